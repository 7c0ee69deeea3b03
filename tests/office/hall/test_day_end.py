"""At the end of the day everybody has an end: served, missed, or a number of the next day that goes first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import Appointment, Arrival
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.domain.states import AppointmentState, TicketState
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.office.claim import BySlip
from kiosk.office.hall.counter import Finish
from kiosk.office.hall.day_end import Closed, DayEnd, NoOpening, StillServed, day_to_close
from kiosk.office.hall.front_desk import FrontDesk
from kiosk.office.hall.surroundings import look_around
from kiosk.office.hall.walk_in import stopped_today
from kiosk.store import appointment_of, find_ticket
from kiosk.store.operations import operations
from kiosk.store.queue.tickets import line_of
from tests.office.hall.at_counter import counter, ticket
from tests.office.hall.test_walk_in import number, waits
from tests.office.station import TODAY, TOMORROW, Station
from tests.office.visitors import SERVICE, booked, by_reference, came, slip_code, tap

pytestmark = pytest.mark.usefixtures("qapp")

HEAD = Acting(
    "head", "counter-1", frozenset({Permission.STOP_NUMBERS, Permission.PRINT_SLIP, Permission.ISSUE_NUMBER})
)
DAY, DAY_MS = timedelta(days=1), 24 * 3_600_000


def end(lent: Station) -> DayEnd:
    return DayEnd(lent.desk.store, HEAD, lent.desk.catalogue, lent.desk.mission)


def closes(lent: Station, op_id: str) -> Closed | StillServed | NoOpening:
    store, time_zone = lent.desk.store, lent.desk.mission.time_zone
    return end(lent).close(op_id, day_to_close(store, time_zone))


def closed(lent: Station, op_id: str = "") -> Closed:
    answer = closes(lent, op_id or tap())
    assert isinstance(answer, Closed)
    return answer


def now(lent: Station, kept: Ticket) -> Ticket:
    found = find_ticket(lent.desk.store, kept.id)
    assert found is not None
    return found


def test_who_still_waits_comes_first_on_the_next_day_with_a_paper(lent: Station) -> None:
    first, helped = waits(lent, 2), waits(lent, priority=Priority.ASSISTED)
    op_id = tap()
    done = closed(lent, op_id)
    written = len(operations(lent.desk.store))

    assert (done.following, len(done.carried)) == (TOMORROW, 2)
    assert [now(lent, each).state for each in (first, helped)] == [TicketState.CANCELLED] * 2
    assert {each.persons for each in done.carried} == {1, 2}
    assert all(each.standing.priority is Priority.CARRIED_OVER for each in done.carried)
    assert end(lent).print_papers(op_id, lent.printer, done.carried) == 2
    papers = len(operations(lent.desk.store))
    assert closed(lent, op_id) == done
    assert len(operations(lent.desk.store)) == papers > written

    lent.now_ms += DAY_MS
    waits(lent)
    assert ticket(counter(lent).call_next(tap())).id == done.carried[0].id


def test_a_desk_sees_on_which_day_somebody_came_first_however_often_they_were_carried_over(
    lent: Station,
) -> None:
    waits(lent)
    for _ in range(2):
        closed(lent)
        lent.now_ms += DAY_MS
        waits(lent)

    assert [one.came_on for one in counter(lent).look().line] == [TODAY, TOMORROW, None]


def test_no_number_is_given_after_the_end_and_the_next_day_begins_anew(lent: Station) -> None:
    waits(lent)
    closed(lent)
    assert number(lent) is StopReason.DAY_OVER
    lent.now_ms += DAY_MS

    assert stopped_today(lent.desk.store, lent.desk.mission.time_zone) == {}
    assert waits(lent).day == TOMORROW


def test_nothing_is_closed_while_a_desk_has_somebody(lent: Station) -> None:
    waits(lent)
    called = ticket(counter(lent).call_next(tap()))
    before = len(operations(lent.desk.store))

    assert closes(lent, tap()) == StillServed((called,))
    assert len(operations(lent.desk.store)) == before


def checked_in(lent: Station, made: Appointment) -> Ticket:
    came = lent.desk.check_in(tap(), made.id, Language.ARABIC)
    assert came.ticket is not None
    return came.ticket


def state(lent: Station, made: Appointment) -> AppointmentState:
    kept = appointment_of(lent.desk.store, made.id)
    assert kept is not None
    return kept.state


def test_appointments_end_as_their_tickets_did(lent: Station) -> None:
    slots = lent.desk.free_times(SERVICE, 1).days[1].times[:2]
    made = [booked(lent, slots[at // 2], f"N7341000{at}") for at in range(4)]
    lent.now_ms = made[0].start_ms
    served, gone, _ = (checked_in(lent, each) for each in made[:3])
    never, lent.now_ms = made[3], made[3].start_ms
    here = counter(lent)
    mine = ticket(here.start(tap(), ticket(here.call(tap(), now(lent, served)))))
    ticket(here.miss(tap(), ticket(counter(lent, "2").call(tap(), now(lent, gone)))))
    ticket(here.finish(tap(), mine, Finish.DONE))
    done = closed(lent)

    assert [state(lent, each) for each in made[:3]] == [
        AppointmentState.SERVED,
        AppointmentState.MISSED,
        AppointmentState.CHECKED_IN,
    ]
    assert state(lent, never) is AppointmentState.MISSED
    assert (done.served, done.missed) == (1, 2)
    assert lent.desk.store.check().sound


def test_an_appointment_goes_on_with_the_number_of_the_next_day_and_ends_with_it(lent: Station) -> None:
    slots = lent.desk.free_times(SERVICE, 1).days[1].times[:2]
    made = [booked(lent, slot, f"N7341000{at}") for at, slot in enumerate(slots)]
    lent.now_ms = made[1].start_ms
    for each in made:
        checked_in(lent, each)
    first, second = closed(lent).carried

    assert [came(lent, by_reference(each, f"N7341000{at}")).arrival for at, each in enumerate(made)] == [
        Arrival.CARRIED_OVER
    ] * 2
    assert [first.appointment_id, second.appointment_id] == [each.id for each in made]
    assert end(lent).print_papers(tap(), lent.printer, (first,)) == 1
    lent.now_ms += DAY_MS
    shown = came(lent, BySlip(slip_code(lent)))
    assert (shown.arrival, shown.ticket, shown.before) == (Arrival.ALREADY, first, 0)
    here = counter(lent)
    here.finish(tap(), ticket(here.start(tap(), ticket(here.call_next(tap())))), Finish.DONE)
    assert closed(lent).carried == (line_of(lent.desk.store, lent.desk.today() + DAY)[0],)
    assert [state(lent, each) for each in made] == [AppointmentState.SERVED, AppointmentState.CHECKED_IN]

    lent.now_ms += DAY_MS
    here.miss(tap(), ticket(here.call_next(tap())))
    assert closed(lent).missed == 1
    assert [state(lent, each) for each in made] == [AppointmentState.SERVED, AppointmentState.MISSED]
    assert lent.desk.store.check().sound


def test_a_day_that_nobody_closed_is_closed_before_the_doors_open_and_stops_nobody(lent: Station) -> None:
    waiting = waits(lent)
    lent.now_ms += DAY_MS - 5 * 3_600_000
    done = closed(lent)

    assert (done.day, done.following, len(done.carried)) == (TODAY, TOMORROW, 1)
    assert now(lent, waiting).state is TicketState.CANCELLED
    assert waits(lent).number == 2
    lent.now_ms += 3 * 3_600_000
    assert ticket(counter(lent).call_next(tap())).id == done.carried[0].id


def test_a_day_that_nobody_closed_is_closed_while_the_next_one_is_open_and_who_waited_comes_first(
    lent: Station,
) -> None:
    left, served, called = waits(lent, 3), waits(lent), waits(lent)
    ticket(counter(lent).start(tap(), ticket(counter(lent).call(tap(), served))))
    ticket(counter(lent, "2").call(tap(), called))
    lent.now_ms += DAY_MS
    waits(lent)
    zone = lent.desk.mission.time_zone
    assert look_around(lent.desk.store, zone).forgotten == 3
    done = closed(lent)

    assert (done.day, done.following, len(done.carried)) == (TODAY, TOMORROW, 1)
    ended = [TicketState.CANCELLED, TicketState.SERVED, TicketState.MISSED]
    assert [now(lent, each).state for each in (left, served, called)] == ended
    assert end(lent).print_papers(tap(), lent.printer, done.carried) == 1
    assert look_around(lent.desk.store, zone).forgotten == 0
    assert ticket(counter(lent).call_next(tap())).id == done.carried[0].id


def test_a_closing_whose_answer_was_lost_closes_the_same_day_once_more_and_not_today(lent: Station) -> None:
    waits(lent)
    lent.now_ms += DAY_MS
    today, op_id = waits(lent), tap()
    done = end(lent).close(op_id, TODAY)

    assert end(lent).close(op_id, TODAY) == done
    assert (now(lent, today).state, stopped_today(lent.desk.store, lent.desk.mission.time_zone)) == (
        TicketState.WAITING,
        {},
    )


def test_who_was_forgotten_on_several_days_goes_on_with_everybody_once_the_doors_have_closed(
    lent: Station,
) -> None:
    first = waits(lent)
    lent.now_ms += DAY_MS
    second = waits(lent)
    lent.now_ms += DAY_MS
    third = waits(lent)
    lent.now_ms += 8 * 3_600_000
    done = closed(lent)

    assert done.day == TODAY + 2 * DAY
    assert len(done.carried) == 3
    assert [now(lent, each).state for each in (first, second, third)] == [TicketState.CANCELLED] * 3
    assert closed(lent).carried == done.carried


def test_numbers_of_the_gate_that_nobody_showed_end_with_the_day(lent: Station) -> None:
    desk = lent.desk
    FrontDesk(desk.store, HEAD, desk.catalogue, desk.mission, lent.printer).print_gate(tap(), 2)

    assert closed(lent).carried == ()
