"""A drawer that somebody else counts unannounced, in the middle of its day."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.receipt import counted_minor
from kiosk.domain.states import DrawerState
from kiosk.store.journal import Entry
from kiosk.store.money.cash_schema import cash_check
from kiosk.store.money.drawer_rows import expected_in, must_know_drawer
from kiosk.store.money.writing import money_writing
from kiosk.store.store import Store

DRAWER_CHECKED = "drawer.checked"


@dataclass(frozen=True, slots=True)
class CashCheck:
    """An unannounced count as whoever made it is told: what should be there only the report says.

    Whoever counted may still sign with the drawer's clerk, whose own count is blind.
    """

    drawer_id: str
    counted_minor: int


def check_drawer(
    store: Store, acting: Acting, op_id: str, drawer_id: str, pieces: Sequence[tuple[int, int]]
) -> CashCheck:
    """Commit that a supervisor counted another's open drawer unannounced, and return what was counted.

    The session goes on. The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, also for one's
    own drawer, `IllegalMove` for one that isn't open, `LookupError`, `ValueError`, `StoreError`.
    """
    acting.require(Permission.APPROVE_MONEY)
    counted, op_id = counted_minor(pieces), str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        kept = must_know_drawer(writing.connection, drawer_id)
        if kept.actor == acting.actor:
            raise NotAllowed(Permission.APPROVE_MONEY)
        if before is not None:
            return _check(writing.connection, before)
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


def write_check(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write an unannounced count from what the journal says of it."""
    row = {**body, "op_id": op_id, "actor": actor, "pieces": canonical(body["pieces"]).decode()}
    connection.execute(insert(cash_check), row)


def _check(connection: Connection, check_id: str) -> CashCheck:
    row = connection.execute(select(cash_check).where(cash_check.c.id == check_id)).one()
    return CashCheck(row.drawer_id, row.counted_minor)
