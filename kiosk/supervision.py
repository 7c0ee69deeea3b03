"""Tells systemd that a process is up and alive (sd_notify(3)), from the loop whose freezing would matter.

A thread of its own would go on telling so while the screen is dead.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

BEAT = b"READY=1\nWATCHDOG=1"
"""Being ready is said each time: it counts once, and so isn't lost with one message."""
UNWATCHED_S = 10.0
"""How often to tell whoever sets no time."""


@dataclass(frozen=True, slots=True)
class Supervisor:
    """Whom to tell, at the socket `address` ("": nobody), and how often, in seconds."""

    address: str = ""
    every_s: float = UNWATCHED_S

    def beat(self) -> None:
        """Say "alive" without ever waiting: a full socket costs one beat, not the loop."""
        if not self.address:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line, suppress(OSError):
            line.setblocking(False)
            line.sendto(BEAT, self.address)


def supervisor_of(environment: Mapping[str, str]) -> Supervisor:
    """Return who watches this process by its unit; a third of the time that it is given."""
    address = environment.get("NOTIFY_SOCKET", "")
    given_us = environment.get("WATCHDOG_USEC", "")
    every_s = int(given_us) / 3_000_000 if given_us.isdecimal() and int(given_us) else UNWATCHED_S
    return Supervisor("\0" + address[1:] if address.startswith("@") else address, every_s)
