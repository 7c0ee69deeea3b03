"""What fills a staff window below its bar: one thing at a time, in either language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from kiosk.domain.language import Language
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.parts import MARGIN, Card, button, column
from kiosk.ui.widgets.text import label

if TYPE_CHECKING:
    from kiosk.office.setting_up.workbench import Workbench


class Content(QWidget):
    """One content of the window. It shows nothing before it was told the language."""

    def show_language(self, language: Language) -> None:
        """Build what is shown anew in `language`, which `tr` speaks already."""
        raise NotImplementedError

    @property
    def awaits_answer(self) -> bool:
        """Whether something was done whose answer, built anew, it could show no more."""
        return False

    @property
    def lost_by_closing(self) -> str:
        """What would be lost if the window closed now, in a sentence; "" for nothing."""
        return ""

    def left(self) -> None:
        """Called when it goes."""


class Moment(Content):
    """What stands until there is something to show."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(self, MARGIN)

    def show_language(self, language: Language) -> None:
        """Ask for a moment."""
        empty(self._lines)
        moment = label(tr("One moment, please"), "title")
        moment.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lines.addWidget(moment)


class Trouble(Content):
    """What stands where a face can't begin: why, and how it is tried again."""

    def __init__(self, bench: Workbench, error: Exception, again: Callable[[], None]) -> None:
        super().__init__()
        self._bench, self._error, self._again = bench, error, again
        self._lines = column(self, MARGIN)

    def show_language(self, language: Language) -> None:
        """Say what is wrong."""
        empty(self._lines)
        card = Card(tr("This can't begin now"))
        card.say(fault_sentence(self._bench, self._error, language), "danger")
        card.put_row(button(tr("Try again"), self._again, "primary", "try-again"))
        self._lines.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)


def empty(layout: QLayout) -> None:
    """Take everything out of `layout`; what was there is deleted once nobody needs it any more."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
