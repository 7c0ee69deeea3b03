"""What keeps an exchange with the portal from succeeding. Nothing is lost by it; it is tried again."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from kiosk.domain.errors import LineError


class Trouble(StrEnum):
    """Why there was no answer; the command line has a sentence for each."""

    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    NOT_TRUSTED = "not_trusted"
    """Somebody answers who can't show the certificate that this node trusts."""
    WRONG_DATES = "wrong_dates"
    """The right certificate, but by the time that the portal proved it has run out or isn't good yet."""
    CLOCK = "clock"
    """By this station's clock the certificate isn't good, and who shows it doesn't prove another time."""
    NOT_THE_PORTAL = "not_the_portal"
    """A captive page, a proxy or a cache answers."""
    BUSY = "busy"
    FAILING = "failing"
    NOT_ADMITTED = "not_admitted"
    REFUSED = "refused"
    HELD_BACK = "held_back"
    """One operation is refused by itself, open and closed; what follows it can't overtake it."""
    TOO_OLD = "too_old"
    NOT_SIGNED = "not_signed"
    """What was published doesn't carry the portal's signature."""
    DOUBTED = "doubted"
    """The portal seems to know another journal of this node; it is asked again before that is believed."""
    FORK = "fork"
    WITHDRAWN = "withdrawn"


class NoAnswer(LineError):
    """The portal didn't answer, or somebody else did. `retry_after_s` is what it asked for, if anything."""

    def __init__(self, trouble: Trouble, retry_after_s: float | None = None) -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.retry_after_s = retry_after_s


class LineMoved(LineError):
    """The node has joined anew since this worker began."""


class Refusal(LineError):
    """The portal answered, and said no: a problem document (RFC 9457), `problem` being its type."""

    def __init__(
        self, status: int, problem: str, members: Mapping[str, object] = MappingProxyType({})
    ) -> None:
        super().__init__(f"{status} {problem}")
        self.status = status
        self.problem = problem
        self.members = members
