"""What a visit at the kiosk came to, and how far it got: counted, never kept of anybody."""

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
    """None of these: somebody went away, at the step that is counted with it."""


class VisitStep(StrEnum):
    """Where people go away before a visit comes to anything, in the order of the way; the values are kept."""

    CHOOSING = "choosing"
    """Choosing what they want, down to the one service."""
    SERVICE = "service"
    """Reading what a service takes, and what it costs."""
    PRIVACY = "privacy"
    IDENTITY = "identity"
    """Telling whom a request is for, with which document."""
    FORM = "form"
    PAPERS = "papers"
    """Telling which papers they have."""
    REVIEW = "review"
    NUMBER = "number"
    BOOKING = "booking"
    FINDING = "finding"
    """Looking for an appointment, a request or a document that is ready."""
    ELSEWHERE = "elsewhere"
    """A place that an earlier or a later release counted, and this one doesn't know."""
