"""What a desk sees at one look: the hall as it is set now, its line, and what whom it serves hasn't paid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.office.counter_bench import CounterBench, HallNow
from kiosk.office.hall.counter import Counter, Looked
from kiosk.office.till.owing import Unpaid
from kiosk.office.till.till import Till
from kiosk.store import Store

CounterOn = Callable[[Store, HallNow], Counter]


@dataclass(frozen=True, slots=True)
class DeskSeen:
    """`unpaid`: what was ordered of whom the desk serves and isn't paid yet."""

    hall: HallNow
    line: Looked
    unpaid: Unpaid | None


def look_from(bench: CounterBench, counter: CounterOn) -> DeskSeen:
    """Look once. Blocks; raises `KioskError` while the store is away."""
    hall = bench.hall_now()

    def look(store: Store) -> DeskSeen:
        at = counter(store, hall)
        seen = at.look()
        till = Till(store, at.acting, at.desk.id, hall.shipped)
        return DeskSeen(hall, seen, till.unpaid(seen.serving) if seen.serving is not None else None)

    return bench.on_store(look)
