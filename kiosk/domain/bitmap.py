"""A finished 1-bit picture: what the paper layer hands to a printer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bitmap:
    """Rows of dots, top first, packed 8 to a byte, most significant bit left, 1 is black.

    `width` is in dots and a multiple of 8; `len(rows) == width // 8 * height`.
    """

    width: int
    height: int
    rows: bytes
