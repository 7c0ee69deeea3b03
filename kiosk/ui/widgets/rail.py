"""The list of places beside a page: one button for each, the one shown marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton

from kiosk.ui.widgets.parts import column


@dataclass(frozen=True, slots=True)
class Stop:
    """One place. `mark` stands before its name ("✓"), `open` says whether one may go there."""

    key: str
    text: str
    mark: str = ""
    open: bool = True


class Rail(QFrame):
    """Places under each other. Up and down arrows go from one to the next."""

    def __init__(self, name: str, chosen: Callable[[str], None]) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setAccessibleName(name)
        self._chosen = chosen
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self._layout = column(self, 12, 2)
        self._layout.addStretch(1)

    def show_stops(self, stops: tuple[Stop, ...], here: str) -> None:
        """Show these places with `here` marked."""
        if list(self._buttons) != [stop.key for stop in stops]:
            self._build(stops)
        for stop in stops:
            made = self._buttons[stop.key]
            made.setText(f"{stop.mark}  {stop.text}" if stop.mark else stop.text)
            made.setAccessibleName(stop.text)
            made.setEnabled(stop.open)
            made.setChecked(stop.key == here)

    def stop(self, key: str) -> QPushButton:
        """Return the button of a place."""
        return self._buttons[key]

    def focus_on(self, key: str) -> None:
        """Give the keyboard to a place."""
        self._buttons[key].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next place up or down."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        able = [made for made in self._buttons.values() if made.isEnabled()]
        focused = next((at for at, made in enumerate(able) if made.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        able[(focused + step) % len(able)].setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self, stops: tuple[Stop, ...]) -> None:
        for made in self._buttons.values():
            self._group.removeButton(made)
            made.deleteLater()
        self._buttons = {}
        for at, stop in enumerate(stops):
            made = QPushButton()
            made.setObjectName(f"stop-{stop.key}")
            made.setProperty("role", "rail")
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, key=stop.key: self._chosen(key))
            self._group.addButton(made)
            self._layout.insertWidget(at, made)
            self._buttons[stop.key] = made
