"""Each kind of device as the watch handles it: what its own state means to everybody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.devices.cards.card import CardState, Reader
from kiosk.devices.printers.printer import Printer
from kiosk.devices.scanners.scanner import ScannerState
from kiosk.devices.scanners.serial_port import SerialScanner
from kiosk.devices.sound.voice import Voice
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.office.devices.faults import break_twin
from kiosk.office.devices.owned import Answer, Doing, OwnedDevice
from kiosk.store.stations.devices import Condition

LOOK_EVERY_MS = 500
"""Well under the second between two steps of a face, so that each finds it due, also one that comes early
after a late one."""
QUEUE_EVERY_MS = 5_000
"""A print queue is asked by a program that has to be started each time."""
LISTEN_EVERY_MS = 300_000
"""A voice is tried by speaking, so not often."""

_WORKING = frozenset({CardState.EMPTY, CardState.CARD, CardState.MUTE, CardState.IN_USE, CardState.STARTING})
"""A reader in these does its work, or is about to; what lies in it is another matter."""


def printer_device(
    printer: Printer, doings: Mapping[DeviceTaskKind, Doing], every_ms: int = LOOK_EVERY_MS
) -> OwnedDevice:
    """Return the printer of a station. `doings` are what it can be asked beyond a fault of its twin."""

    def look() -> Condition:
        status = printer.status()
        fault = status.fault.value if status.fault else ""
        return Condition(DeviceKind.PRINTER, status.state.value, fault, printer.name)

    fault = {DeviceTaskKind.FAULT: lambda arguments: break_twin(printer, arguments)}
    return OwnedDevice(DeviceKind.PRINTER, look, every_ms, {**fault, **doings})


def reader_device(
    chosen: Callable[[], Reader],
    doings: Mapping[DeviceTaskKind, Doing] | None = None,
    twin: object = None,
    interrupt: Callable[[], None] = lambda: None,
) -> OwnedDevice:
    """Return the card reader of a station; `interrupt` ends those of its `doings` that wait for a card.

    `chosen` tells how the reader in use is now, without waiting (`ReaderWatcher.readers.chosen`). `twin` is
    the virtual reader behind it, if it is one.
    """

    def look() -> Condition:
        reader = chosen()
        fault = "" if reader.state in _WORKING else reader.state.value
        return Condition(DeviceKind.READER, reader.state.value, fault, reader.name)

    fault = {DeviceTaskKind.FAULT: lambda arguments: break_twin(twin, arguments)}
    return OwnedDevice(DeviceKind.READER, look, LOOK_EVERY_MS, {**fault, **(doings or {})}, interrupt)


def scanner_device(
    scanner: SerialScanner,
    doings: Mapping[DeviceTaskKind, Doing] | None = None,
    twin: object = None,
    interrupt: Callable[[], None] = lambda: None,
) -> OwnedDevice:
    """Return the scanner of a station, where it hangs on a serial line; one that types tells nothing.

    `twin` is the virtual scanner on that line, if it is one. `interrupt` ends those of its `doings` that wait
    for a code.
    """

    def look() -> Condition:
        state = scanner.state
        fault = "" if state in (ScannerState.READY, ScannerState.STARTING) else state.value
        return Condition(DeviceKind.SCANNER, state.value, fault, scanner.port)

    fault = {DeviceTaskKind.FAULT: lambda arguments: break_twin(twin, arguments)}
    able = {task: _once_ready(scanner, doing) for task, doing in (doings or {}).items()}
    return OwnedDevice(DeviceKind.SCANNER, look, LOOK_EVERY_MS, {**fault, **able}, interrupt)


def _once_ready(scanner: SerialScanner, doing: Doing) -> Doing:
    """Return `doing`, which isn't begun while nothing can come from `scanner`: its state is the answer."""

    def done(arguments: Mapping[str, str]) -> Answer:
        state = scanner.state
        return doing(arguments) if state is ScannerState.READY else {"state": state.value}

    return done


def sound_device(voice: Voice) -> OwnedDevice:
    """Return the voice of a station."""

    def look() -> Condition:
        status = voice.state()
        fault = status.fault.value if status.fault else ""
        return Condition(DeviceKind.SOUND, status.state.value, fault)

    fault = {DeviceTaskKind.FAULT: lambda arguments: break_twin(voice, arguments)}
    return OwnedDevice(DeviceKind.SOUND, look, LISTEN_EVERY_MS, fault)
