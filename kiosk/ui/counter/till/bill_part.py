"""The bill at work: its fees are taken here, or sent to a cashier; then come receipt and paper."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.receipt import Bill, BillFault, BillLine, Receipt
from kiosk.domain.ticket import Ticket
from kiosk.office.printing import PrintReport
from kiosk.office.till.billing import offered_fees
from kiosk.office.till.entering import Entered, HandwrittenPaper, enter_paper
from kiosk.office.till.receipt_printing import OFFICE_COPY, ORIGINAL, ReceiptPaper
from kiosk.office.till.till import NotTaken, Taken, Till, TillNow
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.paper.dates import local_time
from kiosk.store import Store
from kiosk.store.handwriting import EnteredBefore
from kiosk.store.orders import PaymentOrder
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.bill_page import BillPage
from kiosk.ui.counter.till.handwritten_card import HandwrittenCard
from kiosk.ui.counter.till.ordering import Ordering
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.till.taken_page import TakenPage
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.work import work_for


class BillPart(TillPart):
    """A bill begins when somebody else is served, and when the clerk goes on to the next."""

    def __init__(self, place: DeskPlace, look_again: Callable[[], None]) -> None:
        super().__init__(place, look_again)
        at = self.at
        self._ticket: Ticket | None = None
        self._receipt: Receipt | None = None
        self._order: PaymentOrder | None = None
        self._op_id = str(uuid.uuid4())
        self._begun: object = None
        today = local_time(at.bench.now_ms(), at.hall.mission.time_zone).date()
        self.bill = BillPage(at, offered_fees(at.hall.catalogue, today), place.notice, self._take)
        self.ordering = Ordering(self.at.language, self._send)
        self.taken = TakenPage(at.language, self._print_again, self._next_bill)
        self.by_hand = HandwrittenCard(self._enter)
        for page in (self.bill, self.by_hand, self.ordering, self.taken):
            page.hide()
            self.lines.addWidget(page, 1 if page is self.bill else 0)

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Begin a bill; one for the same person goes on, and their receipt stays in sight."""
        begun = (ticket.id if ticket else "", now.drawer is not None, now.order, now.rates)
        if begun == self._begun or self.bill.locked or (self._receipt is not None and ticket is None):
            return
        self._begun = begun
        self._ticket, self._receipt, self._order = ticket, None, now.order
        self._op_id = str(uuid.uuid4())
        currency = now.drawer.currency if now.drawer else self.at.hall.mission.currency
        self.by_hand.fold()
        self.bill.begin(now.owed, now.rates, currency, takes=now.drawer is not None)
        self.ordering.show_desks(() if now.drawer or ticket is None else now.cashiers)
        self._show(self.bill)
        if now.order is not None:
            self.place.notice.tell(words.ordered(now.order), "info")

    def gone(self) -> None:
        """Let nothing typed for them stand; the number of their receipt may."""
        self._begun = None
        self.bill.clear()

    def begin(self) -> None:
        """Give the keyboard to the bill."""
        if self.bill.isVisibleTo(self):
            self.bill.focus_first()

    def go_on(self) -> None:
        """Take the money, send the bill on, or begin the next."""
        if self.taken.isVisibleTo(self):
            self._next_bill()
        elif self.bill.takes:
            self.bill.take_money()
        elif self.ordering.isVisibleTo(self):
            self.ordering.go_on()

    def forget(self) -> None:
        """Let no PIN stand."""
        self.by_hand.forget()

    def _show(self, wanted: QWidget) -> None:
        self.bill.setVisible(wanted is self.bill)
        self.taken.setVisible(wanted is self.taken)
        self.ordering.setVisible(wanted is self.bill and self.ordering.offers)
        self.by_hand.setVisible(wanted is self.bill and self.bill.takes)

    def _take(self, bill: Bill, payer: str) -> None:
        take = partial(Till.take, op_id=self._op_id, bill=self._theirs(bill), payer=payer)
        self.bill.lock(True)
        self.place.work(self.at.on_store(lambda store: take(self.till(store))), self._took, "")

    def _theirs(self, bill: Bill) -> Bill:
        """Return `bill` as that of whom the desk serves, and of what another desk asked of them."""
        ticket_id, order_id = (each.id if each else "" for each in (self._ticket, self._order))
        return replace(bill, ticket_id=ticket_id, order_id=order_id)

    def _enter(self, number: str, day: date, typed: TypedPins) -> None:
        bill = None if self.bill.locked else self.bill.made()
        if bill is None:
            return
        if self._order is not None:  # else a paper of an earlier day may be entered beside anybody
            bill = self._theirs(bill)
        paper = HandwrittenPaper(number, day, self.bill.payer.text)
        op_id = str(uuid.uuid4())  # Never the taking's: a paper is entered once by its number.
        enter = partial(
            enter_paper, session=self.at.session, op_id=op_id, bill=bill, paper=paper, typed=typed
        )
        self.place.work(self.at.on_store(enter), self._took, tr("One moment, please"))

    def _took(self, taken: Taken | Entered) -> None:
        if self.bill.locked:
            self.bill.lock(False)
            self.begin()
        if isinstance(taken, NotAgreed):
            self.place.notice.tell(words.not_agreed(taken), "danger")
            return
        if isinstance(taken, EnteredBefore):
            self.place.notice.tell(words.entered_before(taken), "warning")
            return
        if isinstance(taken, Receipt):
            self._receipt = taken
            self.bill.clear()
            self.taken.show_receipt(taken)
            self._show(self.taken)
            self._print(taken, (ORIGINAL, OFFICE_COPY))
            return
        if taken is NotTaken.RATE:
            self._begun = None
            self.look_again()
        self.place.notice.tell(words.not_taken(taken), "warning")

    def _send(self, desk: str) -> None:
        ticket, lines = self._ticket, self.bill.table.bill
        if ticket is None or not lines:
            self.place.notice.tell(words.not_taken(BillFault.EMPTY), "warning")
            return
        op_id = str(uuid.uuid4())

        def sent(_order: PaymentOrder) -> None:
            self._begun = None
            self.at.moves.send("", desk, and_back=True)

        order = partial(self._ordered, op_id, ticket.id, lines)
        self.place.work(self.at.on_store(order), sent, "")

    def _ordered(self, op_id: str, ticket_id: str, lines: tuple[BillLine, ...], store: Store) -> PaymentOrder:
        return self.till(store).order(op_id, ticket_id, lines)

    def _print_again(self) -> None:
        if self._receipt is not None:
            self.taken.show_paper(None)
            self._print(self._receipt, (ORIGINAL,))

    def _print(self, kept: Receipt, kinds: tuple[str, ...]) -> None:
        language = self._ticket.language if self._ticket else self.at.language
        op_ids = [str(uuid.uuid4()) for _ in kinds]

        def printed(store: Store) -> PrintReport:
            paper = receipt_paper(self, store)
            both = zip(op_ids, kinds, strict=True)
            reports = [paper.print(op_id, kept.id, language, kind) for op_id, kind in both]
            return next((report for report in reports if report.fault is not None), reports[0])

        def done(report: PrintReport) -> None:
            if self._receipt == kept:
                self.taken.show_paper(report)

        def failed(error: Exception) -> None:
            if self._receipt == kept:
                self.taken.show_trouble(fault_sentence(self.place.bench, error, self.at.language))

        work_for(self, self.at.on_store(printed), done, failed)

    def _next_bill(self) -> None:
        self._receipt = self._begun = None
        self.look_again()


def receipt_paper(part: TillPart, store: Store) -> ReceiptPaper:
    """Return how receipts are printed at the desk of a part."""
    hall = part.at.hall
    printer = part.at.bench.printer()
    return ReceiptPaper(store, part.at.session.acting, printer, hall.mission, hall.catalogue.services)
