"""What is wrong in a station.toml: every mistake by its key, and what is expected there."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from kiosk.settings.backup import BACKUP
from kiosk.settings.devices import TABLES
from kiosk.settings.display import DISPLAY
from kiosk.settings.faults import SettingsProblem
from kiosk.settings.rules import NO_HOME_OF_OTHERS, Rule, text, whole
from kiosk.settings.self_test import SELF_TEST

SQLITE = "sqlite:///"
STATION: Mapping[str, Rule] = {
    "name": text(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}", '"kiosk-1" (A-Z a-z 0-9 . _ -)'),
    "node_letter": text(r"[A-Z]", '"A".."Z"'),
    "panel_width_mm": whole(50, 3000),
    "state": text(NO_HOME_OF_OTHERS + r".+", '"/var/lib/kiosk"'),
    "store": text(
        rf"({SQLITE}{NO_HOME_OF_OTHERS}|postgresql\+psycopg://).+",
        '"sqlite:///FILE" | "postgresql+psycopg://USER@HOST/NAME"',
    ),
    "mission": text(NO_HOME_OF_OTHERS + r".+\.toml", '"riyadh.toml"'),
}


DUTIES: Mapping[str, Mapping[str, Rule]] = {
    "backup": BACKUP,
    "self_test": SELF_TEST,
    "display": DISPLAY,
}
"""Tables of what a station does by itself."""
_TABLE = text("", "[...]")
"""Stands for the tables among the keys that could be meant."""


def mistakes(table: Mapping[str, object]) -> Iterator[tuple[str, SettingsProblem, str]]:
    """Yield (dotted key, problem, what is expected) for every mistake."""
    known = {**STATION, **dict.fromkeys((*TABLES, *DUTIES), _TABLE)}
    plain = {key: value for key, value in table.items() if key not in (*TABLES, *DUTIES)}
    yield from _wrong_keys("", plain, known)
    for name in TABLES:
        yield from _mistakes_in(name, table.get(name, {}))
    for name, rules in DUTIES.items():
        told = table.get(name, {})
        if isinstance(told, dict):
            yield from _wrong_keys(f"{name}.", told, rules)
        else:
            yield name, SettingsProblem.WRONG_VALUE, f"[{name}]"


def _mistakes_in(name: str, told: object) -> Iterator[tuple[str, SettingsProblem, str]]:
    """Yield the mistakes of a device's table."""
    known = TABLES[name]
    if not isinstance(told, dict):
        yield name, SettingsProblem.WRONG_VALUE, f"[{name}]"
        return
    kind = told.get("kind", known.default)
    if not known.kind.accepts(kind):
        yield f"{name}.kind", SettingsProblem.WRONG_VALUE, known.kind.expected
        return
    rules = {"kind": known.kind, **known.common, **known.rules.get(kind, {})}
    misplaced = {key for its in known.rules.values() for key in its} - rules.keys()
    for key in [key for key in told if key in misplaced]:
        kinds = " | ".join(f'"{other}"' for other, its in known.rules.items() if key in its)
        yield f"{name}.{key}", SettingsProblem.OTHER_KIND, kinds
    yield from _wrong_keys(f"{name}.", {key: told[key] for key in told if key not in misplaced}, rules)
    for key in known.needs.get(kind, ()):
        if key not in told:
            yield f"{name}.{key}", SettingsProblem.MISSING_KEY, rules[key].expected


def _wrong_keys(
    prefix: str, table: Mapping[str, object], rules: Mapping[str, Rule]
) -> Iterator[tuple[str, SettingsProblem, str]]:
    for key, value in table.items():
        if key not in rules:
            nearest = difflib.get_close_matches(key, rules, n=1) or sorted(rules)
            yield prefix + key, SettingsProblem.UNKNOWN_KEY, " | ".join(nearest)
        elif not rules[key].accepts(value):
            yield prefix + key, SettingsProblem.WRONG_VALUE, rules[key].expected
