"""Desks call the right person, one after the other, and never two the same."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event

from kiosk.domain.acting import applicant
from kiosk.domain.calling import brought_back, parked, prioritised
from kiosk.domain.errors import NotAllowed
from kiosk.domain.serving_order import MINUTE_MS, USUAL_ORDER, Priority
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store import Store, find_ticket, people_before
from kiosk.store.queue.calling import DeskBusy, call_next, call_one, undo_move
from kiosk.store.queue.tickets import at_desks, line_of
from tests.store.queue.at_desks import (
    DAY,
    PAPERS,
    PASSPORTS,
    clerk,
    come,
    miss,
    moved,
    next_at,
    serve,
    start,
    wanted,
)
from tests.store.site import Site, new_op


def test_numbers_count_by_series_and_the_first_is_called_first(store: Store) -> None:
    first, second, other = come(store, wanted(), wanted(), wanted(PAPERS))

    assert [(each.series, each.number) for each in (first, second, other)] == [("J", 1), ("J", 2), ("S", 1)]
    assert people_before(store, second) == 1
    called = next_at(store)
    assert (called.id, called.state, called.standing.desk, called.standing.calls) == (
        first.id,
        TicketState.CALLED,
        "1",
        1,
    )
    assert people_before(store, second) == 0
    assert at_desks(store, DAY) == (called,)
    assert line_of(store, DAY) == (second, other)


def test_a_desk_has_one_person_at_a_time(store: Store) -> None:
    first, second = come(store, wanted(), wanted())
    called = next_at(store)

    assert call_next(store, clerk(), new_op(), "1", (PASSPORTS,), DAY) == DeskBusy(called)
    assert call_one(store, clerk(), new_op(), "1", second.id, 0) == DeskBusy(called)
    serve(store, called)
    assert next_at(store).id == second.id
    assert first.id != second.id


def test_a_desk_still_has_after_midnight_whom_it_had_before(store: Store) -> None:
    come(store, wanted())
    called, tomorrow = next_at(store), DAY + timedelta(days=1)
    (fresh,) = come(store, wanted(), day=tomorrow)
    call = partial(call_next, store, desk="1", lines=(PASSPORTS,), day=tomorrow)

    assert call(acting=clerk(), op_id=new_op()) == DeskBusy(called)
    assert call_one(store, clerk(), new_op(), "1", fresh.id, fresh.moves) == DeskBusy(called)
    assert at_desks(store, tomorrow, "1") == (called,)
    assert at_desks(store, tomorrow, "2") == at_desks(store, tomorrow) == ()
    served = serve(store, called)
    now = call(acting=clerk(), op_id=new_op())
    assert isinstance(now, Ticket)
    assert now.id == fresh.id
    assert undo_move(store, clerk(), new_op(), served.id, served.moves) == DeskBusy(now)


def test_a_call_and_a_look_read_no_ticket_but_those_they_ask_for(file_site: Site) -> None:
    """However many days the store has: on SQLCipher, which says so of an empty table, too."""
    asked: list[tuple[str, Any]] = []

    def see(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        asked.append((statement, values))

    with closing(file_site.create()) as store:
        event.listen(store.engine, "before_cursor_execute", see)
        call_next(store, clerk(), new_op(), "1", (PASSPORTS,), DAY)
        at_desks(store, DAY, "1")
        event.remove(store.engine, "before_cursor_execute", see)
        reading = [each for each in asked if "ticket_standing" in each[0]]
        assert len(reading) == 2
        with store.engine.connect() as connection:
            for statement, values in reading:
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
                steps = [row[3] for row in plan]
                assert any("ix_ticket_standing_desk_state (desk=? AND state=?)" in step for step in steps)
                assert not [step for step in steps if step.startswith("SCAN ticket")]


def test_the_same_tap_calls_the_same_person_and_nobody_else(store: Store) -> None:
    come(store, wanted(), wanted())
    op_id = new_op()
    call = partial(call_next, store, clerk(), op_id, "1", (PASSPORTS,), DAY)
    called, node = call(), store.node

    assert call() == called
    assert store.node == node


def test_a_press_whose_answer_was_lost_is_answered_when_nobody_waits_any_more(store: Store) -> None:
    come(store, wanted())
    op_id = new_op()
    called = call_next(store, clerk(), op_id, "1", (PASSPORTS,), DAY)
    assert isinstance(called, Ticket)
    served = serve(store, called)
    node = store.node

    assert call_next(store, clerk(), op_id, "1", (PASSPORTS,), DAY) == served
    assert store.node == node


def test_who_is_due_at_the_same_time_is_called_by_their_numbers(store: Store) -> None:
    due = store.clock.now_ms() - 10 * MINUTE_MS
    came = come(store, *[wanted(due_ms=due)] * 4)

    assert [serve(store, next_at(store)).number for _ in came] == [1, 2, 3, 4]


def test_nobody_is_called_from_another_line_or_before_their_time(store: Store) -> None:
    come(store, wanted(PAPERS), wanted(due_ms=store.clock.now_ms() + MINUTE_MS))

    assert call_next(store, clerk(), new_op(), "1", (PASSPORTS,), DAY) is None


def test_who_is_called_again_is_counted_and_who_does_not_come_can_be_brought_back(store: Store) -> None:
    come(store, wanted(), wanted())
    called = next_at(store)
    again = call_one(store, clerk(), new_op(), "1", called.id, called.moves)
    assert isinstance(again, Ticket)
    assert again.standing.calls == 2
    gone = moved(store, again, miss)
    other = next_at(store)
    back = moved(store, gone, lambda standing, now: brought_back(standing, now, USUAL_ORDER))
    serve(store, other)

    assert (gone.state, back.state) == (TicketState.MISSED, TicketState.WAITING)
    assert next_at(store).id == called.id


def test_who_is_parked_is_called_from_that_time_on(store: Store) -> None:
    come(store, wanted())
    later = store.clock.now_ms() + 5 * MINUTE_MS
    moved(
        store, moved(store, next_at(store), start), lambda standing, _: parked(standing, later, USUAL_ORDER)
    )
    assert call_next(store, clerk(), new_op(), "1", (PASSPORTS,), DAY) is None

    then = replace(store, clock=replace(store.clock, now_ms=lambda: later))

    assert next_at(then).state is TicketState.CALLED


def test_a_priority_given_at_the_reception_counts_at_once(store: Store) -> None:
    _, second = come(store, wanted(), wanted())
    assisted = moved(store, second, lambda standing, _: prioritised(standing, Priority.ASSISTED, USUAL_ORDER))

    assert line_of(store, DAY)[0] == assisted
    assert next_at(store).id == second.id


def test_only_who_serves_may_call(store: Store) -> None:
    come(store, wanted())

    with pytest.raises(NotAllowed):
        call_next(store, applicant("k1"), new_op(), "1", (PASSPORTS,), DAY)


def test_a_ticket_outlives_the_process(site: Site) -> None:
    store = site.create()
    come(store, wanted())
    called = next_at(store)
    store.close()

    again = site.open()
    assert find_ticket(again, called.id) == called
    again.close()
