"""The line icons in the colours of the theme: Qt's SVG knows no currentColor, so we paint it in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.resources import ASSETS

ICONS = ASSETS / "icons"


def icon_names(folder: Path = ICONS) -> frozenset[str]:
    """Return the names that `KIcon` may show."""
    return frozenset(path.stem for path in folder.glob("*.svg"))


def paint_icon(name: str, colour: str, size: QSize, folder: Path = ICONS) -> QImage:
    """Return an icon in `colour` ("#RRGGBB") on nothing; an unknown name gives a null image."""
    path = folder / f"{name}.svg"
    if name not in icon_names(folder):
        return QImage()
    drawing = path.read_text(encoding="utf-8").replace("currentColor", colour)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image
