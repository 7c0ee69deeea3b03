"""What a person may rely on who comes with an appointment, or asks where a request is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.appointment import Arrival
from kiosk.domain.errors import StoreAway
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState, RequestState
from kiosk.office.claim import ByReference, Refused
from kiosk.office.following import Followable, Followed
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.background import finish_background
from kiosk.ui.theme import Comfort
from tests.ui.applicant.fake_desk import TODAY, FakeDesk
from tests.ui.applicant.fake_office import FIRST, PASSPORT, REFERENCE, SLIP, TYPED, arrived, start_of
from tests.ui.applicant.stand import NOON_MS, Stand, standing
from tests.ui.applicant.test_booking import FIRST_TIME, MRZ
from tests.ui.stage import PANELS

HALF_PAST_NINE = start_of(FIRST, 3)
FOLLOWED = Followed((Followable(REFERENCE, "passport_renewal", RequestState.READY_FOR_PICKUP, NOON_MS),))


def to_claim(stand: Stand, tile: str = "have-appointment", language: Language = Language.ENGLISH) -> None:
    """From the open screen to where one shows what one has."""
    stand.walk.start(language)
    stand.visitor.tap(tile)
    stand.wait_for(Page.CLAIM)


def type_claim(stand: Stand, reference: str = REFERENCE, document: str = "3456") -> None:
    """Type a number and the end of a document's number."""
    if stand.page is Page.CLAIM:
        stand.visitor.tap("secondary")
        stand.wait_for(Page.CLAIM_TYPED)
    typed = stand.window.face.models.typed
    typed.edit("claim.reference", reference)
    typed.edit("claim.document", document)
    stand.visitor.tap("primary")


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


@pytest.mark.parametrize(
    ("arrival", "sentence", "ways"),
    [
        (Arrival.PAST, "Your appointment was on Tuesday 24 November 2026 at 9:30 am.", ["number", "anew"]),
        (Arrival.OVER, "You can take a number for today or book a new one.", ["number", "book"]),
        (
            Arrival.FUTURE,
            "Your appointment is on Tuesday 24 November 2026 at 9:30 am, not today.",
            ["change", "cancel", "slip"],
        ),
        (Arrival.CANCELLED, "It was cancelled on Tuesday 24 November 2026.", ["book"]),
        (Arrival.REBOOK, "The opening hours changed on your day. Choose a new time.", ["anew", "cancel"]),
        (Arrival.MOVED, "The number of the new appointment is 0112 3456 7840.", ["successor"]),
        (Arrival.ALREADY, "Your number was given to you at check-in.", []),
        (Arrival.ELSEWHERE, "To be received, please go to the reception window.", []),
    ],
)
def test_each_other_arrival_has_its_own_answer_and_next_step(
    stand: Stand, desk: FakeDesk, arrival: Arrival, sentence: str, ways: list[str]
) -> None:
    desk.found = {TYPED: arrived(arrival, HALF_PAST_NINE)}
    to_claim(stand)
    type_claim(stand)
    stand.wait_for(Page.ARRIVED)

    assert stand.says(sentence, stand.desk.mission.help_place.en)
    assert [row.key for row in stand.window.face.models.tiles.answers.rows] == ways
    finish_background()
    assert desk.prints == []


