"""Money of closed drawers on its way: the numbered slip that goes with it to the safe, then the bank's."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import Drawer
from kiosk.domain.errors import IllegalMove
from kiosk.store.journal import Entry
from kiosk.store.money.cash_schema import deposit, deposit_slip
from kiosk.store.money.drawer_rows import drawers_where, must_know_drawer
from kiosk.store.money.schema import drawer, drawer_count
from kiosk.store.money.writing import money_writing
from kiosk.store.schema import op
from kiosk.store.store import Store

CASH_DEPOSITED = "cash.deposited"
_DEPOSITED = select(deposit.c.id).where(deposit.c.drawer_id == bindparam("of_drawer"))
_PIECES = (
    select(drawer_count.c.value_minor, drawer_count.c.pieces)
    .where(drawer_count.c.drawer_id == bindparam("of_drawer"), drawer_count.c.pieces > 0)
    .order_by(drawer_count.c.value_minor.desc())
)
_PLACE = (
    select(op.c.epoch, op.c.seq)
    .join(deposit_slip, deposit_slip.c.op_id == op.c.op_id)
    .where(deposit_slip.c.drawer_id == bindparam("of_drawer"))
)


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What a closed drawer hands in: `pieces` as (value in minor units, how many), the largest first.

    `epoch` and `seq` name its closing in the journal.
    """

    drawer: Drawer
    pieces: tuple[tuple[int, int], ...]
    epoch: int
    seq: int


def handed_in(store: Store, acting: Acting, drawer_id: str) -> HandedIn:
    """Return what a closed drawer hands in, for the paper that goes with it.

    Raises `NotAllowed` for another's drawer unless one decides about money, `LookupError` for one that isn't
    closed, or was handed over.
    """
    with store.reading() as connection:
        kept = must_know_drawer(connection, drawer_id)
        if kept.actor != acting.actor:
            acting.require(Permission.APPROVE_MONEY)
        if not kept.deposit_serial:
            raise LookupError(drawer_id)
        pieces = connection.execute(_PIECES, {"of_drawer": drawer_id}).all()
        epoch, seq = connection.execute(_PLACE, {"of_drawer": drawer_id}).one()
    return HandedIn(kept, tuple((value, many) for value, many in pieces), epoch, seq)


def last_closed(store: Store, acting: Acting) -> Drawer | None:
    """Return the acting person's own session that was closed last, None before the first."""
    theirs = (drawer.c.actor == acting.actor, deposit_slip.c.serial.is_not(None))
    with store.reading() as connection:
        return next(reversed(drawers_where(connection, theirs, {})), None)


def slip_drawer(store: Store, serial: str) -> Drawer | None:
    """Return the closed session whose deposit slip has this serial, None if this node has none."""
    with store.reading() as connection:
        return next(iter(drawers_where(connection, (deposit_slip.c.serial == serial,), {})), None)


def deposit_cash(store: Store, acting: Acting, op_id: str, drawer_id: str, minor: int, slip: str) -> bool:
    """Commit that so much of a closed session was brought to the bank, with the number of its slip.

    False if it was before. The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `IllegalMove`
    for a session that isn't closed, or was handed over, `LookupError`, `ValueError` without a slip,
    `StoreError`.
    """
    acting.require(Permission.APPROVE_MONEY)
    if minor < 0 or not slip.strip():
        raise ValueError("an amount and the number of its slip")
    op_id = str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        if before is not None:
            return True
        kept = must_know_drawer(writing.connection, drawer_id)
        if not kept.deposit_serial:
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
    waiting = (deposit_slip.c.serial.is_not(None), drawer.c.id.not_in(select(deposit.c.drawer_id)))
    with store.reading() as connection:
        return drawers_where(connection, waiting, {})


def write_deposit(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a deposit from what the journal says of it."""
    connection.execute(insert(deposit), {**body, "op_id": op_id, "actor": actor})
