"""The whole path by keypad: arrows move a visible focus to what lies in their direction, Enter acts.

While the on-screen keyboard is open the arrows move among its keys, which never take the focus. While a
question lies over the page, only the question is reached, and Back puts it away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.items import front_items, is_in_sight, open_overlay, scene_rect, visible_items
from kiosk.ui.keyboard import Typing
from kiosk.ui.theme import Theme

ARROWS: Mapping[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})
_BACK = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Back})
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_POINTING = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_ASIDE_WEIGHT = 3.0
"""How much worse a pixel aside is than a pixel ahead."""


def nearest(here: QRectF, places: Sequence[QRectF], direction: tuple[int, int]) -> int | None:
    """Return which of `places` an arrow from `here` leads to; None if nothing lies there."""
    reached = [(_distance(here, place, direction), number) for number, place in enumerate(places)]
    ahead = [(distance, number) for distance, number in reached if distance is not None]
    return min(ahead)[1] if ahead else None


def _distance(here: QRectF, there: QRectF, direction: tuple[int, int]) -> float | None:
    across, down = direction
    step = there.center() - here.center()
    ahead = step.x() * across + step.y() * down
    half = here.width() / 2 if across else here.height() / 2
    if ahead < half or not _ends_ahead(here, there, direction):
        return None
    if across:
        aside = max(there.top() - here.bottom(), here.top() - there.bottom(), 0.0)
        off_centre = abs(step.y())
    else:
        aside = max(there.left() - here.right(), here.left() - there.right(), 0.0)
        off_centre = abs(step.x())
    return ahead + _ASIDE_WEIGHT * aside + 0.1 * off_centre


def _ends_ahead(here: QRectF, there: QRectF, direction: tuple[int, int]) -> bool:
    """Say whether all of `there` lies ahead: what runs along a bar isn't to the left of a part of it."""
    return {
        (-1, 0): there.right() < here.right(),
        (1, 0): there.left() > here.left(),
        (0, -1): there.bottom() < here.bottom(),
        (0, 1): there.top() > here.top(),
    }[direction]


class Keypad(QObject):
    """An event filter of one window, whose pages read as `theme` says."""

    def __init__(self, window: QQuickWindow, typing: Typing, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._typing, self._theme = window, typing, theme
        self._in_use = False
        window.installEventFilter(self)
        window.afterAnimating.connect(self._arrive)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrows; while typing or under a question also Enter, Tab and Back."""
        if event.type() in _POINTING:
            self._in_use = False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        self._in_use = True
        direction = ARROWS.get(event.key())
        if direction is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return self._move(direction)
        if self._typing.is_open:
            return self._type(event.key())
        overlay = open_overlay(self._window)
        if overlay is None:
            return False
        if event.key() in _BACK:
            QMetaObject.invokeMethod(overlay, "dismissed")
            return True
        return self._window.activeFocusItem() not in self._controls() or event.key() in _TABS

    @Slot()
    def _arrive(self) -> None:
        """Show a person at the keypad where they are as soon as a page or a question has come."""
        if not self._in_use or self._typing.is_open:
            return
        controls = self._controls()
        here = self._window.activeFocusItem()
        if controls and (here not in controls or here.property("visualFocus") is False):
            self._focus(here if here in controls else self._first(controls))

    def _type(self, key: int) -> bool:
        if key in _BACK:
            self._typing.close()
        elif self._typing.key_at_cursor is not None and key in _ENTER:
            QMetaObject.invokeMethod(self._typing.key_at_cursor, "click")
        else:
            return False
        return True

    def _move(self, direction: tuple[int, int]) -> bool:
        if self._typing.is_open:
            key = self._towards(self._typing.key_at_cursor, self._keys(), direction)
            self._typing.move_cursor(key or self._typing.key_at_cursor)
            return True
        controls, here = self._controls(), self._window.activeFocusItem()
        if controls and here not in controls:
            self._focus(self._first(controls))
        elif (target := self._towards(here, controls, direction)) is not None:
            self._focus(target)
        return True

    def _focus(self, item: QQuickItem) -> None:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _first(self, controls: list[QQuickItem]) -> QQuickItem:
        """Return the first control of the page itself, before those of the bar."""
        return next((item for item in controls if not item.property("ofBar")), controls[0])

    def _towards(
        self, here: QQuickItem | None, items: list[QQuickItem], direction: tuple[int, int]
    ) -> QQuickItem | None:
        if here is None or here not in items:
            return items[0] if items else None
        others = [item for item in items if item is not here]
        found = nearest(scene_rect(here), [scene_rect(item) for item in others], direction)
        return None if found is None else others[found]

    def _controls(self) -> list[QQuickItem]:
        """Return what may have the focus, as one reads: from the right in Arabic."""
        front = [item for item in front_items(self._window) if item.activeFocusOnTab()]
        usable = [item for item in front if item.isEnabled() and is_in_sight(item)]
        return sorted(usable, key=lambda item: self._place(scene_rect(item)))

    def _place(self, rect: QRectF) -> tuple[int, float]:
        return round(rect.top()), -rect.right() if self._theme.property("rtl") else rect.left()

    def _keys(self) -> list[QQuickItem]:
        return [
            item
            for item in visible_items(self._window.contentItem())
            if item.property("isKeyCap") and item.isEnabled()
        ]
