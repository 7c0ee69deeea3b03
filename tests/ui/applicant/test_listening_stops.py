"""*Listen*: silence comes at once, and where nobody can be heard there is no button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.devices.sound.virtual import VirtualVoice, VoiceFaults
from kiosk.devices.sound.voice import Volume
from kiosk.domain.service import Language
from kiosk.ui.applicant.listening import LONGEST_MS
from kiosk.ui.applicant.route import Page
from kiosk.ui.items import scene_rect
from kiosk.ui.keyboard import typing_of
from kiosk.ui.taps import taps_of
from kiosk.ui.theme import Comfort
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.listening import LISTEN, SERVICE, heard, listen, speaks
from tests.ui.applicant.stand import standing
from tests.ui.applicant.test_keypad_path import KeypadVisitor


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
