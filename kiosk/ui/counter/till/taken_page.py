"""What stands after money was taken: the receipt's number, the change, and what became of the paper."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.ui.counter.till import words
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, Notice, button, side_by_side


class TakenPage(Card):
    """The `foot` prints what is missing, else the next copy, by `reprint`, and begins the next by `go_on`."""

    def __init__(self, language: Language, reprint: Callable[[], None], go_on: Callable[[], None]) -> None:
        super().__init__(tr("The money is taken"))
        self._language = language
        self._serial = self.say("", "strong")
        self._serial.setObjectName("serial")
        self._total = self.say("", "heading")
        self._change = self.say("", "code")
        self._change.setObjectName("change-due")
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
        change = words.amount(bill.change_minor, bill.currency, self._language)
        self._change.setText(tr("Change {amount}").replace("{amount}", change))
        self._next.setFocus()

    def show_paper(self, sentence: str, role: str) -> None:
        """Show what becomes of the paper."""
        self._paper.tell(sentence, role)
