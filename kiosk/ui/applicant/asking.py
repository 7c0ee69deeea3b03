"""Asks the office in the background on behalf of a visit; what comes after its end changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kiosk.domain.errors import StoreError
from kiosk.ui.applicant.session import Session
from kiosk.ui.background import run_in_background

Answer = TypeVar("Answer")


def ask(
    session: Session, work: Callable[[], Answer], done: Callable[[Answer], None], failed: Callable[[], None]
) -> None:
    """Run `work` while the page waits; then `done(answer)`, or `failed()` when the store can't be used."""
    visit_id = session.state.visit.visit_id
    session.update(busy=True)

    def answered(answer: Answer) -> None:
        if session.state.visit.visit_id == visit_id:
            session.update(busy=False)
            done(answer)

    def refused(error: Exception) -> None:
        if session.state.visit.visit_id == visit_id:
            session.update(busy=False)
            failed()
        if not isinstance(error, StoreError):
            raise error

    run_in_background(work, answered, refused)
