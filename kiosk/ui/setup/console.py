"""The console: the places that somebody's role opens, one page at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.service import Language
from kiosk.office.people.session import StaffSession
from kiosk.office.setting_up.workbench import Workbench
from kiosk.ui.i18n import tr
from kiosk.ui.setup.drafts import Drafts
from kiosk.ui.setup.given import Given, Here, look_around
from kiosk.ui.setup.page import Page
from kiosk.ui.setup.place import Place
from kiosk.ui.setup.places import PLACES
from kiosk.ui.widgets.content import Content, empty
from kiosk.ui.widgets.keyboard import KeptKeyboard, first_stop
from kiosk.ui.widgets.parts import button, column, frame, row, scrolling
from kiosk.ui.widgets.rail import Rail, Stop
from kiosk.ui.widgets.shortcut import shortcut
from kiosk.ui.widgets.text import label
from kiosk.ui.widgets.work import work_for


class Console(Content):
    """Shows the places. `over` is emitted when whoever is logged in leaves."""

    over = Signal()

    def __init__(self, bench: Workbench, here: Here, session: StaffSession) -> None:
        super().__init__()
        self._bench, self._here, self._session = bench, here, session
        self._drafts, self._language = Drafts(), Language.ARABIC
        permissions = session.acting.permissions
        self.places = tuple(place for place in PLACES if place.open_to(permissions))
        self.place = self.places[0]
        self.page: Page | None = None
        self._inside = row(self, gap=0)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut(keys, self, partial(self._turn, step))
        shortcut("F5", self, self._look_again)
        KeptKeyboard(self, lambda: self.page, self._first_stop)

    def show_language(self, language: Language) -> None:
        """Build what is shown anew in `language`."""
        self._language = language
        self.left()
        empty(self._inside)
        self._rail = Rail(tr("Places"), self.go_to)
        self._places_area = scrolling(self._rail)
        self._inside.addWidget(self._places_area)
        self._stage = QWidget()
        self._stage_lines = column(self._stage, gap=0)
        self._inside.addWidget(self._stage, 1)
        self._show_place()
        self._rail.focus_on(self.place.key)

    def left(self) -> None:
        """Let nothing of the page that is shown run on."""
        if self.page is not None:
            self.page.left()

    def go_to(self, key: str) -> None:
        """Show the place with `key`, if it is one of those that are open."""
        found = next((place for place in self.places if place.key == key), None)
        if found is not None:
            self.place = found
            self.left()
            work_for(self, lambda: look_around(self._bench), self._looked, lambda _: self._show_place())

    def _first_stop(self) -> QWidget:
        return (first_stop(self.page) if self.page is not None else None) or self._rail.stop(self.place.key)

    def _turn(self, step: int) -> None:
        place = self.places[(self.places.index(self.place) + step) % len(self.places)]
        focused = QApplication.focusWidget()
        if focused is not None and self._rail.isAncestorOf(focused):
            self._rail.focus_on(place.key)
        self.go_to(place.key)

    def _look_again(self) -> None:
        self.go_to(self.place.key)

    def _looked(self, here: Here) -> None:
        self._here = here
        self._show_place()

    def _show_place(self) -> None:
        stops = tuple(Stop(place.key, place.title()) for place in self.places)
        self._rail.show_stops(stops, self.place.key)
        self._places_area.ensureWidgetVisible(self._rail.stop(self.place.key))
        keys = frozenset(place.key for place in self.places)
        given = Given(self._bench, self._here, self._drafts, self._language, self._session, keys)
        page = self.place.page(given).made()
        page.asked.connect(self.go_to)
        empty(self._stage_lines)
        self._stage_lines.addWidget(self._head(self.place))
        self._stage_lines.addWidget(scrolling(page), 1)
        self.page = page
        page.shown()

    def _head(self, place: Place) -> QWidget:
        head = frame("bar")
        line = row(head, 16)
        line.addWidget(label(place.title(), "title"), 1)
        line.addWidget(label(self._session.person.name, "hint", wrap=False))
        line.addWidget(button(tr("Log out"), self.over.emit, name="log-out"))
        return head
