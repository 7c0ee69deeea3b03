"""A process that dies at any moment loses nothing it had promised and doubles nothing."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import pytest
from sqlalchemy import select

from kiosk.domain.acting import applicant
from kiosk.store import Store, find_request, submit_request, visit_requests
from kiosk.store.schema import request
from tests.store.child import POINTS
from tests.store.site import FILING, Site, new_op


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_each_step_of_handing_in(site: Site, point: str) -> None:
    site.create().close()
    op_id = new_op()
    with _child(site, point, op_id) as child:
        acknowledged, _ = child.communicate(timeout=60)
    assert (child.returncode, acknowledged) == (-9, "")
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
    chance = random.Random(seed)
    file_site.create().close()
    promised: dict[str, str] = {}
    for _ in range(8):
        promised |= _run_and_kill(file_site, chance.uniform(0, 0.15))
        store = file_site.open()
        kept = _kept(store)
        assert promised.items() <= kept.items()
        assert len(kept) <= len(promised) + 8
        assert store.check().sound
        for op_id, reference in list(kept.items() - promised.items()):
            found = find_request(store, reference)
            assert submit_request(store, applicant("k1"), op_id, FILING) == found
        promised = kept
        store.close()
    assert len(promised) > 8


def _run_and_kill(site: Site, seconds: float) -> dict[str, str]:
    """Let a child hand in for so long after its first answer; return what it was promised."""
    with _child(site, "many", new_op()) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline()]
        end = monotonic() + seconds
        while monotonic() < end:
            lines.append(child.stdout.readline())
        os.kill(child.pid, 9)
        lines += child.stdout.readlines()
    return dict(line.split() for line in lines if line.endswith("\n"))


def _kept(store: Store) -> dict[str, str]:
    with store.reading() as connection:
        rows = connection.execute(select(request.c.op_id, request.c.reference)).all()
    return {row.op_id: row.reference for row in rows}


@contextmanager
def _child(site: Site, mode: str, op_id: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.store.child", site.url, str(site.state_dir), mode, op_id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        yield child
