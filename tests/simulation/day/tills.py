"""Public money of the day: drawers before a witness, receipts, voids, exemptions, counts and closings.

Some voids and exemptions are refused: the receipt stands, or is asked to be void.
A clerk's process is killed at every step between the payment and its paper, and is started again.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field

from sqlalchemy import event

from kiosk.domain.approval import shown_digest
from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.money import Exchange, Money, exchanged
from kiosk.domain.receipt import Bill, BillLine, Method, Receipt
from kiosk.domain.states import ReceiptState
from kiosk.domain.ticket import Ticket
from kiosk.store.money.drawer_closing import CLOSING, close_drawer, closing_shown, count_drawer, expected_now
from kiosk.store.money.drawer_rows import must_know_drawer
from kiosk.store.money.drawers import OPENING, move_cash, open_drawer, opening_shown
from kiosk.store.money.receipt_rows import session_receipts
from kiosk.store.money.receipts import issue_receipt
from kiosk.store.money.wishes import EXEMPTION, VOID, Wish, ask_void, decide, open_wishes
from tests.simulation.day.embassy import DAY, RATE, Clerk, Embassy, Till
from tests.simulation.day.papers import Papers
from tests.simulation.day.visits import Death, Pays, Visit

FLOAT, TO_SAFE, CURRENCY = 50_000, 20_000, "SAR"
PAYER = "سلمى المثال".encode()
PIECES = (50_000, 20_000, 10_000, 5_000, 1_000, 500, 100, 50, 25, 10, 5, 1)
MISCOUNTED = 100
"""What the first clerk doesn't find in the drawer."""
REFUSED = 0.35
"""How often the head of section refuses what is asked."""


class ProcessDied(Exception):
    """A clerk's process is gone in the middle of a transaction."""


