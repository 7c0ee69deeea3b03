"""*Listen*: pages are read aloud in both languages, each thing once and in its place."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from kiosk.domain.appointment import Arrival
from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from kiosk.ui.spoken import spoken_of
from tests.ui.applicant.booking_steps import to_times
from tests.ui.applicant.claims import HALF_PAST_NINE, to_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import SLIP, arrived
from tests.ui.applicant.listening import SERVICE, heard, listen
from tests.ui.applicant.stand import plain


def test_home_is_read_from_its_question_to_its_last_choice(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        said = listen(stand, voice)

    assert said.language is Language.ENGLISH
    assert said.texts[0] == "How can we help you today?"
    assert said.texts[1] == "I have an appointment. Check in, change or cancel"
    assert [text.partition("?")[0] for text in said.texts[-2:]] == ["Where is my request", "Lower buttons"]


def test_an_arabic_page_is_read_in_arabic(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ARABIC)
        said = listen(stand, voice)

    assert said.language is Language.ARABIC
    assert said.texts[0] == "كيف نساعدكم اليوم؟"
    assert said.texts[1].startswith("عندي موعد. ")
    assert not [text for text in said.texts if any(letter.isascii() and letter.isalpha() for letter in text)]


def test_the_page_of_a_service_is_read_with_papers_fee_and_ways_on(
    desk: FakeDesk, app: QGuiApplication
) -> None:
    with heard(desk) as (stand, voice):
        stand.to_service(SERVICE, Language.ENGLISH)
        said = listen(stand, voice).texts
        stand.visitor.tap("next-part")
        rest = listen(stand, voice).texts

    assert said[0] == "The civil record of one person"
    for words in ("What to bring", "Print what to bring", "Rest of the page"):
        assert words in said
    assert "Fee" in rest


def test_messages_are_read_in_their_place(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.to_service("passport_renewal", Language.ENGLISH)
        for name, page in (("primary", Page.PRIVACY), ("primary", Page.WHOM), ("tile-self", Page.IDENTITY)):
            stand.visitor.tap(name)
            stand.wait_for(page)
        stand.visitor.tap("tile-passport")
        stand.wait_for(Page.SCAN)
        stand.window.scanned("P<SYR")
        stand.visitor.wait_until(lambda: stand.visitor.sees("scan-fault"), "no message")
        shown = str(stand.visitor.item("scan-fault").property("text"))
        said = listen(stand, voice).texts

    assert said.index(plain(shown)) < said.index("Type the details")


def test_each_thing_is_said_once_and_the_bar_is_not_read(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.to_first_step(SERVICE, Language.ENGLISH)
        said = listen(stand, voice).texts

    assert len(set(said)) == len(said)
    name = said.index("To be typed: Given name")
    assert said[name + 1].startswith("In Arabic letters")
    assert not {"Exit", "Help", "العربية", "Listen", "Stop"} & set(said)


def test_a_ticket_number_is_said_by_the_name_of_its_letter(desk: FakeDesk, app: QGuiApplication) -> None:
    desk.found = {SLIP: arrived(Arrival.ON_TIME, HALF_PAST_NINE)}
    with heard(desk) as (stand, voice):
        to_claim(stand, language=Language.ARABIC)
        stand.window.scanned(SLIP.code)
        stand.wait_for(Page.TICKET)
        stand.see_frames()
        said = listen(stand, voice).texts

    assert [text for text in said if text.startswith("جِيم ")] != []
    assert len([text for text in said if text.startswith("جِيم ")]) == 1


def test_a_request_number_is_said_digit_by_digit(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.to_review(SERVICE, Language.ENGLISH)
        number = stand.walk.hand_in()
        stand.see_frames()
        said = listen(stand, voice).texts

    digits = ", ".join(" ".join(number[start : start + 4]) for start in (0, 4, 8))
    assert digits in said


def test_of_a_month_only_what_is_free_is_read(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, _):
        to_times(stand)
        stand.visitor.tap("secondary")
        stand.wait_for(Page.BOOK_MONTH)
        stand.see_frames()
        said = spoken_of(stand.window.window, headphones=False).texts
        days = [row for row in stand.window.face.models.tiles.month_days.rows if row.tone == "free"]

    numbers = [text for text in said if plain(text)[:1].isdigit()]
    assert len(numbers) == len(days)
