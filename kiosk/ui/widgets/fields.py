"""A field to type into: its name above it, what is wrong with it below it, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.ui.widgets.parts import column
from kiosk.ui.widgets.text import label, show_as


@dataclass(frozen=True, slots=True)
class FieldLook:
    """How a field looks and what it takes. `latin`: an address, code or path, from left to right always."""

    hint: str = ""
    latin: bool = False
    secret: bool = False
    most: int = 255
    placeholder: str = ""


def _stays(_typed: str) -> None:
    """What is typed stays in its field until somebody reads it there."""


def _line(name: str, title: str, text: str, look: FieldLook) -> QLineEdit:
    edit = QLineEdit(text)
    edit.setObjectName(name)
    edit.setMaxLength(look.most)
    edit.setPlaceholderText(look.placeholder)
    edit.setAccessibleName(title)
    edit.setAccessibleDescription(look.hint)
    if look.latin:
        edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if look.secret:
        edit.setEchoMode(QLineEdit.EchoMode.Password)
    return edit


class Field(QWidget):
    """A line to type into. What is typed is handed to `typed` at each key."""

    def __init__(
        self,
        name: str,
        title: str,
        text: str = "",
        typed: Callable[[str], None] = _stays,
        look: FieldLook = FieldLook(),
    ) -> None:
        super().__init__()
        self.edit = _line(name, title, text, look)
        self.edit.textEdited.connect(typed)
        self.edit.textEdited.connect(lambda _: self.tell(""))
        layout = column(self, gap=4)
        caption = label(title, "strong")
        caption.setBuddy(self.edit)
        layout.addWidget(caption)
        layout.addWidget(self.edit)
        if look.hint:
            layout.addWidget(label(look.hint, "hint"))
        self._wrong = label("", "danger")
        self._wrong.hide()
        layout.addWidget(self._wrong)
        self.setFocusProxy(self.edit)

    @property
    def text(self) -> str:
        """What stands in it, without blanks around."""
        return self.edit.text().strip()

    @property
    def told(self) -> str:
        """What is said to be wrong with it."""
        return self._wrong.text()

    def clear(self) -> None:
        """Let nothing stand in it, also for whoever undoes what was typed."""
        self.edit.setText("")
        self.tell("")

    def tell(self, wrong: str) -> None:
        """Say under the field what is wrong with it; "" for nothing."""
        show_as(self._wrong, wrong, "danger")
        self.edit.setProperty("wrong", bool(wrong))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
