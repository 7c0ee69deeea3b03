"""A worker's step asks the store for little, however long the journal has become."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event

from kiosk.domain.acting import applicant
from kiosk.store import submit_request
from tests.store.site import FILING, new_op
from tests.sync.bench import Bench

Asked = list[tuple[str, Any]]


@pytest.fixture
def asked(bench: Bench) -> Iterator[Asked]:
    """Every statement that the store is asked while a test runs, with its values."""
    seen: Asked = []

    def see(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        seen.append((statement, values))

    event.listen(bench.store.engine, "before_cursor_execute", see)
    yield seen
    event.remove(bench.store.engine, "before_cursor_execute", see)


def test_no_statement_of_a_step_reads_the_whole_journal(bench: Bench, asked: Asked) -> None:
    submit_request(bench.store, applicant("k1"), new_op(), FILING)
    asked.clear()
    bench.step()
    bench.now[0] += 20_000
    bench.step()
    reading = [one for one in asked if one[0].startswith(("SELECT", "UPDATE", "DELETE"))]
    assert any("mission_setting" in statement for statement, _ in reading)
    with bench.store.engine.connect() as connection:
        plans = {
            statement: [
                row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            ]
            for statement, values in reading
        }
    whole = {
        statement
        for statement, plan in plans.items()
        if any(step.split()[:2] == ["SCAN", "op"] for step in plan)
    }
    assert whole == set()
