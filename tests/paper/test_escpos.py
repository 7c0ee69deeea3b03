from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.bitmap import Bitmap
from kiosk.domain.service import Language
from kiosk.paper.compose import slip_document
from kiosk.paper.escpos import BAND_ROWS, encode
from kiosk.paper.raster import paint
from tests.paper.slips import RENEWAL, request_slip


def printed(stream: bytes) -> tuple[list[bytes], bytes, int]:
    """Play a printer: return the commands in order, all rows received, and the width in bytes."""
    commands: list[bytes] = []
    rows, across, at = b"", 0, 0
    while at < len(stream):
        if stream[at : at + 4] == b"\x1dv0\x00":
            across = int.from_bytes(stream[at + 4 : at + 6], "little")
            height = int.from_bytes(stream[at + 6 : at + 8], "little")
            assert 1 <= height <= BAND_ROWS
            rows += stream[at + 8 : at + 8 + across * height]
            commands.append(b"raster")
            at += 8 + across * height
            continue
        length = next(n for known, n in LENGTHS.items() if stream[at:].startswith(known))
        commands.append(stream[at : at + length])
        at += length
    return commands, rows, across


LENGTHS = {b"\x1b@": 2, b"\x1bJ": 3, b"\x1dVB": 4}
"""The only commands a slip may hold, with their lengths; any other byte stops the test."""


@st.composite
def bitmaps(draw: st.DrawFn) -> Bitmap:
    width = 8 * draw(st.integers(1, 72))
    height = draw(st.integers(1, 600))
    seed = draw(st.binary(min_size=1, max_size=64))
    size = width // 8 * height
    return Bitmap(width, height, (seed * (size // len(seed) + 1))[:size])


@given(bitmaps())
def test_the_printer_gets_every_row_as_it_is(bitmap: Bitmap) -> None:
    commands, rows, across = printed(encode(bitmap))
    assert rows == bitmap.rows
    assert across * 8 == bitmap.width
    assert commands[0] == b"\x1b@"
    assert commands[-1].startswith(b"\x1dV")


def test_without_a_cut_the_paper_is_only_fed() -> None:
    commands, _, _ = printed(encode(Bitmap(8, 1, b"\xff"), cut=False))
    assert commands == [b"\x1b@", b"raster", b"\x1bJ\x78"]


@pytest.mark.usefixtures("qapp")
def test_a_slip_in_bands_is_the_slip() -> None:
    bitmap = paint(slip_document(request_slip(Language.ARABIC, RENEWAL)), 576)
    commands, rows, _ = printed(encode(bitmap))
    assert rows == bitmap.rows
    assert commands.count(b"raster") == -(-bitmap.height // BAND_ROWS)
