"""What applicants may rely on when they book: the times are free, and the slip says which it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.acting import it_officer
from kiosk.domain.appointment import (
    AlreadyBooked,
    Appointment,
    SlotTaken,
)
from kiosk.domain.service import Language, Text
from kiosk.domain.states import AppointmentState, PrintState
from kiosk.domain.timetable import SpecialDays
from kiosk.office.claim import BySlip
from kiosk.paper.scan import codes_on
from kiosk.paper.seal import APPOINTMENT
from kiosk.store import import_mission
from tests.office.station import NOON_MS, TODAY, Station
from tests.office.visitors import (
    MINUTE_MS,
    SERVICE,
    booked,
    came,
    nearest,
    slip_code,
    tap,
    wish,
)

pytestmark = pytest.mark.usefixtures("qapp")


def test_services_with_a_plan_can_be_booked_and_the_booking_itself_isn_t_one(lent: Station) -> None:
    ids = {service.id for service in lent.desk.bookable()}
    assert {SERVICE, "attestation", "criminal_record_certificate"} <= ids
    assert not ids & {"mission_appointment", "birth_registration", "question_or_other"}
    assert all(service.enabled for service in lent.desk.bookable())


def test_what_can_be_booked_stands_in_the_same_order_as_what_can_be_asked_for(lent: Station) -> None:
    offered = [service.id for service in lent.desk.catalogue.offered("passports")]
    bookable = [service.id for service in lent.desk.bookable() if service.group == "passports"]

    assert bookable == [each for each in offered if each in bookable]
    assert bookable.index("passport_renewal") < bookable.index("passport_replacement_lost")


def test_a_mission_without_a_timetable_books_nothing(lent: Station) -> None:
    lent.change()
    desk = lent.desk.refreshed()
    assert desk.bookable() == ()
    assert desk.free_times(SERVICE, 1).days == ()


def test_the_nearest_times_come_first_and_every_day_says_what_it_is(lent: Station) -> None:
    found = lent.desk.free_times(SERVICE, 1)
    starts = [time.start_ms for time in found.nearest]
    assert starts == [NOON_MS + minutes * MINUTE_MS for minutes in (30, 60, 90)]
    days = {each.day: each for each in found.days}
    assert len(days) == 31
    assert (min(days), max(days)) == (TODAY, TODAY + timedelta(days=30))
    friday, liberation = TODAY + timedelta(days=4), TODAY.replace(month=12, day=8)
    assert (friday.weekday(), days[friday].times, days[friday].closed) == (4, (), None)
    assert len(days[TODAY + timedelta(days=1)].times) == 12
    closed = days[liberation].closed
    assert closed is not None
    assert (closed.en, days[liberation].confirmed) == ("Liberation Day", True)


def test_nobody_is_offered_a_time_that_begins_before_they_could_be_early(lent: Station) -> None:
    lent.now_ms = NOON_MS + 16 * MINUTE_MS
    assert nearest(lent).start_ms == NOON_MS + 60 * MINUTE_MS


def test_a_family_is_offered_neighbouring_times(lent: Station) -> None:
    time = nearest(lent, 5)
    assert [count for _, count in time.taking] == [2, 2, 1]
    assert lent.desk.free_times(SERVICE, 9).nearest == ()


def test_a_time_that_went_is_said_and_another_one_is_there(lent: Station) -> None:
    time = nearest(lent, 2)
    booked(lent, time, "N1")
    assert lent.desk.book(tap(), wish(time)) == SlotTaken(time.start_ms)
    made = booked(lent)
    assert lent.desk.book(tap(), wish(nearest(lent))) == AlreadyBooked(made)
    changed = lent.desk.change(tap(), made.id, nearest(lent), Language.ENGLISH)
    assert isinstance(changed, Appointment)
    cancelled = lent.desk.cancel(tap(), changed.id)
    assert isinstance(cancelled, Appointment)
    assert cancelled.state is AppointmentState.CANCELLED


def test_a_day_closed_here_is_offered_no_more_before_the_portal_hears_of_it(lent: Station) -> None:
    tomorrow = TODAY + timedelta(days=1)
    closed = SpecialDays(Text("عطلة", "Holiday"), tomorrow, tomorrow)
    hours = replace(lent.desk.timetable, special_days=(*lent.desk.timetable.special_days, closed))
    import_mission(lent.desk.store, it_officer("k1"), tap(), lent.desk.mission, (), hours)
    days = {each.day: each for each in lent.desk.refreshed().free_times(SERVICE, 1).days}
    assert days[tomorrow].times == ()
    assert days[tomorrow].closed == closed.name
    assert days[tomorrow + timedelta(days=1)].times != ()


def test_where_a_time_was_taken_the_times_around_it_are_offered(lent: Station) -> None:
    found = lent.desk.free_times(SERVICE, 1)
    wanted = found.days[2].times[5].start_ms
    around = [time.start_ms for time in found.around(wanted).nearest]
    assert around == [wanted - 30 * MINUTE_MS, wanted, wanted + 30 * MINUTE_MS]


def test_an_appointment_s_slip_says_which_it_is_and_whoever_shows_it_is_found(lent: Station) -> None:
    made = booked(lent)
    report = lent.desk.print_appointment(tap(), made.id, Language.ARABIC)
    assert (report.state, report.copy) == (PrintState.PRINTED, 1)
    code = slip_code(lent)
    assert codes_on(report.preview_png) == (code,)
    claims = lent.claims(lent.papers()[-1].read_bytes())
    assert (claims.kind, claims.references, claims.seq) == (APPOINTMENT, (made.reference,), made.seq)
    assert came(lent, BySlip(code)).appointment == made
    with pytest.raises(LookupError):
        lent.desk.print_appointment(tap(), "nothing", Language.ARABIC)
