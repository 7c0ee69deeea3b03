"""What staff see and do in the corner of a kiosk: devices, papers nobody is sure of, the line, open and shut.

Numbers are masked: whoever stands behind the clerk sees none that they could use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.device import DeviceKind
from kiosk.domain.self_test import SelfTested
from kiosk.domain.service import Language
from kiosk.domain.text import isolate, mask
from kiosk.office.papers.printing import PrintReport
from kiosk.store import PrintJob, Store, appointment_of, find_ticket, shut_since, visit_requests
from kiosk.store.line import LineStatus, line_status
from kiosk.store.stations.devices import Condition
from kiosk.store.stations.unknown_prints import find_print, unknown_prints

if TYPE_CHECKING:
    from kiosk.office.desk import Desk

SHOWN_FOR_MS = 24 * 3_600_000
"""Whoever missed their paper longer ago isn't here any more."""
MOST_SHOWN = 12
REPRINTABLE = frozenset({"slip", "appointment", "ticket"})
"""Papers that can be made again from the store; a list of what to bring is simply asked for anew."""


@dataclass(frozen=True, slots=True)
class UnknownPaper:
    """A paper of which nobody knows whether it came out.

    `about` is what stands on it, masked but for its end: "•••• •••• 3756", several for a family, the queue
    number as it is called (numbers of a queue are no secret), none for a list.
    """

    job_id: str
    kind: str
    copy: int
    queued_ms: int
    language: Language
    about: tuple[str, ...]
    reprintable: bool


@dataclass(frozen=True, slots=True)
class Corner:
    """All that the corner shows, from one look. `shut_since_ms` None: the kiosk is open to applicants."""

    devices: Mapping[DeviceKind, Condition | None]
    unknown: tuple[UnknownPaper, ...]
    line: LineStatus
    shut_since_ms: int | None
    self_test: SelfTested | None = None

    @property
    def printer(self) -> Condition | None:
        """How the printer is, None before its first answer."""
        return self.devices.get(DeviceKind.PRINTER)


def look_in(desk: Desk, staff: Acting) -> Corner:
    """Return what `staff` see now; asks the store and no device. Papers see those who may print them.

    Raises `NotAllowed`, `StoreError` subclasses.
    """
    staff.require(Permission.OPEN_CORNER)
    store, since = desk.store, desk.clock.now_ms() - SHOWN_FOR_MS
    may_print = Permission.PRINT_SLIP in staff.permissions
    jobs = unknown_prints(store, store.station, since, MOST_SHOWN) if may_print else ()
    return Corner(
        devices=desk.devices.conditions,
        unknown=tuple(_paper(desk, job) for job in jobs),
        line=line_status(store),
        shut_since_ms=shut_since(store, store.station),
        self_test=desk.self_test.last if desk.self_test else None,
    )


def reprint(desk: Desk, op_id: str, job_id: str) -> PrintReport:
    """Print the next copy of an unknown paper, because a person asks for it; the same `op_id` prints once.

    Raises `LookupError` for a job that doesn't exist, isn't UNKNOWN or can't be made again.
    """
    job = find_print(desk.store, job_id)
    if job is None or job.state != "unknown" or job.kind not in REPRINTABLE:
        raise LookupError(job_id)
    match job.kind:
        case "appointment":
            return desk.print_appointment(op_id, job.visit_id, job.language)
        case "ticket":
            return desk.numbers.print_ticket(op_id, job.visit_id, job.language)
        case _:
            return desk.print_visit(op_id, job.visit_id, job.language)


def _paper(desk: Desk, job: PrintJob) -> UnknownPaper:
    about = _about(desk.store, job)
    return UnknownPaper(
        job.id,
        job.kind,
        job.copy,
        job.queued_ms,
        job.language,
        about,
        job.kind in REPRINTABLE and bool(about),
    )


def _about(store: Store, job: PrintJob) -> tuple[str, ...]:
    match job.kind:
        case "slip":
            return tuple(masked(filed.reference) for filed in visit_requests(store, job.visit_id))
        case "appointment":
            kept = appointment_of(store, job.visit_id)
            return (masked(kept.reference),) if kept else ()
        case "ticket":
            ticket = find_ticket(store, job.visit_id)
            return (isolate(f"{ticket.series} {ticket.number}"),) if ticket else ()
        case _:
            return ()


def masked(reference: str) -> str:
    """Return a reference in groups of four, all but the last hidden; isolated."""
    hidden = mask(reference)
    return isolate(" ".join(hidden[start : start + 4] for start in range(0, len(hidden), 4)))
