"""Every page of booking, coming and following can be used by everybody: formats, languages, comforts."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.appointment import Arrival
from kiosk.domain.service import Language
from kiosk.domain.states import RequestState
from kiosk.office.requests.following import Followable, Followed
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.booking_steps import LATER, MRZ
from tests.ui.applicant.claims import HALF_PAST_NINE, to_claim, type_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import FIRST, REFERENCE, SLIP, appointment, arrived, start_of
from tests.ui.applicant.stand import NOON_MS, Stand
from tests.ui.applicant.test_page_audits import audited
from tests.ui.stage import PANELS


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("panel", list(PANELS))
def test_every_page_of_a_booking_passes_the_audit(
    app: QGuiApplication, desk: FakeDesk, panel: str, language: Language
) -> None:
    with audited(desk, panel) as (stand, faults):
        walk = stand.walk
        walk.start(language)
        for name in ("book", "tile-passports", "tile-passport_renewal", "cell-3"):
            walk.tap(name)
        stand.wait_for(Page.BOOK_TIMES)
        walk.tap("secondary")
        stand.window.bookings.turn_month(1)
        walk.tap("cell-2026-12-10")
        walk.tap(f"cell-{LATER}")
        walk.tap("tile-passport")
        walk.tap("secondary")
        stand.window.bookings.holding.typed()
        walk.see()
        stand.visitor.tap("nav-back")
        stand.wait_for(Page.BOOK_SCAN)
        stand.window.scanned(MRZ)
        stand.wait_for(Page.BOOK_REVIEW)
        desk.taken = [LATER]
        walk.tap("primary")
        stand.wait_for(Page.BOOK_TIMES)
        walk.tap(f"tile-{stand.window.face.models.tiles.nearest.rows[0].key}")
        walk.tap("primary")
        stand.wait_for(Page.BOOKED)
        stand.visitor.wait_until(lambda: bool(stand.session.state.printing.preview), "the code")
        walk.tap("primary")
        walk.tap("primary")

    assert sorted(set(faults)) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("panel", list(PANELS))
def test_every_page_about_what_was_found_passes_the_audit(
    app: QGuiApplication, desk: FakeDesk, panel: str, language: Language
) -> None:
    two = [
        Followable(REFERENCE, "passport_renewal", RequestState.READY_FOR_PICKUP, NOON_MS),
        Followable("010000000000", "civil_family_record", RequestState.REJECTED, NOON_MS),
    ]
    with audited(desk, panel) as (stand, faults):
        to_claim(stand, language=language)
        stand.walk.see()
        type_claim(stand)
        stand.visitor.wait_until(lambda: stand.visitor.sees("claim-fault"), "no match")
        stand.walk.see()
        show(stand, desk, Arrival.FUTURE, Page.ARRIVED)
        changed(stand)
        to_claim(stand, language=language)
        show(stand, desk, Arrival.FUTURE, Page.ARRIVED)
        stand.walk.tap("tile-cancel")
        stand.walk.tap("secondary")
        stand.wait_for(Page.CANCELLED)
        stand.walk.tap("primary")
        had_one(stand, desk, language)
        to_claim(stand, language=language)
        show(stand, desk, Arrival.EARLY, Page.TICKET)
        stand.window.visits.leave()
        line = next(each for each in desk.catalogue.queue_groups if each.collects)
        desk.found, desk.requests = {}, {SLIP: Followed(tuple(two), line=line)}
        to_claim(stand, "collect", language)
        stand.window.scanned(SLIP.code)
        stand.wait_for(Page.FOLLOWED)
        stand.visitor.wait_until(lambda: stand.session.state.turn.outlook is not None, "the line")
        stand.walk.see()

    assert sorted(set(faults)) == []


def show(stand: Stand, desk: FakeDesk, arrival: Arrival, page: Page) -> None:
    """Hold a slip to the reader and look at what is said of it."""
    desk.found = {SLIP: arrived(arrival, HALF_PAST_NINE)}
    if stand.page is not Page.CLAIM:
        stand.visitor.tap("nav-back")
        stand.wait_for(Page.CLAIM)
    stand.window.scanned(SLIP.code)
    stand.wait_for(page)
    stand.walk.see()


def changed(stand: Stand) -> None:
    """Take another time instead, and leave with the new slip."""
    stand.walk.tap("tile-change")
    stand.walk.tap(f"tile-{stand.window.face.models.tiles.nearest.rows[0].key}")
    stand.walk.tap("primary")
    stand.wait_for(Page.BOOKED)
    stand.visitor.wait_until(lambda: bool(stand.session.state.printing.preview), "the code")
    stand.walk.tap("primary")
    stand.wait_for(Page.TAKE)
    stand.visitor.tap("primary")
    stand.wait_for(Page.ATTRACT)


def had_one(stand: Stand, desk: FakeDesk, language: Language) -> None:
    """Try to book twice, and keep the first."""
    desk.had = appointment("passport_renewal", start_of(date(2026, 12, 1), 0))
    stand.walk.start(language)
    for name in ("book", "tile-passports", "tile-passport_renewal", "cell-1"):
        stand.visitor.tap(name)
    stand.wait_for(Page.BOOK_TIMES)
    stand.visitor.tap(f"tile-{start_of(FIRST, 0)}")
    stand.wait_for(Page.BOOK_WHO)
    stand.window.scanned(MRZ)
    stand.wait_for(Page.BOOK_REVIEW)
    stand.visitor.tap("primary")
    stand.wait_for(Page.HAVE_ONE)
    stand.walk.see()
    stand.visitor.tap("primary")
    stand.wait_for(Page.TAKE)
    stand.visitor.tap("primary")
    stand.wait_for(Page.ATTRACT)
