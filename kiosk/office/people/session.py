"""Somebody of the staff who is logged in at a face: who, what they may, and how long that lasts."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.devices.cards.card import CardState, Reader, Readers
from kiosk.domain.acting import Acting
from kiosk.domain.staff import Person
from kiosk.store.people.log_ins import LogInWay

IDLE_MS = 3 * 60_000
"""Nobody touched anything for so long: the face locks, with whatever is open on it."""
LONGEST_MS = 8 * 3_600_000
"""So long after a log-in one logs in again."""


@dataclass(frozen=True, slots=True)
class StaffSession:
    """`began_ms` is monotonic. Who has to choose a PIN of their own may do nothing else before.

    `card` is the reader with the card that let them in, None for a PIN.
    """

    person: Person
    station: str
    way: LogInWay
    began_ms: int
    must_choose_pin: bool = False
    card: Reader | None = None

    @property
    def acting(self) -> Acting:
        """Who acts, for the store's functions: nothing is allowed before the PIN is their own."""
        if self.must_choose_pin:
            return Acting(self.person.id, self.station, frozenset())
        return self.person.acting(self.station)

    def over(self, touched_ms: int, now_ms: int) -> bool:
        """Tell whether the face locks now, idle since `touched_ms` or open too long (all monotonic)."""
        return now_ms - touched_ms >= IDLE_MS or now_ms - self.began_ms >= LONGEST_MS

    def card_left(self, readers: Readers) -> bool:
        """Tell whether the card isn't where it was, or was put in again: then the face locks at once."""
        if self.card is None:
            return False
        here = [reader for reader in readers.readers if reader.name == self.card.name]
        return not here or (here[0].state, here[0].turns) != (CardState.CARD, self.card.turns)
