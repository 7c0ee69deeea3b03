"""When a kiosk looks at itself before the mission opens, and what came of it: rules of the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.timetable import Timetable


@dataclass(frozen=True, slots=True)
class SelfTestPlan:
    """A self-test is due `minutes_before` each opening (0: never). `test_print`: with a page on paper."""

    minutes_before: int = 15
    test_print: bool = False


@dataclass(frozen=True, slots=True)
class SelfTested:
    """A self-test that was made at `at_ms` (UTC). `failed` keeps the kiosk shut, `noted` doesn't.

    Both hold names of checks ("clock"), and nothing else: it is kept in the clear.
    """

    at_ms: int
    failed: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the kiosk may open."""
        return not self.failed


@dataclass(frozen=True, slots=True)
class Due:
    """From `at_ms` (UTC) on a self-test is due. `first`: it is the first of its day."""

    at_ms: int
    first: bool


def due(timetable: Timetable, plan: SelfTestPlan, moment: datetime) -> Due | None:
    """Return the last self-test that is due at the local `moment`; None before the day's first opening."""
    if not plan.minutes_before:
        return None
    lead = timedelta(minutes=plan.minutes_before)
    soon = moment + lead
    day = soon.date()
    openings = (datetime.combine(day, each.first, moment.tzinfo) for each in timetable.periods(day))
    begun = [opening for opening in openings if opening <= soon]
    if not begun:
        return None
    return Due(round((max(begun) - lead).timestamp() * 1000), first=len(begun) == 1)


def settled(last: SelfTested | None, due_now: Due | None, now_ms: int) -> bool:
    """Tell whether nothing keeps the kiosk shut: no self-test is due, or the one that was has passed.

    One from the future was made by a clock that was wrong.
    """
    if due_now is None:
        return True
    return last is not None and last.passed and due_now.at_ms <= last.at_ms <= now_ms
