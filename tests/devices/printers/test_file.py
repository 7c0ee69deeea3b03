"""A path is trusted only as far as it can tell."""

from __future__ import annotations

import os
import tty
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from threading import Thread

import pytest

from kiosk.devices.printers.file import FilePrinter
from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.domain.states import PrintState
from tests.devices.printers.conftest import DOTS, LONG, job

NOTHING_SENT = PrintOutcome(PrintState.FAILED, PrinterFault.UNREACHABLE)


@pytest.fixture
def line() -> Iterator[tuple[int, Path]]:
    """A character device and the far end of it."""
    far, near = os.openpty()
    tty.setraw(near)
    yield far, Path(os.ttyname(near))
    os.close(far)
    os.close(near)


def test_a_plain_file_holds_the_newest_slip_whole(tmp_path: Path) -> None:
    path = tmp_path / "printer.bin"
    printer = FilePrinter(path, DOTS)
    assert printer.status() == PrinterStatus(PrinterState.READY)
    for sent in (job(height=900), job(height=300, seed=8)):
        assert printer.print(sent) == PrintOutcome(PrintState.PRINTED)
        assert path.read_bytes() == sent.raw


def test_what_can_be_no_path_is_an_unplugged_printer() -> None:
    printer = FilePrinter(Path("lp\0"), DOTS)
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE)
    assert printer.print(job()) == NOTHING_SENT


def test_a_device_got_every_byte_and_confirms_nothing(line: tuple[int, Path]) -> None:
    far, path = line
    printer, sent, got = FilePrinter(path, DOTS, stall=LONG), job(height=900), bytearray()

    def read() -> None:
        while len(got) < len(sent.raw):
            got.extend(os.read(far, 1000))

    reader = Thread(target=read, daemon=True)
    reader.start()
    assert printer.status() == PrinterStatus(PrinterState.UNKNOWN)
    assert printer.print(sent) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)
    reader.join(LONG)
    assert bytes(got) == sent.raw


def test_a_device_that_stops_taking_bytes_is_given_up_on(line: tuple[int, Path]) -> None:
    printer = FilePrinter(line[1], DOTS, stall=0.2)
    assert printer.print(job(height=2_000)) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)


def test_two_slips_at_once_stand_one_after_the_other(line: tuple[int, Path]) -> None:
    far, path = line
    printer, jobs = FilePrinter(path, DOTS, stall=LONG), [job(height=900), job(height=900, seed=8)]
    got = bytearray()
    with ThreadPoolExecutor(2) as threads:
        waiting = [threads.submit(printer.print, each) for each in jobs]
        assert not wait(waiting, timeout=0.3).done, "a device whose buffer is full holds both up"
        while len(got) < sum(len(each.raw) for each in jobs):
            got += os.read(far, 1000)
        assert {each.result(LONG).fault for each in waiting} == {PrinterFault.NO_ANSWER}
    first, second = (each.raw for each in jobs)
    assert bytes(got) in (first + second, second + first)


def test_a_full_device_is_no_success() -> None:
    assert FilePrinter(Path("/dev/full"), DOTS).print(job()).state is PrintState.UNKNOWN


def test_an_unplugged_device_fails_and_no_file_is_made_in_its_place() -> None:
    path = Path("/dev/no-such-printer")
    printer = FilePrinter(path, DOTS)
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNPLUGGED)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.UNPLUGGED)
    assert not path.exists()


def test_a_folder_a_pipe_or_a_missing_folder_is_no_printer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "missing" / "printer.bin"):
        assert FilePrinter(path, DOTS).print(job()) == NOTHING_SENT
