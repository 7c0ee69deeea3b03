"""Counting and closing a drawer: blind by its clerk, then signed by two for what both see.

What the drawer should hold is worked out from its facts when it is closed, and nobody is told it before the
count: a count that knows its result isn't one. Who counts again knows it, so what was counted first stays,
and both who sign see it.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.domain.receipt import SerialKind, counted_minor
from kiosk.domain.states import DRAWER_MOVES, DrawerState, move
from kiosk.store.journal import Entry
from kiosk.store.money.cash_schema import deposit_slip
from kiosk.store.money.drawer_rows import (
    expected_in,
    must_know_drawer,
    own_drawer,
    refused_in,
    undecided_in,
    write_closing,
    write_count,
    write_difference,
)
from kiosk.store.money.writing import money_writing, next_serial
from kiosk.store.people.approvals import approved
from kiosk.store.store import Store, Writing

DRAWER_COUNTED, DRAWER_CLOSED, CASH_DIFFERED = "drawer.counted", "drawer.closed", "cash.differed"
CLOSING = "drawer.close"
"""What two people confirm; see `closing_shown`."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """So many voids and exemptions of the session wait for another person's word.

    `refused` are receipts that exempt somebody though that was refused: first they are asked to be void.
    """

    wishes: int
    refused: int = 0


def closing_shown(counted: Drawer, expected: int, said: str = "") -> Mapping[str, object]:
    """Return what the two who sign confirm at the end of a session; `said` of what is over or short."""
    amounts = {"counted_minor": counted.counted_minor, "expected_minor": expected}
    before = {"first_minor": counted.first_minor, "counts": counted.counts}
    return {"drawer": counted.id, **amounts, **before, "said": said}


def count_drawer(
    store: Store, acting: Acting, op_id: str, drawer_id: str, pieces: Sequence[tuple[int, int]]
) -> Drawer:
    """Commit what was counted, as (value in minor units, pieces); it may be counted again until it is closed.

    Each count is kept. The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed` for another's
    drawer, `IllegalMove`, `LookupError`, `ValueError`, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    counted_minor(pieces)
    op_id = str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        kept = own_drawer(writing.connection, acting, drawer_id)
        if before is not None:
            return kept
        move("drawer", DRAWER_MOVES, kept.state, DrawerState.COUNTED)
        writing.append(acting, count_entry(writing.connection, op_id, drawer_id, pieces))
        return must_know_drawer(writing.connection, drawer_id)


def count_entry(
    connection: Connection, op_id: str, drawer_id: str, pieces: Sequence[tuple[int, int]]
) -> Entry:
    """Write what was counted in a drawer, and return what the journal is to say; `ValueError`."""
    counted, told = counted_minor(pieces), [list(one) for one in pieces]
    body = {"id": drawer_id, "counted_minor": counted, "pieces": told}
    write_count(connection, op_id, body)
    return Entry(op_id, DRAWER_COUNTED, drawer_id, body)


def close_drawer(
    store: Store, acting: Acting, op_id: str, drawer_id: str, approval: Approval, year: int, said: str = ""
) -> Drawer | Undecided:
    """Commit that a counted session is closed; both who sign confirmed `closing_shown`.

    Its deposit slip takes the next number of the mission's `year`; what is over or short is a record of its
    own, with what is `said` of it. The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed` for
    another's drawer, or if what was confirmed isn't what is true now; `IllegalMove`, `LookupError`,
    `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id = str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        kept = own_drawer(writing.connection, acting, drawer_id)
        if before is not None:
            return kept
        expected = counted_expectation(writing.connection, kept)
        if isinstance(expected, Undecided):
            return expected
        digest = shown_digest(CLOSING, closing_shown(kept, expected, said))
        agreed = approved(writing, acting, op_id, Permission.WITNESS_CASH, digest, approval)
        serial = next_serial(writing.connection, deposit_slip, SerialKind.DEPOSIT, year)
        ending = Ending(expected, approval.other.person_id, said, str(serial))
        writing.append(acting, *ending_entries(store, writing, op_id, kept, ending), agreed)
        return must_know_drawer(writing.connection, drawer_id)


def counted_expectation(connection: Connection, kept: Drawer) -> int | Undecided:
    """Return what a session that is about to end should hold, in minor units; `IllegalMove` if it can't."""
    move("drawer", DRAWER_MOVES, kept.state, DrawerState.CLOSED)
    return undecided(connection, kept.id) or expected_in(connection, kept)


def undecided(connection: Connection, drawer_id: str) -> Undecided | None:
    """Return what of a session is still to be decided before it can end, None for nothing."""
    waiting, refused = undecided_in(connection, drawer_id), len(refused_in(connection, drawer_id))
    return Undecided(waiting, refused) if waiting or refused else None


@dataclass(frozen=True, slots=True)
class Ending:
    """How a counted session ends. `deposit_serial` is "" where its money goes on to somebody else's."""

    expected_minor: int
    second: str
    said: str
    deposit_serial: str = ""


def ending_entries(
    store: Store, writing: Writing, op_id: str, kept: Drawer, ending: Ending
) -> tuple[Entry, ...]:
    """Write that a session ends, and what was over or short; return what the journal is to say."""
    now = store.clock.now_ms()
    body = {
        "id": kept.id,
        "expected_minor": ending.expected_minor,
        "second": ending.second,
        "closed_ms": now,
        **({"deposit_serial": ending.deposit_serial} if ending.deposit_serial else {}),
    }
    write_closing(writing.connection, op_id, body)
    closed = Entry(op_id, DRAWER_CLOSED, kept.id, body, receipt_no=ending.deposit_serial or None)
    over = (kept.counted_minor or 0) - ending.expected_minor
    if over == 0:
        return (closed,)
    told = {"drawer_id": kept.id, "minor": over, "said": ending.said, "at_ms": now}
    differed = Entry(store.chance.new_id(), CASH_DIFFERED, kept.id, told)
    write_difference(writing.connection, differed.op_id, told)
    return (closed, differed)


def expected_now(store: Store, acting: Acting, drawer_id: str) -> int:
    """Return what the acting person's counted drawer should hold, in minor units: not told before the count.

    Raises `NotAllowed` for another's drawer, `IllegalMove` while it isn't counted, `LookupError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    with store.reading() as connection:
        kept = own_drawer(connection, acting, drawer_id)
        move("drawer", DRAWER_MOVES, kept.state, DrawerState.CLOSED)
        return expected_in(connection, kept)
