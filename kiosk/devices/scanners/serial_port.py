"""Who listens to a scanner on a serial line from a kiosk's start to its end, plugged in or not."""

from __future__ import annotations

import errno
import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from kiosk.defects import defect_place
from kiosk.devices.scanners.framing import ScannerFrames
from kiosk.devices.scanners.scanner import ScannerState

_READ_S = 0.1
"""How long one read waits; a code without an end is told after a pause of a few of these."""
_CHUNK = 4096
_STATES = {
    errno.ENOENT: ScannerState.ABSENT,
    errno.ENODEV: ScannerState.ABSENT,
    errno.ENXIO: ScannerState.ABSENT,
    errno.EACCES: ScannerState.REFUSED,
    errno.EPERM: ScannerState.REFUSED,
    errno.EBUSY: ScannerState.BUSY,
    errno.EAGAIN: ScannerState.BUSY,
}

_log = logging.getLogger(__name__)


class Line(Protocol):
    """An open serial line. Both may raise `OSError`: unplugged."""

    def read(self, size: int) -> bytes:
        """Return what came, at most `size` bytes; nothing after a tenth of a second of silence."""
        ...

    def close(self) -> None: ...


def open_line(port: str, baud: int) -> Line:
    """Open `port` for ourselves alone, 8N1; raise `OSError` with the reason as its errno."""
    from serial import Serial  # late: a station without a serial scanner never needs it

    try:
        line = Serial(port, baud, timeout=_READ_S, exclusive=True)
    except (OSError, ValueError):
        raise
    except Exception as error:  # termios.error is no OSError: pulled out while it was opened
        raise OSError(errno.ENODEV, "the line is gone") from error
    return _SerialLine(line)


class _SerialLine:
    def __init__(self, line: Any) -> None:
        self._line = line

    def read(self, size: int) -> bytes:
        first = self._line.read(1)
        waiting = min(self._line.in_waiting, size - 1) if first else 0
        return bytes(first + self._line.read(waiting))

    def close(self) -> None:
        self._line.close()


class SerialScanner:
    """Calls `scanned` with each code and `changed` with each state, on a thread of its own.

    `port` is a device's path; `/dev/serial/by-id/...` stays the same wherever it is plugged in. `retry` is
    the pause between two tries to open it, in seconds. USB-CDC scanners take any `baud`.
    """

    def __init__(
        self,
        port: str,
        scanned: Callable[[str], None],
        changed: Callable[[ScannerState], None],
        baud: int = 9600,
        retry: float = 1.0,
        monotonic: Callable[[], float] = time.monotonic,
        open_line: Callable[[str, int], Line] = open_line,
    ) -> None:
        self.port = port
        self._scanned, self._changed = scanned, changed
        self._baud, self._retry, self._monotonic, self._open_line = baud, retry, monotonic, open_line
        self._state = ScannerState.STARTING
        self._defect = ""
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="scanner", daemon=True)

    def start(self) -> None:
        """Begin to listen. Never blocks."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread within one read, and let the port go."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(max(self._retry, 1.0) + 2 * _READ_S)

    @property
    def state(self) -> ScannerState:
        """Return how it stands now."""
        return self._state

    def _listen(self) -> None:
        while not self._stop.is_set():
            try:
                self._open_and_hear()
            except Exception as error:  # a thread that ended would leave READY behind, and nobody listening
                self._failed(defect_place(error))
            self._stop.wait(self._retry)

    def _open_and_hear(self) -> None:
        try:
            line = self._open_line(self.port, self._baud)
        except (OSError, ValueError) as error:  # ValueError: no path at all
            self._tell(_state_of(error))
        else:
            self._tell(ScannerState.READY)
            self._hear(line)

    def _failed(self, place: str) -> None:
        if place != self._defect:  # told once, not at each try
            _log.error("the scanner can't be listened to: %s", place)
        self._defect = place
        self._tell(ScannerState.FAILED)

    def _hear(self, line: Line) -> None:
        """Hand on codes until the line goes or `stop`."""
        frames = ScannerFrames()
        try:
            while not self._stop.is_set():
                data = line.read(_CHUNK)
                now = round(self._monotonic() * 1000)
                for code in frames.feed(data, now) if data else frames.idle(now):
                    self._scanned(code)
        except OSError:
            self._tell(ScannerState.ABSENT)
        finally:
            with suppress(OSError):
                line.close()

    def _tell(self, state: ScannerState) -> None:
        if state is not self._state:
            self._state = state
            self._changed(state)


def _state_of(error: Exception) -> ScannerState:
    number = error.errno if isinstance(error, OSError) else None
    return _STATES.get(number, ScannerState.FAILED) if number is not None else ScannerState.FAILED
