"""How printer, reader, store, portal and queue are stands in the window's bar, and leads to what mends it."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kiosk.cli.devices.use import seen_now
from kiosk.domain.acting import Acting, Permission, it_officer
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import StoreAway
from kiosk.domain.service import Language
from kiosk.domain.stopping import StopReason
from kiosk.office.devices.asking import Request, Silence, ask_owner
from kiosk.office.devices.owned import Answer
from kiosk.station_devices import StationDevices
from kiosk.store import Store
from kiosk.store.line import Line, join_portal
from kiosk.store.queue.stopping import stop_line
from tests.store.site import new_op
from tests.ui.counter.at_desk import sits_down
from tests.ui.counter.conftest import LINE, MIDDAY, Hall, HeardStation
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]
CONTROL = Qt.KeyboardModifier.ControlModifier


def state(clerk: Officer, part: str) -> str:
    """Return what a state in the bar tells, "" while there is none."""
    shown = clerk.window.findChild(QPushButton, f"state-{part}")
    return "" if shown is None else shown.accessibleName()


def asked(clerk: Officer, hall: Hall, device: DeviceKind, kind: DeviceTaskKind, **arguments: str) -> Answer:
    """Ask for something as `kiosk devices` does beside the counter, and return its answer."""
    wish = Request("counter-1", device, kind, arguments, 30_000)

    def ask(store: Store) -> object:
        return ask_owner(store, it_officer("counter-1"), wish, time.sleep)

    with ThreadPoolExecutor() as pool:
        answer = pool.submit(hall.bench.on_store, ask)
        clerk.wait(answer.done, f"an answer to {kind}")
    told = answer.result()
    assert isinstance(told, dict), told
    return told


def test_a_device_that_fails_is_in_sight_told_to_others_and_mended_where_its_state_leads(
    open_counter: Open, hall: Hall
) -> None:
    bench, fault = hall.bench, DeviceTaskKind.FAULT
    with bench.file.open("a", encoding="utf-8") as file:
        file.write('[reader]\nkind = "virtual"\n')
    hall.come(3)
    head = Acting("head", "counter-1", frozenset({Permission.STOP_NUMBERS}))
    bench.on_store(lambda store: stop_line(store, head, new_op(), LINE, StopReason.FULL_TODAY))
    line = Line("http://127.0.0.1", "", "key", "", "", 1, trouble="unreachable")
    bench.on_store(lambda store: join_portal(store, it_officer("counter-1"), new_op(), line))
    clerk = open_counter(Language.ENGLISH)
    sits_down(clerk, hall.clerk)
    clerk.wait(lambda: state(clerk, "printer") == "Printer · In order. Ready to print.", "the printer")
    assert asked(clerk, hall, DeviceKind.PRINTER, fault, fault="paper_out")["state"] == "broken"
    assert asked(clerk, hall, DeviceKind.READER, fault, fault="unplugged")["state"] == "broken"
    clerk.wait(lambda: state(clerk, "printer") == "Printer · Fault. The paper is out. Put in a new roll.")
    clerk.wait(lambda: state(clerk, "reader").startswith("Reader · Needs a look. No reader is connected."))
    seen, said_ms = bench.on_store(lambda store: seen_now(bench.settings, store))
    told = {kind: condition.fault for kind, condition in seen.items() if condition is not None}
    assert (said_ms is not None, told) == (
        True,
        {DeviceKind.PRINTER: "paper_out", DeviceKind.READER: "no_reader", DeviceKind.SOUND: ""},
    )

    portal = state(clerk, "portal")
    assert portal.startswith("Portal · Needs a look. ")
    assert " things wait to be sent. The first of it since " in portal
    assert portal.endswith("The line is down. All is kept and goes by itself once it is back.")

    clerk.press("state-printer")
    clerk.wait_to_read("The paper is out. Put in a new roll.")
    clerk.press("print-trial")
    clerk.wait(lambda: any("paper" in each for each in clerk.notices()), "what came of the test page")
    assert asked(clerk, hall, DeviceKind.PRINTER, fault, mend="yes")["state"] == "mended"
    assert asked(clerk, hall, DeviceKind.PRINTER, DeviceTaskKind.TEST_PRINT)["state"] == "printed"
    clerk.press("state-queue")
    queue = "3 people wait in the hall. In 1 line no numbers are given out now. A supervisor sees why"
    clerk.wait_to_read(f"{queue} on the page Today.")
    assert state(clerk, "queue").startswith(f"Queue \u20663\u2069 · Needs a look. {queue}")


def test_the_states_are_whole_named_and_reached_beside_all_else_that_the_bar_holds(
    open_counter: Open, hall: Hall
) -> None:
    clerk = open_counter(Language.ARABIC, (1024, 768), two_scripts=True)
    clerk.wait(lambda: "بلا عطل" in state(clerk, "store"), "the store")
    hall.bench.away = True
    clerk.wait(lambda: "عطل." in state(clerk, "store"), "that the store is away")
    clerk.press("state-portal")
    clerk.wait(lambda: any("البوابة" in each for each in clerk.notices()), "what is said of the portal")
    hall.bench.away = False
    sits_down(clerk, hall.clerk)
    assert not clerk.notices()
    QTest.keyClick(clerk.window.focusWidget() or clerk.window, Qt.Key.Key_0, CONTROL)
    clerk.wait_for("print-trial")
    QCoreApplication.processEvents()

    assert audit(clerk.window) + unreached(clerk.window) == []


class StuckWatch:
    """Of a printer that takes a page and never says what came of it."""

    def hold(self) -> bool:
        return True

    def begin(self, _device: DeviceKind, _task: DeviceTaskKind) -> Future[Answer]:
        return Future()


class StuckStation(HeardStation):
    _page_s = 0.0

    def _attached(self) -> StationDevices:
        return cast("StationDevices", SimpleNamespace(watch=StuckWatch()))


def test_a_test_page_that_never_ends_is_waited_for_no_longer_than_one_takes(hall: Hall) -> None:
    station = StuckStation(hall.bench.file, None, MIDDAY)
    assert station.print_trial(it_officer("counter-1")) is Silence.STUCK


def test_what_still_looks_at_a_closed_station_opens_nothing_again(hall: Hall) -> None:
    bench = hall.bench
    bench.look_at_devices()
    bench.close()
    for look in (bench.look_at_devices, bench.printer, bench.look_around):
        with pytest.raises(StoreAway):
            look()
    assert (bench._devices, bench._store) == (None, None)
