"""A drawer session: one clerk, one cash drawer, from the opening to the closing that two people sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kiosk.domain.money import minor_digits
from kiosk.domain.states import DrawerState


class CashMove(StrEnum):
    """Money that comes into a drawer or leaves it without a receipt."""

    PAY_IN = "pay_in"
    PAY_OUT = "pay_out"


def piece_values(pieces: Sequence[Decimal], currency: str) -> tuple[int, ...]:
    """Return notes and coins in minor units, the largest first; where none are set, 500 to 1 by 1, 2, 5."""
    usual = tuple(Decimal(each) for each in (500, 200, 100, 50, 20, 10, 5, 2, 1))
    values = {int(each.scaleb(minor_digits(currency))) for each in pieces or usual}
    return tuple(sorted((value for value in values if value > 0), reverse=True))


@dataclass(frozen=True, slots=True)
class Drawer:
    """A session. `float_minor` was in the drawer at the opening, in the presence of `witness`.

    `expected_minor`, `counted_minor` and `second` are None and "" until it is counted and closed; nobody is
    told what is expected before the count. `first_minor` is what was counted first, before anybody was
    told, and `counts` how often it was counted. `deposit_serial` is the number of the paper that goes with
    its money to the safe, "" before the closing and for one that was handed over. `counted_by` counted it
    last: its clerk, or who closed it without them. Times are UTC milliseconds.
    """

    id: str
    desk: str
    actor: str
    currency: str
    float_minor: int
    witness: str
    opened_ms: int
    state: DrawerState
    counted_minor: int | None = None
    first_minor: int | None = None
    counts: int = 0
    expected_minor: int | None = None
    second: str = ""
    closed_ms: int | None = None
    deposit_serial: str = ""
    counted_by: str = ""

    @property
    def counted_by_others(self) -> bool:
        """Whether it was counted, and so closed, without its clerk."""
        return self.counted_by not in ("", self.actor)

    @property
    def counted_again(self) -> int:
        """How often it was counted by somebody who knew what should be there."""
        return max(0, self.counts - 1)

    @property
    def over_minor(self) -> int | None:
        """What is too much in it, negative if it is short; None until both figures are known."""
        if self.counted_minor is None or self.expected_minor is None:
            return None
        return self.counted_minor - self.expected_minor
