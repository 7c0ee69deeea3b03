"""A clerk sees what lies ready, finds whose it is that somebody comes for, and hands it over."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QTableView

from kiosk.domain.acting import it_officer, sync_worker
from kiosk.domain.draft import Filed
from kiosk.domain.service import Language
from kiosk.domain.staff import Role
from kiosk.domain.states import RequestState
from kiosk.store import Store
from kiosk.store.line import Line, join_portal
from kiosk.store.requests.decisions import Decision, take_decisions
from kiosk.store.requests.entries import move_request
from tests.store.print_jobs import copies_of
from tests.store.site import new_op
from tests.ui.counter.at_desk import sits_down
from tests.ui.counter.conftest import Hall, add_staff
from tests.ui.counter.request_steps import CLERK, enter, kept, serves, values
from tests.ui.counter.requests import file
from tests.ui.counter.test_search import NAME, filed_in, go_to
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]


def ready(hall: Hall, *filed: Filed) -> None:
    """Mark these documents as ready, one after the other."""
    for each in filed:
        hall.bench.on_store(
            lambda store, each=each: move_request(  # type: ignore[misc]
                store, CLERK, new_op(), each.request_id, RequestState.READY_FOR_PICKUP
            )
        )


def said_ready(store: Store, filed: Filed, days: int) -> None:
    """Headquarters said so, days ago."""
    join_portal(store, it_officer("k1"), new_op(), Line("http://127.0.0.1", "", "key", "", "", 1))
    ago_ms = store.clock.now_ms() - days * 24 * 3600 * 1000
    take_decisions(
        store,
        sync_worker("k1"),
        [Decision(days, filed.request_id, RequestState.READY_FOR_PICKUP, ago_ms)],
        days,
    )


def listed(clerk: Officer) -> list[tuple[str, ...]]:
    """Return the rows that lie ready, as they are read."""
    table = clerk.window.findChild(QTableView, "ready-documents")
    assert table is not None
    model = table.model()
    return [
        tuple(str(model.index(at, column).data()) for column in range(model.columnCount()))
        for at in range(model.rowCount())
    ]


def said(clerk: Officer) -> list[tuple[str, str]]:
    """Return how long each has been ready, and who said so."""
    return [(row[2].split("\n")[1], row[3].split("\n")[1]) for row in listed(clerk)]


def test_what_lies_ready_is_listed_without_names_and_in_the_order_one_wants(
    open_counter: Open, hall: Hall
) -> None:
    here, there, _ = filed_in(hall, "one", "two", "three", **NAME)
    ready(hall, here)
    hall.bench.on_store(lambda store: said_ready(store, there, 9))
    clerk = open_counter(Language.ENGLISH)
    sits_down(clerk, hall.clerk)
    go_to(clerk, "hand-over")
    clerk.wait_to_read("2 documents lie ready.")
    assert said(clerk) == [("9 days", "The portal"), ("today", "The mission")]
    assert not any("عبد الله" in cell for row in listed(clerk) for cell in row)
    box = clerk.go("ready-order")
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)
    clerk.wait(lambda: [days for days, _ in said(clerk)] == ["today", "9 days"], "the newest first")


def test_whoever_comes_is_found_among_what_is_ready_and_signs_a_receipt(
    open_counter: Open, hall: Hall
) -> None:
    theirs, _ = filed_in(hall, "one", "two", **NAME)
    others = hall.bench.on_store(lambda store: file(store, "three"))
    ready(hall, theirs, others)
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    go_to(clerk, "hand-over")
    clerk.wait_to_read("2 documents lie ready.")
    clerk.type("collects", "لا أحد")
    enter(clerk)
    clerk.wait_to_read("Nothing that is ready was found.")
    clerk.type("collects", "عبد الله")
    enter(clerk)
    clerk.wait(lambda: "عبد الله" in values(clerk), "the request")
    clerk.wait_to_read("May collect it: The holder, or an agent.")
    clerk.type("proof-tail", "1234")
    enter(clerk)
    clerk.wait_to_read("The document is the right one")
    enter(clerk)
    clerk.wait_to_read("The receipt of hand-over is printed.")

    assert kept(hall, theirs).state is RequestState.COLLECTED
    assert "Left for you to fill in" not in clerk.seen()
    assert len(hall.bench.on_store(lambda store: copies_of(store, theirs.request_id))) == 1
    go_to(clerk, "hand-over")
    clerk.wait_to_read("1 document lies ready.")


@pytest.mark.parametrize("language", Language)
def test_the_list_is_whole_named_and_reached(open_counter: Open, hall: Hall, language: Language) -> None:
    """Nobody has more places beside them than a supervisor."""
    filed = filed_in(hall, "one", "two", **NAME)
    ready(hall, *filed)
    supervisor = hall.bench.on_store(lambda store: add_staff(store, "منى", Role.SUPERVISOR))
    clerk = open_counter(language)
    sits_down(clerk, supervisor)
    go_to(clerk, "hand-over")
    clerk.wait(lambda: len(listed(clerk)) == 2, "the list")
    assert audit(clerk.window) + unreached(clerk.window) == []
