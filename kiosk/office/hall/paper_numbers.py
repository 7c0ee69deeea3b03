"""Numbers that stand on paper before anybody says what they come for: whose they are, and what for."""

from __future__ import annotations

import uuid
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.devices.scanners.layouts import meant
from kiosk.domain.errors import IllegalMove, LineStopped
from kiosk.domain.local_time import local_time, utc_ms_at
from kiosk.domain.paper_numbers import KIT, read_paper_number
from kiosk.domain.serving_order import MINUTE_MS
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.office.claim import BySlip, opened
from kiosk.office.hall.walk_in import Hall
from kiosk.paper.seal import TICKET, SlipClaims
from kiosk.store import Store
from kiosk.store.queue.gate import Named, enter_kit_number, issue_gate_numbers, name_service, numbered
from kiosk.store.queue.tickets import carried_to, ticket_at

EARLY_MINUTES = 120
"""Numbers that are printed for a day to come count from so long before its doors open."""


class PaperFault(StrEnum):
    """Why nothing comes of a number that somebody holds."""

    UNREADABLE = "unreadable"
    """It isn't one that is given out on paper ahead."""
    UNKNOWN = "unknown"
    """No such number was printed for today."""
    TAKEN = "taken"
    """What its holder comes for was said before."""


def gate_numbers(hall: Hall, op_id: str, count: int) -> tuple[Ticket, ...]:
    """Commit `count` numbers for the gate, and return them: of today, of the next day once doors closed.

    The same `op_id` returns the same ones. Raises as `issue_gate_numbers` does.
    """
    now, zone, order = hall.store.clock.now_ms(), hall.mission.time_zone, hall.timetable.order
    day, since_ms = hall.today, now
    closing = hall.timetable.closing_on(day)
    if closing is None or local_time(now, zone).time() >= closing:
        opening = _next_opening(hall)
        if opening is not None and opening.date() != day:
            day = opening.date()
            since_ms = utc_ms_at(day, opening.time(), zone) - EARLY_MINUTES * MINUTE_MS
    return issue_gate_numbers(hall.store, hall.acting, op_id, count, day, order, since_ms)


def name(hall: Hall, op_id: str, ticket_id: str, named: Named) -> Ticket | PaperFault | StopReason:
    """Commit what the holder of such a number comes for, and return how their ticket stands.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `LookupError`, `StoreError`.
    """
    said, order = str(uuid.uuid5(uuid.UUID(op_id), "service")), hall.timetable.order
    try:
        return name_service(hall.store, hall.acting, said, ticket_id, named, order, hall.midnight_ms)
    except IllegalMove:
        return PaperFault.TAKEN
    except LineStopped as stop:
        return stop.reason


def held(hall: Hall, op_id: str, paper: str) -> Ticket | PaperFault:
    """Return the ticket of a number that was typed, or of a paper's code that was scanned.

    One of the kit is entered with that, under `op_id`. Raises `NotAllowed`, `StoreError`.
    """
    store, number = hall.store, read_paper_number(paper)
    if number is not None and number.series == KIT:
        try:
            return enter_kit_number(
                store, hall.acting, op_id, number.number, hall.today, hall.timetable.order
            )
        except IllegalMove:
            return PaperFault.TAKEN
    if number is not None:
        return numbered(store, hall.today, number) or PaperFault.UNKNOWN
    slip = opened(store, BySlip(meant(paper)))
    if slip is None or slip.kind != TICKET:
        return PaperFault.UNREADABLE
    kept = ticket_of_slip(store, slip)
    return kept if kept is not None and kept.day == hall.today else PaperFault.UNKNOWN


def ticket_of_slip(store: Store, slip: SlipClaims) -> Ticket | None:
    """Return the ticket of a signed slip, the last one if it was carried over; None for another node's."""
    if slip.kind != TICKET or slip.node_letter != store.node_letter:
        return None
    kept = ticket_at(store, slip.epoch, slip.seq)
    while kept is not None and (later := carried_to(store, kept.id)) is not None:
        kept = later
    return kept


def _next_opening(hall: Hall) -> datetime | None:
    now = local_time(hall.store.clock.now_ms(), hall.mission.time_zone)
    return hall.timetable.opening_after(now.astimezone(ZoneInfo(hall.mission.time_zone)))
