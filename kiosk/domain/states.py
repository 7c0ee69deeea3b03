"""The state machines: one table of allowed moves for each thing with a life.

A move that we decide is checked with `move`; a state that comes from the central portal is taken as
it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from kiosk.domain.errors import IllegalMove

State = TypeVar("State", bound=StrEnum)


class RequestState(StrEnum):
    """Where a request is, as the applicant may be told."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RECEIVED = "received"
    IN_REVIEW = "in_review"
    NEEDS_DOCUMENTS = "needs_documents"
    APPROVED = "approved"
    REJECTED = "rejected"
    READY_FOR_PICKUP = "ready_for_pickup"
    COLLECTED = "collected"
    CANCELLED = "cancelled"


class AppointmentState(StrEnum):
    """Where an appointment is."""

    BOOKED = "booked"
    CHECKED_IN = "checked_in"
    SERVED = "served"
    MISSED = "missed"
    CANCELLED = "cancelled"
    RESCHEDULED = "rescheduled"
    """Another one took its place."""
    NEEDS_REBOOKING = "needs_rebooking"
    """The mission closed its time; the holder is to choose another."""


class PrintState(StrEnum):
    """What is known of a paper. UNKNOWN: bytes went out, nobody confirmed."""

    QUEUED = "queued"
    PRINTING = "printing"
    PRINTED = "printed"
    UNKNOWN = "unknown"
    FAILED = "failed"
    """No byte was sent: the same copy may be printed again."""


class TicketState(StrEnum):
    """Where a place in the queue is."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    SERVED = "served"
    MISSED = "missed"
    PARKED = "parked"
    TRANSFERRED = "transferred"
    CANCELLED = "cancelled"


class ReceiptState(StrEnum):
    """What a receipt is worth. Its number stays in the book, whatever becomes of it."""

    ISSUED = "issued"
    VOIDED = "voided"
    REVERSED = "reversed"
    """A reversal gave it back after its drawer session was closed."""


class WishState(StrEnum):
    """What became of a void or an exemption that a clerk asked for."""

    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"


class DrawerState(StrEnum):
    """Where a drawer session is."""

    OPEN = "open"
    COUNTED = "counted"
    CLOSED = "closed"


class LineState(StrEnum):
    """How a node stands with the portal."""

    JOINED = "joined"
    QUARANTINED = "quarantined"
    """The portal knows another journal under this node's name: an old copy or a twin is at work."""
    WITHDRAWN = "withdrawn"
    """Headquarters withdrew the node."""


class KioskState(StrEnum):
    """Whether the applicant's face serves."""

    STOPPED = "stopped"
    STARTING = "starting"
    UNAVAILABLE = "unavailable"
    AVAILABLE = "available"
    IN_USE = "in_use"


_R, _P, _K, _L, _T, _A = RequestState, PrintState, KioskState, LineState, TicketState, AppointmentState

REQUEST_MOVES: Mapping[RequestState, frozenset[RequestState]] = {
    _R.DRAFT: frozenset({_R.SUBMITTED}),
    _R.SUBMITTED: frozenset({_R.RECEIVED, _R.CANCELLED}),
    _R.RECEIVED: frozenset({_R.IN_REVIEW, _R.CANCELLED}),
    _R.IN_REVIEW: frozenset({_R.NEEDS_DOCUMENTS, _R.APPROVED, _R.REJECTED, _R.CANCELLED}),
    _R.NEEDS_DOCUMENTS: frozenset({_R.IN_REVIEW, _R.CANCELLED}),
    _R.APPROVED: frozenset({_R.READY_FOR_PICKUP, _R.CANCELLED}),
    _R.REJECTED: frozenset(),
    _R.READY_FOR_PICKUP: frozenset({_R.COLLECTED, _R.CANCELLED}),
    _R.COLLECTED: frozenset(),
    _R.CANCELLED: frozenset(),
}

MISSION_MOVES: Mapping[RequestState, frozenset[RequestState]] = {
    **dict.fromkeys(_R, frozenset[RequestState]()),
    **dict.fromkeys(
        (_R.SUBMITTED, _R.RECEIVED),
        frozenset({_R.IN_REVIEW, _R.NEEDS_DOCUMENTS, _R.READY_FOR_PICKUP, _R.CANCELLED}),
    ),
    _R.IN_REVIEW: frozenset({_R.NEEDS_DOCUMENTS, _R.READY_FOR_PICKUP, _R.CANCELLED}),
    _R.NEEDS_DOCUMENTS: frozenset({_R.IN_REVIEW, _R.READY_FOR_PICKUP, _R.CANCELLED}),
    _R.APPROVED: frozenset({_R.READY_FOR_PICKUP, _R.CANCELLED}),
    _R.READY_FOR_PICKUP: frozenset({_R.IN_REVIEW, _R.COLLECTED, _R.CANCELLED}),
}
"""What a mission may say of a request itself, also where the portal was never heard of it.

It never approves or rejects. That a document lies here is seen, whatever was told about it before; marked by
mistake, it goes back to review. COLLECTED comes with a hand-over alone.
"""

