"""What clerks ask and somebody else decides: voids and exemptions; and counting a drawer unannounced."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.drawer import Drawer
from kiosk.domain.staff import Person
from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.till.till import TillNow
from kiosk.store import Store
from kiosk.store.drawer_checks import CashCheck, check_drawer
from kiosk.store.drawer_rows import open_drawers
from kiosk.store.money_wishes import Wish, decide, open_wishes
from kiosk.store.people import people
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.counting import Counting
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.till.report_card import ReportCard
from kiosk.ui.counter.words import clock, keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, button
from kiosk.ui.widgets.tables import RowTable
from kiosk.ui.widgets.text import set_apart


@dataclass(frozen=True, slots=True)
class _Seen:
    wishes: tuple[Wish, ...]
    drawers: tuple[Drawer, ...]
    people: dict[str, Person]


class DecisionsPart(TillPart):
    """F12 agrees with what is chosen. One's own wishes are refused by the store."""

    def __init__(self, place: DeskPlace, look_again: Callable[[], None]) -> None:
        super().__init__(place, look_again)
        zone = self.at.hall.mission.time_zone
        self._people: dict[str, Person] = {}
        self._wishes: RowTable[Wish] = RowTable(
            "wishes",
            tr("What waits for a decision"),
            (
                (tr("Receipt"), lambda each: isolate(each.serial)),
                (tr("What"), lambda each: words.wish(each.kind)),
                (tr("Why"), lambda each: set_apart(each.reason)),
                (tr("Asked by"), lambda each: self._name(each.asked_by)),
                (tr("At"), lambda each: clock(each.asked_ms, zone)),
            ),
            2,
        )
        self._drawers: RowTable[Drawer] = RowTable(
            "drawers",
            tr("Open drawers"),
            (
                (tr("Drawer of"), lambda each: self._name(each.actor)),
                (tr("Since"), lambda each: clock(each.opened_ms, zone)),
            ),
            0,
        )
        self._counting = Counting("check", self.at.hall.mission.currency, self.at.language, self._check)
        self.lines.addWidget(self._wishes, 1)
        deciding = Card()
        deciding.put_row(
            button(keyed("F12", tr("Agree")), self.go_on, "primary", "agree"),
            button(tr("Refuse"), lambda: self._decide(agrees=False), name="refuse"),
        )
        self.lines.addWidget(deciding)
        checking = Card(tr("Count a drawer unannounced"))
        checking.put(self._drawers)
        self._drawers.setMaximumHeight(self.fontMetrics().height() * 8)
        checking.put(self._counting)
        checking.put_row(button(tr("Keep the count"), self._check, name="check"))
        self.lines.addWidget(checking)
        self.lines.addWidget(ReportCard(place))

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Look at what waits, and at the drawers."""
        self._counting.show_pieces(now.pieces)
        self.place.look(self.at.on_store(self._look), self._saw)

    def begin(self) -> None:
        """Give the keyboard to what waits."""
        self._wishes.setFocus()

    def go_on(self) -> None:
        """Agree."""
        self._decide(agrees=True)

    def _look(self, store: Store) -> _Seen:
        return _Seen(open_wishes(store), open_drawers(store), {each.id: each for each in people(store)})

    def _saw(self, seen: _Seen) -> None:
        self._people = seen.people
        self._wishes.begin_with(seen.wishes)
        mine = self.at.session.person.id
        self._drawers.begin_with(tuple(each for each in seen.drawers if each.actor != mine))

    def _decide(self, *, agrees: bool) -> None:
        wish = self._wishes.chosen()
        if wish is None:
            self.place.notice.tell(tr("Nothing waits for a decision."))
            return
        op_id, acting = str(uuid.uuid4()), self.at.session.acting

        def decided(_wish: Wish) -> None:
            self.look_again()

        deciding = self.at.on_store(lambda store: decide(store, acting, op_id, wish.id, agrees=agrees))
        self.place.work(deciding, decided, "")

    def _check(self) -> None:
        drawer, pieces = self._drawers.chosen(), self._counting.counted()
        if drawer is None or pieces is None:
            self.place.notice.tell(tr("Choose a drawer, and count it in whole numbers."), "warning")
            return
        op_id, acting, currency = str(uuid.uuid4()), self.at.session.acting, drawer.currency

        def checked(found: CashCheck) -> None:
            self._counting.clear()
            self.place.notice.tell(words.over(found.over_minor, currency, self.at.language))

        checking = self.at.on_store(lambda store: check_drawer(store, acting, op_id, drawer.id, pieces))
        self.place.work(checking, checked, "")

    def _name(self, person_id: str) -> str:
        person = self._people.get(person_id)
        return set_apart(f"{person.name} ({person.number})") if person else ""
