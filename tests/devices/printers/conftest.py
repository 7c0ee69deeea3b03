"""A printer twin on a real socket, and jobs to send to it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.printer import PreparedJob
from kiosk.devices.printers.virtual import VirtualPrinter, VirtualSerialPrinter, VirtualUsbPrinter
from kiosk.domain.bitmap import Bitmap
from kiosk.paper.escpos import encode

DOTS = 576
SHORT = Patience(answer=0.2, stall=0.3, fence=0.2, connect=0.2)
LONG = 30.0
"""Seconds that a wait may take before its test fails; nothing waits that long when all is well."""
SURE = Patience(answer=LONG, stall=LONG, fence=LONG)
CURIOUS = Patience(answer=0.5, stall=LONG, fence=LONG)
"""Asks for the state soon when a slip takes its time."""


AnyVirtual = VirtualPrinter | VirtualSerialPrinter | VirtualUsbPrinter
LINKS: dict[str, Callable[[Path, int, Patience], AnyVirtual]] = {
    "network": VirtualPrinter,
    "serial": VirtualSerialPrinter,
    "usb": VirtualUsbPrinter,
}
OpenOn = Callable[[str, Patience], AnyVirtual]


def picture(height: int = 200, seed: int = 7, dots: int = DOTS) -> Bitmap:
    """Return a bitmap of noise: it holds every byte, control codes too."""
    return Bitmap(dots, height, random.Random(seed).randbytes(dots // 8 * height))


def job(name: str = "slip-1", height: int = 200, seed: int = 7) -> PreparedJob:
    return PreparedJob(name, encode(picture(height, seed)))


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return tmp_path / "paper"


@pytest.fixture
def open_virtual(paper: Path) -> Iterator[Callable[[Patience], VirtualPrinter]]:
    with ExitStack() as opened:

        def open_one(patience: Patience) -> VirtualPrinter:
            printer = VirtualPrinter(paper, DOTS, patience)
            opened.callback(printer.close)
            return printer

        yield open_one


@pytest.fixture
def open_on(paper: Path) -> Iterator[OpenOn]:
    """Open a virtual printer on one of `LINKS`."""
    with ExitStack() as opened:

        def open_one(link: str, patience: Patience) -> AnyVirtual:
            printer = LINKS[link](paper, DOTS, patience)
            opened.callback(printer.close)
            return printer

        yield open_one


@pytest.fixture
def printer(open_virtual: Callable[[Patience], VirtualPrinter]) -> VirtualPrinter:
    return open_virtual(Patience(answer=LONG, stall=LONG, fence=LONG))


@pytest.fixture
def hasty(open_virtual: Callable[[Patience], VirtualPrinter]) -> VirtualPrinter:
    """A printer whose station gives up within a second, for faults that are a silence."""
    return open_virtual(SHORT)


@pytest.fixture
def curious(open_virtual: Callable[[Patience], VirtualPrinter]) -> VirtualPrinter:
    """A printer that is asked for its state soon when a slip takes its time."""
    return open_virtual(Patience(answer=0.5, stall=LONG, fence=LONG))


def files(paper: Path) -> list[str]:
    """Return the names of what came out."""
    return sorted(path.name for path in paper.iterdir())


def gone(printer: VirtualPrinter) -> bool:
    """Wait until the twin has noticed the end of the connection."""
    return printer.twin.wait_for(lambda: not printer.twin.connected, LONG)
