"""Print jobs: what is known of each paper, kept so that nothing is printed twice by itself.

A paper is one `kind` for one `visit_id`; its copies are numbered, 1 is the original. While no byte of
the newest copy went out it stays the newest copy, afterwards the next print is the next copy. Papers that are
copies of another from their first print on go on in its numbers, so that no two prints say the same one.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import IllegalMove
from kiosk.domain.service import Language
from kiosk.domain.states import PRINT_MOVES, PrintState, move
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.schema import print_job
from kiosk.store.store import Store, Writing

PRINT_QUEUED, PRINT_MOVED = "print.queued", "print.moved"
COPY_OF: Mapping[str, str] = {"receipt_office_copy": "receipt"}
"""Kinds of paper that are copies of another from their first print on."""
_COLUMNS = tuple(column for column in print_job.columns if column.name not in ("op_id", "moved_ms"))
_JOB = select(*_COLUMNS).where(print_job.c.id == bindparam("job_id")).with_for_update()
_NEWEST = (
    select(*_COLUMNS)
    .where(print_job.c.visit_id == bindparam("visit"), print_job.c.kind == bindparam("job_kind"))
    .order_by(print_job.c.copy.desc())
    .limit(1)
    .with_for_update()
)
_HIGHEST = select(func.max(print_job.c.copy)).where(
    print_job.c.visit_id == bindparam("visit"), print_job.c.kind.in_(bindparam("series", expanding=True))
)
_INTERRUPTED = (
    select(*_COLUMNS)
    .where(print_job.c.station == bindparam("at"), print_job.c.state == PrintState.PRINTING.value)
    .order_by(print_job.c.queued_ms)
    .with_for_update()
)
_INSERT = insert(print_job)
_CHANGING = ("state", "language", "station", "device", "detail")
_UPDATE = (
    update(print_job)
    .where(print_job.c.id == bindparam("job_id"))
    .values({name: bindparam(f"new_{name}") for name in (*_CHANGING, "moved_ms")})
)


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One copy of one paper. `detail` is a printer's fault code, "" if there is none."""

    id: str
    kind: str
    copy: int
    state: PrintState
    visit_id: str
    language: Language
    station: str
    device: str
    detail: str
    queued_ms: int


def queue_print(
    store: Store, acting: Acting, op_id: str, kind: str, visit_id: str, language: Language, device: str
) -> PrintJob:
    """Commit the wish for a paper and return its job, QUEUED, before any byte goes out.

    `op_id` is a UUID; the same one returns the same job and writes nothing. Raises `NotAllowed`,
    `StoreError` subclasses.
    """
    acting.require(Permission.PRINT_SLIP)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, visit_id)
        before = writing.done_before(op_id)
        if before is not None:
            return _job(writing.connection, before)
        newest = _newest(writing.connection, kind, visit_id)
        if newest is not None and newest.state in (PrintState.QUEUED, PrintState.FAILED):
            return _queue_again(writing, acting, op_id, newest, language, device)
        copy = _next_copy(writing.connection, kind, visit_id, first=newest is None)
        job = _new_job(store, acting, kind, copy, visit_id, language, device)
        writing.connection.execute(_INSERT, {**_plain(job), "op_id": op_id, "moved_ms": job.queued_ms})
        writing.append(acting, Entry(op_id, PRINT_QUEUED, job.id, _plain(job)))
    return job


def _new_job(
    store: Store, acting: Acting, kind: str, copy: int, visit_id: str, language: Language, device: str
) -> PrintJob:
    return PrintJob(
        id=store.chance.new_id(),
        kind=kind,
        copy=copy,
        state=PrintState.QUEUED,
        visit_id=visit_id,
        language=language,
        station=acting.station,
        device=device,
        detail="",
        queued_ms=store.clock.now_ms(),
    )


