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
from kiosk.store.journal import Entry
from kiosk.store.money.drawer_rows import (
    drawer_of,
    must_know_drawer,
    open_drawer_of,
    write_cash_move,
    write_opening,
)
from kiosk.store.money.writing import money_writing
from kiosk.store.people.approvals import approved
from kiosk.store.store import Store, Writing

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
    shown, op_id = opening_shown(desk, currency, float_minor), str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        if before is not None:
            return must_know_drawer(writing.connection, before)
        mine = drawer_of(writing.connection, acting.actor)
        if mine is not None:
            return HasDrawer(mine)
        digest = shown_digest(OPENING, shown)
        agreed = approved(writing, acting, op_id, Permission.WITNESS_CASH, digest, approval)
        opening = opening_entry(store, writing, acting.actor, op_id, shown, approval.other.person_id)
        writing.append(acting, opening, agreed)
        return must_know_drawer(writing.connection, opening.entity_id)


def opening_entry(
    store: Store, writing: Writing, actor: str, op_id: str, shown: Mapping[str, object], witness: str
) -> Entry:
    """Write that `actor` begins a session with what was `opening_shown`; return the journal's entry."""
    body: dict[str, Any] = {
        "id": store.chance.new_id(),
        **shown,
        "witness": witness,
        "opened_ms": store.clock.now_ms(),
    }
    write_opening(writing.connection, op_id, actor, body)
    return Entry(op_id, DRAWER_OPENED, body["id"], body)


def move_cash(store: Store, acting: Acting, op_id: str, kind: CashMove, minor: int, reason: str) -> bool:
    """Commit that money came into the acting person's drawer or left it, and why; False without an open one.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `ValueError` unless `minor` is
    positive and a reason is given, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    if minor <= 0 or not reason.strip():
        raise ValueError("an amount and a reason")
    op_id = str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        if before is not None:
            return True
        mine = open_drawer_of(writing.connection, acting.actor)
        if mine is None:
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
