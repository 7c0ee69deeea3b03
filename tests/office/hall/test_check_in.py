"""Whoever comes with an appointment has a plain answer, and today's has a number, once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.acting import sync_worker
from kiosk.domain.appointment import (
    DAY_MS,
    HOUR_MS,
    Appointment,
    Arrival,
)
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.office.claim import ByPassport, ByReference, BySlip, Refused
from kiosk.paper.seal import TICKET
from kiosk.store.stations.known import take_stations
from tests.office.station import Station
from tests.office.visitors import (
    MINUTE_MS,
    NUMBER,
    SERVICE,
    booked,
    by_reference,
    came,
    nearest,
    slip_code,
    tap,
    wish,
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("minutes", "holds"),
    [
        (-2 * 1440, Arrival.FUTURE),
        (-90, Arrival.EARLY),
        (-10, Arrival.ON_TIME),
        (0, Arrival.ON_TIME),
        (5, Arrival.ON_TIME),
        (6, Arrival.LATE),
        (60, Arrival.LATE),
        (61, Arrival.PAST),
        (6 * 1440, Arrival.PAST),
        (8 * 1440, Arrival.OVER),
    ],
)
def test_each_time_of_coming_has_its_answer_and_only_today_s_gets_a_number(
    lent: Station, minutes: int, holds: Arrival
) -> None:
    made = booked(lent, lent.desk.free_times(SERVICE, 1).days[2].times[3])
    lent.now_ms = made.start_ms + minutes * MINUTE_MS
    found = came(lent, by_reference(made))
    assert (found.arrival, found.ticket, found.before) == (holds, None, 0)
    received = lent.desk.check_in(tap(), made.id, Language.ARABIC)
    assert received.arrival is holds
    gets = holds in (Arrival.EARLY, Arrival.ON_TIME, Arrival.LATE)
    assert (received.ticket is not None) is gets
    if received.ticket is not None:
        assert (received.ticket.series, received.ticket.number) == ("J", 1)
        assert received.ticket.due_ms == max(made.start_ms, lent.now_ms)
        assert came(lent, by_reference(made)).arrival is Arrival.ALREADY


def test_a_second_tap_at_check_in_tells_the_number_that_is_there(lent: Station) -> None:
    made = booked(lent)
    op_id = tap()
    first = lent.desk.check_in(op_id, made.id, Language.ARABIC)
    again = lent.desk.check_in(op_id, made.id, Language.ARABIC)
    assert (again.arrival, again.ticket) == (Arrival.ALREADY, first.ticket)
    with pytest.raises(LookupError):
        lent.desk.check_in(tap(), "nothing", Language.ARABIC)


def test_a_ticket_says_how_many_are_before_and_is_printed_with_its_number(lent: Station) -> None:
    first, second = booked(lent, nearest(lent, 2), "N1"), booked(lent)
    assert first.start_ms < second.start_ms
    lent.desk.check_in(tap(), first.id, Language.ARABIC)
    received = lent.desk.check_in(tap(), second.id, Language.ARABIC)
    assert received.ticket is not None
    assert (received.ticket.number, received.before) == (2, 2)
    report = lent.desk.numbers.print_ticket(tap(), received.ticket.id, Language.ARABIC)
    assert report.state is PrintState.PRINTED
    claims = lent.claims(lent.papers()[-1].read_bytes())
    assert (claims.kind, claims.references) == (TICKET, (second.reference,))
    shown = came(lent, BySlip(slip_code(lent)))
    assert (shown.arrival, shown.ticket) == (Arrival.ALREADY, received.ticket)
    with pytest.raises(LookupError):
        lent.desk.numbers.print_ticket(tap(), "nothing", Language.ARABIC)


def test_yesterday_s_number_is_no_number_today(lent: Station) -> None:
    made = booked(lent)
    lent.desk.check_in(tap(), made.id, Language.ARABIC)
    lent.now_ms += DAY_MS
    assert came(lent, by_reference(made)).arrival is Arrival.OVER


def test_cancelled_and_changed_appointments_say_so(lent: Station) -> None:
    made = booked(lent)
    time = lent.desk.free_times(SERVICE, 1).days[1].times[0]
    changed = lent.desk.change(tap(), made.id, time, Language.ARABIC)
    assert isinstance(changed, Appointment)
    moved = came(lent, by_reference(made))
    assert (moved.arrival, moved.appointment.successor) == (Arrival.MOVED, changed.reference)
    lent.desk.cancel(tap(), changed.id)
    assert came(lent, by_reference(changed)).arrival is Arrival.CANCELLED


def test_a_passport_finds_the_appointment_that_one_comes_for(lent: Station) -> None:
    days = lent.desk.free_times(SERVICE, 1).days
    later = booked(lent, days[2].times[0])
    today = lent.desk.book(tap(), wish(nearest(lent), service="one_journey_travel_document"))
    assert isinstance(today, Appointment)
    assert came(lent, ByPassport(NUMBER)).appointment == today
    lent.desk.cancel(tap(), today.id)
    assert came(lent, ByPassport(NUMBER)).appointment == later


def test_the_end_of_the_document_s_number_is_enough_beside_the_reference(lent: Station) -> None:
    made = booked(lent)
    assert came(lent, by_reference(made, "٠٠٠٧")).appointment == made


@pytest.mark.parametrize("document", ["0008", "", "007", "N73410008"])
def test_somebody_else_s_appointment_is_answered_like_one_that_isn_t_there(
    lent: Station, document: str
) -> None:
    made = booked(lent)
    assert lent.desk.arrive(by_reference(made, document)) is Refused.NO_MATCH
    assert lent.desk.arrive(ByReference("010000000000", NUMBER)) is Refused.NO_MATCH
    assert lent.desk.arrive(ByPassport("N1")) is Refused.NO_MATCH
    assert lent.desk.arrive(BySlip("ABC")) is Refused.NO_MATCH


def test_a_signed_slip_checks_in_before_its_booking_arrives(tmp_path: Path, lent: Station) -> None:
    """At another node, to which the portal named the key that signed, and which never heard of it."""
    made = booked(lent)
    lent.desk.print_appointment(tap(), made.id, Language.ARABIC)
    code = slip_code(lent)
    other = Station(tmp_path / "other")
    assert other.desk.arrive(BySlip(code)) is Refused.NO_MATCH
    key = lent.desk.store.station_key.public_key().public_bytes_raw()
    take_stations(other.desk.store, sync_worker("k1"), [key])
    found = came(other, BySlip(code))
    assert (found.arrival, found.appointment.reference) == (Arrival.ON_TIME, made.reference)
    assert (found.appointment.persons, found.appointment.start_ms) == (1, made.start_ms)
    received = other.desk.check_in(tap(), made.id, Language.ARABIC)
    assert received.ticket is not None
    other.desk.close()


def test_a_late_holder_s_ticket_is_behind_those_whose_time_has_come(lent: Station) -> None:
    late, punctual = booked(lent, None, "N1"), booked(lent, None, "N2")
    assert late.start_ms == punctual.start_ms
    lent.now_ms = punctual.start_ms
    lent.desk.check_in(tap(), punctual.id, Language.ARABIC)
    lent.now_ms = late.start_ms + HOUR_MS
    assert lent.desk.check_in(tap(), late.id, Language.ARABIC).before == 1


def test_who_has_an_appointment_for_a_line_that_this_hall_lacks_is_sent_to_a_clerk(lent: Station) -> None:
    made = booked(lent)
    frame = lent.desk.catalogue.frame
    lines = tuple(line for line in frame.queue_groups if line.id != made.queue_group)
    lacking = replace(lent.desk.catalogue, frame=replace(frame, queue_groups=lines))
    desk = replace(lent.desk, catalogue=lacking)
    received = desk.check_in(tap(), made.id, Language.ARABIC)
    assert (received.arrival, received.ticket) == (Arrival.ELSEWHERE, None)
    assert desk.holds_for(made.id).appointment == made
