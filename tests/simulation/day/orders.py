"""What a desk asks a cashier to take: ordered, now and then ordered anew, paid once, and back to the desk."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from kiosk.domain.receipt import Bill, Receipt, with_quantity
from kiosk.domain.ticket import Ticket
from kiosk.office.till.till import Taken
from kiosk.store.money.orders import OrderPaid, OrderReplaced, PaymentOrder
from tests.simulation.day.embassy import Clerk, Embassy, Progress
from tests.simulation.day.tills import Tills

REPLACED_EVERY, RACED_EVERY = 4, 3
"""Of those who are sent to a cashier: how often the desk erred first, and wants to take it after all."""


@dataclass(frozen=True)
class Orders:
    """All payment orders of the day. `replaced` are those of a ticket that another took the place of."""

    embassy: Embassy
    tills: Tills
    replaced: dict[str, PaymentOrder] = field(default_factory=dict)

    def send(self, clerk: Clerk, serving: Ticket, progress: Progress) -> None:
        """Order what somebody owes, and send them to a cashier and back; the same press twice is one."""
        embassy, till = self.embassy, self.tills.at(clerk)
        lines = till.look(serving).owed
        if len(self.replaced) * REPLACED_EVERY <= embassy.done["orders"]:
            many = tuple(with_quantity(line, line.quantity + 1) for line in lines)
            erred = till.order(embassy.new_id(), serving.id, many)
            assert isinstance(erred, PaymentOrder)
            self.replaced[serving.id] = erred
            embassy.done["orders replaced"] += 1
        op_id = embassy.new_id()
        ordered = till.order(op_id, serving.id, lines)
        if till.order(op_id, serving.id, lines) != ordered:
            embassy.wrong.append("a second press of the same order made another")
        progress.ordered_at = clerk.counter.desk.id
        embassy.done["orders"] += 1
        cashier = embassy.chance.choice(embassy.cashiers).counter.desk.id
        clerk.counter.hand_on(embassy.new_id(), serving, desk=cashier, and_back=True)

    def take(self, cashier: Clerk, serving: Ticket, progress: Progress) -> None:
        """Take what was ordered; what isn't asked any more, or was paid, is taken by nobody."""
        bill = self.tills.bill(cashier, serving, progress.visit)
        if not bill.order_id:
            self.embassy.wrong.append("a cashier doesn't see what was ordered")
        erred = self.replaced.get(serving.id)
        if erred is not None:
            old = self.tills.pay(cashier, self.embassy.new_id(), replace(bill, order_id=erred.id))
            if not isinstance(old, OrderReplaced):
                self.embassy.wrong.append("an order was taken whose place another took")
        if self.embassy.done["orders paid"] % RACED_EVERY == 0 and not progress.visit.wrong_receipt:
            self._race(cashier, bill, progress)
        else:
            self.tills.take(cashier, serving, progress.visit)
        self.embassy.done["orders paid"] += 1
        if not isinstance(self.tills.pay(cashier, self.embassy.new_id(), bill), OrderPaid):
            self.embassy.wrong.append("an order was paid twice")

    def back(self, clerk: Clerk, serving: Ticket, progress: Progress) -> None:
        """Whoever was sent to a cashier is at the desk again that sent them, and owes nothing."""
        if not progress.ordered_at:
            return
        self.embassy.done["back from the cashier"] += 1
        if clerk.counter.desk.id != progress.ordered_at:
            self.embassy.wrong.append("somebody came back from the cashier to another desk")
        if self.tills.at(clerk).unpaid(serving) is not None:
            self.embassy.wrong.append("somebody came back from the cashier and owes what was ordered")

    def _race(self, cashier: Clerk, bill: Bill, progress: Progress) -> None:
        """The desk that ordered it takes the money in the same moment; one of the two takes it."""
        embassy = self.embassy
        desk = next(each for each in embassy.clerks if each.counter.desk.id == progress.ordered_at)
        both, pressed = (cashier, desk), threading.Barrier(2)

        def press(clerk: Clerk, op_id: str) -> Taken:
            pressed.wait()
            return self.tills.pay(clerk, op_id, bill)

        with ThreadPoolExecutor(2) as threads:
            answers = list(threads.map(press, both, [embassy.new_id() for _ in both]))
        taken = [
            (clerk, each) for clerk, each in zip(both, answers, strict=True) if isinstance(each, Receipt)
        ]
        embassy.done["orders taken at two desks in one moment"] += 1
        if len(taken) != 1 or sum(isinstance(each, OrderPaid) for each in answers) != 1:
            embassy.wrong.append("an order was taken at two desks, or at none")
        for clerk, receipt in taken:
            self.tills.keep(clerk, receipt)
            self.tills.papers.print(clerk, receipt, killed=False)
