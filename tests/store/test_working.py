"""A node's journal is carried by one worker at a time."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from kiosk.domain.errors import WorkerBusy, WorkerLost
from kiosk.store.working import working
from tests.store.site import Site


def test_one_worker_at_a_time_and_the_next_when_it_has_ended(site: Site) -> None:
    one, other = site.create(), site.open()
    turns = []

    with working(one), pytest.raises(WorkerBusy), working(other):
        turns.append("at once")
    with working(other):
        turns.append("afterwards")
    with working(one):
        turns.append("again")

    assert turns == ["afterwards", "again"]
    one.close()
    other.close()


def test_a_worker_whose_connection_broke_says_so_and_works_no_more(shared_site: Site) -> None:
    one, other = shared_site.create(), shared_site.open()
    ours = "database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    with working(one) as lock:
        lock.require()
        with other.engine.begin() as connection:
            connection.execute(
                text(f"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND {ours}")
            )
        with pytest.raises(WorkerLost):
            lock.require()
    one.close()
    other.close()
