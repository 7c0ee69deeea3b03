"""The pictures that paper is held to. Look at each one before keeping new ones:

python -m tests.paper.golden
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.domain.bitmap import Bitmap
from kiosk.domain.service import Language
from kiosk.paper.compose import slip_document
from kiosk.paper.raster import bitmap_png, paint
from kiosk.paper.sheet import ROLLS
from tests.paper.every_slip import every_slip

FOLDER = Path(__file__).parent / "golden"
NAMES = tuple(
    (kind, language, dots) for kind in every_slip(Language.ARABIC) for language in Language for dots in ROLLS
)


def painted(kind: str, language: Language, dots: int) -> Bitmap:
    """Return a slip of this kind as it is printed now."""
    return paint(slip_document(every_slip(language)[kind]), dots)


def golden_file(kind: str, language: Language, dots: int) -> Path:
    """Return where the picture is kept that the slip has to look like."""
    return FOLDER / f"{kind}_{language}_{dots}.png"


def _regenerate() -> Iterator[Path]:
    FOLDER.mkdir(exist_ok=True)
    for name in NAMES:
        target = golden_file(*name)
        target.write_bytes(bitmap_png(painted(*name)))
        yield target


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    for written in _regenerate():
        print(written)  # noqa: T201
