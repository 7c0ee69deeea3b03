"""How wide a printer's head is, where its model is one that python-escpos has a profile of."""

from __future__ import annotations

import re
from importlib import import_module

from kiosk.devices.printers.printer import HEAD_DOTS
from kiosk.devices.printers.transports import transports

_NO_LETTER = re.compile(r"[^a-z0-9]")


def dots_of_model(model: str) -> int | None:
    """Return the dots across of `model` ("TM-T20II"), None if nobody knows: then a person is asked.

    Only the whole name counts: a TM-T20III is no TM-T20II.
    """
    wanted = _plain(model)
    transports()  # imports the profiles, and cleans up behind itself
    profiles = import_module("escpos.capabilities").CAPABILITIES["profiles"]
    for name, profile in profiles.items():
        if wanted and wanted in (_plain(name), _plain(profile["name"])):
            pixels = profile["media"].get("width", {}).get("pixels")
            return pixels if pixels in HEAD_DOTS else None
    return None


def _plain(name: str) -> str:
    return _NO_LETTER.sub("", name.lower())
