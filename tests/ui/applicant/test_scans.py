"""A scanner on a serial line leads where one that types does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.devices.scanners.serial_port import SerialScanner
from kiosk.devices.scanners.virtual import Framing, VirtualScanner
from kiosk.domain.appointment import Arrival
from kiosk.domain.service import Language
from kiosk.office.claim import ByPassport
from kiosk.ui.applicant.route import Page, Place
from tests.ui.applicant.booking_steps import MRZ, to_times
from tests.ui.applicant.claims import HALF_PAST_NINE, to_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import arrived
from tests.ui.applicant.stand import Stand


def test_a_passport_at_a_serial_scanner_says_who_books(stand: Stand, tmp_path: Path) -> None:
    twin = VirtualScanner(tmp_path / "scanner")
    scanner = SerialScanner(str(twin.path), stand.window.scans.came.emit, lambda _: None)
    scanner.start()
    to_times(stand, Language.ENGLISH)
    stand.visitor.tap(stand_first_time(stand))
    stand.wait_for(Page.BOOK_WHO)
    twin.scan(MRZ, Framing.STX)
    stand.wait_for(Page.BOOK_REVIEW)
    scanner.stop()
    twin.unplug()

    stand.visitor.wait_until(lambda: stand.says("MOHAMMAD AL AHMAD"), "the name that was read")


def test_nobody_waits_before_a_scanner_that_is_known_not_to_work(stand: Stand, desk: FakeDesk) -> None:
    told, hint = "The scanner doesn't work just now. Please type the details.", "Have a slip from us?"
    desk.available = replace(desk.available, scanner=False)
    assert stand.says(hint)
    stand.session.be(desk.available)
    assert not stand.says(hint)
    to_claim(stand)
    assert stand.says(told)
    stand.visitor.tap("nav-exit")
    stand.to_first_step("passport_renewal", Language.ENGLISH)
    stand.session.go(Place(Page.SCAN))
    stand.wait_for(Page.SCAN)
    assert stand.says(told)
    stand.session.be(replace(desk.available, scanner=True))
    assert not stand.says(told)


def test_a_residence_permits_barcode_fills_the_number_of_who_books(stand: Stand) -> None:
    to_times(stand, Language.ENGLISH)
    stand.visitor.tap(stand_first_time(stand))
    stand.wait_for(Page.BOOK_WHO)
    stand.window.scanned("]C02123456788")
    stand.wait_for(Page.BOOK_TYPED)

    assert stand.session.state.entries == {"holder.number": "2123456788"}


def test_a_residence_permits_barcode_finds_the_appointment_booked_with_it(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.found = {ByPassport("2123456788"): arrived(Arrival.FUTURE, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned("2123456788")

    stand.wait_for(Page.ARRIVED)


def test_a_card_fills_who_it_is_and_no_field_of_a_passport(stand: Stand) -> None:
    """The specimen of Doc 9303-5, appendix B."""
    stand.to_service("passport_renewal")
    stand.visitor.tap("primary")
    stand.visitor.tap("primary")
    stand.visitor.tap("tile-self")
    stand.wait_for(Page.IDENTITY)
    stand.window.scanned(
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
    )
    stand.wait_for(Page.STEP)

    draft = stand.session.state.visit.draft
    assert draft is not None
    assert draft.answers["concerned.birth_date"].value == "1974-08-12"
    assert "form.passport_number" not in draft.answers
    assert not [key for key, answer in draft.answers.items() if answer.value == "D23145890"]


def stand_first_time(stand: Stand) -> str:
    return f"tile-{stand.window.face.models.tiles.nearest.rows[0].key}"


def test_holding_something_to_the_scanner_counts_as_being_there(stand: Stand) -> None:
    stand.walk.start(Language.ENGLISH)
    stand.pass_time(65)
    assert stand.window.idle.property("secondsLeft") > 0
    stand.window.scans.came.emit("nothing of ours")

    stand.visitor.wait_until(lambda: stand.window.idle.property("secondsLeft") == 0, "the countdown's end")
