"""A chart of bars as a widget: one under the other, from the side where lines begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.widgets.text import right_to_left

_LABEL, _VALUE, _GAP = 0.36, 0.16, 8
"""Shares of the width, where the values have room in theirs, and pixels between."""
_HIGH, _THICK = 1.5, 0.7
"""Of a line of text: the height of a row with one, a bar's."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_bars(bars)

    def show_bars(self, bars: Sequence[ChartBar]) -> None:
        """Show these in place of the ones before."""
        self.bars = tuple(bars)
        self.setAccessibleName("; ".join(f"{each.label}: {each.value}" for each in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every bar, as if none took a second line."""
        return QSize(320, round(self._line * _HIGH * len(self.bars)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chart isn't cut."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """In a narrow chart long labels take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for every bar."""
        return round(sum(self._heights(width)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((each.number for each in self.bars), default=0) or 1
        top = 0.0
        for each, high in zip(self.bars, self._heights(self.width()), strict=True):
            self._paint(painter, QRectF(0, top, self.width(), high), each, each.number / most)
            top += high
        painter.end()

    @property
    def _line(self) -> int:
        return QFontMetrics(self.font()).height()

    def _heights(self, width: int) -> list[float]:
        metrics, spare = QFontMetrics(self.font()), self._line * (_HIGH - 1)
        room = QRect(0, 0, int(width * _LABEL), 0), QRect(0, 0, int(self._value_width(width)), 0)

        def high(bar: ChartBar) -> float:
            texts = zip(room, (bar.label, bar.value), strict=True)
            return max(metrics.boundingRect(box, _WRAPPED, text).height() for box, text in texts) + spare

        return [high(each) for each in self.bars]

    def _value_width(self, width: float) -> float:
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(each.value) for each in self.bars), default=0)
        return min(max(width * _VALUE, widest + 1.0), width * _LABEL)

    def _paint(self, painter: QPainter, row: QRectF, bar: ChartBar, share: float) -> None:
        label, value = row.width() * _LABEL, self._value_width(row.width())
        room = row.width() - label - value - 2 * _GAP
        thick = self._line * _THICK
        self._write(painter, QRectF(0, row.top(), label, row.height()), bar.label, Qt.AlignmentFlag.AlignLeft)
        filled = QRectF(label + _GAP, row.center().y() - thick / 2, room * share, thick)
        painter.fillRect(self._placed(filled), self.window().palette().highlight())
        at_end = QRectF(label + room + 2 * _GAP, row.top(), value, row.height())
        self._write(painter, at_end, bar.value, Qt.AlignmentFlag.AlignRight)

    def _write(self, painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        painter.setPen(self.palette().windowText().color())
        if right_to_left():
            left = side is Qt.AlignmentFlag.AlignLeft
            side = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._placed(box), int(flags) | _WRAPPED, text)

    def _placed(self, box: QRectF) -> QRectF:
        """Return a box as it lies from the left: an Arabic chart is the other's mirror image."""
        if right_to_left():
            box.moveLeft(self.width() - box.right())
        return box
