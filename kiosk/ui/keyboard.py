"""The on-screen keyboard's state: which field is typed into, which keys are shown, where text goes.

Qt's own virtual keyboard is GPL and types Arabic-Indic digits. Keys never take the focus: text goes to
the field as an input-method event, so its length limit holds, and backspace as a key event.
"""

from __future__ import annotations

import itertools
from dataclasses import asdict

from PySide6.QtCore import Property, QCoreApplication, QEvent, QMetaObject, QObject, Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.ui.items import root_of, visible_items
from kiosk.ui.keys import LAYOUTS_FOR, Layout, load_layout, place_keys

QML_IMPORT_NAME = "Kiosk.Controls"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Typing(QObject):
    """The QML singleton between the fields and the keyboard: one field is typed into, or none."""

    changed = Signal()
    heightChanged = Signal()
    cursorChanged = Signal()
    left = Signal(QQuickItem)
    """A field is no longer typed into (done, or another field)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field: QQuickItem | None = None
        self._input: QQuickItem | None = None
        self._layouts = {name: load_layout(name) for names in LAYOUTS_FOR.values() for name in names}
        self._offered: tuple[str, ...] = ("ar",)
        self._shown = 0
        self._upper = False
        self._height = 0
        self._cursor: QQuickItem | None = None

    # -- for fields --------------------------------------------------------------------------

    @Slot(QQuickItem, QQuickItem, str)
    def openFor(self, field: QQuickItem, input_item: QQuickItem, kind: str) -> None:
        """Show the keyboard for `field`, whose `input_item` takes the text, with the layout of `kind`."""
        if field is self._field:
            return
        gone, self._field, self._input = self._field, field, input_item
        self._offered, self._shown = LAYOUTS_FOR[kind], 0
        self._upper = self.layout.upper
        self.move_cursor(None)
        if gone is not None:
            self.left.emit(gone)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Put the keyboard away."""
        if self._field is None:
            return
        gone, self._field, self._input = self._field, None, None
        self.move_cursor(None)
        self.left.emit(gone)
        self.changed.emit()

    @Slot(QQuickItem)
    def closeFor(self, field: QQuickItem) -> None:
        """Put the keyboard away if it is open for `field`."""
        if field is self._field:
            self.close()

    @Slot(QQuickItem)
    def forget(self, field: QQuickItem) -> None:
        """Let go of a field whose page goes away; nobody is told, there is nothing to finish any more."""
        if field is self._field:
            self._field = self._input = None
            self.move_cursor(None)
            self.changed.emit()

    # -- for keys ----------------------------------------------------------------------------

    @Slot(str)
    def press(self, key: str) -> None:
        """Do what a key says."""
        actions = {
            "backspace": self._backspace,
            "shift": self._toggle_case,
            "switch": self._turn_later,
            "space": lambda: self._commit(" "),
            "next": self._next_field,
            "done": self.close,
        }
        actions.get(key, lambda: self._commit(self.face(key)))()

    @Slot(str, result=str)
    def face(self, key: str) -> str:
        """Return what a letter key shows and types now."""
        return key.upper() if self._upper else key

    @property
    def layout(self) -> Layout:
        """The keys shown now."""
        return self._layouts[self._offered[self._shown]]

    def _commit(self, text: str) -> None:
        if self._input is not None:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QCoreApplication.sendEvent(self._input, event)

    def _backspace(self) -> None:
        if self._input is not None:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
                QCoreApplication.sendEvent(self._input, event)

    def _toggle_case(self) -> None:
        self._upper = not self._upper
        self.changed.emit()

    def _turn_later(self) -> None:
        """Leave the pressed key alive until its tap has ended: other letters replace every key."""
        QMetaObject.invokeMethod(self, "nextLayout", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def nextLayout(self) -> None:
        """Show the next of the layouts that the field offers."""
        self._shown = (self._shown + 1) % len(self._offered)
        self._upper = self.layout.upper
        self.move_cursor(None)
        self.changed.emit()

    def _next_field(self) -> None:
        following = self._following_field()
        if following is not None:
            QMetaObject.invokeMethod(following.property("field"), "beginTyping")

    def _following_field(self) -> QQuickItem | None:
        """Return the next input of the page, without going round to the first."""
        if self._input is None:
            return None
        inputs = [item for item in visible_items(root_of(self._input)) if item.property("takesTyping")]
        following = itertools.dropwhile(lambda item: item is not self._input, inputs)
        return next(itertools.islice(following, 1, None), None)

    def _switch_label(self) -> str:
        following = self._offered[(self._shown + 1) % len(self._offered)]
        return self._layouts[following].switch_label

    # -- state -------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a field is typed into."""
        return self._field is not None

    @property
    def key_at_cursor(self) -> QQuickItem | None:
        """The key that the keypad is at."""
        return self._cursor

    def move_cursor(self, key: QQuickItem | None) -> None:
        """Show the keypad at `key`."""
        self._cursor = key
        self.cursorChanged.emit()

    def _set_height(self, height: int) -> None:
        self._height = height
        self.heightChanged.emit()

    @Slot(bool, result="QVariantList")
    def keys(self, wide: bool) -> list[dict[str, object]]:
        """Return the keys to draw: {key, x, y, span}, in units of one key from the top left."""
        return [asdict(key) for key in place_keys(self.layout, wide)]

    opened = Property(bool, lambda self: self.is_open, notify=changed)
    field = Property(QQuickItem, lambda self: self._field, notify=changed)
    layoutName = Property(str, lambda self: self.layout.name, notify=changed)
    hasNext = Property(bool, lambda self: self._following_field() is not None, notify=changed)
    switchLabel = Property(str, lambda self: self._switch_label(), notify=changed)
    canSwitch = Property(bool, lambda self: len(self._offered) > 1, notify=changed)
    upper = Property(bool, lambda self: self._upper, notify=changed)
    height = Property(int, lambda self: self._height, _set_height, notify=heightChanged)
    cursor = Property(QQuickItem, lambda self: self._cursor, notify=cursorChanged)


def typing_of(engine: QQmlEngine) -> Typing:
    """Return the keyboard state of an engine's pages."""
    typing = engine.singletonInstance(QML_IMPORT_NAME, "Typing")
    assert isinstance(typing, Typing)
    return typing
