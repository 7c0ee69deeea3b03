"""What somebody looks for with a slip, a number or a passport, and what was found: in memory only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.office.check_in import Arrived
    from kiosk.office.following import Followed


class Purpose(StrEnum):
    """What is looked for."""

    APPOINTMENT = "appointment"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Lookup:
    """`arrived` is an appointment and what holds for who comes now, `followed` are requests as they stand."""

    purpose: Purpose = Purpose.APPOINTMENT
    arrived: Arrived | None = None
    followed: Followed | None = None
