"""A TOML table as it is read: each value is asked for by name and type, and what nobody asked for is a fault.

Reading goes on after a fault with a stand-in value, so that one run names every mistake of a file; whoever
reads must look at `faults` before using what was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.domain.service import Text

Kind = TypeVar("Kind")
Member = TypeVar("Member", bound=StrEnum)

YEARS = range(1900, 2200)
"""Of dates that a file may hold: "for ever" is no date, but an end left out."""

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e]")
_ARABIC = re.compile(r"[\u0620-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")


class Table:
    """The values of one table of `file`; `path` says where in it ("step[loss].field[loss_date]")."""

    __slots__ = ("_asked", "faults", "file", "path", "values")

    def __init__(
        self, values: Mapping[str, object], file: str, faults: list[CatalogueFault], path: str = ""
    ) -> None:
        self.values, self.file, self.path, self.faults = values, file, path, faults
        self._asked: set[str] = set()

    def fault(self, key: str, problem: str, mend: str) -> None:
        """Note a mistake at `key` of this table (the table itself if `key` is empty)."""
        path = ".".join(part for part in (self.path, key) if part)
        self.faults.append(CatalogueFault(self.file, path, problem, mend))

    def has(self, key: str) -> bool:
        """Tell whether the table holds `key`."""
        return key in self.values

    def string(self, key: str, default: str | None = None) -> str:
        """Return the text without translation at `key`; required unless a default is given."""
        value = self._value(key, str, "a text in quotes", default)
        if value == "" and default is None and key in self.values:
            self.fault(key, "is empty", "Write a value")
        return value

    def identifier(self, key: str, default: str | None = None) -> str:
        """Return the id at `key`: small Latin letters, digits and _."""
        value = self.string(key, default)
        if value and not IDENTIFIER.fullmatch(value):
            self.fault(
                key,
                told('"{value}" is not an id', value=value),
                "Use small Latin letters, digits and _, a letter first",
            )
        return value

    def matching(self, key: str, pattern: str, what: str) -> str:
        """Return the text at `key`, which must match `pattern` (`what` says it in words)."""
        value = self.string(key)
        if value and not re.fullmatch(pattern, value):
            self.fault(
                key, told('"{value}" is not {what}', value=value, what=what), told("Write {what}", what=what)
            )
        return value

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false at `key`."""
        return self._value(key, bool, "true or false", default)

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """Return the whole number at `key`, from `least` to `most`."""
        value = self._value(key, int, "a whole number", default)
        if key in self.values and not least <= value <= most:
            self.fault(
                key,
                told("{value} is out of range", value=value),
                told("Write a number from {least} to {most}", least=least, most=most),
            )
        return value

    def day(self, key: str) -> date:
        """Return the date at `key`."""
        found = self.optional_day(key)
        if found is None and key not in self.values:
            self.fault(key, "is missing", "Write a date, such as 2026-01-31")
        return found or date.min

    def optional_day(self, key: str) -> date | None:
        """Return the date at `key`, a TOML date or one in quotes, or None."""
        self._asked.add(key)
        value = self.values.get(key)
        if isinstance(value, str):
            with suppress(ValueError):
                value = date.fromisoformat(value)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            self.fault(key, "is not a date", "Write a date without time, such as 2026-01-31")
            return None
        if value is not None and value.year not in YEARS:
            self.fault(
                key,
                "is out of range",
                told(
                    "Write a year from {least} to {most}, or take the key out", least=YEARS[0], most=YEARS[-1]
                ),
            )
            return None
        return value

    def member(self, key: str, kinds: type[Member], default: Member | None = None) -> Member:
        """Return the value at `key` as a member of `kinds`."""
        value = self.string(key, default)
        return self._member(key, value, kinds) or next(iter(kinds))

    def optional_member(self, key: str, kinds: type[Member]) -> Member | None:
        """Return the value at `key` as a member of `kinds`, or None if there is no such key."""
        return self.member(key, kinds) if key in self.values else None

    def members(self, key: str, kinds: type[Member]) -> tuple[Member, ...]:
        """Return the list at `key` as different members of `kinds`; empty if there is no such key."""
        names = self.strings(key)
        return tuple(member for name in names if (member := self._member(key, name, kinds)) is not None)

    def strings(self, key: str) -> tuple[str, ...]:
        """Return the list of texts at `key`, each once; empty if there is no such key."""
        names = self._value(key, list, "a list of texts in [ ]", [])
        if not all(isinstance(name, str) and name for name in names):
            self.fault(key, "holds something other than texts", "Write each value in quotes")
            return ()
        if len(set(names)) < len(names):
            self.fault(key, "holds a value twice", "Name each value once")
        if key in self.values and not names:
            self.fault(key, "is empty", "Name at least one value, or take the key out")
        return tuple(names)

    def text(self, key: str, any_script: bool = False) -> Text:
        """Return the text in both languages at `key`."""
        inner = self.table(key)
        if inner is None:
            return Text("", "")
        text = Text(inner._sentence("ar", _ARABIC, any_script), inner._sentence("en", _LATIN, any_script))
        inner.close()
        return text

    def optional_text(self, key: str, any_script: bool = False) -> Text | None:
        """Return the text in both languages at `key`, or None if there is no such key."""
        return self.text(key, any_script) if key in self.values else None

    def table(self, key: str) -> Table | None:
        """Return the table at `key`; None, with a fault, if there is none."""
        values: dict[str, object] = self._value(key, dict, "a table", None)
        right = isinstance(self.values.get(key), dict)
        return Table(values, self.file, self.faults, self._path_of(key)) if right else None

    def optional_table(self, key: str) -> Table | None:
        """Return the table at `key`, or None if there is no such key."""
        self._asked.add(key)
        return self.table(key) if key in self.values else None

    def tables(self, key: str) -> tuple[Table, ...]:
        """Return the [[tables]] at `key`, named by their id in paths; empty if there are none."""
        rows = self._value(key, list, told("a list of tables, [[{key}]]", key=key), [])
        if not all(isinstance(row, dict) for row in rows):
            self.fault(key, "holds something other than tables", told("Begin each with [[{key}]]", key=key))
            return ()
        return tuple(
            Table(row, self.file, self.faults, self._path_of(f"{key}[{_name(row, place)}]"))
            for place, row in enumerate(rows, start=1)
        )

    def close(self) -> None:
        """Name every key that nobody asked for."""
        for key in self.values.keys() - self._asked:
            self.fault(key, "is not known here", _did_you_mean(key, self._asked))

    def _path_of(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _value(self, key: str, kind: type[Kind], what: str, default: Kind | None) -> Kind:
        """Return the value at `key`; a stand-in, with a fault, if it is missing or of another type."""
        self._asked.add(key)
        if key in self.values:
            value = self.values[key]
            if type(value) is kind:
                return value
            self.fault(key, told("is not {what}", what=what), told("Write {what}", what=what))
        elif default is None:
            self.fault(key, "is missing", told("Write {what}", what=what))
        return kind() if default is None else default

    def _member(self, key: str, value: str, kinds: type[Member]) -> Member | None:
        if value in kinds.__members__.values() or value == "":
            return kinds(value) if value else None
        known = ", ".join(kinds)
        self.fault(
            key, told('"{value}" is not known', value=value), told("Choose one of: {known}", known=known)
        )
        return None

    def _sentence(self, key: str, script: re.Pattern[str], any_script: bool) -> str:
        value = self.string(key).strip()
        if key in self.values and not value and self.values[key] != "":
            self.fault(key, "is empty", "Translate the text")
        if _CONTROL.search(value):
            self.fault(key, "holds a line end or a control character", "Write one line of plain text")
        foreign = not script.search(value) and (_ARABIC.search(value) or _LATIN.search(value))
        if foreign and not any_script:
            self.fault(key, "is not in the language of its key", "Translate the text")
        return value


def note_twice(tables: Iterable[Table], key: str = "id") -> None:
    """Note each of `tables` whose `key` another one before it holds."""
    seen: set[object] = set()
    for table in tables:
        value = table.values.get(key)
        if value is not None and str(value) in seen:
            table.fault(key, told('"{value}" is there twice', value=value), "Give each its own")
        seen.add(str(value))


def _name(row: Mapping[str, object], place: int) -> str:
    named = (row.get(key) for key in ("id", "block", "value", "queue_group"))
    return next((name for name in named if isinstance(name, str) and name), str(place))


def _did_you_mean(key: str, known: set[str]) -> str:
    import difflib

    close = difflib.get_close_matches(key, known, n=1)
    listed = ", ".join(sorted(known))
    return (
        told('Did you mean "{close}"', close=close[0])
        if close
        else told("Take it out; known keys: {listed}", listed=listed)
    )
