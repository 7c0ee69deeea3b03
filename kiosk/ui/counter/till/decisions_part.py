"""What clerks ask and somebody else decides: voids and exemptions; and the report on the money."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.domain.acting import Acting
from kiosk.domain.staff import Person
from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.till.till import TillNow
from kiosk.store import Store
from kiosk.store.money.wishes import Wish, decide, open_wishes
from kiosk.store.people.staff import people
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.till.report_card import ReportCard
from kiosk.ui.counter.words import clock, keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import button, side_by_side
from kiosk.ui.widgets.tables import RowTable
from kiosk.ui.widgets.text import set_apart


@dataclass(frozen=True, slots=True)
class _Seen:
    wishes: tuple[Wish, ...]
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
                (tr("What"), lambda each: f"{words.wish(each.kind)}\n{isolate(each.serial)}"),
                (tr("Amount"), lambda each: words.amount(each.minor, each.currency, self.at.language)),
                (tr("Why"), lambda each: set_apart(each.reason)),
                (tr("Asked by"), lambda each: f"{self._name(each.asked_by)}\n{clock(each.asked_ms, zone)}"),
            ),
            2,
            3,
        )
        self._wishes.grow_rows()
        self.lines.addWidget(self._wishes, 1)
        agree = button(keyed("F12", tr("Agree")), self.go_on, "primary", "agree")
        refuse = button(tr("Refuse"), lambda: self._decide(agrees=False), name="refuse")
        self.foot_lines.addWidget(side_by_side(agree, refuse))
        self.lines.addWidget(ReportCard(place))

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Look at what waits."""
        self.place.look(self.at.on_store(partial(_look, self.at.session.acting)), self._saw)

    def show_news(self, now: TillNow, ticket: Ticket | None) -> None:
        """Show what waits by now; what is chosen stays chosen."""
        self.show_now(now, ticket)

    def _name(self, person_id: str) -> str:
        return words.person_name(self._people.get(person_id))

    def waiting(self, now: TillNow) -> int:
        """Return how many wishes of others wait."""
        return now.to_decide

    def begin(self) -> None:
        """Give the keyboard to what waits."""
        self._wishes.setFocus()

    def go_on(self) -> None:
        """Agree."""
        self._decide(agrees=True)

    def _saw(self, seen: _Seen) -> None:
        self._people = seen.people
        self._wishes.begin_with(seen.wishes)
        self._wishes.say_nothing(tr("Nothing waits for a decision."))

    def _decide(self, *, agrees: bool) -> None:
        wish = self._wishes.chosen()
        if wish is None:
            self.place.notice.tell(tr("Nothing waits for a decision."))
            return
        op_id, acting = str(uuid.uuid4()), self.at.session.acting

        def decided(wish: Wish) -> None:
            self.place.notice.tell(words.decided(wish))
            self.look_again()

        deciding = self.at.on_store(lambda store: decide(store, acting, op_id, wish.id, agrees=agrees))
        self.place.work(deciding, decided, "")


def _look(acting: Acting, store: Store) -> _Seen:
    return _Seen(open_wishes(store, acting), {each.id: each for each in people(store)})
