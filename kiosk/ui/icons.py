"""The line icons in the colours of the theme: Qt's SVG knows no currentColor, so we paint it in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.resources import ASSETS

ICONS = ASSETS / "icons"
_DEFAULT_SIZE = QSize(96, 96)


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


class IconProvider(QQuickImageProvider):
    """Serves `image://icon/NAME/RRGGBB` to QML."""

    def __init__(self, folder: Path = ICONS) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """Paint what QML asks for; the reported size is the painted one."""
        name, _, colour = id.partition("/")
        wanted = requestedSize if requestedSize.isValid() and not requestedSize.isEmpty() else _DEFAULT_SIZE
        size.setWidth(wanted.width())
        size.setHeight(wanted.height())
        return paint_icon(name, f"#{colour}", wanted, self._folder)
