"""`kiosk devices` beside a running face, which does what it is asked, and where none runs."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.cli.devices.lines import trial_lines
from kiosk.clock import Clock
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.devices.scanners.virtual import Framing, VirtualScanner
from kiosk.domain.acting import device_owner
from kiosk.domain.device import DeviceKind
from kiosk.office.checks.clock import told_time
from kiosk.opening import open_desk
from kiosk.paper.scan import codes_on
from kiosk.settings import read_settings
from kiosk.store.stations.devices import Condition, publish_devices
from tests.cli.command_line import kiosk
from tests.cli.device_station import at, run, running, states
from tests.cli.device_station import station as station
from tests.office.devices.test_trial_scan import ZONE
from tests.office.owned import step_until
from tests.office.station import Station

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_running_face_prints_the_test_page_for_whoever_asks(station: Station) -> None:
    with running(station):
        told = run(station, "test-print")
    assert "printed by the virtual printer, 576 dots wide" in told
    assert f"a file in {station.folder}/paper" in told
    (picture,) = station.papers()
    assert codes_on(picture.read_bytes())[0].startswith("KIOSK TEST k1 576")


def test_a_twin_of_the_running_face_fails_on_command_and_is_seen_to_fail(station: Station) -> None:
    with running(station):
        assert "fails so from now on" in run(station, "fault", "printer", "paper_out")
        assert station.printer.faults == TwinFaults(paper_out=True)
        state = run(station, "state", status=1)
        said_ms = max(each.seen_ms for each in states(station))
        around = {told_time(said_ms - late_ms, "Asia/Riyadh") for late_ms in (0, 60_000)}
        assert any(f"As the running face said at {moment}:" in state for moment in around)
        assert "put in a new roll" in state
        assert "ضعوا لفّة جديدة" in run(station, "state", status=1, language="ar")
        doctor = kiosk("doctor", "--json", "--settings", station.folder / "station.toml")
        assert doctor.returncode == 1
        told = {each["check"]: each for each in json.loads(doctor.stdout)}
        assert (told["printer"]["state"], told["printer"]["says"]) == (
            "fail",
            "The printer is out of paper.",
        )
        assert "It knows: refuse" in run(station, "fault", "printer", "tired", status=1)
        assert "works" in run(station, "fault", "printer", "--mend")
    assert station.printer.faults == TwinFaults()


def test_a_face_that_hangs_is_told_and_prints_nothing_later(station: Station) -> None:
    assert "is the face of this station running?" in run(station, "test-print", status=1)
    with running(station):
        assert "fails so" in run(station, "fault", "printer", "near_end")
    assert station.papers() == []


def test_a_twin_whose_paper_ends_says_that_and_not_only_that_it_is_a_twin(station: Station) -> None:
    near_paper_end(station)
    told, status = examined(station)
    assert (told["printer"]["state"], told["printer"]["says"]) == ("warn", "The paper is nearly used up.")
    assert status == 0


def test_a_face_that_has_said_nothing_for_long_is_told_as_hanging(station: Station) -> None:
    station.now_ms -= 10 * 60_000
    near_paper_end(station)
    told, status = examined(station)
    assert "hasn't said since" in told["printer"]["says"]
    assert status == 1


def near_paper_end(station: Station) -> None:
    station.printer.faults = TwinFaults(near_end=True)
    near_end = ["paper_near_end"]
    step_until(station.desk.devices, lambda: [each.condition.state for each in states(station)] == near_end)


def examined(station: Station) -> tuple[Mapping[str, Mapping[str, str]], int]:
    done = kiosk("doctor", "--json", "--settings", station.folder / "station.toml")
    return {each["check"]: each for each in json.loads(done.stdout)}, done.returncode


def test_a_device_that_hangs_on_the_station_no_more_is_not_told(station: Station) -> None:
    reader = Condition(DeviceKind.READER, "no_reader", "no_reader")
    publish_devices(at(station, -10), device_owner("k1"), [reader])
    assert "reader" not in run(station, "state", "--json")
    publish_devices(at(station, 0), device_owner("k1"), [reader])
    assert "reader" in run(station, "state", "--json", status=1)


def test_what_can_be_done_with_a_twin_is_told_at_once_and_a_real_device_is_left_alone(tmp_path: Path) -> None:
    settings = tmp_path / "station.toml"
    settings.write_text(
        f'state = "{tmp_path}/state"\n[reader]\nkind = "virtual"\n[scanner]\nkind = "virtual"\n',
        encoding="utf-8",
    )

    def told(*arguments: str, language: str = "en") -> str:
        done = kiosk("devices", "fault", *arguments, "--settings", settings, language=language)
        assert (done.returncode, done.stdout) == (1, "")
        return done.stderr.strip()

    assert told("reader", "tired").startswith(
        "The twin can't do that. It knows: lay_down, take_away, refusal,"
    )
    assert "ما يعرفه: swipe, scan, unplugged" in told("scanner", "tired", language="ar")
    assert told("reader", "pull_after=soon").endswith("pull_after=1, pull_after=200.")
    assert told("sound", "soundless=hung").startswith("This device is no twin")
    assert told("reader", "lay_down").startswith("Nobody answered")


def test_the_list_says_what_the_station_uses_for_people_and_programs(station: Station) -> None:
    listed = json.loads(run(station, "list", "--json"))
    assert listed["used"]["printer"] == {"kind": "virtual", "dots": 576, "path": f"{station.folder}/paper"}
    assert all(
        {"device", "kind", "name", "settings", "accessible"} <= set(each) for each in listed["connected"]
    )
    assert "يستعمل هذا الجهاز: [printer] kind = virtual" in run(station, "list", language="ar")


def test_a_fault_is_named_or_mended_never_both(station: Station) -> None:
    for arguments in (("fault", "printer"), ("fault", "printer", "paper_out", "--mend")):
        assert "Give either a fault's name or --mend" in run(station, *arguments, status=2)


def test_a_test_read_hears_the_scanner_of_the_settings_and_repeats_nothing(tmp_path: Path) -> None:
    twin = VirtualScanner(tmp_path / "scanner")
    settings = tmp_path / "station.toml"
    settings.write_text(
        f'state = "{tmp_path}/state"\n[scanner]\nkind = "serial"\ndevice = "{twin.path.readlink()}"\n',
        encoding="utf-8",
    )
    stop = threading.Event()

    def swipes() -> None:
        while not stop.wait(0.2):
            twin.scan(ZONE, Framing.STX)

    hand = threading.Thread(target=swipes)
    hand.start()
    try:
        done = kiosk("devices", "test-read", "scanner", "--settings", settings)
    finally:
        stop.set()
        hand.join()
        twin.unplug()
    assert (done.returncode, "were read whole" in done.stdout) == (0, True), done.stdout
    assert "ERIKSSON" not in done.stdout + done.stderr
    lost = kiosk("devices", "test-read", "scanner", "--settings", settings)
    assert (lost.returncode, "docs/devices.md says how" in lost.stdout) == (1, True)


def test_a_test_read_that_waits_while_the_kiosk_is_closed_keeps_it_no_second_and_is_told_so(
    tmp_path: Path,
) -> None:
    file = tmp_path / "station.toml"
    file.write_text(f'state = "{tmp_path}/state"\n[reader]\nkind = "virtual"\n', encoding="utf-8")
    desk = open_desk(read_settings(file), Clock())
    desk.devices.step()
    with ThreadPoolExecutor(1) as pool:
        told = pool.submit(kiosk, "devices", "test-read", "--settings", str(file))
        step_until(desk.devices, desk.devices._devices[DeviceKind.READER]._tasks.keys)
        begun = time.monotonic()
        desk.devices.close()
        took = time.monotonic() - begun
        done = told.result()
    desk.close()
    assert (done.returncode, took < 1) == (1, True), took
    assert "The kiosk was closed before it was done." in done.stderr


def test_after_a_test_page_nobody_is_told_to_print_a_test_page() -> None:
    page = {"state": "unknown", "fault": "no_answer", "name": "slips", "dots": "576"}
    told = " ".join(trial_lines(page))
    assert "confirmed nothing" in told
    assert "print a test page" not in told
    assert "`port`" in " ".join(trial_lines({**page, "state": "failed", "fault": "refused"}))
    assert "cups-client" in " ".join(trial_lines({**page, "state": "failed", "fault": "unsupported"}))
