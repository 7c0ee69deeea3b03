"""Print jobs: what is known of each paper, kept so that nothing is printed twice by itself.

A paper is one `kind` for one `visit_id`; its copies are numbered, 1 is the original. While no byte of
the newest copy went out it stays the newest copy, afterwards the next print is the next copy.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.service import Language
from kiosk.domain.states import PRINT_MOVES, PrintState, move
from kiosk.store.journal import Entry, found
from kiosk.store.schema import print_job
from kiosk.store.store import Store, Writing

_COLUMNS = tuple(column for column in print_job.columns if column.name not in ("op_id", "moved_ms"))
_JOB = select(*_COLUMNS).where(print_job.c.id == bindparam("job_id")).with_for_update()
_NEWEST = (
    select(*_COLUMNS)
    .where(print_job.c.visit_id == bindparam("visit"), print_job.c.kind == bindparam("job_kind"))
    .order_by(print_job.c.copy.desc())
    .limit(1)
    .with_for_update()
)
_INTERRUPTED = (
    select(*_COLUMNS)
    .where(print_job.c.station == bindparam("at"), print_job.c.state == PrintState.PRINTING.value)
    .order_by(print_job.c.queued_ms)
    .with_for_update()
)
_OF_VISIT = (
    select(*_COLUMNS)
    .where(print_job.c.visit_id == bindparam("visit"))
    .order_by(print_job.c.queued_ms, print_job.c.copy)
)
_INSERT = insert(print_job)
_MOVE = (
    update(print_job)
    .where(print_job.c.id == bindparam("job_id"))
    .values(
        state=bindparam("target"),
        detail=bindparam("why"),
        moved_ms=bindparam("now"),
        station=bindparam("at"),
        device=bindparam("on"),
    )
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
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return _job(writing.connection, before[1])
        newest = _newest(writing.connection, kind, visit_id)
        if newest is not None and newest.state in (PrintState.QUEUED, PrintState.FAILED):
            return _queue_again(writing, acting, op_id, newest, language, device)
        job = PrintJob(
            id=store.chance.new_id(),
            kind=kind,
            copy=newest.copy + 1 if newest else 1,
            state=PrintState.QUEUED,
            visit_id=visit_id,
            language=language,
            station=acting.station,
            device=device,
            detail="",
            queued_ms=store.clock.now_ms(),
        )
        writing.connection.execute(_INSERT, {**_plain(job), "op_id": op_id, "moved_ms": job.queued_ms})
        writing.append(acting, Entry(op_id, "print.queued", job.id, _plain(job)))
    return job


def move_print(
    store: Store, acting: Acting, job_id: str, target: PrintState, detail: str = ""
) -> PrintJob:
    """Commit what became of a job and return it. `detail` is a printer's fault code, no sentence.

    Raises `IllegalMove` if the job can't get there from where it is, `LookupError` for an unknown job.
    """
    acting.require(Permission.PRINT_SLIP)
    with store.writing() as writing:
        job = _moved(writing.connection, store, _job(writing.connection, job_id), target, detail)
        writing.append(acting, _moved_entry(store.chance.new_id(), job))
    return job


def interrupted_prints(store: Store, station: str) -> tuple[PrintJob, ...]:
    """Return the jobs that `station` was printing when it stopped: from now on they are UNKNOWN."""
    acting = Acting("system", station, frozenset())
    with store.writing() as writing:
        rows = writing.connection.execute(_INTERRUPTED, {"at": station}).all()
        jobs = tuple(
            _moved(writing.connection, store, _print_job(row), PrintState.UNKNOWN, "interrupted")
            for row in rows
        )
        if jobs:
            writing.append(acting, *(_moved_entry(store.chance.new_id(), job) for job in jobs))
    return jobs


def visit_prints(store: Store, visit_id: str) -> tuple[PrintJob, ...]:
    """Return the print jobs of one visit, oldest first."""
    with store.reading() as connection:
        rows = connection.execute(_OF_VISIT, {"visit": visit_id}).all()
    return tuple(_print_job(row) for row in rows)
