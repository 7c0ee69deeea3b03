"""Handing documents out: what lies ready, and whose it is that somebody comes for."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QWidget

from kiosk.office.hall.counter import Looked
from kiosk.office.requests.at_desk import RequestDesk
from kiosk.office.requests.searching import LONGEST, find
from kiosk.store import Store
from kiosk.store.requests.ready import MOST_READY, ReadyDocument
from kiosk.store.requests.search import FoundRequests
from kiosk.ui.counter.found_table import found_table
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.counter.ready_table import DOCUMENT, REFERENCE, SINCE, ready_table
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.choice_field import Box
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import button, row
from kiosk.ui.widgets.text import label

_LONGEST_FIRST, _NEWEST_FIRST, _BY_DOCUMENT, _BY_REFERENCE = "longest", "newest", "document", "reference"
_ORDERS = {
    _LONGEST_FIRST: (SINCE, False),
    _NEWEST_FIRST: (SINCE, True),
    _BY_DOCUMENT: (DOCUMENT, False),
    _BY_REFERENCE: (REFERENCE, False),
}


class HandOverPlace(DeskPlace):
    """Enter finds among what is ready, and in a table opens the row: its request has the hand-over on top.

    The list says whose nothing is; names are shown of what was looked for, while who asked is at the desk.
    """

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._whose, self._turn, self._was_opened = "", 0, False
        hint = tr("A slip at the scanner, a reference, a document's number, or a name. Empty: all of them.")
        self._field = Field(
            "collects", tr("Who has come to collect?"), "", lambda _: None, FieldLook(hint, most=LONGEST)
        )
        self._field.edit.returnPressed.connect(self._search)
        self._told = label("", "hint")
        self._told.setObjectName("ready-told")
        self._ready, self._found = ready_table(at.hall, at.language), found_table(at.hall, at.language)
        for table in (self._ready, self._found):
            table.activated.connect(lambda _: self._open())
        for widget in (self._field, self._keys(), self._told, self.notice):
            self.lines.addWidget(widget)
        for table in (self._ready, self._found):
            self.lines.addWidget(table, 1)
        self._forget()

    def show_seen(self, seen: Looked) -> None:
        """Forget what was found for somebody who has gone."""
        whose = seen.mine.id if seen.mine is not None else ""
        if whose != self._whose:
            self._whose = whose
            self._forget()

    def shown(self) -> None:
        """Show what lies ready now, and take the keyboard: a scanner types here, too.

        Whoever was opened was most likely given theirs: what was found is old then.
        """
        if self._was_opened:
            self._forget()
        self._field.edit.setFocus()
        self._field.edit.selectAll()
        self._list()

    def _keys(self) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=6)
        line.addWidget(button(tr("Find"), self._search, "primary", "find-ready"))
        self._opens = button(tr("Open"), self._open, name="open-ready")
        line.addWidget(self._opens)
        self._order = Box()
        self._order.setObjectName("ready-order")
        self._order.setAccessibleName(tr("In which order"))
        for text, order in (
            (tr("Longest here first"), _LONGEST_FIRST),
            (tr("Newest first"), _NEWEST_FIRST),
            (tr("By document"), _BY_DOCUMENT),
            (tr("By reference"), _BY_REFERENCE),
        ):
            self._order.addItem(text, order)
        self._order.activated.connect(lambda _: self._put_in_order())
        line.addWidget(self._order, 1)
        return holder

    def _put_in_order(self) -> None:
        column, falling = _ORDERS[self._order.currentData()]
        self._ready.order_by(column, falling)

    def _desk(self, store: Store) -> RequestDesk:
        hall = self.at.hall
        return RequestDesk(store, self.at.session.acting, hall.catalogue, hall.mission)

    def _list(self) -> None:
        self.look(self.at.on_store(lambda store: self._desk(store).ready()), self._listed)

    def _listed(self, ready: tuple[ReadyDocument, ...]) -> None:
        self._ready.begin_with(ready)
        if self._found.isHidden():
            self._told.setText(_how_many(ready))
            self._opens.setEnabled(bool(ready))

    def _search(self) -> None:
        typed, op_id, turn = self._field.text.strip(), str(uuid.uuid4()), self._turn
        if not typed:
            self._forget()
            self._list()
            return
        self.work(
            self.at.on_store(lambda store: find(self._desk(store), op_id, typed, ready=True)),
            lambda found: self._show_found(turn, found),
            tr("Searching"),
        )

    def _show_found(self, turn: int, found: FoundRequests | None) -> None:
        if turn != self._turn:
            return
        if found is None:
            self._field.tell(tr("Type a little more."))
            return
        self._found.begin_with(found.requests)
        self._ready.hide()
        self._found.setVisible(bool(found.requests))
        self._opens.setEnabled(bool(found.requests))
        self._told.setText(_what_was_found(found))
        if found.requests:
            self._found.setFocus()
        if len(found.requests) == 1:
            self._open()

    def _open(self) -> None:
        table = self._found if not self._found.isHidden() else self._ready
        chosen = table.chosen()
        if chosen is not None:
            self._was_opened = True
            self.elsewhere.emit("request", chosen.id)

    def _forget(self) -> None:
        self._turn += 1
        self._was_opened = False
        self._field.edit.clear()
        self._field.tell("")
        self._told.setText("")
        self._found.show_rows(())
        self._found.hide()
        self._ready.show()
        self._opens.setEnabled(bool(self._ready.kept.rows))


def _how_many(ready: tuple[ReadyDocument, ...]) -> str:
    if not ready:
        return tr("No document lies ready.")
    if len(ready) == MOST_READY:
        return tr("The %n that lie here longest are shown.", "", len(ready))
    return tr("%n document(s) lie ready.", "", len(ready))


def _what_was_found(found: FoundRequests) -> str:
    if not found.requests:
        return tr("Nothing that is ready was found. How far it is, the search says.")
    if found.more:
        return tr("The newest %n are shown, there are more. Type more of the name.", "", len(found.requests))
    return tr("%n document(s) found", "", len(found.requests))
