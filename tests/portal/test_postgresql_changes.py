"""What officers decide at the same moment: a node that asks meanwhile passes over none of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine

from kiosk.domain.states import RequestState
from kiosk.portal.database import reading, writing
from kiosk.portal.nodes.changes import changes_after, tell_node
from kiosk.portal.nodes.known import lock_node
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.moving import move_request
from tests.portal.journals import filed
from tests.portal.nodes.pushing import NOW, enrolled, push
from tests.portal.served import wait_for

HUDA = Officer("huda", None)
_WAITS = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


def test_a_cursor_never_passes_over_a_decision_that_was_still_being_written(
    postgresql_url: str, opened: Callable[[str], Engine]
) -> None:
    engine = opened(postgresql_url)
    journal = enrolled(engine, filed(2))
    push(engine, journal.batch())
    slow, quick = (json.loads(one.facts["body"])["id"] for one in journal.operations)
    seen: list[str] = []
    cursor = 0

    def look() -> None:
        nonlocal cursor
        with reading(engine) as connection:
            page = changes_after(connection, journal.node_id, cursor, 10)
        seen.extend(change.request_id for change in page.changes)
        cursor = max([cursor, *(change.number for change in page.changes)])

    with ThreadPoolExecutor(1) as thread:
        with writing(engine) as connection:
            locked = lock_node(connection, journal.node_id)
            assert locked is not None
            tell_node(connection, locked, [(slow, "in_review")], NOW)
            other = thread.submit(move_request, engine, HUDA, quick, RequestState.IN_REVIEW, "", NOW)
            wait_for(lambda: other.done() or _somebody_waits(engine), bool)
            look()
        other.result(30)
    look()

    assert sorted(seen) == sorted([slow, quick])


def _somebody_waits(engine: Engine) -> bool:
    with reading(engine) as connection:
        return bool(connection.exec_driver_sql(_WAITS).scalar_one())
