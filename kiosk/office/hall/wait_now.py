"""How long the wait is now, for whoever hasn't said yet what they come for: one range that holds for all."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.service import QueueGroup
from kiosk.domain.serving_order import Priority
from kiosk.domain.waiting import WaitingRange
from kiosk.office.hall.walk_in import Hall, outlook_in


def wait_now(hall: Hall, lines: Iterable[QueueGroup]) -> WaitingRange | None:
    """Return from the shortest to the longest wait of the lines that take people and that a desk serves.

    None where that can't be said honestly: no such line, or one whose turn may come after the doors close.
    """
    stands = hall.stands
    outlooks = [outlook_in(hall, stands, line.id, 1, Priority.NONE) for line in lines]
    taking = [each for each in outlooks if each.stopped is None]
    waits = [each.wait for each in taking if each.wait is not None]
    if not waits or any(each.after_closing for each in taking):
        return None
    return WaitingRange(min(each.shortest for each in waits), max(each.longest for each in waits))
