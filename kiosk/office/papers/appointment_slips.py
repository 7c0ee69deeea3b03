"""Turns an appointment or a ticket into what is printed of it, its code signed here."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.appointment import Appointment, is_punctual
from kiosk.domain.local_time import local_day
from kiosk.domain.mission import Mission
from kiosk.domain.paper_numbers import UNNAMED
from kiosk.domain.service import Language, QueueGroup, Service
from kiosk.domain.serving_order import Priority
from kiosk.domain.ticket import Ticket, ticket_reference
from kiosk.domain.timetable import CheckInRules
from kiosk.domain.waiting import WaitingRange
from kiosk.office.papers.slips import Signer, all_papers
from kiosk.paper.appointment_claims import AppointmentClaims
from kiosk.paper.seal import APPOINTMENT, TICKET, SlipClaims, joined_digest, seal
from kiosk.paper.slip import AppointmentSlip, TicketSlip


@dataclass(frozen=True, slots=True)
class Copy:
    """One print of a paper: which mission's, in which language, signed by whom, when, the how-manieth."""

    mission: Mission
    language: Language
    signer: Signer
    printed_ms: int
    number: int


def appointment_slip(
    kept: Appointment, replaced: Appointment | None, service: Service, copy: Copy
) -> AppointmentSlip:
    """Return the slip of an appointment, whoever made it; of one made elsewhere this journal has no row.

    `replaced` is the one whose place it took.
    """
    day = local_day(kept.start_ms, copy.mission.time_zone)
    return AppointmentSlip(
        mission=copy.mission,
        language=copy.language,
        reference=kept.reference,
        service_name=service.name,
        service_plain=service.plain,
        persons=kept.persons,
        start_ms=kept.start_ms,
        papers=all_papers(service, service.speeds[0].speed, day),
        printed_ms=copy.printed_ms,
        copy=copy.number,
        code=_appointment_code(kept, copy),
        replaces="" if replaced is None else replaced.reference,
    )


def _appointment_code(kept: Appointment, copy: Copy) -> str:
    claims = SlipClaims(
        mission=copy.signer.signs_for(copy.mission),
        node_letter=kept.origin.upper(),
        epoch=kept.epoch,
        seq=kept.seq,
        references=(kept.reference,),
        issued_ms=kept.booked_ms,
        copy=copy.number,
        digest=joined_digest([kept.payload_digest]),
        kind=APPOINTMENT,
        appointment=AppointmentClaims(
            id=kept.id,
            service_id=kept.service_id,
            queue_group=kept.queue_group,
            persons=kept.persons,
            start_ms=kept.start_ms,
            minutes=kept.minutes,
        ),
    )
    return seal(claims, copy.signer.key, copy.signer.key_id)


def ticket_slip(
    kept: Ticket,
    came: Appointment | None,
    line: QueueGroup,
    before: int,
    wait: WaitingRange | None,
    node_letter: str,
    rules: CheckInRules,
    copy: Copy,
) -> TicketSlip:
    """Return the slip of a ticket; `came` is its appointment."""
    return TicketSlip(
        mission=copy.mission,
        language=copy.language,
        letter=line.letter,
        arabic_letter=line.arabic_letter,
        number=kept.number,
        reference=ticket_reference(copy.signer.signs_for(copy.mission), node_letter, kept),
        queue_title=line.title,
        persons=kept.persons,
        before=before,
        wait=wait,
        due_ms=_due_ms(kept, came, rules),
        issued_ms=kept.issued_ms,
        printed_ms=copy.printed_ms,
        copy=copy.number,
        code=ticket_code(kept, came, node_letter, copy),
        from_gate=kept.standing.line in UNNAMED,
    )


def ticket_code(kept: Ticket, came: Appointment | None, node_letter: str, copy: Copy) -> str:
    """Return the signed code of a ticket; `came` is its appointment."""
    claims = SlipClaims(
        mission=copy.signer.signs_for(copy.mission),
        node_letter=node_letter,
        epoch=kept.epoch,
        seq=kept.seq,
        references=() if came is None else (came.reference,),
        issued_ms=kept.issued_ms,
        copy=copy.number,
        digest=joined_digest(()),
        kind=TICKET,
    )
    return seal(claims, copy.signer.key, copy.signer.key_id)


def _due_ms(kept: Ticket, came: Appointment | None, rules: CheckInRules) -> int | None:
    """Return the time at which a number is called as its paper says it, None where it says none."""
    if kept.standing.priority is Priority.CARRIED_OVER and kept.due_ms > kept.issued_ms:
        return kept.due_ms
    in_time = came is not None and is_punctual(came.start_ms, kept.issued_ms, rules)
    return came.start_ms if came is not None and in_time else None
