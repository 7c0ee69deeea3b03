"""Rush: for today kiosks check in and give numbers, and nothing that takes longer. A fact of one day."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.queue.schema import QUEUE, rush_day
from kiosk.store.store import Store

RUSH_SET = "rush.set"
_CLEAR = delete(rush_day).where(rush_day.c.day == bindparam("on_day"))
_IS = select(rush_day.c.since_ms).where(rush_day.c.day == bindparam("on_day"))


def set_rush(store: Store, acting: Acting, op_id: str, day: date, *, on: bool) -> None:
    """Commit that rush begins, or is over, on the mission's `day`; the next day begins without.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.STOP_NUMBERS)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        if writing.done_before(op_id) is not None:
            return
        body = {"day": day.isoformat(), "on": int(on), "at_ms": store.clock.now_ms()}
        write_rush(writing.connection, op_id, body)
        writing.append(acting, Entry(op_id, RUSH_SET, day.isoformat(), body))


def rush_since(store: Store, day: date) -> int | None:
    """Return since when (UTC milliseconds) there is rush on `day`, None if there is none."""
    with store.reading() as connection:
        since: int | None = connection.execute(_IS, {"on_day": day.isoformat()}).scalar_one_or_none()
    return since


def write_rush(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write what the journal says of rush."""
    connection.execute(_CLEAR, {"on_day": body["day"]})
    if body["on"]:
        row = {"day": body["day"], "since_ms": body["at_ms"], "op_id": op_id}
        connection.execute(insert(rush_day), row)
