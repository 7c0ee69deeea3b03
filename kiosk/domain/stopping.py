"""Why a line of the hall takes nobody else, for now or for the day."""

from __future__ import annotations

from enum import StrEnum


class StopReason(StrEnum):
    """Why a line takes nobody else. RESUMED: it does again."""

    RESUMED = "resumed"
    FULL_TODAY = "full_today"
    SHORT_OF_STAFF = "short_of_staff"
    TECHNICAL = "technical"
    CLOSING = "closing"
    DAY_OVER = "day_over"
    """The day was closed: nobody is received any more, with an appointment neither."""

    @property
    def ends_with_the_day(self) -> bool:
        """Whether the next day begins without it: what has failed stays so until somebody says otherwise."""
        return self is not StopReason.TECHNICAL


BY_HAND = (StopReason.FULL_TODAY, StopReason.SHORT_OF_STAFF, StopReason.TECHNICAL, StopReason.CLOSING)
"""The reasons for which a supervisor stops a line."""
