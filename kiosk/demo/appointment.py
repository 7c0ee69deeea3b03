"""An appointment played from home to the hall, on the real program: booked, changed, checked in on its day.

A portal beside the station lends the times. For the last part the station's clock is set to the appointment's
day; nothing else is made up. Slips, store and portal are held against each other in the end.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import select

from kiosk.app import opened_window
from kiosk.demo.appointment_walk import Holder
from kiosk.demo.clock import Turned
from kiosk.demo.outage import Outage, drained, portal_beside
from kiosk.demo.output import Diary, Step, write_summary
from kiosk.demo.walk import Walk
from kiosk.domain.errors import SealError
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.office.desk import Desk
from kiosk.paper.scan import codes_on
from kiosk.paper.seal import open_seal
from kiosk.portal.booking.schema import booking
from kiosk.portal.database import portal_engine, reading
from kiosk.store import Store, find_appointment, station_keys
from kiosk.store.operations import operations
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.taps import taps_of
from kiosk.ui.visitor import Visitor

SERVICE = "passport_renewal"
PERSONS = 2
LENT_WITHIN_S = 60.0
LOOK_S = 0.1


@dataclass(frozen=True, slots=True)
class Kept:
    """What the holder was told: the numbers of the first appointment, of the one instead, of the ticket."""

    first: str
    second: str
    ticket: str


def play_appointment(desk: Desk, turned: Turned, language: Language, out: Path) -> int:
    """Play it at `desk`, whose clock is `turned`; return 0 only if slips, store and portal agree."""
    with portal_beside(desk.store, out / "portal", 0) as portal:
        _wait_for_times(desk)
        kept, steps = _walk(desk, turned, language, out)
        drained(desk.store)
        found = [*_store_differs(desk.store, kept), *_slips_differ(desk, out, kept)]
        found += _portal_differs(portal, kept)
        _tell(desk, language, out, kept, steps, found)
    return 1 if found else 0


def _wait_for_times(desk: Desk) -> None:
    """Until the portal has lent something; without it the walk says what is missing."""
    deadline = time.monotonic() + LENT_WITHIN_S
    while not desk.free_times(SERVICE, PERSONS).nearest and time.monotonic() < deadline:
        time.sleep(LOOK_S)


def _walk(desk: Desk, turned: Turned, language: Language, out: Path) -> tuple[Kept, list[Step]]:
    with opened_window(WindowOptions(), desk) as window:
        taps_of(window.engine).interval_ms = 0
        visitor = Visitor(window.window)
        diary = Diary(out / "screens", visitor.grab)
        holder = Holder(Walk(window, visitor, note=diary.note))
        first = holder.book(language, desk.catalogue.services[SERVICE], PERSONS)
        second = holder.change(language, first)
        booked = find_appointment(desk.store, second)
        if booked is not None:
            turned.be(booked.start_ms)
        return Kept(first, second, holder.come(language, second)), diary.steps


def _store_differs(store: Store, kept: Kept) -> Iterator[str]:
    first, second = find_appointment(store, kept.first), find_appointment(store, kept.second)
    if first is None or (first.state, first.successor) != (AppointmentState.RESCHEDULED, kept.second):
        yield f"the store has {first} for the first appointment"
    if second is None or second.state is not AppointmentState.CHECKED_IN:
        yield f"the store has {second} for the second appointment"
    if not store.check().sound:
        yield "the store's own check finds faults"


def _slips_differ(desk: Desk, out: Path, kept: Kept) -> Iterator[str]:
    """Each paper's code is ours and names the appointment that its holder was told."""
    told = {"appointment": [kept.first, kept.second], "ticket": [kept.second]}
    for kind, references in told.items():
        papers = sorted((out / "paper").glob(f"{kind}-*.png"), key=lambda paper: paper.stat().st_mtime_ns)
        said = [_reference_on(desk, paper.read_bytes()) for paper in papers]
        if said != references:
            yield f"the {kind} slips say {said}, the holder was told {references}"


def _reference_on(desk: Desk, slip: bytes) -> str:
    try:
        claims = [open_seal(code, station_keys(desk.store)) for code in codes_on(slip)]
    except SealError as error:
        return f"a code that isn't ours: {error}"
    return " ".join(reference for one in claims for reference in one.references)


def _portal_differs(portal: Outage, kept: Kept) -> Iterator[str]:
    engine = portal_engine(portal.database)
    with reading(engine) as connection:
        there = {row.reference: row.state for row in connection.execute(select(booking))}
    engine.dispose()
    right = {kept.first: AppointmentState.RESCHEDULED.value, kept.second: AppointmentState.CHECKED_IN.value}
    if there != right:
        yield f"the portal has {there}, the slips say {right}"


def _tell(desk: Desk, language: Language, out: Path, kept: Kept, steps: list[Step], found: list[str]) -> None:
    summary: Mapping[str, object] = {
        "service": SERVICE,
        "language": language.value,
        "appointments": [kept.first, kept.second],
        "ticket": kept.ticket,
        "agrees": not found,
        "differences": found,
        "steps": [asdict(step) for step in steps],
        "paper": sorted(path.name for path in (out / "paper").iterdir()),
        "journal": [asdict(each) for each in operations(desk.store)],
        "seconds": round(sum(step.ms for step in steps) / 1000, 2),
    }
    write_summary(out, summary)
