"""What is set right afterwards, each by two: receipts written by hand, and money of closed drawers."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace

from kiosk.domain.errors import IllegalMove
from kiosk.domain.receipt import Receipt
from kiosk.domain.ticket import Ticket
from kiosk.office.people.session import StaffSession
from kiosk.office.till.entering import Entered, enter_paper
from kiosk.office.till.giving_back import GivingBack
from kiosk.store.money.handwriting import EnteredBefore, HandwrittenPaper
from kiosk.store.money.wishes import VOID
from kiosk.store.people.log_ins import LogInWay
from tests.simulation.day.drawers import Drawers
from tests.simulation.day.embassy import DAY, Clerk, Embassy, Progress
from tests.simulation.day.tills import PAYER, Tills

GIVEN_BACK_OF = 50
"""Of so many receipts one is given back in the evening."""
FIRST_PAPER = 401


@dataclass(frozen=True)
class Later:
    """`written` are the papers by hand that nobody has entered yet, with whose money they are."""

    embassy: Embassy
    tills: Tills
    drawers: Drawers
    written: list[tuple[Clerk, HandwrittenPaper, Progress]] = field(default_factory=list)

    def write_by_hand(self, clerk: Clerk, ticket: Ticket, progress: Progress) -> None:
        """Take what somebody owes without the store: the receipt is a numbered form."""
        assert clerk.till is not None
        bill = replace(self.tills.bill(clerk, ticket, progress.visit), ticket_id="")
        number = f"{FIRST_PAPER + len(self.embassy.papers_by_hand):04}"
        self.embassy.papers_by_hand.add(number)
        self.embassy.done["receipts by hand"] += 1
        clerk.till.cash_minor += bill.total_minor
        self.written.append((clerk, HandwrittenPaper(number, DAY, bill, PAYER), progress))

    def enter_all(self) -> None:
        """Enter the papers, each by its clerk and the head of section; a number counts once."""
        for nth, (clerk, paper, progress) in enumerate(self.written):
            entered = self._enter(clerk, paper)
            assert isinstance(entered, Receipt), entered
            progress.receipts.append(entered.id)
            self.tills.kept[entered.id] = clerk, entered
            self.tills.papers.print(clerk, entered, killed=False)
            if nth == 0 and self._enter(clerk, paper) != EnteredBefore(str(entered.serial)):
                self.embassy.wrong.append("a paper written by hand was entered twice")
        self.written.clear()

    def give_back(self) -> None:
        """The drawers are closed, people come back, and a cashier gives them their money out of a new one."""
        embassy, cashier = self.embassy, self.embassy.cashiers[0]
        standing = [each for each in self.tills.kept if each not in embassy.agreed[VOID]]
        chosen = embassy.chance.sample(standing, -(-len(standing) // GIVEN_BACK_OF))
        self.drawers.open(cashier, sum(self.tills.kept[each][1].bill.total_minor for each in chosen))
        for each in chosen:
            self._give(cashier, self.tills.kept[each][1])
        self.drawers.close([cashier])

    def _give(self, cashier: Clerk, paid: Receipt) -> None:
        assert cashier.till is not None
        embassy, typed = self.embassy, self.embassy.typed_pins(cashier.person)
        giving = GivingBack(embassy.store, _session(cashier), DAY.year)
        found = giving.find(str(paid.serial))
        assert found is not None
        kept = found.receipt
        given = giving.give(embassy.new_id(), kept, "not served", typed)
        assert isinstance(given, Receipt), given
        if not embassy.given_back:
            with suppress(IllegalMove):
                giving.give(embassy.new_id(), kept, "once more", typed)
                embassy.wrong.append("the money of one receipt was given back twice")
        embassy.done["given back"] += 1
        cashier.till.cash_minor += given.cash_minor
        embassy.given_back.add(kept.id)
        self.tills.papers.print(cashier, given, killed=False)

    def _enter(self, clerk: Clerk, paper: HandwrittenPaper) -> Entered:
        embassy = self.embassy
        typed, op_id = embassy.typed_pins(clerk.person), embassy.new_id()
        return enter_paper(self.tills.at(clerk), _session(clerk), op_id, paper, typed)


def _session(clerk: Clerk) -> StaffSession:
    return StaffSession(clerk.person, clerk.acting.station, LogInWay.PIN, 0)
