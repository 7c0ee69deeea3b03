"""A drawer's money beside its own day: handed over, counted unannounced, brought to the bank."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.canonical import canonical
from kiosk.domain.drawer import Drawer
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.receipt import counted_minor
from kiosk.domain.states import DRAWER_MOVES, DrawerState, move
from kiosk.store.approvals import approved
from kiosk.store.cash_schema import cash_check, deposit
from kiosk.store.drawer_closing import DRAWER_CLOSED, Undecided
from kiosk.store.drawer_rows import (
    MONEY,
    drawer_of,
    drawers_where,
    expected_in,
    must_know_drawer,
    own_drawer,
    undecided_in,
    write_closing,
    write_opening,
)
from kiosk.store.drawers import DRAWER_OPENED, HasDrawer
from kiosk.store.journal import Entry, found, one_at_a_time
from kiosk.store.money_schema import drawer
from kiosk.store.store import Store

DRAWER_CHECKED, CASH_DEPOSITED = "drawer.checked", "cash.deposited"
HANDING_OVER = "drawer.hand_over"
"""What two people confirm; see `handing_over_shown`."""
_DEPOSITED = select(deposit.c.id).where(deposit.c.drawer_id == bindparam("of_drawer"))


@dataclass(frozen=True, slots=True)
class CashCheck:
    """An unannounced count: what was found, and what should have been there."""

    drawer_id: str
    counted_minor: int
    expected_minor: int

    @property
    def over_minor(self) -> int:
        """What is too much in the drawer, negative if it is short."""
        return self.counted_minor - self.expected_minor


def handing_over_shown(counted: Drawer, expected: int) -> Mapping[str, object]:
    """Return what both confirm when a drawer goes from one to the other."""
    return {"drawer": counted.id, "counted_minor": counted.counted_minor, "expected_minor": expected}


def hand_over_drawer(
    store: Store, acting: Acting, op_id: str, drawer_id: str, approval: Approval
) -> Drawer | HasDrawer | Undecided:
    """Commit that a counted session ends and another person's begins with what was counted.

    Whoever takes over signs as the second of the one and has the first as the witness of the other: both
    confirmed `handing_over_shown`. Returns the new session. The same `op_id` (a UUID) writes nothing again.
    Raises `NotAllowed`, `IllegalMove`, `LookupError`, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id, taker = str(uuid.UUID(op_id)), approval.other.person_id
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        kept = own_drawer(writing.connection, acting, drawer_id)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return drawer_of(writing.connection, taker) or kept
        move("drawer", DRAWER_MOVES, kept.state, DrawerState.CLOSED)
        waiting, theirs = undecided_in(writing.connection, drawer_id), drawer_of(writing.connection, taker)
        if waiting or theirs is not None:
            return Undecided(waiting) if theirs is None else HasDrawer(theirs)
        expected = expected_in(writing.connection, kept)
        digest = shown_digest(HANDING_OVER, handing_over_shown(kept, expected))
        agreed = approved(writing, acting, op_id, Permission.TAKE_PAYMENT, digest, approval)
        now = store.clock.now_ms()
        closing = {"id": drawer_id, "expected_minor": expected, "second": taker, "closed_ms": now}
        opening: dict[str, Any] = {
            "id": store.chance.new_id(),
            "desk": kept.desk,
            "currency": kept.currency,
            "float_minor": kept.counted_minor,
            "witness": acting.actor,
            "opened_ms": now,
        }
        opened_by = store.chance.new_id()
        write_closing(writing.connection, closing)
        write_opening(writing.connection, opened_by, taker, opening)
        writing.append(acting, Entry(op_id, DRAWER_CLOSED, drawer_id, closing), agreed)
        taking = Acting(taker, acting.station, acting.permissions)
        writing.append(taking, Entry(opened_by, DRAWER_OPENED, opening["id"], opening))
        return must_know_drawer(writing.connection, opening["id"])


def check_drawer(
    store: Store, acting: Acting, op_id: str, drawer_id: str, pieces: Sequence[tuple[int, int]]
) -> CashCheck:
    """Commit that somebody counted another's open drawer unannounced, and return what came of it.

    The session goes on. The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, also for one's
    own drawer, `IllegalMove` for one that isn't open, `LookupError`, `ValueError`, `StoreError`.
    """
    acting.require(Permission.WITNESS_CASH)
    counted, op_id = counted_minor(pieces), str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        kept = must_know_drawer(writing.connection, drawer_id)
        if kept.actor == acting.actor:
            raise NotAllowed(Permission.WITNESS_CASH)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return _check(writing.connection, before[1])
        if kept.state is not DrawerState.OPEN:
            raise IllegalMove("drawer", kept.state, DRAWER_CHECKED)
        body: dict[str, Any] = {
            "id": store.chance.new_id(),
            "drawer_id": drawer_id,
            "counted_minor": counted,
            "expected_minor": expected_in(writing.connection, kept),
            "pieces": [list(one) for one in pieces],
            "at_ms": store.clock.now_ms(),
        }
        write_check(writing.connection, op_id, acting.actor, body)
        writing.append(acting, Entry(op_id, DRAWER_CHECKED, body["id"], body))
        return _check(writing.connection, body["id"])


def deposit_cash(store: Store, acting: Acting, op_id: str, drawer_id: str, minor: int, slip: str) -> bool:
    """Commit that so much of a closed session was brought to the bank, with the number of its slip.

    False if it was before. The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `IllegalMove`
    for a session that isn't closed, `LookupError`, `ValueError` without a slip, `StoreError`.
    """
    if Permission.APPROVE_MONEY not in acting.permissions:
        acting.require(Permission.TAKE_PAYMENT)
    if minor < 0 or not slip.strip():
        raise ValueError("an amount and the number of its slip")
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return True
        kept = must_know_drawer(writing.connection, drawer_id)
        if kept.state is not DrawerState.CLOSED:
            raise IllegalMove("drawer", kept.state, CASH_DEPOSITED)
        if writing.connection.execute(_DEPOSITED, {"of_drawer": drawer_id}).one_or_none() is not None:
            return False
        body: dict[str, Any] = {
            "id": store.chance.new_id(),
            "drawer_id": drawer_id,
            "minor": minor,
            "slip": slip.strip(),
            "at_ms": store.clock.now_ms(),
        }
        write_deposit(writing.connection, op_id, acting.actor, body)
        writing.append(acting, Entry(op_id, CASH_DEPOSITED, body["id"], body))
        return True


def undeposited_drawers(store: Store, acting: Acting) -> tuple[Drawer, ...]:
    """Return the closed sessions whose money nobody brought to the bank yet, the oldest first."""
    acting.require(Permission.APPROVE_MONEY)
    waiting = (drawer.c.state == DrawerState.CLOSED.value, drawer.c.id.not_in(select(deposit.c.drawer_id)))
    with store.reading() as connection:
        return drawers_where(connection, waiting, {})


def write_check(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write an unannounced count from what the journal says of it."""
    row = {**body, "op_id": op_id, "actor": actor, "pieces": canonical(body["pieces"]).decode()}
    connection.execute(insert(cash_check), row)


def write_deposit(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a deposit from what the journal says of it."""
    connection.execute(insert(deposit), {**body, "op_id": op_id, "actor": actor})


def _check(connection: Connection, check_id: str) -> CashCheck:
    row = connection.execute(select(cash_check).where(cash_check.c.id == check_id)).one()
    return CashCheck(row.drawer_id, row.counted_minor, row.expected_minor)
