"""Who is next, and why: appointments and walk-ins in one line, by rules that are data.

Each person in line has one time, their *rank*, and the earliest rank is called first. It is worked out once,
from when they were due or came, and never from who else waits: so the order is explained by two clock times,
any desk finds the same next person, and nobody starves. Whoever comes later than the largest allowance after
somebody's rank can't overtake them any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MINUTE_MS = 60_000


class Coming(StrEnum):
    """How somebody came into the line."""

    APPOINTMENT = "appointment"
    WALK_IN = "walk_in"
    RETURN = "return"
    """Back from another desk, from being parked or missed, at `since_ms`."""


class Priority(StrEnum):
    """Why somebody waits less. Which of the reasons for help it is isn't kept: that is nobody's business."""

    NONE = "none"
    ASSISTED = "assisted"
    """Older, disabled, pregnant, or with an infant."""
    CARRIED_OVER = "carried_over"
    """Waited on an earlier day until the doors closed."""


@dataclass(frozen=True, slots=True)
class OrderRules:
    """The mission's rules, in minutes.

    A walk-in ranks `walk_in_after` their coming: an appointment due until then goes before them, a later one
    doesn't. Who has a priority ranks earlier by its allowance: who was carried over before anybody who came
    in the night.
    """

    walk_in_after: int = 60
    assisted_before: int = 40
    carried_over_before: int = 480

    def allowance_ms(self, priority: Priority) -> int:
        """Return by how much `priority` ranks earlier, in milliseconds."""
        minutes = {
            Priority.NONE: 0,
            Priority.ASSISTED: self.assisted_before,
            Priority.CARRIED_OVER: self.carried_over_before,
        }
        return minutes[priority] * MINUTE_MS


USUAL_ORDER = OrderRules()
"""Where the mission says nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the line. Times are UTC milliseconds.

    `since_ms` is when an appointment is due, a walk-in came, who returns was back, or who was sent on was;
    nobody is called before it. `rank_ms` orders the line, `number` decides between equals.
    """

    ticket_id: str
    number: int
    coming: Coming
    priority: Priority
    since_ms: int
    rank_ms: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody has their rank: what it counts from, and the minutes added and taken off."""

    coming: Coming
    from_ms: int
    later_minutes: int
    priority: Priority
    earlier_minutes: int


def rank(coming: Coming, priority: Priority, since_ms: int, rules: OrderRules) -> int:
    """Return the rank of who came so, in UTC milliseconds."""
    later = rules.walk_in_after * MINUTE_MS if coming is Coming.WALK_IN else 0
    return since_ms + later - rules.allowance_ms(priority)


def reason(place: Place, rules: OrderRules) -> Reason:
    """Return why `place` ranks as it does.

    Whoever was sent on keeps the rank of their coming and stands there since later, so the rank tells what it
    counts from.
    """
    later = rules.walk_in_after if place.coming is Coming.WALK_IN else 0
    earlier = rules.allowance_ms(place.priority) // MINUTE_MS
    from_ms = place.rank_ms - (later - earlier) * MINUTE_MS
    return Reason(place.coming, from_ms, later, place.priority, earlier)
