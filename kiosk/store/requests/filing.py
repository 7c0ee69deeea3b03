"""Handing in a request: the one transaction behind "your request was received"."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, RowMapping, Table, bindparam, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.chain import payload_digest
from kiosk.domain.draft import Filed, Filing
from kiosk.domain.errors import StoreError
from kiosk.domain.reference import new_reference
from kiosk.domain.service import Relation, Speed
from kiosk.domain.states import REQUEST_MOVES, RequestState, move
from kiosk.domain.text import arabic_search_key
from kiosk.store.facts import REQUEST_FILED, request_facts
from kiosk.store.journal import Entry, Recorded
from kiosk.store.requests.filed_form import FORM_ENCODING, form_bytes
from kiosk.store.requests.schema import request, request_document, request_name_word
from kiosk.store.schema import op, payload
from kiosk.store.store import Store, Writing

SALT_BYTES = 16
_REFERENCE_TRIES = 20

_INSERT_PAYLOAD = insert(payload)
FILED = select(request, op.c.epoch, op.c.seq, op.c.hash, op.c.payload_digest).join(
    op, op.c.op_id == request.c.op_id
)
_FILED_BY_OP = FILED.where(request.c.op_id == bindparam("op_id"))
_FILED_BY_REFERENCE = FILED.where(request.c.reference == bindparam("reference"))
_FILED_OF_VISIT = FILED.where(request.c.visit_id == bindparam("visit_id")).order_by(op.c.seq)
_PAYLOAD = (
    select(payload.c.bytes)
    .join(request, request.c.op_id == payload.c.op_id)
    .where(request.c.id == bindparam("request_id"))
)


@dataclass(frozen=True, slots=True)
class FoundBy:
    """What a request is found by: texts of name fields, and numbers of documents."""

    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@cache
def _skipping_insert(dialect: str, table: Table) -> Insert:
    """Return the insert that skips what is there already; each dialect is imported by its own stores."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        skipping: Insert = postgresql.insert(table).on_conflict_do_nothing()
    else:
        from sqlalchemy.dialects import sqlite

        skipping = sqlite.insert(table).on_conflict_do_nothing()
    return skipping.execution_options(preserve_rowcount=True)


def submit_request(store: Store, acting: Acting, op_id: str, filing: Filing) -> Filed:
    """Commit `filing` and return what the slip says. `op_id` is a UUID made before the tap.

    The same `op_id` returns the same `Filed` and writes nothing, whatever `filing` it comes with.
    Raises `NotAllowed`, `ValueError` for an `op_id` that is no UUID, and `StoreError` subclasses: then
    nothing is certain, and the same `op_id` handed in again finds out.
    """
    acting.require(Permission.FILE_REQUEST)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        row = _insert_request(store, writing.connection, op_id, filing)
        if row is None:
            return _filed_before(store, writing, op_id)
        insert_found_by(store, writing.connection, row["id"], FoundBy(filing.names, filing.document_numbers))
        digest = _insert_payload(store, writing.connection, op_id, filing)
        entry = Entry(op_id, REQUEST_FILED, row["id"], request_facts(row), digest)
        recorded = writing.append(acting, entry)
    return filed_of(store, {**row, "epoch": recorded.epoch, "seq": recorded.seq, "payload_digest": digest})


def _filed_before(store: Store, writing: Writing, op_id: str) -> Filed:
    row = writing.connection.execute(_FILED_BY_OP, {"op_id": op_id}).mappings().one()
    writing.witness(Recorded(row["epoch"], row["seq"], row["hash"]))
    return filed_of(store, row)


def find_request(store: Store, reference: str) -> Filed | None:
    """Return the request of a canonical `reference`, None if there is none."""
    with store.reading() as connection:
        row = connection.execute(_FILED_BY_REFERENCE, {"reference": reference}).mappings().one_or_none()
    return filed_of(store, row) if row else None


