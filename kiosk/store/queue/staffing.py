"""Who sits at which desk and serves which lines: facts, so that a call, a wait and a report can name them.

A desk has one person and a person one desk. How a desk is left, and what its people do then: `leaving`.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.queue.schema import QUEUE, desk_staffing
from kiosk.store.schema import op
from kiosk.store.store import Store, Writing

DESK_STAFFED = "desk.staffed"
_ALL = select(desk_staffing).order_by(desk_staffing.c.desk)
_AT = select(desk_staffing).where(desk_staffing.c.desk == bindparam("at"))
_CLEAR = delete(desk_staffing).where(desk_staffing.c.desk == bindparam("at"))
_RECENT = 50_000
"""So many operations back a desk counts as the station's: some days of a busy hall, read in a moment."""
_LAST = (
    select(op.c.actor, op.c.body)
    .where(
        op.c.kind == DESK_STAFFED,
        op.c.station == bindparam("station"),
        op.c.seq > select(func.max(op.c.seq) - _RECENT).scalar_subquery(),
    )
    .order_by(op.c.seq.desc())
)


class StaffingState(StrEnum):
    """Whether a desk calls people."""

    OPEN = "open"
    ON_BREAK = "on_break"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Staffing:
    """Somebody at a desk. `actor` is a staff id; `since_ms` UTC milliseconds of the last change."""

    desk: str
    actor: str
    station: str
    lines: tuple[str, ...]
    state: StaffingState
    since_ms: int


@dataclass(frozen=True, slots=True)
class DeskTaken:
    """Somebody else sits at the desk, or the acting person at another one."""

    staffing: Staffing


def take_desk(
    store: Store, acting: Acting, op_id: str, desk: str, lines: Sequence[str]
) -> Staffing | DeskTaken:
    """Commit that the acting person opens `desk` for `lines`, or changes its lines, or is back from a break.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `StoreError`.
    """
    return _staff(store, acting, op_id, desk, lines, StaffingState.OPEN)


def pause_desk(store: Store, acting: Acting, op_id: str, desk: str) -> Staffing | DeskTaken:
    """Commit that the acting person has a break; the desk stays theirs. See `take_desk`."""
    return _staff(store, acting, op_id, desk, None, StaffingState.ON_BREAK)


def staffed_desks(store: Store) -> tuple[Staffing, ...]:
    """Return the desks at which somebody sits, also on a break."""
    with store.reading() as connection:
        return _staffed(connection)


def seated_at(connection: Connection, desk: str) -> Staffing | None:
    """Return who sits at a desk, also on a break; None for nobody."""
    row = connection.execute(_AT, {"at": desk}).mappings().one_or_none()
    return _staffing(row) if row else None


def last_staffed(store: Store, station: str) -> Staffing | None:
    """Return how somebody sat at `station` last; None if it is long ago.

    That a desk was left isn't asked: somebody else may have freed it, from wherever they are.
    """
    with store.reading() as connection:
        for row in connection.execute(_LAST, {"station": station}):
            said = json.loads(row.body)
            lines, state = tuple(said["lines"]), StaffingState(said["state"])
            if state is not StaffingState.LEFT:
                return Staffing(said["desk"], row.actor, said["station"], lines, state, said["since_ms"])
    return None


def write_staffing(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write what the journal says of a desk."""
    connection.execute(_CLEAR, {"at": body["desk"]})
    if body["state"] != StaffingState.LEFT:
        row = {**body, "lines": json.dumps(body["lines"]), "actor": actor, "op_id": op_id}
        connection.execute(insert(desk_staffing), row)


def _staff(
    store: Store, acting: Acting, op_id: str, desk: str, lines: Sequence[str] | None, state: StaffingState
) -> Staffing | DeskTaken:
    acting.require(Permission.SERVE)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        return staff_own(writing, acting, op_id, desk, lines, state)


def staff_own(
    writing: Writing, acting: Acting, op_id: str, desk: str, lines: Sequence[str] | None, state: StaffingState
) -> Staffing | DeskTaken:
    """Write how the acting person staffs `desk`; without `lines` it serves those of before."""
    before = _staffed(writing.connection)
    for one in before:
        if (one.desk == desk) is not (one.actor == acting.actor):
            return DeskTaken(one)
    mine = next((one for one in before if one.desk == desk), None)
    kept = tuple(lines) if lines is not None else (mine.lines if mine else ())
    staffing = Staffing(desk, acting.actor, acting.station, kept, state, writing.clock.now_ms())
    return commit_staffing(writing, acting, op_id, staffing)


def commit_staffing(writing: Writing, acting: Acting, op_id: str, staffing: Staffing) -> Staffing:
    """Write and journal who sits where; the same `op_id` writes nothing again."""
    if writing.done_before(op_id) is not None:
        return staffing
    body: dict[str, object] = {
        "desk": staffing.desk,
        "station": staffing.station,
        "lines": list(staffing.lines),
        "state": staffing.state.value,
        "since_ms": staffing.since_ms,
    }
    write_staffing(writing.connection, op_id, acting.actor, body)
    writing.append(acting, Entry(op_id, DESK_STAFFED, staffing.desk, body))
    return staffing


def _staffed(connection: Connection) -> tuple[Staffing, ...]:
    return tuple(_staffing(row) for row in connection.execute(_ALL).mappings())


def _staffing(row: RowMapping) -> Staffing:
    return Staffing(
        desk=row["desk"],
        actor=row["actor"],
        station=row["station"],
        lines=tuple(json.loads(row["lines"])),
        state=StaffingState(row["state"]),
        since_ms=row["since_ms"],
    )
