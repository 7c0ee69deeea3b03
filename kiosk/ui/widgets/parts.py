"""Parts that pages are put together from: columns, rows, cards, notices, buttons, choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.training import WORDS
from kiosk.ui.widgets.text import label, restyle, show_as

GAP, MARGIN = 10, 18


def column(holder: QWidget | None = None, margin: int = 0, gap: int = GAP) -> QVBoxLayout:
    """Return a layout from top to bottom, of `holder` if there is one."""
    layout = QVBoxLayout(holder) if holder is not None else QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    return layout


def row(holder: QWidget | None = None, margin: int = 0, gap: int = GAP) -> QHBoxLayout:
    """Return a layout along the line, of `holder` if there is one."""
    layout = QHBoxLayout(holder) if holder is not None else QHBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    return layout


def frame(role: str) -> QFrame:
    """Return an empty surface; `role` is one of the style sheet's ("card", "bar", "rail", ...)."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def training_band() -> QFrame:
    """Return what stands above every page of a window in which nothing counts."""
    made = frame("training")
    said = label("  ·  ".join(WORDS), "training", wrap=False)
    said.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row(made, GAP).addWidget(said)
    return made


class Card(QFrame):
    """A surface with what belongs together, under a heading if it has one."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.inside = column(self, MARGIN)
        if heading:
            self.setAccessibleName(heading)
            self.inside.addWidget(label(heading, "heading"))

    def say(self, text: str, role: str = "") -> QLabel:
        """Add a text and return it."""
        made = label(text, role)
        self.inside.addWidget(made)
        return made

    def put(self, widget: QWidget) -> None:
        """Add a widget over the whole width."""
        self.inside.addWidget(widget)

    def put_row(self, *widgets: QWidget) -> None:
        """Add widgets side by side, from where lines begin."""
        line = row()
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        self.inside.addLayout(line)


class Notice(QFrame):
    """What is to be known now: hidden until something is told. Assistive technology is told by its name."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label("")
        column(self, 12).addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, "" for nothing."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, role: str = "info") -> None:
        """Show `text` where it is seen; `role` is "info", "good", "warning" or "danger"; no text hides it."""
        restyle(self, f"notice-{role}")
        show_as(self._text, text, {"info": "good"}.get(role, role))
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            QTimer.singleShot(0, self, self._come_into_sight)  # once it has its place

    def _come_into_sight(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self)


class Button(QPushButton):
    """Looks and does as all do; `role` is "", "primary" or "danger", `name` its object's name for tests."""

    def __init__(self, text: str, pressed: Callable[[], object], role: str = "", name: str = "") -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setObjectName(name)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: pressed())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter counts once: a finger that rests on it in a field must not press the button it leads to."""
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)


def button(text: str, pressed: Callable[[], object], role: str = "", name: str = "") -> QPushButton:
    """Return a button as all are."""
    return Button(text, pressed, role, name)


def side_by_side(*widgets: QWidget) -> QWidget:
    """Return widgets in one line that share its room."""
    holder = QWidget()
    line = row(holder)
    for widget in widgets:
        line.addWidget(widget, 1)
    return holder


class Choices(QWidget):
    """One of a few, with all of them in sight. Arrow keys go from one to the next.

    They stand in so many `columns`, or in fewer where those have no room.
    """

    def __init__(
        self,
        offered: Sequence[tuple[str, str]],
        chosen: str,
        changed: Callable[[str], None],
        columns: int = 1,
    ) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._most = self._columns = columns
        self._group = QButtonGroup(self)
        self._radios: dict[str, QRadioButton] = {}
        for value, text in offered:
            radio = QRadioButton(text)
            radio.setObjectName(f"choice-{value}")
            radio.setChecked(value == chosen)
            radio.toggled.connect(lambda on, radio=radio: self.setFocusProxy(radio) if on else None)
            radio.toggled.connect(lambda on, value=value: changed(value) if on else None)
            self._group.addButton(radio)
            self._radios[value] = radio
        self._arrange()
        if chosen in self._radios:
            self.setFocusProxy(self._radios[chosen])

    def minimumSizeHint(self) -> QSize:
        """In one column it is no wider than its longest words."""
        widest = max((radio.sizeHint().width() for radio in self._radios.values()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as have room."""
        super().resizeEvent(event)
        fitting = self._fitting(event.size().width())
        if fitting != self._columns:
            self._columns = fitting
            self._arrange()

    def _fitting(self, width: int) -> int:
        widths = [radio.sizeHint().width() for radio in self._radios.values()]
        for columns in range(self._most, 1, -1):
            needs = sum(max(widths[at::columns], default=0) for at in range(columns))
            if needs + GAP * (columns - 1) <= width:
                return columns
        return 1

    def _arrange(self) -> None:
        for at, radio in enumerate(self._radios.values()):
            self._grid.addWidget(radio, at // self._columns, at % self._columns)

    @property
    def chosen(self) -> str:
        """The value that is marked, "" if none is."""
        return next((value for value, radio in self._radios.items() if radio.isChecked()), "")

    def choose(self, value: str) -> None:
        """Mark `value`."""
        self._radios[value].setChecked(True)


def scrolling(inside: QWidget) -> QScrollArea:
    """Return `inside` in an area that scrolls from top to bottom where it doesn't fit."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
