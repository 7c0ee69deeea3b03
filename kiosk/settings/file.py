"""Changes a station's `station.toml`: a few keys at a time, checked before they are written, comments kept.

The line of a key is rewritten where it stands. A file that is written in another way than we write (inline
tables, dotted names) is written anew as a whole, without its comments.
"""

from __future__ import annotations

import fcntl
import os
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.domain.errors import SettingsError
from kiosk.settings.changing import Changes, Value, changed, plain_value
from kiosk.settings.devices import TABLES
from kiosk.settings.faults import StationFileError
from kiosk.settings.station import Settings, find_station_file, settings_in

BEFORE = ".before"
"""Behind the file's name: how it was before the last change."""


class SettingsNotWritten(SettingsError):
    """The file, or its folder, can't be written by this user. `place` says which."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} can't be written")
        self.place = str(file)


class NothingToTakeBack(SettingsError):
    """The file wasn't changed yet by set-up or a command, so there is no text of before."""


def station_file() -> Path:
    """Return the station's file, or where one is made if there is none."""
    found = find_station_file()
    if found is not None:
        return found
    own = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return own / "kiosk" / "station.toml"


def device_changes(device: str, table: Mapping[str, Value]) -> Changes:
    """Return what makes `table` the whole table of `device`: keys of another kind go.

    Keys that no such device has are among them, so that they are refused and not passed over.
    """
    known = TABLES[device]
    keys = {"kind", *known.common, *(key for rules in known.rules.values() for key in rules), *table}
    return {f"{device}.{key}": table.get(key) for key in sorted(keys, key=lambda key: (key != "kind", key))}


def change_settings(file: Path, changes: Changes) -> Settings:
    """Write `changes` into `file` and return its settings; how it was is kept beside it.

    Raises `StationFileError` for values that can't be, before anything is written, and `SettingsNotWritten`.
    """
    _fitted(file, changed(read_source(file), changes))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with _one_at_a_time(file.parent):
            before = read_source(file)
            source = changed(before, changes)
            settings = _fitted(file, source)
            if source != before and file.exists():
                write_source(file.with_name(file.name + BEFORE), before)
            if source != before:
                write_source(file, source)
    except OSError:
        raise SettingsNotWritten(file) from None
    return settings


def _fitted(file: Path, source: str) -> Settings:
    """Return the settings that `source` would be. Raises `StationFileError`, by keys alone.

    The lines would be those of a text that nobody wrote.
    """
    try:
        return settings_in(file, source)
    except StationFileError as error:
        raise StationFileError(tuple(replace(fault, line=0) for fault in error.faults)) from None


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Let one writer after the other into `folder`: set-up's window and a terminal may write at once."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@dataclass(frozen=True, slots=True)
class Undo:
    """What taking back the last change of a station's file would make different, and by what text."""

    source: str
    now: Mapping[str, Value]
    then: Mapping[str, Value]

    @property
    def changes(self) -> Changes:
        """Return the keys that would be different, with what they would be."""
        keys = {**self.now, **self.then}
        return {key: self.then.get(key) for key in keys if self.now.get(key) != self.then.get(key)}


def undo_of(file: Path) -> Undo:
    """Return what taking back the last change of `file` would do; nothing is done.

    Raises `NothingToTakeBack`, `StationFileError`, and `SettingsNotWritten`.
    """
    kept = file.with_name(file.name + BEFORE)
    if not kept.exists():
        raise NothingToTakeBack
    source = read_source(kept)
    settings_in(file, source)
    return Undo(source, _flat(tomllib.loads(read_source(file))), _flat(tomllib.loads(source)))


def undo_settings(file: Path) -> Changes:
    """Put back what `file` was before the last change, and return what that changes; again brings it back.

    Raises what `undo_of` raises, and `SettingsNotWritten`.
    """
    undo_of(file)
    kept = file.with_name(file.name + BEFORE)
    try:
        with _one_at_a_time(file.parent):
            undo, now = undo_of(file), read_source(file)
            write_source(kept, now)
            write_source(file, undo.source)
    except OSError:
        raise SettingsNotWritten(file) from None
    return undo.changes


def _flat(table: Mapping[str, object], prefix: str = "") -> dict[str, Value]:
    flat: dict[str, Value] = {}
    for key, value in table.items():
        flat |= _flat(value, f"{key}.") if isinstance(value, dict) else {prefix + key: plain_value(value)}
    return flat


def read_source(file: Path) -> str:
    """Return the text of `file`, "" where there is none yet. Raises `SettingsNotWritten`."""
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError):
        raise SettingsNotWritten(file) from None


def write_source(file: Path, source: str) -> None:
    """Write the whole file or none of it, with the rights of the one before it."""
    fresh = file.with_name(file.name + ".new")
    fresh.write_text(source, encoding="utf-8")
    if file.exists():
        os.chmod(fresh, file.stat().st_mode & 0o777)
    with fresh.open("rb") as written:
        os.fsync(written.fileno())
    os.replace(fresh, file)
