"""Appointments on a real station, with real taps: booked, changed, checked in, cancelled; a request followed.

Slips are read back from the paper that came out, as a scanner reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.appointment import HOUR_MS, Appointment
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState, PrintState
from kiosk.paper.seal import APPOINTMENT, TICKET
from kiosk.store import find_appointment
from kiosk.ui.applicant.route import Page
from tests.office.station import Station
from tests.office.visitors import MINUTE_MS, SERVICE, lend, slip_code
from tests.ui.applicant.stand import Stand, standing

MRZ = "P<SYRAL<AHMAD<<MOHAMMAD<<<<<<<<<<<<<<<<<<<<<\n0123456784SYR9001011M310101201020304050<<<72"


@pytest.fixture
def lent(tmp_path: Path) -> Iterator[Station]:
    """A station to which the portal has lent times, on Monday in the evening."""
    station = Station(tmp_path)
    lend(station)
    station.now_ms += 8 * HOUR_MS
    yield station
    station.desk.close()


@pytest.mark.parametrize("language", list(Language))
def test_it_is_booked_changed_by_its_slip_and_checked_in(
    app: QGuiApplication, lent: Station, language: Language
) -> None:
    with standing(lent.desk) as stand:
        to_times(stand, language, persons=2)
        stand.visitor.tap(first_time(stand))
        stand.wait_for(Page.BOOK_WHO)
        stand.window.scanned(MRZ)
        first = book(stand)
        slip = slip_code(lent)
        claims = lent.claims(lent.papers()[-1].read_bytes())
        assert (claims.kind, claims.references) == (APPOINTMENT, (first.reference,))
        leave(stand)

        stand.window.scanned(slip)
        stand.wait_for(Page.ARRIVED)
        stand.visitor.tap("tile-change")
        stand.wait_for(Page.BOOK_TIMES)
        stand.visitor.tap("secondary")
        stand.wait_for(Page.BOOK_MONTH)
        stand.visitor.tap("cell-2026-11-26")
        stand.wait_for(Page.BOOK_DAY)
        stand.visitor.tap(f"cell-{stand.window.face.models.tiles.day_times.rows[4].key}")
        second = book(stand)
        leave(stand)

        stand.window.scanned(slip)
        stand.wait_for(Page.ARRIVED)
        assert now(lent, first).successor == second.reference
        leave(stand)

        lent.now_ms = second.start_ms - 10 * MINUTE_MS
        stand.window.scanned(slip_code(lent))
        stand.wait_for(Page.TICKET)
        wait_for_paper(stand)
        assert stand.says("J 1" if language is Language.ENGLISH else "ج 1")

    assert now(lent, second).state is AppointmentState.CHECKED_IN
    ticket = lent.claims(lent.papers()[-1].read_bytes())
    assert (ticket.kind, ticket.references) == (TICKET, (second.reference,))


def test_who_has_one_for_the_service_gets_no_second_and_can_cancel_the_first(
    app: QGuiApplication, lent: Station
) -> None:
    with standing(lent.desk) as stand:
        for _ in range(2):
            to_times(stand, Language.ENGLISH, persons=1)
            stand.visitor.tap(first_time(stand))
            stand.wait_for(Page.BOOK_WHO)
            stand.window.scanned(MRZ)
            stand.wait_for(Page.BOOK_REVIEW)
            stand.visitor.tap("primary")
            stand.visitor.wait_until(lambda: stand.page in (Page.BOOKED, Page.HAVE_ONE), "an answer")
            if stand.page is Page.BOOKED:
                made = stand.session.state.plan.made
                leave(stand)
        assert made is not None
        assert stand.page is Page.HAVE_ONE
        stand.visitor.tap("tile-cancel")
        stand.wait_for(Page.CANCEL)
        stand.visitor.tap("secondary")
        stand.wait_for(Page.CANCELLED)

    assert now(lent, made).state is AppointmentState.CANCELLED


def test_a_number_and_the_documents_last_characters_find_it_and_nothing_else_does(
    app: QGuiApplication, lent: Station
) -> None:
    with standing(lent.desk) as stand:
        to_times(stand, Language.ENGLISH, persons=1)
        stand.visitor.tap(first_time(stand))
        stand.wait_for(Page.BOOK_WHO)
        stand.window.scanned(MRZ)
        made = book(stand)
        leave(stand)
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap("have-appointment")
        stand.visitor.tap("secondary")
        stand.wait_for(Page.CLAIM_TYPED)
        stand.visitor.fill("field-claim.reference", made.reference)
        stand.visitor.fill("field-claim.document", "9999")
        stand.visitor.tap("primary")
        stand.visitor.wait_until(lambda: stand.says("We found no appointment"), "no match")
        stand.window.face.models.typed.edit("claim.document", "5678")
        stand.visitor.tap("primary")
        stand.wait_for(Page.ARRIVED)

        assert stand.says("not today")


def test_a_request_is_followed_by_its_number_and_document_and_by_its_slip(
    app: QGuiApplication, lent: Station
) -> None:
    service = lent.desk.catalogue.services["passport_replacement_lost"]
    with standing(lent.desk) as stand:
        reference = stand.walk.file(service, Language.ENGLISH)
        number = stand.walk.answered["concerned.national_number"].value
        stand.walk.take_slip()
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap("follow")
        stand.visitor.tap("secondary")
        stand.wait_for(Page.CLAIM_TYPED)
        stand.visitor.fill("field-claim.reference", reference)
        stand.visitor.fill("field-claim.document", number)
        stand.visitor.tap("primary")
        stand.wait_for(Page.FOLLOWED)
        assert stand.says("Submitted; it has not reached the central office yet.")
        stand.visitor.tap("primary")
        stand.wait_for(Page.ATTRACT)
        stand.window.scanned(slip_code(lent))
        stand.wait_for(Page.FOLLOWED)

        assert stand.says("قُدّم الطلب، ولم يصل بعد إلى الإدارة المركزية.")


def to_times(stand: Stand, language: Language, persons: int) -> None:
    """From the open screen to the nearest times."""
    stand.walk.start(language)
    for name in ("book", "tile-passports", f"tile-{SERVICE}", f"cell-{persons}"):
        stand.visitor.tap(name)
    stand.wait_for(Page.BOOK_TIMES)


def first_time(stand: Stand) -> str:
    """The name of the nearest time's tile."""
    return f"tile-{stand.window.face.models.tiles.nearest.rows[0].key}"


def book(stand: Stand) -> Appointment:
    """Book what the review shows, and wait for its paper."""
    stand.wait_for(Page.BOOK_REVIEW)
    stand.visitor.tap("primary")
    stand.wait_for(Page.BOOKED)
    wait_for_paper(stand)
    made = stand.session.state.plan.made
    assert made is not None
    return made


def wait_for_paper(stand: Stand) -> None:
    """Wait until what is printed has come out."""
    stand.visitor.wait_until(lambda: stand.session.state.printing.state is PrintState.PRINTED, "paper")


def leave(stand: Stand) -> None:
    """Go, from any page."""
    stand.visitor.wait_until(lambda: not stand.session.state.busy, "an answer")
    stand.window.visits.leave()
    stand.wait_for(Page.ATTRACT)


def now(station: Station, kept: Appointment) -> Appointment:
    """The appointment as the store holds it now."""
    found = find_appointment(station.desk.store, kept.reference)
    assert found is not None
    return found
