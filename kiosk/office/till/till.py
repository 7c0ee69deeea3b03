"""A till at work: what somebody owes, the money taken, the receipt committed, then its paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import Drawer, piece_values
from kiosk.domain.hall import Desk, DeskKind, Hall
from kiosk.domain.receipt import Bill, BillFault, BillLine, Receipt
from kiosk.domain.states import DrawerState, ReceiptState
from kiosk.domain.ticket import Ticket
from kiosk.office.request_names import asking_name
from kiosk.office.till.billing import Owed, Rates, Unpriced, is_current
from kiosk.office.till.cleaning import (
    LONGEST_PAYER,
    cleaned_bill,
    cleaned_lines,
    cleaned_payer,
    cleaned_reason,
)
from kiosk.office.till.owing import Owing, Unpaid, ways_of
from kiosk.office.till.receipt_printing import BOTH, ORIGINAL
from kiosk.office.till.tariff import TariffReader
from kiosk.store import Store, find_ticket
from kiosk.store.missions.in_force import hall
from kiosk.store.money.deposits import last_closed
from kiosk.store.money.drawer_rows import refused_in
from kiosk.store.money.drawers import open_session
from kiosk.store.money.ordering import order_payment, strike_out
from kiosk.store.money.orders import OrderPaid, OrderReplaced, PaymentOrder, open_orders
from kiosk.store.money.paid import receipts_for
from kiosk.store.money.receipt_papers import ReceiptPapers, lacking_since, papers_of
from kiosk.store.money.receipt_rows import issued_by, payers_of, session_receipts
from kiosk.store.money.receipts import NoDrawer, issue_receipt
from kiosk.store.money.stamps import StampUsed
from kiosk.store.money.wishes import Wish, ask_void, open_wishes
from kiosk.store.requests.histories import opened_for

LOOKS_BACK_MS = 31 * 24 * 3_600_000
"""How long a receipt of a closed drawer is offered that lacks a paper; by its number it is found for ever."""


class NotTaken(StrEnum):
    """Why the till takes no money for a bill; a face has one sentence for each."""

    RATE = "rate"
    """Tariff or rate became another since the bill was made."""
    TEXT = "text"
    """A name, number or reason that was typed is too long, or has signs that no paper can show."""
    DAY = "day"
    """The day of a paper that was written by hand hasn't come yet."""


Taken = Receipt | NoDrawer | BillFault | NotTaken | OrderPaid | OrderReplaced | StampUsed


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A good receipt whose paper didn't come out, or may not have, and whom it was taken for, if anybody."""

    receipt: Receipt
    ticket: Ticket | None


@dataclass(frozen=True, slots=True)
class TillNow:
    """What a till sees: the clerk's own session, if one is open, and what is `owed` by who stands here."""

    drawer: Drawer | None
    today: date
    catalogue: Catalogue
    """What is in force today."""
    rates: Rates
    owed: tuple[BillLine, ...]
    unpriced: tuple[Unpriced, ...]
    """What who stands here owes too, but nobody can take it: its amount or its currency's rate isn't set."""
    paid: tuple[Receipt, ...]
    """What who stands here paid already, at whatever desk."""
    payer: str
    """Who asks in the request that was opened for them, "" where none was."""
    receipts: tuple[Receipt, ...]
    lacking: tuple[Receipt, ...]
    """Receipts of the clerk's closed drawers whose papers didn't all come out, or may not have."""
    papers: Mapping[str, ReceiptPapers]
    """What is known of the receipts' papers, by the receipts' ids."""
    asked: tuple[Wish, ...]
    """Voids and exemptions of the drawer that wait for another person's word."""
    unprinted: Unprinted | None
    """The newest receipt of the drawer that nobody could be handed."""
    refused: frozenset[str]
    """Receipts that exempt somebody though that was refused: the clerk asks to void them."""
    to_decide: int
    """How many voids and exemptions of others wait for this person's word."""
    order: PaymentOrder | None
    """What another desk asks to be taken of who stands here."""
    unpaid: Unpaid | None
    """What is left of all that desks ordered of who stands here, None for nothing."""
    cashiers: tuple[Desk, ...]
    """Where whoever has no drawer here sends people to pay; a cashier's desk sends its own nowhere."""
    pieces: tuple[int, ...]
    """The notes and coins that a drawer is counted by, in minor units, the largest first."""
    closed: Drawer | None
    """The clerk's session that was closed last, while none is open."""


