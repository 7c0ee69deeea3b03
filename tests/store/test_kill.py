"""A process that dies at any moment loses nothing it had promised and doubles nothing."""

from __future__ import annotations

import random
import signal
from time import monotonic

import pytest
from sqlalchemy import select

from kiosk.domain.acting import applicant
from kiosk.store import Store, find_request, submit_request, visit_requests
from kiosk.store.requests.schema import request
from tests.store.child import POINTS, hand_in
from tests.store.processes import PATIENCE, process, rest_of
from tests.store.site import FILING, Site, new_op


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_each_step_of_handing_in(site: Site, point: str) -> None:
    site.create().close()
    op_id = new_op()
    with process(hand_in, site, point, op_id) as (child, heard):
        assert rest_of(heard) == []
        child.join(PATIENCE)
        assert child.exitcode == -signal.SIGKILL
    store = site.open()
    kept = visit_requests(store, "visit-1")
    assert len(kept) == (1 if point in ("anchor", "answer") else 0)
    again = submit_request(store, applicant("k1"), op_id, FILING)
    assert visit_requests(store, "visit-1") == (again,)
    assert kept in ((), (again,))
    assert store.check().sound
    store.close()


def test_killed_at_random_moments(file_site: Site) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    file_site.create().close()
    assert kill_at_random(file_site, random.Random(seed), rounds=5) > 5


def kill_at_random(site: Site, chance: random.Random, rounds: int) -> int:
    """Kill a busy process so often; return how many requests were kept, each promised one among them."""
    promised: dict[str, str] = {}
    for _ in range(rounds):
        promised |= _run_and_kill(site, chance.uniform(0, 0.15))
        store = site.open()
        kept = _kept(store)
        assert promised.items() <= kept.items()
        assert len(kept) <= len(promised) + 1
        assert store.check().sound
        for op_id, reference in kept.items() - promised.items():
            found = find_request(store, reference)
            assert submit_request(store, applicant("k1"), op_id, FILING) == found
        promised = kept
        store.close()
    return len(promised)


def _run_and_kill(site: Site, seconds: float) -> dict[str, str]:
    """Let a process hand in for so long after its first answer; return what it was promised."""
    with process(hand_in, site, "many", new_op()) as (child, heard):
        promised = [heard.recv()]
        end = monotonic() + seconds
        while monotonic() < end:
            promised.append(heard.recv())
        child.kill()
        return dict(promised + rest_of(heard))


def _kept(store: Store) -> dict[str, str]:
    with store.reading() as connection:
        rows = connection.execute(select(request.c.op_id, request.c.reference)).all()
    return {row.op_id: row.reference for row in rows}
