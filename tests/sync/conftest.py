"""What the tests of the line share."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer
from kiosk.store import create_store, submit_request
from kiosk.store.line import Line, join_portal
from kiosk.sync.sealing import public_hex
from kiosk.sync.worker import Worker
from tests.store.site import FILING, new_op
from tests.sync.bench import PUBLISHER, SYNC, Bench, FakePortal


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    now = [1_800_000_000_000]
    clock = Clock(lambda: now[0], lambda: now[0], "boot")
    url = f"sqlite:///{tmp_path}/kiosk.db"
    store = create_store(url, tmp_path, clock, "k1", mission_code="RUH", node_letter="A")
    line = Line("http://127.0.0.1", "", "key", public_hex(PUBLISHER), "", now[0])
    join_portal(store, it_officer("k1"), new_op(), line)
    for _ in range(5):
        submit_request(store, applicant("k1"), new_op(), FILING)
    portal = FakePortal()
    yield Bench(store, portal, Worker(store, SYNC, portal, "1.0", random.Random(1).random), now)
    store.close()
