"""Whether people, cards and approvals are still what the journal says: nobody gave themselves a role."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from kiosk.store.facts import CARD_SET, OPERATION_APPROVED, PERSON_ADDED, PERSON_CHANGED
from kiosk.store.people.schema import approval, person, person_card
from kiosk.store.schema import op

PERSON, APPROVAL = "person", "approval"
_KINDS = (PERSON_ADDED, PERSON_CHANGED, CARD_SET, OPERATION_APPROVED)
_TOLD = select(op.c.kind, op.c.entity_id, op.c.body).where(op.c.kind.in_(_KINDS)).order_by(op.c.seq)

Facts = dict[str, dict[str, object]]
"""What is said of each person, or of each approved operation, by id."""


def people_unlike_the_journal(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield (kind, id) of every person and approval that says something else than the journal, or is gone."""
    people: Facts = {}
    approvals: Facts = {}
    for row in connection.execute(_TOLD):
        try:
            facts = approvals if row.kind == OPERATION_APPROVED else people
            facts.setdefault(row.entity_id, {}).update(_told(row.kind, json.loads(row.body)))
        except (TypeError, ValueError, KeyError):
            yield PERSON, str(row.entity_id)
    yield from _different(PERSON, people, _people_here(connection))
    yield from _different(APPROVAL, approvals, _approvals_here(connection))


def _told(kind: str, body: Mapping[str, Any]) -> dict[str, object]:
    if kind == PERSON_ADDED:
        return {"number": body["number"], "roles": body["roles"], "active": True, "card": ""}
    if kind == PERSON_CHANGED:
        return {"roles": body["roles"], "active": body["active"]}
    if kind == CARD_SET:
        return {"card": body["fingerprint"]}
    return {"by": body["by"], "approved_by": body["approved_by"], "digest": body["digest"]}


def _people_here(connection: Connection) -> Facts:
    cards = {row.person_id: _hex(row.fingerprint) for row in connection.execute(select(person_card))}
    return {
        row.id: {
            "number": row.number,
            "roles": _read(row.roles),
            "active": row.active == 1,
            "card": cards.get(row.id, ""),
        }
        for row in connection.execute(select(person))
    }


def _approvals_here(connection: Connection) -> Facts:
    return {
        row.op_id: {
            "by": row.by_staff,
            "approved_by": row.approved_by,
            "digest": _hex(row.digest),
        }
        for row in connection.execute(select(approval))
    }


def _different(kind: str, told: Facts, here: Facts) -> Iterator[tuple[str, str]]:
    for entity_id in sorted(told.keys() | here.keys()):
        if told.get(entity_id) != here.get(entity_id):
            yield kind, entity_id


def _hex(value: object) -> str | None:
    return value.hex() if isinstance(value, bytes) else None


def _read(spelled: str) -> object:
    try:
        return json.loads(spelled)
    except ValueError:
        return None
