"""A supervisor stops a line with a reason, lets it go on, and begins and ends the rush."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QTableView

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.staff import Role
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.walk_in import stopped_today
from kiosk.paper.dates import day_in_digits
from kiosk.store import Store
from kiosk.store.queue.calling import call_next
from kiosk.store.queue.rush import rush_since
from kiosk.store.queue.staffing import staffed_desks, take_desk
from kiosk.ui.counter.day_place import DayPlace
from tests.store.site import new_op
from tests.ui.counter.at_desk import sits_down
from tests.ui.counter.conftest import LINE, Hall, add_staff
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.officer import Officer

ZONE = "Asia/Riyadh"


@pytest.fixture
def supervisor(open_counter: Callable[..., Officer], hall: Hall, request: pytest.FixtureRequest) -> Officer:
    """A supervisor at a desk, with the day beside them."""
    officer = open_counter(getattr(request, "param", Language.ENGLISH))
    number = hall.bench.on_store(lambda store: add_staff(store, "نور", Role.SUPERVISOR))
    sits_down(officer, number).beside.go_to("day")
    officer.wait(lambda: officer.wait_for("rush").property("text"), "the day")
    return officer


def reads(supervisor: Officer, name: str, text: str) -> None:
    supervisor.wait(lambda: supervisor.wait_for(name).property("text") == text, text)


def test_a_line_is_stopped_the_rush_begun_and_the_day_closed(supervisor: Officer, hall: Hall) -> None:
    def stopped() -> StopReason | None:
        return hall.bench.on_store(lambda store: stopped_today(store, ZONE)).get(LINE)

    def rush() -> int | None:
        return hall.bench.on_store(lambda store: rush_since(store, local_day(store.clock.now_ms(), ZONE)))

    hall.come()
    supervisor.choose("choice-short_of_staff")
    supervisor.press(f"turn-{LINE}")
    reads(supervisor, f"turn-{LINE}", "Go on")
    assert stopped() is StopReason.SHORT_OF_STAFF
    supervisor.wait_to_read("Too few desks are open")
    supervisor.press(f"turn-{LINE}")
    reads(supervisor, f"turn-{LINE}", "Stop")
    assert stopped() is None
    supervisor.press("rush")
    reads(supervisor, "rush", "End the rush")
    assert rush() is not None
    supervisor.press("rush")
    reads(supervisor, "rush", "Begin the rush")
    assert rush() is None
    supervisor.wait(lambda: not audit(supervisor.window), "a page that is whole")

    supervisor.press("close-day")
    assert "once more" in str(supervisor.wait_for("close-day").property("text"))
    assert stopped() is None
    supervisor.press("close-day")
    supervisor.wait(lambda: any(" is closed." in told for told in supervisor.notices()), "the end")
    assert "Papers printed: \u20661\u2069 of \u20661\u2069" in "".join(supervisor.notices())
    assert stopped() is StopReason.DAY_OVER


def test_a_supervisor_is_told_of_a_day_that_nobody_closed_until_it_is(
    open_counter: Callable[..., Officer], hall: Hall
) -> None:
    hall.come(2, days_ago=1)
    officer = open_counter(Language.ENGLISH)
    number = hall.bench.on_store(lambda store: add_staff(store, "نور", Role.SUPERVISOR))
    sits_down(officer, number).beside.go_to("day")
    officer.wait_to_read("2 people hold numbers of an earlier day that nobody closed. Close it now:")
    state = officer.wait_for("state-queue")
    officer.wait(lambda: "nobody closed" in state.accessibleName(), "the bar")

    officer.press("close-day")
    officer.press("close-day")
    officer.wait(lambda: any(" is closed." in told for told in officer.notices()), "the end")
    officer.wait(lambda: "nobody closed" not in officer.seen(), "no more of it")
    assert "Papers printed: \u20661\u2069 of \u20661\u2069" in "".join(officer.notices())


def clerk_goes(store: Store) -> None:
    """Let a clerk sit down at the other desk, call somebody, and be gone."""
    gone = Acting("gone", "counter-9", frozenset({Permission.SERVE}))
    take_desk(store, gone, new_op(), "window_2", (LINE,))
    day = local_day(store.clock.now_ms(), ZONE)
    assert isinstance(call_next(store, gone, new_op(), "window_2", (LINE,), day), Ticket)


def test_a_desk_whose_clerk_is_gone_is_freed_by_a_second_press_and_the_day_can_be_closed(
    open_counter: Callable[..., Officer], hall: Hall
) -> None:
    hall.come()
    hall.bench.on_store(clerk_goes)
    officer = open_counter(Language.ENGLISH)
    number = hall.bench.on_store(lambda store: add_staff(store, "نور", Role.SUPERVISOR))
    sits_down(officer, number).beside.go_to("day")
    officer.press("free-window_2")
    assert "once more" in str(officer.wait_for("free-window_2").property("text"))
    officer.wait(lambda: not audit(officer.window), "a page that is whole")
    officer.press("free-window_2")
    officer.wait(lambda: len(hall.bench.on_store(staffed_desks)) == 1, "the freed desk")
    officer.wait_to_read("Passports · 1 person")
    officer.wait(lambda: officer.wait_for("close-day").property("enabled"), "the end of the work")

    officer.press("close-day")
    officer.press("close-day")
    officer.wait(lambda: any(" is closed." in told for told in officer.notices()), "the end")


def test_the_reception_frees_a_desk_too_and_finds_nothing_there_that_only_a_supervisor_does(
    open_counter: Callable[..., Officer], hall: Hall
) -> None:
    hall.come()
    hall.bench.on_store(clerk_goes)
    officer = open_counter(Language.ARABIC, (1024, 768))
    number = hall.bench.on_store(lambda store: add_staff(store, "ريم", Role.RECEPTION))
    console = sits_down(officer, number)
    console.beside.go_to("day")
    officer.press("free-window_2")
    officer.wait(lambda: not audit(officer.window), "a page that is whole")
    assert unreached(officer.window) == []
    supervises = [officer.window.findChild(QPushButton, name) for name in ("rush", "close-day")]
    assert [each is not None and each.isVisible() for each in supervises] == [False, False]
    officer.press("free-window_2")
    officer.wait(lambda: len(console.moves.seen.line) == 1, "whom they had in the line")

    assert [one.desk for one in hall.bench.on_store(staffed_desks)] == ["window_1"]


def test_who_has_no_paper_at_the_days_end_is_told_of_with_what_to_do(supervisor: Officer, hall: Hall) -> None:
    hall.come()
    hall.bench.jams = "ticket"
    for _ in range(2):
        supervisor.press("close-day")
    supervisor.wait(lambda: any(" is closed." in told for told in supervisor.notices()), "the end")
    (told,) = (told for told in supervisor.notices() if " is closed." in told)
    assert "See to the printer." in told


@pytest.mark.parametrize(
    ("language", "said"), [(Language.ENGLISH, "Came on {day}"), (Language.ARABIC, "حضر يوم {day}")]
)
def test_of_whoever_is_carried_over_the_day_is_told_on_which_they_came(
    open_counter: Callable[..., Officer], hall: Hall, language: Language, said: str
) -> None:
    came = hall.come(days_ago=1).day
    officer = open_counter(language)
    number = hall.bench.on_store(lambda store: add_staff(store, "نور", Role.SUPERVISOR))
    beside = sits_down(officer, number).beside
    beside.go_to("day")
    officer.wait(lambda: officer.wait_for("rush").property("text"), "the day")
    officer.press("close-day")
    officer.press("close-day")
    officer.wait(officer.notices, "the end")
    beside.go_to("hall")
    table = officer.window.findChild(QTableView, "hall-line")
    assert table is not None
    officer.wait(lambda: table.model().rowCount() == 1, "who waits")

    assert table.model().index(0, 2).data() == said.replace("{day}", day_in_digits(came))


@pytest.mark.parametrize("supervisor", [Language.ARABIC], indirect=True)
def test_the_day_is_whole_named_and_reached(supervisor: Officer) -> None:
    assert supervisor.window.findChild(DayPlace) is not None
    assert audit(supervisor.window) + unreached(supervisor.window) == []
