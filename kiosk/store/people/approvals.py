"""Agreements of two people: what each confirmed, and the fact that both did, beside its operation.

The store itself holds the two apart, and takes each confirmation once, in time, and for what it was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import FRESH_MS, Approval, Confirmation
from kiosk.domain.errors import NotAllowed
from kiosk.domain.staff import Person
from kiosk.store.facts import OPERATION_APPROVED
from kiosk.store.journal import Entry
from kiosk.store.people.guard import CountedTry, take_back
from kiosk.store.people.pin_resets import require_two
from kiosk.store.people.schema import approval as approval_table
from kiosk.store.people.schema import confirmation
from kiosk.store.people.staff import person_of, require_now
from kiosk.store.store import Store, Writing

_FRESH = select(confirmation.c.person_id).where(
    confirmation.c.id == bindparam("of"),
    confirmation.c.digest == bindparam("shown"),
    confirmation.c.at_ms <= bindparam("now"),
    confirmation.c.at_ms > bindparam("after"),
)
_TAKE = delete(confirmation).where(confirmation.c.id == bindparam("of"))
_SWEEP = delete(confirmation).where(confirmation.c.at_ms <= bindparam("before"))


def confirm(store: Store, person: Person, digest: bytes, tried: CountedTry | None = None) -> Confirmation:
    """Commit that `person` confirmed what has `digest`, having shown just now who they are.

    Takes back the try by which they did. Raises `StoreError` subclasses.
    """
    now = store.clock.now_ms()
    given = Confirmation(store.chance.new_id(), person.id, digest)
    row = {"id": given.id, "person_id": person.id, "digest": digest, "at_ms": now}
    with store.writing() as writing:
        if tried is not None:
            take_back(store, writing.connection, tried)
        writing.connection.execute(_SWEEP, {"before": now - FRESH_MS})
        writing.connection.execute(insert(confirmation), row)
    return given


def approved(
    writing: Writing,
    acting: Acting,
    op_id: str,
    permission: Permission,
    digest: bytes,
    approval: Approval,
    of_other: Permission | None = None,
) -> Entry:
    """Write that two people agreed on the operation `op_id`; return what is journaled beside it.

    Called inside the operation's own transaction, with the `digest` of what it is about to write. Raises
    `NotAllowed` unless both confirmed that within the last minute, whoever acts is one of them, and the other
    is somebody else who has `permission` now, or `of_other` where that is another one; its `OneOfTwo` if one
    reset the other's PIN a short time ago.
    """
    connection = writing.connection
    require_now(connection, acting, permission)
    asked = of_other or permission
    by_staff = _taken(writing, approval.own, digest)
    approved_by = _taken(writing, approval.other, digest)
    other = person_of(connection, approved_by) if approved_by else None
    if by_staff != acting.actor or other is None or other.id == by_staff or asked not in other.permissions:
        raise NotAllowed(asked)
    require_two(connection, by_staff, other.id, writing.clock.now_ms())
    body = {"by": by_staff, "approved_by": other.id, "digest": digest.hex()}
    write_approval(connection, op_id, body)
    return Entry(approval.other.id, OPERATION_APPROVED, op_id, body)


def write_approval(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write that two people agreed, from what the journal says of it."""
    row = {"op_id": op_id, "by_staff": body["by"], "approved_by": body["approved_by"]}
    connection.execute(insert(approval_table), {**row, "digest": bytes.fromhex(body["digest"])})


def _taken(writing: Writing, given: Confirmation, digest: bytes) -> str | None:
    """Return who confirmed `digest` in time and take that confirmation, None if nobody did."""
    now = writing.clock.now_ms()
    fresh = {"of": given.id, "shown": digest, "now": now, "after": now - FRESH_MS}
    confirmed_by: str | None = writing.connection.execute(_FRESH, fresh).scalar_one_or_none()
    writing.connection.execute(_TAKE, {"of": given.id})
    return confirmed_by