def test_who_comes_too_late_on_the_day_may_take_a_number(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {TYPED: arrived(Arrival.PAST, start_of(TODAY, 3))}
    to_claim(stand)
    type_claim(stand)
    stand.wait_for(Page.ARRIVED)

    assert stand.says("You can take a number for today or choose a new time.")


def test_who_missed_a_call_is_told_where_to_go(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {SLIP: arrived(Arrival.CALLED, HALF_PAST_NINE, with_ticket=True)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.ARRIVED)

    assert stand.says("Your number J 42 was called. You need no new number")
    finish_background()
    assert desk.prints == []


def test_who_is_checked_in_already_sees_the_number_and_may_have_the_paper_again(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.found = {SLIP: arrived(Arrival.ALREADY, HALF_PAST_NINE, with_ticket=True)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.TICKET)
    assert stand.says("You are already checked in", "J 42")
    finish_background()
    assert desk.prints == []
    stand.visitor.tap("secondary")

    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the ticket")
    assert [kind for kind, _, _ in desk.prints] == ["ticket"]


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


def test_who_is_late_and_first_is_not_told_of_a_longer_wait(stand: Stand, desk: FakeDesk) -> None:
    desk.before = 0
    desk.found = {SLIP: arrived(Arrival.LATE, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.TICKET)

    assert stand.says("Nobody is before you.", "Please wait until your number is called.")
    assert not stand.says("The wait may be longer.")


def test_a_call_whose_number_isn_t_known_here_is_told_without_one(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {SLIP: arrived(Arrival.CALLED, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.ARRIVED)

    assert stand.says("Your number was called. You need no new number")


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


@pytest.mark.parametrize(
    ("tile", "typed", "shown"),
    [("have-appointment", "011234567840", "0112 3456 7840"), ("follow", "01123", "0112 3")],
)
def test_a_number_that_is_typed_stands_in_fours_as_on_the_slip(
    stand: Stand, tile: str, typed: str, shown: str
) -> None:
    to_claim(stand, tile, Language.ARABIC)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.CLAIM_TYPED)
    stand.visitor.fill("field-claim.reference", typed)

    field = stand.visitor.item("field-claim.reference").property("input")
    assert field.property("text") == shown.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("tile", "refused", "sentence"),
    [
        ("have-appointment", Refused.NO_MATCH, "We found no appointment with these details."),
        ("follow", Refused.NO_MATCH, "We found no request with these details."),
        ("follow", Refused.TOO_MANY, "There were many tries. Wait a minute, or ask a clerk."),
    ],
)
def test_what_is_not_found_is_one_answer_and_what_was_typed_stays(
    stand: Stand, desk: FakeDesk, tile: str, refused: Refused, sentence: str
) -> None:
    desk.refusing = refused
    to_claim(stand, tile)
    type_claim(stand)

    stand.visitor.wait_until(lambda: stand.says(sentence), sentence)
    shown = str(stand.visitor.item("field-claim.reference").property("text"))
    assert shown == display_reference(REFERENCE).replace(" ", "\u00a0")


def test_a_number_that_no_slip_has_is_not_even_looked_for(stand: Stand, desk: FakeDesk) -> None:
    to_claim(stand)
    desk.failing = [StoreAway()]
    type_claim(stand, reference="123", document="3")

    stand.visitor.wait_until(lambda: stand.says("The number has 12 digits, as on the slip."), "the fault")
    assert stand.says("Type the last four letters or digits of the number, or the whole number.")
    assert desk.failing


def test_a_store_that_does_not_answer_is_said(stand: Stand, desk: FakeDesk) -> None:
    to_claim(stand)
    desk.failing = [StoreAway()]
    stand.window.scanned(SLIP.code)

    stand.visitor.wait_until(lambda: stand.says("This can't be looked up just now."), "the sentence")


def test_a_request_is_told_with_its_next_step_and_the_age_of_the_news(stand: Stand, desk: FakeDesk) -> None:
    desk.requests = {ByReference(REFERENCE, "3456"): FOLLOWED}
    to_claim(stand, "follow")
    type_claim(stand)
    stand.wait_for(Page.FOLLOWED)

    assert stand.says(
        f"Request number: {display_reference(REFERENCE)}",
        "Your document is ready.",
        "To collect it, please go to the reception window with your slip and your identity document.",
        "Last news from the central office: Monday 23 November 2026, 12:00 pm",
    )


@pytest.mark.parametrize("state", list(RequestState))
@pytest.mark.parametrize("language", list(Language))
def test_every_state_of_a_request_has_its_words(
    stand: Stand, desk: FakeDesk, state: RequestState, language: Language
) -> None:
    desk.requests = {SLIP: Followed((Followable(REFERENCE, "passport_renewal", state, 0),))}
    to_claim(stand, "follow", language)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.FOLLOWED)

    (row,) = stand.window.face.models.tiles.followed.rows
    assert row.standing
    assert row.next_step
    assert "{" not in row.standing + row.next_step
    assert row.as_of == ""


def test_a_document_that_was_handed_over_says_when(stand: Stand, desk: FakeDesk) -> None:
    ended = Followable(REFERENCE, "passport_renewal", RequestState.COLLECTED, NOON_MS, NOON_MS)
    desk.requests = {SLIP: Followed((ended,))}
    to_claim(stand, "follow")
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.FOLLOWED)

    assert stand.says("The document was handed over on Monday 23 November 2026.")


def test_a_passport_shows_the_requests_that_it_was_given_in(stand: Stand, desk: FakeDesk) -> None:
    desk.requests = {PASSPORT: FOLLOWED}
    to_claim(stand, "follow")
    stand.window.scanned(MRZ)

    stand.wait_for(Page.FOLLOWED)
    assert stand.says("Your document is ready.")
    stand.visitor.tap("primary")
    stand.wait_for(Page.TAKE)
    assert stand.says("Take your passport with you.")


@pytest.mark.parametrize(
    ("tile", "label"),
    [
        ("have-appointment", "Last four letters or digits of your document's number"),
        ("follow", "The whole number, as it was given in the request"),
    ],
)
def test_how_much_of_a_documents_number_is_asked_is_said(stand: Stand, tile: str, label: str) -> None:
    to_claim(stand, tile)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.CLAIM_TYPED)

    assert stand.says(label)


def test_a_ticket_that_did_not_print_stays_on_the_screen(stand: Stand, desk: FakeDesk) -> None:
    desk.outcomes = [PrintState.FAILED]
    desk.found = {SLIP: arrived(Arrival.ON_TIME, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.visitor.wait_until(lambda: stand.says("Your number is kept.", "Nothing was printed"), "the state")
    stand.visitor.tap("primary")

    stand.wait_for(Page.TAKE)
    assert stand.says("Remember your number", "J 42", "Please wait until your number is called.")
