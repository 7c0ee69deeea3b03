"""Counts what visits come to: a number for the hour, and the step at which somebody went away."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Slot

from kiosk.defects import defect_place
from kiosk.domain.visit_end import VisitEnd
from kiosk.ui.applicant.route import OUTSIDE, Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.step_left import STEP_LEFT
from kiosk.ui.background import run_in_background

_log = logging.getLogger(__name__)

CAME_TO = {
    Page.DONE: VisitEnd.FILED,
    Page.BOOKED: VisitEnd.BOOKED,
    Page.TICKET: VisitEnd.CHECKED_IN,
    Page.FOLLOWED: VisitEnd.LOOKED,
    Page.ARRIVED: VisitEnd.LOOKED,
    Page.CANCELLED: VisitEnd.LOOKED,
    Page.TAKE: VisitEnd.LOOKED,
}
"""What is known once such a page was seen."""
_MOST = tuple(VisitEnd)


class VisitTally(QObject):
    """Keeps of a visit its last page and the most that it came to, and of neither who it was."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page: Page | None = None
        self._ended = VisitEnd.LEFT
        session.changed.connect(self._follow)
        session.wiped.connect(self._count)

    @Slot()
    def _follow(self) -> None:
        state = self._session.state
        page = state.here.page
        if page in OUTSIDE or page is self._page:
            return
        self._page = page
        came_to = CAME_TO.get(page, VisitEnd.LEFT)
        if page is Page.TICKET and state.turn.given is not None:
            came_to = VisitEnd.NUMBER
        if _MOST.index(came_to) < _MOST.index(self._ended):
            self._ended = came_to

    @Slot()
    def _count(self) -> None:
        page, ended = self._page, self._ended
        self._page, self._ended = None, VisitEnd.LEFT
        if page is None or not self._session.serving:
            return
        desk, left_at = self._session.desk, STEP_LEFT[page] if ended is VisitEnd.LEFT else None
        run_in_background(lambda: desk.count_visit(ended, left_at), _counted, _uncounted)


def _counted(_result: object) -> None:
    """Nobody waits for it."""


def _uncounted(error: Exception) -> None:
    """A number that is missing hinders nobody."""
    _log.warning("a visit isn't counted: %s", defect_place(error))
