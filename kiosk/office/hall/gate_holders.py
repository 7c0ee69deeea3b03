"""Who waits with a number from the gate, and hasn't said yet what they come for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import filterfalse

from kiosk.domain.gate_play import AtGate, Unnamed, comes_after
from kiosk.domain.paper_numbers import KIT, UNNAMED
from kiosk.domain.ticket import Ticket
from kiosk.store import Store
from kiosk.store.queue.gate import last_named


@dataclass(frozen=True, slots=True)
class GateHolders:
    """`held` are in people's hands: later ones were shown already. `perhaps` others are, too.

    `lines` tells how many people come for each line; `opened_ms` is when the doors opened (UTC).
    """

    held: tuple[Ticket, ...]
    perhaps: tuple[Ticket, ...]
    lines: Mapping[str, int]
    opened_ms: int
    now_ms: int

    def who(self, goes_before: Callable[[Ticket], bool]) -> AtGate | None:
        """Return those who go before somebody, None for nobody."""
        held, perhaps = (
            [self._unnamed(each) for each in numbers if goes_before(each)]
            for numbers in (self.held, self.perhaps)
        )
        return AtGate((*held, *perhaps), len(held), self.lines) if held or perhaps else None

    def _unnamed(self, ticket: Ticket) -> Unnamed:
        could_ms = max(self.opened_ms, ticket.issued_ms)
        return Unnamed(ticket.standing.rank_ms, comes_after(self.now_ms - could_ms))


def gate_holders(
    store: Store,
    today: date,
    waiting: Sequence[Ticket],
    lines: Iterable[str],
    came: Iterable[str],
    opened_ms: int,
) -> GateHolders:
    """Return who of those `waiting` has said nothing yet; `came` are today's people, each as their line.

    Each of the desks' `lines` counts once more: early in the day it isn't known yet who comes for what.
    """
    unnamed = [each for each in waiting if each.standing.line in UNNAMED]
    unnamed.sort(key=lambda each: each.number)
    shown = last_named(store, today) if unnamed else 0

    def sure(each: Ticket) -> bool:
        return each.queue_group == KIT.id or each.number < shown

    held, perhaps = tuple(filter(sure, unnamed)), tuple(filterfalse(sure, unnamed))
    named = (each.standing.line for each in waiting if each.standing.line not in UNNAMED)
    counted = Counter((*lines, *named, *came))
    return GateHolders(held, perhaps, counted, opened_ms, store.clock.now_ms())
