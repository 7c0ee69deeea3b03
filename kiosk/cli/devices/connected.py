"""What is connected to this machine, as plain values: printers, card readers, what may be a scanner."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kiosk.settings import PrinterSettings, ReaderSettings, ScannerSettings, Settings, SoundSettings


@dataclass(frozen=True, slots=True)
class Connected:
    """What was found. `settings` of a device are keys of its table in station.toml."""

    devices: list[dict[str, Any]]
    unseen: dict[str, str]
    """Kinds of devices that couldn't be looked for, and why: {"reader": "service_silent"}."""


def connected() -> Connected:
    """Return all that could be told apart. Takes some seconds at most, whatever hangs."""
    readers, trouble = _readers()
    unseen = {"reader": trouble} if trouble else {}
    return Connected([*_printers(), *readers, *_scanners()], unseen)


def used(settings: Settings) -> dict[str, dict[str, Any]]:
    """Return what the station's settings name, beyond the defaults, by device."""
    return {
        "printer": _named(asdict(settings.printer), asdict(PrinterSettings())),
        "reader": _named(asdict(settings.reader), asdict(ReaderSettings())),
        "scanner": _named(asdict(settings.scanner), asdict(ScannerSettings())),
        "sound": _named(asdict(settings.sound), asdict(SoundSettings())),
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


def _readers() -> tuple[list[dict[str, Any]], str]:
    """Return the card readers; where their service doesn't say which there are, why not, else ""."""
    from kiosk.cli.devices.here import watched_reader
    from kiosk.devices.cards.card import CardState
    from kiosk.devices.cards.pcsc import SystemPcsc

    with watched_reader(SystemPcsc()) as watcher:
        found = watcher.readers
    listed = [
        {
            "device": "reader",
            "kind": "pcsc",
            "name": each.name,
            "settings": {"name": each.name},
            "accessible": True,
            "dots": None,
        }
        for each in found.readers
    ]
    answered = listed or found.trouble is CardState.NO_READER
    return listed, "" if answered else found.trouble.value


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
