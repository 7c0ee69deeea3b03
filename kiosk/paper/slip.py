"""What a slip says, as plain values: the only thing that the rest of the program hands to paper.

But for receipts, which say who paid or who collected, no field here can hold a person's name or number:
whom a request is for is said by relation and at most a year of birth, and what a person filed is known by the
reference. Texts are the catalogue's and the mission's.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kiosk.domain.mission import Mission
from kiosk.domain.papers import PaperCase
from kiosk.domain.request_file import Collector, Proof
from kiosk.domain.service import Language, Relation, Speed, Text
from kiosk.domain.waiting import WaitingRange
from kiosk.paper.money_slips import DepositSlip, ReceiptSlip

MAX_REQUESTS = 12
"""Requests of a family on one slip: as many references as a code of 5-dot modules holds on 58 mm paper."""


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee. `amount` None means that the mission sets it: "ask at the counter", never 0."""

    label: Text
    amount: Decimal | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One thing to bring; `note` says more (original and copy, how old), `case` who needs it."""

    label: Text
    note: Text | None = None
    case: PaperCase = PaperCase.ALWAYS


@dataclass(frozen=True, slots=True)
class SlipRequest:
    """One filed request on a slip.

    `reference` is the bare 12 digits. `speed` is given only where the service offers several.
    `gaps` are labels of what the clerk fills in; `missing_papers` what is to be brought yet. `birth_year`
    of whom it is for tells the requests of two children apart; None where it isn't known or needed.
    """

    reference: str
    service_name: Text
    service_plain: Text
    relation: Relation
    birth_year: int | None = None
    speed: Speed | None = None
    fees: tuple[FeeLine, ...] = ()
    gaps: tuple[Text, ...] = ()
    missing_papers: tuple[PaperLine, ...] = ()


class NextStep(StrEnum):
    """Where whoever filed goes with the slip of a request."""

    RECEPTION = "reception"
    CALL = "call"
    """They hold a number, and wait until it is called."""
    CLERK = "clerk"
    """A clerk printed it for whoever stands at the desk."""


@dataclass(frozen=True, slots=True)
class RequestSlip:
    """The paper for the requests of one visit, at most `MAX_REQUESTS`.

    Times are UTC milliseconds since 1970. `copy` 1 is the original, later ones say DUPLICATE.
    `code` is the sealed text (`paper.seal.seal`) drawn as a QR code.
    """

    mission: Mission
    language: Language
    requests: tuple[SlipRequest, ...]
    filed_ms: int
    printed_ms: int
    copy: int
    code: str
    next_step: NextStep = NextStep.RECEPTION
    training: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.requests) <= MAX_REQUESTS:
            raise ValueError(f"a slip carries 1 to {MAX_REQUESTS} requests, not {len(self.requests)}")
        if self.copy < 1:
            raise ValueError("the first copy is copy 1")


@dataclass(frozen=True, slots=True)
class PapersList:
    """ "What to bring" for one service: asks nothing of anybody and names nobody.

    `who` says who may ask: shown where nobody must come in person. `time` None: it isn't known.
    """

    mission: Mission
    language: Language
    service_name: Text
    service_plain: Text
    who: Text
    papers: tuple[PaperLine, ...]
    fees: tuple[FeeLine, ...]
    printed_ms: int
    speed: Speed | None = None
    time: Text | None = None
    in_person: Text | None = None
    training: bool = False


@dataclass(frozen=True, slots=True)
class AppointmentSlip:
    """The paper of one booked time, for a person or a family: bound to its holder, whom it doesn't name.

    `reference` is the bare 12 digits, `replaces` that of the appointment whose place it took, "" for none.
    Times are UTC milliseconds since 1970; only `start_ms` shows as a clock time, so that nobody comes at
    another. `code` and `copy` are as on a `RequestSlip`.
    """

    mission: Mission
    language: Language
    reference: str
    service_name: Text
    service_plain: Text
    persons: int
    start_ms: int
    papers: tuple[PaperLine, ...]
    printed_ms: int
    copy: int
    code: str
    replaces: str = ""
    training: bool = False

    def __post_init__(self) -> None:
        if self.persons < 1:
            raise ValueError("an appointment is for somebody")
        if self.copy < 1:
            raise ValueError("the first copy is copy 1")


@dataclass(frozen=True, slots=True)
class TicketSlip:
    """The paper of one queue number: which, how many people come before, what to do if the call is missed.

    `letter` and `arabic_letter` are the queue group's. `due_ms` is the time of the appointment before which
    the number isn't called, None for a walk-in; it, else `issued_ms`, is the one clock time on it. `wait` is
    None where nobody knows how long it takes. `from_gate`: its holder hasn't said yet what for. `reference`
    is the number with its node, which no other paper has.
    """

    mission: Mission
    language: Language
    letter: str
    arabic_letter: str
    number: int
    reference: str
    queue_title: Text
    persons: int
    before: int
    wait: WaitingRange | None
    due_ms: int | None
    issued_ms: int
    printed_ms: int
    copy: int
    code: str
    from_gate: bool = False
    training: bool = False

    def __post_init__(self) -> None:
        if self.number < 1 or self.persons < 1 or self.before < 0:
            raise ValueError("numbers and persons count from 1, those before from 0")
        if self.copy < 1:
            raise ValueError("the first copy is copy 1")


@dataclass(frozen=True, slots=True)
class HandOverSlip:
    """The paper that a document was handed over. `name` is of whoever collected, "" for the holder.

    `tail` ends the proof's number; both are "" once erased. `clerk` is a staff number.
    """

    mission: Mission
    language: Language
    reference: str
    service_name: Text
    service_plain: Text
    collector: Collector
    name: str
    proof: Proof
    tail: str
    clerk: str
    handed_ms: int
    printed_ms: int
    copy: int
    training: bool = False

    def __post_init__(self) -> None:
        if self.copy < 1:
            raise ValueError("the first copy is copy 1")


CodedSlip = RequestSlip | AppointmentSlip | TicketSlip | ReceiptSlip | DepositSlip
"""Slips that carry a sealed code."""

Slip = CodedSlip | HandOverSlip | PapersList
