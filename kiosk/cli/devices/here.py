"""A station's devices opened by a command itself, because no face of the station runs that owns them."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from kiosk.cli.devices.named import is_virtual
from kiosk.clock import Clock
from kiosk.domain.device import DeviceKind
from kiosk.settings import PrinterKind, ReaderKind, ScannerKind, Settings, SoundKind
from kiosk.station_devices import SOUNDS

if TYPE_CHECKING:
    from kiosk.cli.devices.named import Seen
    from kiosk.devices.cards.pcsc import Pcsc
    from kiosk.devices.cards.watcher import ReaderWatcher
    from kiosk.devices.scanners.serial_port import SerialScanner
    from kiosk.office.devices.owned import Answer, OwnedDevice
    from kiosk.paper.document import Document

_CARD_SERVICE_S = 5.0
"""A card service that says nothing for so long hangs; at its first call it may still be starting."""
_SCANNER_S = 2.0
_POLL_S = 0.05


def looked_at(settings: Settings) -> Seen:
    """Open the station's devices, look at each once, and let them go; takes some seconds at most."""
    with _opened(settings) as devices, ThreadPoolExecutor(max(1, len(devices))) as pool:
        looks = {device.kind: pool.submit(device.look) for device in devices}
        return {**_twins(settings), **{kind: look.result() for kind, look in looks.items()}}


def _twins(settings: Settings) -> Seen:
    """Return the station's virtual devices, which nobody can look at while no face runs."""
    from kiosk.office.checks.devices import VIRTUAL
    from kiosk.store.stations.devices import Condition

    details = {DeviceKind.PRINTER: str(settings.paper)}
    return {
        kind: Condition(kind, VIRTUAL, "", details.get(kind, ""))
        for kind in DeviceKind
        if is_virtual(settings, kind)
    }


def print_trial_here(settings: Settings) -> Answer:
    """Open the printer and print the test page on it, from a command without a screen."""
    from kiosk.ui.application import make_application

    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # Qt paints the paper, and needs no screen for it
    application = make_application(["kiosk"])
    try:
        return print_trial_behind(settings)
    finally:
        del application


def print_trial_behind(settings: Settings) -> Answer:
    """Open the printer and print the test page on it, where Qt runs already."""
    from kiosk.devices.printers.opening import open_printer
    from kiosk.office.devices.printer_doings import print_trial, trial_answer

    printer = open_printer(settings.printer, settings.paper)
    try:
        now_ms = Clock().now_ms()
        return trial_answer(printer, print_trial(printer, settings.name, now_ms, _time_zone(settings)))
    finally:
        printer.close()


def print_document_behind(settings: Settings, document: Document) -> Answer:
    """Open the printer and print a paper that counts nowhere on it, where Qt runs already."""
    from kiosk.devices.printers.opening import open_printer
    from kiosk.devices.printers.printer import PreparedJob
    from kiosk.office.devices.printer_doings import trial_answer
    from kiosk.paper.escpos import encode
    from kiosk.paper.raster import paint

    printer = open_printer(settings.printer, settings.paper)
    try:
        paper = PreparedJob(f"document-{Clock().now_ms()}", encode(paint(document, printer.dots)))
        return trial_answer(printer, printer.print(paper))
    finally:
        printer.close()


def read_trial_here(settings: Settings, device: DeviceKind, seconds: int) -> Answer:
    """Open reader or scanner by ourselves, and say what comes within `seconds`."""
    return (_scan if device is DeviceKind.SCANNER else _read_card)(settings, {"seconds": str(seconds)})


def _read_card(settings: Settings, arguments: Mapping[str, str]) -> Answer:
    from kiosk.devices.cards.connection import connect
    from kiosk.devices.cards.pcsc import SystemPcsc
    from kiosk.office.devices.trial_read import reading_doing

    with watched_reader(SystemPcsc()) as watcher:
        read = reading_doing(
            lambda: watcher.readers.chosen(settings.reader.name),
            lambda name: connect(SystemPcsc(), name),
            threading.Lock(),
            Clock(),
            threading.Event().wait,
        )
        return read(arguments)


