"""Changes a station's `station.toml`: a few keys at a time, checked before they are written, comments kept.

The line of a key is rewritten where it stands. A file that is written in another way than we write (inline
tables, dotted names) is written anew as a whole, without its comments.
"""

from __future__ import annotations

import fcntl
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.domain.errors import SettingsError
from kiosk.settings.devices import TABLES
from kiosk.settings.faults import StationFileError
from kiosk.settings.station import Settings, find_station_file, settings_in

Value = str | int
Changes = Mapping[str, Value | None]
"""New values by dotted key ("printer.port"); None takes a key away."""

BEFORE = ".before"
"""Behind the file's name: how it was before the last change."""

_HEADER = re.compile(r"\s*\[\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=\s*""")
_VALUE = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^#\s][^#]*?)\s*(#.*)?$""")


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
        flat |= _flat(value, f"{key}.") if isinstance(value, dict) else {prefix + key: _value(value)}
    return flat


def changed(source: str, changes: Changes) -> str:
    """Return the TOML text `source` with `changes` in it."""
    wanted = _merged(tomllib.loads(source), changes)
    lines = source.splitlines()
    for key, value in changes.items():
        _put(lines, key, value)
    edited = "\n".join(lines).strip("\n") + "\n" if lines else ""
    return edited if _says(edited, wanted) else _written(wanted)


def _says(source: str, wanted: Mapping[str, object]) -> bool:
    try:
        return tomllib.loads(source) == wanted
    except ValueError:
        return False


def _merged(table: dict[str, object], changes: Changes) -> dict[str, object]:
    for key, value in changes.items():
        name, _, inner = key.rpartition(".")
        place = table if not name else table.setdefault(name, {})
        if not isinstance(place, dict):
            continue  # a wrong file: its reader says so
        if value is None:
            place.pop(inner, None)
        else:
            place[inner] = value
    return {key: value for key, value in table.items() if value != {} or key not in TABLES}


def _put(lines: list[str], key: str, value: Value | None) -> None:
    table, _, name = key.rpartition(".")
    start, end = _bounds(lines, table)
    at = next((n for n in range(start, end) if (told := _KEY.match(lines[n])) and told[1] == name), None)
    if at is not None and value is None:
        del lines[at]
    elif at is not None and value is not None:
        lines[at] = _line(name, value, lines[at])
    elif value is not None:
        if table and start == end == len(lines):
            lines += [*([""] if lines else []), f"[{table}]"]
            start = end = len(lines)
        lines.insert(_behind(lines, start, end), _line(name, value))


def _bounds(lines: list[str], table: str) -> tuple[int, int]:
    """Return the lines of a table's keys, from and to; both the end if there is no such table."""
    headers = [(n, told[1]) for n, line in enumerate(lines) if (told := _HEADER.match(line))]
    if not table:
        return 0, headers[0][0] if headers else len(lines)
    for at, (n, name) in enumerate(headers):
        if name == table:
            return n + 1, headers[at + 1][0] if at + 1 < len(headers) else len(lines)
    return len(lines), len(lines)


def _behind(lines: list[str], start: int, end: int) -> int:
    """Return the place behind the last key between `start` and `end`."""
    keys = [n for n in range(start, end) if _KEY.match(lines[n])]
    return keys[-1] + 1 if keys else start


def _line(name: str, value: Value, before: str = "") -> str:
    told = _KEY.match(before)
    kept = _VALUE.match(before[told.end() :]) if told else None
    comment = f"  {kept[2]}" if kept and kept[2] else ""
    return f"{name} = {_toml(value)}{comment}"


def _written(table: Mapping[str, object]) -> str:
    plain = [_line(key, _value(value)) for key, value in table.items() if not isinstance(value, dict)]
    parts = ["\n".join(plain)] if plain else []
    for name, inner in table.items():
        if isinstance(inner, dict):
            parts.append("\n".join([f"[{name}]", *(_line(key, _value(each)) for key, each in inner.items())]))
    return "\n\n".join(parts) + "\n"


def _value(value: object) -> Value:
    return value if isinstance(value, int) else str(value)


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


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
