"""The page about station.toml names every key that the program reads, what fits, and what else holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

from kiosk.settings import Settings
from kiosk.settings import mistakes as settings_mistakes
from kiosk.settings.devices import TABLES
from kiosk.settings.rules import Rule

PAGE = Path(__file__).parents[2] / "docs" / "station.md"
_WORDS = re.compile(r'"[^"]+"(?:\.\."[^"]+")?|[\w.]+')


def read() -> Iterator[tuple[str, Rule]]:
    """Yield every key that the program reads, dotted, with each of its rules."""
    yield from settings_mistakes.STATION.items()
    for name, table in TABLES.items():
        yield f"{name}.kind", table.kind
        for rules in (table.common, *table.rules.values()):
            for key, rule in rules.items():
                yield f"{name}.{key}", rule
    for name, duty in settings_mistakes.DUTIES.items():
        for key, rule in duty.items():
            yield f"{name}.{key}", rule


def told() -> dict[str, list[str]]:
    """Return the cells of each key's row on the page."""
    rows = (line.strip("|").split(" | ") for line in PAGE.read_text(encoding="utf-8").splitlines())
    return {
        row[0].strip().strip("`"): row for row in rows if len(row) == 4 and row[0].strip().startswith("`")
    }


def test_every_key_is_told_and_no_other() -> None:
    assert set(told()) == {key for key, _ in read()}


def test_what_fits_is_told_as_the_program_judges_it() -> None:
    for key, rule in read():
        missing = [word for word in _WORDS.findall(rule.expected) if word not in told()[key][1]]
        assert not missing, (key, missing)
        if " | " in rule.expected and '"' not in rule.expected:
            assert set(_WORDS.findall(told()[key][1])) == set(_WORDS.findall(rule.expected)), key


def test_what_holds_without_a_key_is_told() -> None:
    usual = Settings()
    for name in ("", *TABLES, *settings_mistakes.DUTIES):
        holder = getattr(usual, name) if name else usual
        for field in fields(holder):
            key = f"{name}.{field.name}" if name else field.name
            value = getattr(holder, field.name)
            if key in told() and isinstance(value, (StrEnum, int)):
                assert f"`{str(value).lower()}`" in told()[key][2] or "needed" in told()[key][2], key
