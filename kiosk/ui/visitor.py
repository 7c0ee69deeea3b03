"""A scripted visitor at a real window: touches, types on our keys, presses the keypad, takes pictures.

The demo, the journeys in the tests and the measurements all walk through it; it waits for what a person
would wait for, never for a time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.ui.items import front_items, is_in_sight, scene_rect

PATIENCE_MS = 5_000
_LAYOUTS = 3
_BREATH_S = 0.002
"""Between two looks. `QTest.qWait` would keep the interpreter's lock and starve the work that is awaited."""


class NotThere(Exception):
    """What the visitor waited for didn't come; says what, and what was on the screen instead."""


class Visitor:
    """A person at `window`. Give up after `patience_ms` for each thing awaited.

    Items are named by objectName; "field-a > option-yes" is the option within that field.
    """

    def __init__(self, window: QQuickWindow, patience_ms: int = PATIENCE_MS) -> None:
        self._window = window
        self._patience_ms = patience_ms
        self._finger: QPointingDevice = QTest.createTouchDevice()
        self._frames = 0
        window.frameSwapped.connect(self._count_frame)

    # -- seeing ------------------------------------------------------------------------------

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Let the program run until `holds`; raise `NotThere` naming `what` if it never does."""
        deadline = time.monotonic() + self._patience_ms / 1000
        _let_run()
        while not holds():
            if time.monotonic() > deadline:
                raise NotThere(f"{what}; on the screen: {', '.join(sorted(set(self._names())))}")
            time.sleep(_BREATH_S)
            _let_run()

    def wait_for_frame(self) -> None:
        """Wait until what has changed is drawn: only then is everything in its place."""
        before = self._frames
        self._window.update()
        self.wait_until(lambda: self._frames > before, "nothing is drawn")

    def sees(self, name: str) -> bool:
        """Say whether an item of this objectName is on the screen now."""
        return self._find(name) is not None

    def offers(self, name: str) -> bool:
        """Say whether an item is on the page now, in sight or where one turns to by a button."""
        return self._exists(name)

    def item(self, name: str) -> QQuickItem:
        """Return the item of this objectName once it is on the screen, turning pages to it if need be."""
        self.wait_until(lambda: self._exists(name) or self._exists("next-part"), f"no item {name!r}")
        self.wait_for_frame()
        found = self._find(name)
        for button in ("page-more", "next-part", "page-back"):
            while found is None and self._turn(button):
                found = self._find(name)
        if found is None:
            self.wait_until(lambda: self.sees(name), f"item {name!r} is out of sight")
            found = self._find(name)
        assert found is not None
        return found

    def texts(self) -> list[str]:
        """Return every text on the screen, in the order of drawing."""
        shown = (item for item in self._front() if item.inherits("QQuickText") and is_in_sight(item))
        return [text for item in shown if (text := str(item.property("text")))]

    def grab(self, file: Path) -> None:
        """Save what the screen shows as a PNG."""
        self.wait_for_frame()
        file.parent.mkdir(parents=True, exist_ok=True)
        if not self._window.grabWindow().save(str(file)):
            raise OSError(f"could not write {file}")

    # -- doing -------------------------------------------------------------------------------

    def tap(self, name: str) -> None:
        """Touch an enabled item and lift the finger again."""
        self._touch(self._enabled(name))

    def type(self, text: str) -> None:
        """Type by tapping keys, changing letters and capitals as a person would."""
        for character in text:
            self._touch(self._key_for(character))

    def fill(self, name: str, text: str) -> None:
        """Tap a field, type into it and put the keyboard away."""
        self.tap(name)
        self.wait_until(lambda: self.sees("key-done"), "the keyboard doesn't open")
        self.type(text)
        self.tap("key-done")

    def press(self, *keys: Qt.Key) -> None:
        """Press keys of the keypad."""
        for key in keys:
            QTest.keyClick(self._window, key)
            QCoreApplication.processEvents()

    # -- the hand ----------------------------------------------------------------------------

    def touch_at(self, start: QPoint, end: QPoint | None = None) -> None:
        """Put the finger on one point of the window and lift it there or at another."""
        QTest.touchEvent(self._window, self._finger).press(0, start, self._window).commit()
        if end is not None and end != start:
            QTest.touchEvent(self._window, self._finger).move(0, end, self._window).commit()
        QTest.touchEvent(self._window, self._finger).release(0, end or start, self._window).commit()
        QCoreApplication.processEvents()

    def _touch(self, item: QQuickItem) -> None:
        """Touch an item in its middle; a field in the middle of what is typed into."""
        box = item.property("input")
        self.touch_at(scene_rect(box if isinstance(box, QQuickItem) else item).center().toPoint())

    def _turn(self, button: str) -> bool:
        """Turn the page, if there is one to turn to; layouts settle before one looks."""
        QTest.qWait(0)
        found = self._find(button)
        if found is None or not found.isEnabled():
            return False
        self._touch(found)
        return True

    def _enabled(self, name: str) -> QQuickItem:
        found = self.item(name)
        if found.isEnabled():
            return found
        self.wait_until(found.isEnabled, f"{name!r} can't be used now")
        return self.item(name)

    def _key_for(self, character: str) -> QQuickItem:
        names = ["key-space"] if character == " " else [f"key-{character}", f"key-{character.lower()}"]
        for _ in range(_LAYOUTS):
            for name in names:
                key = self._find(name)
                if key is not None and (character == " " or key.property("text") == character):
                    return key
                if key is not None and self.sees("key-shift"):
                    self._touch(self._enabled("key-shift"))
                    return self._key_for(character)
            if not self.sees("key-switch"):
                break
            self._touch(self._enabled("key-switch"))
        raise NotThere(f"no key for {character!r}; on the screen: {', '.join(sorted(set(self._names())))}")

    # -- the eye -----------------------------------------------------------------------------

    def _front(self) -> Iterator[QQuickItem]:
        return iter(front_items(self._window))

    def _find(self, name: str) -> QQuickItem | None:
        named = (item for item in self._front() if _is_called(item, name))
        return next((item for item in named if is_in_sight(item)), None)

    def _count_frame(self) -> None:
        self._frames += 1

    def _exists(self, name: str) -> bool:
        return any(_is_called(item, name) for item in self._front())

    def _names(self) -> list[str]:
        return [item.objectName() for item in self._front() if item.objectName()]


def _let_run() -> None:
    """Deliver what waits as an event loop does: deletions too, which `processEvents` leaves lying."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _is_called(item: QQuickItem, name: str) -> bool:
    outer, _, own = name.rpartition(" > ")
    if item.objectName() != own:
        return False
    parent = item.parentItem()
    while outer and parent is not None and parent.objectName() != outer:
        parent = parent.parentItem()
    return not outer or parent is not None
