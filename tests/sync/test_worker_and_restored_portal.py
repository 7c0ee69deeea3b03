"""A portal that was restored, or is of another release, gets again what it lost."""

from __future__ import annotations

import asyncio
import random

import pytest

from kiosk.domain.acting import applicant, it_officer
from kiosk.store import submit_request
from kiosk.store.line import Line, join_portal, line_status
from kiosk.store.requests.decisions import change_line
from kiosk.sync.trouble import LineMoved, Refusal
from kiosk.sync.wire import Health, PublicationPage, Standing, StateChange, StatePage
from kiosk.sync.worker import Worker
from tests.store.site import FILING, new_op
from tests.sync.bench import SYNC, Bench, FakePortal


def test_a_portal_restored_from_its_backup_gets_again_what_it_lost(bench: Bench) -> None:
    bench.step()
    bench.portal.taken = {seq: hashed for seq, hashed in bench.portal.taken.items() if seq <= 2}
    submit_request(bench.store, applicant("k1"), new_op(), FILING)
    for _ in range(5):
        bench.step()
    assert len(bench.portal.taken) == bench.store.node.next_seq - 1
    assert line_status(bench.store).waiting == 0


def test_a_portal_of_an_older_release_is_sent_everything_all_the_same(bench: Bench) -> None:
    class OlderPortal(FakePortal):
        async def greet(self, health: Health) -> tuple[Standing, str]:
            raise Refusal(404, "not-found")

        async def publications(self, after: int) -> PublicationPage:
            raise Refusal(404, "not-found")

    older = OlderPortal()
    worker = Worker(bench.store, SYNC, older, "1.0", random.Random(1).random)
    asyncio.run(worker.step())
    assert line_status(bench.store).waiting == 0
    assert bench.trouble() == ""


def test_a_portal_put_back_in_silence_is_sent_again_what_it_lost(bench: Bench) -> None:
    bench.step()
    bench.portal.taken = {seq: hashed for seq, hashed in bench.portal.taken.items() if seq <= 4}
    bench.now[0] += 20_000
    for _ in range(3):
        bench.step()
    assert len(bench.portal.taken) == bench.store.node.next_seq - 1


def test_a_worker_whose_node_joined_anew_makes_way_for_the_next(bench: Bench) -> None:
    bench.step()
    line = Line("http://127.0.0.1", "", "another key", "", "", bench.now[0])
    join_portal(bench.store, it_officer("k1"), new_op(), line)
    with pytest.raises(LineMoved):
        bench.step()


def test_states_of_a_portal_that_is_gone_are_not_kept(bench: Bench) -> None:
    filed = submit_request(bench.store, applicant("k1"), new_op(), FILING)
    bench.portal.page = StatePage((StateChange(1, filed.request_id, "rejected", 5),), more=False)
    bench.step()
    join_portal(
        bench.store, it_officer("k1"), new_op(), Line("http://127.0.0.1", "", "key2", "", "", bench.now[0])
    )
    with bench.store.reading() as connection:
        ended = connection.exec_driver_sql("SELECT count(*) FROM request_end").scalar_one()
        states = set(connection.exec_driver_sql("SELECT state FROM request").scalars())
    assert (ended, states) == (0, {"submitted"})


def test_a_new_release_asks_for_all_decisions_again(bench: Bench) -> None:
    bench.step()
    with bench.store.writing() as writing:
        change_line(writing.connection, {"states_cursor": 9})
    asked: list[int] = []

    class Asked(FakePortal):
        async def states(self, after: int, most: int) -> StatePage:
            asked.append(after)
            return await super().states(after, most)

    portal = Asked(taken=bench.portal.taken)
    asyncio.run(Worker(bench.store, SYNC, portal, "1.0", random.Random(1).random).step(now=True))
    asyncio.run(Worker(bench.store, SYNC, portal, "1.1", random.Random(1).random).step(now=True))
    assert asked == [9, 0]
