"""What is connected to this machine, as plain values: printers, card readers, speech."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.settings import PrinterSettings, Settings


def connected() -> list[dict[str, Any]]:
    """Return all that could be told apart. `settings` are keys of the device's table in station.toml."""
    return [*_printers(), *_readers()]


def used(settings: Settings) -> dict[str, Any]:
    """Return what the station's settings name, beyond the defaults."""
    default = asdict(PrinterSettings(kind=settings.printer.kind))
    chosen = {
        key: str(value) if isinstance(value, Path) else value
        for key, value in asdict(settings.printer).items()
        if key in ("kind", "dots") or value != default[key]
    }
    return {"printer": chosen}


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
        {"device": "reader", "kind": "pcsc", "name": name, "settings": {}, "accessible": True, "dots": None}
        for name in names
    ]
