"""The bill at work: its fees are taken here, or sent to a cashier; then come receipt and paper."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.receipt import Bill, Receipt
from kiosk.domain.states import DrawerState
from kiosk.domain.ticket import Ticket
from kiosk.office.till.entering import Entered, enter_paper
from kiosk.office.till.till import NotTaken, Taken, Till, TillNow
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.store.money.handwriting import EnteredBefore, HandwrittenPaper
from kiosk.store.money.orders import OrderPaid, OrderReplaced, PaymentOrder
from kiosk.store.money.receipts import NoDrawer
from kiosk.ui.counter import words as counter_words
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.bill_facts import BillFacts
from kiosk.ui.counter.till.bill_orders import BillOrders
from kiosk.ui.counter.till.bill_page import BillPage
from kiosk.ui.counter.till.earlier_day import price_on
from kiosk.ui.counter.till.handwritten_card import HandwrittenCard
from kiosk.ui.counter.till.ordering import told_of
from kiosk.ui.counter.till.part import TillPart, ticket_id
from kiosk.ui.counter.till.receipt_prints import ReceiptPrints
from kiosk.ui.counter.till.taken_page import TakenPage
from kiosk.ui.i18n import tr


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
        self._counted = False
        self.bill = BillPage(at, place.notice, self._take)
        self.orders = BillOrders(self, self.bill, self._end)
        self.taken = TakenPage(at.language, lambda: self._prints.again(), self._next_bill)
        self._prints = ReceiptPrints(self, self.taken)
        self.by_hand = HandwrittenCard(self._enter, self._price_on)
        self._facts = BillFacts(at)
        self.lines.addWidget(self._facts)
        self._build()

    def _build(self) -> None:
        for page in (self.bill, self.by_hand, self.taken):
            self.lines.addWidget(page, 1 if page is self.bill else 0)
        self.lines.addStretch()
        feet = self.bill.foot, self.orders.desks, self.taken.foot
        for foot in feet:
            self.foot_lines.addWidget(foot)
        for widget in (self.bill, self.by_hand, self.taken, *feet):
            widget.hide()

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Begin a bill; one for the same person goes on, and their receipt stays in sight."""
        self._counted = now.drawer is not None and now.drawer.state is DrawerState.COUNTED
        in_front = self._receipt.id if self._receipt else ""
        paid = tuple(each.id for each in now.paid if each.id != in_front)
        order = now.order or (self._order if in_front else None)
        asked = now.today, now.catalogue.version, now.rates
        begun = (ticket_id(ticket), now.drawer is not None, order, asked, paid)
        if begun == self._begun or self.bill.locked or (self._receipt is not None and ticket is None):
            self.bill.offer_payer(now.payer)
        else:
            self._begun = begun
            self._begin_bill(now, ticket)
        self._facts.show_now(now, self._receipt)
        self.orders.show_now(now, ticket)
        self.taken.show_left(now.owed if now.order else ())

    def show_news(self, now: TillNow, ticket: Ticket | None) -> None:
        """Show what is owed by now; a bill that was begun is told of it when it is taken."""
        self.orders.show_now(now, ticket)
        if not self.awaits_answer:
            self.show_now(now, ticket)

    def _begin_bill(self, now: TillNow, ticket: Ticket | None) -> None:
        before = self._order if self._receipt is None else None
        again = self._receipt is None and ticket_id(ticket) == ticket_id(self._ticket)
        typed_for = self.bill.total if again and self.bill.touched and self.by_hand.day is None else ""
        self._ticket, self._receipt, self._order = ticket, None, now.order
        self._prints.end()
        self._op_id = str(uuid.uuid4())
        self.by_hand.forget()
        if not again:
            self.by_hand.fold()
        self.bill.begin(now, again=again)
        self.bill.offer_payer(now.payer)
        self.orders.desks.show_desks(() if now.drawer or ticket is None else now.cashiers)
        self._show(self.bill)
        another = None if before is not None and now.order == before else now.order
        if another is not None and another.desk != self.at.desk.id:
            self.place.notice.tell(*told_of(another, before, self._called(another.desk)))
        elif typed_for not in ("", self.bill.total) and not self.place.notice.text:
            self.place.notice.tell(words.total_changed(), "warning")
        if self.isVisible():
            self.begin()
        if self.by_hand.day is not None:
            self._price_on(self.by_hand.day)

    def _called(self, desk_id: str) -> str:
        return counter_words.desk_name(desk_id, self.at.hall, self.at.language)

    @property
    def awaits_answer(self) -> bool:
        """Whether the bill was perhaps taken, or something stands in it that isn't kept anywhere else."""
        return self.bill.locked or self.bill.touched

    @property
    def untaken(self) -> str:
        """What is to be paid, where money was typed and surely not taken."""
        return self.bill.total if self._begun_to_pay and self._ticket else ""

    @property
    def untaken_of_nobody(self) -> bool:
        """Whether money was typed and surely not taken of somebody who has no number."""
        return self._begun_to_pay and not self._ticket

    @property
    def _begun_to_pay(self) -> bool:
        return self.bill.takes and self.bill.paying and not self.bill.locked and self.bill.total_minor > 0

    def gone(self) -> None:
        """Let nothing typed for them stand; the number of their receipt may."""
        self._end()
        self.bill.clear()
        self.orders.gone()
        self._facts.clear()

    def _end(self) -> None:
        """Let the next look at the till begin a bill."""
        self._begun = None

    def begin(self) -> None:
        """Give the keyboard to the bill."""
        if self.bill.isVisibleTo(self):
            self.bill.focus_first()
        elif self.taken.isVisibleTo(self):
            self.taken.setFocus()

    def brought(self) -> None:
        """Begin a bill with the rest, where the receipt of a part stands."""
        if self.taken.isVisibleTo(self):
            self._next_bill()

    def go_on(self) -> None:
        """Take the money, send the bill on, or begin the next."""
        if self.taken.isVisibleTo(self):
            self._next_bill()
        elif self.bill.takes:
            self.bill.take_money()
        elif self.orders.desks.isVisibleTo(self.foot):
            self.orders.desks.go_on()
        else:
            self.place.notice.tell(words.not_taken(NoDrawer()), "warning")

    def forget(self) -> None:
        """Let no PIN stand."""
        self.by_hand.forget()

    def _show(self, wanted: QWidget) -> None:
        for page in (self.bill, self.taken):
            page.setVisible(page is wanted)
            page.foot.setVisible(page is wanted)
        self.orders.desks.setVisible(wanted is self.bill and self.orders.desks.offers)
        self.by_hand.setVisible(wanted is self.bill and self.bill.takes)

    def _take(self, bill: Bill, payer: str) -> None:
        take = partial(Till.take, op_id=self._op_id, bill=self._theirs(bill), payer=payer)
        self.bill.lock(True)
        self.place.work(self.at.on_store(lambda store: take(self.till(store))), self._took, "")

    def _theirs(self, bill: Bill) -> Bill:
        """Return `bill` as that of whom the desk serves, and of what another desk asked of them."""
        ticket_id, order_id = (each.id if each else "" for each in (self._ticket, self._order))
        return replace(bill, ticket_id=ticket_id, order_id=order_id)

    def _price_on(self, written_on: date | None) -> None:
        price_on(self, self.bill, self.by_hand, written_on)

    def _enter(self, number: str, day: date, typed: TypedPins) -> None:
        bill = None if self.bill.locked else self.bill.made()
        if bill is None:
            return
        if self._order is not None:  # else a paper of an earlier day may be entered beside anybody
            bill = self._theirs(bill)
        paper = HandwrittenPaper(number, day, bill, self.bill.payer)
        op_id = str(uuid.uuid4())  # Never the taking's: a paper is entered once by its number.
        enter = partial(enter_paper, session=self.at.session, op_id=op_id, paper=paper, typed=typed)
        entering = self.at.on_store(lambda store: enter(self.till(store)))
        self.place.work(entering, partial(self._entered, bill.order_id), tr("One moment, please"))

    def _entered(self, order_id: str, entered: Entered) -> None:
        if entered is NotTaken.RATE:
            self._price_on(self.by_hand.day)
            self.place.notice.tell(words.not_taken(entered), "warning")
            return
        self._took(entered)
        if isinstance(entered, Receipt) and entered.bill.order_id != order_id:
            self.place.notice.tell(words.entered_without_order(), "warning")

    def _took(self, taken: Taken | Entered) -> None:
        if self.bill.locked:
            self.bill.lock(False)
            self.begin()
        if isinstance(taken, NotAgreed | EnteredBefore):
            self.place.notice.tell(*words.not_entered(taken))
            return
        if isinstance(taken, Receipt):
            self._receipt = taken
            self.bill.clear()
            self.taken.show_receipt(taken)
            self._show(self.taken)
            self._prints.begin(taken, self._ticket.language if self._ticket else self.at.language)
            return
        if taken is NotTaken.RATE or isinstance(taken, OrderPaid | OrderReplaced):
            self._end()
            self.look_again()
        self.place.notice.tell(words.not_taken(taken, counted=self._counted), "warning")

    def _next_bill(self) -> None:
        self._receipt = self._begun = self._order = None
        self._prints.end()
        self.by_hand.fold()
        self.look_again()
