"""The corner for staff, as moves of the session: knock, code, what is wrong, shut and open, print again.

It opens by some taps on a corner of a screen that nobody uses, and with the station's code. Nobody's visit is
under way meanwhile; whoever walks away leaves nothing open.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.defects import defect_place
from kiosk.domain.errors import StoreError
from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.staff import Staff
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.office.desk import Desk
    from kiosk.office.staff_corner import Corner

_log = logging.getLogger(__name__)

KNOCKED_AT = (Page.ATTRACT, Page.CLOSED)


class StaffMoves:
    """The moves of one face."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session, self._clock = session, clock

    @property
    def _staff(self) -> Staff:
        return self._session.state.staff

    @property
    def usable(self) -> bool:
        """Whether this station has a corner at all."""
        return self._session.serving and self._session.desk.staff_code.usable

    def knock(self) -> None:
        """One tap on the corner; enough of them ask for the code."""
        session = self._session
        if not self.usable or session.state.here.page not in KNOCKED_AT:
            return
        knocked = self._staff.knocked(self._clock.mono_ms())
        session.update(staff=knocked)
        if knocked.asks:
            session.update(staff=Staff(), route=session.state.route.only(Place(Page.STAFF_CODE)))

    def press(self, digit: str) -> None:
        """A digit of the code."""
        if self._session.state.here.page is Page.STAFF_CODE:
            self._session.update(staff=self._staff.with_digit(digit))

    def erase(self) -> None:
        """Take the last digit back."""
        self._session.update(staff=self._staff.without_last())

    def enter(self) -> None:
        """The code is typed."""
        from kiosk.office.staff_code import CodeAnswer

        session = self._session
        if session.state.here.page is not Page.STAFF_CODE:
            return
        answer = session.desk.staff_code.judge(self._staff.typed)
        session.update(staff=Staff(answer=answer))
        if answer is CodeAnswer.OPENS:
            session.update(staff=Staff(), route=session.state.route.only(Place(Page.STAFF)))
            self.look()

    def look(self) -> None:
        """Look how everything is."""
        self._do(lambda desk: None)

    def shut(self, wanted: bool) -> None:
        """Shut the kiosk for applicants, or open it."""
        op_id = self._session.new_id()
        self._do(lambda desk: desk.shut(op_id) if wanted else desk.open(op_id))

    def reprint(self, job_id: str) -> None:
        """Print a paper again of which nobody knows whether it came out."""
        op_id = self._session.new_id()
        self._do(lambda desk: desk.reprint(op_id, job_id))

    def leave(self) -> None:
        """Back to the screen that applicants see."""
        self._session.wipe()

    def _do(self, deed: Callable[[Desk], object]) -> None:
        """Do something in the background, then look again; a store that can't be used is said."""
        session = self._session
        if session.state.here.page is not Page.STAFF or session.state.busy:
            return
        desk = session.desk
        session.update(busy=True)

        def work() -> Corner:
            deed(desk)
            return desk.corner()

        def seen(view: Corner) -> None:
            if session.state.here.page is Page.STAFF:
                session.update(busy=False, staff=replace(self._staff, view=view, failed=False))

        def failed(error: Exception) -> None:
            if not isinstance(error, StoreError):
                _log.error("the corner for staff: %s", defect_place(error))
            if session.state.here.page is Page.STAFF:
                session.update(busy=False, staff=replace(self._staff, failed=True))

        run_in_background(work, seen, failed)
