"""Finds requests for staff: by reference, by the number of a document, by name as people write it.

That somebody searched is journaled, never what for. A name's words are rows in the order of requests' ids,
which are in the order of time: the newest come first, and a search ends with the first ones that fit.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, bindparam, exists, func, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.draft import Draft
from kiosk.domain.holder import plain_number
from kiosk.domain.request_file import with_corrections
from kiosk.domain.service import Relation
from kiosk.domain.states import RequestState
from kiosk.domain.text import arabic_search_key
from kiosk.store.journal import Entry, found
from kiosk.store.requests.histories import corrections_of, drafts_of
from kiosk.store.requests.schema import request, request_document, request_name_word, request_ready
from kiosk.store.store import Store

REQUESTS_SEARCHED = "requests.searched"
MOST = 50
MOST_WORDS = 6
"""More words of a name tell nobody apart any better."""
_COMMON = 3000
"""A word of so many requests is called common: which of the common ones leads doesn't matter."""


class By(StrEnum):
    """What a search goes by."""

    REFERENCE = "reference"
    DOCUMENT = "document"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class FoundRequest:
    """A request that was found. `draft`: as filed, with its corrections; None once that is erased."""

    id: str
    reference: str
    service_id: str
    relation: Relation
    state: RequestState
    filed_ms: int
    draft: Draft | None


@dataclass(frozen=True, slots=True)
class FoundRequests:
    """At most `MOST`, the newest first. `more`: there are others, and the search should say more."""

    requests: tuple[FoundRequest, ...]
    more: bool


_word = request_name_word.c
_BY_WORD = "INDEXED BY ix_request_name_word_word_request_id"
"""SQLite would look for a second word among all words of a request, and read a page for each of them."""
_HOW_MANY = select(func.count()).select_from(
    select(_word.word).where(_word.word == bindparam("word")).limit(_COMMON).subquery()
)
_OF_DOCUMENT = (
    select(request_document.c.request_id)
    .where(request_document.c.digest == bindparam("digest"))
    .order_by(request_document.c.request_id.desc())
    .limit(MOST + 1)
)
_OF_REFERENCES = (
    select(request.c.id)
    .where(request.c.reference.in_(bindparam("references", expanding=True)))
    .order_by(request.c.id)
)
_ROWS = select(
    request.c.id,
    request.c.reference,
    request.c.service,
    request.c.relation,
    request.c.state,
    request.c.filed_ms,
)


def search_requests(
    store: Store, acting: Acting, op_id: str, by: By, wanted: str, *, ready: bool = False
) -> FoundRequests:
    """Return the requests of `wanted`: canonical references, a document's number, or words of names.

    `ready`: only those whose document lies ready. That it was searched is committed before anything is
    returned. Raises `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.READ_REQUEST)
    op_id = str(uuid.UUID(op_id))
    with store.reading() as connection:
        ids = (_ready_ids if ready else _ids)(store, connection, by, wanted)
        rows = _found(connection, ids[:MOST])
    with store.writing() as writing:
        if found(writing.connection, op_id) is None:
            body = {"by": by.value, "found": len(rows)}
            writing.append(acting, Entry(op_id, REQUESTS_SEARCHED, store.node_id, body))
    return FoundRequests(rows, len(ids) > MOST)


def _ids(store: Store, connection: Connection, by: By, wanted: str) -> Sequence[str]:
    match by:
        case By.REFERENCE:
            return connection.execute(_OF_REFERENCES, {"references": wanted.split()}).scalars().all()
        case By.DOCUMENT:
            digest = store.keys.document_digest(plain_number(wanted))
            return connection.execute(_OF_DOCUMENT, {"digest": digest}).scalars().all()
    return _named(connection, arabic_search_key(wanted).split()[:MOST_WORDS])


def _ready_ids(store: Store, connection: Connection, by: By, wanted: str) -> Sequence[str]:
    """Return the newest ready ones that fit: they are few, so each is looked at."""
    mine = request_ready.c.request_id
    asked = select(mine).order_by(mine.desc()).limit(MOST + 1)
    match by:
        case By.REFERENCE:
            asked = asked.join(request, request.c.id == mine).where(request.c.reference.in_(wanted.split()))
        case By.DOCUMENT:
            digest = store.keys.document_digest(plain_number(wanted))
            of_document = request_document.c.request_id == mine
            asked = asked.where(exists().where(of_document, request_document.c.digest == digest))
        case By.NAME:
            words = arabic_search_key(wanted).split()[:MOST_WORDS]
            if not words:
                return ()
            for word in words:
                also = request_name_word.alias()
                asked = asked.where(exists().where(also.c.request_id == mine, also.c.word == word))
    return connection.execute(asked).scalars().all()


def _named(connection: Connection, words: Sequence[str]) -> Sequence[str]:
    """Return the newest requests that have all `words`: walked along the rarest one."""
    counts = {word: connection.execute(_HOW_MANY, {"word": word}).scalar_one() for word in words}
    if not counts or not all(counts.values()):
        return ()
    first, *others = sorted(counts, key=lambda word: counts[word])
    asked = select(_word.request_id).where(_word.word == first)
    for other in others:
        also = request_name_word.alias()
        asked = asked.with_hint(also, _BY_WORD, "sqlite")
        asked = asked.where(exists().where(also.c.request_id == _word.request_id, also.c.word == other))
    return connection.execute(asked.order_by(_word.request_id.desc()).limit(MOST + 1)).scalars().all()


def _found(connection: Connection, ids: Sequence[str]) -> tuple[FoundRequest, ...]:
    drafts, corrected = drafts_of(connection, ids), corrections_of(connection, ids)
    rows = {row.id: row for row in connection.execute(_ROWS.where(request.c.id.in_(ids)))}
    return tuple(
        FoundRequest(
            id=row.id,
            reference=row.reference,
            service_id=row.service,
            relation=Relation(row.relation),
            state=RequestState(row.state),
            filed_ms=row.filed_ms,
            draft=with_corrections(drafts.get(row.id), corrected.get(row.id, {})),
        )
        for row in (rows[each] for each in ids)
    )
