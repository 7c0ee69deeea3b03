"""Whoever is sent on is called where they were sent to, or by who is left there, and comes back."""

from __future__ import annotations

from functools import partial

import pytest

from kiosk.domain.calling import handed_on
from kiosk.domain.errors import IllegalMove
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store import Store
from kiosk.store.queue.calling import (
    call_next,
    call_one,
    finish_ticket,
    undo_move,
)
from kiosk.store.queue.leaving import leave_desk
from kiosk.store.queue.staffing import take_desk
from tests.store.queue.at_desks import (
    DAY,
    PAPERS,
    PASSPORTS,
    clerk,
    come,
    moved,
    next_at,
    now,
    serve,
    start,
    wanted,
)
from tests.store.site import new_op


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


def test_who_is_handed_to_another_line_keeps_the_rank(store: Store) -> None:
    come(store, wanted(), wanted(PAPERS))
    moved(store, next_at(store), partial(handed_on, line=PAPERS))

    assert next_at(store, "2", PAPERS).series == "J"
