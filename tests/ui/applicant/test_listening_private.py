"""*Listen*: what a person entered is heard by headphones alone, and by the next person never."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.demo.applicant import answer_to
from kiosk.devices.sound.spoken_form import spoken_form
from kiosk.devices.sound.voice import Volume
from kiosk.domain.questions import Field
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language
from kiosk.domain.states import RequestState
from kiosk.office.requests.following import Followable, Followed
from kiosk.ui.applicant.request.form_rows import control_of
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Overlay
from kiosk.ui.applicant.words import answer_words
from kiosk.ui.spoken import spoken_of
from kiosk.ui.theme import Comfort
from tests.ui.applicant.booking_steps import FIRST_TIME, to_times
from tests.ui.applicant.claims import to_claim, type_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import REFERENCE, SLIP
from tests.ui.applicant.listening import SERVICE, heard, listen
from tests.ui.applicant.stand import NOON_MS, Stand, plain


@pytest.mark.parametrize(
    ("service_id", "language"),
    [("passport_replacement_lost", Language.ARABIC), ("passport_movement_record", Language.ENGLISH)],
)
def test_on_no_page_of_a_visit_is_what_a_person_entered_spoken_without_headphones(
    desk: FakeDesk, app: QGuiApplication, service_id: str, language: Language
) -> None:
    aloud: dict[str, str] = {}
    private: dict[str, str] = {}
    shown: dict[str, str] = {}
    with heard(desk) as (stand, _):

        def note(page: str) -> None:
            aloud[page] = private[page] = ""
            for _ in parts_of_page(stand):
                aloud[page] += spoken_words(stand, headphones=False, language=language)
                private[page] += spoken_words(stand, headphones=True, language=language)
            shown.update({row.key: plain(row.value) for row in stand.window.face.models.review.rows})

        stand.walk.note, stand.walk.answers = note, unlike_the_example
        stand.to_review(service_id, language)
        stand.walk.hand_in()
        stand.walk.take_slip()
        entered = typed_by(desk, language)

    values = {key: value for key, value in shown.items() if key not in ("papers", "whom") and len(value) > 3}
    assert len(values) >= 4
    assert [(page, value) for page, text in aloud.items() for value in entered if value in text] == []
    assert [value for value in values.values() if value in aloud["review"]] == []
    assert [value for value in values.values() if value not in private["review"]] == []
    assert [page for page, text in private.items() if any(value in text for value in entered)] > ["review"]


def parts_of_page(stand: Stand) -> Iterator[None]:
    """Show one part of the page after the other."""
    stand.see_frames()
    yield
    while button := next((name for name in ("next-part", "page-more") if can_touch(stand, name)), ""):
        stand.visitor.tap(button)
        stand.see_frames()
        yield


def can_touch(stand: Stand, name: str) -> bool:
    return stand.visitor.sees(name) and stand.visitor.item(name).isEnabled()


def unlike_the_example(field: Field) -> str:
    """An answer that no page gives as an example, or as a choice."""
    value = answer_to(field)
    if control_of(field) == "text" and not value.isascii():
        return value + "ون"  # a place may be one of the governorates, which are offered to everybody
    return value[:-1] + str((int(value[-1]) + 1) % 10) if value.isdigit() and len(value) > 5 else value


def spoken_words(stand: Stand, headphones: bool, language: Language) -> str:
    """What the page would say, as the voice would be given it and as it is written."""
    texts = spoken_of(stand.window.window, headphones).texts
    return "\n".join([plain(text) for text in texts] + [spoken_form(text, language) for text in texts])


def typed_by(desk: FakeDesk, language: Language) -> set[str]:
    """What was typed or picked in the request that was handed in, as it is shown and as it is kept."""
    draft, _ = next(iter(desk.filed.values()))
    fields = {
        field.key: field
        for step in desk.catalogue.services[draft.service_id].steps
        for field in step.fields
        if control_of(field) in ("text", "date", "period")
    }
    entered: set[str] = set()
    for key, answer in draft.answers.items():
        if answer.value and key in fields:
            entered |= {answer.value, plain(answer_words(fields[key], answer.value, language))}
            if control_of(fields[key]) != "text":
                entered |= {end[:4] for end in answer.value.split("/")}
    return {value for value in entered if len(value) > 3}


def test_what_was_left_out_is_said_and_how_one_may_hear_it(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.to_first_step(SERVICE, Language.ENGLISH)
        empty = listen(stand, voice).texts
        stand.visitor.fill("field-concerned.given_name", "سلمى")
        withheld = listen(stand, voice).texts

    assert not any("headphones" in text for text in empty)
    assert withheld[-1].startswith("What you entered is not read aloud.")
    assert "Text, sound" in withheld[-1]
    assert not any("سلمى" in text for text in withheld)


def test_with_headphones_one_hears_what_one_typed_and_chose(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.to_first_step(SERVICE, Language.ENGLISH)
        stand.visitor.fill("field-concerned.given_name", "سلمى")
        stand.visitor.tap("nav-access")
        stand.visitor.tap("headphones")
        stand.visitor.tap("access-close")
        stand.visitor.wait_until(lambda: stand.session.state.overlay is Overlay.NONE, "the panel stays")
        stand.see_frames()
        said = listen(stand, voice).texts

    assert "سلمى" in said
    assert not any("headphones" in text for text in said)


def test_the_next_person_finds_the_loudspeaker_and_the_usual_volume(
    desk: FakeDesk, app: QGuiApplication
) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.window.theme.set_comfort(Comfort(volume="high", headphones=True))
        loud = listen(stand, voice)
        stand.window.visits.leave()
        stand.wait_for(Page.ATTRACT)
        comfort = stand.window.theme.comfort
        stand.walk.start(Language.ENGLISH)
        usual = listen(stand, voice)

    assert comfort == Comfort()
    assert (loud.volume, usual.volume) == (Volume.HIGH, Volume.MIDDLE)


def test_of_a_booking_neither_name_nor_number_is_spoken_without_headphones(
    desk: FakeDesk, app: QGuiApplication
) -> None:
    with heard(desk) as (stand, _):
        to_times(stand)
        stand.visitor.tap(f"tile-{FIRST_TIME}")
        stand.wait_for(Page.BOOK_WHO)
        stand.visitor.tap("tile-typed")
        stand.wait_for(Page.BOOK_TYPED)
        for key, value in (("name", "سلمى"), ("number", "01020304055"), ("year", "1987")):
            stand.window.face.models.typed.edit(f"holder.{key}", value)
        typed = texts_of_parts(stand)
        stand.window.bookings.holding.typed()
        stand.wait_for(Page.BOOK_REVIEW)
        review = texts_of_parts(stand)

    for page in (typed, review):
        assert not [value for value in ("سلمى", "4055", "4 0 5 5", "1987") if value in page[False]]
        assert "سلمى" in page[True]
    assert "4055" in typed[True]


def test_of_a_claim_the_number_typed_is_not_spoken_without_headphones(
    desk: FakeDesk, app: QGuiApplication
) -> None:
    with heard(desk) as (stand, _):
        to_claim(stand)
        type_claim(stand, document="7654")
        stand.visitor.wait_until(lambda: stand.visitor.sees("claim-fault"), "no answer")
        page = texts_of_parts(stand)

    digits = spoken_form(display_reference(REFERENCE), Language.ENGLISH)
    assert "7654" in page[True]
    assert digits in page[True]
    for kept in ("7654", REFERENCE, display_reference(REFERENCE), digits):
        assert kept not in page[False]


def test_of_a_followed_request_number_and_service_are_not_spoken_without_headphones(
    desk: FakeDesk, app: QGuiApplication
) -> None:
    one = Followable(REFERENCE, "criminal_record_certificate", RequestState.READY_FOR_PICKUP, NOON_MS)
    desk.requests = {SLIP: Followed((one,))}
    with heard(desk) as (stand, _):
        to_claim(stand, "follow")
        stand.window.scanned(SLIP.code)
        stand.wait_for(Page.FOLLOWED)
        page = texts_of_parts(stand)

    assert "Your document is ready" in page[False]
    for kept in ("riminal", display_reference(REFERENCE)):
        assert kept in page[True]
        assert kept not in page[False]


def texts_of_parts(stand: Stand) -> dict[bool, str]:
    """What all parts of the page would say, by whether one has headphones."""
    page = {True: "", False: ""}
    for _ in parts_of_page(stand):
        for headphones in page:
            page[headphones] += spoken_words(stand, headphones, Language.ENGLISH)
    return page
