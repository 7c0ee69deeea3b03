"""The till beside the person: F12 opens the drawer, takes the money, goes on to the next bill."""

from __future__ import annotations

import uuid
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.domain.drawer import Drawer
from kiosk.domain.receipt import Bill, Receipt
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.counter import Looked
from kiosk.office.printing import PrintReport
from kiosk.office.till.billing import offered_fees
from kiosk.office.till.drawer_keeping import DrawerKeeping
from kiosk.office.till.receipt_printing import ORIGINAL, STUB, ReceiptPaper
from kiosk.office.till.till import NotTaken, Taken, Till, TillNow
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.paper.dates import local_time
from kiosk.store import Store
from kiosk.store.drawers import HasDrawer
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.bill_page import BillPage
from kiosk.ui.counter.till.opening_page import OpeningPage
from kiosk.ui.counter.till.taken_page import TakenPage
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.work import work_for


class TillPlace(DeskPlace):
    """One page of the till at a time, by what is to be done next."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._now: TillNow | None = None
        self._ticket: Ticket | None = None
        self._receipt: Receipt | None = None
        self._op_id = str(uuid.uuid4())
        today = local_time(at.bench.now_ms(), at.hall.mission.time_zone).date()
        self.opening = OpeningPage(at.hall.mission.currency, self._open_drawer)
        self.bill = BillPage(at, offered_fees(at.hall.catalogue, today), self.notice, self._take)
        self.taken = TakenPage(at.language, self._print_again, self._next_bill)
        self._pages: tuple[QWidget, ...] = (self.opening, self.bill, self.taken)
        for page in self._pages:
            page.hide()
            self.lines.addWidget(page)
        self.lines.addWidget(self.notice)
        self.lines.addStretch(1)
        QShortcut(QKeySequence("F12"), self).activated.connect(self._go_on)

    def show_seen(self, seen: Looked) -> None:
        """Begin a bill when somebody else is served here."""
        here = seen.mine if seen.mine is not None and seen.mine.state is TicketState.SERVING else None
        before, self._ticket = self._ticket, here
        if (here.id if here else "") != (before.id if before else ""):
            self._receipt = None
            self._look()

    def shown(self) -> None:
        """Look at drawer and rates anew."""
        if self._now is None or self._now.drawer is None:
            self._look()
        self._focus()

    def left(self) -> None:
        """Let no PIN stand."""
        self.opening.forget()

    def _look(self) -> None:
        self.look(self.at.on_store(lambda store: self._till(store).look(self._ticket)), self._saw)

    def _saw(self, now: TillNow) -> None:
        self._now = now
        if now.drawer is not None:
            self._op_id = str(uuid.uuid4())
            self.bill.begin(now.owed, now.rates, now.drawer.currency)
        self._show(self.opening if now.drawer is None else self.bill)

    def _show(self, wanted: QWidget) -> None:
        for page in self._pages:
            page.setVisible(page is wanted)
        self._focus()

    def _focus(self) -> None:
        if not self.isVisible():
            return
        if self.bill.isVisibleTo(self):
            self.bill.focus_first()
        elif self.opening.isVisibleTo(self):
            self.opening.setFocus()

    def _go_on(self) -> None:
        if self.opening.isVisibleTo(self):
            self.opening.go_on()
        elif self.bill.isVisibleTo(self):
            self.bill.take_money()
        elif self.taken.isVisibleTo(self):
            self._next_bill()

    def _open_drawer(self, float_minor: int, typed: TypedPins) -> None:
        session, desk, currency = self.at.session, self.at.desk.id, self.at.hall.mission.currency
        op_id = str(uuid.uuid4())

        def opened(store: Store) -> Drawer | HasDrawer | NotAgreed:
            return DrawerKeeping(store, session, desk).open(op_id, currency, float_minor, typed)

        def done(answer: Drawer | HasDrawer | NotAgreed) -> None:
            if isinstance(answer, NotAgreed):
                self.notice.tell(words.not_agreed(answer), "danger")
            else:
                self._look()

        self.work(self.at.on_store(opened), done, tr("One moment, please"))

    def _take(self, bill: Bill, payer: str) -> None:
        named = replace(bill, ticket_id=self._ticket.id if self._ticket else "")
        take = partial(Till.take, op_id=self._op_id, bill=named, payer=payer)
        self.work(self.at.on_store(lambda store: take(self._till(store))), self._took, "")

    def _took(self, taken: Taken) -> None:
        if isinstance(taken, Receipt):
            self._receipt = taken
            self.taken.show_receipt(taken)
            self._show(self.taken)
            self._print(taken, (ORIGINAL, STUB))
            return
        self.notice.tell(words.not_taken(taken), "warning")
        if taken is NotTaken.RATE:
            self._look()

    def _print_again(self) -> None:
        if self._receipt is not None:
            self.taken.show_paper(None)
            self._print(self._receipt, (ORIGINAL,))

    def _print(self, kept: Receipt, kinds: tuple[str, ...]) -> None:
        language = self._ticket.language if self._ticket else self.at.language
        op_ids = [str(uuid.uuid4()) for _ in kinds]

        def printed(store: Store) -> PrintReport:
            paper = self._paper(store)
            reports = [
                paper.print(op_id, kept.id, language, kind) for op_id, kind in zip(op_ids, kinds, strict=True)
            ]
            return next((report for report in reports if report.fault is not None), reports[0])

        def done(report: PrintReport) -> None:
            if self._receipt == kept:
                self.taken.show_paper(report)

        def failed(error: Exception) -> None:
            if self._receipt == kept:
                self.taken.show_trouble(fault_sentence(self.bench, error, self.language))

        work_for(self, self.at.on_store(printed), done, failed)

    def _next_bill(self) -> None:
        self._receipt = None
        self._look()

    def _till(self, store: Store) -> Till:
        hall = self.at.hall
        return Till(store, self.at.session.acting, self.at.desk.id, hall.catalogue, hall.mission)

    def _paper(self, store: Store) -> ReceiptPaper:
        hall = self.at.hall
        printer = self.at.bench.printer()
        return ReceiptPaper(store, self.at.session.acting, printer, hall.mission, hall.catalogue.services)
