"""A window's gate: of keys, mouse and requests to close, only what a visit needs comes in.

An allow-list: what isn't named here has no effect, wherever it would have led. The next person can't paste
what the one before copied, no combination of keys leads out of the kiosk, and nobody closes it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

_KEYS = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
        *(Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
    }
)
"""Keys that type nothing and are of use: moving, choosing, going back, correcting."""
_SHIFTED = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
_TYPING = _PLAIN | Qt.KeyboardModifier.ShiftModifier
_KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_MOUSE_EVENTS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)
_NEVER = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.NativeGesture,
        QEvent.Type.Shortcut,
    }
)


class Gate(QObject):
    """Stands before `window` and all that watches it: install it last. `closable` is for development."""

    def __init__(self, window: QWindow, closable: bool) -> None:
        super().__init__(window)
        self._closable = closable
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep out what doesn't come in."""
        kind = event.type()
        if kind == QEvent.Type.Close and not self._closable:
            event.ignore()
            return True
        if kind in _KEY_EVENTS and isinstance(event, QKeyEvent):
            return not _types(event) and not _moves(event)
        if kind in _MOUSE_EVENTS and isinstance(event, QMouseEvent):
            return event.button() != Qt.MouseButton.LeftButton
        return kind in _NEVER


def _types(event: QKeyEvent) -> bool:
    text = event.text()
    return bool(text) and text.isprintable() and not event.modifiers() & ~_TYPING


def _moves(event: QKeyEvent) -> bool:
    allowed = _TYPING if event.key() in _SHIFTED else _PLAIN
    return event.key() in _KEYS and not event.modifiers() & ~allowed


def empty_clipboards() -> None:
    """Let nothing be pasted any more, nor come by a middle click, here or elsewhere on this screen."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(clipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(clipboard.Mode.Selection)