ENDED = frozenset(state for state, targets in REQUEST_MOVES.items() if not targets)
"""Nothing follows on these."""

PRINT_MOVES: Mapping[PrintState, frozenset[PrintState]] = {
    _P.QUEUED: frozenset({_P.PRINTING, _P.FAILED}),
    _P.PRINTING: frozenset({_P.PRINTED, _P.UNKNOWN, _P.FAILED}),
    _P.PRINTED: frozenset(),
    _P.UNKNOWN: frozenset(),
    _P.FAILED: frozenset({_P.QUEUED}),
}

APPOINTMENT_MOVES: Mapping[AppointmentState, frozenset[AppointmentState]] = {
    _A.BOOKED: frozenset({_A.CHECKED_IN, _A.MISSED, _A.CANCELLED, _A.RESCHEDULED, _A.NEEDS_REBOOKING}),
    _A.CHECKED_IN: frozenset({_A.SERVED, _A.MISSED}),
    _A.SERVED: frozenset(),
    _A.MISSED: frozenset({_A.RESCHEDULED, _A.CHECKED_IN}),
    _A.CANCELLED: frozenset(),
    _A.RESCHEDULED: frozenset(),
    _A.NEEDS_REBOOKING: frozenset({_A.RESCHEDULED, _A.CANCELLED}),
}

_LIFE = (_A.BOOKED, _A.NEEDS_REBOOKING, _A.MISSED, _A.CANCELLED, _A.RESCHEDULED, _A.CHECKED_IN, _A.SERVED)

TICKET_MOVES: Mapping[TicketState, frozenset[TicketState]] = {
    _T.WAITING: frozenset({_T.CALLED, _T.PARKED, _T.TRANSFERRED, _T.CANCELLED}),
    _T.CALLED: frozenset({_T.CALLED, _T.SERVING, _T.MISSED, _T.PARKED, _T.TRANSFERRED}),
    _T.SERVING: frozenset({_T.SERVED, _T.PARKED, _T.TRANSFERRED}),
    _T.SERVED: frozenset(),
    _T.MISSED: frozenset({_T.WAITING, _T.CANCELLED}),
    _T.PARKED: frozenset({_T.CALLED, _T.TRANSFERRED, _T.CANCELLED}),
    _T.TRANSFERRED: frozenset({_T.CALLED, _T.TRANSFERRED, _T.PARKED, _T.CANCELLED}),
    _T.CANCELLED: frozenset(),
}

RECEIPT_MOVES: Mapping[ReceiptState, frozenset[ReceiptState]] = {
    ReceiptState.ISSUED: frozenset({ReceiptState.VOIDED, ReceiptState.REVERSED}),
    ReceiptState.VOIDED: frozenset(),
    ReceiptState.REVERSED: frozenset(),
}

DRAWER_MOVES: Mapping[DrawerState, frozenset[DrawerState]] = {
    DrawerState.OPEN: frozenset({DrawerState.COUNTED}),
    DrawerState.COUNTED: frozenset({DrawerState.COUNTED, DrawerState.CLOSED}),
    DrawerState.CLOSED: frozenset(),
}

KIOSK_MOVES: Mapping[KioskState, frozenset[KioskState]] = {
    _K.STOPPED: frozenset({_K.STARTING}),
    _K.STARTING: frozenset({_K.UNAVAILABLE, _K.AVAILABLE, _K.STOPPED}),
    _K.UNAVAILABLE: frozenset({_K.AVAILABLE, _K.STOPPED}),
    _K.AVAILABLE: frozenset({_K.IN_USE, _K.UNAVAILABLE, _K.STOPPED}),
    _K.IN_USE: frozenset({_K.AVAILABLE, _K.UNAVAILABLE, _K.STOPPED}),
}

LINE_MOVES: Mapping[LineState, frozenset[LineState]] = {
    _L.JOINED: frozenset({_L.QUARANTINED, _L.WITHDRAWN}),
    _L.QUARANTINED: frozenset({_L.JOINED}),
    _L.WITHDRAWN: frozenset({_L.JOINED}),
}


def overrules(told: AppointmentState, kept: AppointmentState) -> bool:
    """Tell whether a state that another party tells counts against the one that is kept.

    Two may move an appointment before they hear of each other: a move of the table holds, else what is later
    in its life. So both end at the same state, in whatever order they hear.
    """
    return told in APPOINTMENT_MOVES[kept] or _LIFE.index(told) > _LIFE.index(kept)


def move(thing: str, moves: Mapping[State, frozenset[State]], source: State, target: State) -> State:
    """Return `target` if the table allows the move, else raise `IllegalMove` naming `thing`."""
    if target not in moves[source]:
        raise IllegalMove(thing, source, target)
    return target
