"""The way to a number, as the tests walk it."""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.stand import Stand

SERVICE = "passport_renewal"


def to_number(
    stand: Stand, language: Language = Language.ENGLISH, persons: int = 1, priority: str = "no"
) -> None:
    """From the open screen to what is said before a number is taken."""
    stand.to_service(SERVICE, language)
    stand.walk.tap("take-number")
    stand.walk.tap(f"cell-{persons}")
    stand.walk.tap(f"priority-{priority}")
    stand.wait_for(Page.NUMBER)


def take(stand: Stand) -> None:
    stand.walk.tap("primary")
    stand.wait_for(Page.TICKET)
    stand.visitor.wait_until(lambda: stand.session.state.printing.state is not PrintState.PRINTING, "paper")
