"""What a monkey does at a kiosk, and how often."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QPointingDevice, QWindow
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.applicant.route import OUTSIDE, Page
from kiosk.ui.items import front_items, is_in_sight, scene_rect
from kiosk.ui.tokens import Panel
from tests.ui.applicant.booking_steps import MRZ
from tests.ui.applicant.fake_office import SLIP
from tests.ui.applicant.leftovers import texts_alive
from tests.ui.applicant.stand import Stand

WORDS = ("ظضغذ", "qzxjkv", "9876501234", "<b>ظضغ</b>", "\u202eظضغ", "'; --ظ", "ظ" * 600)
"""What it types: nothing that a screen of ours would ever say."""
TRACES = ("ظضغ", "qzxjkv", "QZXJKV", "98765012", "ظظظظ")
LEFT = Qt.MouseButton.LeftButton
MODIFIERS = tuple(Qt.KeyboardModifier)
KEYS = tuple(Qt.Key)
KEYPAD = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Tab, Qt.Key.Key_Backspace),
)
CODES = (SLIP.code, MRZ, "6287001234567", "\u202e", "<b>", "A" * 400)
LOOK_AGAIN = 20
"""After so many events it looks anew at what can be touched."""
PANEL = Panel(268.0, 540, 960)
"""The upright panel of the design, drawn at half its size to be quick."""
SIZE = QSize(PANEL.width_px, PANEL.height_px)
BAR_SHARE = 0.06


@dataclass
class Monkey:
    """One monkey before `stand`, who draws from `chance`."""

    stand: Stand
    chance: random.Random
    done: Counter[str] = field(default_factory=Counter)
    pages: Counter[Page] = field(default_factory=Counter)
    wiped: int = 0
    _targets: Sequence[QPoint] = ()
    _bar: Sequence[QPoint] = ()
    _finger: QPointingDevice = field(default_factory=QTest.createTouchDevice)
    _owed: bool = False

    def __post_init__(self) -> None:
        self.stand.session.wiped.connect(self._note_wipe)

    def _note_wipe(self) -> None:
        self._owed = True

    @property
    def window(self) -> QWindow:
        return self.stand.window.window

    def act(self, number: int) -> str:
        """Do one thing, let the program run, and say what it was."""
        if number % LOOK_AGAIN == 0:
            self._find_targets()
        name = self.chance.choices(tuple(ACTIONS), weights=tuple(weight for _, weight in ACTIONS.values()))[0]
        ACTIONS[name][0](self)
        self.done[name] += 1
        self.stand.time.turn(self.chance.random() * 0.2)
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.pages[self.stand.page] += 1
        return name

    def _find_targets(self) -> None:
        items = [item for item in front_items(self.stand.window.window) if _takes_touches(item)]
        places = [
            (bool(item.property("ofBar")), scene_rect(item).center().toPoint())
            for item in items
            if is_in_sight(item)
        ]
        self._targets = [place for of_bar, place in places if not of_bar]
        self._bar = [place for of_bar, place in places if of_bar]

    def look(self) -> str:
        """Say what isn't as it must always be, "" if all is."""
        window = self.window
        if (open_now := QGuiApplication.topLevelWindows()) != [window]:
            return f"other windows: {open_now}"
        if not window.isVisible() or window.size() != SIZE:
            return f"the window is {window.visibility()}, {window.size()}"
        if self.stand.warnings:
            return f"QML says {self.stand.warnings}"
        if self._owed and self.stand.page in OUTSIDE:
            self._owed = False
            self.wiped += 1
            return self._left_behind()
        return ""

    def _left_behind(self) -> str:
        left = [text for text in texts_alive(self.stand.window) if any(trace in text for trace in TRACES)]
        clipboard = QGuiApplication.clipboard().text()
        return f"left behind: {left[:3]} {clipboard}" if left or clipboard else ""

    # -- what it does --------------------------------------------------------------------------

    def anywhere(self) -> QPoint:
        """Return a point of the window."""
        return QPoint(self.chance.randrange(self.window.width()), self.chance.randrange(self.window.height()))

    def target(self) -> QPoint:
        """Return the middle of something to touch, on the page rather than on the bar that leads away."""
        bar = not self._targets or self.chance.random() < BAR_SHARE
        return self.chance.choice((self._bar if bar else self._targets) or [self.anywhere()])

    def tap(self) -> None:
        self._touch(self.target())

    def tap_anywhere(self) -> None:
        self._touch(self.anywhere())

    def swipe(self) -> None:
        self._touch(self.target(), self.anywhere(), self.anywhere())

    def _touch(self, *way: QPoint) -> None:
        window = self.stand.window.window
        QTest.touchEvent(window, self._finger).press(0, way[0], window).commit(processEvents=False)
        for point in way[1:]:
            QTest.touchEvent(window, self._finger).move(0, point, window).commit(processEvents=False)
        QTest.touchEvent(window, self._finger).release(0, way[-1], window).commit(processEvents=False)

    def two_fingers(self) -> None:
        window, near, far = self.stand.window.window, self.target(), self.anywhere()
        QTest.touchEvent(window, self._finger).press(0, near, window).press(1, far, window).commit(
            processEvents=False
        )
        QTest.touchEvent(window, self._finger).move(0, far, window).move(1, near, window).commit(
            processEvents=False
        )
        QTest.touchEvent(window, self._finger).release(0, far, window).release(1, near, window).commit(
            processEvents=False
        )

    def hold(self) -> None:
        """Press, and let time pass before lifting."""
        window, point = self.stand.window.window, self.target()
        QTest.touchEvent(window, self._finger).press(0, point, window).commit(processEvents=False)
        QCoreApplication.processEvents()
        QTest.touchEvent(window, self._finger).release(0, point, window).commit(processEvents=False)

    def mouse(self) -> None:
        button = self.chance.choice(tuple(Qt.MouseButton))
        if button in (Qt.MouseButton.NoButton, Qt.MouseButton.AllButtons, Qt.MouseButton.MouseButtonMask):
            button = LEFT
        click = self.chance.choice((QTest.mouseClick, QTest.mouseDClick))
        click(self.window, button, self.chance.choice(MODIFIERS[:6]), self.target())

    def wheel(self) -> None:
        QTest.wheelEvent(self.window, QPointF(self.target()), QPoint(0, self.chance.choice((-960, 120))))

    def keypad(self) -> None:
        self._press(self.chance.choice(KEYPAD), Qt.KeyboardModifier.NoModifier)

    def key(self) -> None:
        key = self.chance.choice(KEYS)
        text = chr(key) if Qt.Key.Key_Space <= key <= Qt.Key.Key_AsciiTilde else ""
        self._press(key, Qt.KeyboardModifier.NoModifier, text)

    def chord(self) -> None:
        modifiers = self.chance.choice(MODIFIERS) | self.chance.choice(MODIFIERS)
        self._press(self.chance.choice(KEYS), modifiers)

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str = "") -> None:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.window, QKeyEvent(kind, key, modifiers, text))

    def type(self) -> None:
        """Words come into whatever has the focus."""
        focus: QObject | None = self.stand.window.window.activeFocusItem()
        if focus is not None:
            event = QInputMethodEvent()
            event.setCommitString(self.chance.choice(WORDS))
            QCoreApplication.sendEvent(focus, event)

    def scan(self) -> None:
        self.stand.window.scanned(self.chance.choice(CODES))

    def close(self) -> None:
        QCoreApplication.sendEvent(self.window, QCloseEvent())

    def wait(self) -> None:
        self.stand.pass_time(self.chance.choice((5, 30, 65, 125, 200)))

    def begin(self) -> None:
        """Somebody comes, if nobody is there."""
        if self.stand.page is Page.ATTRACT:
            self._find_targets()
            self.tap()


ACTIONS: Mapping[str, tuple[Callable[[Monkey], None], int]] = {
    "tap": (Monkey.tap, 20),
    "tap anywhere": (Monkey.tap_anywhere, 12),
    "swipe": (Monkey.swipe, 4),
    "two fingers": (Monkey.two_fingers, 4),
    "hold": (Monkey.hold, 4),
    "mouse": (Monkey.mouse, 6),
    "wheel": (Monkey.wheel, 4),
    "keypad": (Monkey.keypad, 8),
    "key": (Monkey.key, 18),
    "chord": (Monkey.chord, 18),
    "type": (Monkey.type, 6),
    "scan": (Monkey.scan, 1),
    "close": (Monkey.close, 2),
    "wait": (Monkey.wait, 2),
    "begin": (Monkey.begin, 2),
}
"""What it does, and how often."""


def _takes_touches(item: QQuickItem) -> bool:
    return item.isEnabled() and (item.inherits("QQuickAbstractButton") or bool(item.property("takesTyping")))
