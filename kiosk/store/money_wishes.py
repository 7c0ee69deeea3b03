"""What a clerk asks about a receipt and another person decides: a void, an exemption. The clerk goes on.

Nobody decides what they asked for themselves, and the database holds the two apart as well.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.receipt import Bill
from kiosk.domain.states import DrawerState
from kiosk.store.drawer_rows import MONEY
from kiosk.store.journal import Entry, found, one_at_a_time
from kiosk.store.money_schema import drawer, money_wish, receipt
from kiosk.store.pin_resets import require_two
from kiosk.store.store import Store, Writing

MONEY_ASKED, MONEY_DECIDED = "money.asked", "money.decided"
VOID, EXEMPTION = "void", "exemption"


class WishState(StrEnum):
    """What became of it."""

    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Wish:
    """A void or an exemption of a receipt, asked for with a reason. Actors are staff ids."""

    id: str
    receipt_id: str
    serial: str
    kind: str
    reason: str
    asked_by: str
    asked_ms: int
    state: WishState
    decided_by: str


_KEPT = select(money_wish, receipt.c.serial, receipt.c.drawer_id).join(
    receipt, receipt.c.id == money_wish.c.receipt_id
)
_OPEN = _KEPT.where(money_wish.c.decision == WishState.ASKED.value).order_by(money_wish.c.asked_ms)
_BY_ID = _KEPT.where(money_wish.c.id == bindparam("wish_id"))
_DECIDE = update(money_wish).where(money_wish.c.id == bindparam("of_wish"))
_STATE_OF_DRAWER = (
    select(drawer.c.state)
    .join(receipt, receipt.c.drawer_id == drawer.c.id)
    .where(receipt.c.id == bindparam("receipt_id"))
)


def ask_void(store: Store, acting: Acting, op_id: str, receipt_id: str, reason: str) -> Wish:
    """Commit that the acting person asks for a receipt to be void, and why.

    The same `op_id` (a UUID) writes nothing again; so does a second wish for the same receipt. Raises
    `IllegalMove` once its drawer session is counted (then only a reversal gives the money back),
    `LookupError`, `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return _must_know(writing.connection, before[1])
        _refuse_counted(writing.connection, receipt_id)
        asked = writing.connection.execute(
            _KEPT.where(money_wish.c.receipt_id == receipt_id, money_wish.c.kind == VOID)
        )
        row = asked.mappings().one_or_none()
        if row is not None:
            return _wish(row)
        entry = _ask(store, writing, acting, op_id, receipt_id, VOID, reason)
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
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
        wish = _must_know(writing.connection, wish_id)
        if wish.state is not WishState.ASKED:
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


def open_wishes(store: Store) -> tuple[Wish, ...]:
    """Return what waits for a decision, the oldest first."""
    with store.reading() as connection:
        return undecided(connection)


def undecided(connection: Connection, drawer_id: str = "") -> tuple[Wish, ...]:
    """Return what waits for a decision, of all drawers or of one."""
    kept = _OPEN.where(receipt.c.drawer_id == drawer_id) if drawer_id else _OPEN
    return tuple(_wish(row) for row in connection.execute(kept).mappings())


def exemption_entry(
    store: Store, writing: Writing, acting: Acting, receipt_id: str, bill: Bill
) -> Entry | None:
    """Ask for what a bill exempts; None if it exempts nothing. The caller holds MONEY."""
    reasons = [line.exemption for line in bill.lines if line.exemption]
    if not reasons:
        return None
    reason = "; ".join(dict.fromkeys(reasons))
    return _ask(store, writing, acting, store.chance.new_id(), receipt_id, EXEMPTION, reason)


def write_wish(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a wish from what the journal says of it."""
    row = {**body, "op_id": op_id, "asked_by": actor, "decision": WishState.ASKED.value, "decided_by": ""}
    connection.execute(insert(money_wish), row)


def write_decision(connection: Connection, actor: str, body: Mapping[str, Any]) -> None:
    """Write a decision from what the journal says of it."""
    values = {"decision": body["decision"], "decided_by": actor, "decided_ms": body["at_ms"]}
    connection.execute(_DECIDE.values(**values), {"of_wish": body["id"]})


def _ask(
    store: Store, writing: Writing, acting: Acting, op_id: str, receipt_id: str, kind: str, reason: str
) -> Entry:
    body: dict[str, Any] = {
        "id": store.chance.new_id(),
        "receipt_id": receipt_id,
        "kind": kind,
        "reason": reason,
        "asked_ms": store.clock.now_ms(),
    }
    write_wish(writing.connection, op_id, acting.actor, body)
    return Entry(op_id, MONEY_ASKED, body["id"], body)


def _refuse_counted(connection: Connection, receipt_id: str) -> None:
    state = connection.execute(_STATE_OF_DRAWER, {"receipt_id": receipt_id}).scalar_one_or_none()
    if state is None:
        raise LookupError(receipt_id)
    if state != DrawerState.OPEN:
        raise IllegalMove("receipt", state, VOID)


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
        kind=row["kind"],
        reason=row["reason"],
        asked_by=row["asked_by"],
        asked_ms=row["asked_ms"],
        state=WishState(row["decision"]),
        decided_by=row["decided_by"],
    )
