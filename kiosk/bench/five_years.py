"""The counter of a mission that keeps five years: 1,250,000 requests, on both databases.

Filling the stores takes minutes and two gigabytes of disk; the other benches answer the same with less.
"""

from __future__ import annotations

import statistics
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench import Figure
from kiosk.bench.counter import ROUNDS, USABLE_MS, usable_ms
from kiosk.bench.postgresql import new_database
from kiosk.bench.search import searched
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import Settings
from kiosk.store import create_store

REQUESTS = 1_250_000


def measure() -> tuple[Figure, ...]:
    """Return what searching and starting cost there; of SQLite alone where no PostgreSQL is installed."""
    with TemporaryDirectory(prefix="kiosk-bench-") as name:
        return (*_on_a_file(Path(name) / "alone"), *_shared(Path(name) / "shared"))


def _on_a_file(state: Path) -> tuple[Figure, ...]:
    store, _ = open_node(Settings(name="bench", state=state), Clock(), load_catalogue(CATALOGUE))
    with closing(store):
        figures = searched("search, SQLite", store, REQUESTS)
    usable = statistics.median([usable_ms(state) for _ in range(ROUNDS + 1)][1:])
    return (*figures, Figure(f"counter: usable, {REQUESTS} requests in the store", usable, "ms", USABLE_MS))


def _shared(state: Path) -> tuple[Figure, ...]:
    with new_database("kiosk") as url:
        if url is None:
            return ()
        store = create_store(url, state, Clock(), "bench", mission_code="RUH", node_letter="A")
        with closing(store):
            return searched("search, PostgreSQL", store, REQUESTS)
