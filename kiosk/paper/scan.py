"""Reads the square codes on a picture of a paper, as a scanner or a phone would."""

from __future__ import annotations

from io import BytesIO

import zxingcpp
from PIL import Image


def codes_on(picture: bytes) -> tuple[str, ...]:
    """Return the texts of all QR codes on a PNG or JPEG picture, in no order; none is an empty tuple.

    Raises `OSError` for bytes that aren't a picture.
    """
    with Image.open(BytesIO(picture)) as image:
        found = zxingcpp.read_barcodes(
            image.convert("L"), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
        )
    return tuple(code.text for code in found)
