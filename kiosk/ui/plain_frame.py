"""A few words on the whole glass, painted without Qt Quick, pages, settings or a store.

The first thing that a face shows, and the last that is left when there is none.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QEventLoop,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QRasterWindow

from kiosk.domain.language import Language
from kiosk.ui.first_frame import PAINTED
from kiosk.ui.i18n import Texts
from kiosk.ui.tokens import Panel, Tokens, load_tokens

STARTING = str(QT_TRANSLATE_NOOP("", "One moment, please"))
CLOSED = str(QT_TRANSLATE_NOOP("", "This kiosk is out of service"))
GO_TO_COLLEAGUE = str(QT_TRANSLATE_NOOP("", "Please ask a colleague."))
PATIENCE_MS = 1_000
"""A window that another one covers is never painted: go on without it."""

_log = logging.getLogger(__name__)


class PlainFrame(QRasterWindow):
    """Shows `sentences` of the face's texts in both languages; a face closes it once it's painted itself."""

    painted = Signal()

    def __init__(self, panel: Panel, sentences: Sequence[str] = (STARTING,)) -> None:
        super().__init__()
        self._tokens, self._panel = load_tokens(), panel
        texts = Texts()
        self._words = "\n\n".join(
            "\n".join(_on_its_own(texts.read(language, each)) for each in sentences) for language in Language
        )
        self.resize(panel.width_px, panel.height_px)

    def paint(self, full_screen: bool) -> None:
        """Show the window and return once it is painted."""
        waiting = QEventLoop()
        self.painted.connect(waiting.quit, Qt.ConnectionType.QueuedConnection)
        patience = QTimer(interval=PATIENCE_MS, singleShot=True)
        patience.timeout.connect(waiting.quit)
        patience.start()
        if full_screen:
            self.showFullScreen()
        else:
            self.show()
        waiting.exec()
        patience.stop()
        _log.debug(PAINTED)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in the middle, as the page that follows does."""
        colours = self._tokens.colours["normal"]
        font = QFont(self._tokens.family, weight=QFont.Weight.DemiBold)
        font.setPixelSize(_heading_px(self._tokens, self._panel))
        with QPainter(self) as painter:
            painter.fillRect(QRect(0, 0, self.width(), self.height()), QColor(colours["background"]))
            painter.setPen(QColor(colours["ink"]))
            painter.setFont(font)
            painter.drawText(
                QRect(0, 0, self.width(), self.height()),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self._words,
            )
        self.painted.emit()


def _on_its_own(sentence: str) -> str:
    """Keep an English full stop to the right of its sentence, below an Arabic one (first-strong isolate)."""
    return f"\u2068{sentence}\u2069"


def _heading_px(tokens: Tokens, panel: Panel) -> int:
    return round(tokens.capitals_mm["normal"]["heading"] / tokens.cap_height * panel.px_per_mm)
