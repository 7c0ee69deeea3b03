"""How it stands with everybody's log-in: which PIN they have, whether a card, whether they have to wait."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from kiosk.store.people.guard import left_to_wait
from kiosk.store.people.schema import person, person_card, person_pin
from kiosk.store.store import Store

_PINS = select(person_pin.c.person_id, person_pin.c.one_time)
_CARDS = select(person_card.c.person_id)
_NUMBERS = select(person.c.id, person.c.number)


class PinState(StrEnum):
    """Which PIN somebody has."""

    NONE = "none"
    """None: it was set after the copy that this store was restored from."""
    FOR_ONCE = "for_once"
    """One for once, which they haven't changed yet."""
    OWN = "own"


@dataclass(frozen=True, slots=True)
class LogInState:
    """How it stands with somebody's log-in; `left_ms` is how long they have to wait, 0 if not at all."""

    pin: PinState
    card: bool
    left_ms: int


def log_in_states(store: Store) -> Mapping[str, LogInState]:
    """Return everybody's state by their id."""
    with store.reading() as connection:
        pins = {
            row.person_id: PinState.FOR_ONCE if row.one_time else PinState.OWN
            for row in connection.execute(_PINS)
        }
        cards = set(connection.execute(_CARDS).scalars())
        return {
            row.id: LogInState(
                pins.get(row.id, PinState.NONE),
                row.id in cards,
                left_to_wait(store, connection, row.number),
            )
            for row in connection.execute(_NUMBERS).all()
        }
