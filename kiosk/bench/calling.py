"""What calling the next person costs while sixteen clerks work on one store, each a process of its own.

A clerk calls once a second, at moments of their own; the person comes and is finished with in between. A call
counts until it may be announced: committed, and known to the anchor. All clerks share this machine's disk and
processors, which a mission's stations don't, so the figures of a quiet machine are the ones to keep.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench import Figure
from kiosk.bench.calling_clerk import Clerk, ClerkPlan, come, work_together
from kiosk.bench.postgresql import new_database
from kiosk.clock import Clock
from kiosk.store import Store, create_store

CLERKS = 16
SECONDS = 30
ALONE = 60
"""Calls of one clerk with nobody beside."""
AT_ONCE = 5
"""Times that all sixteen press in the same moment."""


def measure() -> tuple[Figure, ...]:
    """Return the figures of both databases; of SQLite alone where no PostgreSQL is installed."""
    with TemporaryDirectory(prefix="kiosk-bench-") as name, new_database("kiosk") as url:
        folder = Path(name)
        figures = _figures("SQLite", f"sqlite:///{folder}/kiosk.db", folder / "state")
        if url is not None:
            figures += _figures("PostgreSQL", url, folder / "shared")
    return figures


def _figures(kept_by: str, url: str, state: Path) -> tuple[Figure, ...]:
    with closing(create_store(url, state, Clock(), "bench", mission_code="RUH", node_letter="A")) as store:
        come(store, ALONE + CLERKS * (SECONDS + AT_ONCE))
        bare = statistics.median(_bare_commits(store))
        alone = statistics.median(_alone(store))
    own, same = work_together(ClerkPlan(url, state, SECONDS, AT_ONCE), CLERKS)
    p50, p99 = (statistics.quantiles(own, n=100)[percent - 1] for percent in (50, 99))
    what = f"call next, {kept_by}"
    return (
        Figure(f"{what}: one clerk, p50", alone, "ms"),
        Figure(f"{what}: one clerk, against a bare commit", alone / bare, "x"),
        Figure(f"{what}: {CLERKS} clerks, p50", p50, "ms"),
        Figure(f"{what}: {CLERKS} clerks, against one", p50 / alone, "x", 2),
        Figure(f"{what}: {CLERKS} clerks, p99", p99, "ms", 50),
        Figure(f"{what}: {CLERKS} clerks, longest of {len(own)}", max(own), "ms"),
        Figure(f"{what}: {CLERKS} in the same moment, longest", max(same), "ms"),
    )


def _alone(store: Store) -> list[float]:
    clerk = Clerk(store, 0)
    return [clerk.serve() for _ in range(ALONE)]


def _bare_commits(store: Store) -> Iterator[float]:
    """Yield the ms of one row each, committed by the driver with the store's own safety and nothing else."""
    with store.engine.connect() as pooled:
        driver = pooled.connection.dbapi_connection
        assert driver is not None
        cursor = driver.cursor()
        cursor.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY)")
        driver.commit()
        for number in range(ALONE):
            start = time.perf_counter_ns()
            cursor.execute(f"INSERT INTO bare VALUES ({number})")
            driver.commit()
            yield (time.perf_counter_ns() - start) / 1e6
        cursor.execute("DROP TABLE bare")
        driver.commit()
