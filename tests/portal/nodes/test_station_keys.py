"""A mission's nodes are told the keys that sign its slips, and no other mission's."""

from __future__ import annotations

from sqlalchemy import Engine

from kiosk.portal.booking.feed import bookings_after
from kiosk.portal.database import reading
from tests.portal.appointments import Booker

KEY, OTHER = b"a" * 32, b"b" * 32


def keyed(booker: Booker, public_key: bytes) -> None:
    """Journal the key of a station, and send it."""
    booker.write("station.keyed", "k1", {"name": "k1", "public_key": public_key.hex()})
    booker.push()


def told(engine: Engine, mission: str) -> tuple[bytes, ...]:
    """Return the keys of which a mission's nodes are told."""
    with reading(engine) as connection:
        return bookings_after(connection, mission, 0, 10).stations


def test_a_missions_nodes_are_told_its_own_keys_once_each(engine: Engine) -> None:
    first, second = Booker(engine, "A"), Booker(engine, "A", mission="JED")
    keyed(first, KEY)
    keyed(first, KEY)
    keyed(second, OTHER)

    assert told(engine, "RUH") == (KEY,)
    assert told(engine, "JED") == (OTHER,)


def test_what_is_no_key_is_held(engine: Engine) -> None:
    first = Booker(engine, "A")
    keyed(first, b"short")

    assert told(engine, "RUH") == ()
    assert len(first.held()) == 1
