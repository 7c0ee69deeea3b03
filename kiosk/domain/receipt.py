"""A receipt: the proof that public money was taken, numbered without a gap.

The number belongs to a book, and a book to one node in one epoch, so that no two stores, and no store put
back from a copy, can give out one twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kiosk.domain.states import ReceiptState
from kiosk.domain.training import CODE

_MISSION, _BOOK = rf"([A-Z]{{3}}|{CODE})", r"([RVHD])-([A-Z]\d+)"
_SERIAL = re.compile(rf"{_MISSION}-(\d{{4}})-{_BOOK}-(\d{{6,}})", re.ASCII)
_TYPED = re.compile(rf"(?:(?:(?:{_MISSION}-)?(\d{{4}})-)?{_BOOK}-)?(\d{{1,12}})", re.ASCII)
"""As somebody types it, who leaves out what is the same on every receipt of the year."""


class SerialKind(StrEnum):
    """What the letter in a serial says."""

    RECEIPT = "R"
    REVERSAL = "V"
    """Gives back what an earlier receipt of a closed drawer session took."""
    HANDWRITTEN = "H"
    """Was written by hand while the store was away, and entered afterwards."""
    DEPOSIT = "D"
    """Goes with the money of a closed drawer to the safe: no receipt, but numbered as one."""


class Method(StrEnum):
    """How it was paid. A card's payment is recorded here, the money goes over the bank's own machine."""

    CASH = "cash"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Serial:
    """`RUH-2026-R-A1-000123`: mission, year, kind, book, number. In training: `TRAINING-2026-R-A1-000123`."""

    mission: str
    year: int
    kind: SerialKind
    book: str
    number: int

    def __str__(self) -> str:
        return f"{self.mission}-{self.year}-{self.kind}-{self.book}-{self.number:06}"


def read_serial(text: str) -> Serial | None:
    """Return the serial that `text` spells, None if it is none."""
    found = _SERIAL.fullmatch(text.strip().upper())
    if found is None:
        return None
    mission, year, kind, book, number = found.groups()
    return Serial(mission, int(year), SerialKind(kind), book, int(number))


def typed_serial(text: str, usual: Serial) -> Serial | None:
    """Return the serial that was typed, None if it is none; what is left out is as in `usual`."""
    found = _TYPED.fullmatch(text.strip().upper())
    if found is None:
        return None
    mission, year, kind, book, number = found.groups()
    in_year = replace(usual, mission=mission or usual.mission, year=int(year or usual.year))
    return replace(in_year, kind=SerialKind(kind or usual.kind), book=book or usual.book, number=int(number))


@dataclass(frozen=True, slots=True)
class BillLine:
    """One fee taken `quantity` times. `request_id` is "" where no request was filed for it.

    `tariff_minor` is one of it in the tariff's currency, `local_minor` all of them in the drawer's. Who is
    exempt pays nothing for the line: `exemption` says why, and somebody else has to agree to it.
    """

    fee_id: str
    service_id: str
    request_id: str
    quantity: int
    tariff_currency: str
    tariff_minor: int
    local_minor: int
    exemption: str = ""

    @property
    def due_minor(self) -> int:
        """What is to be paid for it."""
        return 0 if self.exemption else self.local_minor


def with_quantity(line: BillLine, quantity: int) -> BillLine:
    """Return the line with another quantity, 1 at least."""
    one = line.local_minor // line.quantity
    return replace(line, quantity=max(1, quantity), local_minor=one * max(1, quantity))


def foreign_currencies(lines: Iterable[BillLine], currency: str) -> tuple[str, ...]:
    """Return the tariff's currencies beside the drawer's own, in the order of their first lines."""
    return tuple(dict.fromkeys(each.tariff_currency for each in lines if each.tariff_currency != currency))


@dataclass(frozen=True, slots=True)
class Bill:
    """What is paid at once, in the drawer's `currency`. `rate` is that of the day, "" where none was needed.

    Several stand in it apart by spaces, in the order of `foreign_currencies`.
    `tendered_minor` is the cash that was handed over; a card pays exactly, `card_slip` is its machine's
    number. `stamp` is the serial of an official stamp, "" without.
    """

    currency: str
    lines: tuple[BillLine, ...]
    method: Method
    tendered_minor: int
    rate: str = ""
    card_slip: str = ""
    stamp: str = ""
    ticket_id: str = ""
    order_id: str = ""
    """The order of another desk that it pays."""

    @property
    def total_minor(self) -> int:
        """What is to be paid."""
        return sum(line.due_minor for line in self.lines)

    @property
    def change_minor(self) -> int:
        """What is given back."""
        return self.tendered_minor - self.total_minor

    @property
    def rates(self) -> tuple[tuple[str, str], ...]:
        """Each foreign currency of the tariff, and what one unit of it cost."""
        return tuple(zip(foreign_currencies(self.lines, self.currency), self.rate.split(), strict=False))


class BillFault(StrEnum):
    """Why a bill can't be taken."""

    EMPTY = "empty"
    NOT_ENOUGH = "not_enough"
    CARD_PAYS_EXACTLY = "card_pays_exactly"
    NEGATIVE = "negative"
    NO_PAYER = "no_payer"
    NO_SLIP = "no_slip"
    """A card pays, and the number on its terminal's slip is missing."""


def bill_fault(bill: Bill, payer: str) -> BillFault | None:
    """Return what is wrong with a bill that `payer` pays, None if a receipt can be made of it."""
    if not bill.lines:
        return BillFault.EMPTY
    if any(line.quantity < 1 or line.local_minor < 0 or line.tariff_minor < 0 for line in bill.lines):
        return BillFault.NEGATIVE
    if bill.change_minor < 0:
        return BillFault.NOT_ENOUGH
    if bill.method is Method.CARD and bill.change_minor:
        return BillFault.CARD_PAYS_EXACTLY
    if bill.method is Method.CARD and bill.total_minor and not bill.card_slip.strip():
        return BillFault.NO_SLIP
    return None if payer.strip() else BillFault.NO_PAYER


@dataclass(frozen=True, slots=True)
class PaperByHand:
    """What a receipt of book H was written on: the paper's own number and day, and who entered it.

    `second` is who of the staff did so with the clerk.
    """

    number: str
    day: date
    second: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt as it is kept. `reverses` is the id of the one that it gives back, "" for none."""

    id: str
    serial: Serial
    bill: Bill
    state: ReceiptState
    drawer_id: str
    actor: str
    issued_ms: int
    reverses: str = ""
    epoch: int = 0
    seq: int = 0

    @property
    def cash_minor(self) -> int:
        """What it left in the drawer; what a reversal took out of it is negative."""
        if self.state is ReceiptState.VOIDED or self.bill.method is not Method.CASH:
            return 0
        return -self.bill.total_minor if self.serial.kind is SerialKind.REVERSAL else self.bill.total_minor


def counted_minor(denominations: Sequence[tuple[int, int]]) -> int:
    """Return what (value in minor units, pieces) add up to; `ValueError` for a negative one."""
    if any(value <= 0 or pieces < 0 for value, pieces in denominations):
        raise ValueError("a piece of money is worth something, and there is none less than none")
    return sum(value * pieces for value, pieces in denominations)