@dataclass(frozen=True)
class Tills:
    """All drawers of the day. `kept` are its receipts by id; those in `unprinted` have no paper yet."""

    embassy: Embassy
    papers: Papers
    kept: dict[str, tuple[Clerk, Receipt]] = field(default_factory=dict)
    unprinted: set[str] = field(default_factory=set)

    def open(self) -> None:
        """Open everybody's drawer before the head of section."""
        for clerk in self.embassy.clerks:
            desk, store = clerk.counter.desk.id, self.embassy.store
            both = self.embassy.both(
                clerk.person, shown_digest(OPENING, opening_shown(desk, CURRENCY, FLOAT))
            )
            opened = open_drawer(store, clerk.acting, self.embassy.new_id(), desk, CURRENCY, FLOAT, both)
            assert isinstance(opened, Drawer)
            clerk.till = Till(opened.id, FLOAT)

    def take(self, clerk: Clerk, ticket: Ticket, visit: Visit) -> None:
        """Take what somebody owes, and give the receipt."""
        receipt = self._issued(clerk, _bill(visit, ticket), ticket, visit.death)
        self._keep(clerk, receipt)
        if visit.wrong_receipt and receipt.bill.method is Method.CASH:
            self.unprinted.add(receipt.id)
            self._ask_void(clerk, receipt, "wrong service")
            receipt = self._issued(clerk, _bill(visit, ticket), ticket, Death.NONE)
            self._keep(clerk, receipt)
        self.papers.print(clerk, receipt, killed=visit.death is Death.WHILE_PRINTING)

    def bring_to_safe(self, clerk: Clerk) -> None:
        """Take money out of a drawer at noon; the same press twice is one move."""
        op_id = self.embassy.new_id()
        for _ in range(2):
            assert move_cash(
                self.embassy.store, clerk.acting, op_id, CashMove.PAY_OUT, TO_SAFE, "to the safe"
            )
        assert clerk.till is not None
        clerk.till.cash_minor -= TO_SAFE

    def decide_all(self) -> None:
        """Let the head of section decide what is asked by now."""
        embassy = self.embassy
        for wish in open_wishes(embassy.store):
            agrees = embassy.chance.random() >= REFUSED
            decide(
                embassy.store, embassy.head.acting("counter-head"), embassy.new_id(), wish.id, agrees=agrees
            )
            embassy.done[f"{wish.kind}s {'approved' if agrees else 'refused'}"] += 1
            if agrees:
                embassy.agreed[wish.kind].add(wish.receipt_id)
            else:
                self._refused(wish)

    def close(self) -> None:
        """Count every drawer blind, and close all in one moment; one of them twice at once."""
        while open_wishes(self.embassy.store):
            self.decide_all()
        clerks = self.embassy.clerks
        for nth, clerk in enumerate(clerks):
            self._count(clerk, MISCOUNTED if nth == 0 else 0)
        ids = [self.embassy.new_id() for _ in (*clerks, clerks[0])]
        with ThreadPoolExecutor(len(ids)) as threads:
            closed = list(threads.map(self._close, (*clerks, clerks[0]), ids))
        if sum(closed) != len(clerks):
            self.embassy.wrong.append("a drawer was closed twice, or not at all")

    def _close(self, clerk: Clerk, op_id: str) -> bool:
        assert clerk.till is not None
        store = self.embassy.store
        with suppress(IllegalMove, NotAllowed):  # of two at once the second comes too late
            expected, counted = expected_now(store, clerk.till.drawer_id), self._kept(clerk)
            both = self.embassy.both(clerk.person, shown_digest(CLOSING, closing_shown(counted, expected)))
            closed = close_drawer(store, clerk.acting, op_id, clerk.till.drawer_id, both, DAY.year)
            return isinstance(closed, Drawer)
        return False

    def _count(self, clerk: Clerk, short: int) -> None:
        assert clerk.till is not None
        rest, pieces = clerk.till.cash_minor - short, []
        for value in PIECES:
            pieces.append((value, rest // value))
            rest %= value
        count_drawer(self.embassy.store, clerk.acting, self.embassy.new_id(), clerk.till.drawer_id, pieces)

    def _kept(self, clerk: Clerk) -> Drawer:
        assert clerk.till is not None
        with self.embassy.store.reading() as connection:
            return must_know_drawer(connection, clerk.till.drawer_id)

    def _keep(self, clerk: Clerk, receipt: Receipt) -> None:
        assert clerk.till is not None
        clerk.till.cash_minor += receipt.cash_minor
        self.kept[receipt.id] = clerk, receipt
        self.embassy.visits[receipt.bill.ticket_id].receipts.append(receipt.id)
        self.embassy.done["receipts"] += 1

    def _ask_void(self, clerk: Clerk, receipt: Receipt, reason: str) -> None:
        """Ask for a void, and give the money back, unless that was asked before."""
        assert clerk.till is not None
        op_id = self.embassy.new_id()
        asked = ask_void(self.embassy.store, clerk.acting, op_id, receipt.id, reason)
        if asked.reason == reason:
            clerk.till.cash_minor -= receipt.bill.total_minor

    def _refused(self, wish: Wish) -> None:
        """A void: its money comes back, and its paper comes out. An exemption: the receipt is to be void."""
        clerk, receipt = self.kept[wish.receipt_id]
        assert clerk.till is not None
        if wish.kind == EXEMPTION:
            self._ask_void(clerk, receipt, "exemption refused")
            return
        assert wish.kind == VOID
        clerk.till.cash_minor += wish.minor
        if receipt.id in self.unprinted:
            self.unprinted.remove(receipt.id)
            self.papers.print(clerk, receipt, killed=False)

    def _issued(self, clerk: Clerk, bill: Bill, ticket: Ticket, death: Death) -> Receipt:
        """Commit the receipt, though the process dies before or after the commit."""
        op_id = self.embassy.new_id()
        if death is not Death.NONE:
            self.embassy.done[f"killed {death}"] += 1
        match death:
            case Death.BEFORE_COMMIT | Death.BEFORE_COMMIT_FORGOTTEN:
                self._die_in_commit(clerk, op_id, bill)
            case Death.AFTER_COMMIT | Death.AFTER_COMMIT_FORGOTTEN:
                self._issue(clerk, op_id, bill)
        if death in (Death.BEFORE_COMMIT_FORGOTTEN, Death.AFTER_COMMIT_FORGOTTEN):
            kept = self._found(clerk, ticket)
            if (kept is None) is not (death is Death.BEFORE_COMMIT_FORGOTTEN):
                self.embassy.wrong.append(f"after {death} a restart finds something else than is true")
            return kept or self._issue(clerk, self.embassy.new_id(), bill)
        return self._issue(clerk, op_id, bill)

    def _issue(self, clerk: Clerk, op_id: str, bill: Bill) -> Receipt:
        issued = issue_receipt(self.embassy.store, clerk.acting, op_id, bill, PAYER, DAY.year)
        assert isinstance(issued, Receipt), issued
        return issued

    def _die_in_commit(self, clerk: Clerk, op_id: str, bill: Bill) -> None:
        def dies(_connection: object) -> None:
            raise ProcessDied

        event.listen(self.embassy.store.engine, "commit", dies)
        with suppress(ProcessDied):
            self._issue(clerk, op_id, bill)
            self.embassy.wrong.append("a process that died went on")
        event.remove(self.embassy.store.engine, "commit", dies)

    def _found(self, clerk: Clerk, ticket: Ticket) -> Receipt | None:
        """Return what a clerk's process finds of a ticket when it is started again."""
        assert clerk.till is not None
        kept = session_receipts(self.embassy.store, clerk.till.drawer_id)
        of_ticket = [each for each in kept if each.bill.ticket_id == ticket.id]
        return next((each for each in of_ticket if each.state is ReceiptState.ISSUED), None)


def _bill(visit: Visit, ticket: Ticket) -> Bill:
    local = exchanged(Money("USD", visit.fee_cents), Exchange("USD", CURRENCY, RATE, 5))
    exemption = "needy" if visit.pays is Pays.EXEMPT else ""
    fee = BillLine(
        "base",
        visit.service,
        "",
        visit.persons,
        "USD",
        visit.fee_cents,
        local.minor * visit.persons,
        exemption,
    )
    by_card = visit.pays is Pays.BY_CARD
    due = fee.due_minor
    tendered = due if by_card else -(-due // 10_000) * 10_000
    method = Method.CARD if by_card else Method.CASH
    slip = f"{visit.number:06}" if by_card else ""
    return Bill(CURRENCY, (fee,), method, tendered, str(RATE), slip, ticket_id=ticket.id)
