"""QR codes on a sheet: readable by any phone, drawn in whole dots where there are dots."""

from __future__ import annotations

from io import BytesIO

import segno

from kiosk.paper.marks import CodeMark, Row
from kiosk.paper.sheet import Sheet

QUIET = 4
"""Modules of white that a QR code needs around it (ISO/IEC 18004)."""


def code_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of a QR code at error correction level M, row by row, without quiet zone."""
    code = segno.make(text, error="m", boost_error=False, micro=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def code_png(text: str) -> bytes:
    """Return a QR code with its quiet zone as a PNG, one pixel a module: to be shown enlarged, unsmoothed."""
    picture = BytesIO()
    code = segno.make(text, error="m", boost_error=False, micro=False)
    code.save(picture, kind="png", border=QUIET)
    return picture.getvalue()


def code_row(text: str, sheet: Sheet) -> Row:
    """Return a QR code in the middle of a sheet, as large as the sheet gives it room.

    Raise `ValueError` when its modules would be too small to read.
    """
    modules = code_modules(text)
    across = len(modules) + 2 * QUIET
    module = sheet.code / across
    if sheet.whole_modules:
        module = float(int(module))
    if module < sheet.module:
        raise ValueError("the code holds too much for this paper")
    left = (sheet.width - module * len(modules)) / 2
    x = float(int(left)) if sheet.whole_modules else left
    return Row(module * across, (CodeMark(modules, x, module * QUIET, module),), keep=True)
