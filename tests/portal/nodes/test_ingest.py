"""What a node pushed is stored once, in order, whatever comes twice, late, bent or at the same time."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from kiosk.domain.chain import GENESIS
from kiosk.portal.database import reading
from kiosk.portal.nodes.backups import note_backup
from kiosk.portal.nodes.changes import changes_after
from kiosk.portal.nodes.ingest import ingest
from kiosk.portal.officers.schema import request
from kiosk.portal.schema import operation
from kiosk.portal.web.problems import Problem
from kiosk.sync.wire import Outcome
from tests.portal.journals import Journal, filed
from tests.portal.nodes.pushing import NOW, counts, enrolled, push, refused


def test_a_batch_is_stored_and_every_request_is_received(engine: Engine) -> None:
    journal = enrolled(engine, filed(3))
    journal.write("print.queued")
    answer = push(engine, journal.batch())
    assert (answer.acked_seq, answer.acked_hash, answer.durable_seq) == (4, journal.head(), 0)
    assert (answer.epoch, answer.server_ms, answer.outcomes) == (1, NOW, ())
    assert counts(engine) == (4, 3, 0)
    with reading(engine) as connection:
        states = connection.execute(select(request.c.state)).scalars().all()
        page = changes_after(connection, journal.node_id, 0, 10)
    assert states == ["received"] * 3
    assert page.changes == (), "the acknowledgement says it"


def test_what_was_pushed_is_kept_as_it_came(engine: Engine) -> None:
    journal = enrolled(engine, filed(1))
    push(engine, journal.batch())
    sent = journal.operations[0]
    with reading(engine) as connection:
        row = connection.execute(select(operation)).one()
    assert json.loads(row.facts) == dict(sent.facts)
    assert (row.hash, row.prev_hash, row.payload_digest) == (sent.hash, GENESIS, sent.payload_digest)
    assert sent.payload is not None
    assert (row.payload_encoding, row.payload_bytes) == ("json", sent.payload.content)


def test_a_batch_that_comes_twice_counts_once(engine: Engine) -> None:
    journal = enrolled(engine, filed(3))
    first = push(engine, journal.batch())
    assert push(engine, journal.batch()) == first
    assert push(engine, journal.batch(1, 2)) == first
    assert counts(engine) == (3, 3, 0)


def test_of_an_overlapping_batch_the_new_part_is_stored(engine: Engine) -> None:
    journal = enrolled(engine, filed(5))
    push(engine, journal.batch(1, 3))
    answer = push(engine, journal.batch(2, 5))
    assert (answer.acked_seq, answer.acked_hash) == (5, journal.head())
    assert counts(engine) == (5, 5, 0)
    with reading(engine) as connection:
        rows = connection.execute(select(operation.c.prev_hash).order_by(operation.c.seq)).scalars().all()
    assert rows == [journal.head(seq) for seq in range(5)]


def test_a_gap_is_refused_with_where_to_go_on(engine: Engine) -> None:
    journal = enrolled(engine, filed(4))
    push(engine, journal.batch(1, 1))
    problem = refused(engine, journal.batch(3))
    assert (problem.status, problem.code, problem.body()["acked_seq"]) == (409, "journal-gap", 1)


def test_a_fork_is_refused(engine: Engine) -> None:
    journal = enrolled(engine, filed(3))
    push(engine, journal.batch(1, 2))
    other = filed(3, node_id=journal.node_id, seed=2)
    assert refused(engine, other.batch(1, 2)).code == "journal-fork"
    assert refused(engine, other.batch(2)).code == "journal-fork"
    assert refused(engine, other.batch(3)).code == "journal-fork"
    assert push(engine, journal.batch(3)).acked_seq == 3


def test_an_operation_known_from_elsewhere_is_a_fork(engine: Engine) -> None:
    journal, other = enrolled(engine, filed(1)), enrolled(engine, Journal(letter="B"))
    push(engine, journal.batch())
    other.write("print.queued", op_id=journal.operations[0].op_id)
    assert refused(engine, other.batch()).code == "journal-fork"


def test_what_was_known_once_is_known_for_ever(engine: Engine) -> None:
    years_later = NOW + 10 * 365 * 24 * 3600 * 1000
    journal, other = enrolled(engine, filed(2)), enrolled(engine, Journal(letter="B"))
    journal.write("print.queued")
    first = push(engine, journal.batch())
    again = ingest(engine, journal.node_id, journal.batch(), years_later)
    assert again == replace(first, server_ms=years_later)
    assert counts(engine) == (3, 2, 0)
    other.write("print.queued", op_id=journal.operations[-1].op_id)
    with pytest.raises(Problem, match="journal-fork"):
        ingest(engine, other.node_id, other.batch(), years_later)
    assert counts(engine) == (3, 2, 0)


def test_one_id_twice_in_a_batch_is_a_fork(engine: Engine) -> None:
    journal = enrolled(engine, Journal())
    journal.write("a", op_id="same")
    journal.write("b", op_id="same")
    assert refused(engine, journal.batch()).code == "journal-fork"


def test_what_cannot_be_applied_is_held_and_the_rest_goes_on(engine: Engine) -> None:
    journal = enrolled(engine, filed(1))
    first = json.loads(journal.operations[0].facts["body"])
    bad = [
        journal.write("request.filed", "x", "no json"),
        journal.write("request.filed", "x", "[" * 5000),
        journal.write("request.filed", "x", '{"id":"\\ud800"}'),
        journal.file(filed_ms="yesterday"),
        journal.file(visit_id="a\0b"),
        journal.file(reference=first["reference"]),
        journal.file(id=first["id"]),
        journal.write("request.filed", "x", kind_version=2),
    ]
    journal.file()
    answer = push(engine, journal.batch())
    reasons = ["unreadable"] * 5 + ["reference-taken", "request-known", "version-unknown"]
    expected = {Outcome(entry.op_id, "held", reason) for entry, reason in zip(bad, reasons, strict=True)}
    assert set(answer.outcomes) == expected
    assert answer.acked_seq == len(journal.operations)
    assert counts(engine) == (10, 2, 8)
    assert set(push(engine, journal.batch()).outcomes) == expected


def test_two_nodes_that_take_one_id_at_once_are_told_apart(engine: Engine) -> None:
    nodes = [enrolled(engine, Journal(letter=letter)) for letter in "ABCD"]
    for journal in nodes:
        journal.write("print.queued", op_id="same")

    def attempt(journal: Journal) -> str:
        try:
            return str(push(engine, journal.batch()).acked_seq)
        except Problem as error:
            return error.code

    with ThreadPoolExecutor(4) as threads:
        answers = sorted(threads.map(attempt, nodes))
    assert answers == ["1"] + ["journal-fork"] * 3


def test_the_same_reference_may_exist_in_two_missions(engine: Engine) -> None:
    here, there = enrolled(engine, filed(1)), enrolled(engine, Journal(), "JED")
    reference = json.loads(here.operations[0].facts["body"])["reference"]
    there.file(reference=reference)
    assert push(engine, here.batch()).outcomes == ()
    assert push(engine, there.batch()).outcomes == ()


def test_durable_is_what_was_here_when_the_backup_before_was_reported(engine: Engine) -> None:
    journal = enrolled(engine, filed(5))
    assert push(engine, journal.batch(1, 2)).durable_seq == 0
    note_backup(engine)
    assert push(engine, journal.batch(1, 4)).durable_seq == 0
    note_backup(engine)
    assert push(engine, journal.batch()).durable_seq == 2
    note_backup(engine)
    assert push(engine, journal.batch()).durable_seq == 4


def test_two_pushes_of_one_node_at_once_count_once(url: str, opened: Callable[[str], Engine]) -> None:
    workers = [opened(url), opened(url)]
    journal = enrolled(workers[0], filed(40))
    batches = [journal.batch(1, last) for last in range(5, 41, 5)] * 2
    with ThreadPoolExecutor(4) as threads:
        answers = list(
            threads.map(lambda each: push(workers[each[0] % 2], each[1]), list(enumerate(batches)))
        )
    assert max(answer.acked_seq for answer in answers) == 40
    assert all(answer.acked_hash == journal.head(answer.acked_seq) for answer in answers)
    assert counts(workers[0]) == (40, 40, 0)