def move_print(store: Store, acting: Acting, job_id: str, target: PrintState, detail: str = "") -> PrintJob:
    """Commit what became of a job and return it. `detail` is a printer's fault code, no sentence.

    Raises `IllegalMove` if the job can't get there from where it is, or has passed to another station
    meanwhile; `LookupError` for an unknown job.
    """
    acting.require(Permission.PRINT_SLIP)
    with store.writing() as writing:
        job = _job(writing.connection, job_id)
        if job.station != acting.station:
            raise IllegalMove("another station's print job", job.state, target)
        moved = _moved(writing, job, target, detail)
        writing.append(acting, _moved_entry(store.chance.new_id(), moved))
    return moved


def interrupted_prints(store: Store, station: str) -> tuple[PrintJob, ...]:
    """Return the jobs that `station` was printing when it stopped: from now on they are UNKNOWN."""
    acting = Acting("system", station, frozenset())
    with store.writing() as writing:
        rows = writing.connection.execute(_INTERRUPTED, {"at": station}).all()
        jobs = tuple(_moved(writing, print_job_of(row), PrintState.UNKNOWN, "interrupted") for row in rows)
        if jobs:
            writing.append(acting, *(_moved_entry(store.chance.new_id(), job) for job in jobs))
    return jobs


def _newest(connection: Connection, kind: str, visit_id: str) -> PrintJob | None:
    row = connection.execute(_NEWEST, {"visit": visit_id, "job_kind": kind}).one_or_none()
    return print_job_of(row) if row else None


def _next_copy(connection: Connection, kind: str, visit_id: str, *, first: bool) -> int:
    """Return the number of the next print: 1 is the original's, whatever copies of it came out before."""
    original = COPY_OF.get(kind, kind)
    if first and kind == original:
        return 1
    series = [original, *(copy for copy, of in COPY_OF.items() if of == original)]
    highest = connection.execute(_HIGHEST, {"visit": visit_id, "series": series}).scalar_one()
    return int(highest or 1) + 1


def _queue_again(
    writing: Writing, acting: Acting, op_id: str, job: PrintJob, language: Language, device: str
) -> PrintJob:
    """No byte of this copy went out, so it stays the same copy, wherever it is printed now."""
    if job.state is PrintState.FAILED:
        move("print job", PRINT_MOVES, job.state, PrintState.QUEUED)
    again = replace(
        job, state=PrintState.QUEUED, language=language, station=acting.station, device=device, detail=""
    )
    _update(writing, again)
    writing.append(acting, Entry(op_id, PRINT_QUEUED, job.id, _plain(again)))
    return again


def _moved(writing: Writing, job: PrintJob, target: PrintState, detail: str) -> PrintJob:
    moved = replace(job, state=move("print job", PRINT_MOVES, job.state, target), detail=detail)
    _update(writing, moved)
    return moved


def _update(writing: Writing, job: PrintJob) -> None:
    row = {name: value for name, value in _plain(job).items() if name in _CHANGING}
    values = {f"new_{name}": value for name, value in row.items()}
    writing.connection.execute(_UPDATE, {**values, "new_moved_ms": writing.clock.now_ms(), "job_id": job.id})


def _moved_entry(op_id: str, job: PrintJob) -> Entry:
    body: dict[str, object] = {"state": job.state.value, "detail": job.detail, "copy": job.copy}
    return Entry(op_id, PRINT_MOVED, job.id, body)


def _job(connection: Connection, job_id: str) -> PrintJob:
    row = connection.execute(_JOB, {"job_id": job_id}).one_or_none()
    if row is None:
        raise LookupError(job_id)
    return print_job_of(row)


def print_job_of(row: Row[*tuple[Any, ...]]) -> PrintJob:
    """Return the job that a row of `print_job` holds."""
    values = row._asdict()
    return PrintJob(
        **{**values, "state": PrintState(values["state"]), "language": Language(values["language"])}
    )


def _plain(job: PrintJob) -> dict[str, object]:
    return {**asdict(job), "state": job.state.value, "language": job.language.value}
