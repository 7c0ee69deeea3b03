"""How dated changes of the catalogue are spelled where they are kept or sent: JSON, which has no dates.

A TOML date becomes {"$date": "2026-01-31"}. Store, portal and line all keep changes in this one spelling.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from kiosk.domain.canonical import canonical
from kiosk.domain.mission import CatalogueChange

_DATE = "$date"
_CHANGE = tuple(field.name for field in fields(CatalogueChange))


def plain(value: Any) -> Any:
    """Return `value` with its dates as JSON holds them; `TypeError` for a fraction: amounts are texts."""
    if isinstance(value, float):
        raise TypeError("an amount is written as text")
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


def dated(value: Any) -> Any:
    """Return JSON values with their dates as dates: what `plain` was given."""
    if isinstance(value, dict):
        if value.keys() == {_DATE}:
            return date.fromisoformat(value[_DATE])
        return {key: dated(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [dated(inner) for inner in value]
    return value


def plain_change(change: CatalogueChange) -> dict[str, Any]:
    """Return a change as JSON values."""
    return {name: plain(getattr(change, name)) for name in _CHANGE}


def read_change(spelled: Mapping[str, Any]) -> CatalogueChange:
    """Return the change in JSON values; `ValueError`, `KeyError` or `TypeError` if it is none."""
    values = {name: dated(spelled[name]) for name in _CHANGE}
    change = CatalogueChange(**values)
    words = isinstance(change.service_id, str) and isinstance(change.key, str)
    days = isinstance(change.valid_from, date) and isinstance(change.valid_to, date | None)
    if not (words and days and isinstance(change.value, dict)):
        raise ValueError("not a change")
    return change


def changes_text(changes: Iterable[CatalogueChange]) -> str:
    """Return changes as one canonical text."""
    return canonical([plain_change(change) for change in changes]).decode()


def read_changes_text(text: str) -> tuple[CatalogueChange, ...]:
    """Return the changes in `text`; `ValueError` if there are none in it."""
    try:
        return tuple(read_change(spelled) for spelled in json.loads(text))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a list of changes") from error
