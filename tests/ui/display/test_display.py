"""The display shows and says each call, survives a store that goes away, and calls nobody twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.devices.sound.virtual import VirtualVoice
from kiosk.domain.service import Language, Text
from kiosk.office.hall.board import Board, LineWaiting
from kiosk.ui.background import finish_background
from kiosk.ui.display.announcing import PAGE_MS
from kiosk.ui.display.calling import Calling
from kiosk.ui.display.face import DisplayFace
from kiosk.ui.tokens import Panel
from tests.ui.display.hall import LONG, MORNING, PASSPORTS, SCREENS, FakeHall, call, looked, plain, text


def test_calls_and_people_stand_on_the_board(face: DisplayFace, hall: FakeHall) -> None:
    hall.board = Board((call(42, 3), call(41)), (LineWaiting(PASSPORTS, 7),), None)
    visitor = looked(face)

    said = plain("\n".join(visitor.texts()))
    for words in ("ج 42", "شباك 3", "J 42", "Window 3", "ج 41"):
        assert words in said


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_whoever_holds_a_latin_slip_finds_earlier_calls_and_their_line_too(
    face: DisplayFace, hall: FakeHall, width: int, height: int
) -> None:
    face.window.resize(width, height)
    hall.board = Board((call(42, 3), call(41, 12)), (LineWaiting(PASSPORTS, 7),), None)
    visitor = looked(face)

    said = plain("\n".join(visitor.texts()))
    for words in ("ج 41", "J 41", "شباك 12", "Window 12", "ج: 7 :J"):
        assert words in said


def test_the_clock_is_read_in_twelve_hours_as_at_the_kiosk(face: DisplayFace, hall: FakeHall) -> None:
    looked(face)

    assert plain(text(face, "time")) == "2:06\u00a0بعد\u00a0الظهر"


def test_while_the_store_is_away_it_says_so_and_comes_back_by_itself(
    face: DisplayFace, hall: FakeHall
) -> None:
    hall.board = Board((call(42),), (), None)
    looked(face)
    hall.gone = True
    looked(face)
    assert "أرقامكم محفوظة" in text(face, "message")
    hall.gone = False
    visitor = looked(face)

    assert text(face, "message") == ""
    assert any("42" in shown for shown in visitor.texts())


def band(face: DisplayFace) -> float:
    """Return how high the band of training is, 0 for none."""
    found = face.window.findChild(QQuickItem, "training")
    assert isinstance(found, QQuickItem)
    return found.height() if found.isVisible() else 0.0


def test_a_display_that_trains_says_so_above_all_and_calls_nobody_aloud(
    app: QGuiApplication, hall: FakeHall
) -> None:
    """Whoever waits in the hall can't hear a band."""
    voice = VirtualVoice()
    hall.training = True
    face = DisplayFace(hall, Panel(477.0, 1280, 720), voice)
    face.window.resize(1280, 720)
    face.window.show()
    looked(face)
    hall.board = Board((call(42),), (), None)
    visitor = looked(face)
    assert band(face) > face.window.height() / 20
    assert "تدريب  ·  TRAINING" in visitor.texts()
    assert any("42" in shown for shown in visitor.texts())
    hall.gone = True
    looked(face)
    assert band(face) > 0, "though the store is away"
    assert voice.said == []
    face.close()
    finish_background()


def test_a_display_at_work_has_no_band_and_calls_aloud(face: DisplayFace, hall: FakeHall) -> None:
    looked(face)
    hall.board = Board((call(42),), (), None)
    looked(face)
    assert band(face) == 0
    assert face.calling.known == frozenset({"call-42"})


def test_nobody_in_the_hall_closes_it(face: DisplayFace) -> None:
    face.window.close()

    assert face.window.isVisible()


def test_a_message_of_the_mission_stands_under_the_calls_each_language_for_itself(
    face: DisplayFace, hall: FakeHall
) -> None:
    hall.board = Board((call(42),), (), Text("استراحة الصلاة", "Prayer break"))
    looked(face)

    assert text(face, "announced") == "\u2067استراحة الصلاة\u2069"
    assert text(face, "announced-below") == "\u2066Prayer break\u2069"


def test_a_long_message_of_the_mission_is_shown_page_by_page_whole_and_in_both_languages(
    face: DisplayFace, hall: FakeHall
) -> None:
    hall.board = Board((call(42),), (), LONG)
    seen = []
    for page in range(4):
        hall.now_ms = MORNING - MORNING % (4 * PAGE_MS) + page * PAGE_MS
        looked(face)
        seen.append(plain(text(face, "announced")))

    assert " ".join(seen[:2]).replace(" …", "") == LONG.ar
    assert " ".join(seen[2:]).replace(" …", "") == LONG.en
    assert [page.endswith("…") for page in seen] == [True, False, True, False]


def test_what_was_called_before_is_shown_and_not_said_again() -> None:
    voice = VirtualVoice()
    calling = Calling(voice)
    calling.saw((call(2), call(1)))

    assert voice.said == []


def test_each_new_call_is_said_once_in_both_languages_one_after_the_other() -> None:
    voice = VirtualVoice()
    calling = Calling(voice)
    calling.saw(())
    calling.saw((call(2), call(1)))
    for _ in range(6):
        voice.finish()
        calling.go_on()

    languages = [said.language for said in voice.said]
    assert languages == [Language.ARABIC, Language.ENGLISH] * 2
    calling.saw((call(2), call(1)))
    assert len(voice.said) == 4


def test_who_has_come_already_is_not_called_by_voice() -> None:
    voice = VirtualVoice()
    calling = Calling(voice)
    calling.saw(())
    calling.saw((replace(call(3), open=False),))

    assert voice.said == []


def test_a_day_of_calls_leaves_nothing_behind(face: DisplayFace, hall: FakeHall) -> None:
    """The display runs for weeks: neither the pages nor what was said already may grow with the calls."""

    def things_after(numbers: range) -> int:
        for first in numbers:
            calls = tuple(call(first - at) for at in range(6))
            hall.board = Board(calls, (LineWaiting(PASSPORTS, first),), None)
            face.look()
            finish_background()
            QCoreApplication.processEvents()
        looked(face)
        return len(face.window.findChildren(QObject)) + len(face.calling.known or ())

    assert things_after(range(10, 40)) == things_after(range(40, 160))
