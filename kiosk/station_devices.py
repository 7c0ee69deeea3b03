"""A station's devices as its face owns them: each is put under the desk's watch, with what others may ask."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.settings import PrinterKind, ScannerKind, Settings

if TYPE_CHECKING:
    from kiosk.devices.scanners.opening import OpenedScanner
    from kiosk.devices.sound.voice import Voice
    from kiosk.domain.device import DeviceKind
    from kiosk.office.desk import Desk

SOUNDS = "sounds"
"""Where in the state folder a mission's recordings are, if it made any."""
FIRST_LOOKS = 10
_PAUSE_S = 0.2
"""Between two of the first looks; each waits for an answer itself (`device_watch.PATIENCE_S`)."""
_STARTING = "starting"


def watch_devices(desk: Desk, settings: Settings) -> None:
    """Watch over the printer and the reader of an open desk."""
    from kiosk.office.device_kinds import (
        LOOK_EVERY_MS,
        QUEUE_EVERY_MS,
        printer_device,
        reader_device,
    )
    from kiosk.office.printer_doings import printer_doings
    from kiosk.office.reader_opening import VirtualDocumentReader
    from kiosk.office.reading_doings import reader_doings

    queue = settings.printer.kind in (PrinterKind.CUPS, PrinterKind.WINDOWS)
    every_ms = QUEUE_EVERY_MS if queue else LOOK_EVERY_MS
    desk.devices.own(printer_device(desk.printer, printer_doings(desk), every_ms))
    documents = desk.documents
    if documents is not None:
        stop = threading.Event()
        doings = reader_doings(documents, desk.clock, stop)
        twin = documents.twin if isinstance(documents, VirtualDocumentReader) else None
        desk.devices.own(reader_device(lambda: documents.here, doings, twin, stop.set))


def attach_scanner(desk: Desk, settings: Settings, scanned: Callable[[str], None]) -> OpenedScanner | None:
    """Listen to the scanner, which is closed by whoever attached it; None if it types, which needs nothing.

    `scanned` gets each code, on a thread of the scanner's.
    """
    if settings.scanner.kind is ScannerKind.KEYBOARD:
        return None
    from kiosk.devices.scanners.opening import open_scanner
    from kiosk.office.device_kinds import scanner_device
    from kiosk.office.reading_doings import scanner_doings
    from kiosk.office.trial_scan import ScanEar

    ear = ScanEar(scanned)
    opened = open_scanner(settings.scanner, ear)
    if opened is not None:
        doings = scanner_doings(ear, desk)
        desk.devices.own(scanner_device(opened.scanner, doings, opened.twin, ear.close))
    return opened


def attach_voice(desk: Desk, settings: Settings) -> Voice:
    """Return the station's voice, which is closed by whoever attached it."""
    from kiosk.devices.sound.opening import open_voice
    from kiosk.office.device_kinds import sound_device

    voice = open_voice(settings.state / SOUNDS, settings.sound.kind)
    desk.devices.own(sound_device(voice))
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
