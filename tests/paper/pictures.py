"""Reading finished paper back: as pixels, and as what a scanner finds in it."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import zxingcpp
from PIL import Image, ImageChops

from kiosk.domain.bitmap import Bitmap
from kiosk.paper.raster import bitmap_png


def picture(bitmap: Bitmap) -> Image.Image:
    """Return a bitmap as a grey picture."""
    return Image.open(io.BytesIO(bitmap_png(bitmap))).convert("L")


def pdf_pages(pdf: bytes, folder: Path, dpi: int = 200) -> list[Image.Image]:
    """Return the pages of a PDF file as poppler draws them."""
    source = folder / "paper.pdf"
    source.write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", source, folder / "page"], check=True)
    return [Image.open(io.BytesIO(page.read_bytes())) for page in sorted(folder.glob("page*.pgm"))]


def scanned(image: Image.Image) -> list[str]:
    """Return the text of every QR code in a picture."""
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [found.text for found in zxingcpp.read_barcodes(image, formats=formats)]


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """Return the smallest box that holds everything black: left, top, right, bottom."""
    box = ImageChops.invert(image.point(lambda level: 0 if level < 128 else 255)).getbbox()
    assert box is not None, "nothing is printed"
    return box


def dots_changed(one: Image.Image, other: Image.Image) -> int:
    """Return how many dots of two pictures differ; pictures of different sizes differ wholly."""
    if one.size != other.size:
        return max(one.width * one.height, other.width * other.height)
    return sum(ImageChops.difference(one, other).histogram()[64:])
