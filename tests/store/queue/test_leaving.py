"""A desk whose clerk is gone, with a seat and a person left behind, is freed by who gives out numbers."""

from __future__ import annotations

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import NotAllowed
from kiosk.domain.ticket import Ticket
from kiosk.store import Store
from kiosk.store.queue.calling import call_next
from kiosk.store.queue.leaving import free_desk
from kiosk.store.queue.staffing import DeskTaken, staffed_desks, take_desk
from kiosk.store.queue.tickets import at_desks
from tests.store.queue.at_desks import DAY, PASSPORTS, clerk, come, moved, next_at, now, start, wanted
from tests.store.site import new_op


def may_free() -> Acting:
    return Acting("front", "counter-9", frozenset({Permission.SERVE, Permission.ISSUE_NUMBER}))


def test_a_desk_whose_clerk_is_gone_is_freed_and_whom_they_had_is_next(store: Store) -> None:
    """After a power cut the seat and the person stay: nobody else can move them, nor sit down there."""
    come(store, wanted(), wanted())
    take_desk(store, clerk(), new_op(), "1", (PASSPORTS,))
    held = moved(store, next_at(store), start)
    op_id = new_op()
    for _ in range(2):
        free_desk(store, may_free(), op_id, "1")

    assert now(store, held).standing.rank_ms == held.standing.rank_ms
    assert (at_desks(store, DAY), staffed_desks(store)) == ((), ())
    assert not isinstance(take_desk(store, clerk(2), new_op(), "1", (PASSPORTS,)), DeskTaken)
    assert next_at(store, number=2).id == held.id


def test_whom_a_cashier_who_is_gone_had_waits_for_a_cashier(store: Store) -> None:
    come(store, wanted())
    take_desk(store, clerk(3), new_op(), "cash_1", ())
    held = next_at(store, "cash_1", PASSPORTS, number=3)
    free_desk(store, may_free(), new_op(), "cash_1", people_stay=True)

    assert call_next(store, clerk(), new_op(), "1", (PASSPORTS,), DAY) is None
    called = call_next(store, clerk(4), new_op(), "cash_2", (), DAY, ("cash_1",))
    assert isinstance(called, Ticket)
    assert called.id == held.id


def test_only_who_gives_out_numbers_frees_the_desk_of_another(store: Store) -> None:
    with pytest.raises(NotAllowed):
        free_desk(store, clerk(2), new_op(), "1")
