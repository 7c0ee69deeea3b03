"""What a clerk sees when something breaks, mended as the page for when it breaks says."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import pytest

from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.store import Store
from kiosk.store.queue.leaving import free_desk
from kiosk.store.queue.staffing import Staffing, take_desk
from kiosk.ui.counter.console import DeskConsole
from tests.cli.command_line import kiosk
from tests.store.print_jobs import copies_of
from tests.store.releases import rewind
from tests.store.site import new_op
from tests.ui.counter.conftest import LINE, PIN, Hall
from tests.ui.counter.test_states import asked
from tests.ui.counter.tills import AtTill, Open
from tests.ui.counter.tills import till as till


def test_a_store_of_an_older_release_shuts_the_counter_until_it_is_upgraded(
    open_counter: Open, hall: Hall
) -> None:
    def age(store: Store) -> None:
        with store.engine.begin() as connection:
            rewind(connection, "0027")

    with closing(StationBench(hall.bench.file, None, Clock())) as before:
        before.on_store(age)
    clerk = open_counter(Language.ENGLISH)
    clerk.wait_to_read("This can't begin now")
    assert "kiosk store upgrade" in clerk.seen()
    assert kiosk("store", "upgrade", "--settings", hall.bench.file).returncode == 0
    clerk.wait_for("number")


def test_a_desk_that_a_colleague_left_without_leaving_it_is_freed_and_taken(
    open_counter: Open, hall: Hall
) -> None:
    gone = Acting("gone", "counter-9", frozenset({Permission.SERVE}))
    head = Acting("head", "counter-9", frozenset({Permission.SERVE, Permission.ISSUE_NUMBER}))
    left = hall.bench.on_store(lambda store: take_desk(store, gone, new_op(), "window_1", (LINE,)))
    assert isinstance(left, Staffing)
    clerk = open_counter(Language.ENGLISH)
    clerk.type("number", hall.clerk)
    clerk.type("pin", PIN)
    clerk.press("log-in")
    clerk.choose("choice-window_1")
    clerk.press("sit-down")
    clerk.wait_to_read("Somebody else sits at this desk.")
    hall.bench.on_store(lambda store: free_desk(store, head, new_op(), "window_1"))
    clerk.press("sit-down")
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_receipt_that_may_have_come_out_is_printed_again_as_a_copy_once_its_printer_is_well(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    assert asked(at.clerk, hall, DeviceKind.PRINTER, DeviceTaskKind.FAULT, fault="drop_after", value="2000")
    at.take_money()
    at.clerk.wait_to_read("Nobody knows whether the paper came out.")
    (kept,) = at.receipts()
    assert asked(at.clerk, hall, DeviceKind.PRINTER, DeviceTaskKind.FAULT, mend="yes")["state"] == "mended"
    at.see_receipts()
    at.f12()
    at.clerk.wait_to_read("The receipt is printed again, as a duplicate.")
    states = [state for _id, _copy, state in hall.bench.on_store(lambda store: copies_of(store, kept.id))]
    assert (PrintState.UNKNOWN in states, states[-1]) == (True, PrintState.PRINTED)
