"""Drawer sessions: opened before a witness; money that comes in and goes out without a receipt.

How one ends: `drawer_closing`.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.states import DrawerState
from kiosk.store.approvals import approved
from kiosk.store.drawer_rows import MONEY, drawer_of, must_know_drawer, write_cash_move, write_opening
from kiosk.store.journal import Entry, found, one_at_a_time
from kiosk.store.store import Store

DRAWER_OPENED, CASH_MOVED = "drawer.opened", "cash.moved"
OPENING = "drawer.open"
"""What two people confirm; see `opening_shown`."""


@dataclass(frozen=True, slots=True)
class HasDrawer:
    """The acting person has a session that isn't closed."""

    drawer: Drawer


def opening_shown(desk: str, currency: str, float_minor: int) -> Mapping[str, object]:
    """Return what clerk and witness confirm at an opening."""
    return {"desk": desk, "currency": currency, "float_minor": float_minor}


def open_drawer(
    store: Store,
    acting: Acting,
    op_id: str,
    desk: str,
    currency: str,
    float_minor: int,
    approval: Approval,
) -> Drawer | HasDrawer:
    """Commit that the acting person opens a drawer with `float_minor` in it, before a witness.

    Both confirmed `opening_shown`. The same `op_id` (a UUID) returns the same session. Raises `NotAllowed`,
    `ValueError` for less than nothing, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    if float_minor < 0:
        raise ValueError("a float of less than nothing")
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return must_know_drawer(writing.connection, before[1])
        mine = drawer_of(writing.connection, acting.actor)
        if mine is not None:
            return HasDrawer(mine)
        digest = shown_digest(OPENING, opening_shown(desk, currency, float_minor))
        agreed = approved(writing, acting, op_id, Permission.WITNESS_CASH, digest, approval)
        body: dict[str, Any] = {
            "id": store.chance.new_id(),
            "desk": desk,
            "currency": currency,
            "float_minor": float_minor,
            "witness": approval.other.person_id,
            "opened_ms": store.clock.now_ms(),
        }
        write_opening(writing.connection, op_id, acting.actor, body)
        writing.append(acting, Entry(op_id, DRAWER_OPENED, body["id"], body), agreed)
        return must_know_drawer(writing.connection, body["id"])


def move_cash(store: Store, acting: Acting, op_id: str, kind: CashMove, minor: int, reason: str) -> bool:
    """Commit that money came into the acting person's drawer or left it, and why; False without an open one.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `ValueError` unless `minor` is
    positive and a reason is given, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    if minor <= 0 or not reason.strip():
        raise ValueError("an amount and a reason")
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return True
        mine = drawer_of(writing.connection, acting.actor)
        if mine is None or mine.state is not DrawerState.OPEN:
            return False
        body: dict[str, Any] = {
            "id": store.chance.new_id(),
            "drawer_id": mine.id,
            "kind": kind.value,
            "minor": minor,
            "reason": reason,
            "at_ms": store.clock.now_ms(),
        }
        write_cash_move(writing.connection, op_id, body)
        writing.append(acting, Entry(op_id, CASH_MOVED, body["id"], body))
        return True


def open_session(store: Store, actor: str) -> Drawer | None:
    """Return the session of a staff id that isn't closed, None if there is none."""
    with store.reading() as connection:
        return drawer_of(connection, actor)
