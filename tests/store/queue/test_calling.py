"""Desks call the right person, one after the other, and never two the same."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any

import pytest
from sqlalchemy import event

from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.calling import brought_back, finished, handed_on, missed, parked, prioritised, started
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.service import Language
from kiosk.domain.serving_order import (
    MINUTE_MS,
    USUAL_ORDER,
    Coming,
    Place,
    Priority,
    rank,
)
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store import Store, find_ticket, people_before
from kiosk.store.queue.calling import (
    DeskBusy,
    MovedMeanwhile,
    call_next,
    call_one,
    finish_ticket,
    move_ticket,
    undo_move,
)
from kiosk.store.queue.issuing import Wanted, take_number
from kiosk.store.queue.leaving import leave_desk
from kiosk.store.queue.staffing import take_desk
from kiosk.store.queue.tickets import at_desks, line_of
from tests.domain.called_next import next_of
from tests.store.site import Site, new_op

DAY = date(2026, 11, 25)
PASSPORTS, PAPERS = "passports", "civil"


def clerk(number: int = 1) -> Acting:
    return Acting(f"clerk-{number}", f"counter-{number}", frozenset({Permission.SERVE}))


def wanted(
    line: str = PASSPORTS, priority: Priority = Priority.NONE, persons: int = 1, due_ms: int = 0
) -> Wanted:
    coming = Coming.APPOINTMENT if due_ms else Coming.WALK_IN
    series = "J" if line == PASSPORTS else "S"
    return Wanted("renewal", line, series, persons, coming, priority, due_ms, Language.ARABIC, "visit")


def come(store: Store, *many: Wanted, day: date = DAY) -> list[Ticket]:
    """Give each a number of `day`, a second after the one before."""
    came = []
    for nth, each in enumerate(many):
        due = each.due_ms or store.clock.now_ms() - 60_000 + nth * 1000
        came.append(
            take_number(store, applicant("k1"), new_op(), replace(each, due_ms=due), day, USUAL_ORDER)
        )
    return came


def next_at(store: Store, desk: str = "1", *lines: str, number: int = 1) -> Ticket:
    called = call_next(store, clerk(number), new_op(), desk, lines or (PASSPORTS,), DAY)
    assert isinstance(called, Ticket)
    return called


def moved(store: Store, kept: Ticket, change: Callable[[Standing, int], Standing], number: int = 1) -> Ticket:
    after = move_ticket(store, clerk(number), new_op(), kept.id, kept.moves, change)
    assert isinstance(after, Ticket)
    return after


def start(standing: Standing, _now: int) -> Standing:
    return started(standing)


def miss(standing: Standing, _now: int) -> Standing:
    return missed(standing)


def serve(store: Store, called: Ticket, number: int = 1) -> Ticket:
    return moved(store, moved(store, called, start, number), finished, number)


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


def test_who_is_sent_to_the_cashier_comes_back_to_the_desk(store: Store) -> None:
    """And neither waits behind the line again, nor is called by anybody else."""
    come(store, wanted(), wanted())
    take_desk(store, clerk(), new_op(), "1", (PASSPORTS,))
    take_desk(store, clerk(3), new_op(), "cash", ())
    to_cashier = partial(handed_on, desk="cash", and_back=True)
    moved(store, moved(store, next_at(store), start), to_cashier)
    assert next_at(store, "2", number=2).number == 2

    paying = next_at(store, "cash", number=3)
    serve(store, paying, 3)

    assert call_next(store, clerk(3), new_op(), "cash", (PASSPORTS,), DAY) is None
    back = next_at(store)
    assert (back.number, back.standing.back_to) == (1, ())
    assert serve(store, back).state is TicketState.SERVED


def test_who_is_sent_from_cashier_to_cashier_comes_back_to_each_desk_that_sent_them(store: Store) -> None:
    come(store, wanted())
    moved(store, moved(store, next_at(store), start), partial(handed_on, desk="cash_1", and_back=True))
    paying = moved(store, next_at(store, "cash_1", number=2), start, 2)
    moved(store, paying, partial(handed_on, desk="cash_2", and_back=True), 2)

    serve(store, next_at(store, "cash_2", number=3), 3)
    serve(store, next_at(store, "cash_1", number=2), 2)
    served = serve(store, next_at(store))

    assert (served.id, served.state) == (paying.id, TicketState.SERVED)


def test_who_waits_for_a_desk_that_its_clerk_left_is_called_by_the_others_of_the_line(store: Store) -> None:
    come(store, wanted(), wanted())
    take_desk(store, clerk(), new_op(), "1", (PASSPORTS,))
    first, second = next_at(store), next_at(store, "3", number=3)
    for each, number in ((first, 1), (second, 3)):
        moved(store, each, start, number)
    sent = [moved(store, now(store, each), partial(handed_on, desk="1")) for each in (first, second)]
    assert call_next(store, clerk(2), new_op(), "2", (PASSPORTS,), DAY) is None
    with pytest.raises(IllegalMove):
        call_one(store, clerk(2), new_op(), "2", sent[1].id, sent[1].moves)

    leave_desk(store, clerk(), new_op(), "1")

    assert call_next(store, clerk(2), new_op(), "2", (PAPERS,), DAY) is None
    called = call_one(store, clerk(2), new_op(), "2", sent[1].id, sent[1].moves + 1)
    assert isinstance(called, Ticket)
    assert (called.state, called.standing.desk) == (TicketState.CALLED, "2")
    assert next_at(store, "3", number=3).id == first.id


@pytest.mark.parametrize("first", ["left before", "never sat there"])
def test_who_is_sent_to_a_desk_where_nobody_sits_waits_for_it_and_the_line_goes_on(
    store: Store, first: str
) -> None:
    """Else the desk that sent them has them again by its next call, and nobody else for ever."""
    come(store, wanted(), wanted())
    if first == "left before":
        take_desk(store, clerk(3), new_op(), "5", (PASSPORTS,))
        leave_desk(store, clerk(3), new_op(), "5")
    sent = moved(store, moved(store, next_at(store), start), partial(handed_on, desk="5", and_back=True))

    other = next_at(store)
    assert other.id != sent.id
    serve(store, other)
    assert call_next(store, clerk(2), new_op(), "2", (PASSPORTS,), DAY) is None
    by_hand = call_one(store, clerk(2), new_op(), "2", sent.id, sent.moves)
    assert isinstance(by_hand, Ticket)
    undo_move(store, clerk(2), new_op(), by_hand.id, by_hand.moves)
    take_desk(store, clerk(3), new_op(), "5", ())
    assert next_at(store, "5", PAPERS, number=3).id == sent.id


def test_who_comes_back_to_a_desk_that_its_clerk_left_meanwhile_is_called_by_the_line(store: Store) -> None:
    come(store, wanted())
    take_desk(store, clerk(), new_op(), "1", (PASSPORTS,))
    take_desk(store, clerk(3), new_op(), "5", ())
    moved(store, moved(store, next_at(store), start), partial(handed_on, desk="5", and_back=True))
    leave_desk(store, clerk(), new_op(), "1")
    paid = moved(store, next_at(store, "5", number=3), start, 3)

    finish_ticket(store, clerk(3), new_op(), paid.id, paid.moves, "done")

    assert next_at(store, "2", number=2).id == paid.id


def test_a_cashiers_people_fall_to_another_cashier_and_to_no_window(store: Store) -> None:
    come(store, wanted())
    take_desk(store, clerk(3), new_op(), "cash_1", ())
    sent = moved(store, moved(store, next_at(store), start), partial(handed_on, desk="cash_1"))
    shared = ("cash_1", "cash_2")
    second = partial(call_next, store, clerk(4), op_id=new_op(), desk="cash_2", lines=(), day=DAY)
    assert second(shared=shared) is None
    leave_desk(store, clerk(3), new_op(), "cash_1", people_stay=True)

    assert call_next(store, clerk(), new_op(), "1", (PASSPORTS,), DAY) is None
    called = second(shared=shared)
    assert isinstance(called, Ticket)
    assert (called.id, called.standing.desk) == (sent.id, "cash_2")


def now(store: Store, kept: Ticket) -> Ticket:
    found = find_ticket(store, kept.id)
    assert found is not None
    return found


def test_who_is_handed_to_another_line_keeps_the_rank(store: Store) -> None:
    come(store, wanted(), wanted(PAPERS))
    moved(store, next_at(store), partial(handed_on, line=PAPERS))

    assert next_at(store, "2", PAPERS).series == "J"


def test_a_priority_given_at_the_reception_counts_at_once(store: Store) -> None:
    _, second = come(store, wanted(), wanted())
    assisted = moved(store, second, lambda standing, _: prioritised(standing, Priority.ASSISTED, USUAL_ORDER))

    assert line_of(store, DAY)[0] == assisted
    assert next_at(store).id == second.id


def test_the_last_move_is_undone_by_who_made_it_and_nobody_else(store: Store) -> None:
    come(store, wanted())
    called = next_at(store)
    served = serve(store, called)

    with pytest.raises(IllegalMove):
        undo_move(store, clerk(2), new_op(), served.id, served.moves)
    undone = undo_move(store, clerk(), new_op(), served.id, served.moves)

    assert isinstance(undone, Ticket)
    assert (undone.state, undone.standing.desk) == (TicketState.SERVING, "1")


def test_an_undo_does_not_put_two_people_at_one_desk(store: Store) -> None:
    come(store, wanted(), wanted())
    served = serve(store, next_at(store))
    busy = next_at(store)

    assert undo_move(store, clerk(), new_op(), served.id, served.moves) == DeskBusy(busy)


def test_what_was_only_issued_has_nothing_to_undo(store: Store) -> None:
    (waits,) = come(store, wanted())

    with pytest.raises(IllegalMove):
        undo_move(store, clerk(), new_op(), waits.id, 0)


def test_who_looked_at_an_old_state_is_told_the_new_one(store: Store) -> None:
    (waits,) = come(store, wanted())
    called = next_at(store, "2", number=2)

    assert call_one(store, clerk(), new_op(), "1", waits.id, waits.moves) == MovedMeanwhile(called)
    with pytest.raises(IllegalMove):
        call_one(store, clerk(), new_op(), "1", called.id, called.moves)


def test_only_who_serves_may_call(store: Store) -> None:
    come(store, wanted())

    with pytest.raises(NotAllowed):
        call_next(store, applicant("k1"), new_op(), "1", (PASSPORTS,), DAY)


@pytest.mark.parametrize("seed", range(3))
def test_the_store_calls_whom_the_rules_name(store: Store, seed: int) -> None:
    random = Random(seed)
    now = store.clock.now_ms()
    for _ in range(12):
        due = now + random.randrange(-120, 20) * MINUTE_MS if random.random() < 0.5 else 0
        priority = random.choice(list(Priority))
        come(store, wanted(priority=priority, due_ms=due))
    for _ in range(12):
        line = [place(each) for each in line_of(store, DAY)]
        expected = next_of(line, store.clock.now_ms())
        called = call_next(store, clerk(), new_op(), "1", (PASSPORTS,), DAY)
        assert (called.id if isinstance(called, Ticket) else None) == (
            expected.ticket_id if expected else None
        ), f"seed {seed}"
        if isinstance(called, Ticket):
            serve(store, called)


def place(each: Ticket) -> Place:
    standing = each.standing
    assert standing.rank_ms == rank(standing.coming, standing.priority, standing.since_ms, USUAL_ORDER)
    return Place(
        each.id, each.number, standing.coming, standing.priority, standing.since_ms, standing.rank_ms
    )


def test_sixteen_desks_at_once_call_everybody_once(store: Store) -> None:
    people = {each.id for each in come(store, *[wanted()] * 48)}
    ready = threading.Barrier(16)
    served: list[str] = []

    def work(desk: int) -> None:
        ready.wait()
        while True:
            called = call_next(store, clerk(desk), new_op(), str(desk), (PASSPORTS,), DAY)
            if called is None:
                return
            assert isinstance(called, Ticket)
            served.append(called.id)
            serve(store, called, desk)

    with ThreadPoolExecutor(16) as desks:
        for done in [desks.submit(work, desk) for desk in range(16)]:
            done.result()

    assert sorted(served) == sorted(people)
    assert store.check().sound


def test_a_ticket_outlives_the_process(site: Site) -> None:
    store = site.create()
    come(store, wanted())
    called = next_at(store)
    store.close()

    again = site.open()
    assert find_ticket(again, called.id) == called
    again.close()
