"""A request as staff work on it: what was filed, and all that was done with it since, in order.

Nothing that was filed is ever changed. A correction stands beside the old value, and both are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.domain.draft import Answer, Draft, Filed
from kiosk.domain.service import Language
from kiosk.domain.states import RequestState

LONGEST_NOTE = 500
TAIL = 4
"""How many last characters of a proof's number are kept of a hand-over."""


class EntryKind(StrEnum):
    """What was done with a request."""

    OPENED = "opened"
    """`value` is the ticket that was served, "" for none."""
    CORRECTED = "corrected"
    """`subject` is the field's key, `text` the new value."""
    NOTED = "noted"
    PAPER = "paper"
    """`subject` is the paper's id, `value` SEEN or MISSING."""
    MOVED = "moved"
    """`value` is the state."""
    HANDED_OVER = "handed_over"
    """`subject` is the proof, `value` who collected, `text` their name and the end of the proof's number."""


MOVING = frozenset({EntryKind.MOVED, EntryKind.HANDED_OVER})
"""What changes the request's state."""
SEEN, MISSING = "seen", "missing"


class Proof(StrEnum):
    """By what somebody showed that the document may be handed to them."""

    PASSPORT = "passport"
    IDENTITY_CARD = "identity_card"
    RESIDENCE_PERMIT = "residence_permit"
    POWER_OF_ATTORNEY = "power_of_attorney"


class Collector(StrEnum):
    """Who collected."""

    HOLDER = "holder"
    AUTHORISED = "authorised"


@dataclass(frozen=True, slots=True)
class HandOver:
    """Who collects a document, and by what proof. `tail`: the last characters of the proof's number."""

    collector: Collector
    name: str
    proof: Proof
    tail: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done. `text` is "" where there is none, or it is erased; `actor` a staff id."""

    nth: int
    kind: EntryKind
    subject: str
    value: str
    text: str
    at_ms: int
    actor: str


@dataclass(frozen=True, slots=True)
class RequestFile:
    """A request with its history. `draft` is as it was filed, None once that is erased."""

    filed: Filed
    state: RequestState
    language: Language
    draft: Draft | None
    entries: tuple[Entry, ...]

    @property
    def corrected(self) -> Mapping[str, str]:
        """The newest correction of each field, by key."""
        return {each.subject: each.text for each in self.of_kind(EntryKind.CORRECTED) if each.text}

    @property
    def now(self) -> Draft | None:
        """The draft with its corrections."""
        return with_corrections(self.draft, self.corrected)

    @property
    def papers(self) -> Mapping[str, bool]:
        """Which papers a clerk saw (True), or saw to be missing; what nobody looked at isn't here."""
        return {each.subject: each.value == SEEN for each in self.of_kind(EntryKind.PAPER)}

    def of_kind(self, kind: EntryKind) -> tuple[Entry, ...]:
        """Return the entries of a kind, the oldest first."""
        return tuple(each for each in self.entries if each.kind is kind)


def with_corrections(draft: Draft | None, corrected: Mapping[str, str]) -> Draft | None:
    """Return `draft` with the values that a clerk gave its fields; None once it is erased."""
    if draft is None or not corrected:
        return draft
    answers = {key: Answer(value) for key, value in corrected.items()}
    return replace(draft, answers={**draft.answers, **answers})
