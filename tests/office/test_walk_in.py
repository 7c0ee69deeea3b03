"""Who comes without an appointment is told how the line stands, and gets a number of it."""

from __future__ import annotations

from random import Random

import pytest

from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.appointment import HOUR_MS
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.domain.ticket import Ticket
from kiosk.office.walk_in import Asking, Hall, outlook_for, outlook_of, take
from kiosk.store.staffing import pause_desk, take_desk
from kiosk.store.stopping import StopReason, stop_line
from tests.office.station import Station
from tests.office.visitors import SERVICE, tap

LINE = "passports"
CLERK = Acting("clerk-1", "counter-1", frozenset({Permission.SERVE}))
SUPERVISOR = Acting("head-1", "counter-2", frozenset({Permission.STOP_NUMBERS}))


def hall(lent: Station) -> Hall:
    return Hall(
        lent.desk.store, applicant("k1"), lent.desk.mission, lent.desk.refreshed().timetable, Random(1)
    )


def number(lent: Station, persons: int = 1, priority: Priority = Priority.NONE) -> Ticket | StopReason:
    service = lent.desk.catalogue.services[SERVICE]
    line = next(each for each in lent.desk.catalogue.queue_groups if each.id == service.queue_group)
    asking = Asking(service, line, persons, priority, Language.ARABIC, tap())
    return take(hall(lent), tap(), asking)


def waits(lent: Station, persons: int = 1, priority: Priority = Priority.NONE) -> Ticket:
    ticket = number(lent, persons, priority)
    assert isinstance(ticket, Ticket)
    return ticket


def test_people_before_are_counted_and_without_a_desk_nobody_knows_how_long(lent: Station) -> None:
    waits(lent, 3)
    own = waits(lent)

    looks = outlook_for(hall(lent), own)
    assert (looks.before, looks.wait, looks.after_closing, looks.stopped) == (3, None, False, None)
    assert outlook_of(hall(lent), own.queue_group, 1, Priority.NONE).before == 4


def test_an_open_desk_makes_a_range_and_a_break_takes_it_away(lent: Station) -> None:
    for _ in range(6):
        waits(lent)
    group = waits(lent).queue_group
    take_desk(lent.desk.store, CLERK, tap(), "1", (group,))

    wait = outlook_of(hall(lent), group, 1, Priority.NONE).wait
    assert wait is not None
    assert 0 < wait.shortest < wait.longest
    pause_desk(lent.desk.store, CLERK, tap(), "1")
    assert outlook_of(hall(lent), group, 1, Priority.NONE).wait is None


def test_who_needs_help_has_fewer_before(lent: Station) -> None:
    group = {waits(lent).queue_group for _ in range(4)}.pop()

    assert outlook_of(hall(lent), group, 1, Priority.NONE).before == 4
    assert outlook_of(hall(lent), group, 1, Priority.ASSISTED).before == 0


def test_a_line_that_reaches_past_the_closing_warns(lent: Station) -> None:
    group = {waits(lent, 8).queue_group for _ in range(6)}.pop()
    take_desk(lent.desk.store, CLERK, tap(), "1", (group,))

    assert outlook_of(hall(lent), group, 1, Priority.NONE).after_closing


def test_a_stopped_line_gives_no_number_and_says_why_until_it_goes_on(lent: Station) -> None:
    group = waits(lent).queue_group
    stop_line(lent.desk.store, SUPERVISOR, tap(), group, StopReason.FULL_TODAY)

    assert number(lent) is StopReason.FULL_TODAY
    assert outlook_of(hall(lent), group, 1, Priority.NONE).stopped is StopReason.FULL_TODAY
    stop_line(lent.desk.store, SUPERVISOR, tap(), group, StopReason.RESUMED)
    assert waits(lent).number == 2


def test_numbers_begin_anew_at_the_missions_midnight(lent: Station) -> None:
    assert [waits(lent).number, waits(lent).number] == [1, 2]
    lent.now_ms += 24 * HOUR_MS

    assert waits(lent).number == 1


@pytest.mark.parametrize("persons", [1, 5])
def test_a_family_is_one_ticket(lent: Station, persons: int) -> None:
    assert waits(lent, persons).persons == persons
