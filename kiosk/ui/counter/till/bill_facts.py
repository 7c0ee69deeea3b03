"""What stands above a bill: what was paid for the person before, and whose receipt isn't printed yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.receipt import Receipt
from kiosk.office.till.till import TillNow, Unprinted
from kiosk.ui.counter import words as counter_words
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.counter.till import words
from kiosk.ui.widgets.parts import Notice, column


class BillFacts(QWidget):
    """Says nothing of the receipt that is in front: its page says it."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__()
        self._at = at
        self._paid, self._unprinted = Notice(), Notice()
        lines = column(self)
        for notice in (self._paid, self._unprinted):
            lines.addWidget(notice)
        self.hide()

    def show_now(self, now: TillNow, in_front: Receipt | None) -> None:
        """Show what holds now, while `in_front` stands below."""
        paid = () if in_front in now.paid else now.paid
        self._paid.tell(words.paid_before(paid, self._at.language) if paid else "")
        lacking = None if now.unprinted is None or now.unprinted.receipt == in_front else now.unprinted
        self._unprinted.tell(self._lacks(lacking) if lacking else "", "warning")
        self.setVisible(bool(paid or lacking))

    def clear(self) -> None:
        """Say nothing of whoever went: what holds of the next isn't known yet."""
        self._paid.tell("")
        self._unprinted.tell("")
        self.hide()

    def _lacks(self, of: Unprinted) -> str:
        number = counter_words.number(of.ticket, self._at.hall, self._at.language) if of.ticket else ""
        return words.unprinted(of, number)
