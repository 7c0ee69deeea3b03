"""What belongs to this one station, read from its `station.toml`; the mission's matters are in the store.

    name = "kiosk-1"                 # how journal and print jobs call this station
    node_letter = "A"                # the node's letter, used once: when the store is made
    panel_width_mm = 340             # the panel's visible width; left out: what the screen says of itself
    state = "/var/lib/kiosk"         # store, keys, anchor, virtual paper
    store = "postgresql+psycopg://kiosk@/kiosk"   # left out: an encrypted file in `state`
    mission = "riyadh.toml"          # the mission's own file, used once: when the store is made

    [printer]
    kind = "network"                 # or one of `PrinterKind`, each with keys of its own
    host = "192.0.2.20"
    port = 9100
    dots = 576                       # of the print head: 576, 512 or 640 for 80 mm paper, 384 for 58 mm

    [reader]
    kind = "pcsc"                    # reads passports' chips; left out: none
    name = "ACR122"                  # part of its name; left out: the most fitting one
    issuers = "issuers"              # certificates of authorities, or master lists

    [scanner]
    kind = "serial"                  # left out: it types like a keyboard
    device = "/dev/serial/by-id/usb-..."
    baud = 9600

    [sound]
    kind = "virtual"                 # for training: nobody hears anything; left out: espeak-ng and aplay

    [backup]
    to = "/media/backup"             # a stick, best; left out: kiosk backup make --to FOLDER
    keep_daily = 7                   # the newest of each of so many days stays
    keep_weekly = 5                  # and of so many weeks

    [self_test]
    minutes_before = 15              # each opening of the mission, the kiosk looks at itself; 0: never
    test_print = false               # true: before the first opening of a day a test page must come out, too

Every key may be left out. A relative path starts at the file's own folder. All mistakes are told at once,
each with its key and line. Read with the standard library alone: the first screen waits for this file.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.domain.self_test import SelfTestPlan
from kiosk.domain.training import FOLDER, is_training
from kiosk.resources import ASSETS
from kiosk.settings.backup import BackupSettings
from kiosk.settings.devices import (
    TABLES,
    PrinterKind,
    PrinterSettings,
    ReaderKind,
    ReaderSettings,
    ScannerKind,
    ScannerSettings,
    SoundKind,
    SoundSettings,
)
from kiosk.settings.display import DisplaySettings
from kiosk.settings.faults import SettingsFault, SettingsProblem, StationFileError
from kiosk.settings.mistakes import DUTIES, SQLITE, mistakes
from kiosk.toml_lines import line_of, line_told


def _state_folder() -> Path:
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "kiosk"


STATION_FILE = "station.toml"
MACHINE = Path("/etc/kiosk")
"""The folder of the machine's file; of the package, so closed to users who aren't in the kiosk's group."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One station. `panel_width_mm` None means what the screen says of itself."""

    name: str = "kiosk-1"
    node_letter: str = "A"
    panel_width_mm: int | None = None
    state: Path = field(default_factory=_state_folder)
    store: str = ""
    mission: Path = ASSETS / "missions" / "riyadh.toml"
    printer: PrinterSettings = field(default_factory=PrinterSettings)
    reader: ReaderSettings = field(default_factory=ReaderSettings)
    scanner: ScannerSettings = field(default_factory=ScannerSettings)
    sound: SoundSettings = field(default_factory=SoundSettings)
    backup: BackupSettings = field(default_factory=BackupSettings)
    self_test: SelfTestPlan = field(default_factory=SelfTestPlan)
    display: DisplaySettings = field(default_factory=DisplaySettings)
    trains: bool = False
    """Asked for at the start, in no file: to train, whatever the mission has set."""
    works_in: Path | None = None
    """In no file: of a station that trains, the state folder that it has at work."""

    @property
    def training(self) -> bool:
        """Return whether the state folder is one for training."""
        return is_training(self.state)

    def for_training(self) -> Settings:
        """Return the settings with a state folder for training, inside the one that it has at work."""
        return self if self.training else replace(self, state=self.state / FOLDER, works_in=self.state)

    @property
    def store_url(self) -> str:
        """Return the store's URL: as set, or of the encrypted file in the state folder.

        What trains has that file whatever is set: it never comes near a store that others work on.
        """
        own = f"sqlite:///{self.state / 'kiosk.db'}"
        return own if self.training else self.store or own

    @property
    def devices(self) -> Path:
        """Return the folder whose lock guards this machine's devices: they are the same while it trains."""
        return self.works_in or self.state

    @property
    def paper(self) -> Path:
        """Return the folder where the virtual printer keeps what it got."""
        return self.printer.path or self.state / "paper"


