"""A field of which one answer of many is chosen: its name above it, what is wrong with it below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from kiosk.ui.widgets.look import Scale
from kiosk.ui.widgets.parts import column
from kiosk.ui.widgets.text import label, show_as


class ChoiceField(QWidget):
    """`chosen` is called when another answer is marked; letters and arrows go through them."""

    def __init__(
        self,
        name: str,
        title: str,
        offered: Sequence[tuple[str, str]],
        value: str,
        chosen: Callable[[str], None],
    ) -> None:
        super().__init__()
        self.edit = Box()
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(title)
        self.edit.addItem("—", "")
        self.offer(offered, value)
        self.edit.activated.connect(lambda _: chosen(self.text))
        self.edit.activated.connect(lambda _: self.tell(""))
        layout = column(self, gap=4)
        caption = label(title, "strong")
        caption.setBuddy(self.edit)
        layout.addWidget(caption)
        layout.addWidget(self.edit)
        self._wrong = label("", "danger")
        self._wrong.hide()
        layout.addWidget(self._wrong)
        self.setFocusProxy(self.edit)

    def offer(self, offered: Sequence[tuple[str, str]], value: str) -> None:
        """Offer these answers in place of those before, with `value` marked."""
        while self.edit.count() > 1:
            self.edit.removeItem(1)
        for each, text in offered:
            self.edit.addItem(text, each)
        self.choose(value)

    def choose(self, value: str) -> None:
        """Mark `value`, if it is offered."""
        self.edit.setCurrentIndex(max(0, self.edit.findData(value)))

    @property
    def text(self) -> str:
        """The answer that is marked, "" for none."""
        return str(self.edit.currentData())

    def tell(self, wrong: str) -> None:
        """Say under the field what is wrong with it; "" for nothing."""
        show_as(self._wrong, wrong, "danger")


class Box(QComboBox):
    """Enter is told, as of a line that is typed; the wheel scrolls the page behind it."""

    returnPressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """As tall as what is typed into."""
        return QSize(super().sizeHint().width(), Scale(self.font().pixelSize()).control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where lines end that there is more to choose from."""
        super().paintEvent(event)
        size = self.font().pixelSize() // 3
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        across, down = 3 * size if rtl else self.width() - 3 * size, self.height() // 2
        up, low = down - size // 2, down + size // 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text(), 2))
        painter.drawPolyline([QPoint(across - size, up), QPoint(across, low), QPoint(across + size, up)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
