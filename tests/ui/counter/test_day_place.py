"""A supervisor stops a line with a reason, lets it go on, and begins and ends the rush."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.domain.service import Language
from kiosk.domain.staff import Role
from kiosk.office.walk_in import stopped_today
from kiosk.paper.dates import local_time
from kiosk.store import Store
from kiosk.store.rush import rush_since
from kiosk.store.stopping import StopReason
from kiosk.ui.counter.day_place import DayPlace
from tests.ui.counter.conftest import LINE, Hall, add_staff
from tests.ui.counter.test_desk import sits_down
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


def test_a_line_is_stopped_with_a_reason_and_goes_on(supervisor: Officer, hall: Hall) -> None:
    def stopped() -> StopReason | None:
        return hall.bench.on_store(lambda store: stopped_today(store, ZONE)).get(LINE)

    supervisor.choose("choice-short_of_staff")
    supervisor.press(f"turn-{LINE}")
    supervisor.wait(lambda: stopped() is StopReason.SHORT_OF_STAFF, "the stop")
    supervisor.wait_to_read("Too few desks are open")
    supervisor.press(f"turn-{LINE}")

    supervisor.wait(lambda: stopped() is None, "the end of the stop")


def test_rush_is_begun_and_ended(supervisor: Officer, hall: Hall) -> None:
    def since(store: Store) -> int | None:
        return rush_since(store, local_time(store.clock.now_ms(), ZONE).date())

    supervisor.press("rush")
    supervisor.wait(lambda: hall.bench.on_store(since) is not None, "the rush")
    supervisor.wait(lambda: supervisor.wait_for("rush").property("text") == "End the rush", "its end")
    supervisor.press("rush")

    supervisor.wait(lambda: hall.bench.on_store(since) is None, "the end of the rush")


@pytest.mark.parametrize("supervisor", Language, indirect=True)
def test_the_day_is_whole_named_and_reached(supervisor: Officer) -> None:
    assert supervisor.window.findChild(DayPlace) is not None
    assert audit(supervisor.window) + unreached(supervisor.window) == []


def test_the_day_is_closed_by_a_second_press_and_who_waits_has_a_number_of_the_next(
    supervisor: Officer, hall: Hall
) -> None:
    hall.come()
    supervisor.press("close-day")
    supervisor.wait(
        lambda: supervisor.wait_for("close-day").property("text") == "Press once more to close the day",
        "asks",
    )
    supervisor.press("close-day")

    supervisor.wait(lambda: "The day is closed." in supervisor.seen(), "the end of the day")
    assert "Papers printed: \u20661\u2069 of \u20661\u2069" in supervisor.seen()
