"""What the office adds to an appointment's papers: which one they replace, and whether one came in time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.appointment import Appointment
from kiosk.domain.service import Language
from kiosk.domain.timetable import CheckInRules
from kiosk.office.papers.appointment_slips import Copy, appointment_slip, ticket_slip
from kiosk.paper.slip import TicketSlip
from kiosk.store.appointments.finding import replaced_by
from tests.office.station import Station
from tests.office.visitors import MINUTE_MS, SERVICE, booked, nearest, tap

RULES = CheckInRules(punctual_minutes=5)


def ticket(station: Station, came: Appointment, minutes: int) -> TicketSlip:
    """Return the slip of a ticket that `came` was given so many minutes after the appointment's time."""
    made = station.desk.check_in(tap(), came.id, Language.ARABIC).ticket
    assert made is not None
    issued = replace(made, issued_ms=came.start_ms + minutes * MINUTE_MS)
    line = {each.id: each for each in station.desk.catalogue.queue_groups}[made.queue_group]
    return ticket_slip(issued, came, line, 0, None, "A", RULES, copy(station))


def copy(station: Station) -> Copy:
    """Return a first print."""
    return Copy(station.desk.mission, Language.ARABIC, station.desk.signer, 0, 1)


@pytest.mark.parametrize(("minutes", "in_time"), [(-20, True), (0, True), (5, True), (6, False)])
def test_a_ticket_keeps_its_time_for_who_comes_a_few_minutes_late(
    lent: Station, minutes: int, in_time: bool
) -> None:
    came = booked(lent)

    assert ticket(lent, came, minutes).due_ms == (came.start_ms if in_time else None)


def test_the_slip_of_a_changed_appointment_says_which_one_is_void(lent: Station) -> None:
    old = booked(lent, nearest(lent))
    new = lent.desk.change(tap(), old.id, lent.desk.free_times(SERVICE, 1).nearest[1], Language.ARABIC)
    assert isinstance(new, Appointment)
    service = lent.desk.catalogue.services[SERVICE]

    changed = appointment_slip(new, replaced_by(lent.desk.store, new.reference), service, copy(lent))
    assert changed.replaces == old.reference
    assert replaced_by(lent.desk.store, old.reference) is None
    assert appointment_slip(old, None, service, copy(lent)).replaces == ""