@dataclass(frozen=True, slots=True)
class Till(TariffReader):
    """One desk where money is taken, with whoever sits there."""

    store: Store
    acting: Acting
    desk: str
    shipped: Catalogue

    def look(self, ticket: Ticket | None) -> TillNow:
        """Return the clerk's drawer with its receipts, the newest first, and what `ticket`'s holder owes."""
        set_up = hall(self.store)
        drawer, rates = open_session(self.store, self.acting.actor), set_up.rates_on(self.today)
        owing = self._owing(rates, drawer)
        orders = owing.orders(ticket) if ticket else ()
        wishes = self._wishes()
        receipts = session_receipts(self.store, self.acting, drawer.id) if drawer else ()
        since_ms = self.store.clock.now_ms() - LOOKS_BACK_MS
        lacking = lacking_since(self.store, self.acting.actor, since_ms, *BOTH)
        papers = papers_of(self.store, (*receipts, *lacking))
        paid = receipts_for(self.store, self.acting, ticket) if ticket else ()
        suggested = owing.suggested(ticket, paid) if ticket and not orders else Owed(())
        owed = owing.ordered(orders[:1]) if orders else suggested
        return TillNow(
            drawer=drawer,
            today=owing.day,
            catalogue=owing.catalogue,
            rates=rates,
            owed=owed.lines,
            unpriced=owed.unpriced,
            paid=paid,
            payer=self._payer(ticket) if ticket else "",
            receipts=receipts,
            lacking=lacking,
            papers=papers,
            unprinted=self._unprinted(receipts, papers),
            asked=tuple(each for each in wishes if drawer and each.drawer_id == drawer.id),
            refused=self._refused(drawer) if drawer else frozenset(),
            to_decide=self._to_decide(wishes),
            order=orders[0].order if orders else None,
            unpaid=owing.unpaid(orders, taken_here=_takes(drawer)) if orders else None,
            cashiers=self._cashiers(set_up),
            pieces=piece_values(set_up.pieces, owing.currency),
            closed=None if drawer else last_closed(self.store, self.acting),
        )

    def payers(self, receipts: Iterable[Receipt]) -> Mapping[str, str]:
        """Return who paid, by the receipts' ids; see `payers_of`."""
        return payers_of(self.store, self.acting, receipts)

    def unpaid(self, ticket: Ticket) -> Unpaid | None:
        """Return what was ordered of `ticket`'s holder and isn't paid yet, None for nothing.

        Raises `NotAllowed`.
        """
        self.acting.require(Permission.SERVE)
        if not open_orders(self.store, ticket.id, ()):
            return None  # Nothing was ever ordered: no tariff has to be read.
        drawer = open_session(self.store, self.acting.actor)
        owing = self._owing(self.rates, drawer)
        unpaid = owing.unpaid(owing.orders(ticket), taken_here=_takes(drawer))
        return unpaid if unpaid.amount.minor or unpaid.unpriced else None

    def _owing(self, rates: Rates, drawer: Drawer | None) -> Owing:
        currency = drawer.currency if drawer else self.mission.currency
        return Owing(self.store, self.catalogue, rates, currency, self.today)

    def _payer(self, ticket: Ticket) -> str:
        """Return who asks, if this clerk may read it and somebody opened it for them: that was journaled."""
        if Permission.READ_REQUEST not in self.acting.permissions:
            return ""
        file = opened_for(self.store, self.acting, ticket.id)
        if file is None:
            return ""
        return asking_name(self.catalogue.services.get(file.filed.service_id), file.now)[:LONGEST_PAYER]

    def _unprinted(
        self, receipts: tuple[Receipt, ...], papers: Mapping[str, ReceiptPapers]
    ) -> Unprinted | None:
        good = (each for each in receipts if each.state is ReceiptState.ISSUED)
        lacking = (each for each in good if papers.get(each.id, ReceiptPapers()).failed(ORIGINAL))
        newest = next(lacking, None)
        if newest is None:
            return None
        ticket_id = newest.bill.ticket_id
        return Unprinted(newest, find_ticket(self.store, ticket_id) if ticket_id else None)

    def _wishes(self) -> tuple[Wish, ...]:
        money = {Permission.TAKE_PAYMENT, Permission.APPROVE_MONEY}
        return open_wishes(self.store, self.acting) if money & self.acting.permissions else ()

    def _refused(self, drawer: Drawer) -> frozenset[str]:
        with self.store.reading() as connection:
            return refused_in(connection, drawer.id)

    def _to_decide(self, wishes: tuple[Wish, ...]) -> int:
        if Permission.APPROVE_MONEY not in self.acting.permissions:
            return 0
        return sum(each.asked_by != self.acting.actor for each in wishes)

    def _cashiers(self, set_up: Hall) -> tuple[Desk, ...]:
        cashiers = tuple(each for each in set_up.desks_on(self.today) if each.kind is DeskKind.CASHIER)
        return () if any(each.id == self.desk for each in cashiers) else cashiers

    def order(self, op_id: str, ticket_id: str, lines: tuple[BillLine, ...]) -> PaymentOrder | NotTaken:
        """Commit that a cashier is to take what a bill asks, instead of what is left of earlier orders."""
        cleaned = cleaned_lines(lines)
        wanted = self.store, self.acting, op_id, ticket_id, self.desk
        return NotTaken.TEXT if cleaned is None else order_payment(*wanted, cleaned, ways_of(self.catalogue))

    def strike_out(self, op_id: str, ticket_id: str, seen: Unpaid) -> PaymentOrder | OrderReplaced:
        """Commit that nothing is to be paid any more of what was `seen` to be left of orders."""
        wanted = self.store, self.acting, op_id, ticket_id, self.desk
        return strike_out(*wanted, seen.orders, ways_of(self.catalogue))

    def ask_void(self, op_id: str, receipt_id: str, reason: str) -> Wish | NotTaken:
        """Commit that the clerk asks for a receipt to be void, and why; see `wishes.ask_void`."""
        cleaned = cleaned_reason(reason)
        return ask_void(self.store, self.acting, op_id, receipt_id, cleaned) if cleaned else NotTaken.TEXT

    def take(self, op_id: str, bill: Bill, payer: str) -> Taken:
        """Commit that `bill` was paid by whom `payer` names, and return the receipt; see `issue_receipt`."""
        kept = issued_by(self.store, op_id)
        if kept is not None:
            return kept
        named, cleaned = cleaned_payer(payer), cleaned_bill(bill)
        if named is None or cleaned is None:
            return NotTaken.TEXT
        if not is_current(cleaned, self.catalogue, self.rates, self.today):
            return NotTaken.RATE
        taken = self.store, self.acting, op_id, cleaned, named.encode(), self.today.year
        return issue_receipt(*taken, ways_of(self.catalogue))


def _takes(drawer: Drawer | None) -> bool:
    return drawer is not None and drawer.state is DrawerState.OPEN
