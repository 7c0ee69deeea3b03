"""A hall whose board a test sets, and what is seen on the display that hangs there."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.errors import StoreAway
from kiosk.domain.service import QueueGroup, Text
from kiosk.office.display_bench import HallLook
from kiosk.office.hall.board import Board, Call
from kiosk.store.changes import Changes
from kiosk.ui.background import finish_background
from kiosk.ui.display.face import DisplayFace
from kiosk.ui.visitor import Visitor
from tests.ui.applicant.fake_desk import riyadh

MORNING = 1_795_000_000_000
PASSPORTS = QueueGroup("passports", Text("الجوازات", "Passports"), "J", "ج")

SCREENS = [(1920, 1080), (1280, 1024), (1024, 768), (1080, 1920)]
LONG = Text(
    "تغلق السفارة أبوابها يوم الخميس 3 كانون الأول 2026 بمناسبة العطلة الرسمية، وتُستأنف المواعيد يوم الأحد.",
    "The embassy is closed on Thursday 3 December 2026; appointments go on on Sunday.",
)


def call(number: int, desk: int = 1, id_: str = "") -> Call:
    return Call(id_ or f"call-{number}", "J", "ج", number, Text(f"شباك {desk}", f"Window {desk}"), 1, True)


@dataclass
class FakeHall:
    """A hall whose board is set by the test."""

    board: Board = field(default_factory=lambda: Board((), (), None))
    gone: bool = False
    training: bool = False
    now_ms: int = MORNING

    def look(self) -> HallLook:
        if self.gone:
            raise StoreAway
        return HallLook(riyadh(), self.board, self.now_ms, self.training)

    def changes(self) -> Changes:
        raise StoreAway

    def close(self) -> None:
        """Nothing is held."""


def looked(face: DisplayFace) -> Visitor:
    assert isinstance(face.window, QQuickWindow)
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


def plain(shown: str) -> str:
    """Return a text without marks of direction."""
    return "".join(sign for sign in shown if not 0x2066 <= ord(sign) <= 0x2069)


def box(face: DisplayFace, name: str) -> QRectF:
    """Return where an item stands in the window."""
    found = face.window.findChild(QQuickItem, name)
    assert isinstance(found, QQuickItem)
    return found.mapRectToScene(found.boundingRect())
