"""Bookings of a mission on their way down: whoever made them, each as it is now, nobody's name in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.appointment import Appointment, BookingNews
from kiosk.domain.holder import HolderDigests
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.sync.plain import read_flag, read_hash, read_text, read_whole, wire_errors

MOST_BOOKINGS = 500
"""Of one page."""
_WHOLE = ("persons", "start_ms", "minutes", "booked_ms", "moved_ms")
_TEXTS = ("id", "reference", "queue_group", "origin", "visit_id", "successor")
_STATES = frozenset(state.value for state in AppointmentState)
_LANGUAGES = frozenset(language.value for language in Language)


@dataclass(frozen=True, slots=True)
class BookingPage:
    """Some news behind a cursor, by number.

    `last` is the number that the page passes, and it says whether there are more. What only a newer release
    knows is left out of `items`. `stations` are the public keys (Ed25519) that sign the mission's slips.
    """

    items: tuple[BookingNews, ...]
    last: int
    more: bool
    stations: tuple[bytes, ...] = ()


def booking_page_body(page: BookingPage) -> dict[str, object]:
    """Return a page of news as JSON values."""
    return {
        "bookings": [_body(one) for one in page.items],
        "last": page.last,
        "more": page.more,
        "stations": [key.hex() for key in page.stations],
    }


def read_booking_page(content: bytes) -> BookingPage:
    """Return the page in an answer's body; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        items = tuple(news for row in body["bookings"] if (news := _news(row)) is not None)
        stations = tuple(read_hash(key) for key in body["stations"])
        return BookingPage(items, read_whole(body["last"]), read_flag(body["more"]), stations)


def _body(news: BookingNews) -> dict[str, object]:
    one, holder = news.appointment, news.holder
    return {
        "n": news.number,
        **{name: getattr(one, name) for name in (*_WHOLE, *_TEXTS)},
        "service": one.service_id,
        "state": one.state.value,
        "language": one.language.value,
        "holder": None
        if holder is None
        else [part.hex() for part in (holder.salt, holder.number, holder.tail)],
        "flagged": news.flagged,
    }


def _news(row: Mapping[str, Any]) -> BookingNews | None:
    """Return a booking; None for one that only a newer release knows."""
    state, language = read_text(row["state"]), read_text(row["language"])
    if state not in _STATES or language not in _LANGUAGES:
        return None
    whole: dict[str, Any] = {name: read_whole(row[name]) for name in _WHOLE}
    texts: dict[str, Any] = {name: read_text(row[name]) for name in _TEXTS}
    appointment = Appointment(
        **whole,
        **texts,
        service_id=read_text(row["service"]),
        state=AppointmentState(state),
        language=Language(language),
    )
    return BookingNews(read_whole(row["n"]), appointment, _holder(row["holder"]), read_flag(row["flagged"]))


def _holder(parts: list[str] | None) -> HolderDigests | None:
    if parts is None:
        return None
    salt, number, tail = parts
    return HolderDigests(*(bytes.fromhex(read_text(part)) for part in (salt, number, tail)))
