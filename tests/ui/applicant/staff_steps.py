"""The way into the staff's corner, as the tests walk it."""

from __future__ import annotations

import pytest

from kiosk.domain.service import Language
from kiosk.domain.staff import Person, Role
from kiosk.office.people.session import StaffSession
from kiosk.office.staff_corner import UnknownPaper
from kiosk.store.people.log_ins import LogInWay
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.staff.corner import KNOCKS
from tests.ui.applicant.fake_desk import NOON_MS, FakeDesk
from tests.ui.applicant.stand import Stand

NUMBER, PIN, OWN_PIN = "104", "482913", "704183"
CLERK = StaffSession(
    Person("person-1", NUMBER, "سلمى", frozenset({Role.CLERK}), active=True), "k1", LogInWay.PIN, began_ms=0
)
PAPER = UnknownPaper("job-1", "slip", 1, NOON_MS, Language.ARABIC, ("•••• •••• 3756",), reprintable=True)


@pytest.fixture
def guarded(stand: Stand, desk: FakeDesk) -> Stand:
    """A kiosk at which a clerk may log in."""
    desk.log_ins[NUMBER, PIN] = CLERK
    return stand


def knock(stand: Stand, times: int = KNOCKS) -> None:
    for _ in range(times):
        stand.visitor.tap("knock")


def type_digits(stand: Stand, digits: str) -> None:
    stand.visitor.wait_until(lambda: stand.visitor.offers("digit-0"), "the digits")
    for digit in digits:
        stand.visitor.tap(f"digit-{digit}")
    stand.visitor.wait_until(lambda: stand.visitor.offers("primary"), "the way on")
    stand.visitor.tap("primary")


def log_in(stand: Stand, number: str = NUMBER, pin: str = PIN) -> None:
    type_digits(stand, number)
    type_digits(stand, pin)


def come_in(stand: Stand) -> None:
    knock(stand)
    stand.wait_for(Page.STAFF_CODE)
    log_in(stand)
    stand.wait_for(Page.STAFF)
    stand.visitor.wait_until(lambda: stand.visitor.sees("condition-printer"), "how the printer is")
