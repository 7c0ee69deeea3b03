"""Whom the rules name next, spelled plainly: what the store's query is held against."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.serving_order import Place


def in_order(line: Iterable[Place]) -> list[Place]:
    """Return the line as it would be called if everybody could be called now."""
    return sorted(line, key=lambda place: (place.rank_ms, place.since_ms, place.number))


def next_of(line: Iterable[Place], now_ms: int) -> Place | None:
    """Return whom a desk calls at `now_ms`, None if nobody may be called yet."""
    return next((place for place in in_order(line) if place.since_ms <= now_ms), None)
