"""A chart of bars as a widget: one under the other, from the side where lines begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.widgets.text import right_to_left

_LABEL, _VALUE, _GAP = 0.36, 0.16, 8
"""Shares of the width, and pixels between."""
_HIGH, _THICK = 1.5, 0.7
"""Of a line of text: a row's height, a bar's."""


@dataclass(frozen=True, slots=True)
class ChartBar:
    """What a bar stands for, how its value is read, and the number that its length stands for."""

    label: str
    value: str
    number: float


class BarChart(QWidget):
    """Shows bars in the colours of the style sheet; read aloud it is its labels with their values."""

    def __init__(self, bars: Sequence[ChartBar] = ()) -> None:
        super().__init__()
        self.bars: tuple[ChartBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_bars(bars)

    def show_bars(self, bars: Sequence[ChartBar]) -> None:
        """Show these in place of the ones before."""
        self.bars = tuple(bars)
        self.setAccessibleName("; ".join(f"{each.label}: {each.value}" for each in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every bar."""
        return QSize(320, round(self._row * len(self.bars)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chart isn't cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((each.number for each in self.bars), default=0) or 1
        for at, each in enumerate(self.bars):
            self._paint(painter, at * self._row, each, each.number / most)
        painter.end()

    @property
    def _row(self) -> float:
        return QFontMetrics(self.font()).height() * _HIGH

    def _paint(self, painter: QPainter, top: float, bar: ChartBar, share: float) -> None:
        label, value = self.width() * _LABEL, self.width() * _VALUE
        room = self.width() - label - value - 2 * _GAP
        thick = self._row * _THICK / _HIGH
        self._write(painter, QRectF(0, top, label, self._row), bar.label, Qt.AlignmentFlag.AlignLeft)
        filled = QRectF(label + _GAP, top + (self._row - thick) / 2, room * share, thick)
        painter.fillRect(self._placed(filled), self.window().palette().highlight())
        at_end = QRectF(label + room + 2 * _GAP, top, value, self._row)
        self._write(painter, at_end, bar.value, Qt.AlignmentFlag.AlignRight)

    def _write(self, painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        painter.setPen(self.palette().windowText().color())
        if right_to_left():
            left = side is Qt.AlignmentFlag.AlignLeft
            side = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, round(box.width()))
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._placed(box), int(flags), shown)

    def _placed(self, box: QRectF) -> QRectF:
        """Return a box as it lies from the left: an Arabic chart is the other's mirror image."""
        if right_to_left():
            box.moveLeft(self.width() - box.right())
        return box
