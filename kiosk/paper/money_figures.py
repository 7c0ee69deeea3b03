"""What stands in a report on public money, as plain values. Nobody who paid is in it; staff are numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.drawer import CashMove
from kiosk.domain.money import Money
from kiosk.domain.receipt import Method, PaperByHand, SerialKind
from kiosk.domain.service import Text
from kiosk.domain.states import ReceiptState, WishState


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One number that was used. `reason` is why it is void or gives money back; who asked and who agreed.

    `amount` is what its paper is about, `taken` what it adds to the report: nothing if it is void. Both are
    below 0 where it gives back what `gives_back` took, a serial. `paper` is what it was written on by hand.

    `unpaid` is what nobody paid of it because of an exemption, what became of that in `exemption`, None where
    none was asked for; then why, and who decided.
    """

    serial: str
    state: ReceiptState
    method: Method
    amount: Money
    taken: Money
    issued_ms: int
    clerk: str
    reason: str = ""
    asked_by: str = ""
    decided_by: str = ""
    gives_back: str = ""
    paper: PaperByHand | None = None
    exemption: WishState | None = None
    unpaid: Money | None = None
    exemption_reason: str = ""
    exemption_decided_by: str = ""


@dataclass(frozen=True, slots=True)
class BookLine:
    """One book in this time: its first and last number, those used, those that nobody has any more.

    `numbers` are of receipts, `slips` the drawers that went to the safe, each with the number of its paper.
    """

    kind: SerialKind
    first: str
    last: str
    numbers: tuple[NumberLine, ...]
    missing: tuple[str, ...]
    slips: tuple[DrawerLine, ...] = ()

    @property
    def used(self) -> int:
        """How many were used."""
        return len(self.numbers) + len(self.slips)

    @property
    def void(self) -> tuple[NumberLine, ...]:
        """Those that are void."""
        return tuple(line for line in self.numbers if line.state is ReceiptState.VOIDED)


@dataclass(frozen=True, slots=True)
class FeeLine:
    """How many of a fee were paid, and what they brought."""

    label: Text
    quantity: int
    total: Money


@dataclass(frozen=True, slots=True)
class UnpaidLine:
    """So many of a fee that nobody paid, and what became of the exemption that was asked for."""

    label: Text
    quantity: int
    exemption: WishState


@dataclass(frozen=True, slots=True)
class DrawerLine:
    """A session that ended. `said` is of what is over or short; `bank_slip` is "" while it isn't deposited.

    `first` was counted before anybody was told what should be there; it was `counted_again` so many times.
    `banked` is what reached the bank, None while nothing did.

    `deposit_serial` is the number of the paper that went with its money to the safe, "" for one that was
    handed over to the second. `counted_by` counted and closed it with the second, "" where its clerk did.
    """

    clerk: str
    second: str
    closed_ms: int
    float_: Money
    taken: Money
    moves: tuple[tuple[CashMove, Money, str], ...]
    expected: Money
    counted: Money
    first: Money
    counted_again: int
    over_minor: int
    said: str
    deposit_serial: str
    bank_slip: str
    banked: Money | None
    counted_by: str = ""

    @property
    def bank_over_minor(self) -> int:
        """What reached the bank beyond what was counted, below 0 what didn't; 0 while nothing did."""
        return self.banked.minor - self.counted.minor if self.banked else 0


@dataclass(frozen=True, slots=True)
class CheckLine:
    """An unannounced count of a clerk's drawer: who counted, when, and how much was over, below 0 short.

    `over` is None while the drawer isn't closed.
    """

    clerk: str
    counted_by: str
    at_ms: int
    over: Money | None


@dataclass(frozen=True, slots=True)
class MoneyReport:
    """All that stands on it. `made_ms` is UTC, shown as in `time_zone`; totals are by currency."""

    mission: Text
    time_zone: str
    first: date
    last: date
    made_ms: int
    totals: Sequence[Money]
    methods: Sequence[tuple[Method, Money]]
    fees: Sequence[FeeLine]
    unpaid: Sequence[UnpaidLine]
    books: Sequence[BookLine]
    numbers: Sequence[NumberLine]
    drawers: Sequence[DrawerLine]
    open_drawers: int
    exemptions: Sequence[tuple[str, int]]
    """Why people were exempt, and from how many fees: once somebody agreed."""
    duplicates: int
    checks: Sequence[CheckLine]
