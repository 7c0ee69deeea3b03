"""Reads a request with its history; who may, and that they did, is the caller's matter."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.draft import Draft
from kiosk.domain.request_file import Entry, EntryKind, RequestFile
from kiosk.domain.service import Language
from kiosk.domain.states import RequestState
from kiosk.store.requests.filed_form import read_draft
from kiosk.store.requests.filing import FILED, filed_of
from kiosk.store.requests.schema import request, request_entry
from kiosk.store.schema import payload
from kiosk.store.store import Store

_BY_ID = FILED.where(request.c.id == bindparam("request_id"))
_CONTENTS = select(request.c.id, payload.c.bytes).join(payload, payload.c.op_id == request.c.op_id)
_ENTRIES = (
    select(request_entry, payload.c.bytes)
    .outerjoin(payload, payload.c.op_id == request_entry.c.op_id)
    .order_by(request_entry.c.request_id, request_entry.c.nth)
)
_BRIEF = (request.c.id, request.c.reference, request.c.service, request.c.state, request.c.filed_ms)
_OF_VISITS = (
    select(*_BRIEF).where(request.c.visit_id.in_(bindparam("visits", expanding=True))).order_by(request.c.id)
)
_OF_TICKET = (
    select(*_BRIEF)
    .join(request_entry, request_entry.c.request_id == request.c.id)
    .where(request_entry.c.kind == EntryKind.OPENED.value, request_entry.c.value == bindparam("ticket"))
    .distinct()
    .order_by(request.c.id)
)
_OPENED_LAST = (
    select(request_entry.c.request_id)
    .where(request_entry.c.kind == EntryKind.OPENED.value, request_entry.c.value == bindparam("ticket"))
    .order_by(request_entry.c.at_ms.desc(), request_entry.c.nth.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class RequestBrief:
    """A request in a list. Nothing here says whom it is about."""

    id: str
    reference: str
    service_id: str
    state: RequestState
    filed_ms: int


def requests_of_ticket(
    store: Store, acting: Acting, ticket_id: str, visits: Sequence[str]
) -> tuple[RequestBrief, ...]:
    """Return the requests filed in `visits`, then those that were opened for the ticket, each once."""
    acting.require(Permission.READ_REQUEST)
    with store.reading() as connection:
        rows = [
            *connection.execute(_OF_VISITS, {"visits": [visit for visit in visits if visit]}),
            *connection.execute(_OF_TICKET, {"ticket": ticket_id}),
        ]
    briefs = (
        RequestBrief(row.id, row.reference, row.service, RequestState(row.state), row.filed_ms)
        for row in rows
    )
    return tuple({each.id: each for each in briefs}.values())


def opened_for(store: Store, acting: Acting, ticket_id: str) -> RequestFile | None:
    """Return the request that was opened last for whoever holds a ticket, None before one is opened."""
    acting.require(Permission.READ_REQUEST)
    with store.reading() as connection:
        opened = connection.execute(_OPENED_LAST, {"ticket": ticket_id}).scalar_one_or_none()
        return None if opened is None else file_of(store, connection, opened)


def file_of(store: Store, connection: Connection, request_id: str) -> RequestFile:
    """Return a request with its history; `LookupError` for an unknown one."""
    row = connection.execute(_BY_ID, {"request_id": request_id}).mappings().one_or_none()
    if row is None:
        raise LookupError(request_id)
    entries = connection.execute(_ENTRIES.where(request_entry.c.request_id == request_id)).mappings()
    return RequestFile(
        filed=filed_of(store, row),
        state=RequestState(row["state"]),
        language=Language(row["language"]),
        draft=drafts_of(connection, (request_id,)).get(request_id),
        entries=tuple(_entry(entry) for entry in entries),
    )


def drafts_of(connection: Connection, request_ids: Sequence[str]) -> Mapping[str, Draft]:
    """Return what was filed with each of these requests; erased ones are left out."""
    rows = connection.execute(_CONTENTS.where(request.c.id.in_(request_ids)))
    return {row.id: read_draft(row.bytes) for row in rows}


def corrections_of(connection: Connection, request_ids: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
    """Return the newest corrections of these requests, by request and field."""
    asked = _ENTRIES.where(
        request_entry.c.request_id.in_(request_ids), request_entry.c.kind == EntryKind.CORRECTED.value
    )
    found: dict[str, dict[str, str]] = {}
    for row in connection.execute(asked).mappings():
        found.setdefault(row["request_id"], {})[row["subject"]] = _text(row["bytes"])
    return found


def _entry(row: RowMapping) -> Entry:
    return Entry(
        nth=row["nth"],
        kind=EntryKind(row["kind"]),
        subject=row["subject"],
        value=row["value"],
        text=_text(row["bytes"]),
        at_ms=row["at_ms"],
        actor=row["actor"],
    )


def _text(content: bytes | None) -> str:
    """Return what was typed; "" where nothing was, or it is erased."""
    told: Mapping[str, Any] = json.loads(content) if content else {}
    return str(told.get("text", ""))
