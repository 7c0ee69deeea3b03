"""The last move is undone by who made it, and nobody acts on a state that has changed meanwhile."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import IllegalMove
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store import Store
from kiosk.store.queue.calling import (
    DeskBusy,
    MovedMeanwhile,
    call_one,
    undo_move,
)
from tests.store.queue.at_desks import clerk, come, next_at, serve, wanted
from tests.store.site import new_op


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