def find_station_file() -> Path | None:
    """Return the user's station.toml, else the machine's, else None: all defaults.

    The machine's is also the answer for a user who may not look for it: reading it says so.
    """
    own = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "kiosk" / STATION_FILE
    if os.path.exists(own):
        return own
    machine = MACHINE / STATION_FILE
    hidden = os.path.exists(MACHINE) and not os.access(MACHINE, os.X_OK)
    return machine if hidden or os.path.exists(machine) else None


def read_settings(file: Path | None, state: Path | None = None) -> Settings:
    """Return the settings of `file` (None: defaults), with the state folder replaced by `state` if given.

    Raises `StationFileError` with all mistakes.
    """
    settings = _read_file(file) if file else Settings()
    return replace(settings, state=state.absolute()) if state else settings


def _read_file(file: Path) -> Settings:
    try:
        source = file.read_text(encoding="utf-8")
    except OSError as error:
        fault = SettingsFault(file, 0, "", SettingsProblem.UNREADABLE)
        raise StationFileError((fault,)) from error
    except ValueError as error:
        raise _not_toml(file, error) from error
    return settings_in(file, source)


def settings_in(file: Path, source: str) -> Settings:
    """Return what `source` says, as if it stood in `file`. Raises `StationFileError` with all mistakes."""
    try:
        table = tomllib.loads(source)
    except ValueError as error:
        raise _not_toml(file, error) from error
    faults = tuple(
        SettingsFault(file, line_of(source, key), key, problem, expected)
        for key, problem, expected in mistakes(table)
    )
    if faults:
        raise StationFileError(faults)
    return _build(file.absolute().parent, table)


def _not_toml(file: Path, error: ValueError) -> StationFileError:
    return StationFileError((SettingsFault(file, line_told(str(error)), "", SettingsProblem.NOT_TOML),))


def _build(folder: Path, table: dict[str, Any]) -> Settings:
    values = dict(table)
    printer, reader, scanner, sound = (dict(values.pop(name, {})) for name in TABLES)
    backup, self_test, display = (dict(values.pop(name, {})) for name in DUTIES)
    paths = ((values, ("state", "mission")), (printer, ("path",)), (reader, ("issuers",)), (backup, ("to",)))
    for here, keys in paths:
        here.update({key: folder / Path(here[key]).expanduser() for key in keys if key in here})
    if (store := values.get("store", "")).startswith(SQLITE):
        values["store"] = f"{SQLITE}{folder / Path(store.removeprefix(SQLITE)).expanduser()}"
    kinds: tuple[tuple[dict[str, Any], type[StrEnum]], ...] = (
        (printer, PrinterKind),
        (reader, ReaderKind),
        (scanner, ScannerKind),
        (sound, SoundKind),
    )
    for told, kind in kinds:
        told.update({"kind": kind(told["kind"])} if "kind" in told else {})
    return Settings(
        **values,
        printer=PrinterSettings(**printer),
        reader=ReaderSettings(**reader),
        scanner=ScannerSettings(**scanner),
        sound=SoundSettings(**sound),
        backup=BackupSettings(**backup),
        self_test=SelfTestPlan(**self_test),
        display=DisplaySettings(**{key: tuple(value) for key, value in display.items()}),
    )
