"""What the page of a passport's chip shows: part of the visit's state, so it knows nothing of the reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.devices.passport.passport import PassportFault
    from kiosk.office.devices.documents import ChipRead


@dataclass(frozen=True, slots=True)
class ChipShown:
    """What is seen of the reading: a `ChipStep`, the hundredths done, then why it came to nothing.

    `read` is a chip that can't be trusted: its holder goes on by a tap, with the clerk told.
    """

    step: str = ""
    percent: int = 0
    fault: PassportFault | None = None
    read: ChipRead | None = None
