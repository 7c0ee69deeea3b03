"""Every twin fails by name, in no way that it can't have, and does what a hand would do with it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.devices.cards.card import CardState
from kiosk.devices.passport.passport import PassportFault
from kiosk.devices.passport.virtual_booklet import Holder
from kiosk.devices.passport.virtual_reader import ReaderFaults
from kiosk.devices.printers.virtual import (
    TwinPrinter,
    VirtualPrinter,
    VirtualSerialPrinter,
    VirtualUsbPrinter,
)
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.devices.scanners.opening import OpenedScanner, open_scanner
from kiosk.devices.scanners.scanner import ScannerState
from kiosk.devices.sound.virtual import VirtualVoice
from kiosk.devices.sound.voice import VoiceFault, VoiceState, VoiceStatus
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.draft import ChipCheck
from kiosk.office.devices.documents import ChipRead, ChipStep
from kiosk.office.devices.faults import break_twin, refused
from kiosk.office.devices.kinds import reader_device
from kiosk.office.devices.owned import DeviceThread
from kiosk.office.devices.reader_opening import VirtualDocumentReader, open_reader
from kiosk.office.devices.reading_doings import reader_doings
from kiosk.office.devices.trial_scan import kind_of as kind_of_code
from kiosk.office.devices.twin_kinds import kind_for, kind_of
from kiosk.settings import ReaderKind, ReaderSettings, ScannerKind, ScannerSettings
from kiosk.store.stations.device_tasks import DeviceTask
from tests.office.devices.test_reader_opening import CLOCK, zone_of
from tests.office.station import TODAY

LONG_S = 20.0
ANYWHERE = {"refuse", "paper_out", "silent"}


@pytest.mark.parametrize(
    ("line", "possible"),
    [
        (VirtualPrinter, set()),
        (VirtualSerialPrinter, {"busy"}),
        (VirtualUsbPrinter, {"busy", "changed", "not_allowed"}),
    ],
)
def test_only_what_the_line_can_have_is_done_and_listed(
    line: type[VirtualPrinter | VirtualSerialPrinter | VirtualUsbPrinter], possible: set[str], tmp_path: Path
) -> None:
    printer: TwinPrinter = line(tmp_path, 576)
    try:
        for name in ("busy", "changed", "not_allowed"):
            answer = break_twin(printer, {"fault": name})
            assert answer["state"] == ("broken" if name in possible else "unknown_fault")
            assert (printer.faults == TwinFaults()) is (name not in possible)
            break_twin(printer, {"mend": "yes"})
        known = set(break_twin(printer, {"fault": "tired"})["known"].split(", "))
        assert known & (ANYWHERE | {"busy", "changed", "not_allowed"}) == ANYWHERE | possible
    finally:
        printer.close()


def do(twin: object, told: str) -> str:
    """Do with a twin what a person types; return what came of it."""
    name, _equals, value = told.partition("=")
    return break_twin(twin, {"fault": name, "value": value})["state"]


@pytest.fixture
def reader() -> Iterator[VirtualDocumentReader]:
    opened = open_reader(ReaderSettings(ReaderKind.VIRTUAL), CLOCK)
    assert isinstance(opened, VirtualDocumentReader)
    yield opened
    opened.twin.faults = ReaderFaults()
    opened.close()


def until(reached: Callable[[], bool]) -> None:
    tick, clock = threading.Event(), Clock()
    end = clock.mono_ms() + LONG_S * 1000
    while not reached():
        assert clock.mono_ms() < end, "never reached"
        tick.wait(0.01)


def test_a_passport_is_laid_on_the_reader_and_taken_away(reader: VirtualDocumentReader) -> None:
    assert do(reader.twin, "lay_down") == "laid_down"
    until(lambda: reader.here.state is CardState.CARD)
    assert do(reader.twin, "take_away") == "taken_away"
    until(lambda: reader.here.state is CardState.EMPTY)
    assert do(reader.twin, "unplugged") == "broken"
    until(lambda: reader.here.state is CardState.NO_READER)


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (("chip_slow_s=0.01", "bac_only"), ChipCheck.VERIFIED),
        (("foreign_issuer",), ChipCheck.INTACT_ISSUER_UNKNOWN),
        (("broken_signature",), ChipCheck.TAMPERED),
        (("other_name",), ChipCheck.TAMPERED),
        (("locked",), PassportFault.LOCKED),
        (("other_card",), PassportFault.NO_CHIP),
    ],
)
@pytest.mark.parametrize("lies_there", [False, True])
def test_a_passport_is_as_slow_old_forged_or_shut_as_it_was_told_to_be(
    reader: VirtualDocumentReader, told: tuple[str, ...], outcome: ChipCheck | PassportFault, lies_there: bool
) -> None:
    for each in ("lay_down", *told) if lies_there else (*told, "lay_down"):
        do(reader.twin, each)
    read = reader.read(zone_of(Holder()), lambda *_: None, threading.Event())
    assert (read.check if isinstance(read, ChipRead) else read) == outcome


def test_a_passport_that_is_pulled_in_the_middle_is_read_when_it_is_laid_down_again(
    reader: VirtualDocumentReader,
) -> None:
    do(reader.twin, "pull_after=4")
    do(reader.twin, "lay_down")
    until(lambda: reader.here.state is CardState.CARD)
    steps: list[ChipStep] = []

    def show(step: ChipStep, _share: float) -> None:
        if step is not ChipStep.READING:  # it is gone
            break_twin(reader.twin, {"mend": "yes"})
            do(reader.twin, "lay_down")
        steps.append(step)

    read = reader.read(zone_of(Holder()), show, threading.Event())
    assert isinstance(read, ChipRead)
    assert (read.check, steps[0], steps[-1]) == (ChipCheck.VERIFIED, ChipStep.READING, ChipStep.READING)
    assert set(steps) - {ChipStep.READING}, "it was never pulled"


@pytest.fixture
def codes() -> list[str]:
    return []


@pytest.fixture
def scanner(codes: list[str]) -> Iterator[OpenedScanner]:
    opened = open_scanner(ScannerSettings(ScannerKind.VIRTUAL), codes.append)
    assert opened is not None
    until(lambda: opened.scanner.state is ScannerState.READY)
    yield opened
    opened.close()


def test_a_scanner_reads_the_passport_and_any_code(scanner: OpenedScanner, codes: list[str]) -> None:
    assert [do(scanner.twin, told) for told in ("swipe", "scan=2371859421")] == ["scanned", "scanned"]
    until(lambda: len(codes) == 2)
    assert kind_of_code(codes[0], TODAY, lambda _: False) == {"state": "zone", "read": "whole"}
    assert codes[1] == "2371859421"


@pytest.mark.parametrize("fault", ["garbled", "torn"])
def test_what_a_broken_scanner_sends_is_never_taken_for_whole(
    scanner: OpenedScanner, codes: list[str], fault: str
) -> None:
    do(scanner.twin, fault)
    do(scanner.twin, "swipe")
    until(lambda: bool(codes))
    assert kind_of_code(codes[0], TODAY, lambda _: False).get("read") != "whole"


def test_an_unplugged_scanner_is_absent_until_it_is_mended(scanner: OpenedScanner) -> None:
    do(scanner.twin, "unplugged")
    until(lambda: scanner.scanner.state is ScannerState.ABSENT)
    assert do(scanner.twin, "swipe") == "unplugged"
    assert break_twin(scanner.twin, {"mend": "yes"})["state"] == "mended"
    until(lambda: scanner.scanner.state is ScannerState.READY)


def test_a_voice_is_taken_away_and_comes_back() -> None:
    voice = VirtualVoice()
    assert do(voice, "speechless=missing") == "broken"
    assert voice.state() == VoiceStatus(VoiceState.SPEECHLESS, VoiceFault.MISSING)
    assert do(voice, "soundless") == "wrong_value"
    break_twin(voice, {"mend": "yes"})
    do(voice, "soundless=hung")
    assert voice.state() == VoiceStatus(VoiceState.SOUNDLESS, VoiceFault.HUNG)


def test_what_can_be_typed_is_known_where_no_face_runs(
    reader: VirtualDocumentReader, scanner: OpenedScanner, tmp_path: Path
) -> None:
    twins: list[tuple[DeviceKind, object]] = [
        (DeviceKind.READER, reader.twin),
        (DeviceKind.SCANNER, scanner.twin),
        (DeviceKind.SOUND, VirtualVoice()),
    ]
    assert [kind_for(kind, "network") for kind, _ in twins] == [kind_of(twin) for _, twin in twins]
    printer = VirtualUsbPrinter(tmp_path, 576)
    assert kind_for(DeviceKind.PRINTER, "usb") == kind_of(printer)
    printer.close()
    assert "busy" not in kind_for(DeviceKind.PRINTER, "network").names


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ("pull_after=-1", "pull_after=1, pull_after=200"),
        ("chip_slow_s=nan", "chip_slow_s=0.5, chip_slow_s=2"),
        ("chip_slow_s=1e300", "chip_slow_s=0.5, chip_slow_s=2"),
        ("mute=maybe", "mute=yes, mute=no"),
        ("lay_down=two", "lay_down"),
    ],
)
def test_a_value_that_makes_no_sense_is_answered_with_ones_that_do(told: str, known: str) -> None:
    name, _equals, value = told.partition("=")
    answer = refused(kind_for(DeviceKind.READER, ""), {"fault": name, "value": value})
    assert answer == {"state": "wrong_value", "known": known}
    nothing = refused(kind_for(DeviceKind.SCANNER, ""), {"fault": "scan", "value": ""})
    assert nothing == {"state": "wrong_value", "known": "scan=TEXT"}


def test_a_passport_is_laid_down_while_the_reader_waits_for_one(reader: VirtualDocumentReader) -> None:
    stop = threading.Event()
    doings = reader_doings(reader, Clock(), stop)
    device = DeviceThread(reader_device(lambda: reader.here, doings, reader.twin, stop.set), Clock())
    told: dict[str, str] = {}

    def answered(task_id: str) -> bool:
        told.update({task: answer["state"] for task, answer in device.answers().items()})
        return task_id in told

    def do_task(task_id: str, kind: DeviceTaskKind, arguments: dict[str, str]) -> None:
        device.do(DeviceTask(task_id, "k1", DeviceKind.READER, kind, arguments, "it", 0, 0))

    do_task("read", DeviceTaskKind.TEST_READ, {"seconds": "20"})
    do_task("hand", DeviceTaskKind.FAULT, {"fault": "lay_down"})
    until(lambda: answered("read"))
    device.close()
    assert told == {"hand": "laid_down", "read": "passport"}
