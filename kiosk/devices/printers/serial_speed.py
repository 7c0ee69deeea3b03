"""How long a slip is on its way down a serial line: what set-up and `kiosk doctor` warn of.

A request slip of 1,710 rows on 576 dots is 123,120 bytes: 11 s at 115,200 baud, 128 s at 9,600. A person
doesn't stand that long before a machine that seems to do nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

BAUDS = (9600, 19200, 38400, 57600, 115200)
"""Speeds that receipt printers can be set to."""
BITS_A_BYTE = 10
"""Start bit, eight data bits, stop bit."""
SLOW_S = 5.0
SLIP_ROWS = 1710
"""Dot rows of a usual request slip on 80 mm paper, 214 mm."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """How many `seconds` a slip takes; `warning` when nobody should be made to wait for it."""

    seconds: float
    warning: bool


def slip_transfer(baud: int, dots: int, rows: int = SLIP_ROWS) -> Transfer:
    """Return how long `rows` rows of `dots` dots take at `baud`, printing not counted."""
    seconds = rows * dots / 8 * BITS_A_BYTE / baud
    return Transfer(seconds, seconds > SLOW_S)
