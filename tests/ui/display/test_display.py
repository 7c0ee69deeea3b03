"""The display shows and says each call, survives a store that goes away, and calls nobody twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from kiosk.devices.sound.virtual import VirtualVoice
from kiosk.domain.errors import StoreAway
from kiosk.domain.service import Language, QueueGroup, Text
from kiosk.office.display_bench import HallLook
from kiosk.office.hall_board import Board, Call, LineWaiting
from kiosk.store.changes import Changes
from kiosk.ui.background import finish_background
from kiosk.ui.display.calling import Calling
from kiosk.ui.display.face import DisplayFace
from kiosk.ui.tokens import Panel
from kiosk.ui.visitor import Visitor
from tests.ui.applicant.fake_desk import riyadh

MORNING = 1_795_000_000_000
PASSPORTS = QueueGroup("passports", Text("الجوازات", "Passports"), "J", "ج")


def call(number: int, desk: int = 1, id_: str = "") -> Call:
    return Call(id_ or f"call-{number}", "J", "ج", number, Text(f"شباك {desk}", f"Window {desk}"), 1, True)


@dataclass
class FakeHall:
    """A hall whose board is set by the test."""

    board: Board = field(default_factory=lambda: Board((), (), None))
    gone: bool = False

    def look(self) -> HallLook:
        if self.gone:
            raise StoreAway
        return HallLook(riyadh(), self.board, MORNING)

    def changes(self) -> Changes:
        raise StoreAway

    def close(self) -> None:
        """Nothing is held."""


@pytest.fixture
def hall() -> FakeHall:
    return FakeHall()


@pytest.fixture
def face(app: QGuiApplication, hall: FakeHall) -> Iterator[DisplayFace]:
    opened = DisplayFace(hall, Panel(477.0, 1280, 720), VirtualVoice())
    opened.window.resize(1280, 720)
    opened.window.show()
    yield opened
    opened.close()
    finish_background()


def looked(face: DisplayFace) -> Visitor:
    visitor = Visitor(face.window)
    face.look()
    finish_background()
    visitor.wait_until(lambda: not face.looking, "the look")
    visitor.wait_for_frame()
    return visitor


def text(face: DisplayFace, name: str) -> str:
    found = face.window.findChild(QObject, name)
    assert found is not None
    return str(found.property("text")) if found.property("visible") else ""


def test_calls_and_people_stand_on_the_board(face: DisplayFace, hall: FakeHall) -> None:
    hall.board = Board((call(42, 3), call(41)), (LineWaiting(PASSPORTS, 7),), None)
    visitor = looked(face)

    said = "\n".join(visitor.texts())
    for words in ("ج 42", "شباك 3", "J 42", "Window 3", "ج 41", "ج: 7"):
        assert words in said.replace("\u2067", "").replace("\u2066", "").replace("\u2069", "")


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


def test_nobody_in_the_hall_closes_it(face: DisplayFace) -> None:
    face.window.close()

    assert face.window.isVisible()


def test_a_message_of_the_mission_stands_under_the_calls(face: DisplayFace, hall: FakeHall) -> None:
    hall.board = Board((call(42),), (), Text("استراحة الصلاة", "Prayer break"))
    looked(face)

    assert text(face, "announced") == "استراحة الصلاة   ·   \u2066Prayer break\u2069"


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
