"""Another's drawer that a supervisor counts: unannounced, and it goes on; or it is closed for who is away."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from kiosk.domain.drawer import Drawer
from kiosk.domain.states import DrawerState
from kiosk.office.till.two_people import NotAgreed
from kiosk.store import Store
from kiosk.store.money.drawer_checks import CashCheck, check_drawer
from kiosk.store.money.drawer_closing import Undecided
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.counting import Counting
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.till.two_pins import TwoPins
from kiosk.ui.counter.words import moment
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, button
from kiosk.ui.widgets.tables import RowTable
from kiosk.ui.widgets.text import show_as

_LINES = 8
"""Height of the table, in lines of text."""


class OthersDrawers(Card):
    """`name` says who a staff id is; `closed` is called with a drawer that was closed here."""

    def __init__(
        self, part: TillPart, name: Callable[[str], str], closed: Callable[[Drawer], object]
    ) -> None:
        super().__init__(tr("Count another's drawer"))
        self._part, self._name, self._closed = part, name, closed
        at = part.at
        zone = at.hall.mission.time_zone
        columns = (
            (tr("Drawer of"), lambda each: name(each.actor)),
            (tr("Since"), lambda each: moment(each.opened_ms, zone)),
            (tr("State"), _state),
        )
        self._drawers: RowTable[Drawer] = RowTable("drawers", tr("Open drawers"), columns, 0)
        self._drawers.setMaximumHeight(self.fontMetrics().height() * _LINES)
        keep = button(tr("Keep the count; the drawer stays open"), self._check, name="check")
        self._counting = Counting("check", at.hall.mission.currency, at.language, keep.setFocus)
        self._two = TwoPins("absent", self._close)
        self.put(self._drawers)
        self.put(self._counting)
        self.put_row(keep)
        self._whose = self.say("", "strong")
        self._whose.setObjectName("absent-whose")
        self.put(self._two)
        self.put_row(button(tr("Sign and close without the clerk"), self._close, name="close-absent"))
        self._drawers.selectionModel().selectionChanged.connect(self._say_whose)

    def show_pieces(self, pieces: tuple[int, ...]) -> None:
        """Offer these notes and coins."""
        self._counting.show_pieces(pieces)

    def show_drawers(self, drawers: tuple[Drawer, ...]) -> None:
        """Show what may be counted. What was counted in a drawer that is gone is nothing of another's."""
        before = self._drawers.chosen()
        self._drawers.begin_with(drawers, lambda each: each.id)
        now = self._drawers.chosen()
        if before is not None and (now is None or now.id != before.id):
            self._counting.clear()
            self._two.forget()
        self._say_whose()

    def _say_whose(self) -> None:
        """Say whose drawer is signed for: the table may be out of sight by then."""
        drawer = self._drawers.chosen()
        told = tr(
            "If {clerk} is away: a second person signs with you for what was counted here, and their drawer "
            "is closed. What should be in it is told afterwards."
        )
        show_as(self._whose, told.replace("{clerk}", self._name(drawer.actor)) if drawer else "", "strong")

    def forget(self) -> None:
        """Let no PIN stand."""
        self._two.forget()

    def _counted(self) -> tuple[Drawer, tuple[tuple[int, int], ...]] | None:
        drawer, pieces = self._drawers.chosen(), self._counting.counted()
        if drawer is None or pieces is None or not self._counting.begun:
            told = tr("Choose a drawer, and count it in whole numbers.")
            self._part.place.notice.tell(told, "warning")
            return None
        return drawer, pieces

    def _check(self) -> None:
        counted, place = self._counted(), self._part.place
        if counted is None:
            return
        drawer, pieces = counted
        if drawer.state is not DrawerState.OPEN:
            place.notice.tell(tr("Its clerk counted it already: now it can only be closed."), "warning")
            return
        op_id, acting = str(uuid.uuid4()), place.at.session.acting

        def checked(_found: CashCheck) -> None:
            self._counting.clear()
            place.notice.tell(
                tr("Kept. What is over or short stands in the report once the drawer is closed.")
            )

        checking = place.at.on_store(lambda store: check_drawer(store, acting, op_id, drawer.id, pieces))
        place.work(checking, checked, "")

    def _close(self) -> None:
        counted = self._counted()
        typed = self._two.typed() if counted is not None else None
        if counted is None or typed is None:
            return
        drawer, pieces = counted
        op_id, place = str(uuid.uuid4()), self._part.place

        def close(store: Store) -> Drawer | Undecided | NotAgreed:
            return self._part.keeping(store).close_without_clerk(op_id, drawer, pieces, typed)

        place.work(place.at.on_store(close), self._ended, tr("One moment, please"))

    def _ended(self, answer: Drawer | Undecided | NotAgreed) -> None:
        notice = self._part.place.notice
        if isinstance(answer, NotAgreed):
            notice.tell(words.not_agreed(answer), "danger")
        elif isinstance(answer, Undecided):
            notice.tell(words.undecided(answer), "warning")
        else:
            self._counting.clear()
            notice.tell(words.closed(answer, self._part.at.language))
            self._closed(answer)


def _state(drawer: Drawer) -> str:
    return tr("Open") if drawer.state is DrawerState.OPEN else tr("Counted, not closed")
