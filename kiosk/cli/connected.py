"""What is connected to this machine, as plain values: printers, card readers, what may be a scanner."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.settings import PrinterSettings, ReaderSettings, ScannerSettings, Settings


def connected() -> list[dict[str, Any]]:
    """Return all that could be told apart. `settings` are keys of the device's table in station.toml."""
    return [*_printers(), *_readers(), *_scanners()]


def used(settings: Settings) -> dict[str, dict[str, Any]]:
    """Return what the station's settings name, beyond the defaults, by device."""
    return {
        "printer": _named(asdict(settings.printer), asdict(PrinterSettings())),
        "reader": _named(asdict(settings.reader), asdict(ReaderSettings())),
        "scanner": _named(asdict(settings.scanner), asdict(ScannerSettings())),
    }


def _named(chosen: dict[str, Any], default: dict[str, Any]) -> dict[str, Any]:
    return {
        key: str(value) if isinstance(value, Path) else value
        for key, value in chosen.items()
        if key in ("kind", "dots") or value != default[key]
    }


def _printers() -> list[dict[str, Any]]:
    from kiosk.devices.printers.finding import find_printers

    return [
        {
            "device": "printer",
            "kind": each.kind,
            "name": each.name,
            "settings": dict(each.settings),
            "accessible": each.accessible,
            "dots": each.dots,
        }
        for each in find_printers()
    ]


def _readers() -> list[dict[str, Any]]:
    from kiosk.devices.cards.pcsc import PcscError, SystemPcsc

    pcsc = SystemPcsc()
    try:
        context = pcsc.establish()
    except PcscError:
        return []
    try:
        names = pcsc.readers(context)
    except PcscError:
        names = []
    finally:
        pcsc.release(context)
    return [
        {
            "device": "reader",
            "kind": "pcsc",
            "name": name,
            "settings": {"name": name},
            "accessible": True,
            "dots": None,
        }
        for name in names
    ]


def _scanners() -> list[dict[str, Any]]:
    """Return the serial ports on USB: a scanner may hang on one, or a printer."""
    import os

    from kiosk.devices.scanners.scanner import scanner_ports

    return [
        {
            "device": "scanner",
            "kind": "serial",
            "name": f"{port.maker} {port.product}".strip() or port.path,
            "settings": {"device": port.path},
            "accessible": os.access(port.path, os.R_OK | os.W_OK),
            "dots": None,
        }
        for port in scanner_ports()
    ]
