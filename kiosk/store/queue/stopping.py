"""That no more numbers are given out in a line for now, and why: facts, told to everybody who wants one."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import LineStopped
from kiosk.domain.stopping import StopReason
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.queue.schema import QUEUE, stopped_line
from kiosk.store.store import Store

LINE_STOPPED = "line.stopped"
_STOPPED = select(stopped_line.c.line, stopped_line.c.reason, stopped_line.c.since_ms)
_CLEAR = delete(stopped_line).where(stopped_line.c.line == bindparam("of_line"))


def stop_line(store: Store, acting: Acting, op_id: str, line: str, reason: StopReason) -> None:
    """Commit that `line` gives out no numbers, or (RESUMED) that it does again.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.STOP_NUMBERS)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        if writing.done_before(op_id) is not None:
            return
        body = {"line": line, "reason": reason.value, "at_ms": store.clock.now_ms()}
        write_stop(writing.connection, op_id, body)
        writing.append(acting, Entry(op_id, LINE_STOPPED, line, body))


def stopped_lines(store: Store, midnight_ms: int) -> Mapping[str, StopReason]:
    """Return the lines that give out no numbers on the day that began at `midnight_ms`, and why (UTC)."""
    with store.reading() as connection:
        return stops_in(connection, midnight_ms)


def stops_in(connection: Connection, midnight_ms: int) -> Mapping[str, StopReason]:
    """Return the same as `connection` sees it: under the lock QUEUE it holds until the transaction ends."""
    rows = connection.execute(_STOPPED).all()
    stopped = ((line, StopReason(reason), since_ms) for line, reason, since_ms in rows)
    return {
        line: reason
        for line, reason, since_ms in stopped
        if since_ms >= midnight_ms or not reason.ends_with_the_day
    }


def refuse_stopped(connection: Connection, line: str, midnight_ms: int) -> None:
    """Raise `LineStopped` if `line` gives out no numbers; whoever asks holds the lock QUEUE."""
    stopped = stops_in(connection, midnight_ms).get(line)
    if stopped is not None:
        raise LineStopped(line, stopped)


def refuse_day_over(connection: Connection, line: str, midnight_ms: int) -> None:
    """Raise `LineStopped` if the day was closed: nobody joins `line` any more, whatever they hold."""
    stopped = stops_in(connection, midnight_ms).get(line)
    if stopped is StopReason.DAY_OVER:
        raise LineStopped(line, stopped)


def write_stop(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write what the journal says of a line that was stopped or resumed."""
    connection.execute(_CLEAR, {"of_line": body["line"]})
    if body["reason"] != StopReason.RESUMED:
        row = {"line": body["line"], "reason": body["reason"], "since_ms": body["at_ms"], "op_id": op_id}
        connection.execute(insert(stopped_line), row)
