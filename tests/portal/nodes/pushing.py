"""A node that is enrolled and pushes, without a line between."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, func, insert, select

from kiosk.domain.chain import GENESIS
from kiosk.portal.database import reading, writing
from kiosk.portal.nodes.ingest import ingest
from kiosk.portal.officers.schema import request
from kiosk.portal.schema import held, node, operation
from kiosk.portal.web.problems import Problem
from kiosk.sync.wire import Batch, Standing
from tests.portal.journals import Journal

NOW = 1_800_000_000_000


def enrolled(engine: Engine, journal: Journal, mission: str = "RUH") -> Journal:
    row = {
        "node_id": journal.node_id,
        "mission_code": mission,
        "letter": journal.letter,
        "epoch": journal.epoch,
        "public_key": b"k" * 32,
        "key_id": journal.node_id,
        "acked_seq": 0,
        "acked_hash": GENESIS,
        "acked_epoch": 0,
        "durable_seq": 0,
        "last_seen_ms": 0,
        "next_change": 1,
    }
    with writing(engine) as connection:
        connection.execute(insert(node), row)
    return journal


def push(engine: Engine, batch: Batch) -> Standing:
    return ingest(engine, batch.node_id, batch, NOW)


def refused(engine: Engine, batch: Batch) -> Problem:
    before = counts(engine)
    with pytest.raises(Problem) as caught:
        push(engine, batch)
    assert counts(engine) == before
    return caught.value


def counts(engine: Engine) -> tuple[int, int, int]:
    with reading(engine) as connection:
        found = [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (operation, request, held)
        ]
    return found[0], found[1], found[2]
