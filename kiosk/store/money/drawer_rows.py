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
    exists,
    func,
    insert,
    select,
    update,
)

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.errors import NotAllowed
from kiosk.domain.receipt import Method, SerialKind, read_serial
from kiosk.domain.states import DrawerState
from kiosk.store.money.cash_schema import cash_count, cash_difference, deposit_slip
from kiosk.store.money.schema import cash_move, drawer, drawer_count, money_wish, receipt
from kiosk.store.money.writing import serial_facts
from kiosk.store.schema import op
from kiosk.store.store import Store

_COUNTS = select(func.count()).select_from(cash_count)
_FIRST, _LAST = cash_count.alias("first_count"), cash_count.alias("last_count")
_counting = op.alias("counting")
_COUNTED_BY = (
    select(_counting.c.actor)
    .join(_LAST, _LAST.c.op_id == _counting.c.op_id)
    .where(_LAST.c.drawer_id == drawer.c.id)
    .order_by(_LAST.c.nth.desc())
    .limit(1)
)
_KEPT = (
    select(
        drawer,
        deposit_slip.c.serial.label("deposit_serial"),
        _FIRST.c.counted_minor.label("first_minor"),
        _COUNTS.where(cash_count.c.drawer_id == drawer.c.id).scalar_subquery().label("counts"),
        _COUNTED_BY.scalar_subquery().label("counted_by"),
    )
    .join(op, op.c.op_id == drawer.c.op_id)
    .outerjoin(deposit_slip, deposit_slip.c.drawer_id == drawer.c.id)
    .outerjoin(_FIRST, and_(_FIRST.c.drawer_id == drawer.c.id, _FIRST.c.nth == 1))
)
_BY_ID = _KEPT.where(drawer.c.id == bindparam("of_drawer"))
_MINE = _KEPT.where(drawer.c.actor == bindparam("of_actor"), drawer.c.state != DrawerState.CLOSED.value)
_CHANGE = update(drawer).where(drawer.c.id == bindparam("of_drawer"))
_COUNTED = _COUNTS.where(cash_count.c.drawer_id == bindparam("of_drawer"))
_CLEAR_COUNT = delete(drawer_count).where(drawer_count.c.drawer_id == bindparam("of_drawer"))
_voided = money_wish.alias("voided")
VOIDED = (
    select(_voided.c.id)
    .where(
        _voided.c.receipt_id == receipt.c.id,
        and_(_voided.c.kind == "void", _voided.c.decision == "approved"),
    )
    .exists()
)
"""Whether a receipt is void, inside a statement about receipts."""
_TAKEN = select(
    func.coalesce(
        func.sum(
            case(
                (receipt.c.kind == SerialKind.REVERSAL.value, -receipt.c.total_minor),
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
_asked, _void = money_wish.alias("asked"), money_wish.alias("void")
_REFUSED = (
    select(receipt.c.id)
    .join(_asked, _asked.c.receipt_id == receipt.c.id)
    .where(
        receipt.c.drawer_id == bindparam("drawer_id"),
        _asked.c.kind == "exemption",
        _asked.c.decision == "refused",
        ~exists().where(_void.c.receipt_id == receipt.c.id, _void.c.kind == "void"),
    )
)
"""Receipts that exempt somebody though that was refused, and of which nobody asked that they be void."""


def expected_in(connection: Connection, kept: Drawer) -> int:
    """Return the float, the cash taken and given back, and what was moved in and out."""
    bound = {"drawer_id": kept.id}
    taken, moved = (connection.execute(each, bound).scalar_one() for each in (_TAKEN, _MOVED))
    return kept.float_minor + int(taken) + int(moved)


def drawer_of(connection: Connection, actor: str) -> Drawer | None:
    """Return the session of a staff id that isn't closed, as `connection` sees it."""
    row = connection.execute(_MINE, {"of_actor": actor}).mappings().one_or_none()
    return _drawer(row) if row else None


def open_drawer_of(connection: Connection, actor: str, currency: str = "") -> Drawer | None:
    """Return the session of a staff id that takes money now, in this currency if one is named."""
    mine = drawer_of(connection, actor)
    if mine is None or mine.state is not DrawerState.OPEN or currency not in ("", mine.currency):
        return None
    return mine


def drawers_not_closed(store: Store) -> tuple[Drawer, ...]:
    """Return the sessions that are open now, or counted, the oldest first."""
    with store.reading() as connection:
        return drawers_where(connection, (drawer.c.state != DrawerState.CLOSED.value,), {})


def drawers_where(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], bound: Mapping[str, int]
) -> tuple[Drawer, ...]:
    """Return the sessions for which all `conditions` hold, the oldest first."""
    asked = _KEPT.where(*conditions).order_by(op.c.epoch, op.c.seq)
    return tuple(_drawer(row) for row in connection.execute(asked, bound).mappings())


def must_know_drawer(connection: Connection, drawer_id: str) -> Drawer:
    """Return the session of an id; `LookupError` if there is none."""
    row = connection.execute(_BY_ID, {"of_drawer": drawer_id}).mappings().one_or_none()
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


def refused_in(connection: Connection, drawer_id: str) -> frozenset[str]:
    """Return the receipts of a session whose exemption was refused, until somebody asks to void them."""
    return frozenset(connection.execute(_REFUSED, {"drawer_id": drawer_id}).scalars())


def write_opening(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a session from what the journal says of its opening."""
    row = {**body, "op_id": op_id, "actor": actor, "state": DrawerState.OPEN.value, "second": ""}
    connection.execute(insert(drawer), row)


def write_cash_move(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write a move of cash from what the journal says of it."""
    connection.execute(insert(cash_move), {**body, "op_id": op_id})


def write_count(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write a count from what the journal says of it: its pieces are the drawer's now, each count stays."""
    of_drawer = {"of_drawer": body["id"]}
    nth = int(connection.execute(_COUNTED, of_drawer).scalar_one()) + 1
    found = {"counted_minor": body["counted_minor"], "pieces": canonical(body["pieces"]).decode()}
    connection.execute(insert(cash_count), {"drawer_id": body["id"], "nth": nth, "op_id": op_id, **found})
    connection.execute(_CLEAR_COUNT, of_drawer)
    rows = [{"drawer_id": body["id"], "value_minor": value, "pieces": many} for value, many in body["pieces"]]
    if rows:
        connection.execute(insert(drawer_count), rows)
    values = {"state": DrawerState.COUNTED.value, "counted_minor": body["counted_minor"]}
    connection.execute(_CHANGE.values(**values), of_drawer)


def write_closing(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write a closing, with its deposit slip's number if it has one, from what the journal says of it."""
    values = {name: body[name] for name in ("expected_minor", "second", "closed_ms")}
    connection.execute(_CHANGE.values(state=DrawerState.CLOSED.value, **values), {"of_drawer": body["id"]})
    serial = read_serial(body.get("deposit_serial", ""))
    if serial is not None:
        row = {"drawer_id": body["id"], "op_id": op_id, **serial_facts(serial)}
        connection.execute(insert(deposit_slip), row)


def write_difference(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write what was over or short at a closing from what the journal says of it."""
    connection.execute(insert(cash_difference), {**body, "op_id": op_id})


def _drawer(row: RowMapping) -> Drawer:
    names = ("id", "desk", "actor", "currency", "float_minor", "witness", "opened_ms")
    rest = ("counted_minor", "first_minor", "counts", "expected_minor", "second", "closed_ms")
    return Drawer(
        **{name: row[name] for name in (*names, *rest)},
        state=DrawerState(row["state"]),
        deposit_serial=row["deposit_serial"] or "",
        counted_by=row["counted_by"] or "",
    )
