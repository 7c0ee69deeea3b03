"""A few keys changed in the text of a `station.toml`: all else stays as it was written, comments too."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from kiosk.settings.devices import TABLES

Value = str | int
Changes = Mapping[str, Value | None]
"""New values by dotted key ("printer.port"); None takes a key away."""
_HEADER = re.compile(r"\s*\[\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=\s*""")
_VALUE = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^#\s][^#]*?)\s*(#.*)?$""")


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
        return _filled(tomllib.loads(source)) == wanted
    except ValueError:
        return False


def _merged(table: dict[str, object], changes: Changes) -> dict[str, object]:
    for key, value in changes.items():
        name, _, inner = key.rpartition(".")
        if value is None and name not in ("", *table):
            continue  # what isn't there is taken away already
        place = table if not name else table.setdefault(name, {})
        if not isinstance(place, dict):
            continue  # a wrong file: its reader says so
        if value is None:
            place.pop(inner, None)
        else:
            place[inner] = value
    return _filled(table)


def _filled(table: Mapping[str, object]) -> dict[str, object]:
    """Return a file without devices of which it says nothing."""
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
        if table and table not in (known for _n, known in _headers(lines)):
            lines += [*([""] if lines else []), f"[{table}]"]
            start = end = len(lines)
        lines.insert(_behind(lines, start, end), _line(name, value))


def _bounds(lines: list[str], table: str) -> tuple[int, int]:
    """Return the lines of a table's keys, from and to; both the end if there is no such table."""
    headers = _headers(lines)
    if not table:
        return 0, headers[0][0] if headers else len(lines)
    for at, (n, name) in enumerate(headers):
        if name == table:
            return n + 1, headers[at + 1][0] if at + 1 < len(headers) else len(lines)
    return len(lines), len(lines)


def _headers(lines: list[str]) -> list[tuple[int, str]]:
    return [(n, told[1]) for n, line in enumerate(lines) if (told := _HEADER.match(line))]


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
    plain = [_line(key, plain_value(value)) for key, value in table.items() if not isinstance(value, dict)]
    parts = ["\n".join(plain)] if plain else []
    for name, inner in table.items():
        if isinstance(inner, dict):
            parts.append(
                "\n".join([f"[{name}]", *(_line(key, plain_value(each)) for key, each in inner.items())])
            )
    return "\n\n".join(parts) + "\n"


def plain_value(value: object) -> Value:
    """Return a value of a file as it is changed: a whole number, else a text."""
    return value if isinstance(value, int) else str(value)


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
