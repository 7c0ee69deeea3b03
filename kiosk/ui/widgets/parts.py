"""Parts that pages are put together from: columns, rows, cards, notices, buttons, choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
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

from kiosk.ui.widgets.text import label, show_as

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
        """Show `text` where it is seen; `role` is "info", "warning" or "danger"; no text hides it."""
        self.setProperty("role", f"notice-{role}")
        self.style().unpolish(self)
        self.style().polish(self)
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


def button(text: str, pressed: Callable[[], object], role: str = "", name: str = "") -> QPushButton:
    """Return a button; `role` is "", "primary" or "danger", `name` is its object's name for tests."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setObjectName(name)
    made.setAutoDefault(True)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(lambda _checked=False: pressed())
    return made


class Choices(QWidget):
    """One of a few, with all of them in sight. Arrow keys go from one to the next."""

    def __init__(
        self,
        offered: Sequence[tuple[str, str]],
        chosen: str,
        changed: Callable[[str], None],
        columns: int = 1,
    ) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        self._group = QButtonGroup(self)
        self._radios: dict[str, QRadioButton] = {}
        for at, (value, text) in enumerate(offered):
            radio = QRadioButton(text)
            radio.setObjectName(f"choice-{value}")
            radio.setChecked(value == chosen)
            radio.toggled.connect(lambda on, value=value: changed(value) if on else None)
            self._group.addButton(radio)
            self._radios[value] = radio
            layout.addWidget(radio, at // columns, at % columns)
        if chosen in self._radios:
            self.setFocusProxy(self._radios[chosen])

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


def first_stop(page: QWidget) -> QWidget | None:
    """Return what should have the keyboard first on `page`: of choices the marked one, if one is."""
    stop = page.nextInFocusChain()
    while stop is not None and stop is not page and page.isAncestorOf(stop):
        usable = stop.isVisibleTo(page) and stop.isEnabled() and stop.focusProxy() is None
        if usable and stop.focusPolicy() & Qt.FocusPolicy.TabFocus and not _passed_by(stop):
            return stop
        stop = stop.nextInFocusChain()
    return None


def _passed_by(stop: QWidget) -> bool:
    group = stop.group() if isinstance(stop, QRadioButton) else None
    return group is not None and group.checkedButton() not in (None, stop)