def visit_requests(store: Store, visit_id: str) -> tuple[Filed, ...]:
    """Return the requests of one visit in the order they were filed."""
    with store.reading() as connection:
        rows = connection.execute(_FILED_OF_VISIT, {"visit_id": visit_id}).mappings().all()
    return tuple(filed_of(store, row) for row in rows)


def request_payload(store: Store, acting: Acting, request_id: str) -> Mapping[str, object] | None:
    """Return what was filed, as JSON values; None once it is erased, or for an unknown request."""
    acting.require(Permission.READ_REQUEST)
    with store.reading() as connection:
        content = connection.execute(_PAYLOAD, {"request_id": request_id}).scalar_one_or_none()
    if content is None:
        return None
    filed: Mapping[str, object] = json.loads(content)
    return filed


def _insert_request(
    store: Store, connection: Connection, op_id: str, filing: Filing
) -> dict[str, Any] | None:
    """Insert the request's row under a free reference; None if `op_id` has one already."""
    row = _request_row(store, op_id, filing)
    statement = _skipping_insert(connection.dialect.name, request)
    for _ in range(_REFERENCE_TRIES):
        row["reference"] = new_reference(store.node_letter, store.chance.draw)
        if connection.execute(statement, row).rowcount == 1:
            return row
        if connection.execute(_FILED_BY_OP, {"op_id": op_id}).one_or_none() is not None:
            return None
    raise StoreError("no free reference")


def _request_row(store: Store, op_id: str, filing: Filing) -> dict[str, Any]:
    return {
        "id": store.chance.new_id(),
        "op_id": op_id,
        "service": filing.draft.service_id,
        "speed": filing.draft.speed.value,
        "relation": (filing.draft.relation or Relation.SELF).value,
        "state": move("request", REQUEST_MOVES, RequestState.DRAFT, RequestState.SUBMITTED).value,
        "visit_id": filing.visit_id,
        "filed_ms": store.clock.now_ms(),
        "language": filing.draft.language.value,
        "catalogue_version": filing.catalogue_version,
        "gaps": canonical(filing.gaps).decode(),
        "missing_papers": canonical(filing.missing_papers).decode(),
        "fee_ids": canonical(filing.fee_ids).decode(),
    }


def insert_found_by(store: Store, connection: Connection, request_id: str, found_by: FoundBy) -> None:
    """Insert what the request is found by; the words go with the payload, the digests stay.

    What is there already stays.
    """
    digests = {store.keys.document_digest(number) for number in found_by.numbers}
    words = {word for name in found_by.names for word in arabic_search_key(name).split()}
    documents = [{"digest": digest, "request_id": request_id} for digest in sorted(digests)]
    names = [{"request_id": request_id, "word": word} for word in sorted(words)]
    for table, rows in ((request_document, documents), (request_name_word, names)):
        if rows:
            connection.execute(_skipping_insert(connection.dialect.name, table), rows)


def _insert_payload(store: Store, connection: Connection, op_id: str, filing: Filing) -> bytes:
    """Insert what the applicant filed and return its salted digest."""
    salt, content = store.chance.token(SALT_BYTES), form_bytes(filing)
    row = {"op_id": op_id, "encoding": FORM_ENCODING, "salt": salt, "bytes": content}
    connection.execute(_INSERT_PAYLOAD, row)
    return payload_digest(salt, content)


def filed_of(store: Store, row: Mapping[str, Any] | RowMapping) -> Filed:
    """Return the committed fact that a row of `FILED` holds."""
    return Filed(
        request_id=row["id"],
        reference=row["reference"],
        service_id=row["service"],
        speed=Speed(row["speed"]),
        relation=Relation(row["relation"]),
        visit_id=row["visit_id"],
        filed_ms=row["filed_ms"],
        node_letter=store.node_letter,
        epoch=row["epoch"],
        seq=row["seq"],
        gaps=tuple(json.loads(row["gaps"])),
        missing_papers=tuple(json.loads(row["missing_papers"])),
        fee_ids=tuple(json.loads(row["fee_ids"])),
        payload_digest=row["payload_digest"],
    )
