"""The clerk's drawer: opened, moved, counted blind, signed by two, and what becomes of the money."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.money import typed_money
from kiosk.domain.states import DrawerState
from kiosk.domain.ticket import Ticket
from kiosk.office.till.drawer_keeping import Seen
from kiosk.office.till.till import NotTaken, TillNow
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.store import Store
from kiosk.store.money.drawer_closing import Undecided, count_drawer, expected_now
from kiosk.store.money.drawers import HasDrawer
from kiosk.store.money.receipts import NoDrawer
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.closing_page import ClosingPage
from kiosk.ui.counter.till.last_closing import LastClosing
from kiosk.ui.counter.till.open_page import OpenPage
from kiosk.ui.counter.till.opening_page import OpeningPage
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Notice

_Signed = Drawer | HasDrawer | Undecided | NotAgreed


class DrawerPart(TillPart):
    """Shows what comes next for the drawer: opening, the open day, or the signatures."""

    def __init__(self, place: DeskPlace, look_again: Callable[[], None]) -> None:
        super().__init__(place, look_again)
        currency, language = self.at.hall.mission.currency, self.at.language
        self._drawer: Drawer | None = None
        self._expected = 0
        self._moving: tuple[str, tuple[str, CashMove, int, str]] | None = None
        self.opening = OpeningPage(currency, self._open)
        self.open = OpenPage(currency, language, self._move, self._count)
        self.closing = ClosingPage(language, self._close, self._hand_over, self._count_again)
        self.last = LastClosing(place)
        self._undecided = Notice()
        self.lines.addWidget(self._undecided)
        for page in (self.opening, self.last, self.open, self.closing):
            page.hide()
            self.lines.addWidget(page)
        self.lines.addStretch(1)

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Show the page for how the drawer is."""
        self._drawer = now.drawer
        self.open.counting.show_pieces(now.pieces)
        self.last.show_closed(now.closed)
        self.show_news(now, ticket)
        if now.drawer is None:
            self._show(self.opening)
        elif now.drawer.state is DrawerState.OPEN:
            self.open.show_drawer(now.drawer, self.at.hall.mission.time_zone)
            self._show(self.open)
        else:
            self._look_at_expected(now.drawer)

    def show_news(self, now: TillNow, ticket: Ticket | None) -> None:
        """Say what hinders closing the drawer by now."""
        undecided = Undecided(len(now.asked), len(now.refused))
        self._undecided.tell(words.undecided(undecided) if now.asked or now.refused else "", "warning")

    def begin(self) -> None:
        """Give the keyboard to the page."""
        if self.opening.isVisibleTo(self):
            self.opening.setFocus()
        elif self.open.isVisibleTo(self):
            self.open.counting.focus_first()
        elif self.closing.isVisibleTo(self):
            self.closing.begin()

    def go_on(self) -> None:
        """Open, count, or sign."""
        for page in (self.opening, self.open, self.closing):
            if page.isVisibleTo(self):
                page.go_on()
                return

    def forget(self) -> None:
        """Let no PIN stand."""
        self.opening.forget()
        self.closing.forget()

    def _show(self, wanted: QWidget) -> None:
        for page in (self.opening, self.open, self.closing):
            page.setVisible(page is wanted)
        if self.isVisible():
            self.begin()

    def _open(self, float_minor: int, typed: TypedPins) -> None:
        currency, op_id = self.at.hall.mission.currency, str(uuid.uuid4())

        def opened(store: Store) -> _Signed:
            return self.keeping(store).open(op_id, currency, float_minor, typed)

        self._sign(opened)

    def _move(self, kind: CashMove, amount: str, reason: str) -> None:
        drawer = self._drawer
        typed = typed_money(amount, drawer.currency) if drawer else None
        if typed is None or typed.minor == 0 or not reason:
            self.place.notice.tell(tr("An amount and a reason are needed."), "warning")
            return
        minor = typed.minor
        wanted = (drawer.id if drawer else "", kind, minor, reason)
        if self._moving is None or self._moving[1] != wanted:
            self._moving = (str(uuid.uuid4()), wanted)
        op_id = self._moving[0]

        def done(moved: bool | NotTaken) -> None:
            self._moving = None
            if isinstance(moved, NotTaken):
                self.place.notice.tell(words.not_taken(moved), "warning")
                return
            self.open.clear()
            self.place.notice.tell(tr("Kept.") if moved else words.not_taken(NoDrawer()))

        moving = self.at.on_store(lambda store: self.keeping(store).move(op_id, kind, minor, reason))
        self.place.work(moving, done, "")

    def _count(self, pieces: tuple[tuple[int, int], ...]) -> None:
        drawer, acting, op_id = self._drawer, self.at.session.acting, str(uuid.uuid4())
        if drawer is not None:
            counting = partial(count_drawer, acting=acting, op_id=op_id, drawer_id=drawer.id, pieces=pieces)
            self.place.work(self.at.on_store(counting), self._counted, "")

    def _counted(self, drawer: Drawer) -> None:
        """Go on to the signatures with the whole till: its look waits for one that is under way."""
        self._drawer = drawer
        self.look_again()

    def _look_at_expected(self, drawer: Drawer) -> None:
        acting = self.at.session.acting

        def seen(expected: int) -> None:
            self._expected = expected
            self.closing.show_counted(drawer, expected)
            self._show(self.closing)

        self.place.look(self.at.on_store(lambda store: expected_now(store, acting, drawer.id)), seen)

    def _count_again(self) -> None:
        self.open.clear()
        self._show(self.open)

    def _close(self, typed: TypedPins, said: str) -> None:
        if self._drawer is not None:
            seen, op_id = Seen(self._drawer, self._expected, said), str(uuid.uuid4())
            self._sign(lambda store: self.keeping(store).close(op_id, seen, typed))

    def _hand_over(self, typed: TypedPins, said: str) -> None:
        if self._drawer is not None:
            seen, op_id = Seen(self._drawer, self._expected, said), str(uuid.uuid4())
            self._sign(lambda store: self.keeping(store).hand_over(op_id, seen, typed))

    def _sign(self, work: Callable[[Store], _Signed]) -> None:
        self.place.work(self.at.on_store(work), self._signed, tr("One moment, please"))

    def _signed(self, answer: _Signed) -> None:
        if isinstance(answer, NotAgreed):
            self.place.notice.tell(words.not_agreed(answer), "danger")
            return
        if isinstance(answer, Undecided):
            self.place.notice.tell(words.undecided(answer), "warning")
            return
        if isinstance(answer, HasDrawer):
            theirs = answer.drawer.actor != self.at.session.person.id
            self.place.notice.tell(words.has_drawer(theirs=theirs), "warning")
            return
        self.open.clear()
        self.opening.clear()
        self.look_again()
        if answer.state is DrawerState.CLOSED:
            self.place.notice.tell(words.closed(answer, self.at.language))
            self.last.show_closed(answer)
            self.last.print()
        elif answer.actor != self.at.session.person.id:
            self.place.notice.tell(tr("The drawer is handed over. Whoever took it goes on with it."))
