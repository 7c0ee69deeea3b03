"""A printer behind a path: the kernel's own USB printer device, or a plain file.

A device node takes bytes and tells nothing back, so what it took is UNKNOWN, never PRINTED. A plain file that
is written and synced is all that it will ever be: PRINTED. Plain system calls without python-escpos: its
`File` hides why a path can't be opened.
"""

from __future__ import annotations

import os
import select
import stat
import threading
from contextlib import suppress
from pathlib import Path

from kiosk.devices.printers.byte_line import fault_of, status_without
from kiosk.devices.printers.printer import (
    PreparedJob,
    PrinterFault,
    PrinterState,
    PrinterStatus,
    PrintOutcome,
)
from kiosk.domain.states import PrintState

_CHUNK = 4096
_DEVICES = Path("/dev")
_NEW = os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class FilePrinter:
    """Writes each job to `path`; a plain file holds the newest job. `stall` is in seconds.

    A path below /dev that isn't there is an unplugged printer, never a file to be made.
    """

    def __init__(self, path: Path, dots: int, stall: float = 5.0) -> None:
        self.name = str(path)
        self.dots = dots
        self._path = path
        self._stall = stall
        self._turn = threading.Lock()

    def status(self) -> PrinterStatus:
        """Return READY for a plain file, UNKNOWN for a device (it can't tell), GONE for neither."""
        try:
            mode = self._path.stat().st_mode
        except (OSError, ValueError) as error:  # ValueError: no path at all, such as one with a NUL in it
            return self._without(error)
        if stat.S_ISCHR(mode):
            allowed = os.access(self._path, os.W_OK)
            return (
                PrinterStatus(PrinterState.UNKNOWN) if allowed else status_without(PrinterFault.NOT_ALLOWED)
            )
        if stat.S_ISREG(mode):
            return PrinterStatus(PrinterState.READY)
        return status_without(PrinterFault.UNREACHABLE)

    def print(self, job: PreparedJob) -> PrintOutcome:
        """Write `job`: FAILED if `path` can't be opened, UNKNOWN once a device took any of it."""
        with self._turn:
            status = self.status()
            if status.fault is not None:
                return PrintOutcome(PrintState.FAILED, status.fault)
            plain = status.state is PrinterState.READY
            try:
                target = os.open(self._path, os.O_WRONLY | (_NEW if plain else os.O_NONBLOCK), 0o600)
            except OSError as error:
                return PrintOutcome(PrintState.FAILED, fault_of(error))
            try:
                return self._write(target, job, plain)
            except OSError:
                return PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
            finally:
                os.close(target)

    def close(self) -> None:
        """Do nothing: the path is open only while a job is written."""

    def _without(self, error: OSError | ValueError) -> PrinterStatus:
        """Return the state of a path where nothing is."""
        if isinstance(error, OSError) and _DEVICES in self._path.absolute().parents:
            return status_without(fault_of(error))
        if isinstance(error, FileNotFoundError) and self._path.parent.is_dir():
            return PrinterStatus(PrinterState.READY)
        return status_without(PrinterFault.UNREACHABLE)

    def _write(self, target: int, job: PreparedJob, plain: bool) -> PrintOutcome:
        data = job.raw
        while data:
            if not plain:
                self._wait_writable(target)
            with suppress(BlockingIOError):
                data = data[os.write(target, data[:_CHUNK]) :]
        if plain:
            os.fsync(target)
            return PrintOutcome(PrintState.PRINTED)
        self._wait_writable(target)  # closing a USB printer's node takes back what it hasn't sent yet
        return PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)

    def _wait_writable(self, target: int) -> None:
        """Return when the device takes bytes again; `TimeoutError` when it takes none for `stall`."""
        poller = select.poll()
        poller.register(target, select.POLLOUT)
        if not poller.poll(self._stall * 1000):
            raise TimeoutError(self.name)
