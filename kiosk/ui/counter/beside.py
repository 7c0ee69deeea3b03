"""The places beside the person, one of them in sight: a key or a press on its name brings another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QApplication, QButtonGroup, QPushButton, QWidget

from kiosk.domain.hall import DeskKind
from kiosk.office.hall.counter import Looked
from kiosk.ui.counter.line_place import LinePlace
from kiosk.ui.counter.place import AtDesk, DeskPlace, PlaceOffer
from kiosk.ui.counter.place_tab import PlaceTab
from kiosk.ui.widgets.keyboard import first_stop
from kiosk.ui.widgets.parts import column, row
from kiosk.ui.widgets.shortcut import shortcut


@dataclass(frozen=True, slots=True)
class Begun:
    """What stood beside a person: the ticket of whom the desk served, the place in front, and by place what
    was typed there."""

    whose: str
    here: str
    typed: Mapping[str, object]


class BesidePerson(QWidget):
    """Places are made when they are first wanted, and kept. Ctrl and a digit go to one, F11 to the next.

    Ctrl+0 goes to the station's own, whose name stands among no others. `begun` stood here in another
    language.
    """

    def __init__(self, at: AtDesk, offered: Sequence[PlaceOffer], begun: Begun | None = None) -> None:
        super().__init__()
        self._at = at
        self._offers = {offer.key: offer for offer in offered if offer.open_to(at)}
        self._places: dict[str, DeskPlace] = {}
        self._seen = at.moves.seen
        self.line = LinePlace(at)
        self.here = ""
        self._lines = column(self)
        self._tabs: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._lines.addWidget(self._built_tabs())
        self._keep("line", self.line)
        self._go_home()
        if begun is not None:
            self.go_on_from(begun, self._seen)
        elif _serves(self._seen):
            self._go_to_person()
        for keys, go in (("F11", self._next), ("Ctrl+0", lambda: self.bring("station", ""))):
            shortcut(keys, self, go)

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
        self._mark(key)
        self._places[key].show_seen(self._seen)
        self._places[key].shown()
        if held and not self._has_keyboard(key):  # Qt would give it to the button of the language
            (first_stop(self._places[key]) or self._tabs.get(key) or self._tabs["line"]).setFocus()

    def show_seen(self, seen: Looked) -> None:
        """Hand on to every place what the desk sees: those at the back forget who is gone, too.

        When the desk begins to serve somebody their request comes to the front, at a cashier's desk the till;
        and afterwards the line, at a reception the hall.
        """
        before, self._seen = _serves(self._seen), seen
        for place in self._places.values():
            place.show_seen(seen)
        if _serves(seen) == before:
            return
        if _serves(seen):
            self._go_to_person()
        else:
            self._go_home()

    def _go_to_person(self) -> None:
        """Bring what a clerk needs of whom the desk serves: who was sent to a cashier comes to pay."""
        pays = self._at.desk.kind is DeskKind.CASHIER and "till" in self._offers
        self.go_to("till" if pays else "request")

    def _go_home(self) -> None:
        """Bring what a clerk looks at between two people: at a reception everybody who waits."""
        at_reception = self._at.desk.kind is DeskKind.RECEPTION and "hall" in self._offers
        self.go_to("hall" if at_reception else "line")

    def begun(self) -> Begun:
        """Return what stands here and isn't kept yet."""
        typed = {key: place.typed() for key, place in self._places.items()}
        return Begun(
            _serves(self._seen), self.here, {key: each for key, each in typed.items() if each is not None}
        )

    def go_on_from(self, begun: Begun, seen: Looked) -> None:
        """Take over what was typed, and stay where the clerk was, if it was for whom the desk serves now."""
        if begun.whose != _serves(seen):
            return
        self._seen = seen
        for key, typed in begun.typed.items():
            if key not in self._places:
                self._keep(key, self._offers[key].make(self._at))
            self._places[key].take_up(typed)
        self.go_to(begun.here)

    @property
    def awaits_answer(self) -> bool:
        """Whether one of the places waits for what came of something."""
        return any(place.awaits_answer for place in self._places.values())

    @property
    def untaken(self) -> str:
        """What is to be paid of a bill that money was typed into and not taken, "" for none."""
        return next((place.untaken for place in self._places.values() if place.untaken), "")

    @property
    def unkept(self) -> str:
        """The place in which something was typed that isn't kept yet, "" for none."""
        return next((key for key, place in self._places.items() if place.unkept), "")

    def left(self) -> None:
        """Let no place go on with anything."""
        for place in self._places.values():
            place.left()

    def _has_keyboard(self, key: str) -> bool:
        place, focused = self._places.get(key), QApplication.focusWidget()
        return place is not None and focused is not None and place.isAncestorOf(focused)

    def bring(self, key: str, thing: str) -> None:
        """Bring a place to the front and let it show the thing of this id, "" for nothing."""
        self.go_to(key)
        if thing and key in self._places:
            self._places[key].bring(thing)

    def _bring_new(self, key: str, thing: str) -> None:
        self.go_to(key)
        if key in self._places:
            self._places[key].bring_new(thing)

    def _keep(self, key: str, place: DeskPlace) -> None:
        place.hide()
        place.elsewhere.connect(self.bring)
        place.taken.connect(self._bring_new)
        self._places[key] = place
        self._lines.addWidget(place, 1)

    def _mark(self, key: str) -> None:
        """Mark the name of a place; of one without, none is marked."""
        self._group.setExclusive(False)
        for each, tab in self._tabs.items():
            tab.setChecked(each == key)
        self._group.setExclusive(True)

    def _next(self) -> None:
        keys = list(self._offers)
        self.go_to(keys[(keys.index(self.here) + 1) % len(keys)])

    def _built_tabs(self) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=4)
        named = (offer for offer in self._offers.values() if offer.named)
        for at, offer in enumerate(named, 1):
            go = partial(self.go_to, offer.key)
            made = PlaceTab(offer.title(), f"Ctrl+{at}", go, f"place-{offer.key}")
            shortcut(f"Ctrl+{at}", self, go)
            self._group.addButton(made)
            self._tabs[offer.key] = made
            line.addWidget(made)
        line.addStretch(1)
        return holder


def _serves(seen: Looked) -> str:
    """Return whom the desk serves, "" for nobody."""
    return seen.serving.id if seen.serving is not None else ""
