"""A scanner on a serial line is heard from when it is plugged in until it is pulled, and again after."""

from __future__ import annotations

import errno
import os
import pty
import termios
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.devices.scanners.scanner import ScannerPort, ScannerState, scanner_ports
from kiosk.devices.scanners.serial_port import Line, SerialScanner, open_line
from kiosk.devices.scanners.virtual import Framing, VirtualScanner

PATIENCE = 20.0
PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
SLIP = "RRQ5X0000K%E42$ 3A+Z.0:/*"


class Ear:
    """What a scanner told, and a way to wait for it."""

    def __init__(self) -> None:
        self.codes: list[str] = []
        self.states: list[ScannerState] = []
        self._changed = threading.Condition()

    def scanned(self, code: str) -> None:
        with self._changed:
            self.codes.append(code)
            self._changed.notify_all()

    def changed(self, state: ScannerState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def wait(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, PATIENCE), (self.codes, self.states)

    def wait_for_codes(self, count: int) -> None:
        self.wait(lambda: len(self.codes) == count)

    def wait_for_state(self, state: ScannerState) -> None:
        self.wait(lambda: self.states[-1:] == [state])


@contextmanager
def listening(
    port: Path, open_it: Callable[[str, int], Line] = open_line
) -> Iterator[tuple[SerialScanner, Ear]]:
    ear = Ear()
    scanner = SerialScanner(str(port), ear.scanned, ear.changed, retry=0.02, open_line=open_it)
    scanner.start()
    try:
        yield scanner, ear
    finally:
        scanner.stop()


@pytest.fixture
def twin(tmp_path: Path) -> Iterator[VirtualScanner]:
    twin = VirtualScanner(tmp_path / "scanner")
    yield twin
    twin.unplug()


@pytest.mark.parametrize("framing", list(Framing))
def test_a_code_is_heard_in_every_frame(twin: VirtualScanner, framing: Framing) -> None:
    code = SLIP if framing is Framing.NONE else PASSPORT
    with listening(twin.path) as (_, ear):
        ear.wait_for_state(ScannerState.READY)
        twin.scan(code, framing)
        ear.wait(lambda: ear.codes == [code])


def test_a_slow_scanner_and_garbage_before_it_are_heard_through(twin: VirtualScanner) -> None:
    with listening(twin.path) as (_, ear):
        ear.wait_for_state(ScannerState.READY)
        twin.send(b"\x02garbage without end")
        twin.scan(PASSPORT, Framing.RTE, pace_s=0.001)
        ear.wait(lambda: ear.codes[-1:] == [PASSPORT])


def test_a_scanner_pulled_and_plugged_in_again_is_heard_again(twin: VirtualScanner) -> None:
    with listening(twin.path) as (scanner, ear):
        for count in (1, 2):
            ear.wait_for_state(ScannerState.READY)
            twin.scan(PASSPORT, Framing.STX)
            ear.wait_for_codes(count)
            twin.send(b"\x02half a co")
            twin.unplug()
            ear.wait_for_state(ScannerState.ABSENT)
            assert scanner.state is ScannerState.ABSENT
            twin.plug()
        ear.wait_for_state(ScannerState.READY)
    assert ear.codes == [PASSPORT, PASSPORT]


def test_a_scanner_that_was_never_there_is_absent_until_it_comes(tmp_path: Path) -> None:
    with listening(tmp_path / "scanner") as (_, ear):
        ear.wait_for_state(ScannerState.ABSENT)
        twin = VirtualScanner(tmp_path / "scanner")
        ear.wait_for_state(ScannerState.READY)
    twin.unplug()


def test_a_port_that_another_program_reads_from_is_busy_until_it_lets_go(twin: VirtualScanner) -> None:
    other = open_line(str(twin.path), 9600)
    with listening(twin.path) as (_, ear):
        ear.wait_for_state(ScannerState.BUSY)
        other.close()
        ear.wait_for_state(ScannerState.READY)


def test_what_is_no_serial_port_is_a_failure_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no port")
    with listening(tmp_path / "file") as (_, ear):
        ear.wait_for_state(ScannerState.FAILED)
    with listening(tmp_path / "nul\0path") as (_, ear):
        ear.wait_for_state(ScannerState.FAILED)


@pytest.mark.parametrize(
    ("number", "state"),
    [
        (errno.EACCES, ScannerState.REFUSED),
        (errno.EBUSY, ScannerState.BUSY),
        (errno.ENXIO, ScannerState.ABSENT),
        (errno.EIO, ScannerState.FAILED),
    ],
)
def test_a_port_that_can_not_be_opened_says_why(tmp_path: Path, number: int, state: ScannerState) -> None:
    def refuse(port: str, baud: int) -> Line:
        raise OSError(number, os.strerror(number))

    with listening(tmp_path, refuse) as (_, ear):
        ear.wait_for_state(state)


class BrokenLine:
    """Opens, and is gone at the first read."""

    def __init__(self, port: str, baud: int) -> None:
        self.closed = False

    def read(self, size: int) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    def close(self) -> None:
        self.closed = True


def test_a_port_that_opens_and_can_not_be_read_is_not_called_ready(tmp_path: Path) -> None:
    with listening(tmp_path, BrokenLine) as (_, ear):
        ear.wait(lambda: ear.states.count(ScannerState.ABSENT) > 1)


def test_a_code_at_which_its_hearer_fails_is_told_without_it_and_the_next_one_is_heard(
    twin: VirtualScanner, caplog: pytest.LogCaptureFixture
) -> None:
    ear = Ear()

    def scanned(code: str) -> None:
        if code == SLIP:
            raise RuntimeError(code)
        ear.scanned(code)

    scanner = SerialScanner(str(twin.path), scanned, ear.changed, retry=0.02)
    scanner.start()
    try:
        ear.wait_for_state(ScannerState.READY)
        twin.scan(SLIP)
        ear.wait(lambda: ear.states[-2:] == [ScannerState.FAILED, ScannerState.READY])
        twin.scan(PASSPORT)
        ear.wait_for_codes(1)
    finally:
        scanner.stop()
    assert "RuntimeError" in caplog.text
    assert SLIP not in caplog.text


def test_stopping_ends_the_thread_and_lets_the_port_go(twin: VirtualScanner) -> None:
    with listening(twin.path) as (_, ear):
        ear.wait_for_state(ScannerState.READY)
    assert all(thread.name != "scanner" for thread in threading.enumerate())
    open_line(str(twin.path), 9600).close()


def test_the_ports_of_this_machine_are_listed() -> None:
    assert all(isinstance(port, ScannerPort) for port in scanner_ports())


def test_a_line_pulled_out_while_it_is_opened_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    def pulled(*_: object) -> None:
        raise termios.error(errno.EIO, "Input/output error")

    ours, theirs = pty.openpty()
    try:
        monkeypatch.setattr(termios, "tcsetattr", pulled)
        with pytest.raises(OSError, match="the line is gone") as gone:
            open_line(os.ttyname(theirs), 9600)
        assert gone.value.errno == errno.ENODEV
    finally:
        os.close(ours)
        os.close(theirs)
