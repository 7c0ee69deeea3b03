"""The worker's steps: what it does with each answer, and that the next step is always due soon."""

from __future__ import annotations

import asyncio
import random
from dataclasses import replace

import pytest

from kiosk.domain.acting import applicant
from kiosk.domain.chain import GENESIS
from kiosk.domain.states import LineState, RequestState
from kiosk.store import submit_request
from kiosk.store.line import line_status
from kiosk.sync.pace import LONGEST_S, BatchSize, rest_s
from kiosk.sync.trouble import NoAnswer, Refusal, Trouble
from kiosk.sync.wire import Batch, Outcome, Standing, StateChange, StatePage
from kiosk.sync.worker import KNOCK_MS, LOOK_S, STRANGE_ANSWERS, Worker
from tests.store.site import FILING, new_op
from tests.sync.bench import SYNC, Bench, FakePortal


def test_everything_is_sent_and_then_the_portal_is_left_alone(bench: Bench) -> None:
    assert bench.step() == LOOK_S
    assert line_status(bench.store).waiting == 0
    assert len(bench.portal.taken) == bench.store.node.next_seq - 1

    asked = bench.portal.asked
    assert bench.step() == LOOK_S
    assert bench.portal.asked == asked
    bench.now[0] += 20_000
    bench.step()
    assert bench.portal.asked == asked + 1


def test_a_new_request_goes_at_the_next_look(bench: Bench) -> None:
    bench.step()
    submit_request(bench.store, applicant("k1"), new_op(), FILING)
    bench.step()
    assert line_status(bench.store).waiting == 0


@pytest.mark.parametrize("trouble", list(Trouble))
def test_after_any_trouble_the_next_step_is_due_soon_and_loses_nothing(
    bench: Bench, trouble: Trouble
) -> None:
    waiting = line_status(bench.store).waiting
    for _ in range(30):
        bench.portal.troubles = [NoAnswer(trouble)]
        assert 0 <= bench.step() <= LONGEST_S
        assert bench.trouble() == trouble
        assert line_status(bench.store).waiting == waiting

    for _ in range(waiting):
        bench.step()
    assert bench.trouble() == ""
    assert line_status(bench.store).waiting == 0


def test_a_portal_that_asks_to_wait_is_left_alone_that_long(bench: Bench) -> None:
    bench.portal.troubles = [NoAnswer(Trouble.BUSY, 77.0)]
    assert bench.step() >= 77.0


def test_a_line_that_times_out_gets_smaller_batches_and_larger_ones_when_it_holds(bench: Bench) -> None:
    bench.portal.troubles = [NoAnswer(Trouble.TIMEOUT)] * 20
    for _ in range(20):
        bench.step()
    assert bench.portal.pushes[-1] == 1
    while line_status(bench.store).waiting:
        bench.step()
    assert max(bench.portal.pushes[20:]) > 1


def test_what_the_portal_refuses_stays_in_sight(bench: Bench) -> None:
    bench.portal.troubles = [Refusal(422, "broken-chain")]
    bench.step()
    assert bench.trouble() == Trouble.REFUSED
    assert line_status(bench.store).waiting > 0


def test_one_strange_answer_closes_nothing_but_the_same_again_and_again_does(bench: Bench) -> None:
    bench.portal.answer = lambda standing: replace(standing, acked_hash=bytes(32))
    for _ in range(STRANGE_ANSWERS - 1):
        bench.step()
        assert bench.state() is LineState.JOINED
        assert bench.trouble() == Trouble.DOUBTED
    bench.step()
    assert bench.state() is LineState.QUARANTINED
    assert bench.step() == LOOK_S


def test_a_withdrawn_node_keeps_all_and_sends_nothing(bench: Bench) -> None:
    bench.portal.troubles = [Refusal(403, "node-withdrawn")] * 3
    bench.step()
    pushes = len(bench.portal.pushes)
    bench.step()
    bench.step(now=True)
    assert bench.state() is LineState.WITHDRAWN
    assert len(bench.portal.pushes) == pushes


def test_a_withdrawn_node_that_is_wanted_again_goes_on_by_itself(bench: Bench) -> None:
    bench.portal.troubles = [Refusal(403, "node-withdrawn")]
    bench.step()
    assert bench.step() == LOOK_S
    bench.now[0] += KNOCK_MS
    assert bench.step() == 0
    for _ in range(5):
        bench.step()
    assert bench.state() is LineState.JOINED
    assert line_status(bench.store).waiting == 0


def test_what_the_portal_holds_is_shown_and_the_rest_goes_on(bench: Bench) -> None:
    with bench.store.reading() as connection:
        op_id = connection.exec_driver_sql("SELECT op_id FROM op ORDER BY seq DESC LIMIT 1").scalar_one()
    bench.portal.answer = lambda standing: replace(
        standing, outcomes=(Outcome(op_id, "held", "unknown-service"),)
    )
    bench.step()
    status = line_status(bench.store)
    assert [one.reason for one in status.held] == ["unknown-service"]
    assert status.waiting == 0


def test_decisions_come_back_and_unknown_ones_of_a_newer_portal_are_passed_over(bench: Bench) -> None:
    filed = submit_request(bench.store, applicant("k1"), new_op(), FILING)
    bench.portal.page = StatePage(
        (
            StateChange(1, filed.request_id, "in_review", 0),
            StateChange(2, filed.request_id, "sent_to_the_moon", 0),
        ),
        more=False,
    )
    bench.step()
    with bench.store.reading() as connection:
        state = connection.exec_driver_sql(
            f"SELECT state FROM request WHERE id = '{filed.request_id}'"
        ).scalar_one()
    assert state == RequestState.IN_REVIEW
    line = line_status(bench.store).line
    assert line is not None
    assert line.states_cursor == 2


def test_kiosks_that_lost_the_same_line_come_back_one_by_one() -> None:
    draws = random.Random(5)
    rests = [rest_s(8, draws.random) for _ in range(100)]
    assert len({round(rest) for rest in rests}) > 50
    assert max(rests) <= LONGEST_S


def test_batches_stay_between_one_operation_and_what_a_portal_takes() -> None:
    size = BatchSize()
    for _ in range(100):
        size = size.smaller(size.operations)
    assert (size.operations, size.content) == (1, 1)
    for _ in range(100):
        size = size.larger()
    assert size.content <= 4 * 1024 * 1024


def test_the_portal_hears_how_the_node_is(bench: Bench) -> None:
    bench.step()
    (health,) = bench.portal.healths
    assert (health.release, health.waiting, health.clock_ms) == ("1.0", 0, bench.now[0])
    assert health.free_mb > 0


@pytest.mark.parametrize("trouble", [Trouble.UNREACHABLE, Trouble.NOT_THE_PORTAL, Trouble.FAILING])
def test_a_line_that_lets_no_large_batch_pass_is_sent_small_ones(bench: Bench, trouble: Trouble) -> None:
    class NarrowPortal(FakePortal):
        async def push(self, batch: Batch) -> tuple[Standing, str]:
            if len(batch.operations) > 2:
                raise NoAnswer(trouble)
            return await super().push(batch)

    worker = Worker(bench.store, SYNC, NarrowPortal(), "1.0", random.Random(1).random)
    for _ in range(40):
        asyncio.run(worker.step())
    assert line_status(bench.store).waiting == 0


def test_a_portal_that_takes_nothing_is_not_hammered(bench: Bench) -> None:
    bench.portal.answer = lambda standing: replace(standing, acked_seq=0, acked_hash=GENESIS)
    rests = [bench.step() for _ in range(10)]
    assert sum(rests) > 10
    assert bench.trouble() == Trouble.FAILING
