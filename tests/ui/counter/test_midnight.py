"""A counter is started anew after midnight: its desk still has whom it had, and loses nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store import Store, find_ticket
from kiosk.store.queue.calling import call_next
from tests.store.site import new_op
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import LINE, MIDDAY, Hall, HeardStation
from tests.ui.setup.officer import Officer

DAY_MS = 86_400_000


@pytest.fixture
def hall(hall: Hall, tmp_path: Path) -> Iterator[Hall]:
    """That hall a day later, on the same store. Both of its desks called somebody the day before."""
    for window in (2, 1):
        hall.come()
        hall.bench.on_store(lambda store, window=window: called(store, window))  # type: ignore[misc]
    hall.bench.close()
    tomorrow = Clock(lambda: MIDDAY.now_ms() + DAY_MS)
    with closing(HeardStation(tmp_path / "station.toml", None, tomorrow)) as bench:
        yield Hall(bench, hall.clerk, hall.other)


def called(store: Store, window: int) -> Ticket:
    acting = Acting(f"clerk-{window}", "counter-1", frozenset({Permission.SERVE}))
    today = local_day(store.clock.now_ms(), "Asia/Riyadh")
    answer = call_next(store, acting, new_op(), f"window_{window}", (LINE,), today)
    assert isinstance(answer, Ticket)
    return answer


def test_a_desk_finishes_with_whom_it_had_before_midnight_and_then_calls_the_new_day_s_first(
    open_counter: Callable[..., Officer], hall: Hall
) -> None:
    fresh = hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: mine(clerk) == "J 2", "whom the desk had")
    had = console.moves.seen.mine
    assert had is not None
    key(clerk, Qt.Key.Key_F2)
    clerk.wait_to_read("Here")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "Free", "the end")
    served = hall.bench.on_store(lambda store: find_ticket(store, had.id))
    assert served is not None
    assert served.state is TicketState.SERVED

    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: (now := console.moves.seen.mine) is not None and now.id == fresh.id, "the first")
