"""A printer behind a path: the kernel's own USB printer device, or a plain file.

A device node takes bytes and tells nothing back, so what it took is UNKNOWN, never PRINTED. A plain file that
is written and synced is all that it will ever be: PRINTED.
"""

from __future__ import annotations

import os
import select
import stat
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk.devices.printers.printer import PrintData, PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.devices.printers.transports import transports
from kiosk.domain.states import PrintState

_CHUNK = 4096
_DEVICES = Path("/dev")


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
        except ValueError:  # no path at all, such as one with a NUL in it
            mode = 0
        except OSError:
            makeable = _DEVICES not in self._path.absolute().parents and self._path.parent.is_dir()
            mode = stat.S_IFREG if makeable else 0
        if stat.S_ISREG(mode):
            return PrinterStatus(PrinterState.READY)
        if stat.S_ISCHR(mode):
            return PrinterStatus(PrinterState.UNKNOWN)
        return PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE)

    def print(self, job: PrintData) -> PrintOutcome:
        """Write `job`: FAILED if `path` can't be opened, UNKNOWN once a device took any of it."""
        with self._turn:
            status = self.status()
            if status.fault is not None:
                return PrintOutcome(PrintState.FAILED, status.fault)
            transport = self._open()
            if transport is None:
                return PrintOutcome(PrintState.FAILED, PrinterFault.UNREACHABLE)
            try:
                return self._write(transport, job, plain=status.state is PrinterState.READY)
            except OSError:
                return PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
            finally:
                _close(transport)

    def close(self) -> None:
        """Do nothing: the path is open only while a job is written."""

    def _open(self) -> Any:
        """Return an open python-escpos transport that never blocks, None if `path` refuses."""
        files = transports()
        from escpos.exceptions import DeviceNotFoundError  # late, as the transports are

        transport = files.File(str(self._path), auto_flush=False)
        try:
            transport.open()
        except DeviceNotFoundError:
            return None
        os.set_blocking(transport.device.fileno(), False)
        return transport

    def _write(self, transport: Any, job: PrintData, plain: bool) -> PrintOutcome:
        for start in range(0, len(job.raw), _CHUNK):
            transport._raw(job.raw[start : start + _CHUNK])
            self._flush(transport)
        if plain:
            os.fsync(transport.device.fileno())
            return PrintOutcome(PrintState.PRINTED)
        self._wait_writable(transport)  # closing a USB printer's node takes back what it hasn't sent yet
        return PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)

    def _flush(self, transport: Any) -> None:
        while True:
            self._wait_writable(transport)
            with suppress(BlockingIOError):
                transport.flush()
                return

    def _wait_writable(self, transport: Any) -> None:
        """Return when the device takes bytes again; `TimeoutError` when it takes none for `stall`."""
        poller = select.poll()
        poller.register(transport.device, select.POLLOUT)
        if not poller.poll(self._stall * 1000):
            raise TimeoutError(self.name)


def _close(transport: Any) -> None:
    """Let the device go without waiting for it to take the rest."""
    transport.device.raw.close()
    transport.device = False
