"""This station as set-up works on it: the same functions that the commands call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from gettext import translation
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli import station as commands
from kiosk.cli.connected import connected, used
from kiosk.cli.device_use import ask_face, devices_free
from kiosk.cli.devices_here import print_trial_behind, read_trial_here
from kiosk.cli.examining import examine, examine_clock, examine_devices
from kiosk.cli.finding_words import CHECKS, said
from kiosk.cli.joining import join_portal_of
from kiosk.clock import Clock
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import KioskError, StoreError
from kiosk.domain.service import Language
from kiosk.office.checks.finding import Finding
from kiosk.office.device_asking import Silence
from kiosk.office.devices import Answer
from kiosk.office.setting_up.found import FoundDevice, Value
from kiosk.office.setting_up.new_mission import JoiningStation, MissionOffer, NewStation
from kiosk.office.setting_up.workbench import Said, Start, Station
from kiosk.opening import CATALOGUE, open_node
from kiosk.resources import ASSETS, TRANSLATIONS
from kiosk.settings import ReaderKind, Settings, read_settings
from kiosk.settings_file import Changes, change_settings, device_changes, station_file, undo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.domain.mission import Mission
    from kiosk.store import Store
    from kiosk.store.line import LineStatus

MISSIONS = ASSETS / "missions"


class StationBench:
    """One station by its settings. Everything is read anew at each call: others may have changed it."""

    def __init__(self, file: Path | None, state: Path | None, clock: Clock) -> None:
        self._file, self._state, self._clock = file or station_file(), state, clock
        self._ways = {
            language: translation("cli", TRANSLATIONS, [language.value], fallback=True).gettext
            for language in Language
        }

    @property
    def settings(self) -> Settings:
        """The station's settings now. Raises `StationFileError`."""
        return read_settings(self._file if self._file.exists() else None, self._state)

    def start(self) -> Start:
        """Return what set-up begins with."""
        from kiosk.store import first_start

        settings = self.settings
        if first_start(settings.store_url, settings.state):
            return Start.NOTHING
        with commands.opened_store(settings):
            return Start.NOBODY

    def station(self) -> Station:
        """Return the station as it is now."""
        settings = self.settings
        names = used(settings)
        with _looked(settings) as store:
            mission, letter = _mission_of(store)
        return Station(
            name=settings.name,
            settings_file=self._file,
            state=settings.state,
            store=_shown(settings.store_url),
            mission=mission.name if mission else None,
            letter=letter,
            time_zone=mission.time_zone if mission else _zone_of_file(settings),
            panel_width_mm=settings.panel_width_mm,
            printer=names["printer"],
            reader=names["reader"],
            scanner=names["scanner"],
        )

    def missions(self) -> Sequence[MissionOffer]:
        """Return the missions whose files are shipped."""
        from kiosk.catalogue.mission_file import read_mission_file

        return tuple(MissionOffer(file, read_mission_file(file).mission.name) for file in _shipped())

    def begin(self, wish: NewStation) -> None:
        """Check the mission's file, write the settings, and make the store with its first mission."""
        from kiosk.catalogue.mission_file import check_mission_file
        from kiosk.catalogue.reader import load_catalogue
        from kiosk.domain.errors import CatalogueError

        shipped = load_catalogue(CATALOGUE)
        faults = check_mission_file(wish.mission, shipped)
        if faults:
            raise CatalogueError(faults)
        default = wish.mission == Settings().mission
        mission = None if default else str(wish.mission.absolute())
        self._change({"name": wish.name, "node_letter": wish.letter, "mission": mission})
        store, _mission = open_node(self.settings, self._clock, shipped)
        store.close()

    def join(self, wish: JoiningStation) -> None:
        """Bring the shared key, join the store, then write the settings."""
        from kiosk.store.keys import key_at, keys_folder, write_key

        shared = keys_folder(self.settings.state) / "digest.key"
        brought = not shared.exists()
        if brought:
            shared.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_key(shared, key_at(wish.key_file))
        try:
            commands.join(replace(self.settings, name=wish.name, store=wish.address))
        except KioskError:
            if brought:
                shared.unlink()
            raise
        self._change({"name": wish.name, "store": wish.address})

    def now_ms(self) -> int:
        """Return what this machine takes for the time (UTC)."""
        return self._clock.now_ms()

    def clock(self) -> Finding:
        """Return whether something contradicts that time."""
        return examine_clock(self.settings, self._clock)

    def keep_panel(self, width_mm: int) -> None:
        """Keep the panel's width."""
        self._change({"panel_width_mm": width_mm})

    def found(self) -> Sequence[FoundDevice]:
        """Return what hangs on this machine."""
        return tuple(
            FoundDevice(
                DeviceKind(each["device"]),
                each["kind"],
                each["name"],
                each["settings"],
                each["accessible"],
                each["dots"],
            )
            for each in connected().devices
        )

    def keep_device(self, device: DeviceKind, table: Mapping[str, Value]) -> None:
        """Make `table` the settings of a device; an empty one takes it away."""
        self._change(device_changes(device.value, table))

    def undo_settings(self) -> None:
        """Put back what the station's file was before the last change."""
        undo_settings(self._file)

    def print_trial(self) -> Answer | Silence:
        """Print the test page: through the running face, or by ourselves."""
        settings = self.settings
        with devices_free(settings) as free:
            if free:
                return print_trial_behind(settings)
        return ask_face(settings, DeviceKind.PRINTER, DeviceTaskKind.TEST_PRINT, {})

    def read_trial(self, device: DeviceKind, seconds: int) -> Answer | Silence:
        """Wait for something to be laid down or scanned, and return what it is."""
        settings = self.settings
        if device is DeviceKind.READER and settings.reader.kind is ReaderKind.NONE:
            return {"state": "no_reader"}
        with devices_free(settings) as free:
            if free and device is DeviceKind.READER and settings.reader.kind is ReaderKind.VIRTUAL:
                return {"state": "virtual"}
            if free:
                return read_trial_here(settings, device, seconds)
        return ask_face(settings, device, DeviceTaskKind.TEST_READ, {"seconds": str(seconds)})

    def join_portal(self, url: str, code: str, authority: str) -> tuple[str, ...]:
        """Join a portal; return the words of this node's key."""
        return join_portal_of(self.settings, url, code, Path(authority) if authority else None)

    def line(self) -> LineStatus:
        """Return how far the portal is."""
        from kiosk.store.line import line_status

        with commands.looked_into(self.settings) as (store, _refused):
            return line_status(store)

    def findings(self) -> Sequence[Finding]:
        """Look at everything that can be wrong."""
        return examine(self._file if self._file.exists() else None, self._state, self._clock)

    def device_findings(self) -> Sequence[Finding]:
        """Look at the devices alone."""
        return examine_devices(self.settings, self._clock)

    def say(self, finding: Finding, language: Language) -> Said:
        """Return the sentences of a finding."""
        translate = self._ways[language]
        values = {name: f"\u2066{value}\u2069" for name, value in finding.values.items()}
        says, mend = said(replace(finding, values=values), translate)
        return Said(translate(CHECKS[finding.check]), says, mend)

    def _change(self, changes: Changes) -> None:
        change_settings(self._file, changes)


@contextmanager
def _looked(settings: Settings) -> Iterator[Store | None]:
    from kiosk.office.checks.store import looked_at

    with looked_at(settings.store_url, settings.state, Clock(), settings.name) as (_finding, store):
        yield store


def _mission_of(store: Store | None) -> tuple[Mission | None, str]:
    """Return the mission and the letter of a store, as far as it has them."""
    from kiosk.store import mission

    if store is None:
        return None, ""
    try:
        return mission(store), store.node.letter
    except StoreError:
        return None, ""


def _zone_of_file(settings: Settings) -> str:
    from kiosk.catalogue.mission_file import read_mission_file

    try:
        return read_mission_file(settings.mission).mission.time_zone
    except (OSError, ValueError, KeyError):
        return "UTC"


def _shown(url: str) -> str:
    """Return a store's address without a password."""
    from urllib.parse import urlsplit

    if url.startswith("sqlite:///"):
        return url.removeprefix("sqlite:///")
    place = urlsplit(url)
    return f"{place.hostname or ''}{place.path}"


def _shipped() -> tuple[Path, ...]:
    return tuple(sorted(MISSIONS.glob("*.toml")))
