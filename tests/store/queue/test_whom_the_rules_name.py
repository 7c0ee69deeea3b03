"""Whatever desks do at once, the store calls whom the rules name, and everybody once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from kiosk.domain.serving_order import MINUTE_MS, USUAL_ORDER, Place, Priority, rank
from kiosk.domain.ticket import Ticket
from kiosk.store import Store
from kiosk.store.queue.calling import call_next
from kiosk.store.queue.tickets import line_of
from tests.domain.called_next import next_of
from tests.store.queue.at_desks import DAY, PASSPORTS, clerk, come, serve, wanted
from tests.store.site import new_op


@pytest.mark.parametrize("seed", range(3))
def test_the_store_calls_whom_the_rules_name(store: Store, seed: int) -> None:
    random = Random(seed)
    now = store.clock.now_ms()
    for _ in range(12):
        due = now + random.randrange(-120, 20) * MINUTE_MS if random.random() < 0.5 else 0
        priority = random.choice(list(Priority))
        come(store, wanted(priority=priority, due_ms=due))
    for _ in range(12):
        line = [place(each) for each in line_of(store, DAY)]
        expected = next_of(line, store.clock.now_ms())
        called = call_next(store, clerk(), new_op(), "1", (PASSPORTS,), DAY)
        assert (called.id if isinstance(called, Ticket) else None) == (
            expected.ticket_id if expected else None
        ), f"seed {seed}"
        if isinstance(called, Ticket):
            serve(store, called)


def place(each: Ticket) -> Place:
    standing = each.standing
    assert standing.rank_ms == rank(standing.coming, standing.priority, standing.since_ms, USUAL_ORDER)
    return Place(
        each.id, each.number, standing.coming, standing.priority, standing.since_ms, standing.rank_ms
    )


def test_sixteen_desks_at_once_call_everybody_once(store: Store) -> None:
    people = {each.id for each in come(store, *[wanted()] * 48)}
    ready = threading.Barrier(16)
    served: list[str] = []

    def work(desk: int) -> None:
        ready.wait()
        while True:
            called = call_next(store, clerk(desk), new_op(), str(desk), (PASSPORTS,), DAY)
            if called is None:
                return
            assert isinstance(called, Ticket)
            served.append(called.id)
            serve(store, called, desk)

    with ThreadPoolExecutor(16) as desks:
        for done in [desks.submit(work, desk) for desk in range(16)]:
            done.result()

    assert sorted(served) == sorted(people)
    assert store.check().sound
