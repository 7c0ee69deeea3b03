"""What stands after money was taken: the receipt, its change, what is left, and what became of the paper."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.receipt import BillLine, Receipt
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.ui.counter.till import words
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, Notice, button, side_by_side
from kiosk.ui.widgets.text import show_as


class TakenPage(Card):
    """The `foot` prints what is missing, else the next copy, by `reprint`, and begins the next by `go_on`."""

    def __init__(self, language: Language, reprint: Callable[[], None], go_on: Callable[[], None]) -> None:
        super().__init__(tr("The money is taken"))
        self._language, self._currency = language, ""
        self._serial = self.say("", "strong")
        self._serial.setObjectName("serial")
        self._total = self.say("", "heading")
        self._change = self.say("", "code")
        self._change.setObjectName("change-due")
        self._left = self.say("", "warning")
        self._left.setObjectName("still-due")
        self._paper = Notice()
        self.put(self._paper)
        self._next = button(keyed("F12", tr("Next bill")), go_on, "primary", "next-bill")
        self._again = button(tr("Print again"), reprint, name="print-again")
        self.foot = side_by_side(self._next, self._again)
        self.setFocusProxy(self._next)

    def show_receipt(self, kept: Receipt) -> None:
        """Show a receipt that was just committed; its paper is on the way."""
        bill = kept.bill
        self._serial.setText(isolate(str(kept.serial)))
        total = words.amount(bill.total_minor, bill.currency, self._language)
        self._total.setText(tr("Total {amount}").replace("{amount}", total))
        self._currency = bill.currency
        show_as(self._change, self._told(tr("Change for the person: {amount}"), bill.change_minor), "code")
        self.show_left(())
        self._next.setFocus()

    def show_left(self, lines: tuple[BillLine, ...]) -> None:
        """Say what was ordered of whoever paid and isn't paid by this receipt."""
        due = sum(line.due_minor for line in lines)
        show_as(self._left, self._told(tr("Still to be paid: {amount}"), due), "warning")

    def _told(self, sentence: str, minor: int) -> str:
        """Return a sentence of an amount, "" of none."""
        due = words.amount(minor, self._currency, self._language)
        return sentence.replace("{amount}", due) if minor > 0 else ""

    def show_paper(self, sentence: str, role: str) -> None:
        """Show what becomes of the paper."""
        self._paper.tell(sentence, role)
