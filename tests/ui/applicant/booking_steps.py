"""The way to an appointment, as the tests walk it."""

from __future__ import annotations

from datetime import date

from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.fake_office import FIRST, start_of
from tests.ui.applicant.stand import Stand

RENEWAL = "passport_renewal"
MRZ = "P<SYRAL<AHMAD<<MOHAMMAD<<<<<<<<<<<<<<<<<<<<<\n0123456784SYR9001011M310101201020304050<<<72"
FIRST_TIME, LATER = start_of(FIRST, 0), start_of(date(2026, 12, 10), 5)
PEOPLE = 3


def to_times(stand: Stand, language: Language = Language.ENGLISH) -> None:
    """From the open screen to the nearest times."""
    stand.walk.start(language)
    stand.visitor.tap("book")
    stand.visitor.tap("tile-passports")
    stand.visitor.tap(f"tile-{RENEWAL}")
    stand.visitor.tap(f"cell-{PEOPLE}")
    stand.wait_for(Page.BOOK_TIMES)


def to_review(stand: Stand, language: Language = Language.ENGLISH) -> None:
    """From the open screen to the review, with the nearest time and a passport that is read."""
    to_times(stand, language)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.wait_for(Page.BOOK_WHO)
    stand.window.scanned(MRZ)
    stand.wait_for(Page.BOOK_REVIEW)


def book(stand: Stand) -> None:
    """Book what the review shows."""
    stand.visitor.tap("primary")
    stand.wait_for(Page.BOOKED)
