"""How soon a clerk finds somebody by name among five years of requests, each search journaled as any is."""

from __future__ import annotations

import itertools
import random
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import quantiles

from kiosk.bench import Figure
from kiosk.bench.archive import Crowd, Somebody, fill_archive
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import Settings
from kiosk.store import Store
from kiosk.store.requests.search import By, search_requests

REQUESTS = 200_000
_SEARCHES = 300
_AT_ONCE_MS = 100
"""What follows a key within a tenth of a second seems to come at once (Nielsen 1993)."""
_NAME = "bench"
_CLERK = Acting("clerk", _NAME, frozenset({Permission.READ_REQUEST}))


def measure() -> tuple[Figure, ...]:
    """Return the figures of searches among 200,000 requests."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        settings = Settings(name=_NAME, state=Path(name))
        store, _ = open_node(settings, Clock(), load_catalogue(CATALOGUE))
        with closing(store):
            return searched("search", store, REQUESTS)


def searched(what: str, store: Store, count: int) -> tuple[Figure, ...]:
    """Fill an empty store with `count` requests and return the figures of searches, named after `what`."""
    people = iter(Crowd(random.Random(1)))
    fill_archive(store, people, count)
    wanted = tuple(itertools.islice(people, _SEARCHES))
    whole = _percentiles(store, (_whole(one) for one in wanted))
    family = _percentiles(store, (one.names[2] for one in wanted))
    return (
        Figure(f"{what}: given and family name among {count}, p50", whole[49], "ms"),
        Figure(f"{what}: given and family name among {count}, p95", whole[94], "ms", _AT_ONCE_MS),
        Figure(f"{what}: family name among {count}, p50", family[49], "ms"),
        Figure(f"{what}: family name among {count}, p95", family[94], "ms", _AT_ONCE_MS),
    )


def _whole(one: Somebody) -> str:
    return f"{one.names[0]} {one.names[2]}"


def _percentiles(store: Store, names: Iterator[str]) -> list[float]:
    """Search for each of `names`; return the percentiles of the milliseconds until it was found."""
    took: list[float] = []
    for name in names:
        start = time.perf_counter_ns()
        search_requests(store, _CLERK, str(uuid.uuid4()), By.NAME, name)
        took.append((time.perf_counter_ns() - start) / 1e6)
    return quantiles(took, n=100)
