"""Calls for help from kiosks: facts, so that every desk is told and only one goes. Nobody's name is in them.

A kiosk has one call at a time, its last one; the journal keeps them all.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import NotAllowed
from kiosk.domain.help import HELP_MOVES, HelpCall, HelpState
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.queue.schema import help_call
from kiosk.store.store import Store, Writing

HELP_CALLED = "help.called"
_HELP = "kiosk help"
_COLUMNS = tuple(column for column in help_call.c if column.name != "op_id")
_CLEAR = delete(help_call).where(help_call.c.station == bindparam("at"))
_BY_ID = select(*_COLUMNS).where(help_call.c.id == bindparam("call_id"))
_OPEN = (
    select(*_COLUMNS)
    .where(help_call.c.state != HelpState.OVER.value, help_call.c.asked_ms > bindparam("since"))
    .order_by(help_call.c.asked_ms)
)


def ask_for_help(store: Store, acting: Acting, op_id: str) -> HelpCall:
    """Commit that somebody at the acting station asks for a person, and return the call.

    It takes the place of that station's last one. The same `op_id` (a UUID), which is the call's id, asks
    once. Raises `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.ASK_HELP)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, _HELP)
        asked = writing.done_before(op_id) is not None
        kept = _known(writing.connection, op_id)
        now = store.clock.now_ms()
        call = kept or HelpCall(op_id, acting.station, HelpState.ASKED, "", now, now)
        return call if asked else _write(writing, acting, op_id, call)


def accept_help(store: Store, acting: Acting, op_id: str, call_id: str, desk: str) -> HelpCall | None:
    """Commit that somebody goes from `desk`; return the call as it is then, None if there is none any more.

    Where another desk was quicker nothing is written, and the call names that one. Raises `NotAllowed`,
    `StoreError`.
    """
    acting.require(Permission.SERVE)
    return _move(store, acting, op_id, call_id, HelpState.ACCEPTED, desk)


def end_help(store: Store, acting: Acting, op_id: str, call_id: str) -> HelpCall | None:
    """Commit that help was given, or isn't wanted any more: by a desk, or by the kiosk that asked.

    Returns and raises as `accept_help` does.
    """
    if Permission.SERVE not in acting.permissions:
        acting.require(Permission.ASK_HELP)
    return _move(store, acting, op_id, call_id, HelpState.OVER, None)


def help_call_of(store: Store, call_id: str) -> HelpCall | None:
    """Return a call as it is, None if its kiosk has asked anew since."""
    with store.reading() as connection:
        return _known(connection, call_id)


def open_help_calls(store: Store, since_ms: int) -> tuple[HelpCall, ...]:
    """Return the calls since `since_ms` (UTC) that aren't over, the oldest first."""
    with store.reading() as connection:
        rows = connection.execute(_OPEN, {"since": since_ms}).mappings().all()
    return tuple(_call(row) for row in rows)


def write_help(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write what the journal says of a call."""
    connection.execute(_CLEAR, {"at": body["station"]})
    connection.execute(insert(help_call), {**body, "op_id": op_id})


def _move(
    store: Store, acting: Acting, op_id: str, call_id: str, state: HelpState, desk: str | None
) -> HelpCall | None:
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, _HELP)
        kept = _known(writing.connection, call_id)
        if kept is None or state not in HELP_MOVES[kept.state]:
            return kept
        if Permission.SERVE not in acting.permissions and kept.station != acting.station:
            raise NotAllowed(Permission.SERVE)
        moved = replace(kept, state=state, moved_ms=store.clock.now_ms())
        return _write(writing, acting, op_id, moved if desk is None else replace(moved, desk=desk))


def _write(writing: Writing, acting: Acting, op_id: str, call: HelpCall) -> HelpCall:
    body: dict[str, object] = {
        "id": call.id,
        "station": call.station,
        "state": call.state.value,
        "desk": call.desk,
        "asked_ms": call.asked_ms,
        "moved_ms": call.moved_ms,
    }
    write_help(writing.connection, op_id, body)
    writing.append(acting, Entry(op_id, HELP_CALLED, call.id, body))
    return call


def _known(connection: Connection, call_id: str) -> HelpCall | None:
    row = connection.execute(_BY_ID, {"call_id": call_id}).mappings().one_or_none()
    return _call(row) if row else None


def _call(row: RowMapping) -> HelpCall:
    return HelpCall(**{**row, "state": HelpState(row["state"])})
