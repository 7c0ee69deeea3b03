"""Where a clerk finds a fee: a part of its name is enough, arrow down shows all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from kiosk.ui.i18n import tr

_SHOWN = 12


class FeeSearch(QLineEdit):
    """A field with the names that hold what is typed below it; Enter calls `chosen`, empty `done`."""

    def __init__(self, chosen: Callable[[], None], done: Callable[[], None]) -> None:
        super().__init__()
        self._names: list[str] = []
        self.setObjectName("fees")
        self.setAccessibleName(tr("All fees of today"))
        self.setPlaceholderText(tr("Type a part of the fee's name"))
        self._listed = QStringListModel(self)
        self._found = QCompleter(self._listed, self)
        self._found.setFilterMode(Qt.MatchFlag.MatchContains)
        self._found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._found.setMaxVisibleItems(_SHOWN)
        self.setCompleter(self._found)
        self._chosen, self._done = chosen, done
        # Later: the list of names puts in the one that Enter chose only after it let the field know of Enter.
        self.returnPressed.connect(self._entered, Qt.ConnectionType.QueuedConnection)

    def offer(self, names: Sequence[str]) -> None:
        """Let these names be found."""
        self._names = list(names)
        self._listed.setStringList(self._names)

    @property
    def place(self) -> int | None:
        """Which of the names is meant: the one that stands there, or the only one that holds it."""
        typed = self.text().strip().casefold()
        if not typed:
            return None
        holding = [at for at, name in enumerate(self._names) if typed in name.casefold()]
        same = [at for at in holding if self._names[at].casefold() == typed]
        found = same or holding
        return found[0] if len(found) == 1 or same else None

    def _entered(self) -> None:
        if self.text():
            self._chosen()
        else:
            self._done()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all names at an arrow down."""
        if event.key() == Qt.Key.Key_Down and not self.text():
            self._found.setCompletionPrefix("")
            self._found.complete()
        else:
            super().keyPressEvent(event)
