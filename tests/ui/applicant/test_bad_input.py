"""What goes wrong at the glass and at the reader: each time a plain sentence, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from kiosk.domain.appointment import Arrival
from kiosk.domain.mrz import check_digit
from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from kiosk.ui.keyboard import typing_of
from tests.ui.applicant.claims import HALF_PAST_NINE, to_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import SLIP, arrived
from tests.ui.applicant.stand import Stand

RENEWAL = "passport_renewal"
NAME = "concerned.given_name"
FIELD = f"field-{NAME}"


def mrz(number: str = "N01234567", birth: str = "650514", expiry: str = "300514") -> tuple[str, str]:
    """The two lines of a made-up Syrian passport."""
    upper = "P<SYRALHASAN<<SALMA".ljust(44, "<")
    optional = "01020304050".ljust(14, "<")
    parts = f"{number:<9}".replace(" ", "<"), birth, expiry, optional
    number_part, birth_part, expiry_part, optional_part = (part + check_digit(part) for part in parts)
    lower = f"{number_part}SYR{birth_part}F{expiry_part}{optional_part}"
    whole = lower[0:10] + lower[13:20] + lower[21:43]
    return upper, lower + check_digit(whole)


def scan(stand: Stand, *lines: str) -> None:
    """The scanner types the lines, each with its Enter."""
    for line in lines:
        for character in line:
            QTest.keyClick(stand.window.window, character)  # type: ignore[call-overload]
        QTest.keyClick(stand.window.window, Qt.Key.Key_Return)


def to_identity(stand: Stand, language: Language = Language.ENGLISH) -> None:
    stand.to_service(RENEWAL, language)
    stand.visitor.tap("primary")
    stand.visitor.tap("primary")
    stand.wait_for(Page.WHOM)
    stand.visitor.tap("tile-self")
    stand.wait_for(Page.IDENTITY)


def draft_value(stand: Stand, key: str) -> str:
    draft = stand.session.state.visit.draft
    assert draft is not None
    return draft.answers[key].value if key in draft.answers else ""


def paste(stand: Stand, text: str) -> None:
    """Text arrives in the field at once, as no finger can type it."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(stand.window.window.activeFocusItem(), event)
    QCoreApplication.processEvents()


def test_a_slip_at_the_scanner_of_an_idle_kiosk_opens_its_own_page(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {SLIP: arrived(Arrival.ON_TIME, HALF_PAST_NINE)}
    stand.wait_for(Page.ATTRACT)
    scan(stand, SLIP.code)

    stand.wait_for(Page.TICKET)


def test_a_passport_at_the_scanner_fills_in_what_it_says(stand: Stand) -> None:
    to_identity(stand)
    scan(stand, *mrz())

    stand.wait_for(Page.STEP)
    assert draft_value(stand, "concerned.birth_date") == "1965-05-14"
    assert draft_value(stand, "concerned.sex") == "female"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.ENGLISH, "Line 2 at the foot of the page was not read right: the date of birth."),
        (Language.ARABIC, "لم يُقرأ السطر 2 في أسفل الصفحة كما يجب: تاريخ الولادة."),
    ],
)
def test_a_wrong_check_digit_says_which_line(stand: Stand, language: Language, sentence: str) -> None:
    upper, lower = mrz()
    wrong = lower[:19] + str((int(lower[19]) + 1) % 10) + lower[20:]
    to_identity(stand, language)
    scan(stand, upper, wrong)

    stand.wait_for(Page.SCAN)
    stand.visitor.wait_until(lambda: stand.says(sentence), sentence)
    scan(stand, *mrz())
    stand.wait_for(Page.STEP)


def test_something_that_is_no_passport_is_told_apart(stand: Stand) -> None:
    to_identity(stand)
    scan(stand, "6287001234567")

    stand.wait_for(Page.SCAN)
    stand.visitor.wait_until(lambda: stand.says("The passport could not be read."), "the sentence")


def test_a_wrong_number_is_told_when_one_leaves_the_field(stand: Stand) -> None:
    stand.to_first_step(RENEWAL, Language.ENGLISH)
    while "national_number" not in stand.session.state.here.step and not stand.visitor.offers(
        "field-concerned.national_number"
    ):
        stand.answer_step()
        stand.walk.tap("primary")
    stand.visitor.fill("field-concerned.national_number", "0102030405")

    sentence = "The national number has 11 digits. Digits typed: 10."
    stand.visitor.wait_until(lambda: stand.says(sentence), sentence)
    stand.visitor.tap("primary")
    assert stand.page is Page.STEP
    assert draft_value(stand, "concerned.national_number") == ""


def test_a_day_that_does_not_exist_is_refused(stand: Stand) -> None:
    stand.to_first_step(RENEWAL, Language.ENGLISH)
    stand.answer_step()
    stand.walk.tap("primary")
    stand.answer_step()
    stand.walk.tap("primary")
    stand.window.face.models.form.choose("concerned.birth_date", "1999-02-31")

    stand.visitor.wait_until(lambda: stand.says("That day does not exist in that month."), "the sentence")
    assert draft_value(stand, "concerned.birth_date") == ""


def test_a_paste_of_five_thousand_letters_is_cut_and_told(stand: Stand) -> None:
    stand.to_first_step(RENEWAL, Language.ENGLISH)
    stand.visitor.tap(FIELD)
    paste(stand, "ا" * 5000)
    typing_of(stand.window.engine).close()

    stand.visitor.wait_until(lambda: stand.says("The text is longer than the space."), "the sentence")
    assert len(stand.session.state.visit.typed[NAME]) <= 61
    assert draft_value(stand, NAME) == ""


@pytest.mark.parametrize(
    "text", ["سل\u202eمى", "سل\u0007مى", "س\u200bل"], ids=["bidi", "control", "invisible"]
)
def test_signs_that_cannot_be_kept_are_told(stand: Stand, text: str) -> None:
    stand.to_first_step(RENEWAL, Language.ENGLISH)
    stand.window.face.models.form.edit(NAME, text)
    stand.window.face.models.form.finish(NAME)

    stand.visitor.wait_until(lambda: stand.says("The text has signs that cannot be kept."), "the sentence")
    assert draft_value(stand, NAME) == ""


def test_markup_is_shown_as_it_was_typed(stand: Stand) -> None:
    markup = "<b>حي</b> & <img src=x>"
    stand.to_review("passport_replacement_lost", Language.ENGLISH)
    stand.visitor.tap("line-address.address")
    stand.wait_for(Page.STEP)
    stand.window.face.models.form.choose("address.address", markup)
    stand.visitor.tap("primary")
    stand.wait_for(Page.REVIEW)

    line = stand.visitor.item("line-address.address")
    assert line.property("value") == markup
    assert markup in stand.visitor.texts()


def test_arabic_digits_are_understood_and_western_ones_kept(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    while not stand.visitor.offers("field-concerned.national_number"):
        stand.answer_step()
        stand.walk.tap("primary")
    stand.visitor.tap("field-concerned.national_number")
    paste(stand, "٠١٠٢٠٣٠٤٠٥٠")
    typing_of(stand.window.engine).close()

    stand.visitor.wait_until(
        lambda: draft_value(stand, "concerned.national_number") == "01020304050", "Western digits"
    )


def test_more_digits_than_a_number_has_stay_in_its_field(stand: Stand) -> None:
    to_claim(stand)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.CLAIM_TYPED)
    stand.visitor.tap("field-claim.reference")
    paste(stand, "9876501234")
    paste(stand, "9876501234")

    shown = stand.visitor.item("field-claim.reference").property("typed")
    assert "".join(shown.split()).startswith("987650123498765")
