"""A station's devices as its face owns them: each is put under one watch, with what others may ask."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.settings import PrinterKind, ScannerKind, Settings

if TYPE_CHECKING:
    from kiosk.clock import Clock
    from kiosk.devices.printers.printer import Printer
    from kiosk.devices.scanners.opening import OpenedScanner
    from kiosk.devices.sound.voice import Voice
    from kiosk.domain.device import DeviceKind
    from kiosk.office.desk import Desk
    from kiosk.office.devices.documents import DocumentReader
    from kiosk.office.devices.watch import DeviceWatch
    from kiosk.store import Store

SOUNDS = "sounds"
"""Where in the state folder a mission's recordings are, if it made any."""
FIRST_LOOKS = 10
_PAUSE_S = 0.2
"""Between two of the first looks; each waits for an answer itself (`watch.PATIENCE_S`)."""
_STARTING = "starting"


@dataclass(frozen=True, slots=True)
class StationDevices:
    """Printer and reader of a station, open, and the watch over these and whatever else it owns."""

    watch: DeviceWatch
    printer: Printer
    documents: DocumentReader | None

    def close(self) -> None:
        """Let them go."""
        self.watch.close()
        self.printer.close()
        if self.documents is not None:
            self.documents.close()


def open_devices(store: Store, settings: Settings, time_zone: str) -> StationDevices:
    """Open the printer and the reader that `settings` name, and watch over them.

    Prints that were under way when this station stopped become *unknown*.
    """
    from kiosk.devices.printers.opening import open_printer
    from kiosk.office.devices.ownership import Ownership, lock_file
    from kiosk.office.devices.reader_opening import open_reader
    from kiosk.office.devices.watch import DeviceWatch
    from kiosk.store import interrupted_prints

    with ExitStack() as parts:
        printer = open_printer(settings.printer, settings.paper)
        parts.callback(printer.close)
        documents = open_reader(settings.reader, store.clock)
        if documents is not None:
            parts.callback(documents.close)
        watch = DeviceWatch(store, Ownership(lock_file(settings.devices)))
        parts.callback(watch.close)
        if watch.hold():  # else the program that has them may be printing just now
            interrupted_prints(store, settings.name)
        _watch_printer(watch, printer, settings, store.clock, time_zone)
        if documents is not None:
            _watch_reader(watch, documents, store.clock)
        parts.pop_all()
    return StationDevices(watch, printer, documents)


def _watch_printer(
    watch: DeviceWatch, printer: Printer, settings: Settings, clock: Clock, time_zone: str
) -> None:
    from kiosk.office.devices.kinds import LOOK_EVERY_MS, QUEUE_EVERY_MS, printer_device
    from kiosk.office.devices.printer_doings import printer_doings

    queue = settings.printer.kind in (PrinterKind.CUPS, PrinterKind.WINDOWS)
    doings = printer_doings(printer, settings.name, clock, time_zone)
    watch.own(printer_device(printer, doings, QUEUE_EVERY_MS if queue else LOOK_EVERY_MS))


def _watch_reader(watch: DeviceWatch, documents: DocumentReader, clock: Clock) -> None:
    from kiosk.office.devices.kinds import reader_device
    from kiosk.office.devices.reader_opening import VirtualDocumentReader
    from kiosk.office.devices.reading_doings import reader_doings

    stop = threading.Event()
    doings = reader_doings(documents, clock, stop)
    twin = documents.twin if isinstance(documents, VirtualDocumentReader) else None
    watch.own(reader_device(lambda: documents.here, doings, twin, stop.set))


def attach_scanner(desk: Desk, settings: Settings, scanned: Callable[[str], None]) -> OpenedScanner | None:
    """Listen to the scanner, which is closed by whoever attached it; None if it types, which needs nothing.

    `scanned` gets each code, on a thread of the scanner's.
    """
    if settings.scanner.kind is ScannerKind.KEYBOARD:
        return None
    from kiosk.devices.scanners.opening import open_scanner
    from kiosk.office.devices.kinds import scanner_device
    from kiosk.office.devices.reading_doings import scanner_doings
    from kiosk.office.devices.trial_scan import ScanEar

    ear = ScanEar(scanned)
    opened = open_scanner(settings.scanner, ear)
    if opened is not None:
        doings = scanner_doings(ear, desk)
        desk.devices.own(scanner_device(opened.scanner, doings, opened.twin, ear.close))
    return opened


def attach_voice(watch: DeviceWatch, settings: Settings) -> Voice:
    """Return the station's voice, which is closed by whoever attached it."""
    from kiosk.devices.sound.opening import open_voice
    from kiosk.office.devices.kinds import sound_device

    voice = open_voice(settings.state / SOUNDS, settings.sound.kind)
    watch.own(sound_device(voice))
    return voice


def look_first(desk: Desk, pause: Callable[[float], None] = time.sleep) -> None:
    """Look until each device that the mission requires has told how it is; takes five seconds at most.

    So that a kiosk with everything plugged in never begins with the page that says it is out of service.
    """
    for _ in range(FIRST_LOOKS):
        desk.devices.step()
        if all(_told(desk, kind) for kind in desk.mission.requires):
            return
        pause(_PAUSE_S)


def _told(desk: Desk, kind: DeviceKind) -> bool:
    """Whether a device has told how it is; one that isn't there never will."""
    if kind not in desk.devices.conditions:
        return True
    condition = desk.devices.conditions[kind]
    return condition is not None and condition.state != _STARTING
