"""A receipt printer on a serial line: RS-232, or a USB cable that pretends to be one.

pyserial without python-escpos: its `Serial` waits its whole time limit for 16 bytes at each answer. Reading
one byte and then what lies ready waits for nothing.
"""

from __future__ import annotations

import errno
import time
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from typing import Any

from kiosk.devices.printers.byte_line import NotOnThisMachine
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.escpos_printer import EscposPrinter
from kiosk.devices.printers.serial_speed import BITS_A_BYTE

_CHUNK = 512
"""Half a second at 9,600 baud: whether the printer takes bytes is seen soon."""
_CHUNK_BY_DSR = 64
"""What a printer that says "stop" by DTR still has room for, and the kernel sends on."""
_GLANCE = 0.01
"""Seconds between two looks at a modem line, which no call waits for."""
_KERNEL_BUFFER = 4096


class Flow(StrEnum):
    """How the printer says that its buffer is full. Without it, paper that ends garbles the next slips."""

    RTS = "rts"
    """Its "busy" is wired to CTS, as in the usual null-modem cable."""
    DTR = "dtr"
    """Its DTR is wired to DSR alone."""
    NONE = "none"


class SerialLine:
    """An open port as a printer's line; taking half a kilobyte may last `stall` seconds."""

    two_way = True

    def __init__(
        self,
        port: Any,
        flow: Flow,
        stall: float,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._port = port
        self._by_dsr = flow is Flow.DTR
        self._stall = stall
        self._monotonic = monotonic
        self._sleep = sleep
        self._stalled = False

    def send(self, data: bytes) -> None:
        """Send `data` in pieces, each within `stall`."""
        from serial import SerialException, SerialTimeoutException

        chunk = _CHUNK_BY_DSR if self._by_dsr else _CHUNK
        try:
            for start in range(0, len(data), chunk):
                if self._by_dsr:
                    self._wait_for_dsr()
                self._port.write(data[start : start + chunk])
        except (SerialTimeoutException, TimeoutError) as error:
            self._stalled = True
            raise TimeoutError("the printer takes nothing") from error
        except SerialException as error:
            raise OSError(errno.ENODEV, "the line is gone") from error

    def receive(self, deadline: float) -> bytes:
        """Return what comes until `deadline`."""
        from serial import SerialException

        try:
            self._port.timeout = max(deadline - self._monotonic(), 0)
            data: bytes = self._port.read(1)
            return data + self._port.read(self._port.in_waiting) if data else b""
        except SerialException as error:
            raise OSError(errno.ENODEV, "the line is gone") from error

    def close(self) -> None:
        """Let the port go once it is empty; a printer that takes nothing any more is not waited for."""
        deadline = self._monotonic() + (0 if self._stalled else self._stall)
        with suppress(Exception):  # termios.error is no OSError
            while self._port.out_waiting and self._monotonic() < deadline:
                self._sleep(_GLANCE)
            self._port.reset_output_buffer()  # else the kernel waits for the printer, half a minute
        self._port.close()

    def _wait_for_dsr(self) -> None:
        """Return when the line is empty and the printer ready; pyserial doesn't heed DSR on Linux."""
        deadline = self._monotonic() + self._stall
        while self._port.out_waiting or not self._port.dsr:
            if self._monotonic() >= deadline:
                raise TimeoutError("the printer takes nothing")
            self._sleep(_GLANCE)


def open_serial(device: str, baud: int, flow: Flow, patience: Patience) -> SerialLine:
    """Open a port, 8 data bits, no parity, for this program alone. Raises `OSError`."""
    try:
        from serial import Serial, SerialException
    except ImportError as error:
        raise NotOnThisMachine(errno.ENOSYS, "no serial ports on this system") from error
    try:
        port = Serial(
            device,
            baud,
            timeout=0,
            write_timeout=patience.stall,
            rtscts=flow is Flow.RTS,
            exclusive=True,
        )
    except SerialException as error:
        raise OSError(error.errno or errno.ENODEV, "the port can't be opened") from error
    except ValueError as error:  # a name that no file can have
        raise OSError(errno.ENODEV, "no port") from error
    except Exception as error:  # termios.error is no OSError: pulled out while it was opened
        raise OSError(errno.ENODEV, "the line is gone") from error
    return SerialLine(port, flow, patience.stall)


class SerialPrinter(EscposPrinter):
    """An ESC/POS printer at the port `device`, as "/dev/ttyUSB0" or "COM3", `dots` wide."""

    def __init__(
        self, device: str, baud: int, flow: Flow, dots: int, patience: Patience | None = None
    ) -> None:
        patience = patience or _patience_at(baud)
        super().__init__(device, dots, lambda: open_serial(device, baud, flow, patience), patience)


def _patience_at(baud: int) -> Patience:
    """Return a patience that begins when what the kernel holds has gone out."""
    usual = Patience()
    on_its_way = _KERNEL_BUFFER * BITS_A_BYTE / baud
    return Patience(usual.answer + on_its_way, usual.stall, usual.fence + on_its_way, usual.rows)
