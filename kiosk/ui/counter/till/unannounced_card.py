"""An open drawer that a supervisor counts unannounced; its session goes on."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from kiosk.domain.drawer import Drawer
from kiosk.store.money.drawer_checks import CashCheck, check_drawer
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till.counting import Counting
from kiosk.ui.counter.words import clock
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, button
from kiosk.ui.widgets.tables import RowTable

_LINES = 8
"""Height of the table, in lines of text."""


class UnannouncedCard(Card):
    """`name` says who a staff id is."""

    def __init__(self, place: DeskPlace, name: Callable[[str], str]) -> None:
        super().__init__(tr("Count a drawer unannounced"))
        self._place = place
        zone = place.at.hall.mission.time_zone
        columns = (
            (tr("Drawer of"), lambda each: name(each.actor)),
            (tr("Since"), lambda each: clock(each.opened_ms, zone)),
        )
        self._drawers: RowTable[Drawer] = RowTable("drawers", tr("Open drawers"), columns, 0)
        self._drawers.setMaximumHeight(self.fontMetrics().height() * _LINES)
        self._counting = Counting("check", place.at.hall.mission.currency, place.language, self._check)
        self.put(self._drawers)
        self.put(self._counting)
        self.put_row(button(tr("Keep the count"), self._check, name="check"))

    def show_pieces(self, pieces: tuple[int, ...]) -> None:
        """Offer these notes and coins."""
        self._counting.show_pieces(pieces)

    def show_drawers(self, drawers: tuple[Drawer, ...]) -> None:
        """Show what may be counted."""
        self._drawers.begin_with(drawers)

    def _check(self) -> None:
        drawer, pieces, place = self._drawers.chosen(), self._counting.counted(), self._place
        if drawer is None or pieces is None:
            place.notice.tell(tr("Choose a drawer, and count it in whole numbers."), "warning")
            return
        op_id, acting = str(uuid.uuid4()), place.at.session.acting

        def checked(_found: CashCheck) -> None:
            self._counting.clear()
            place.notice.tell(tr("Kept. What is over or short stands in the report on the money."))

        checking = place.at.on_store(lambda store: check_drawer(store, acting, op_id, drawer.id, pieces))
        place.work(checking, checked, "")
