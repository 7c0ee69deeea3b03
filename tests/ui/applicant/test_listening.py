"""*Listen*: pages are read aloud in both languages, what a person entered isn't; silence comes at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.demo.applicant import answer_to
from kiosk.devices.sound.spoken_form import spoken_form
from kiosk.devices.sound.virtual import Said, VirtualVoice, VoiceFaults
from kiosk.devices.sound.voice import Volume
from kiosk.domain.appointment import Arrival
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Field, Language
from kiosk.domain.states import RequestState
from kiosk.office.following import Followable, Followed
from kiosk.ui.applicant.form_rows import control_of
from kiosk.ui.applicant.listening import LONGEST_MS
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Overlay
from kiosk.ui.applicant.words import answer_words
from kiosk.ui.items import scene_rect
from kiosk.ui.keyboard import typing_of
from kiosk.ui.spoken import spoken_of
from kiosk.ui.taps import taps_of
from kiosk.ui.theme import Comfort
from kiosk.ui.visitor import Visitor
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import REFERENCE, SLIP, arrived
from tests.ui.applicant.stand import NOON_MS, Stand, plain, standing
from tests.ui.applicant.test_arriving import HALF_PAST_NINE, to_claim, type_claim
from tests.ui.applicant.test_booking import FIRST_TIME, to_times
from tests.ui.applicant.test_keypad_path import KeypadVisitor

SERVICE = "civil_individual_record"
LISTEN = "nav-listen"


@contextmanager
def heard(desk: FakeDesk, visitor: type[Visitor] = Visitor) -> Iterator[tuple[Stand, VirtualVoice]]:
    """A stand with a voice that can be asked what it said."""
    voice = VirtualVoice()
    with standing(desk, visitor=visitor, voice=voice) as stand:
        can_listen(stand)
        yield stand, voice


def can_listen(stand: Stand) -> None:
    stand.visitor.wait_until(lambda: bool(stand.window.listening.property("available")), "no voice")


def listen(stand: Stand, voice: VirtualVoice) -> Said:
    """Touch *Listen*, hear it out, and return what was said."""
    stand.visitor.tap(LISTEN)
    said = voice.said[-1]
    voice.finish()
    stand.visitor.wait_until(lambda: not speaks(stand), "it never ends")
    return said


def speaks(stand: Stand) -> bool:
    return bool(stand.window.listening.property("speaking"))


# -- what is heard ----------------------------------------------------------------------------------


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

    assert said[0] == "The civil record of one person"
    for words in ("What to bring", "Fee", "Print what to bring"):
        assert words in said


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


# -- what is not ------------------------------------------------------------------------------------


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
        stand.walk.file(desk.catalogue.services[service_id], language)
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
    """An answer that no page gives as an example."""
    value = answer_to(field)
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
        stand.window.bookings.typed()
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


# -- silence ----------------------------------------------------------------------------------------


def test_the_button_says_what_it_does_and_a_second_touch_stops(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        before = stand.visitor.item(LISTEN).property("text")
        stand.visitor.tap(LISTEN)
        during, speaking = stand.visitor.item(LISTEN).property("text"), voice.speaking
        stand.visitor.tap(LISTEN)
        after = stand.visitor.item(LISTEN).property("text")
        times, silent = len(voice.said), not voice.speaking
        stand.visitor.tap(LISTEN)

        assert (before, during, after) == ("Listen", "Stop", "Listen")
        assert (speaking, silent, times) == (True, True, 1)
        assert voice.speaking
        assert voice.said[1] == voice.said[0]


def test_a_trembling_second_tap_does_not_stop_what_has_just_begun(
    desk: FakeDesk, app: QGuiApplication
) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap(LISTEN)
        taps_of(stand.window.engine).interval_ms = 60_000
        stand.visitor.tap(LISTEN)

        assert voice.speaking
        assert len(voice.said) == 1


def test_the_first_touch_of_anything_else_stops_even_before_the_finger_lifts(
    desk: FakeDesk, app: QGuiApplication
) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap(LISTEN)
        stand.visitor.touch_at(QPoint(5, 5))

        assert not voice.speaking
        assert not speaks(stand)


def test_it_stops_when_the_page_changes_by_itself(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap(LISTEN)
        stand.window.visits.go(Page.GROUPS)

        assert not voice.speaking
        assert not speaks(stand)


def test_it_stops_with_the_visit(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap(LISTEN)
        stand.session.wipe()

        assert not voice.speaking


def test_it_stops_when_nobody_seems_to_be_there(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap(LISTEN)
        page = voice.said[-1]
        stand.pass_time(190)
        stand.visitor.wait_until(lambda: len(voice.said) > 1, "the question isn't read")

        assert int(stand.window.idle.property("secondsLeft")) > 0
        assert voice.said[-1] != page
        assert voice.said[-1].texts[0] == "Do you need more time?"


def test_who_listens_is_there_until_it_is_over(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap(LISTEN)
        for _ in range(4):
            stand.time.turn(100)
            stand.window.listening.look()
            stand.window.idle.tick()
        listening = int(stand.window.idle.property("secondsLeft"))
        voice.finish()
        stand.window.listening.look()
        stand.pass_time(190)

        assert listening == 0
        assert int(stand.window.idle.property("secondsLeft")) > 0


def test_who_has_listened_has_as_much_time_as_others_who_need_more(
    desk: FakeDesk, app: QGuiApplication
) -> None:
    asked = []
    with heard(desk) as (stand, voice):
        for listens in (False, True):
            stand.to_service(SERVICE, Language.ENGLISH)
            if listens:
                listen(stand, voice)
            stand.pass_time(125)
            asked.append(int(stand.window.idle.property("secondsLeft")) > 0)
            stand.session.wipe()

    assert asked == [True, False]


def test_questions_are_read_unasked_only_to_who_has_listened(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap("nav-help")
        stand.see_frames()
        unasked = len(voice.said)
        stand.visitor.tap("confirm-stay")
        listen(stand, voice)
        stand.visitor.tap("nav-help")
        stand.visitor.wait_until(lambda: len(voice.said) == 2, "help isn't read")
        read = voice.said[-1].texts
        stand.visitor.tap("confirm-stay")

        assert unasked == 0
        assert read[0] == "Help"
        assert not voice.speaking


def test_a_chosen_volume_is_heard_at_once(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap("nav-access")
        stand.visitor.tap("volume-high")
        first = voice.said[-1]
        stand.visitor.tap("volume-low")

        assert (first.volume, voice.said[-1].volume) == (Volume.HIGH, Volume.LOW)
        assert first.texts == ("The voice is this loud.",)


# -- no voice ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [VirtualVoice.lose, VirtualVoice.mute])
def test_without_speech_or_sound_there_is_no_button_and_no_volume(
    desk: FakeDesk, app: QGuiApplication, fault: object
) -> None:
    voice = VirtualVoice()
    fault(voice)  # type: ignore[operator]
    with standing(desk, voice=voice) as stand:
        stand.walk.start(Language.ENGLISH)
        stand.visitor.wait_for_frame()
        stand.visitor.tap("nav-access")
        stand.visitor.item("text-large")

        assert not stand.visitor.offers(LISTEN)
        assert not stand.visitor.offers("volume-low")
        assert not stand.visitor.offers("headphones")


def test_a_voice_that_dies_takes_its_button_along_and_comes_back_to_the_next_person(
    desk: FakeDesk, app: QGuiApplication
) -> None:
    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap(LISTEN)
        voice.die()
        stand.visitor.wait_until(lambda: not stand.visitor.sees(LISTEN), "the button stays")
        voice.faults = VoiceFaults()
        stand.session.wipe()
        stand.walk.start(Language.ENGLISH)
        stand.visitor.wait_until(lambda: stand.visitor.sees(LISTEN), "the button doesn't come back")


def test_a_voice_that_never_ends_is_ended(desk: FakeDesk, app: QGuiApplication) -> None:
    class Later:
        def start(self) -> None: ...

        def elapsed(self) -> int:
            return LONGEST_MS + 1

    with heard(desk) as (stand, voice):
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap(LISTEN)
        stand.window.listening._since = Later()  # type: ignore[assignment]
        stand.window.listening.look()

        assert not voice.speaking


# -- by keypad --------------------------------------------------------------------------------------


def test_arrows_lead_to_the_button_and_enter_listens_and_stops(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk, KeypadVisitor) as (stand, voice):
        assert isinstance(stand.visitor, KeypadVisitor)
        stand.visitor.typing = typing_of(stand.window.engine)
        stand.walk.start(Language.ENGLISH)
        stand.visitor.tap(LISTEN)
        speaking = voice.speaking
        stand.visitor.press(Qt.Key.Key_Return)
        stopped = not voice.speaking
        stand.visitor.press(Qt.Key.Key_Return)
        again = voice.speaking
        stand.visitor.press(Qt.Key.Key_Down)

        assert (speaking, stopped, again) == (True, True, True)
        assert not voice.speaking


def test_no_button_moves_when_listen_becomes_stop(desk: FakeDesk, app: QGuiApplication) -> None:
    with heard(desk) as (stand, _):
        stand.walk.start(Language.ENGLISH)
        stand.window.theme.set_comfort(Comfort(text_size="largest", low_reach=True))
        stand.see_frames()
        bar = [f"nav-{name}" for name in ("exit", "help", "listen", "language", "access")]
        before = [scene_rect(stand.visitor.item(name)) for name in bar]
        stand.visitor.tap(LISTEN)
        stand.see_frames()

        assert [scene_rect(stand.visitor.item(name)) for name in bar] == before
