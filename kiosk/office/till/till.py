"""A till at work: what somebody owes, the money taken, the receipt committed, then its paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting
from kiosk.domain.drawer import Drawer, piece_values
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.mission import Mission
from kiosk.domain.receipt import Bill, BillFault, BillLine, Receipt
from kiosk.domain.text import clean_text
from kiosk.domain.ticket import Ticket
from kiosk.office.till.billing import Rates, is_current, lines_at, usual_lines
from kiosk.paper.dates import local_time
from kiosk.store import Store, visit_requests
from kiosk.store.drawers import open_session
from kiosk.store.missions import hall
from kiosk.store.orders import OrderPaid, PaymentOrder, order_payment, unpaid_order
from kiosk.store.receipt_rows import issued_by, session_receipts
from kiosk.store.receipts import NoDrawer, issue_receipt

LONGEST_PAYER = 80


class NotTaken(StrEnum):
    """Why the till takes no money for a bill; a face has one sentence for each."""

    RATE = "rate"
    """Tariff or rate became another since the bill was made."""
    TEXT = "text"
    """A name or number that was typed is too long, or has signs that no paper can show."""


Taken = Receipt | NoDrawer | BillFault | NotTaken | OrderPaid


@dataclass(frozen=True, slots=True)
class TillNow:
    """What a till sees: the clerk's own session, if one is open, and what is `owed` by who stands here."""

    drawer: Drawer | None
    rates: Rates
    owed: tuple[BillLine, ...]
    receipts: tuple[Receipt, ...]
    order: PaymentOrder | None
    """What another desk asks to be taken of who stands here."""
    cashiers: tuple[Desk, ...]
    pieces: tuple[int, ...]
    """The notes and coins that a drawer is counted by, in minor units, the largest first."""


@dataclass(frozen=True, slots=True)
class Till:
    """One desk where money is taken, with whoever sits there."""

    store: Store
    acting: Acting
    desk: str
    catalogue: Catalogue
    mission: Mission

    @property
    def today(self) -> date:
        """The mission's day."""
        return local_time(self.store.clock.now_ms(), self.mission.time_zone).date()

    @property
    def rates(self) -> Rates:
        """The rates of today."""
        return hall(self.store).rates_on(self.today)

    def look(self, ticket: Ticket | None) -> TillNow:
        """Return the clerk's drawer with its receipts, the newest first, and what `ticket`'s holder owes."""
        set_up = hall(self.store)
        drawer, rates = open_session(self.store, self.acting.actor), set_up.rates_on(self.today)
        owed, order = tuple[BillLine, ...](), None
        currency = drawer.currency if drawer else self.mission.currency
        if ticket is not None:
            filed = visit_requests(self.store, ticket.visit_id) if ticket.visit_id else ()
            owed = usual_lines(self.catalogue, ticket, filed, rates, currency, self.today)
            order = unpaid_order(self.store, ticket.id)
        if order is not None:
            owed = lines_at(order.lines, self.catalogue, rates, currency, self.today)
        return TillNow(
            drawer,
            rates,
            owed,
            receipts=session_receipts(self.store, drawer.id) if drawer else (),
            order=order,
            cashiers=tuple(
                desk
                for desk in set_up.desks_on(self.today)
                if desk.kind is DeskKind.CASHIER and desk.id != self.desk
            ),
            pieces=piece_values(set_up.pieces, currency),
        )

    def order(self, op_id: str, ticket_id: str, lines: tuple[BillLine, ...]) -> PaymentOrder:
        """Commit that a cashier is to take what a bill asks; see `order_payment`."""
        return order_payment(self.store, self.acting, op_id, ticket_id, self.desk, lines)

    def take(self, op_id: str, bill: Bill, payer: str) -> Taken:
        """Commit that `bill` was paid by whom `payer` names, and return the receipt; see `issue_receipt`."""
        kept = issued_by(self.store, op_id)
        if kept is not None:
            return kept
        named, stamp, slip = (
            clean_text(text, longest)
            for text, longest in ((payer, LONGEST_PAYER), (bill.stamp, 30), (bill.card_slip, 30))
        )
        if named.fault or stamp.fault or slip.fault:
            return NotTaken.TEXT
        if not is_current(bill, self.catalogue, self.rates, self.today):
            return NotTaken.RATE
        cleaned = replace(bill, stamp=stamp.value, card_slip=slip.value)
        year = self.today.year
        return issue_receipt(self.store, self.acting, op_id, cleaned, named.value.encode(), year)
