"""Who comes without an appointment is told how the line stands, and gets a number of it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.appointment import HOUR_MS
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.domain.states import PrintState
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.numbers import Numbered
from kiosk.office.hall.wait_now import wait_now
from kiosk.office.hall.walk_in import Asking, Hall, outlook_for, outlook_of, take
from kiosk.store.queue.leaving import leave_desk
from kiosk.store.queue.staffing import pause_desk, take_desk
from kiosk.store.queue.stopping import stop_line
from tests.office.station import Station
from tests.office.visitors import SERVICE, booked, tap

pytestmark = pytest.mark.usefixtures("qapp")

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


def test_an_open_desk_makes_a_range_a_break_lengthens_it_and_nobody_takes_it_away(lent: Station) -> None:
    for _ in range(6):
        waits(lent)
    group = waits(lent).queue_group
    take_desk(lent.desk.store, CLERK, tap(), "1", (group,))

    wait = outlook_of(hall(lent), group, 1, Priority.NONE).wait
    assert wait is not None
    assert 0 < wait.shortest < wait.longest
    pause_desk(lent.desk.store, CLERK, tap(), "1")
    on_break = outlook_of(hall(lent), group, 1, Priority.NONE).wait
    assert on_break is not None
    assert on_break.longest > wait.longest
    leave_desk(lent.desk.store, CLERK, tap(), "1")
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


def test_a_stop_in_the_moment_of_taking_is_told_instead_of_a_number(lent: Station) -> None:
    service, store = lent.desk.catalogue.services[SERVICE], lent.desk.store
    line = next(each for each in lent.desk.catalogue.queue_groups if each.id == service.queue_group)
    looked: list[int] = []

    def stopped_at_the_second_look() -> int:
        looked.append(lent.now_ms)
        if len(looked) == 2:
            stop_line(store, SUPERVISOR, tap(), line.id, StopReason.FULL_TODAY)
        return lent.now_ms

    meanwhile = replace(store, clock=replace(store.clock, now_ms=stopped_at_the_second_look))
    asking = Asking(service, line, 1, Priority.NONE, Language.ARABIC, tap())
    assert take(replace(hall(lent), store=meanwhile), tap(), asking) is StopReason.FULL_TODAY


def test_numbers_begin_anew_at_the_missions_midnight(lent: Station) -> None:
    assert [waits(lent).number, waits(lent).number] == [1, 2]
    lent.now_ms += 24 * HOUR_MS

    assert waits(lent).number == 1


@pytest.mark.parametrize("persons", [1, 5])
def test_a_family_is_one_ticket(lent: Station, persons: int) -> None:
    assert waits(lent, persons).persons == persons


def test_one_tap_is_one_number_also_when_the_line_is_stopped_before_the_second_try(lent: Station) -> None:
    numbers, service = lent.desk.refreshed().numbers, lent.desk.catalogue.services[SERVICE]
    line = numbers.line_of(service)
    assert line is not None
    asking, op_id = Asking(service, line, 2, Priority.NONE, Language.ARABIC, tap()), tap()
    first = numbers.take(op_id, asking)
    stop_line(lent.desk.store, SUPERVISOR, tap(), line.id, StopReason.CLOSING)

    assert isinstance(first, Numbered)
    assert first.outlook.before == 0
    again = numbers.take(op_id, asking)
    assert isinstance(again, Numbered)
    assert again.ticket == first.ticket
    assert numbers.take(tap(), asking) is StopReason.CLOSING


def test_the_paper_of_who_has_gone_is_printed_if_there_is_a_number(lent: Station) -> None:
    numbers, service = lent.desk.refreshed().numbers, lent.desk.catalogue.services[SERVICE]
    line = numbers.line_of(service)
    assert line is not None
    op_id = tap()
    assert numbers.print_owed(tap(), op_id, Language.ARABIC) is None
    numbers.take(op_id, Asking(service, line, 1, Priority.NONE, Language.ARABIC, tap()))

    report = numbers.print_owed(tap(), op_id, Language.ARABIC)
    assert report is not None
    assert report.state is PrintState.PRINTED


def test_after_the_doors_have_closed_it_is_said_although_nobody_knows_the_wait(lent: Station) -> None:
    line = waits(lent).queue_group
    assert not outlook_of(hall(lent), line, 1, Priority.NONE).after_closing
    lent.now_ms += 8 * HOUR_MS

    assert outlook_of(hall(lent), line, 1, Priority.NONE).after_closing


def test_the_wait_now_is_one_range_for_all_lines_that_a_desk_serves_or_is_not_said(lent: Station) -> None:
    for _ in range(6):
        waits(lent)
    lines = lent.desk.catalogue.queue_groups
    assert wait_now(hall(lent), lines) is None
    take_desk(lent.desk.store, CLERK, tap(), "1", (LINE, "documents"))

    wait, own = wait_now(hall(lent), lines), outlook_of(hall(lent), LINE, 1, Priority.NONE).wait
    assert wait is not None
    assert own is not None
    assert wait.shortest <= own.shortest <= own.longest <= wait.longest + 5
    lent.now_ms += 3 * HOUR_MS
    assert wait_now(hall(lent), lines) is None


def test_who_has_booked_for_a_time_before_ones_own_turn_is_waited_for_too(lent: Station) -> None:
    """They aren't here yet, and go first all the same: a wait that leaves them out is too short."""
    group = {waits(lent).queue_group for _ in range(5)}.pop()
    take_desk(lent.desk.store, CLERK, tap(), "1", (group,))
    before = outlook_of(hall(lent), group, 1, Priority.NONE)
    for number in range(4):
        booked(lent, number=f"N{number:08}")
    after = outlook_of(hall(lent), group, 1, Priority.NONE)

    assert before.wait is not None
    assert after.wait is not None
    assert after.wait.shortest > before.wait.shortest
    assert after.wait.longest > before.wait.longest
    assert after.before == before.before
