"""How staff come into their corner: some taps, a number and a PIN, a PIN of their own after one for once.

It opens by taps on a corner of a screen that nobody uses. Nobody's visit is under way meanwhile.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from kiosk.clock import Clock
from kiosk.defects import defect_place
from kiosk.domain.errors import StoreError
from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.staff.corner import Staff, StaffStep
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.office.people.log_in import LogInAnswer, PinAnswer
    from kiosk.office.people.session import StaffSession

_log = logging.getLogger(__name__)

KNOCKED_AT = (Page.ATTRACT, Page.CLOSED)
Answer = TypeVar("Answer")


class StaffLogIn:
    """The way in of one face; `opened` is called once somebody is let in."""

    def __init__(self, session: Session, clock: Clock, opened: Callable[[], None]) -> None:
        self._session, self._clock, self._opened = session, clock, opened

    @property
    def _staff(self) -> Staff:
        return self._session.state.staff

    @property
    def usable(self) -> bool:
        """Whether there is an office to let somebody in."""
        return self._session.serving

    def knock(self) -> None:
        """One tap on the corner; enough of them ask who it is."""
        session = self._session
        if not self.usable or session.state.here.page not in KNOCKED_AT:
            return
        knocked = self._staff.knocked(self._clock.mono_ms())
        session.update(staff=knocked)
        if knocked.asks:
            session.update(staff=Staff(), route=session.state.route.only(Place(Page.STAFF_CODE)))
            self._ask(session.desk.staffed, self._greet)

    def press(self, digit: str) -> None:
        """A digit of what is asked for."""
        if self._asking:
            self._session.update(staff=self._staff.with_digit(digit))

    def erase(self) -> None:
        """Take the last digit back."""
        if self._asking:
            self._session.update(staff=self._staff.without_last())

    def enter(self) -> None:
        """What was asked for is typed."""
        if not self._asking:
            return
        desk, op_id, staff = self._session.desk, self._session.new_id(), self._staff
        match staff.step:
            case StaffStep.NUMBER:
                self._show(replace(staff.asking_for(StaffStep.PIN), number=staff.typed))
            case StaffStep.PIN:
                self._ask(lambda: desk.let_staff_in(op_id, staff.number, staff.typed), self._answered)
            case StaffStep.CHOOSE:
                self._choose()
            case StaffStep.REPEAT if staff.typed != staff.chosen:
                self._show(replace(staff.asking_for(StaffStep.CHOOSE), differs=True))
            case StaffStep.REPEAT:
                assert staff.session is not None
                known = staff.session
                self._ask(lambda: desk.choose_pin(known, op_id, staff.chosen), self._answered)

    @property
    def _asking(self) -> bool:
        return self._session.state.here.page is Page.STAFF_CODE and not self._session.state.busy

    def _choose(self) -> None:
        from kiosk.domain.pin import pin_fault

        fault = pin_fault(self._staff.typed)
        if fault is None:
            self._show(replace(self._staff.asking_for(StaffStep.REPEAT), chosen=self._staff.typed))
        else:
            self._show(replace(self._staff.asking_for(StaffStep.CHOOSE), fault=fault))

    def _greet(self, staffed: bool) -> None:
        from kiosk.office.people.proof import NotLetIn, Refused

        if not staffed:
            self._show(replace(self._staff, refused=Refused(NotLetIn.NOBODY_YET)))

    def _answered(self, answer: LogInAnswer | PinAnswer) -> None:
        from kiosk.domain.pin import PinFault
        from kiosk.office.people.proof import Refused

        if isinstance(answer, Refused):
            self._show(Staff(refused=answer))
        elif isinstance(answer, PinFault):
            self._show(replace(self._staff.asking_for(StaffStep.CHOOSE), fault=answer))
        elif answer.must_choose_pin:
            self._show(Staff(step=StaffStep.CHOOSE, session=answer))
        else:
            self._open(answer)

    def _open(self, let_in: StaffSession) -> None:
        session = self._session
        session.update(staff=Staff(session=let_in), route=session.state.route.only(Place(Page.STAFF)))
        self._opened()

    def _show(self, staff: Staff) -> None:
        self._session.update(staff=staff)

    def _ask(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        """Ask the office in the background; whoever has gone by then gets no answer."""
        session, here = self._session, self._session.state.route
        session.update(busy=True)

        def told(answer: Answer) -> None:
            if session.state.route is here:
                session.update(busy=False)
                done(answer)

        def failed(error: Exception) -> None:
            if not isinstance(error, StoreError):
                _log.error("staff's log-in: %s", defect_place(error))
            if session.state.route is here:
                session.update(busy=False, staff=Staff(failed=True))

        run_in_background(work, told, failed)
