"""The program's own log of this machine, newest first. It carries no personal data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from kiosk.ui.i18n import tr
from kiosk.ui.setup.page import Page
from kiosk.ui.widgets.parts import button

_LINES_SHOWN = 18


class LogPage(Page):
    """Shows what the journal of the system holds of our units."""

    def build(self) -> None:
        """Show the lines as they come."""
        card = self.card()
        card.say(tr("The newest lines of the last three days. No line names an applicant."), "hint")
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._text.setAccessibleName(tr("Log"))
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(self._text.fontMetrics().lineSpacing() * _LINES_SHOWN)
        card.put(self._text)
        card.put_row(button(tr("Look again"), self.shown, name="look-log"))

    def shown(self) -> None:
        """Read the log."""
        self.look(self.bench.log_lines, self._show)

    def _show(self, lines: Sequence[str]) -> None:
        self._text.setPlainText("\n".join(lines) or tr("There is nothing in the log of this machine."))
