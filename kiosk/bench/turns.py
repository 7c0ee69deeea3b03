"""What a transaction costs against its own statements through the bare driver, turn by turn.

What is to be measured is done in a store first; the statements that it ran are then replayed, parameters and
all, into a copy of that store by the driver alone. The two take turns, so the disk's mood is the same.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection

from kiosk.bench import Figure
from kiosk.store import Store
from kiosk.store.anchor import Anchor, Mark
from kiosk.store.sqlcipher import sqlcipher_engine

WARM_UP = 50

Statement = tuple[str, Any, bool]


@dataclass(frozen=True, slots=True)
class Turn:
    """Milliseconds from the call to COMMIT's return, to the anchor's, and of the bare replay."""

    committed: float
    anchored: float
    bare: float


@dataclass(frozen=True, slots=True)
class _WatchedAnchor(Anchor):
    """Notes when it is called: right after COMMIT returned."""

    called: list[int]

    def raise_to(self, mark: Mark) -> None:
        self.called.append(time.perf_counter_ns())
        Anchor.raise_to(self, mark)


def take_turns(store: Store, copy: Path, rounds: int, act: Callable[[Store], object]) -> tuple[Turn, ...]:
    """Do `act` in `store`, replay it into `copy`, `rounds` times after a warm-up."""
    anchor = _WatchedAnchor(store.anchor.path, [])
    store = replace(store, anchor=anchor)
    statements: list[Statement] = []
    event.listen(
        store.engine,
        "before_cursor_execute",
        lambda _c, _u, sql, parameters, _x, many: statements.append((sql, parameters, many)),
    )
    engine = sqlcipher_engine(copy, store.keys.store)
    turns = []
    with engine.connect() as pooled:
        connection = pooled.connection.dbapi_connection
        assert connection is not None
        for _ in range(WARM_UP + rounds):
            statements.clear()
            start = time.perf_counter_ns()
            act(store)
            end = time.perf_counter_ns()
            bare = _replay(connection, statements)
            turns.append(Turn((anchor.called[-1] - start) / 1e6, (end - start) / 1e6, bare))
    engine.dispose()
    return tuple(turns[WARM_UP:])


def turn_figures(name: str, turns: tuple[Turn, ...]) -> tuple[Figure, ...]:
    """Return what `turns` of `name` took, and their ratio to the bare driver."""
    committed = [turn.committed for turn in turns]
    anchored = [turn.anchored for turn in turns]
    bare = [turn.bare for turn in turns]
    p50, p99 = (_percentile(committed, percent) / _percentile(bare, percent) for percent in (50, 99))
    return (
        Figure(f"{name} until paper may be printed, p50", _percentile(anchored, 50), "ms"),
        Figure(f"{name} until paper may be printed, p99", _percentile(anchored, 99), "ms"),
        Figure(f"{name} to COMMIT, p50", _percentile(committed, 50), "ms"),
        Figure(f"{name} to COMMIT, p99", _percentile(committed, 99), "ms"),
        Figure(f"{name} against bare driver, p50", p50, "x", 3),
        Figure(f"{name} against bare driver, p99", p99, "x", 2),
    )


def _replay(connection: DBAPIConnection, statements: list[Statement]) -> float:
    start = time.perf_counter_ns()
    cursor = connection.cursor()
    for sql, parameters, many in statements:
        if many:
            cursor.executemany(sql, parameters)
        else:
            cursor.execute(sql, parameters)
    connection.commit()
    cursor.close()
    return (time.perf_counter_ns() - start) / 1e6


def _percentile(times: list[float], percent: int) -> float:
    return quantiles(times, n=100)[percent - 1]
