"""What is done to the chosen line of a bill: one more, one fewer, taken out, exempted for a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.office.till.cleaning import LONGEST_REASON, cleaned_reason
from kiosk.office.till.till import NotTaken
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.bill_lines import BillTable
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Notice, button, row


class LineKeys(QWidget):
    """Enter in the reason exempts as the button does, and gives the keyboard back to the lines."""

    def __init__(self, table: BillTable, notice: Notice) -> None:
        super().__init__()
        self._table, self._notice = table, notice
        self._reason = QLineEdit()
        self._reason.setObjectName("exempt-reason")
        self._reason.setMaxLength(LONGEST_REASON)
        asked = tr("Why exempt?")
        self._reason.setPlaceholderText(asked)
        shown = self._reason.fontMetrics()
        self._reason.setMinimumWidth(shown.horizontalAdvance(asked) + 2 * shown.height())
        self._reason.setAccessibleName(tr("Reason for an exemption"))
        self._reason.returnPressed.connect(self._exempt)
        line = row(self, gap=6)
        line.addWidget(button(keyed("+", tr("More")), lambda: table.step(1), name="more"))
        line.addWidget(button(keyed("−", tr("Fewer")), lambda: table.step(-1), name="fewer"))
        line.addWidget(button(keyed("Del", tr("Take out")), table.take_out, name="take-out"))
        line.addWidget(self._reason, 1)
        line.addWidget(button(tr("Exempt"), self._exempt, name="exempt"))

    @property
    def unused(self) -> bool:
        """Whether a reason is typed that exempts nothing yet."""
        return bool(self._reason.text().strip())

    def clear(self) -> None:
        """Let no reason stand."""
        self._reason.setText("")

    def tell_unused(self) -> None:
        """Say that the typed reason exempts nothing yet, with the keyboard there."""
        self._ask(tr("The reason for an exemption isn't used yet. Press Exempt, or clear the reason."))

    def _exempt(self) -> None:
        reason = cleaned_reason(self._reason.text())
        if reason is None:
            self._ask(words.not_taken(NotTaken.TEXT))
        elif not reason:
            self._ask(tr("An exemption needs a reason. Somebody else has to agree to it."))
        elif self._table.place is None:
            self._ask(tr("Choose the fee first that is to be exempted."))
        else:
            self._notice.tell("")
            self._table.exempt(reason)
            self.clear()
            self._table.setFocus()

    def _ask(self, sentence: str) -> None:
        self._reason.setFocus()
        self._notice.tell(sentence, "warning")
