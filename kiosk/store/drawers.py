"""Drawer sessions: opened before a witness, counted blind, closed by two people over what both see.

What the drawer should hold is worked out from its facts when it is closed, and nobody is told it before the
count: a count that knows its result isn't one.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, bindparam, case, delete, func, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.errors import NotAllowed
from kiosk.domain.receipt import Method, ReceiptKind, counted_minor
from kiosk.domain.states import DRAWER_MOVES, DrawerState, move
from kiosk.store.approvals import approved
from kiosk.store.journal import Entry, found, one_at_a_time
from kiosk.store.money_schema import cash_move, drawer, drawer_count, money_wish, receipt
from kiosk.store.store import Store

MONEY = "kiosk money"
"""The lock under which numbers of receipts are taken and drawers are moved."""
DRAWER_OPENED, DRAWER_COUNTED, DRAWER_CLOSED = "drawer.opened", "drawer.counted", "drawer.closed"
CASH_MOVED = "cash.moved"
OPENING, CLOSING = "drawer.open", "drawer.close"
"""What two people confirm; see `opening_shown` and `closing_shown`."""
_BY_ID = select(drawer).where(drawer.c.id == bindparam("drawer_id"))
_MINE = select(drawer).where(
    drawer.c.actor == bindparam("of_actor"), drawer.c.state != DrawerState.CLOSED.value
)
_CHANGE = update(drawer).where(drawer.c.id == bindparam("of_drawer"))
_CLEAR_COUNT = delete(drawer_count).where(drawer_count.c.drawer_id == bindparam("of_drawer"))
_VOIDED = (
    select(money_wish.c.id)
    .where(
        money_wish.c.receipt_id == receipt.c.id,
        and_(money_wish.c.kind == "void", money_wish.c.decision == "approved"),
    )
    .exists()
)
_TAKEN = select(
    func.coalesce(
        func.sum(
            case(
                (receipt.c.kind == ReceiptKind.REVERSAL.value, -receipt.c.total_minor),
                else_=receipt.c.total_minor,
            )
        ),
        0,
    )
).where(receipt.c.drawer_id == bindparam("drawer_id"), receipt.c.method == Method.CASH.value, ~_VOIDED)
_MOVED = select(
    func.coalesce(
        func.sum(
            case((cash_move.c.kind == CashMove.PAY_OUT.value, -cash_move.c.minor), else_=cash_move.c.minor)
        ),
        0,
    )
).where(cash_move.c.drawer_id == bindparam("drawer_id"))
_UNDECIDED = (
    select(func.count())
    .select_from(money_wish)
    .join(receipt, receipt.c.id == money_wish.c.receipt_id)
    .where(receipt.c.drawer_id == bindparam("drawer_id"), money_wish.c.decision == "asked")
)


@dataclass(frozen=True, slots=True)
class HasDrawer:
    """The acting person has a session that isn't closed."""

    drawer: Drawer


@dataclass(frozen=True, slots=True)
class Undecided:
    """So many voids and exemptions of the session wait for another person's word."""

    wishes: int


def opening_shown(desk: str, currency: str, float_minor: int) -> Mapping[str, object]:
    """Return what clerk and witness confirm at an opening."""
    return {"desk": desk, "currency": currency, "float_minor": float_minor}


def closing_shown(counted: Drawer, expected: int) -> Mapping[str, object]:
    """Return what the two who sign confirm at a closing."""
    return {"drawer": counted.id, "counted_minor": counted.counted_minor, "expected_minor": expected}


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
        kept = _own(writing.connection, acting, drawer_id)
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
        kept = _own(writing.connection, acting, drawer_id)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return kept
        move("drawer", DRAWER_MOVES, kept.state, DrawerState.CLOSED)
        waiting = writing.connection.execute(_UNDECIDED, {"drawer_id": drawer_id}).scalar_one()
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


def open_session(store: Store, actor: str) -> Drawer | None:
    """Return the session of a staff id that isn't closed, None if there is none."""
    with store.reading() as connection:
        return drawer_of(connection, actor)


def expected_now(store: Store, drawer_id: str) -> int:
    """Return what a counted drawer should hold, in minor units: shown to those who sign, not before.

    Raises `IllegalMove` while it isn't counted, `LookupError`.
    """
    with store.reading() as connection:
        kept = must_know_drawer(connection, drawer_id)
        move("drawer", DRAWER_MOVES, kept.state, DrawerState.CLOSED)
        return expected_in(connection, kept)


def expected_in(connection: Connection, kept: Drawer) -> int:
    """Return the float, the cash taken and given back, and what was moved in and out."""
    bound = {"drawer_id": kept.id}
    taken, moved = (connection.execute(each, bound).scalar_one() for each in (_TAKEN, _MOVED))
    return kept.float_minor + int(taken) + int(moved)


def drawer_of(connection: Connection, actor: str) -> Drawer | None:
    """Return the session of a staff id that isn't closed, as `connection` sees it."""
    row = connection.execute(_MINE, {"of_actor": actor}).mappings().one_or_none()
    return _drawer(row) if row else None


def must_know_drawer(connection: Connection, drawer_id: str) -> Drawer:
    """Return the session of an id; `LookupError` if there is none."""
    row = connection.execute(_BY_ID, {"drawer_id": drawer_id}).mappings().one_or_none()
    if row is None:
        raise LookupError(drawer_id)
    return _drawer(row)


def write_opening(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a session from what the journal says of its opening."""
    row = {**body, "op_id": op_id, "actor": actor, "state": DrawerState.OPEN.value, "second": ""}
    connection.execute(insert(drawer), row)


def write_cash_move(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write a move of cash from what the journal says of it."""
    connection.execute(insert(cash_move), {**body, "op_id": op_id})


def write_count(connection: Connection, body: Mapping[str, Any]) -> None:
    """Write a count, in place of an earlier one, from what the journal says of it."""
    of_drawer = {"of_drawer": body["id"]}
    connection.execute(_CLEAR_COUNT, of_drawer)
    rows = [{"drawer_id": body["id"], "value_minor": value, "pieces": many} for value, many in body["pieces"]]
    if rows:
        connection.execute(insert(drawer_count), rows)
    values = {"state": DrawerState.COUNTED.value, "counted_minor": body["counted_minor"]}
    connection.execute(_CHANGE.values(**values), of_drawer)


def write_closing(connection: Connection, body: Mapping[str, Any]) -> None:
    """Write a closing from what the journal says of it."""
    values = {name: body[name] for name in ("expected_minor", "second", "closed_ms")}
    connection.execute(_CHANGE.values(state=DrawerState.CLOSED.value, **values), {"of_drawer": body["id"]})


def _own(connection: Connection, acting: Acting, drawer_id: str) -> Drawer:
    kept = must_know_drawer(connection, drawer_id)
    if kept.actor != acting.actor:
        raise NotAllowed(Permission.TAKE_PAYMENT)
    return kept


def _drawer(row: RowMapping) -> Drawer:
    names = ("id", "desk", "actor", "currency", "float_minor", "witness", "opened_ms")
    rest = ("counted_minor", "expected_minor", "second", "closed_ms")
    return Drawer(
        **{name: row[name] for name in (*names, *rest)},
        state=DrawerState(row["state"]),
    )
