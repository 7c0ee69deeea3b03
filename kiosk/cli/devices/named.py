"""Which devices a station's settings name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kiosk.domain.device import DeviceKind
from kiosk.settings import PrinterKind, ReaderKind, ScannerKind, Settings, SoundKind

if TYPE_CHECKING:
    from kiosk.store.stations.devices import Condition

Seen = Mapping[DeviceKind, "Condition | None"]
"""How each device is; None for one that can't be told."""


def is_named(settings: Settings, device: DeviceKind) -> bool:
    """Return whether the settings name such a device; a printer and sound belong to every station."""
    unnamed = {
        DeviceKind.READER: settings.reader.kind is ReaderKind.NONE,
        DeviceKind.SCANNER: settings.scanner.kind is ScannerKind.KEYBOARD,
    }
    return not unnamed.get(device, False)


def is_virtual(settings: Settings, device: DeviceKind) -> bool:
    """Return whether the settings name a virtual device, which lives in a running face alone."""
    kinds = {
        DeviceKind.PRINTER: settings.printer.kind is PrinterKind.VIRTUAL,
        DeviceKind.READER: settings.reader.kind is ReaderKind.VIRTUAL,
        DeviceKind.SCANNER: settings.scanner.kind is ScannerKind.VIRTUAL,
        DeviceKind.SOUND: settings.sound.kind is SoundKind.VIRTUAL,
    }
    return kinds[device]
