"""What staff do with a request: open it, correct it, note, look at papers, move it on, hand a document over.

Each is one operation with one row. What was filed stays as it was; what is typed here is a payload.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.errors import IllegalMove
from kiosk.domain.request_file import MISSING, MOVING, SEEN, EntryKind, HandOver, RequestFile
from kiosk.domain.states import MISSION_MOVES, RequestState, move
from kiosk.store.appointments.booked import insert_payload
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.requests.filing import FoundBy, insert_found_by
from kiosk.store.requests.histories import file_of
from kiosk.store.requests.schema import request_entry
from kiosk.store.requests.states import write_state_here
from kiosk.store.store import Store, Writing

ENTRY_KINDS: Mapping[str, EntryKind] = {f"request.{kind}": kind for kind in EntryKind}
"""What the journal calls each."""

_LAST = select(func.max(request_entry.c.nth)).where(request_entry.c.request_id == bindparam("of_request"))
_Look = Callable[[RequestFile], None]


def open_request(
    store: Store, acting: Acting, op_id: str, request_id: str, ticket_id: str = ""
) -> RequestFile:
    """Commit that the acting person opened a request, for a ticket if there is one, and return it.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `LookupError`, `StoreError`.
    """
    acting.require(Permission.READ_REQUEST)
    return _write(store, acting, op_id, request_id, EntryKind.OPENED, value=ticket_id)


def correct_request(
    store: Store, acting: Acting, op_id: str, request_id: str, key: str, value: str, found_by: FoundBy
) -> RequestFile:
    """Commit the value that a field has from now on, and by what the request is found besides.

    Raises as `open_request`.
    """
    acting.require(Permission.WORK_REQUEST)
    told = {"text": value, "names": list(found_by.names), "numbers": list(found_by.numbers)}
    return _write(store, acting, op_id, request_id, EntryKind.CORRECTED, subject=key, told=told)


def note_request(store: Store, acting: Acting, op_id: str, request_id: str, text: str) -> RequestFile:
    """Commit a note. Raises as `open_request`."""
    acting.require(Permission.WORK_REQUEST)
    return _write(store, acting, op_id, request_id, EntryKind.NOTED, told={"text": text})


def see_paper(
    store: Store, acting: Acting, op_id: str, request_id: str, paper: str, *, seen: bool
) -> RequestFile:
    """Commit that a paper was seen, or is missing after all. Raises as `open_request`."""
    acting.require(Permission.WORK_REQUEST)
    value = SEEN if seen else MISSING
    return _write(store, acting, op_id, request_id, EntryKind.PAPER, subject=paper, value=value)


def move_request(
    store: Store, acting: Acting, op_id: str, request_id: str, target: RequestState
) -> RequestFile:
    """Commit what a mission says of a request.

    Raises `IllegalMove` too, and always for COLLECTED: see `hand_over`.
    """
    acting.require(Permission.WORK_REQUEST)
    if target is RequestState.COLLECTED:
        raise IllegalMove("request", "", target)

    def may_go(file: RequestFile) -> None:
        move("request", MISSION_MOVES, file.state, target)

    return _write(store, acting, op_id, request_id, EntryKind.MOVED, value=target.value, look=may_go)


def hand_over(store: Store, acting: Acting, op_id: str, request_id: str, given: HandOver) -> RequestFile:
    """Commit that the document was handed over, to whom and by what proof. Raises as `move_request`."""
    acting.require(Permission.WORK_REQUEST)

    def is_ready(file: RequestFile) -> None:
        move("request", MISSION_MOVES, file.state, RequestState.COLLECTED)

    return _write(
        store,
        acting,
        op_id,
        request_id,
        EntryKind.HANDED_OVER,
        subject=given.proof.value,
        value=given.collector.value,
        told={"text": " ".join(part for part in (given.name, given.tail) if part)},
        look=is_ready,
    )


def write_entry(
    connection: Connection, op_id: str, actor: str, kind: EntryKind, body: Mapping[str, Any]
) -> None:
    """Write an entry from what the journal says of it, and the state that it brings."""
    row = {
        "request_id": body["id"],
        "nth": body["nth"],
        "op_id": op_id,
        "kind": kind.value,
        "subject": body["subject"],
        "value": body["value"],
        "at_ms": body["at_ms"],
        "actor": actor,
    }
    connection.execute(insert(request_entry), row)
    if kind in MOVING:
        state = RequestState(body["value"]) if kind is EntryKind.MOVED else RequestState.COLLECTED
        write_state_here(connection, body["id"], state, body["at_ms"])


def find_also(store: Store, connection: Connection, request_id: str, told: Mapping[str, Any]) -> None:
    """Let a request be found by what a correction's payload says, too."""
    found_by = FoundBy(tuple(told.get("names", ())), tuple(told.get("numbers", ())))
    insert_found_by(store, connection, request_id, found_by)


def _nothing(_file: RequestFile) -> None:
    """Anything may be done in any state."""


def _write(
    store: Store,
    acting: Acting,
    op_id: str,
    request_id: str,
    kind: EntryKind,
    *,
    subject: str = "",
    value: str = "",
    told: Mapping[str, Any] | None = None,
    look: _Look = _nothing,
) -> RequestFile:
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        connection = writing.connection
        one_at_a_time(connection, f"request {request_id}")
        before = writing.done_before(op_id)
        if before is not None:
            return file_of(store, connection, before)
        look(file_of(store, connection, request_id))
        last = connection.execute(_LAST, {"of_request": request_id}).scalar_one() or 0
        named = {"id": request_id, "nth": last + 1, "subject": subject, "value": value}
        body = {**named, "at_ms": store.clock.now_ms()}
        write_entry(connection, op_id, acting.actor, kind, body)
        digest = _typed(store, writing, op_id, request_id, told)
        writing.append(acting, Entry(op_id, f"request.{kind}", request_id, body, digest))
        return file_of(store, connection, request_id)


def _typed(
    store: Store, writing: Writing, op_id: str, request_id: str, told: Mapping[str, Any] | None
) -> bytes | None:
    """Write what was typed as the operation's payload, and by what it lets the request be found."""
    if told is None:
        return None
    find_also(store, writing.connection, request_id, told)
    return insert_payload(store, writing.connection, op_id, canonical(told))
