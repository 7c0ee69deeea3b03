"""From what a station's settings say of its scanner to the scanner that is listened to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk.devices.scanners.serial_port import SerialScanner

if TYPE_CHECKING:
    from kiosk.devices.scanners.virtual import VirtualScanner


class ScannerChoice(Protocol):
    """A station's scanner: `kind` is "keyboard", "serial" (device, baud) or "virtual"."""

    @property
    def kind(self) -> str: ...

    @property
    def device(self) -> str: ...

    @property
    def baud(self) -> int: ...


@dataclass(frozen=True, slots=True)
class OpenedScanner:
    """A scanner on a serial line; `twin` is what hangs there if it is a virtual one."""

    scanner: SerialScanner
    twin: VirtualScanner | None = None

    def close(self) -> None:
        """Stop listening."""
        self.scanner.stop()
        if self.twin is not None:
            self.twin.close()


def open_scanner(choice: ScannerChoice, scanned: Callable[[str], None]) -> OpenedScanner | None:
    """Listen to the scanner of `choice`, None for one that types; `scanned` gets each code, on its thread.

    Opening waits for no device. A virtual one needs a system with pseudo terminals.
    """
    twin, port = None, choice.device
    if choice.kind == "keyboard":
        return None
    if choice.kind == "virtual":
        from kiosk.devices.scanners.virtual import VirtualScanner

        twin = VirtualScanner()
        port = str(twin.path)
    scanner = SerialScanner(port, scanned, lambda _: None, baud=choice.baud)
    scanner.start()
    return OpenedScanner(scanner, twin)
