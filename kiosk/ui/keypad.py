"""The whole path by keypad: arrows move a visible focus to what lies in their direction, Enter acts.

While the on-screen keyboard is open the arrows move among its keys, which never take the focus.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.items import front_items, is_in_sight, scene_rect, visible_items
from kiosk.ui.keyboard import Typing

ARROWS: Mapping[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})
_BACK = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Back})
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
    if ahead < half:
        return None
    if across:
        aside = max(there.top() - here.bottom(), here.top() - there.bottom(), 0.0)
        off_centre = abs(step.y())
    else:
        aside = max(there.left() - here.right(), here.left() - there.right(), 0.0)
        off_centre = abs(step.x())
    return ahead + _ASIDE_WEIGHT * aside + 0.1 * off_centre


class Keypad(QObject):
    """An event filter of one window."""

    def __init__(self, window: QQuickWindow, typing: Typing) -> None:
        super().__init__(window)
        self._window, self._typing = window, typing
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrows; while typing also Enter and Back."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        direction = ARROWS.get(event.key())
        if direction is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return self._move(direction)
        if self._typing.is_open and event.key() in _BACK:
            self._typing.close()
            return True
        if self._typing.key_at_cursor is not None and event.key() in _ENTER:
            QMetaObject.invokeMethod(self._typing.key_at_cursor, "click")
            return True
        return False

    def _move(self, direction: tuple[int, int]) -> bool:
        if self._typing.is_open:
            key = self._towards(self._typing.key_at_cursor, self._keys(), direction)
            self._typing.move_cursor(key or self._typing.key_at_cursor)
            return True
        target = self._towards(self._window.activeFocusItem(), self._controls(), direction)
        if target is not None:
            target.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _towards(
        self, here: QQuickItem | None, items: list[QQuickItem], direction: tuple[int, int]
    ) -> QQuickItem | None:
        if here is None or here not in items:
            return items[0] if items else None
        others = [item for item in items if item is not here]
        found = nearest(scene_rect(here), [scene_rect(item) for item in others], direction)
        return None if found is None else others[found]

    def _controls(self) -> list[QQuickItem]:
        """Return what may have the focus, as one reads."""
        front = [item for item in front_items(self._window) if item.activeFocusOnTab()]
        usable = [item for item in front if item.isEnabled() and is_in_sight(item)]
        return sorted(usable, key=lambda item: (round(scene_rect(item).top()), scene_rect(item).left()))

    def _keys(self) -> list[QQuickItem]:
        return [
            item
            for item in visible_items(self._window.contentItem())
            if item.property("isKeyCap") and item.isEnabled()
        ]
