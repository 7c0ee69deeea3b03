"""The desks at which somebody sits: one whose clerk is gone, seat and person left behind, is freed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QLabel, QWidget

from kiosk.domain.hall import Desk
from kiosk.store.queue.staffing import Staffing
from kiosk.ui.counter import words
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import AskedTwice
from kiosk.ui.widgets.parts import Card, row
from kiosk.ui.widgets.text import in_reading_order, label


class DesksCard(Card):
    """Calls `free` with the desk; it stands there while somebody else sits at a desk."""

    def __init__(self, at: AtDesk, free: Callable[[Desk], None]) -> None:
        super().__init__(tr("Desks"))
        self._at, self._free = at, free
        self._rows: dict[str, tuple[QWidget, AskedTwice, QLabel]] = {}
        self.say(tr("If a clerk is gone and their desk wasn't left: whom they had waits again."))
        for desk in at.hall.everywhere:
            self._put_desk(desk)
        self.hide()

    def show_now(self, staffed: Iterable[Staffing]) -> None:
        """Show at which desks others sit, and since when."""
        zone, me = self._at.hall.mission.time_zone, self._at.session.acting.actor
        since = {one.desk: words.clock(one.since_ms, zone) for one in staffed if one.actor != me}
        for desk, (holder, frees, told) in self._rows.items():
            if desk not in since:
                frees.ask_anew()
            name = words.desk_name(desk, self._at.hall, self._at.language)
            told.setText(in_reading_order(f"{name} · {since.get(desk, '')}"))
            holder.setVisible(desk in since)
        self.setVisible(any(desk in since for desk in self._rows))

    def forget(self) -> None:
        """Ask anew."""
        for _holder, frees, _told in self._rows.values():
            frees.ask_anew()

    def _put_desk(self, desk: Desk) -> None:
        ask = tr("Press once more to free it")
        frees = AskedTwice(tr("Free the desk"), ask, lambda: self._free(desk), "danger", f"free-{desk.id}")
        frees.setAccessibleName(words.desk_name(desk.id, self._at.hall, self._at.language))
        holder, told = QWidget(), label("")
        line = row(holder)
        line.addWidget(frees)
        line.addWidget(told, 1)
        self._rows[desk.id] = holder, frees, told
        self.put(holder)
