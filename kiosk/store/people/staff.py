"""Who works here: added, changed and blocked, never deleted, because the journal names them by their ids.

A name stands in the person's row and in a payload, not in the journal. What somebody may is asked of their
row again whenever one decides over others: who was blocked a moment ago decides nothing more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from kiosk.domain.acting import COMMAND_LINE, Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.chain import payload_digest
from kiosk.domain.errors import NotAllowed
from kiosk.domain.staff import (
    FIRST_NUMBER,
    NewPerson,
    Person,
    PersonFault,
    Role,
    person_fault,
    roles_named,
)
from kiosk.domain.text import clean_text
from kiosk.store.facts import PERSON_ADDED, PERSON_CHANGED
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.people.schema import person
from kiosk.store.requests.filing import SALT_BYTES
from kiosk.store.schema import payload
from kiosk.store.store import Store

PEOPLE = "people"
"""What those who change people pass one at a time."""
NAME_ENCODING = "json"

_COLUMNS = (person.c.id, person.c.number, person.c.name, person.c.roles, person.c.active)
_ALL = select(*_COLUMNS).order_by(func.length(person.c.number), person.c.number)
_BY_ID = select(*_COLUMNS).where(person.c.id == bindparam("person_id"))
_BY_NUMBER = select(*_COLUMNS).where(person.c.number == bindparam("typed"))
_CHANGE = (
    update(person)
    .where(person.c.id == bindparam("person_id"))
    .values(roles=bindparam("new_roles"), active=bindparam("new_active"))
)
_NAME = update(person).where(person.c.id == bindparam("person_id")).values(name=bindparam("new_name"))


@dataclass(frozen=True, slots=True)
class PersonChange:
    """What is to be different of somebody; None for what stays."""

    name: str | None = None
    roles: frozenset[Role] | None = None
    active: bool | None = None


def people(store: Store) -> tuple[Person, ...]:
    """Return everybody who works or worked here, by number."""
    with store.reading() as connection:
        return tuple(map(read_person, connection.execute(_ALL)))


def find_person(store: Store, number: str) -> Person | None:
    """Return whose staff number this is, None if nobody's."""
    with store.reading() as connection:
        row = connection.execute(_BY_NUMBER, {"typed": number}).one_or_none()
    return read_person(row) if row else None


def person_of(connection: Connection, person_id: str) -> Person | None:
    """Return somebody by id as `connection` sees them."""
    row = connection.execute(_BY_ID, {"person_id": person_id}).one_or_none()
    return read_person(row) if row else None


def change_person(
    store: Store, acting: Acting, op_id: str, person_id: str, change: PersonChange
) -> Person | PersonFault:
    """Commit that somebody is called otherwise, has other roles, is blocked or let in again; return them.

    The same `op_id` (a UUID) writes nothing again, and what changes nothing is no fact. Raises `NotAllowed`,
    `StoreError` subclasses.
    """
    with store.writing() as writing:
        connection = writing.connection
        one_at_a_time(connection, PEOPLE)
        require_now(connection, acting, Permission.MANAGE_PEOPLE)
        before = person_of(connection, person_id)
        if before is None:
            return PersonFault.UNKNOWN
        if writing.done_before(op_id) is not None:
            return before
        after = _changed(before, change)
        fault = _change_fault(connection, acting, before, after)
        if fault is not None or after == before:
            return fault or after
        body: dict[str, object] = {"roles": _spelled(after.roles), "active": after.active}
        renamed = after.name != before.name
        write_change(connection, person_id, body, after.name if renamed else None)
        digest = insert_name(store, connection, op_id, after.name) if renamed else None
        writing.append(acting, Entry(op_id, PERSON_CHANGED, person_id, body, digest))
        return after


def require_now(connection: Connection, acting: Acting, permission: Permission) -> None:
    """Raise `NotAllowed` unless whoever acts may do so by what the store says of them now.

    By command line acts whoever may use the machine itself.
    """
    acting.require(permission)
    if acting.actor == COMMAND_LINE:
        return
    here = person_of(connection, acting.actor)
    if here is None or permission not in here.permissions:
        raise NotAllowed(permission)


def add_person(store: Store, connection: Connection, op_id: str, new: Person) -> Entry:
    """Write somebody's row and the payload with their name; return what the journal says of it."""
    body: dict[str, object] = {"number": new.number, "roles": _spelled(new.roles)}
    insert_person(connection, op_id, new.id, body, new.name)
    digest = insert_name(store, connection, op_id, new.name)
    return Entry(op_id, PERSON_ADDED, new.id, body, digest)


def insert_person(
    connection: Connection, op_id: str, person_id: str, body: Mapping[str, Any], name: str
) -> None:
    """Write somebody's row from what the journal says of them."""
    row = {"id": person_id, "op_id": op_id, "number": body["number"], "name": name, "active": 1}
    connection.execute(insert(person), {**row, "roles": canonical(body["roles"]).decode()})


def write_change(connection: Connection, person_id: str, body: Mapping[str, Any], name: str | None) -> None:
    """Write how somebody is from now on, from what the journal says of it; `name` None for the one before."""
    values = {"new_roles": canonical(body["roles"]).decode(), "new_active": int(body["active"])}
    connection.execute(_CHANGE, {"person_id": person_id, **values})
    if name is not None:
        connection.execute(_NAME, {"person_id": person_id, "new_name": name})


def insert_name(store: Store, connection: Connection, op_id: str, name: str) -> bytes:
    """Write the payload with somebody's name; return its digest."""
    salt, content = store.chance.token(SALT_BYTES), canonical({"name": name})
    row = {"op_id": op_id, "encoding": NAME_ENCODING, "salt": salt, "bytes": content}
    connection.execute(insert(payload), row)
    return payload_digest(salt, content)


def read_name(content: bytes) -> str:
    """Return the name that a payload holds."""
    return str(json.loads(content)["name"])


def read_person(row: Row[*tuple[Any, ...]]) -> Person:
    """Return the person of a row."""
    return Person(row.id, row.number, row.name, roles_named(row.roles), bool(row.active))


def free_numbers(connection: Connection, wanted: Sequence[str]) -> tuple[str, ...] | None:
    """Return the numbers that new people get: those wanted, the next ones for ""; None if one is taken."""
    taken = {row.number for row in connection.execute(_ALL)}
    given = []
    for number in wanted:
        after = max((int(each) + 1 for each in taken if int(each) >= FIRST_NUMBER), default=FIRST_NUMBER)
        given.append(number or str(after))
        if number in taken:
            return None
        taken.add(given[-1])
    return tuple(given)


def _spelled(roles: frozenset[Role]) -> Sequence[str]:
    return sorted(role.value for role in roles)


def _changed(before: Person, change: PersonChange) -> Person:
    name = before.name if change.name is None else clean_text(change.name, len(change.name)).value
    roles = before.roles if change.roles is None else change.roles
    active = before.active if change.active is None else change.active
    return replace(before, name=name, roles=roles, active=active)


def _change_fault(
    connection: Connection, acting: Acting, before: Person, after: Person
) -> PersonFault | None:
    rights = (before.roles, before.active) != (after.roles, after.active)
    if rights and acting.actor == before.id:
        return PersonFault.ONESELF
    fault = person_fault(NewPerson(after.name, after.roles, after.number))
    if fault is not None:
        return fault
    gives_up = Permission.MANAGE_PEOPLE in before.permissions - after.permissions
    others = (read_person(row) for row in connection.execute(_ALL) if row.id != before.id)
    if gives_up and not any(Permission.MANAGE_PEOPLE in other.permissions for other in others):
        return PersonFault.LAST_IT
    return None
