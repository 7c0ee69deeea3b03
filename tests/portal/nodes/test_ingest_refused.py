"""What isn't the next of this node, whole and by its own chain, is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from kiosk.portal.nodes.ingest import ingest
from kiosk.portal.web.problems import Problem
from tests.portal.journals import Journal, filed
from tests.portal.nodes.pushing import NOW, enrolled, refused


def test_an_epoch_that_the_node_is_not_enrolled_in_is_refused(engine: Engine) -> None:
    journal = enrolled(engine, filed(1))
    problem = refused(engine, filed(1, node_id=journal.node_id, epoch=2).batch())
    assert (problem.status, problem.code) == (409, "epoch-superseded")


@pytest.mark.parametrize("bend", ["hash", "order", "payload", "body", "missing", "base", "surrogate"])
def test_a_broken_chain_is_refused(engine: Engine, bend: str) -> None:
    journal = enrolled(engine, filed(3))
    first, second, third = journal.operations
    assert first.payload is not None
    bent = {
        "hash": (first, replace(second, hash=bytes(32)), third),
        "order": (second, first, third),
        "payload": (replace(first, payload=replace(first.payload, content=b"{}")), second, third),
        "body": (replace(first, facts={**first.facts, "body": "[]"}), second, third),
        "missing": (first, third),
        "base": (replace(first, facts={**first.facts, "base_version": [[]]}), second, third),
        "surrogate": (replace(first, payload=replace(first.payload, encoding="\ud800")), second, third),
    }[bend]
    problem = refused(engine, replace(journal.batch(), operations=bent))
    assert (problem.status, problem.code) == (422, "broken-chain")


def test_an_id_too_long_for_an_index_is_refused(engine: Engine) -> None:
    journal = enrolled(engine, Journal())
    journal.write("print.queued", op_id="x" * 100_000)
    assert refused(engine, journal.batch()).code == "broken-chain"


def test_a_batch_of_another_node_is_refused(engine: Engine) -> None:
    journal = enrolled(engine, filed(1))
    with pytest.raises(Problem) as caught:
        ingest(engine, journal.node_id, filed(1).batch(), NOW)
    assert (caught.value.status, caught.value.code) == (403, "other-node")
