"""Public money of the day: fees taken through the office, voids, exemptions.

Some voids and exemptions are refused: the receipt stands, or is asked to be void.
A clerk's process is killed at every step between the payment and its paper, and is started again.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, event

from kiosk.domain.money import Exchange, Money, exchanged
from kiosk.domain.receipt import Bill, Method, Receipt
from kiosk.domain.states import ReceiptState
from kiosk.domain.ticket import Ticket
from kiosk.office.till.billing import card_bill, cash_bill
from kiosk.office.till.till import Taken, Till
from kiosk.store.money.receipt_rows import session_receipts
from kiosk.store.money.wishes import EXEMPTION, VOID, Wish, ask_void, decide, open_wishes
from tests.simulation.day.embassy import CURRENCY, RATE, TARIFF, Clerk, Embassy
from tests.simulation.day.papers import Papers
from tests.simulation.day.visits import Death, Pays, Visit

PAYER = "سلمى المثال"
REFUSED = 0.35
"""How often the head of section refuses what is asked."""


class ProcessDied(Exception):
    """A clerk's process is gone in the middle of a transaction."""


@dataclass(frozen=True)
class Tills:
    """All tills of the day. `kept` are their receipts by id; those in `unprinted` have no paper yet."""

    embassy: Embassy
    papers: Papers
    kept: dict[str, tuple[Clerk, Receipt]] = field(default_factory=dict)
    unprinted: set[str] = field(default_factory=set)

    def at(self, clerk: Clerk) -> Till:
        """Return the till of a desk."""
        kiosk = self.embassy.kiosk
        return Till(kiosk.store, clerk.acting, clerk.counter.desk.id, kiosk.shipped)

    def take(self, clerk: Clerk, ticket: Ticket, visit: Visit) -> None:
        """Take what somebody owes, and give the receipt."""
        bill = self.bill(clerk, ticket, visit)
        receipt = self._issued(clerk, bill, ticket, visit.death)
        self.keep(clerk, receipt)
        if visit.wrong_receipt and receipt.bill.method is Method.CASH:
            self.unprinted.add(receipt.id)
            self._ask_void(clerk, receipt, "wrong service")
            if bill.order_id:
                self.decide_all()  # whoever decides comes over: an order is paid once
                if receipt.id not in self.embassy.agreed[VOID]:
                    return
            receipt = self._issued(clerk, bill, ticket, Death.NONE)
            self.keep(clerk, receipt)
        self.papers.print(clerk, receipt, killed=visit.death is Death.WHILE_PRINTING)

    def bill(self, clerk: Clerk, ticket: Ticket, visit: Visit) -> Bill:
        """Return what the till asks, as it is paid; it must be what the visit was to owe."""
        till = self.at(clerk)
        now = till.look(ticket)
        lines = tuple(
            replace(line, exemption="needy" if visit.pays is Pays.EXEMPT else "") for line in now.owed
        )
        if [(line.service_id, line.quantity, line.local_minor) for line in lines] != [_owed(visit)]:
            self.embassy.wrong.append("a till asks something else than somebody owes")
        if visit.pays is Pays.BY_CARD:
            made = card_bill(lines, CURRENCY, now.rates, f"{visit.number:06}")
        else:
            due = sum(line.due_minor for line in lines)
            made = cash_bill(lines, CURRENCY, now.rates, -(-due // 10_000) * 10_000)
        return replace(made, ticket_id=ticket.id, order_id=now.order.id if now.order else "")

    def decide_all(self) -> None:
        """Let the head of section decide what is asked by now."""
        embassy = self.embassy
        for wish in open_wishes(embassy.store, embassy.head.acting("counter-head")):
            agrees = embassy.chance.random() >= REFUSED
            decide(
                embassy.store, embassy.head.acting("counter-head"), embassy.new_id(), wish.id, agrees=agrees
            )
            embassy.done[f"{wish.kind}s {'approved' if agrees else 'refused'}"] += 1
            if agrees:
                embassy.agreed[wish.kind].add(wish.receipt_id)
            else:
                self._refused(wish)

    def decide_to_the_end(self) -> None:
        """Let nothing be undecided before the drawers are closed."""
        while open_wishes(self.embassy.store, self.embassy.head.acting("counter-head")):
            self.decide_all()

    def keep(self, clerk: Clerk, receipt: Receipt) -> None:
        """Put the money of a receipt into the drawer."""
        assert clerk.till is not None
        clerk.till.cash_minor += receipt.cash_minor
        self.kept[receipt.id] = clerk, receipt
        if receipt.bill.ticket_id:
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
        issued = self.pay(clerk, op_id, bill)
        assert isinstance(issued, Receipt), issued
        return issued

    def pay(self, clerk: Clerk, op_id: str, bill: Bill) -> Taken:
        """Let a desk take the money of a bill."""
        return self.at(clerk).take(op_id, bill, PAYER)

    def _die_in_commit(self, clerk: Clerk, op_id: str, bill: Bill) -> None:
        engine = self.embassy.store.engine

        def dies(connection: Connection) -> None:
            if connection.engine is engine:  # what only reads commits too, and harms nobody
                raise ProcessDied

        event.listen(engine, "commit", dies)
        with suppress(ProcessDied):
            self._issue(clerk, op_id, bill)
            self.embassy.wrong.append("a process that died went on")
        event.remove(engine, "commit", dies)

    def _found(self, clerk: Clerk, ticket: Ticket) -> Receipt | None:
        """Return what a clerk's process finds of a ticket when it is started again."""
        assert clerk.till is not None
        kept = session_receipts(self.embassy.store, clerk.acting, clerk.till.drawer_id)
        of_ticket = [each for each in kept if each.bill.ticket_id == ticket.id]
        return next((each for each in of_ticket if each.state is ReceiptState.ISSUED), None)


def _owed(visit: Visit) -> tuple[str, int, int]:
    """Return what a visit owes, reckoned beside the office."""
    each = exchanged(Money(TARIFF, visit.fee_cents), Exchange(TARIFF, CURRENCY, RATE, 1))
    return visit.service, visit.persons, each.minor * visit.persons
