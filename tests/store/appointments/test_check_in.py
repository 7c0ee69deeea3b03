"""Who comes gets one number, in one transaction with the appointment's new state."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import Appointment
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.service import Language
from kiosk.domain.serving_order import OrderRules
from kiosk.domain.states import AppointmentState, TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store import (
    Store,
    appointment_of,
    cancel_appointment,
    check_in,
    find_ticket,
    people_before,
    ticket_of,
)
from tests.store.lent import ACTING, booked, lend, times
from tests.store.site import new_op

DAY, NEXT = date(2026, 11, 25), date(2026, 11, 26)


def come(store: Store, made: Appointment, day: date = DAY, op_id: str = "") -> Ticket:
    return check_in(store, ACTING, op_id or new_op(), made.id, "J", day, Language.ARABIC, OrderRules())


def people(store: Store, *counts: int) -> list[Appointment]:
    """Book a time of its own for each group, one after the other."""
    lend(store, counts)
    return [
        booked(store, next(time for time in times(store, count) if len(time.taking) == 1), f"N{number}")
        for number, count in enumerate(counts)
    ]


def test_who_comes_is_checked_in_and_has_a_number(store: Store) -> None:
    (made,) = people(store, 2)
    ticket = come(store, made)
    assert (ticket.series, ticket.number, ticket.persons, ticket.day) == ("J", 1, 2, DAY)
    assert (ticket.due_ms, ticket.state) == (made.start_ms, TicketState.WAITING)
    assert find_ticket(store, ticket.id) == ticket == ticket_of(store, made.id)
    kept = appointment_of(store, made.id)
    assert kept is not None
    assert kept.state is AppointmentState.CHECKED_IN
    assert store.check().sound


def test_who_comes_late_ranks_from_when_they_came(store: Store) -> None:
    (made,) = people(store, 1)
    late = replace(store, clock=replace(store.clock, now_ms=lambda: made.start_ms + 60_000))
    assert come(late, made).due_ms == made.start_ms + 60_000


def test_a_second_tap_is_the_same_number_and_a_second_check_in_none(store: Store) -> None:
    (made,) = people(store, 1)
    op_id = new_op()
    ticket = come(store, made, op_id=op_id)
    node = store.node
    assert come(store, made, op_id=op_id) == ticket
    assert store.node == node
    with pytest.raises(IllegalMove):
        come(store, made)


def test_numbers_begin_anew_with_each_day_and_series(store: Store) -> None:
    first, second, third, fourth = people(store, 1, 1, 1, 1)
    assert [come(store, first).number, come(store, second).number, come(store, third, NEXT).number] == [
        1,
        2,
        1,
    ]
    other = check_in(store, ACTING, new_op(), fourth.id, "W", DAY, Language.ARABIC, OrderRules())
    assert other.number == 1


def test_people_before_one_are_those_with_an_earlier_time(store: Store) -> None:
    first, second, third = people(store, 3, 1, 2)
    last, middle = come(store, third), come(store, second)
    assert (people_before(store, last), people_before(store, middle)) == (1, 0)
    come(store, first)
    assert (people_before(store, last), people_before(store, middle)) == (4, 3)


def test_a_cancelled_appointment_gets_no_number(store: Store) -> None:
    (made,) = people(store, 1)
    cancel_appointment(store, ACTING, new_op(), made.id)
    with pytest.raises(IllegalMove):
        come(store, made)
    with pytest.raises(LookupError):
        check_in(store, ACTING, new_op(), "nothing", "J", DAY, Language.ARABIC, OrderRules())
    assert ticket_of(store, made.id) is None


def test_eight_stations_at_once_give_each_number_once(store: Store) -> None:
    made = people(store, *[1] * 16)
    start = threading.Barrier(8)

    def station(number: int) -> list[int]:
        start.wait()
        return [come(store, each).number for each in made[number::8]]

    with ThreadPoolExecutor(8) as pool:
        given = [number for numbers in pool.map(station, range(8)) for number in numbers]
    assert sorted(given) == list(range(1, 17))


def test_one_appointment_at_two_stations_at_once_gets_one_number(store: Store) -> None:
    (made,) = people(store, 1)
    start = threading.Barrier(2)

    def station(_: int) -> Ticket | None:
        start.wait()
        try:
            return come(store, made)
        except IllegalMove:
            return None

    with ThreadPoolExecutor(2) as pool:
        given = list(pool.map(station, range(2)))
    assert [ticket for ticket in given if ticket] == [ticket_of(store, made.id)]


def test_nobody_checks_in_without_the_permission(file_store: Store) -> None:
    (made,) = people(file_store, 1)
    booker = Acting("somebody", "k1", frozenset({Permission.BOOK}))
    with pytest.raises(NotAllowed):
        check_in(file_store, booker, new_op(), made.id, "J", DAY, Language.ARABIC, OrderRules())
