"""Counting and closing a drawer: blind by its clerk, then signed by two for what both see.

What the drawer should hold is worked out from its facts when it is closed, and nobody is told it before the
count: a count that knows its result isn't one.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.domain.receipt import counted_minor
from kiosk.domain.states import DRAWER_MOVES, DrawerState, move
from kiosk.store.approvals import approved
from kiosk.store.drawer_rows import (
    MONEY,
    expected_in,
    must_know_drawer,
    own_drawer,
    undecided_in,
    write_closing,
    write_count,
)
from kiosk.store.journal import Entry, found, one_at_a_time
from kiosk.store.store import Store

DRAWER_COUNTED, DRAWER_CLOSED = "drawer.counted", "drawer.closed"
CLOSING = "drawer.close"
"""What two people confirm; see `closing_shown`."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """So many voids and exemptions of the session wait for another person's word."""

    wishes: int


def closing_shown(counted: Drawer, expected: int) -> Mapping[str, object]:
    """Return what the two who sign confirm at a closing."""
    return {"drawer": counted.id, "counted_minor": counted.counted_minor, "expected_minor": expected}


def count_drawer(
    store: Store, acting: Acting, op_id: str, drawer_id: str, pieces: Sequence[tuple[int, int]]
) -> Drawer:
    """Commit what was counted, as (value in minor units, pieces); it may be counted again until it is closed.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed` for another's drawer, `IllegalMove`,
    `LookupError`, `ValueError`, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    counted, op_id = counted_minor(pieces), str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        kept = own_drawer(writing.connection, acting, drawer_id)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return kept
        move("drawer", DRAWER_MOVES, kept.state, DrawerState.COUNTED)
        body = {"id": drawer_id, "counted_minor": counted, "pieces": [list(one) for one in pieces]}
        write_count(writing.connection, body)
        writing.append(acting, Entry(op_id, DRAWER_COUNTED, drawer_id, body))
        return must_know_drawer(writing.connection, drawer_id)


def close_drawer(
    store: Store, acting: Acting, op_id: str, drawer_id: str, approval: Approval
) -> Drawer | Undecided:
    """Commit that a counted session is closed; both who sign confirmed `closing_shown`.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed` for another's drawer, or if what was
    confirmed isn't what is true now; `IllegalMove`, `LookupError`, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        kept = own_drawer(writing.connection, acting, drawer_id)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return kept
        move("drawer", DRAWER_MOVES, kept.state, DrawerState.CLOSED)
        waiting = undecided_in(writing.connection, drawer_id)
        if waiting:
            return Undecided(waiting)
        expected = expected_in(writing.connection, kept)
        digest = shown_digest(CLOSING, closing_shown(kept, expected))
        agreed = approved(writing, acting, op_id, Permission.WITNESS_CASH, digest, approval)
        body = {
            "id": drawer_id,
            "expected_minor": expected,
            "second": approval.other.person_id,
            "closed_ms": store.clock.now_ms(),
        }
        write_closing(writing.connection, body)
        writing.append(acting, Entry(op_id, DRAWER_CLOSED, drawer_id, body), agreed)
        return must_know_drawer(writing.connection, drawer_id)


def expected_now(store: Store, drawer_id: str) -> int:
    """Return what a counted drawer should hold, in minor units: shown to those who sign, not before.

    Raises `IllegalMove` while it isn't counted, `LookupError`.
    """
    with store.reading() as connection:
        kept = must_know_drawer(connection, drawer_id)
        move("drawer", DRAWER_MOVES, kept.state, DrawerState.CLOSED)
        return expected_in(connection, kept)
