"""A desk has one person, and a person one desk."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from kiosk.domain.acting import Permission, applicant
from kiosk.domain.errors import NotAllowed
from kiosk.store import Store
from kiosk.store.queue.leaving import free_desk, leave_desk
from kiosk.store.queue.staffing import (
    DeskTaken,
    Staffing,
    StaffingState,
    last_staffed,
    pause_desk,
    staffed_desks,
    take_desk,
)
from tests.store.queue.at_desks import PAPERS, PASSPORTS, clerk
from tests.store.site import new_op


def taken(store: Store, desk: str, number: int, *lines: str) -> Staffing:
    mine = take_desk(store, clerk(number), new_op(), desk, lines)
    assert isinstance(mine, Staffing)
    return mine


def at(store: Store, now_ms: int) -> Store:
    return replace(store, clock=replace(store.clock, now_ms=lambda: now_ms))


def test_who_takes_a_desk_has_it_until_they_leave(store: Store) -> None:
    mine = taken(store, "1", 1, PASSPORTS)

    assert take_desk(store, clerk(2), new_op(), "1", (PAPERS,)) == DeskTaken(mine)
    assert staffed_desks(store) == (mine,)
    leave_desk(store, clerk(1), new_op(), "1")
    assert staffed_desks(store) == ()
    assert taken(store, "1", 2, PAPERS).actor == "clerk-2"


def test_nobody_sits_at_two_desks(store: Store) -> None:
    mine = taken(store, "1", 1, PASSPORTS)

    assert take_desk(store, clerk(1), new_op(), "2", (PASSPORTS,)) == DeskTaken(mine)


def test_a_break_keeps_desk_and_lines_and_coming_back_opens_it(store: Store) -> None:
    taken(store, "1", 1, PASSPORTS, PAPERS)
    paused = pause_desk(store, clerk(1), new_op(), "1")
    assert isinstance(paused, Staffing)

    assert (paused.state, paused.lines) == (StaffingState.ON_BREAK, (PASSPORTS, PAPERS))
    assert taken(store, "1", 1, PAPERS).state is StaffingState.OPEN


def test_a_station_is_told_what_desk_it_was_last_also_when_its_clerk_has_left(store: Store) -> None:
    here, there = clerk(1), replace(clerk(2), station="elsewhere")
    assert last_staffed(store, here.station) is None
    sat = taken(store, "1", 1, PASSPORTS, PAPERS)
    leave_desk(store, here, new_op(), "1")
    take_desk(store, there, new_op(), "2", (PAPERS,))

    assert last_staffed(store, here.station) == sat
    assert (sat.desk, sat.lines, sat.state) == ("1", (PASSPORTS, PAPERS), StaffingState.OPEN)


def test_a_station_from_which_another_desk_was_freed_is_still_told_its_own(store: Store) -> None:
    front = replace(clerk(1), permissions=clerk(1).permissions | {Permission.ISSUE_NUMBER})
    sat = taken(store, "1", 1, PASSPORTS)
    take_desk(store, replace(clerk(2), station="elsewhere"), new_op(), "2", (PAPERS,))
    free_desk(store, front, new_op(), "2")

    assert last_staffed(store, front.station) == sat


def test_a_second_tap_changes_nothing(store: Store) -> None:
    op_id = new_op()
    take = partial(take_desk, store, clerk(1), op_id, "1", (PASSPORTS,))
    take()
    node = store.node

    take()
    assert store.node == node


def test_an_applicant_takes_no_desk(store: Store) -> None:
    with pytest.raises(NotAllowed):
        take_desk(store, applicant("k1"), new_op(), "1", (PASSPORTS,))
