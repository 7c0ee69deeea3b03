"""What hangs on this machine, as it can be chosen for the station."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.device import DeviceKind

Value = str | int
PRINTER_PORT = 9100
"""Where printers on the network listen, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class FoundDevice:
    """A device that was found. `settings` are its table in station.toml without `kind`.

    `dots` is the width of a printer's head if its model tells it. Where `accessible` is false this user may
    not open it.
    """

    device: DeviceKind
    kind: str
    name: str
    settings: Mapping[str, Value] = field(default_factory=dict)
    accessible: bool = True
    dots: int | None = None

    def table(self, dots: int | None = None) -> dict[str, Value]:
        """Return its whole table in station.toml, a printer's with the width of its head."""
        chosen = {"dots": dots} if dots else {}
        return {"kind": self.kind, **self.settings, **chosen}

    @property
    def key(self) -> str:
        """What tells it from the others that were found."""
        return "|".join([self.kind, *(f"{key}={value}" for key, value in sorted(self.settings.items()))])


def network_place(typed: str) -> tuple[str, int] | None:
    """Return address and port of a network printer as somebody types them, None for anything else.

    A name is none: an installed kiosk reaches the addresses in its settings, and nothing else.
    """
    host, colon, port = typed.strip().rpartition(":")
    if not colon or ":" in host:  # the colons of an IPv6 address
        host, port = typed.strip(), str(PRINTER_PORT)
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return None
    return (host, int(port)) if port.isascii() and port.isdigit() and 0 < int(port) < 2**16 else None