def _scan(settings: Settings, arguments: Mapping[str, str]) -> Answer:
    from datetime import date

    from kiosk.office.devices.trial_scan import ScanEar, scanning_doing

    ear = ScanEar(lambda _: None)
    with _listening_scanner(settings, ear) as scanner, _station_keys(settings) as is_slip:
        if scanner.state != "ready":
            return {"state": scanner.state.value}
        return scanning_doing(ear, date.today, is_slip)(arguments)


@contextmanager
def _station_keys(settings: Settings) -> Iterator[Callable[[str], bool]]:
    """Give how a slip of this node is told: by its signature, if the store can be read."""
    from kiosk.domain.errors import SealError, StoreError
    from kiosk.office.checks.store import looked_at as look_into
    from kiosk.paper.seal import open_seal
    from kiosk.store import station_keys

    with look_into(settings.store_url, settings.state, Clock(), settings.name) as (_, store):
        try:
            keys = station_keys(store) if store else {}
        except StoreError:
            keys = {}

    def is_slip(code: str) -> bool:
        try:
            open_seal(code, keys)
        except SealError:
            return False
        return True

    yield is_slip


@contextmanager
def watched_reader(pcsc: Pcsc, patience_s: float = _CARD_SERVICE_S) -> Iterator[ReaderWatcher]:
    """Watch the card readers for the block, once their service answered or is known to hang."""
    from kiosk.devices.cards.card import CardState
    from kiosk.devices.cards.watcher import ReaderWatcher

    watcher = ReaderWatcher(pcsc, lambda _: None, poll=0.2, patience=patience_s)
    watcher.start()
    try:  # longer than the watcher's own patience, which ends in SERVICE_SILENT
        wait_while(lambda: watcher.readers.trouble is CardState.STARTING, patience_s + 1)
        yield watcher
    finally:
        watcher.stop()


@contextmanager
def _listening_scanner(settings: Settings, scanned: Callable[[str], None]) -> Iterator[SerialScanner]:
    """Listen to the scanner of the settings for the block, once it was tried to open its port."""
    from kiosk.devices.scanners.scanner import ScannerState
    from kiosk.devices.scanners.serial_port import SerialScanner

    chosen = settings.scanner
    scanner = SerialScanner(chosen.device, scanned, lambda _: None, baud=chosen.baud)
    scanner.start()
    try:
        wait_while(lambda: scanner.state is ScannerState.STARTING, _SCANNER_S)
        yield scanner
    finally:
        scanner.stop()


def wait_while(starting: Callable[[], bool], seconds: float) -> None:
    """Wait until `starting` is over, so many seconds at most."""
    end = time.monotonic() + seconds
    while starting() and time.monotonic() < end:
        time.sleep(_POLL_S)


@contextmanager
def _opened(settings: Settings) -> Iterator[tuple[OwnedDevice, ...]]:
    """Open what the settings name, but for twins: they live in a face, and there is none to look at."""
    from kiosk.devices.cards.pcsc import SystemPcsc
    from kiosk.devices.printers.opening import open_printer
    from kiosk.devices.sound.opening import open_voice
    from kiosk.office.devices.kinds import printer_device, reader_device, scanner_device, sound_device

    with ExitStack() as open_:
        devices = []
        if settings.printer.kind is not PrinterKind.VIRTUAL:
            printer = open_printer(settings.printer, settings.paper)
            open_.callback(printer.close)
            devices.append(printer_device(printer, {}))
        if settings.reader.kind is ReaderKind.PCSC:
            watcher = open_.enter_context(watched_reader(SystemPcsc()))
            devices.append(reader_device(lambda: watcher.readers.chosen(settings.reader.name)))
        if settings.scanner.kind is ScannerKind.SERIAL:
            scanner = open_.enter_context(_listening_scanner(settings, lambda _: None))
            devices.append(scanner_device(scanner))
        if settings.sound.kind is SoundKind.SYSTEM:
            voice = open_voice(settings.state / SOUNDS)
            open_.callback(voice.close)
            devices.append(sound_device(voice))
        yield tuple(devices)


def _time_zone(settings: Settings) -> str:
    """Return the mission's time zone as the store has it, else as its file says."""
    from kiosk.catalogue.mission_file import read_mission_file
    from kiosk.office.checks.store import looked_at as look_into
    from kiosk.store import mission

    with look_into(settings.store_url, settings.state, Clock(), settings.name) as (_, store):
        known = mission(store) if store else None
    return (known or read_mission_file(settings.mission).mission).time_zone
