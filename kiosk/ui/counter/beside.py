"""The places beside the person, one of them in sight: a key or a press on its name brings another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QButtonGroup, QPushButton, QWidget

from kiosk.domain.states import TicketState
from kiosk.office.counter import Looked
from kiosk.ui.counter.line_place import LinePlace
from kiosk.ui.counter.place import AtDesk, DeskPlace, PlaceOffer
from kiosk.ui.widgets.parts import button, column, first_stop, row


class BesidePerson(QWidget):
    """Places are made when they are first wanted, and kept. Ctrl and a digit go to one, F11 to the next."""

    def __init__(self, at: AtDesk, offered: Sequence[PlaceOffer]) -> None:
        super().__init__()
        self._at = at
        self._offers = {offer.key: offer for offer in offered if offer.open_to(at)}
        self._places: dict[str, DeskPlace] = {}
        self._seen = at.moves.seen
        self.line = LinePlace(at)
        self.here = ""
        self._lines = column(self)
        self._tabs: dict[str, QPushButton] = {}
        self._lines.addWidget(self._built_tabs())
        self._keep("line", self.line)
        self.go_to("line")
        if _serves(self._seen):
            self.go_to("request")
        QShortcut(QKeySequence("F11"), self).activated.connect(self._next)

    def go_to(self, key: str) -> None:
        """Bring a place to the front, if this desk has it."""
        if key not in self._offers or key == self.here:
            return
        if key not in self._places:
            self._keep(key, self._offers[key].make(self._at))
        held = self._has_keyboard(self.here)
        for each, place in self._places.items():
            if each == self.here:
                place.left()
            place.setVisible(each == key)
        self.here = key
        self._tabs[key].setChecked(True)
        self._places[key].show_seen(self._seen)
        self._places[key].shown()
        if held and not self._has_keyboard(key):  # Qt would give it to the button of the language
            (first_stop(self._places[key]) or self._tabs[key]).setFocus()

    def show_seen(self, seen: Looked) -> None:
        """Hand on to every place what the desk sees: those at the back forget who is gone, too.

        When the desk begins to serve somebody their request comes to the front, and afterwards the line.
        """
        before, self._seen = _serves(self._seen), seen
        for place in self._places.values():
            place.show_seen(seen)
        if _serves(seen) != before:
            self.go_to("request" if _serves(seen) else "line")

    def left(self) -> None:
        """Let no place go on with anything."""
        for place in self._places.values():
            place.left()

    def _has_keyboard(self, key: str) -> bool:
        place, focused = self._places.get(key), QApplication.focusWidget()
        return place is not None and focused is not None and place.isAncestorOf(focused)

    def _bring(self, key: str, thing: str) -> None:
        self.go_to(key)
        if thing and key in self._places:
            self._places[key].bring(thing)

    def _bring_new(self, key: str, thing: str) -> None:
        self.go_to(key)
        if key in self._places:
            self._places[key].bring_new(thing)

    def _keep(self, key: str, place: DeskPlace) -> None:
        place.hide()
        place.elsewhere.connect(self._bring)
        place.taken.connect(self._bring_new)
        self._places[key] = place
        self._lines.addWidget(place, 1)

    def _next(self) -> None:
        keys = list(self._offers)
        self.go_to(keys[(keys.index(self.here) + 1) % len(keys)])

    def _built_tabs(self) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=6)
        group = QButtonGroup(self)
        for at, offer in enumerate(self._offers.values(), 1):
            go = partial(self.go_to, offer.key)
            made = button(offer.title(), go, "tab", f"place-{offer.key}")
            made.setCheckable(True)
            made.setToolTip(f"Ctrl+{at}")
            QShortcut(QKeySequence(f"Ctrl+{at}"), self).activated.connect(go)
            group.addButton(made)
            self._tabs[offer.key] = made
            line.addWidget(made)
        line.addStretch(1)
        return holder


def _serves(seen: Looked) -> str:
    """Return whom the desk serves, "" for nobody."""
    return seen.mine.id if seen.mine is not None and seen.mine.state is TicketState.SERVING else ""
