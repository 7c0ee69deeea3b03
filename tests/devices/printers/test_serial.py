"""A serial line is waited for no longer than it needs, and never taken from another program."""

from __future__ import annotations

import errno
import os
import pty
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from serial import Serial

from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.devices.printers.serial import Flow, SerialLine, SerialPrinter, open_serial
from kiosk.devices.printers.virtual import VirtualSerialPrinter
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.domain.states import PrintState
from tests.devices.printers.conftest import DOTS, LONG, SHORT, SURE, job

READY = PrinterStatus(PrinterState.READY)


@pytest.fixture
def printer(paper: Path) -> Iterator[VirtualSerialPrinter]:
    printer = VirtualSerialPrinter(paper, DOTS, SURE)
    yield printer
    printer.close()


def test_a_port_that_another_program_holds_is_busy_and_left_alone(printer: VirtualSerialPrinter) -> None:
    printer.faults = TwinFaults(busy=True)
    assert printer.status() == PrinterStatus(PrinterState.BUSY, PrinterFault.BUSY)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.BUSY)
    printer.faults = TwinFaults()
    assert printer.status() == READY


def test_an_answer_is_waited_for_only_until_it_comes(printer: VirtualSerialPrinter) -> None:
    begun = time.monotonic()
    assert printer.status() == READY
    assert time.monotonic() - begun < LONG / 10


@pytest.mark.parametrize("device", ["/dev/no-such-port", "/dev/null", "port\0"])
def test_what_is_no_port_is_unplugged(device: str) -> None:
    printer = SerialPrinter(device, 9600, Flow.NONE, DOTS, SHORT)
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNPLUGGED)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.UNPLUGGED)


@pytest.mark.parametrize("flow", [Flow.RTS, Flow.NONE])
def test_a_slip_arrives_under_each_flow_control(printer: VirtualSerialPrinter, flow: Flow) -> None:
    other = SerialPrinter(str(printer.twin.path), 9600, flow, DOTS, SURE)
    assert other.print(job()) == PrintOutcome(PrintState.PRINTED)


def test_who_waits_for_an_answer_hears_at_once_that_the_cable_is_out(printer: VirtualSerialPrinter) -> None:
    printer.faults = TwinFaults(silent=True, drop_after=3)
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNPLUGGED)


class ReadyLine(Serial):  # type: ignore[misc]
    """A port whose DSR, which no pseudo-terminal has, a test sets."""

    ready = True

    @property
    def dsr(self) -> bool:
        return self.ready


@pytest.fixture
def port() -> Iterator[tuple[ReadyLine, int]]:
    far, near = os.openpty()
    opened = ReadyLine(os.ttyname(near), timeout=0)
    yield opened, far
    opened.close()
    os.close(far)
    os.close(near)


def test_a_printer_that_says_stop_by_dsr_is_waited_for_and_gets_the_rest(
    port: tuple[ReadyLine, int],
) -> None:
    line, far = port
    naps: list[float] = []

    def nap(seconds: float) -> None:
        naps.append(seconds)
        line.ready = len(naps) > 3

    line.ready = False
    SerialLine(line, Flow.DTR, LONG, sleep=nap).send(b"x" * 64)
    assert os.read(far, 1000) == b"x" * 64
    assert len(naps) == 4


def test_a_printer_that_says_stop_by_dsr_for_good_is_given_up_on(port: tuple[ReadyLine, int]) -> None:
    line, far = port
    line.ready = False
    ticks = iter(range(100))
    stalled = SerialLine(line, Flow.DTR, 5.0, monotonic=lambda: float(next(ticks)), sleep=lambda _s: None)
    with pytest.raises(TimeoutError):
        stalled.send(b"x")
    os.set_blocking(far, False)
    with pytest.raises(BlockingIOError):
        os.read(far, 1)


def test_a_port_pulled_out_while_it_is_opened_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    def pulled(*_: object) -> None:
        raise termios.error(errno.EIO, "Input/output error")

    ours, theirs = pty.openpty()
    try:
        monkeypatch.setattr(termios, "tcsetattr", pulled)
        with pytest.raises(OSError, match="the line is gone") as gone:
            open_serial(os.ttyname(theirs), 9600, Flow.NONE, Patience())
        assert gone.value.errno == errno.ENODEV
    finally:
        os.close(ours)
        os.close(theirs)
