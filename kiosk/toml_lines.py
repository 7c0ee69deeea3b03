"""Where in a TOML file a thing stands: its reader tells the line of broken syntax alone."""

from __future__ import annotations

import re


def line_told(message: str) -> int:
    """Return the line that the TOML reader complains of, 0 when it names none."""
    place = re.search(r"at line (\d+)", message)
    return int(place[1]) if place else 0


def line_of(source: str, key: str) -> int:
    """Return the 1-based line that sets dotted `key`, else the one that opens its table, else 0."""
    table, opened = "", 0
    for number, line in enumerate(source.splitlines(), start=1):
        if header := re.match(r"\s*\[\s*([^\]]+?)\s*\]", line):
            table = header[1] + "."
            opened = number if key.startswith(table) else opened
        elif (name := re.match(r"""\s*["']?([\w.-]+)["']?\s*=""", line)) and table + name[1] == key:
            return number
        elif name and key.startswith(table + name[1] + "."):
            opened = number
    return opened
