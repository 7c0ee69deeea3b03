"""Where whoever logs in most likely sits down: in the morning Enter alone opens the desk of every day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.acting import Acting
from kiosk.domain.hall import Desk
from kiosk.store import Store
from kiosk.store.queue.staffing import Staffing, last_staffed, staffed_desks


@dataclass(frozen=True, slots=True)
class Seat:
    """A desk, and the queue groups that are served there."""

    desk: Desk
    lines: tuple[str, ...]


def usual_seat(store: Store, acting: Acting, desks: Sequence[Desk]) -> Seat | None:
    """Return which of `desks` the acting person most likely wants, None where there is none.

    It is the one that they never left, else the one that was last worked at from their station, else the
    first; nobody else sits there, unless it is so everywhere. Raises `StoreError`.
    """
    staffed = staffed_desks(store)
    own = tuple(one for one in staffed if one.actor == acting.actor)
    taken = {one.desk for one in staffed} - {one.desk for one in own}
    free = [desk for desk in desks if desk.id not in taken] or list(desks)
    last = last_staffed(store, acting.station)
    for one in (*own, *((last,) if last is not None else ())):
        desk = next((each for each in free if each.id == one.desk), None)
        if desk is not None:
            return Seat(desk, _still_there(desk, one))
    return Seat(free[0], free[0].queue_groups) if free else None


def _still_there(desk: Desk, before: Staffing) -> tuple[str, ...]:
    """Return the lines that were served there `before` and are the desk's today; all if none is left."""
    lines = tuple(line for line in desk.queue_groups if line in before.lines)
    return lines if lines or not before.lines else desk.queue_groups
