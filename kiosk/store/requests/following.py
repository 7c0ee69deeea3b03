"""Where requests are, for those who can show that they are theirs; nothing about anybody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.holder import plain_number
from kiosk.domain.request_file import EntryKind
from kiosk.domain.states import RequestState
from kiosk.store.requests.schema import request, request_document, request_end, request_entry
from kiosk.store.schema import portal_line
from kiosk.store.store import Store

_HANDED_OVER = (
    select(func.max(request_entry.c.at_ms))
    .where(request_entry.c.request_id == request.c.id, request_entry.c.kind == EntryKind.HANDED_OVER.value)
    .scalar_subquery()
)
_STATES = select(
    request.c.reference,
    request.c.service,
    request.c.state,
    request.c.visit_id,
    func.coalesce(_HANDED_OVER, request_end.c.ended_ms, 0).label("ended_ms"),
).outerjoin(request_end, request_end.c.request_id == request.c.id)
_OF_DOCUMENT = (
    select(request.c.reference)
    .join(request_document, request_document.c.request_id == request.c.id)
    .where(request_document.c.digest == bindparam("digest"))
    .order_by(request.c.filed_ms.desc(), request.c.reference)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Followable:
    """Where a request is. `as_of_ms` is when the portal last spoke (UTC milliseconds), 0 for never.

    `ended_ms` is when it ended, 0 while it hasn't, or where the portal didn't say when; of a document that
    was handed over here, when that was. `visit_id` is that in which it was filed.
    """

    reference: str
    service_id: str
    state: RequestState
    as_of_ms: int
    ended_ms: int = 0
    visit_id: str = ""


def follow_requests(store: Store, acting: Acting, references: Sequence[str]) -> tuple[Followable, ...]:
    """Return where the requests of `references` are, in that order; those that aren't here are left out."""
    acting.require(Permission.FOLLOW)
    with store.reading() as connection:
        as_of = connection.execute(select(portal_line.c.heard_ms)).scalar_one_or_none() or 0
        rows = connection.execute(_STATES.where(request.c.reference.in_(references))).all()
    found = {
        row.reference: Followable(
            row.reference, row.service, RequestState(row.state), as_of, row.ended_ms, row.visit_id
        )
        for row in rows
    }
    return tuple(found[each] for each in references if each in found)


def requests_of_document(store: Store, acting: Acting, number: str, most: int) -> tuple[str, ...]:
    """Return the references of requests with a document of exactly this `number`, the newest first."""
    acting.require(Permission.FOLLOW)
    bound = {"digest": store.keys.document_digest(plain_number(number)), "most": most}
    with store.reading() as connection:
        return tuple(connection.execute(_OF_DOCUMENT, bound).scalars())
