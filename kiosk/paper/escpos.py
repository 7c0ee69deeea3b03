"""A finished bitmap as the bytes of an ESC/POS printer: raster only, because no code page prints Arabic.

The rows of a bitmap are already what `GS v 0` wants, so encoding is a header for each band. Commands
follow the Epson ESC/POS reference; nothing of a slip's text ever reaches the stream as a command.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from kiosk.domain.bitmap import Bitmap

BAND_ROWS = 255
"""Rows a band: printers with small buffers start printing before the whole slip has arrived."""

INITIALISE = b"\x1b@"
FEED_ROWS = 120
"""From the print head to the cutter, about 15 mm."""

_FEED = b"\x1bJ"
_PARTIAL_CUT = b"\x1dVB\x00"


def encode(bitmap: Bitmap, cut: bool = True) -> bytes:
    """Return the bytes that print `bitmap`, feed it past the cutter and, if `cut`, cut it."""
    ending = (_FEED, bytes([FEED_ROWS]), _PARTIAL_CUT if cut else b"")
    return b"".join(chain((INITIALISE,), _bands(bitmap), ending))


def _bands(bitmap: Bitmap) -> Iterable[bytes]:
    across = bitmap.width // 8
    for top in range(0, bitmap.height, BAND_ROWS):
        rows = min(BAND_ROWS, bitmap.height - top)
        yield b"\x1dv0\x00" + across.to_bytes(2, "little") + rows.to_bytes(2, "little")
        yield bitmap.rows[top * across : (top + rows) * across]
