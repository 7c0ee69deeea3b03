"""The receipts of the session: printed again, or asked to be void with a reason while the clerk goes on."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from kiosk.domain.receipt import Receipt
from kiosk.domain.text import clean_text, isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.printing import PrintReport
from kiosk.office.till.till import TillNow
from kiosk.store import Store
from kiosk.store.money_wishes import Wish, ask_void
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.bill_part import receipt_paper
from kiosk.ui.counter.till.give_back_card import GiveBackCard
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.words import clock, keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button
from kiosk.ui.widgets.tables import RowTable

_LONGEST_REASON = 120


class ReceiptsPart(TillPart):
    """F12 prints the next copy of the chosen receipt."""

    def __init__(self, place: DeskPlace, look_again: Callable[[], None]) -> None:
        super().__init__(place, look_again)
        zone, language = self.at.hall.mission.time_zone, self.at.language
        self._table: RowTable[Receipt] = RowTable(
            "receipts",
            tr("Receipts of this drawer"),
            (
                (tr("Receipt"), lambda each: isolate(str(each.serial))),
                (tr("At"), lambda each: clock(each.issued_ms, zone)),
                (tr("Paid"), lambda each: words.amount(each.bill.total_minor, each.bill.currency, language)),
                (tr("How"), lambda each: words.method(each.bill.method)),
                (tr("Worth"), lambda each: words.receipt_state(each.state)),
            ),
            4,
        )
        self._reason = Field(
            "void-reason", tr("Why it is to be void"), "", _nothing, FieldLook(most=_LONGEST_REASON)
        )
        self.lines.addWidget(self._table, 1)
        card = Card()
        card.put_row(button(keyed("F12", tr("Print again")), self.go_on, "primary", "reprint"))
        card.put(self._reason)
        card.put_row(button(tr("Ask to void it"), self._ask_void, name="ask-void"))
        self.lines.addWidget(card)
        self._give_back = GiveBackCard(place, self._given_back)
        self.lines.addWidget(self._give_back)

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Show the receipts, the newest first."""
        self._table.begin_with(now.receipts)

    def begin(self) -> None:
        """Give the keyboard to the receipts."""
        self._table.setFocus()

    def forget(self) -> None:
        """Let no PIN stand."""
        self._give_back.forget()

    def go_on(self) -> None:
        """Print the next copy of the chosen receipt."""
        kept = self._table.chosen()
        if kept is None:
            self.place.notice.tell(tr("Choose a receipt first."), "warning")
        else:
            self._print(kept)

    def _given_back(self, reversal: Receipt) -> None:
        self.look_again()
        self._print(reversal)

    def _print(self, kept: Receipt) -> None:
        op_id, language = str(uuid.uuid4()), self.at.language

        def printed(store: Store) -> PrintReport:
            return receipt_paper(self, store).print(op_id, kept.id, language)

        def done(report: PrintReport) -> None:
            told = "info" if report.fault is None else "danger"
            self.place.notice.tell(words.printed(report, alone=True), told)

        self.place.work(self.at.on_store(printed), done, tr("The receipt is being printed."))

    def _ask_void(self) -> None:
        kept, reason = self._table.chosen(), clean_text(self._reason.text, _LONGEST_REASON)
        if kept is None:
            self.place.notice.tell(tr("Choose a receipt first."), "warning")
            return
        if reason.fault or not reason.value:
            self._reason.tell(tr("A reason is needed: somebody else decides by it."))
            self._reason.edit.setFocus()
            return
        op_id, acting = str(uuid.uuid4()), self.at.session.acting

        def asked(_wish: Wish) -> None:
            self._reason.edit.clear()
            self.place.notice.tell(tr("Asked. Go on; somebody else decides."))

        asking = self.at.on_store(lambda store: ask_void(store, acting, op_id, kept.id, reason.value))
        self.place.work(asking, asked, "")


def _nothing(_typed: str) -> None:
    """What is typed here stays in its field."""
