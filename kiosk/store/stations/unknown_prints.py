"""Papers of which nobody knows whether they came out: for staff to look at, and to print again.

What was printed again is settled: a later copy of the same paper went out, or is itself unknown and listed.
"""

from __future__ import annotations

from sqlalchemy import bindparam, exists, select

from kiosk.domain.states import PrintState
from kiosk.store.schema import print_job
from kiosk.store.stations.prints import PrintJob, print_job_of
from kiosk.store.store import Store

_COLUMNS = tuple(column for column in print_job.columns if column.name not in ("op_id", "moved_ms"))
_WENT_OUT = tuple(state.value for state in (PrintState.PRINTING, PrintState.PRINTED, PrintState.UNKNOWN))
_later = print_job.alias("later")
_SETTLED = exists().where(
    _later.c.visit_id == print_job.c.visit_id,
    _later.c.kind == print_job.c.kind,
    _later.c.copy > print_job.c.copy,
    _later.c.state.in_(_WENT_OUT),
)
_UNKNOWN = (
    select(*_COLUMNS)
    .where(
        print_job.c.station == bindparam("at"),
        print_job.c.state == PrintState.UNKNOWN.value,
        print_job.c.queued_ms >= bindparam("since"),
        ~_SETTLED,
    )
    .order_by(print_job.c.queued_ms.desc(), print_job.c.id)
    .limit(bindparam("most"))
)
_JOB = select(*_COLUMNS).where(print_job.c.id == bindparam("job_id"))


def unknown_prints(store: Store, station: str, since_ms: int, most: int) -> tuple[PrintJob, ...]:
    """Return the unsettled unknown prints of a station since then, the newest first, `most` at most."""
    with store.reading() as connection:
        rows = connection.execute(_UNKNOWN, {"at": station, "since": since_ms, "most": most}).all()
    return tuple(print_job_of(row) for row in rows)


def find_print(store: Store, job_id: str) -> PrintJob | None:
    """Return a print job, None if there is none."""
    with store.reading() as connection:
        row = connection.execute(_JOB, {"job_id": job_id}).one_or_none()
    return print_job_of(row) if row else None
