"""The picture of a printed paper for QML; it is held only while the print page shows it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.ui.applicant.session import Session


class PreviewProvider(QQuickImageProvider):
    """Serves `image://slip/...`: whatever paper the session shows, a null image if none."""

    def __init__(self, session: Session) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._session = session

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """Return the paper at its own size; `name` only tells one paper from the next."""
        preview = self._session.state.printing.preview
        return QImage.fromData(preview) if preview else QImage()
