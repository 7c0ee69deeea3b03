"""What a person may rely on who comes with an appointment."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.appointment import Arrival
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.office.claim import ByReference
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.theme import Comfort
from tests.ui.applicant.booking_steps import FIRST_TIME, MRZ
from tests.ui.applicant.claims import FOLLOWED, HALF_PAST_NINE, to_claim, type_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import PASSPORT, REFERENCE, SLIP, TYPED, arrived
from tests.ui.applicant.stand import Stand, standing
from tests.ui.stage import PANELS


@pytest.mark.parametrize(
    ("arrival", "sentence"),
    [
        (Arrival.ON_TIME, "Please wait until your number is called."),
        (Arrival.EARLY, "Your appointment is today at 9:30 am. Your number will be called at its time."),
        (Arrival.LATE, "Your appointment was today at 9:30 am. The wait may be longer."),
    ],
)
def test_a_slip_on_the_day_gives_the_number_at_once_and_its_paper(
    stand: Stand, desk: FakeDesk, arrival: Arrival, sentence: str
) -> None:
    desk.found = {SLIP: arrived(arrival, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.TICKET)

    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the ticket")
    assert stand.says("You are checked in", "J 42", "ج ٤٢", sentence)
    assert stand.says("6 people are before you.", "Waiting time: 20 to 35 minutes")
    assert desk.prints == [("ticket", "ticket-1", Language.ENGLISH)]
    assert not stand.visitor.sees("nav-back")


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (Language.ARABIC, ("سُجّل حضوركم", "ج 42", "قبلكم 6 أشخاص.")),
        (Language.ENGLISH, ("You are checked in", "J 42", "6 people are before you.")),
    ],
)
def test_a_slip_held_to_an_idle_kiosk_is_checked_in_in_its_own_language(
    stand: Stand, desk: FakeDesk, language: Language, texts: tuple[str, ...]
) -> None:
    found = arrived(Arrival.ON_TIME, HALF_PAST_NINE)
    desk.found = {SLIP: replace(found, appointment=replace(found.appointment, language=language))}
    stand.window.scanned(SLIP.code)

    stand.wait_for(Page.TICKET)
    assert stand.says(*texts)


def test_a_requests_slip_held_to_an_idle_kiosk_says_where_the_request_is(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.requests = {SLIP: FOLLOWED}
    stand.window.scanned(SLIP.code)

    stand.wait_for(Page.FOLLOWED)
    assert stand.says("وثيقتكم جاهزة.")


@pytest.mark.parametrize("tile", ["have-appointment", "follow"])
def test_a_slip_opens_its_own_page_whatever_was_asked_for(stand: Stand, desk: FakeDesk, tile: str) -> None:
    desk.requests = {SLIP: FOLLOWED}
    to_claim(stand, tile)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.FOLLOWED)
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.CLAIM)
    desk.found = {SLIP: arrived(Arrival.ON_TIME, HALF_PAST_NINE)}
    stand.window.scanned(SLIP.code)

    stand.wait_for(Page.TICKET)
    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the ticket")
    assert desk.prints == [("ticket", "ticket-1", Language.ENGLISH)]


def test_the_slip_of_a_changed_appointment_leads_to_the_new_one_and_its_paper(
    stand: Stand, desk: FakeDesk
) -> None:
    moved = arrived(Arrival.MOVED, HALF_PAST_NINE)
    new = ByReference(moved.appointment.successor, "3456")
    desk.found = {SLIP: moved, new: arrived(Arrival.FUTURE, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.ARRIVED)
    stand.visitor.tap("tile-successor")
    stand.wait_for(Page.CLAIM_TYPED)
    stand.visitor.fill("field-claim.document", "3456")
    stand.visitor.tap("primary")
    stand.wait_for(Page.ARRIVED)
    stand.visitor.tap("tile-slip")

    stand.wait_for(Page.BOOKED)
    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the slip")
    assert [kind for kind, _, _ in desk.prints] == ["appointment"]


def test_a_passport_left_on_an_idle_kiosk_begins_nothing(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {PASSPORT: arrived(Arrival.ON_TIME, HALF_PAST_NINE)}
    stand.window.scanned(MRZ)

    assert stand.page is Page.ATTRACT


def test_a_passport_finds_the_booking_of_a_lost_slip(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {PASSPORT: arrived(Arrival.ON_TIME, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(MRZ)

    stand.wait_for(Page.TICKET)
    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the ticket")
    stand.visitor.tap("primary")
    stand.wait_for(Page.TAKE)
    assert stand.says("Take your passport with you.")


def test_an_appointment_of_another_day_is_changed_from_its_answer(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {SLIP: arrived(Arrival.FUTURE, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.ARRIVED)
    stand.visitor.tap("tile-change")
    stand.wait_for(Page.BOOK_TIMES)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.wait_for(Page.BOOK_REVIEW)
    stand.visitor.tap("primary")
    stand.wait_for(Page.BOOKED)
    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the slip")

    assert [time.start_ms for _, time in desk.changed] == [FIRST_TIME]
    assert [kind for kind, _, _ in desk.prints] == ["appointment"]


def test_a_lost_slip_is_printed_again(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {TYPED: arrived(Arrival.FUTURE, HALF_PAST_NINE)}
    to_claim(stand)
    type_claim(stand)
    stand.wait_for(Page.ARRIVED)
    stand.visitor.tap("tile-slip")
    stand.wait_for(Page.BOOKED)

    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the slip")
    assert stand.says(display_reference(REFERENCE), "9:30 am")
    assert desk.prints == [("appointment", "appointment-1", Language.ENGLISH)]


@pytest.mark.parametrize(
    ("tile", "button", "sentence"),
    [
        ("have-appointment", "Type the appointment number", "We found no appointment by what was read."),
        ("follow", "Type the request number", "We found no request by what was read."),
    ],
)
def test_who_showed_something_is_not_sent_to_check_a_number(
    stand: Stand, tile: str, button: str, sentence: str
) -> None:
    to_claim(stand, tile)
    assert stand.says(button, "If you have neither of them with you, please go to the reception window.")
    stand.window.scanned(SLIP.code)
    stand.visitor.wait_until(lambda: stand.says(sentence, "type the number"), sentence)
    stand.window.scanned(MRZ.replace("0123456784", "0123456785"))

    stand.visitor.wait_until(lambda: stand.says("Put it back, or type the number."), "the misread line")
    assert not stand.says("Check the number")
    assert not stand.says("type the details")


@pytest.mark.parametrize("panel", ["landscape", "square"])
def test_the_answer_stands_beside_the_number_in_the_largest_letters(
    app: QGuiApplication, desk: FakeDesk, panel: str
) -> None:
    desk.found = {SLIP: arrived(Arrival.EARLY, HALF_PAST_NINE)}
    with standing(desk, WindowOptions(panel=PANELS[panel])) as stand:
        to_claim(stand, language=Language.ARABIC)
        stand.window.theme.set_comfort(Comfort(text_size="largest"))
        stand.window.scanned(SLIP.code)
        stand.wait_for(Page.TICKET)
        stand.visitor.wait_until(lambda: stand.says("خذوا ورقتكم من الطابعة."), "the paper")
        stand.see_frames()

        assert all(stand.visitor.sees(name) for name in ("ticket-number", "before", "answer"))


def test_a_ticket_that_did_not_print_stays_on_the_screen(stand: Stand, desk: FakeDesk) -> None:
    desk.outcomes = [PrintState.FAILED]
    desk.found = {SLIP: arrived(Arrival.ON_TIME, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.visitor.wait_until(lambda: stand.says("Your number is kept.", "Nothing was printed"), "the state")
    stand.visitor.tap("primary")

    stand.wait_for(Page.TAKE)
    assert stand.says("Remember your number", "J 42", "Please wait until your number is called.")


def test_no_line_ends_between_a_number_s_letter_and_its_digits(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {SLIP: arrived(Arrival.CALLED, HALF_PAST_NINE, with_ticket=True)}
    to_claim(stand, language=Language.ARABIC)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.ARRIVED)

    assert any("ج\u00a042" in text for text in stand.visitor.texts())
