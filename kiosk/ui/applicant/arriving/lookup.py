"""What somebody looks for with a slip, a number or a passport, and what was found: in memory only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.office.hall.check_in import Arrived
    from kiosk.office.hall.own_number import OwnNumber
    from kiosk.office.requests.following import Followed


class Purpose(StrEnum):
    """What is looked for."""

    APPOINTMENT = "appointment"
    REQUEST = "request"
    COLLECT = "collect"
    """A document that is ready: a request, too."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """`arrived` is an appointment and what holds for who comes now, `followed` are requests as they stand.

    `number` is somebody's own, whose slip was shown.
    """

    purpose: Purpose = Purpose.APPOINTMENT
    arrived: Arrived | None = None
    followed: Followed | None = None
    number: OwnNumber | None = None

    @property
    def about_request(self) -> bool:
        """Whether a request is looked for, not an appointment."""
        return self.purpose is not Purpose.APPOINTMENT
