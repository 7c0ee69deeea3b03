"""The line icons where QML asks for them: `image://icon/NAME/RRGGBB`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.ui.icons import ICONS, paint_icon

_DEFAULT_SIZE = QSize(96, 96)


class IconProvider(QQuickImageProvider):
    """Serves the icons to QML."""

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
