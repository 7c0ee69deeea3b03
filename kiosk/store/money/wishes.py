"""What a clerk asks about a receipt and another person decides: a void, an exemption. The clerk goes on.

Nobody decides what they asked for themselves, and the database holds the two apart as well.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, case, func, insert, or_, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.receipt import Bill, SerialKind
from kiosk.domain.states import DrawerState, WishState
from kiosk.store.journal import Entry
from kiosk.store.money.schema import drawer, money_wish, receipt, receipt_line
from kiosk.store.money.writing import money_writing
from kiosk.store.people.pin_resets import require_two
from kiosk.store.schema import op
from kiosk.store.store import Store, Writing

MONEY_ASKED, MONEY_DECIDED = "money.asked", "money.decided"
VOID, EXEMPTION = "void", "exemption"


@dataclass(frozen=True, slots=True)
class Wish:
    """A void or an exemption of a receipt, asked for with a reason. Actors are staff ids."""

    id: str
    receipt_id: str
    serial: str
    drawer_id: str
    minor: int
    """What was paid, for a void; what isn't paid, for an exemption; in the receipt's `currency`."""
    currency: str
    kind: str
    reason: str
    asked_by: str
    asked_ms: int
    state: WishState
    decided_by: str


EXEMPTED = (
    select(func.coalesce(func.sum(receipt_line.c.local_minor), 0))
    .where(receipt_line.c.receipt_id == receipt.c.id, receipt_line.c.exemption != "")
    .scalar_subquery()
)
"""What nobody is to pay of a receipt, inside a statement about receipts."""
_MINOR = case((money_wish.c.kind == VOID, receipt.c.total_minor), else_=EXEMPTED)
_KEPT = (
    select(money_wish, receipt.c.serial, receipt.c.drawer_id, receipt.c.currency, _MINOR.label("minor"))
    .join(receipt, receipt.c.id == money_wish.c.receipt_id)
    .join(op, op.c.op_id == money_wish.c.op_id)
)
_OPEN = _KEPT.where(money_wish.c.decision == WishState.ASKED.value).order_by(op.c.epoch, op.c.seq)
_BY_ID = _KEPT.where(money_wish.c.id == bindparam("wish_id"))
_OF_WISH = update(money_wish).where(money_wish.c.id == bindparam("of_wish"))
_TAKEN_IN = (
    select(receipt.c.kind, drawer.c.state)
    .join(drawer, drawer.c.id == receipt.c.drawer_id)
    .where(receipt.c.id == bindparam("receipt_id"))
)


def ask_void(store: Store, acting: Acting, op_id: str, receipt_id: str, reason: str) -> Wish:
    """Commit that the acting person asks for a receipt to be void, and why.

    The same `op_id` (a UUID) writes nothing again; so does a second wish for the same receipt, unless the
    first was refused: then it is asked anew. Raises `IllegalMove` once its drawer session is closed (then
    only a reversal gives the money back) and for a reversal (its money is out of the drawer; who brings it
    back pays anew), `LookupError`, `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id = str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        if before is not None:
            return _must_know(writing.connection, before)
        _refuse_final(writing.connection, receipt_id)
        asked = writing.connection.execute(
            _KEPT.where(money_wish.c.receipt_id == receipt_id, money_wish.c.kind == VOID)
        )
        row = asked.mappings().one_or_none()
        if row is not None and row["decision"] != WishState.REFUSED:
            return _wish(row)
        wish_id = row["id"] if row is not None else store.chance.new_id()
        entry = _ask(store, writing, acting, op_id, wish_id, receipt_id, VOID, reason)
        writing.append(acting, entry)
        return _must_know(writing.connection, entry.entity_id)


def decide(store: Store, acting: Acting, op_id: str, wish_id: str, *, agrees: bool) -> Wish:
    """Commit what the acting person decides about a wish of somebody else, and return it.

    The same `op_id` (a UUID) writes nothing again, and what is decided stays. Raises `NotAllowed` also for
    one's own wish, its `OneOfTwo` for agreeing with who one reset the PIN of, or the other way round, a short
    time ago; `LookupError`, `StoreError`.
    """
    acting.require(Permission.APPROVE_MONEY)
    op_id = str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        wish = _must_know(writing.connection, wish_id)
        if before is not None or wish.state is not WishState.ASKED:
            return wish
        if wish.asked_by == acting.actor:
            raise NotAllowed(Permission.APPROVE_MONEY)
        if agrees:
            require_two(writing.connection, wish.asked_by, acting.actor, store.clock.now_ms())
        state = WishState.APPROVED if agrees else WishState.REFUSED
        body: dict[str, object] = {"id": wish_id, "decision": state.value, "at_ms": store.clock.now_ms()}
        write_decision(writing.connection, acting.actor, body)
        writing.append(acting, Entry(op_id, MONEY_DECIDED, wish_id, body))
        return _must_know(writing.connection, wish_id)


def open_wishes(store: Store, acting: Acting) -> tuple[Wish, ...]:
    """Return what waits for a decision, the oldest first: all for who decides, else of one's own receipts.

    Raises `NotAllowed`.
    """
    asked = _OPEN
    if Permission.APPROVE_MONEY not in acting.permissions:
        acting.require(Permission.TAKE_PAYMENT)
        asked = _OPEN.where(or_(receipt.c.actor == acting.actor, money_wish.c.asked_by == acting.actor))
    with store.reading() as connection:
        return tuple(_wish(row) for row in connection.execute(asked).mappings())


def exemption_entries(
    store: Store, writing: Writing, acting: Acting, receipt_id: str, bill: Bill
) -> tuple[Entry, ...]:
    """Ask for what a bill exempts, inside `money_writing`; nothing if it exempts nothing."""
    reasons = [line.exemption for line in bill.lines if line.exemption]
    if not reasons:
        return ()
    reason = "; ".join(dict.fromkeys(reasons))
    op_id, wish_id = store.chance.new_id(), store.chance.new_id()
    return (_ask(store, writing, acting, op_id, wish_id, receipt_id, EXEMPTION, reason),)


def write_wish(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a wish from what the journal says of it; one of the same id was refused, and is asked anew."""
    undecided = {"decision": WishState.ASKED.value, "decided_by": "", "decided_ms": None}
    row = {**body, **undecided, "op_id": op_id, "asked_by": actor}
    if connection.execute(_OF_WISH.values(**row), {"of_wish": body["id"]}).rowcount == 0:
        connection.execute(insert(money_wish), row)


def write_decision(connection: Connection, actor: str, body: Mapping[str, Any]) -> None:
    """Write a decision from what the journal says of it."""
    values = {"decision": body["decision"], "decided_by": actor, "decided_ms": body["at_ms"]}
    connection.execute(_OF_WISH.values(**values), {"of_wish": body["id"]})


def _ask(
    store: Store,
    writing: Writing,
    acting: Acting,
    op_id: str,
    wish_id: str,
    receipt_id: str,
    kind: str,
    reason: str,
) -> Entry:
    body: dict[str, Any] = {
        "id": wish_id,
        "receipt_id": receipt_id,
        "kind": kind,
        "reason": reason,
        "asked_ms": store.clock.now_ms(),
    }
    write_wish(writing.connection, op_id, acting.actor, body)
    return Entry(op_id, MONEY_ASKED, body["id"], body)


def _refuse_final(connection: Connection, receipt_id: str) -> None:
    row = connection.execute(_TAKEN_IN, {"receipt_id": receipt_id}).one_or_none()
    if row is None:
        raise LookupError(receipt_id)
    if row.kind == SerialKind.REVERSAL or row.state == DrawerState.CLOSED:
        raise IllegalMove("receipt", row.state, VOID)


def _must_know(connection: Connection, wish_id: str) -> Wish:
    row = connection.execute(_BY_ID, {"wish_id": wish_id}).mappings().one_or_none()
    if row is None:
        raise LookupError(wish_id)
    return _wish(row)


def _wish(row: RowMapping) -> Wish:
    return Wish(
        id=row["id"],
        receipt_id=row["receipt_id"],
        serial=row["serial"],
        drawer_id=row["drawer_id"],
        minor=int(row["minor"]),
        currency=row["currency"],
        kind=row["kind"],
        reason=row["reason"],
        asked_by=row["asked_by"],
        asked_ms=row["asked_ms"],
        state=WishState(row["decision"]),
        decided_by=row["decided_by"],
    )
