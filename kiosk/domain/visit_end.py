"""What a visit at the kiosk came to: counted, never kept of anybody."""

from __future__ import annotations

from enum import StrEnum


class VisitEnd(StrEnum):
    """The most that one visit came to."""

    FILED = "filed"
    BOOKED = "booked"
    CHECKED_IN = "checked_in"
    NUMBER = "number"
    LOOKED = "looked"
    """Asked where a request or an appointment is, or took a list of papers along."""
    LEFT = "left"
    """None of these: somebody went away, on the page that is counted with it."""
