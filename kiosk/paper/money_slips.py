"""What the papers of public money say, as plain values: receipts, and what goes with money to the safe."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.mission import Mission
from kiosk.domain.money import Money
from kiosk.domain.receipt import Method
from kiosk.domain.service import Language, Text


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One fee on a receipt: `tariff` is one of it, `local_minor` all of them in the receipt's currency.

    `service` is what it was paid for, `reference` the bare 12 digits of the request, "" where none was filed.
    """

    service: Text
    label: Text
    quantity: int
    tariff: Money
    local_minor: int
    exemption: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Payment:
    """How it was paid. `rates` are the tariff's other currencies, and what one unit of each cost.

    `card_slip` is the number on the card terminal's slip, `stamp` that of an official stamp.
    """

    currency: str
    total_minor: int
    tendered_minor: int
    method: Method
    rates: tuple[tuple[str, str], ...] = ()
    card_slip: str = ""
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptSlip:
    """The paper of one payment. `payer` is named here and nowhere else; `cashier` is a staff number.

    `reverses` is the serial of the receipt whose money it gives back. `code` and `copy` are as on a
    `RequestSlip`; `office_copy` stays here.
    """

    mission: Mission
    language: Language
    serial: str
    payer: str
    cashier: str
    lines: tuple[ReceiptLine, ...]
    payment: Payment
    issued_ms: int
    printed_ms: int
    copy: int
    code: str
    reverses: str = ""
    void: bool = False
    office_copy: bool = False
    training: bool = False

    def __post_init__(self) -> None:
        if self.copy < 1:
            raise ValueError("the first copy is copy 1")


@dataclass(frozen=True, slots=True)
class DepositSlip:
    """The paper that goes with the money of a closed drawer to the safe, and from there to the bank.

    `pieces` are (value in minor units, how many), the largest first, and `clerk` and `second` the staff
    numbers of those who counted and signed; `counted_by` of who counted instead, where the clerk was away.
    `float_minor` is what the day began with. Times are UTC
    milliseconds; `code` and `copy` are as on a `RequestSlip`.
    """

    mission: Mission
    language: Language
    serial: str
    desk: Text
    clerk: str
    second: str
    currency: str
    pieces: tuple[tuple[int, int], ...]
    float_minor: int
    opened_ms: int
    closed_ms: int
    printed_ms: int
    copy: int
    code: str
    counted_by: str = ""
    training: bool = False

    def __post_init__(self) -> None:
        if self.copy < 1:
            raise ValueError("the first copy is copy 1")

    @property
    def total(self) -> Money:
        """All of it."""
        return Money(self.currency, sum(value * many for value, many in self.pieces))
