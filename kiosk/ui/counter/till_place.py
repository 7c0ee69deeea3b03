"""The till beside the person: bill, receipts, drawer; for a supervisor decisions, drawers and the rate.

F12 does what comes next on each.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from kiosk.domain.acting import Permission
from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Looked
from kiosk.office.till.till import Till, TillNow
from kiosk.store import Store
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.counter.place_tab import PlaceTab
from kiosk.ui.counter.till.bill_part import BillPart
from kiosk.ui.counter.till.decisions_part import DecisionsPart
from kiosk.ui.counter.till.drawer_part import DrawerPart
from kiosk.ui.counter.till.drawers_part import DrawersPart
from kiosk.ui.counter.till.part import PartOffer, TillPart, ticket_id
from kiosk.ui.counter.till.rate_part import RatePart
from kiosk.ui.counter.till.receipts_part import ReceiptsPart
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import row, scrolling
from kiosk.ui.widgets.shortcut import deliberate, shortcut

Result = TypeVar("Result")
BILL, RECEIPTS, DRAWER = "bill", "receipts", "drawer"
DECISIONS, DRAWERS, RATE = "decisions", "drawers", "rate"
_PARTS = (
    PartOffer(BILL, lambda: tr("Bill"), BillPart, Permission.TAKE_PAYMENT),
    PartOffer(RECEIPTS, lambda: tr("Receipts"), ReceiptsPart, Permission.TAKE_PAYMENT),
    PartOffer(DRAWER, lambda: tr("Drawer"), DrawerPart, Permission.TAKE_PAYMENT),
    PartOffer(DECISIONS, lambda: tr("Decisions"), DecisionsPart, Permission.APPROVE_MONEY),
    PartOffer(DRAWERS, lambda: tr("Drawers"), DrawersPart, Permission.APPROVE_MONEY),
    PartOffer(RATE, lambda: tr("Rate"), RatePart, Permission.SET_RATE),
)


class TillPlace(DeskPlace):
    """Ctrl+Shift and a digit go to a part. A clerk without a drawer begins at the drawer."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._now: TillNow | None = None
        self._ticket: Ticket | None = None
        self._stale = True
        self._begins = False
        self._again = self._news = False
        may = at.session.acting.permissions
        self.parts: dict[str, TillPart] = {}
        self._tabs: dict[str, QPushButton] = {}
        offers = [offer for offer in _PARTS if offer.needs in may]
        self.lines.addWidget(self._built_tabs(offers))
        for offer in offers:
            self.parts[offer.key] = offer.make(self, self.look_again)
        inside = QWidget()
        stack = row(inside)
        for part in self.parts.values():
            stack.addWidget(part)
        self.lines.addWidget(scrolling(inside), 1)
        self.lines.addWidget(self.notice)
        for part in self.parts.values():
            self.lines.addWidget(part.foot)
        self._show_only("")
        self.here = ""
        shortcut("F12", self, deliberate(self._go_on))
        at.moves.changed.connect(self._look_for_news)

    def show_seen(self, seen: Looked) -> None:
        """Begin a bill when somebody else is served here, in front, and forget who went."""
        here = seen.serving
        before, self._ticket = self._ticket, here
        if ticket_id(here) != ticket_id(before):
            self._stale, self._begins = True, here is not None
            self.notice.tell("")
            for part in self.parts.values():
                part.gone()
            if self.isVisible():
                self.look_again()

    def shown(self) -> None:
        """Look at the till anew: who pays may be known meanwhile, and a list forgot whom it named."""
        if not self._stale:
            self._begin()
        self.look_again()

    @property
    def awaits_answer(self) -> bool:
        """A bill that was begun counts, too: only as it stands can it be taken."""
        return super().awaits_answer or any(part.awaits_answer for part in self.parts.values())

    @property
    def untaken(self) -> str:
        """What the bill asks, where money was typed and not taken."""
        bill = self.parts.get(BILL)
        return bill.untaken if isinstance(bill, BillPart) else ""

    @property
    def unkept(self) -> bool:
        """Money that was typed into a bill of nobody who has a number goes with the next who is served."""
        bill = self.parts.get(BILL)
        return isinstance(bill, BillPart) and bill.untaken_of_nobody

    def bring(self, thing: str) -> None:
        """Bring the part of this key to the front, with what is still to be done on it."""
        self.go_to(thing)
        if thing in self.parts:
            self.parts[thing].brought()

    def left(self) -> None:
        """Let no PIN stand."""
        for part in self.parts.values():
            part.forget()

    def go_to(self, key: str) -> None:
        """Bring a part to the front, as things stand now."""
        if key not in self.parts:
            return
        self._begins = False
        self._show_only(key)
        if self.here and self.here != key:
            self.parts[self.here].forget()
            self.notice.tell("")
        self.here = key
        self._tabs[key].setChecked(True)
        if self._now is not None:
            self.parts[key].show_now(self._now, self._ticket)
        self._begin()
        self.look_again()

    def _show_only(self, key: str) -> None:
        for each, part in self.parts.items():
            for widget in (part, part.foot):
                widget.setVisible(each == key)

    def look(self, look: Callable[[], Result], seen: Callable[[Result], None]) -> None:
        """Look at something, and afterwards at what was changed while it was looked at."""

        def over(result: Result) -> None:
            seen(result)
            self._catch_up()

        super().look(look, over)

    def look_again(self) -> None:
        """Look at the whole till, and show what is in front anew."""
        self._again = self._looking
        if not self._looking:
            self._look_at_till(self._saw)

    @Slot()
    def _look_for_news(self) -> None:
        """What somebody else kept is shown in front, too; what is worked here shows itself."""
        if not (self.isVisible() and self.here):
            return
        self._news = self.under_way
        if not self.under_way:
            self._look_at_till(self._heard)

    def _catch_up(self) -> None:
        if self._looking:
            return
        if self._again:
            self.look_again()
        elif self._news:
            self._look_for_news()

    def _look_at_till(self, saw: Callable[[Ticket | None, TillNow], None]) -> None:
        ticket = self._ticket

        def look(store: Store) -> TillNow:
            return Till(store, self.at.session.acting, self.at.desk.id, self.at.hall.shipped).look(ticket)

        self.look(self.at.on_store(look), partial(saw, ticket))

    def _heard(self, looked_for: Ticket | None, now: TillNow) -> None:
        if ticket_id(looked_for) != ticket_id(self._ticket):
            self.look_again()
            return
        self._now = now
        self._show_waiting(now)
        self.parts[self.here].show_news(now, self._ticket)

    def _saw(self, looked_for: Ticket | None, now: TillNow) -> None:
        if ticket_id(looked_for) != ticket_id(self._ticket):
            self.look_again()  # somebody else is served meanwhile
            return
        had = self._now is not None and self._now.drawer is not None
        self._now, self._stale = now, False
        self._show_waiting(now)
        opened = DRAWER in self.parts and self.here == DRAWER and now.drawer is not None and not had
        first, moves_on = self._first(now), opened or self._begins
        if not self.here or (moves_on and self.here != first):
            self.go_to(first)
        else:
            self._begins = False
            self.parts[self.here].show_now(now, self._ticket)

    def _show_waiting(self, now: TillNow) -> None:
        for offer in _PARTS:
            if offer.key in self.parts:
                many = self.parts[offer.key].waiting(now)
                told = f"{offer.title()} · {isolate(str(many))}" if many else offer.title()
                self._tabs[offer.key].setText(told)

    def _first(self, now: TillNow) -> str:
        wanted = BILL if now.drawer is not None or now.cashiers else DRAWER
        return wanted if wanted in self.parts else next(iter(self.parts))

    def _begin(self) -> None:
        if self.isVisible() and self.here:
            self.parts[self.here].begin()

    def _go_on(self) -> None:
        if self.here:
            self.parts[self.here].go_on()

    def _built_tabs(self, offers: list[PartOffer]) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=6)
        group = QButtonGroup(self)
        for at, offer in enumerate(offers, 1):
            go = partial(self.go_to, offer.key)
            made = PlaceTab(offer.title(), f"Ctrl+Shift+{at}", go, f"till-{offer.key}")
            shortcut(f"Ctrl+Shift+{at}", self, go)
            group.addButton(made)
            self._tabs[offer.key] = made
            line.addWidget(made)
        line.addStretch(1)
        return holder
