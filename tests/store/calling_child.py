"""A counter's process that calls and serves, one person after the other, until nobody is left."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from multiprocessing.connection import Connection

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.calling import finished, started
from kiosk.domain.errors import StoreAway
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store import Store
from kiosk.store.queue.calling import Change, DeskBusy, MovedMeanwhile, call_next, move_ticket
from kiosk.store.queue.staffing import DeskTaken
from tests.store.site import Site, new_op

DAY, LINE = date(2026, 11, 25), "passports"
Moved = Ticket | DeskBusy | MovedMeanwhile | DeskTaken | None


def clerk(number: int) -> Acting:
    """Return the clerk of a desk."""
    return Acting(f"clerk-{number}", f"counter-{number}", frozenset({Permission.SERVE}))


def work(to_test: Connection, site: Site, number: int) -> None:
    """Say the id of each ticket that was called.

    What the store didn't answer is asked again under its own operation id, as the window does; whoever comes
    late may find the server fallen over by what the others did.
    """
    with closing(_opened(site, f"counter-{number}")) as store:
        call = partial(call_next, store, clerk(number), desk=str(number), lines=(LINE,), day=DAY)
        while (called := _answer(lambda op_id: call(op_id=op_id))) is not None:
            assert isinstance(called, Ticket)
            to_test.send(called.id)
            _move(store, number, _move(store, number, called, _start), finished)


def _opened(site: Site, station: str) -> Store:
    while True:
        try:
            return site.open(station)
        except StoreAway:
            continue


def _start(standing: Standing, _now: int) -> Standing:
    return started(standing)


def _move(store: Store, number: int, kept: Ticket, change: Change) -> Ticket:
    moved = _answer(lambda op_id: move_ticket(store, clerk(number), op_id, kept.id, kept.moves, change))
    assert isinstance(moved, Ticket)
    return moved


def _answer(ask: Callable[[str], Moved]) -> Moved:
    op_id = new_op()
    while True:
        try:
            return ask(op_id)
        except StoreAway:
            continue
