"""A drawer session: one clerk, one cash drawer, from the opening to the closing that two people sign."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.states import DrawerState


class CashMove(StrEnum):
    """Money that comes into a drawer or leaves it without a receipt."""

    PAY_IN = "pay_in"
    PAY_OUT = "pay_out"


@dataclass(frozen=True, slots=True)
class Drawer:
    """A session. `float_minor` was in the drawer at the opening, in the presence of `witness`.

    `expected_minor`, `counted_minor` and `second` are None and "" until it is counted and closed; nobody is
    told what is expected before the count. Times are UTC milliseconds.
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
    expected_minor: int | None = None
    second: str = ""
    closed_ms: int | None = None

    @property
    def over_minor(self) -> int | None:
        """What is too much in it, negative if it is short; None until both figures are known."""
        if self.counted_minor is None or self.expected_minor is None:
            return None
        return self.counted_minor - self.expected_minor
