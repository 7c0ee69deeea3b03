"""The appointment that is being booked or changed: in memory only, replaced and dropped as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.domain.appointment import Appointment, Booking, FreeTime, Holder
from kiosk.domain.service import Language, Service

if TYPE_CHECKING:
    from kiosk.office.booking import BookableDay, FreeTimes


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of the appointment so far.

    `times` None: not asked yet, or `unseen`: the office couldn't tell. `taken` means that the time chosen
    before went to somebody else. `by_document` says that the holder's document was read, not typed. `op_id`
    is made when the review opens; `undecided` means that it was sent and no answer came. `replaces` is the
    appointment that is changed, `had` one that stands in the way of a second, `made` what came of the plan.
    """

    service: Service | None = None
    persons: int = 0
    times: FreeTimes | None = None
    unseen: bool = False
    month: date | None = None
    day: date | None = None
    time: FreeTime | None = None
    taken: bool = False
    holder: Holder | None = None
    by_document: bool = False
    op_id: str = ""
    undecided: bool = False
    replaces: Appointment | None = None
    had: Appointment | None = None
    made: Appointment | None = None

    @property
    def unfinished(self) -> bool:
        """Whether leaving now would lose something that a person put in."""
        return self.made is None and self.had is None and (self.time is not None or self.holder is not None)

    @property
    def days(self) -> tuple[BookableDay, ...]:
        """The days to choose from; none before they are known."""
        return () if self.times is None else self.times.days

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of each month that has a day to choose from."""
        return tuple(sorted({each.day.replace(day=1) for each in self.days if each.times}))

    def day_of(self, day: date | None) -> BookableDay | None:
        """What is known of `day`."""
        return next((each for each in self.days if each.day == day), None)

    def time_at(self, start_ms: int) -> FreeTime | None:
        """The free time that begins at `start_ms`, None if there is none."""
        if self.times is None:
            return None
        free = (*self.times.nearest, *(time for each in self.days for time in each.times))
        return next((time for time in free if time.start_ms == start_ms), None)

    def booking(self, language: Language, visit_id: str) -> Booking:
        """Return what is to be booked, once all of it is known."""
        assert self.service is not None
        assert self.time is not None
        assert self.holder is not None
        service = self.service
        return Booking(
            service.id, service.queue_group, self.persons, self.time, self.holder, language, visit_id
        )

    def anew(self) -> Plan:
        """Return the plan for another time: the same service, persons and holder."""
        return replace(self, times=None, unseen=False, month=None, day=None, time=None, op_id="", taken=False)
