"""Documents that lie ready to be collected, the longest first. Nothing here says whom one is about."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.request_file import EntryKind
from kiosk.domain.service import Relation
from kiosk.domain.states import RequestState
from kiosk.store.requests.schema import request, request_entry, request_ready
from kiosk.store.store import Store

DAY_MS = 24 * 3600 * 1000
MOST_READY = 5000
_MARKED_HERE = exists().where(
    request_entry.c.request_id == request.c.id,
    request_entry.c.kind == EntryKind.MOVED.value,
    request_entry.c.value == RequestState.READY_FOR_PICKUP.value,
)
_READY = (
    select(
        request.c.id,
        request.c.reference,
        request.c.service,
        request.c.relation,
        request_ready.c.since_ms,
        _MARKED_HERE.label("marked_here"),
    )
    .join(request_ready, request_ready.c.request_id == request.c.id)
    .order_by(request_ready.c.since_ms, request.c.id)
    .limit(MOST_READY)
)


@dataclass(frozen=True, slots=True)
class ReadyDocument:
    """A document that lies here.

    `since_ms` (UTC milliseconds) is when that was said, `days` how long ago; `marked_here`: by staff of the
    mission, else by the portal alone.
    """

    id: str
    reference: str
    service_id: str
    relation: Relation
    since_ms: int
    days: int
    marked_here: bool


def ready_documents(store: Store, acting: Acting) -> tuple[ReadyDocument, ...]:
    """Return what lies ready, at most `MOST_READY`. Raises `NotAllowed`, `StoreError`."""
    acting.require(Permission.READ_REQUEST)
    with store.reading() as connection:
        rows = connection.execute(_READY).all()
    now_ms = store.clock.now_ms()
    return tuple(
        ReadyDocument(
            id=row.id,
            reference=row.reference,
            service_id=row.service,
            relation=Relation(row.relation),
            since_ms=row.since_ms,
            days=max(0, now_ms - row.since_ms) // DAY_MS,
            marked_here=bool(row.marked_here),
        )
        for row in rows
    )
