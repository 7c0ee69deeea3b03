"""What staff do in their corner, as moves of the session: look, shut and open, print again, leave.

Whoever walks away leaves nothing open.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.defects import defect_place
from kiosk.domain.errors import StoreError
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.staff.corner import Staff
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.domain.acting import Acting
    from kiosk.office.desk import Desk
    from kiosk.office.staff_corner import Corner

_log = logging.getLogger(__name__)


class StaffMoves:
    """The moves of one face, by whoever is logged in there."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def _staff(self) -> Staff:
        return self._session.state.staff

    def look(self) -> None:
        """Look how everything is."""
        self._do(lambda desk, acting: None)

    def shut(self, wanted: bool) -> None:
        """Shut the kiosk for applicants, or open it."""
        op_id = self._session.new_id()
        self._do(lambda desk, acting: desk.shut(acting, op_id) if wanted else desk.open(acting, op_id))

    def reprint(self, job_id: str) -> None:
        """Print a paper again of which nobody knows whether it came out."""
        op_id = self._session.new_id()
        self._do(lambda desk, acting: desk.reprint(acting, op_id, job_id))

    def leave(self) -> None:
        """Back to the screen that applicants see."""
        self._session.wipe()

    def _do(self, deed: Callable[[Desk, Acting], object]) -> None:
        """Do something in the background, then look again; a store that can't be used is said."""
        session, let_in = self._session, self._staff.session
        if session.state.here.page is not Page.STAFF or session.state.busy or let_in is None:
            return
        desk, acting = session.desk, let_in.acting
        session.update(busy=True)

        def work() -> Corner:
            deed(desk, acting)
            return desk.corner(acting)

        def still_in() -> bool:
            return self._staff.session is let_in

        def seen(view: Corner) -> None:
            if still_in():
                session.update(busy=False, staff=replace(self._staff, view=view, failed=False))

        def failed(error: Exception) -> None:
            if not isinstance(error, StoreError):
                _log.error("the corner for staff: %s", defect_place(error))
            if still_in():
                session.update(busy=False, staff=replace(self._staff, failed=True))

        run_in_background(work, seen, failed)
