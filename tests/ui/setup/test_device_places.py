"""Each button of the console's devices does what it says: settings and page say so afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.passport.virtual_state import found_state
from kiosk.domain.device import DeviceKind
from kiosk.domain.self_test import SelfTestPlan
from kiosk.domain.service import Language
from kiosk.office.setting_up.found import FoundDevice
from kiosk.settings import PrinterKind, ReaderKind, ScannerKind, read_settings
from kiosk.store.operations import operations
from kiosk.store.stations.settings import SETTINGS_CHANGED
from tests.ui.setup.at_console import do, enter, go, plain
from tests.ui.setup.conftest import Open, Staff

PRINTER = FoundDevice(DeviceKind.PRINTER, "usb", "TM-T20", {"device": "04b8:0e15"}, dots=576)
READER = FoundDevice(DeviceKind.READER, "pcsc", "ACR1252", {"name": "ACR1252"})
SCANNER = FoundDevice(DeviceKind.SCANNER, "serial", "Honeywell", {"device": "/dev/ttyACM7"})


class FullMachine(StationBench):
    """A machine on which one of each device hangs."""

    def found(self) -> Sequence[FoundDevice]:
        """Return them."""
        return (PRINTER, READER, SCANNER)


@pytest.fixture
def bench(machine: Path, pcsc: VirtualPcsc) -> Iterator[StationBench]:
    """The workbench of that machine; it has no sound."""
    with machine.open("a", encoding="utf-8") as file:
        file.write('\n[sound]\nkind = "virtual"\n')
    with closing(FullMachine(machine, None, Clock(), pcsc)) as opened:
        yield opened


def test_what_hangs_here_is_used_and_the_next_who_looks_reads_it(
    open_setup: Open, bench: StationBench, staffed: Staff, machine: Path, tmp_path: Path
) -> None:
    officer = open_setup(Language.ENGLISH)
    console = enter(officer, staffed[0])
    go(officer, console, "printer")
    officer.choose(f"choice-{PRINTER.key}")
    assert "Kept" in do(officer, "keep-printer")
    printer = read_settings(machine).printer
    assert (printer.kind, printer.device, printer.dots) == (PrinterKind.USB, "04b8:0e15", 576)
    assert "USB printer, 04b8:0e15" in plain(officer.seen())

    go(officer, console, "reader")
    officer.choose(f"choice-{READER.key}")
    assert "Kept" in do(officer, "keep-reader")
    assert (read_settings(machine).reader.kind, read_settings(machine).reader.name) == (
        ReaderKind.PCSC,
        "ACR1252",
    )
    stick = tmp_path / "stick"
    stick.mkdir()
    officer.type("issuers", str(stick))
    assert "No certificate" in do(officer, "take-issuers")
    assert read_settings(machine).reader.issuers is None
    (stick / "one.der").write_bytes(found_state(bench.now_ms()).authority.encoded)
    assert "Authorities that are known: 1." in do(officer, "take-issuers")
    own = read_settings(machine).reader.issuers
    assert own is not None
    assert own.is_relative_to(machine.parent / "state"), "the stick may be taken out"
    assert [each.read_bytes() for each in own.iterdir()] == [(stick / "one.der").read_bytes()]

    go(officer, console, "scanner")
    officer.choose(f"choice-{SCANNER.key}")
    assert "Kept" in do(officer, "keep-scanner")
    assert (read_settings(machine).scanner.kind, read_settings(machine).scanner.device) == (
        ScannerKind.SERIAL,
        "/dev/ttyACM7",
    )

    go(officer, console, "mission")
    officer.press("undo-settings")
    officer.wait_to_read("ttyACM7")
    officer.press("undo-not")
    assert "ttyACM7" not in officer.seen()
    assert read_settings(machine).scanner.device == "/dev/ttyACM7", "nothing was taken back"
    noted = [each for each in bench.on_store(operations) if each.kind == SETTINGS_CHANGED]
    assert [each.actor for each in noted] == [staffed[0].acting.actor] * 4


def test_devices_are_tried_from_the_console_and_the_self_test_is_set(
    open_setup: Open, bench: StationBench, staffed: Staff, machine: Path
) -> None:
    officer = open_setup(Language.ENGLISH)
    console = enter(officer, staffed[0])
    go(officer, console, "devices")
    assert "The test page is printed" in do(officer, "print-trial")
    assert any(read_settings(machine).paper.iterdir())
    assert "No scanner is named in the settings" in do(officer, "scan-trial")

    go(officer, console, "self-test")
    officer.type("self-test-minutes", "45")
    officer.press("self-test-print")
    wanted = SelfTestPlan(45, not bench.settings.self_test.test_print)
    assert "Kept" in do(officer, "keep-self-test")
    assert read_settings(machine).self_test == wanted
    assert "nobody hears anything" in do(officer, "say-trial")
