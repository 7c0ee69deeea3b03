"""That somebody is let in, and whose card a card is: facts, so the journal says who was where."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.staff import Person, PersonFault
from kiosk.store.facts import CARD_SET
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.people.guard import CountedTry, take_back
from kiosk.store.people.schema import person_card
from kiosk.store.people.staff import PEOPLE, person_of, require_now
from kiosk.store.store import Store

LOGGED_IN = "person.logged_in"
_OWNER = select(person_card.c.person_id).where(person_card.c.fingerprint == bindparam("of"))
_OF_PERSON = delete(person_card).where(person_card.c.person_id == bindparam("person_id"))


class LogInWay(StrEnum):
    """By what somebody showed who they are."""

    PIN = "pin"
    CARD = "card"


def let_in(store: Store, op_id: str, person: Person, way: LogInWay, tried: CountedTry | None = None) -> None:
    """Commit that `person` is let in here, and take back the try by which they came.

    Raises `StoreError` subclasses: then nobody is let in.
    """
    with store.writing() as writing:
        if tried is not None:
            take_back(store, writing.connection, tried)
        acting = person.acting(store.station)
        writing.append(acting, Entry(str(uuid.UUID(op_id)), LOGGED_IN, person.id, {"way": way.value}))


def set_card(
    store: Store, acting: Acting, op_id: str, person_id: str, fingerprint: bytes | None
) -> Person | PersonFault:
    """Commit which card somebody logs in with, None for none any more; return them.

    `fingerprint` is the SHA-256 of the card's certificate. The card before it counts no more. The same
    `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `StoreError` subclasses.
    """
    with store.writing() as writing:
        connection = writing.connection
        one_at_a_time(connection, PEOPLE)
        require_now(connection, acting, Permission.MANAGE_PEOPLE)
        whose = person_of(connection, person_id)
        if whose is None:
            return PersonFault.UNKNOWN
        if writing.done_before(op_id) is not None:
            return whose
        if fingerprint is not None and _owner(connection, fingerprint) not in (None, person_id):
            return PersonFault.CARD_TAKEN
        body = {"fingerprint": fingerprint.hex() if fingerprint else ""}
        write_card(connection, op_id, person_id, body)
        writing.append(acting, Entry(op_id, CARD_SET, person_id, body))
        return whose


def card_owner(store: Store, fingerprint: bytes) -> Person | None:
    """Return whose card this is, None if nobody's."""
    with store.reading() as connection:
        owner = _owner(connection, fingerprint)
        return person_of(connection, owner) if owner else None


def write_card(connection: Connection, op_id: str, person_id: str, body: Mapping[str, Any]) -> None:
    """Write somebody's card from what the journal says of it."""
    connection.execute(_OF_PERSON, {"person_id": person_id})
    if body["fingerprint"]:
        row = {"fingerprint": bytes.fromhex(body["fingerprint"]), "person_id": person_id, "op_id": op_id}
        connection.execute(insert(person_card), row)


def _owner(connection: Connection, fingerprint: bytes) -> str | None:
    owner: str | None = connection.execute(_OWNER, {"of": fingerprint}).scalar_one_or_none()
    return owner
