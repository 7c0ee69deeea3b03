"""The self-test before opening: a kiosk that fails it stays shut, and opens by itself once it passes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.domain.device import DeviceKind
from kiosk.domain.self_test import SelfTestPlan
from kiosk.domain.states import KioskState
from kiosk.office.availability import Availability, ClosedReason
from kiosk.office.checks.clock import MADE_MS
from kiosk.office.self_test import AGAIN_MS, SelfTest, last_self_test
from tests.office.owned import step_until
from tests.office.station import NOON_MS, Station

pytestmark = pytest.mark.usefixtures("qapp")

MINUTE = 60_000
DUE_MS = NOON_MS - (3 * 60 + 45) * MINUTE
"""08:15 of the same day in Riyadh, where the mission opens at 08:30."""
SHUT = Availability(KioskState.UNAVAILABLE, ClosedReason.SELF_TEST, paper=False)


@dataclass
class Morning:
    """A station before its mission opens, whose clocks are moved by hand."""

    station: Station
    mono_ms: int = 0

    def __post_init__(self) -> None:
        self.state = self.station.folder / "state"
        clock = Clock(now_ms=lambda: self.station.now_ms, mono_ms=lambda: self.mono_ms)
        self.station.desk = replace(self.station.desk, clock=clock)
        self.plan(SelfTestPlan())

    def plan(self, plan: SelfTestPlan) -> None:
        """Begin anew with `plan`, as after a restart."""
        self.station.desk = replace(self.station.desk, self_test=SelfTest(plan, self.state))

    def look(self, after_ms: int = AGAIN_MS) -> Availability:
        """Return whether the kiosk may serve, some time later."""
        self.station.now_ms += after_ms
        self.mono_ms += after_ms
        return self.station.desk.availability()


@pytest.fixture
def morning(tmp_path: Path) -> Iterator[Morning]:
    station = Station(tmp_path, now_ms=DUE_MS - MINUTE)
    yield Morning(station)
    station.desk.close()


def hide_key(morning: Morning, *, back: bool = False) -> None:
    key, away = morning.state / "keys" / "signing.key", morning.state / "away.key"
    (away if back else key).rename(key if back else away)


def test_a_kiosk_that_fails_stays_shut_from_then_on_and_opens_once_it_passes(morning: Morning) -> None:
    hide_key(morning)
    assert morning.look(0).state is KioskState.AVAILABLE, "a minute too early"
    assert morning.look(MINUTE) == SHUT
    failed = last_self_test(morning.state)
    hide_key(morning, back=True)
    assert morning.look(AGAIN_MS - 1) == SHUT, "not tried again yet"
    assert morning.look(1).state is KioskState.AVAILABLE
    passed = last_self_test(morning.state)
    assert failed is not None
    assert passed is not None
    assert (failed.at_ms, failed.failed, failed.passed) == (DUE_MS, ("keys",), False)
    assert (passed.failed, passed.noted) == ((), ("sync",)), "it never joined a portal"


def test_one_that_passed_holds_over_a_restart_until_the_next_is_due(morning: Morning) -> None:
    assert morning.look(MINUTE).state is KioskState.AVAILABLE
    hide_key(morning)
    morning.plan(SelfTestPlan())
    assert morning.look().state is KioskState.AVAILABLE
    assert morning.look(24 * 60 * MINUTE) == SHUT


def test_the_next_one_waits_for_nothing_where_the_last_has_just_passed(morning: Morning) -> None:
    """A clock that was set to the next day, or a machine that slept over night."""
    assert morning.look(MINUTE).state is KioskState.AVAILABLE
    morning.station.now_ms += 24 * 60 * MINUTE
    assert morning.look(0).state is KioskState.AVAILABLE
    tested = last_self_test(morning.state)
    assert tested is not None
    assert tested.at_ms == morning.station.now_ms


def test_a_clock_that_cant_be_right_keeps_it_shut(morning: Morning) -> None:
    morning.station.now_ms = DUE_MS - 24 * 60 * MINUTE  # a day before what was written
    assert morning.look() == SHUT
    morning.station.now_ms = MADE_MS - 60 * MINUTE  # 1 November, a Sunday, 02:00
    assert morning.look(8 * 60 * MINUTE).reason is ClosedReason.SELF_TEST


def test_only_what_the_mission_requires_is_required(morning: Morning) -> None:
    morning.station.printer.faults = TwinFaults(paper_out=True)
    step_until(morning.station.desk.devices, lambda: not morning.look(0).paper)
    assert morning.look(MINUTE) == Availability(KioskState.AVAILABLE, paper=False)
    tested = last_self_test(morning.state)
    assert tested is not None
    assert "printer" in tested.noted
    desk = morning.station.desk
    morning.station.desk = replace(desk, mission=replace(desk.mission, requires=(DeviceKind.PRINTER,)))
    assert morning.look(24 * 60 * MINUTE).reason is ClosedReason.NO_PRINTER
    tested = last_self_test(morning.state)
    assert tested is not None
    assert tested.failed == ("printer",)


def test_a_page_is_printed_before_the_first_opening_where_the_settings_want_one(morning: Morning) -> None:
    morning.plan(SelfTestPlan(test_print=True))
    morning.station.printer.faults = TwinFaults(cover_open=True)
    assert morning.look(MINUTE) == SHUT
    assert morning.station.papers() == []
    morning.station.printer.faults = TwinFaults()
    assert morning.look().state is KioskState.AVAILABLE
    assert len(morning.station.papers()) == 1
    morning.look()
    assert len(morning.station.papers()) == 1


def test_staff_see_in_their_corner_how_it_ended(morning: Morning) -> None:
    from tests.office.devices.test_device_availability import CLERK

    assert morning.station.desk.corner(CLERK).self_test is None
    morning.look(MINUTE)
    tested = morning.station.desk.corner(CLERK).self_test
    assert tested == last_self_test(morning.state)


def test_a_file_that_was_garbled_counts_as_none(morning: Morning) -> None:
    (morning.state / "self_test.json").write_bytes(b'{"at_ms": "soon"')
    assert last_self_test(morning.state) is None
    assert morning.look(MINUTE).state is KioskState.AVAILABLE


def test_nobody_is_turned_away_because_others_could_read_the_keys(morning: Morning) -> None:
    (morning.state / "keys" / "store.key").chmod(0o644)
    assert morning.look(MINUTE).state is KioskState.AVAILABLE
    tested = last_self_test(morning.state)
    assert tested is not None
    assert tested.noted == ("keys", "sync")


def test_a_store_that_is_away_leaves_the_test_due_and_isnt_blamed_on_it(morning: Morning) -> None:
    file = morning.state / "kiosk.db"
    morning.station.desk.store.close()
    whole = file.read_bytes()
    file.write_bytes(bytes(byte ^ 0xFF for byte in whole))
    assert morning.look(MINUTE).reason is ClosedReason.STORE_REFUSED
    assert last_self_test(morning.state) is None
    morning.station.desk.store.close()
    file.write_bytes(whole)
    assert morning.look(0).state is KioskState.AVAILABLE, "it waits for nothing then"
