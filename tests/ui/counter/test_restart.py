"""The database is restarted in the middle of a clerk's work: nobody is called twice, and nobody is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.store import Store
from kiosk.store.queue.calls import CallMade, calls_on
from tests.store.postgresql import cluster, crash, new_database, programs
from tests.ui.counter.at_desk import key, sits_down
from tests.ui.counter.conftest import Hall, begun_hall
from tests.ui.setup.officer import Officer


@pytest.fixture
def sockets() -> Iterator[Path]:
    """The socket folder of a PostgreSQL that is this test's alone: it is let die."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed")
    with cluster(found) as folder:
        yield folder


@pytest.fixture
def hall(tmp_path: Path, sockets: Path) -> Iterator[Hall]:
    """The same hall, on a shared store."""
    store = f"postgresql+psycopg://kiosk@/{new_database(sockets, 'counter')}?host={sockets}"
    with begun_hall(tmp_path, f'store = "{store}"\n') as hall:
        yield hall


# A connection whose server dies while SQLAlchemy sets it up is left to the collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_clerk_goes_on_after_the_database_died_in_the_middle_of_a_call(
    open_counter: Callable[..., Officer], hall: Hall, sockets: Path
) -> None:
    first = hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: bool(console.moves.seen.line), "the line")
    dying = Thread(target=crash, args=(sockets,))
    dying.start()
    for state in (TicketState.CALLED, TicketState.SERVING):
        presses_until(clerk, lambda state=state: (now := console.moves.seen.mine) and now.state is state)  # type: ignore[misc]
    dying.join()
    second = hall.come()
    clerk.wait(lambda: [each.ticket.id for each in console.moves.seen.line] == [second.id], "who came since")

    assert [each.number for each in hall.bench.on_store(calls)] == [first.number]


def presses_until(clerk: Officer, done: Callable[[], object]) -> None:
    """Press F2 as often as it is answered without being done."""
    console = clerk.window.content
    while not done():
        key(clerk, Qt.Key.Key_F2)
        clerk.wait(lambda: not console.moves.busy, "an answer")  # type: ignore[attr-defined]
        clerk.wait(lambda: done() or clerk.notices(), "the call, or why not")


def calls(store: Store) -> tuple[CallMade, ...]:
    return calls_on(store, local_day(store.clock.now_ms(), "Asia/Riyadh"), 10)
