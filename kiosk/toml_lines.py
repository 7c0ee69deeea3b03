"""Where in a TOML file a thing stands: its reader tells the line of broken syntax alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]")
_SETTING = re.compile(r"""\s*["']?([\w.-]+)["']?\s*=\s*["']?([^"'#\n]*)""")
_ROW = re.compile(r"([\w-]+)\[([^\]]*)\]")
_CALLED = (("id",), ("block",), ("value",), ("queue_group",), ("service", "key", "valid_from"))
"""By what rows of a list are called, where it isn't their number."""


def line_told(message: str) -> int:
    """Return the line that the TOML reader complains of, 0 when it names none."""
    place = re.search(r"at line (\d+)", message)
    return int(place[1]) if place else 0


def line_of(source: str, key: str) -> int:
    """Return the 1-based line that sets dotted `key`, else the one that opens its table, else 0.

    Rows of a list are called by their number, or by what they hold: "season[2].last", "desk[till].kind".
    """
    lines = tuple(_lines(source))
    wanted = _numbered(key, {path: value for _, path, value in lines})
    opened = 0
    for number, path, _ in lines:
        if path == wanted:
            return number
        if wanted.startswith(f"{path}."):
            opened = number
    return opened


def _lines(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line, dotted key, value) of what each line opens or sets, rows of lists numbered."""
    rows: dict[str, int] = {}
    table = ""
    for number, line in enumerate(source.splitlines(), start=1):
        if header := _HEADER.match(line):
            name = header[2]
            if header[1] == "[[":
                rows = {each: row for each, row in rows.items() if not each.startswith(f"{name}.")}
                rows[name] = rows.get(name, 0) + 1
            table = _in_rows(name, rows)
            yield number, table, ""
        elif setting := _SETTING.match(line):
            yield number, f"{table}.{setting[1]}" if table else setting[1], setting[2].strip()


def _in_rows(name: str, rows: Mapping[str, int]) -> str:
    """Return a table's name with the numbers of the rows that it stands in."""
    parts = name.split(".")
    places = accumulate(parts, lambda above, part: f"{above}.{part}")
    return ".".join(
        f"{part}[{rows[place]}]" if place in rows else part for part, place in zip(parts, places, strict=True)
    )


def _numbered(key: str, told: Mapping[str, str]) -> str:
    """Return a key with rows called by their numbers."""
    wanted = ""
    for part in re.findall(r"[^.\[]+(?:\[[^\]]*\])?", key):
        found = _ROW.fullmatch(part)
        above = f"{wanted}." if wanted else ""
        wanted = above + (part if found is None else _row(above + found[1], found[2], told))
    return wanted


def _row(name: str, called: str, told: Mapping[str, str]) -> str:
    for number in range(1, len(told) + 1):
        row = f"{name}[{number}]"
        names = (", ".join(told.get(f"{row}.{key}", "") for key in keys) for keys in _CALLED)
        if called == str(number) or called in names:
            return row
        if row not in told:
            break
    return f"{name}[{called}]"
