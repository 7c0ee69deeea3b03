"""Drawer sessions as the tables hold them: read, written from what the journal says, and added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    update,
)

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.errors import NotAllowed
from kiosk.domain.receipt import Method, ReceiptKind
from kiosk.domain.states import DrawerState
from kiosk.store.money_schema import cash_move, drawer, drawer_count, money_wish, receipt
from kiosk.store.store import Store

MONEY = "kiosk money"
"""The lock under which numbers of receipts are taken and drawers are moved."""
_BY_ID = select(drawer).where(drawer.c.id == bindparam("drawer_id"))
_MINE = select(drawer).where(
    drawer.c.actor == bindparam("of_actor"), drawer.c.state != DrawerState.CLOSED.value
)
_CHANGE = update(drawer).where(drawer.c.id == bindparam("of_drawer"))
_CLEAR_COUNT = delete(drawer_count).where(drawer_count.c.drawer_id == bindparam("of_drawer"))
VOIDED = (
    select(money_wish.c.id)
    .where(
        money_wish.c.receipt_id == receipt.c.id,
        and_(money_wish.c.kind == "void", money_wish.c.decision == "approved"),
    )
    .exists()
)
"""Whether a receipt is void, inside a statement about receipts."""
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
).where(receipt.c.drawer_id == bindparam("drawer_id"), receipt.c.method == Method.CASH.value, ~VOIDED)
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


def expected_in(connection: Connection, kept: Drawer) -> int:
    """Return the float, the cash taken and given back, and what was moved in and out."""
    bound = {"drawer_id": kept.id}
    taken, moved = (connection.execute(each, bound).scalar_one() for each in (_TAKEN, _MOVED))
    return kept.float_minor + int(taken) + int(moved)


def drawer_of(connection: Connection, actor: str) -> Drawer | None:
    """Return the session of a staff id that isn't closed, as `connection` sees it."""
    row = connection.execute(_MINE, {"of_actor": actor}).mappings().one_or_none()
    return _drawer(row) if row else None


def open_drawers(store: Store) -> tuple[Drawer, ...]:
    """Return the sessions that are open now, the oldest first."""
    with store.reading() as connection:
        return drawers_where(connection, (drawer.c.state == DrawerState.OPEN.value,), {})


def drawers_where(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], bound: Mapping[str, int]
) -> tuple[Drawer, ...]:
    """Return the sessions for which all `conditions` hold, the oldest first."""
    asked = select(drawer).where(*conditions).order_by(drawer.c.opened_ms, drawer.c.id)
    return tuple(_drawer(row) for row in connection.execute(asked, bound).mappings())


def must_know_drawer(connection: Connection, drawer_id: str) -> Drawer:
    """Return the session of an id; `LookupError` if there is none."""
    row = connection.execute(_BY_ID, {"drawer_id": drawer_id}).mappings().one_or_none()
    if row is None:
        raise LookupError(drawer_id)
    return _drawer(row)


def own_drawer(connection: Connection, acting: Acting, drawer_id: str) -> Drawer:
    """Return the acting person's session; `NotAllowed` for another's, `LookupError`."""
    kept = must_know_drawer(connection, drawer_id)
    if kept.actor != acting.actor:
        raise NotAllowed(Permission.TAKE_PAYMENT)
    return kept


def undecided_in(connection: Connection, drawer_id: str) -> int:
    """Return how many voids and exemptions of a session wait for another person's word."""
    return int(connection.execute(_UNDECIDED, {"drawer_id": drawer_id}).scalar_one())


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


def _drawer(row: RowMapping) -> Drawer:
    names = ("id", "desk", "actor", "currency", "float_minor", "witness", "opened_ms")
    rest = ("counted_minor", "expected_minor", "second", "closed_ms")
    return Drawer(
        **{name: row[name] for name in (*names, *rest)},
        state=DrawerState(row["state"]),
    )
