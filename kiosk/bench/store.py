"""What handing in costs: a whole submit against the same statements through the bare driver.

Each request goes into a store first; the statements that it ran are then replayed, parameters and all,
into a copy of that store by the driver alone. The two take turns, so the disk's mood is the same.
"""

from __future__ import annotations

import shutil
import tempfile
import time
import uuid
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection

from kiosk.bench import Figure
from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.domain.draft import Answer, Draft, Filing
from kiosk.domain.service import IdentityWay, Language, Relation, Speed
from kiosk.store import Store, create_store, open_store, submit_request
from kiosk.store.anchor import Anchor, Mark
from kiosk.store.sqlcipher import sqlcipher_engine

ROUNDS = 1000
WARM_UP = 50
_NAMES = ("محمد", "الأحمد", "خالد", "فاطمة", "العلي")
_FILING = Filing(
    draft=Draft(
        service_id="passport_renewal",
        language=Language.ARABIC,
        speed=Speed.ORDINARY,
        relation=Relation.SELF,
        identity=IdentityWay.TYPED,
        answers={f"concerned.field_{number}": Answer("قيمة كتبها صاحب الطلب") for number in range(20)},
        papers={"old_passport": True, "photo": False},
    ),
    visit_id="",
    catalogue_version="1",
    gaps=("concerned.mother_name",),
    missing_papers=("photo",),
    fee_ids=("base",),
    names=_NAMES,
    document_numbers=("012345678", "04010203040"),
)

Statement = tuple[str, Any, bool]


def measure() -> tuple[Figure, ...]:
    """Return the figures of handing in and of opening, on SQLCipher in a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder = Path(name)
        url = f"sqlite:///{folder}/kiosk.db"
        create_store(url, folder / "state", Clock(), "bench", mission_code="RUH", node_letter="A").close()
        shutil.copy(folder / "kiosk.db", folder / "bare.db")
        start = time.perf_counter_ns()
        store = open_store(url, folder / "state", Clock(), "bench")
        opening = (time.perf_counter_ns() - start) / 1e6
        try:
            turns = _take_turns(store, folder / "bare.db")
        finally:
            store.close()
    committed = [turn.committed for turn in turns]
    anchored = [turn.anchored for turn in turns]
    bare = [turn.bare for turn in turns]
    return (
        Figure("open the store", opening, "ms"),
        Figure("submit until paper may be printed, p50", _percentile(anchored, 50), "ms"),
        Figure("submit until paper may be printed, p99", _percentile(anchored, 99), "ms"),
        Figure("submit to COMMIT, p50", _percentile(committed, 50), "ms"),
        Figure("submit to COMMIT, p99", _percentile(committed, 99), "ms"),
        Figure("submit against bare driver, p50", _percentile(committed, 50) / _percentile(bare, 50), "x", 3),
        Figure("submit against bare driver, p99", _percentile(committed, 99) / _percentile(bare, 99), "x", 2),
    )


@dataclass(frozen=True, slots=True)
class _Turn:
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


def _take_turns(store: Store, copy: Path) -> list[_Turn]:
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
        for _ in range(WARM_UP + ROUNDS):
            statements.clear()
            start, end = _submit(store)
            bare = _replay(connection, statements)
            turns.append(_Turn((anchor.called[-1] - start) / 1e6, (end - start) / 1e6, bare))
    engine.dispose()
    return turns[WARM_UP:]


def _submit(store: Store) -> tuple[int, int]:
    op_id, filing = str(uuid.uuid4()), replace(_FILING, visit_id=str(uuid.uuid4()))
    acting = applicant("bench")
    start = time.perf_counter_ns()
    submit_request(store, acting, op_id, filing)
    return start, time.perf_counter_ns()


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
