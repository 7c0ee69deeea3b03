"""What carries bytes to a printer and back, whatever the cable, and what its trouble means.

A conversation needs no more than this of TCP, USB or a serial line. All trouble is an `OSError`, and its
number says which: the kernel, libusb and the network use the same ones.
"""

from __future__ import annotations

import errno
from typing import Protocol

from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus

_FAULTS = {
    errno.EACCES: PrinterFault.NOT_ALLOWED,
    errno.EPERM: PrinterFault.NOT_ALLOWED,
    errno.EBUSY: PrinterFault.BUSY,
    errno.EAGAIN: PrinterFault.BUSY,  # the lock on a serial port
    errno.ENOENT: PrinterFault.UNPLUGGED,
    errno.ENODEV: PrinterFault.UNPLUGGED,
    errno.ENXIO: PrinterFault.UNPLUGGED,
    errno.EIO: PrinterFault.UNPLUGGED,
}
_STATES = {
    PrinterFault.NOT_ALLOWED: PrinterState.NOT_ALLOWED,
    PrinterFault.BUSY: PrinterState.BUSY,
    PrinterFault.CHANGED: PrinterState.CHANGED,
}


class WrongDevice(OSError):
    """Another printer is plugged in where the station's own one was."""


class NotOnThisMachine(OSError):
    """This machine lacks what such a line needs."""


class ByteLine(Protocol):
    """An open line, for one thread at a time. `two_way` is False where no answer can ever come."""

    @property
    def two_way(self) -> bool: ...

    def send(self, data: bytes) -> None:
        """Send all of `data`. Raises `TimeoutError` when the printer takes none for a while."""
        ...

    def receive(self, deadline: float) -> bytes:
        """Return what comes next, b"" when nothing comes until `deadline` (of the monotonic clock, in s).

        What lies ready is returned even if the deadline has passed.
        """
        ...

    def close(self) -> None:
        """Let the line go, without waiting for a printer; what it took still prints. Never raises."""
        ...


def fault_of(error: OSError) -> PrinterFault:
    """Return what an error of opening a line, or of an open one, means."""
    match error:
        case WrongDevice():
            return PrinterFault.CHANGED
        case NotOnThisMachine():
            return PrinterFault.UNSUPPORTED
        case ConnectionError():
            return PrinterFault.REFUSED
    return _FAULTS.get(error.errno or 0, PrinterFault.UNREACHABLE)


def status_without(fault: PrinterFault) -> PrinterStatus:
    """Return the state of a printer that can't be asked because of `fault`."""
    return PrinterStatus(_STATES.get(fault, PrinterState.GONE), fault)
