"""What lies ready to be collected is listed since when, whoever said it, and gone once it is handed over."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.domain.draft import Filed
from kiosk.domain.errors import NotAllowed
from kiosk.domain.request_file import Collector, HandOver, Proof
from kiosk.domain.states import RequestState
from kiosk.store import Store, submit_request
from kiosk.store.line import Line, join_portal
from kiosk.store.requests.decisions import Decision, begin_anew, take_decisions
from kiosk.store.requests.entries import hand_over, move_request
from kiosk.store.requests.ready import DAY_MS, ready_documents
from kiosk.store.requests.schema import request_ready
from kiosk.store.requests.search import By, search_requests
from tests.store.site import CANARY, CLERK, FILING, NUMBER, new_op, of_visit

SYNC = sync_worker("k1")
SAID_MS = 1_900_000_000_000
READY = RequestState.READY_FOR_PICKUP


@pytest.fixture
def joined(store: Store) -> Store:
    join_portal(store, it_officer("k1"), new_op(), Line("http://127.0.0.1", "", "key", "", "", 1))
    return replace(store, clock=replace(store.clock, now_ms=lambda: SAID_MS))


def filed(store: Store, visit_id: str) -> Filed:
    return submit_request(store, applicant("k1"), new_op(), of_visit(visit_id))


def say(store: Store, number: int, one: Filed, state: RequestState, at_ms: int, known_op: str = "") -> None:
    take_decisions(store, SYNC, [Decision(number, one.request_id, state, at_ms, known_op)], number)


def listed(store: Store) -> list[tuple[str, int, bool]]:
    return [(one.reference, one.since_ms, one.marked_here) for one in ready_documents(store, CLERK)]


def test_what_headquarters_or_staff_say_is_ready_is_listed_the_longest_first(joined: Store) -> None:
    here, there, _ = (filed(joined, f"v{at}") for at in range(3))
    move_request(joined, CLERK, new_op(), here.request_id, READY)
    say(joined, 1, there, READY, SAID_MS - 3 * DAY_MS)

    assert listed(joined) == [
        (there.reference, SAID_MS - 3 * DAY_MS, False),
        (here.reference, SAID_MS, True),
    ]
    assert [one.days for one in ready_documents(joined, CLERK)] == [3, 0]
    with pytest.raises(NotAllowed):
        ready_documents(joined, applicant("k1"))


def test_the_portals_word_on_it_changes_nothing_of_since_when(joined: Store) -> None:
    one, op_id = filed(joined, "v"), new_op()
    move_request(joined, CLERK, op_id, one.request_id, READY)
    say(joined, 1, one, READY, SAID_MS + DAY_MS, op_id)
    assert listed(joined) == [(one.reference, SAID_MS, True)]
    with joined.writing() as writing:
        begin_anew(writing.connection)
    assert listed(joined) == [(one.reference, SAID_MS, True)]


def test_it_is_gone_when_it_is_handed_over_or_was_marked_by_mistake(joined: Store) -> None:
    given, mistaken = filed(joined, "v1"), filed(joined, "v2")
    for one in (given, mistaken):
        move_request(joined, CLERK, new_op(), one.request_id, READY)
    hand_over(
        joined, CLERK, new_op(), given.request_id, HandOver(Collector.HOLDER, "", Proof.PASSPORT, "7734")
    )
    move_request(joined, CLERK, new_op(), mistaken.request_id, RequestState.IN_REVIEW)
    assert listed(joined) == []
    with joined.reading() as connection:
        assert connection.execute(select(request_ready)).all() == []


def test_among_what_is_ready_one_finds_by_each_way_and_nothing_else(joined: Store) -> None:
    ready, _ = filed(joined, "v1"), filed(joined, "v2")
    move_request(joined, CLERK, new_op(), ready.request_id, READY)

    def found(by: By, wanted: str) -> list[str]:
        return [one.id for one in search_requests(joined, CLERK, new_op(), by, wanted, ready=True).requests]

    assert found(By.REFERENCE, ready.reference) == [ready.request_id]
    assert found(By.DOCUMENT, NUMBER) == found(By.NAME, f"الاحمد {CANARY}") == [ready.request_id]
    assert found(By.NAME, "الأحمد سلمى") == found(By.NAME, "") == found(By.DOCUMENT, "N") == []
    assert FILING.names == (CANARY, "الأحمد")
