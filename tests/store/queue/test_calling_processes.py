"""Counters that are processes of their own call everybody once, whatever becomes of the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from multiprocessing.connection import Connection, wait
from pathlib import Path

from kiosk.domain.acting import applicant
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.store import Store, find_ticket
from kiosk.store.queue.issuing import Wanted, take_number
from tests.store.calling_child import DAY, LINE, work
from tests.store.postgresql import crash
from tests.store.processes import PATIENCE, process
from tests.store.site import Site, new_op

CLERKS, PEOPLE = 16, 32
CRASHES = 3


def test_sixteen_processes_call_everybody_once(site: Site) -> None:
    with closing(site.create()) as store:
        people = come(store)
        assert sorted(called_by(site, CLERKS)) == people
        assert_served_once(store, people)


def test_a_postgresql_that_crashes_in_the_middle_of_calls(shared_site: Site, sockets: Path) -> None:
    """A call whose answer got lost is asked again under its own id, and calls nobody else."""
    with closing(shared_site.create()) as store:
        people = come(store)
        called: Counter[str] = Counter()
        for one in called_by(shared_site, 4):
            called[one] += 1
            if sum(called.values()) % (PEOPLE // (CRASHES + 1)) == 0 and len(called) < PEOPLE:
                crash(sockets)
        assert called == Counter(people)
        assert_served_once(store, people)


def come(store: Store) -> list[str]:
    """Give everybody a number; return the tickets' ids, sorted."""
    due = store.clock.now_ms() - 60_000
    wanted = Wanted("renewal", LINE, "J", 1, Coming.WALK_IN, Priority.NONE, due, Language.ARABIC, "visit")
    taken = (take_number(store, applicant("k1"), new_op(), wanted, DAY, USUAL_ORDER) for _ in range(PEOPLE))
    return sorted(each.id for each in taken)


def called_by(site: Site, clerks: int) -> Iterator[str]:
    """Let so many processes call until nobody is left; yield each call as it is told."""
    with ExitStack() as all_of_them:
        started = [all_of_them.enter_context(process(work, site, each)) for each in range(clerks)]
        heard: list[Connection] = [each for _, each in started]
        while heard:
            for each in wait(heard, PATIENCE):
                assert isinstance(each, Connection)
                try:
                    yield each.recv()
                except EOFError:
                    heard.remove(each)
        for child, _ in started:
            child.join(PATIENCE)
            assert child.exitcode == 0


def assert_served_once(store: Store, people: list[str]) -> None:
    kept = [find_ticket(store, each) for each in people]
    assert {(each.state, each.moves, each.standing.calls) for each in kept if each} == {
        (TicketState.SERVED, 3, 1)
    }
    assert store.check().sound
