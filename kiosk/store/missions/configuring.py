"""A change of what the mission has set, and what was changed by whom: one operation for one change.

Undoing is a change too. Whoever decides sees a configuration and an edit of it; if somebody else was faster,
nothing is written and they look again.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.catalogue.configuration import plain_configuration
from kiosk.catalogue.differing import differences, edit_of, plain_edit
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.configuration import Configuration, Edit
from kiosk.domain.errors import NotAllowed
from kiosk.store.journal import Entry, found, one_at_a_time
from kiosk.store.missions.in_force import (
    MISSION_IMPORTED,
    configuration_body,
    configuration_in,
    insert_mission,
    time_body,
)
from kiosk.store.missions.mission_time import MISSION, NEWEST_IMPORT, made_over
from kiosk.store.people.approvals import approved
from kiosk.store.people.schema import approval as approval_row
from kiosk.store.people.staff import require_now
from kiosk.store.schema import op
from kiosk.store.store import Store, Writing

MISSION_CHANGED = "mission.changed"
TAKES_TWO = Permission.SET_FEES
_NEWEST = select(op.c.seq).where(op.c.op_id == NEWEST_IMPORT.scalar_subquery())
_TOLD = (op.c.seq, op.c.occurred_ms, op.c.actor, op.c.station, op.c.kind, op.c.body)
_HISTORY = (
    select(*_TOLD, approval_row.c.approved_by)
    .outerjoin(approval_row, approval_row.c.op_id == op.c.op_id)
    .where(op.c.kind.in_((MISSION_IMPORTED, MISSION_CHANGED)))
    .order_by(op.c.seq.desc())
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A configuration as somebody saw it: of which operation, and of which edition of the time."""

    configuration: Configuration
    number: int
    edition: str


@dataclass(frozen=True, slots=True)
class Change:
    """`after` takes the place of what was `seen`; `undoes` is the number of what is taken back, or 0."""

    seen: Standing
    after: Configuration
    undoes: int = 0

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What it changes, as it is shown to whoever decides."""
        return differences(plain_configuration(self.seen.configuration), plain_configuration(self.after))

    @property
    def digest(self) -> bytes:
        """What two people confirm who stand for it together."""
        edits = [plain_edit(edit) for edit in self.edits]
        return shown_digest(MISSION_CHANGED, {"edits": edits, "undoes": self.undoes})

    @property
    def takes_two(self) -> bool:
        """Tell whether a second person has to approve: fees are changed by two."""
        return any(edit.permission is TAKES_TWO for edit in self.edits)


@dataclass(frozen=True, slots=True)
class Changed:
    """One change as the journal tells it: `number` is its place there, `moment_ms` UTC milliseconds.

    `others` stood for it beside the `actor`; an `imported` one brought a whole file.
    """

    number: int
    moment_ms: int
    actor: str
    others: tuple[str, ...]
    station: str
    imported: bool
    undoes: int
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Somebody changed the configuration meanwhile: nothing was written."""


def standing(store: Store) -> Standing | None:
    """Return what the mission has set as it is now, None before the first import."""
    with store.reading() as connection:
        return _standing(connection)


def change_configuration(
    store: Store,
    acting: Acting,
    op_id: str,
    change: Change,
    approval: Approval | None = None,
    beside: Sequence[Acting] = (),
) -> int | Overtaken:
    """Commit a change and return its number in the journal. The same `op_id` (a UUID) writes nothing again.

    The change must have been checked. What `acting` may not change, somebody `beside` them has to be allowed
    to. Raises `NotAllowed` otherwise, and for a fee without the `approval` of another; `ValueError` for a
    change of nothing.
    """
    edits, op_id = change.edits, str(uuid.UUID(op_id))
    if not edits:
        raise ValueError("nothing would change")
    with store.writing() as writing:
        one_at_a_time(writing.connection, MISSION)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return before[0].seq
        for permission in {edit.permission for edit in edits}:
            _require(writing.connection, permission, acting, beside)
        if _standing(writing.connection) != change.seen:
            return Overtaken()
        body = _body(writing.connection, acting, change, beside)
        insert_mission(writing.connection, op_id, store.clock.now_ms(), body)
        return _journaled(writing, acting, op_id, change, body, approval)


def _journaled(
    writing: Writing,
    acting: Acting,
    op_id: str,
    change: Change,
    body: Mapping[str, object],
    approval: Approval | None,
) -> int:
    """Journal a change, and the approval of one that takes two people; return the number of the change."""
    entries = [Entry(op_id, MISSION_CHANGED, change.after.mission.code, body)]
    if change.takes_two:
        entries.append(_approved(writing, acting, op_id, change, approval))
    return writing.append(acting, *entries).seq - len(entries) + 1


def _body(connection: Connection, acting: Acting, change: Change, beside: Sequence[Acting]) -> dict[str, Any]:
    needed = {edit.permission for edit in change.edits} - acting.permissions
    told = {
        **configuration_body(change.after),
        "edits": [plain_edit(edit) for edit in change.edits],
        "beside": [each.actor for each in beside if needed & each.permissions],
        "undoes": change.undoes,
    }
    if any(edit.tells_time for edit in change.edits):
        told |= time_body(connection, change.after.timetable, first_start=False)
    return told


def _require(
    connection: Connection, permission: Permission, acting: Acting, beside: Sequence[Acting]
) -> None:
    """Raise `NotAllowed` unless one of these people may do it now; fees are for whoever acts alone."""
    people = (acting,) if permission is TAKES_TWO else (acting, *beside)
    able = next((each for each in people if permission in each.permissions), acting)
    require_now(connection, able, permission)


def _approved(
    writing: Writing, acting: Acting, op_id: str, change: Change, approval: Approval | None
) -> Entry:
    if approval is None:
        raise NotAllowed(TAKES_TWO)
    return approved(writing, acting, op_id, TAKES_TWO, change.digest, approval)


def configuration_history(store: Store) -> tuple[Changed, ...]:
    """Return all imports and changes, newest first."""
    with store.reading() as connection:
        rows = connection.execute(_HISTORY).all()
    return tuple(_changed(row) for row in rows)


def _changed(row: Row[Any, Any, Any, Any, Any, Any, Any]) -> Changed:
    body = json.loads(row.body)
    others = (*body.get("beside", ()), *((row.approved_by,) if row.approved_by else ()))
    edits = tuple(edit_of(spelled) for spelled in body.get("edits", ()))
    place = (row.seq, row.occurred_ms, row.actor, others, row.station)
    return Changed(*place, row.kind == MISSION_IMPORTED, body.get("undoes", 0), edits)


def _standing(connection: Connection) -> Standing | None:
    configuration = configuration_in(connection)
    if configuration is None:
        return None
    return Standing(configuration, connection.execute(_NEWEST).scalar_one(), made_over(connection))
