"""How a device is seen once its twin has failed in one way: what `kiosk doctor` and screens start from."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from kiosk.devices.cards.card import CardState
from kiosk.devices.cards.pcsc import Code
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import CardFaults
from kiosk.devices.cards.watcher import ReaderWatcher
from kiosk.devices.printers.cups import CupsPrinter, Ran, Run
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.virtual import TwinPrinter, VirtualPrinter
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.devices.printers.windows import WindowsPrinter
from kiosk.devices.scanners.serial_port import SerialScanner
from kiosk.devices.sound.virtual import VirtualVoice, VoiceFaults
from kiosk.office.devices.kinds import printer_device, reader_device, scanner_device, sound_device
from kiosk.store.stations.devices import Condition
from tests.devices.printers.fake_cups import FakeCups

PCD = "Virtual PCD 00 00"
QUEUE = "slips"
HASTY = Patience(answer=0.3, connect=0.3)


def printer_seen(
    folder: Path,
    faults: TwinFaults,
    twin: Callable[[Path, int, Patience], TwinPrinter] = VirtualPrinter,
    patience: Patience = HASTY,
) -> Condition:
    """Return how a virtual printer is seen that has `faults`."""
    printer = twin(folder, 576, patience)
    printer.faults = faults
    try:
        return printer_device(printer, {}).look()
    finally:
        printer.close()


def queue_seen(run: Run | None = None, name: str = QUEUE) -> Condition:
    """Return how the queue `name` is seen, whose print service answers as `run` does."""
    return printer_device(CupsPrinter(name, 576, run=run or FakeCups()), {}).look()


def without_cups(_command: tuple[str, ...], _data: bytes, _seconds: float) -> Ran:
    """Run no command of CUPS: the machine has none."""
    raise FileNotFoundError


def windows_queue_seen() -> Condition:
    """Return how a queue of Windows is seen by this machine."""
    return printer_device(WindowsPrinter(QUEUE, 576), {}).look()


def reader_seen(pcsc: VirtualPcsc, state: CardState) -> Condition:
    """Return how the reader of a virtual card service is seen, once it is in `state`."""
    watcher = ReaderWatcher(pcsc, lambda _: None, poll=0.05, patience=0.2)
    watcher.start()
    try:
        assert pcsc.wait_for(lambda: watcher.readers.chosen().state is state, 20) or (
            watcher.readers.chosen().state is state
        )
        return reader_device(lambda: watcher.readers.chosen()).look()
    finally:
        pcsc.faults = CardFaults()
        watcher.stop()


def hanging_service_seen() -> Condition:
    """Return how the reader of a card service is seen that answers nothing."""
    pcsc, now = VirtualPcsc(PCD), [0.0]
    pcsc.faults = CardFaults(silent=True)
    watcher = ReaderWatcher(pcsc, lambda _: None, poll=0.05, patience=5, monotonic=lambda: now[0])
    watcher.start()
    now[0] = 6.0
    try:
        return reader_device(lambda: watcher.readers.chosen()).look()
    finally:
        pcsc.faults = CardFaults()
        watcher.stop()


def refused_reader_seen(refusal: Code, state: CardState) -> Condition:
    """Return how the reader is seen when the card service answers everything by `refusal`."""
    pcsc = VirtualPcsc(PCD)
    pcsc.faults = CardFaults(refusal=refusal)
    return reader_seen(pcsc, state)


def scanner_seen(port: Path) -> Condition:
    """Return how a scanner on `port` is seen once it was tried to open it."""
    told = threading.Event()
    scanner = SerialScanner(str(port), lambda _: None, lambda _: told.set(), retry=0.05)
    scanner.start()
    try:
        assert told.wait(20)
        return scanner_device(scanner).look()
    finally:
        scanner.stop()


def voice_seen(faults: VoiceFaults) -> Condition:
    """Return how a voice is seen that has `faults`."""
    return sound_device(VirtualVoice(faults)).look()
