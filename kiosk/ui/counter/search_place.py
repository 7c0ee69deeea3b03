"""The search beside the person: one field for a slip, a reference, a document's number or a name."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QWidget

from kiosk.office.hall.counter import Looked
from kiosk.office.requests.at_desk import RequestDesk
from kiosk.office.requests.searching import LONGEST, find
from kiosk.store import Store
from kiosk.store.requests.search import FoundRequests
from kiosk.ui.counter.found_table import found_table
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import button, column, row
from kiosk.ui.widgets.text import label


class SearchPlace(DeskPlace):
    """Enter searches, and in the table opens the row. What was found goes with the person at the desk."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._whose, self._turn = "", 0
        hint = tr("A slip at the scanner, a reference, a document's number, or a name as it is written.")
        self._field = Field(
            "search", tr("Search requests"), "", lambda _: None, FieldLook(hint, most=LONGEST)
        )
        self._field.edit.returnPressed.connect(self._search)
        self._told = label("", "hint")
        self._told.setObjectName("found")
        self._table = found_table(at.hall, at.language)
        self._table.activated.connect(lambda _: self._open())
        for widget in (self._field, self._keys(), self._told, self.notice):
            self.lines.addWidget(widget)
        below = QWidget()  # takes the room also while nothing is found
        column(below).addWidget(self._table)
        self.lines.addWidget(below, 1)
        self._forget()

    def show_seen(self, seen: Looked) -> None:
        """Forget what was found for somebody who has gone."""
        whose = seen.mine.id if seen.mine is not None else ""
        if whose != self._whose:
            self._whose = whose
            self._forget()

    def shown(self) -> None:
        """Take the keyboard: a scanner types here, too."""
        self._field.edit.setFocus()
        self._field.edit.selectAll()

    def _keys(self) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=6)
        line.addWidget(button(tr("Search"), self._search, "primary", "find"))
        self._opens = button(tr("Open"), self._open, name="open-found")
        line.addWidget(self._opens)
        line.addStretch(1)
        return holder

    def _search(self) -> None:
        typed, op_id, turn, hall = self._field.text, str(uuid.uuid4()), self._turn, self.at.hall

        def search(store: Store) -> FoundRequests | None:
            desk = RequestDesk(store, self.at.session.acting, hall.catalogue, hall.mission)
            return find(desk, op_id, typed)

        self.work(self.at.on_store(search), lambda found: self._found(turn, found), tr("Searching"))

    def _found(self, turn: int, found: FoundRequests | None) -> None:
        if turn != self._turn:
            return
        if found is None:
            self._field.tell(tr("Type a little more."))
            return
        self._table.begin_with(found.requests)
        self._table.setVisible(bool(found.requests))
        self._opens.setEnabled(bool(found.requests))
        self._told.setText(self._sentence(found))
        if found.requests:
            self._table.setFocus()
        if len(found.requests) == 1:
            self._open()

    def _sentence(self, found: FoundRequests) -> str:
        if not found.requests:
            return tr("Nothing was found. Is it written like this on the paper?")
        if found.more:
            return tr(
                "The newest %n are shown, there are more. Type more of the name.", "", len(found.requests)
            )
        return tr("%n request(s) found", "", len(found.requests))

    def _open(self) -> None:
        chosen = self._table.chosen()
        if chosen is not None:
            self.elsewhere.emit("request", chosen.id)

    def _forget(self) -> None:
        self._turn += 1
        self._field.clear()
        self._told.setText("")
        self._table.show_rows(())
        self._table.hide()
        self._opens.setEnabled(False)
