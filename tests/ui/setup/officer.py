"""An IT officer at set-up who has a keyboard and nothing else, and reads what stands on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QRadioButton, QWidget

from kiosk.domain.service import Language
from kiosk.office.setting_up.steps import Progress
from kiosk.ui.setup.console import Console
from kiosk.ui.setup.page import Page
from kiosk.ui.setup.wizard import Wizard
from kiosk.ui.widgets.fields import Field
from kiosk.ui.widgets.idle_lock import IdleLock
from kiosk.ui.widgets.parts import Notice
from kiosk.ui.widgets.window import StaffWindow

PATIENCE_S = 30.0
_MOST_TABS = 120


@dataclass
class Officer:
    """Whoever sits before `window`."""

    window: StaffWindow

    @property
    def page(self) -> Page:
        """The page that is shown."""
        content = self.window.content
        assert isinstance(content, (Wizard, Console)), content
        assert content.page is not None
        return content.page

    @property
    def steps(self) -> Progress:
        """How far the wizard is."""
        assert isinstance(self.window.content, Wizard)
        return self.window.content.progress

    @property
    def under_way(self) -> bool:
        """Whether something is under way behind the page that is shown, if one is."""
        content = self.window.content
        page = content.page if isinstance(content, (Wizard, Console)) else None
        return page is not None and page.under_way

    def lock(self) -> IdleLock:
        """Return what watches over the console."""
        self.wait(lambda: self.window.findChild(IdleLock))
        found = self.window.findChild(IdleLock)
        assert isinstance(found, IdleLock)
        return found

    def wrong(self, name: str) -> str:
        """Return what is said under a field."""
        field = self.wait_for(name).parentWidget()
        assert isinstance(field, Field)
        return field.told

    def typed(self, name: str) -> str:
        """Return what stands in a field."""
        field = self.wait_for(name)
        assert isinstance(field, QLineEdit)
        return field.text()

    def notices(self) -> list[str]:
        """Return what is told beside the fields."""
        return [notice.text for notice in self.window.findChildren(Notice) if notice.isVisible()]

    def wait(self, happened: Callable[[], object], what: str = "") -> None:
        """Wait until something has happened."""
        end = time.monotonic() + PATIENCE_S
        while not happened():
            assert time.monotonic() < end, f"{what or 'it'} never came: {self.seen()}"
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.005)

    def wait_for(self, name: str) -> QWidget:
        """Wait until the thing of this name can be used, and return it."""
        self.wait(lambda: self._found(name), name)
        found = self._found(name)
        assert found is not None
        return found

    def wait_to_read(self, text: str) -> None:
        """Wait until `text` stands somewhere on the screen."""
        self.wait(lambda: text in self.seen(), text)

    def seen(self) -> str:
        """Return every text on the screen."""
        shown = (label for label in self.window.findChildren(QLabel) if label.isVisible())
        return "\n".join(label.text() for label in shown)

    def go(self, name: str) -> QWidget:
        """Press Tab until the thing of this name has the keyboard."""
        wanted = self.wait_for(name)
        for _ in range(_MOST_TABS):
            focused = QApplication.focusWidget()
            if focused is wanted:
                return wanted
            QTest.keyClick(focused or self.window, Qt.Key.Key_Tab)
        raise AssertionError(f"no Tab leads to {name}")

    def press(self, name: str) -> None:
        """Press the button of this name with the space bar."""
        QTest.keyClick(self.go(name), Qt.Key.Key_Space)

    def choose(self, name: str, inside: str = "") -> None:
        """Mark a choice: Tab to its group, then arrows to it."""
        place = self.wait_for(inside) if inside else self.window
        self.wait(lambda: _shown(place, name), name)
        wanted = _shown(place, name)[0]
        holder = wanted.parentWidget()
        group = holder.findChildren(QRadioButton) if holder else []
        for _ in range(_MOST_TABS):
            focused = QApplication.focusWidget()
            if focused in group:
                break
            QTest.keyClick(focused or self.window, Qt.Key.Key_Tab)
        for _ in range(len(group)):
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, _way(focused.pos(), wanted.pos()))
            QCoreApplication.processEvents()
            if any(radio.isChecked() for radio in _shown(place, name)):  # perhaps on a page built anew
                return
        raise AssertionError(f"no arrow leads to {name}")

    def type(self, name: str, text: str) -> None:
        """Type `text` in place of what stands in a field; also Arabic, as a keyboard sends it."""
        field = self.go(name)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(field, event)

    def next(self) -> None:
        """Press Next, and wait for another page."""
        before = self.page
        self.press("next")
        self.wait(lambda: self._turned(before), "the next page")

    def later(self) -> None:
        """Leave the step for later."""
        before = self.page
        self.press("later")
        self.wait(lambda: self._turned(before), "the next page")

    def speak(self, language: Language) -> None:
        """Switch the language by the button in the bar, if another one is shown."""
        if self.window.language is not language:
            self.press("language")

    def _turned(self, before: Page) -> bool:
        content = self.window.content
        return not isinstance(content, Wizard) or content.page is not before

    def _found(self, name: str) -> QWidget | None:
        shown = (each for each in self.window.findChildren(QWidget, name) if each.isVisible())
        return next((each for each in shown if each.isEnabled()), None)


def _shown(place: QWidget, name: str) -> list[QRadioButton]:
    return [radio for radio in place.findChildren(QRadioButton, name) if radio.isVisible()]


def _way(here: QPoint, there: QPoint) -> Qt.Key:
    """Return the arrow that leads from one choice towards another, Space where one is there."""
    if here.y() != there.y():
        return Qt.Key.Key_Down if there.y() > here.y() else Qt.Key.Key_Up
    if here.x() != there.x():
        return Qt.Key.Key_Right if there.x() > here.x() else Qt.Key.Key_Left
    return Qt.Key.Key_Space
