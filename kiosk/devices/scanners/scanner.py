"""What a face needs to know of a scanner on a serial line, and how one is found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ScannerState(StrEnum):
    """How it stands with a scanner; a face has one sentence for each."""

    STARTING = "starting"
    """Nothing has been tried yet."""
    READY = "ready"
    ABSENT = "absent"
    """No such port: unplugged, or the scanner types like a keyboard instead."""
    BUSY = "busy"
    """Another program reads from it."""
    REFUSED = "refused"
    """This user may not open it: not in the group dialout."""
    FAILED = "failed"
    """The port is there and can't be used."""


@dataclass(frozen=True, slots=True)
class ScannerPort:
    """A serial port of this machine. `path` is the one that stays the same when it is plugged elsewhere."""

    path: str
    maker: str
    product: str


def scanner_ports() -> tuple[ScannerPort, ...]:
    """Return the ports on USB, where a scanner may be; takes some milliseconds."""
    from serial.tools.list_ports import comports  # late: only who sets up asks

    found = ((port, _lasting_path(port.device)) for port in comports() if port.vid is not None)
    return tuple(
        ScannerPort(path, port.manufacturer or "", port.product or "")
        for port, path in sorted(found, key=lambda pair: pair[1])
    )


def _lasting_path(device: str) -> str:
    """Return the name below /dev/serial/by-id that points to `device`, else `device` itself."""
    from pathlib import Path

    try:
        links = sorted(Path("/dev/serial/by-id").iterdir())
    except OSError:
        return device
    return next((str(link) for link in links if str(link.resolve()) == device), device)
