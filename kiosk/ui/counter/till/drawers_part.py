"""A supervisor's drawers: what lies in the safe and isn't in the bank yet, and those of others to count."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.drawer import Drawer
from kiosk.domain.money import typed_money
from kiosk.domain.staff import Person
from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.papers.printing import PrintReport
from kiosk.office.till.banking import bring_to_bank
from kiosk.office.till.deposit_printing import DepositPaper
from kiosk.office.till.till import NotTaken, TillNow
from kiosk.store import Store
from kiosk.store.money.deposits import undeposited_drawers
from kiosk.store.money.drawer_rows import drawers_not_closed
from kiosk.store.people.staff import people
from kiosk.ui.counter.paper_printing import PaperPrinting
from kiosk.ui.counter.paper_words import Paper
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.others_drawers import OthersDrawers
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.words import keyed, moment
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Notice, button, side_by_side
from kiosk.ui.widgets.tables import Columns, RowTable


@dataclass(frozen=True, slots=True)
class _Seen:
    safe: tuple[Drawer, ...]
    open: tuple[Drawer, ...]
    people: dict[str, Person]


class DrawersPart(TillPart):
    """F12 keeps that the chosen drawer's money was brought to the bank."""

    def __init__(self, place: DeskPlace, look_again: Callable[[], None]) -> None:
        super().__init__(place, look_again)
        self._people: dict[str, Person] = {}
        self._paper = Notice()
        self._printing = PaperPrinting(place, self._paper.tell)
        self._safe: RowTable[Drawer] = RowTable(
            "safe", tr("Closed drawers that aren't in the bank yet"), self._columns(), 1
        )
        self._safe.grow_rows()
        self._amount = Field(
            "deposit-amount", tr("Amount; empty: all of it"), look=FieldLook(latin=True, most=20)
        )
        number = FieldLook(latin=True, most=30)
        self._slip = Field("bank-slip", tr("Number on the bank's slip"), look=number)
        self._others = OthersDrawers(self, self._name, self._closed)
        self.lines.addWidget(self._safe, 1)
        self.lines.addWidget(self._paper)
        self.lines.addWidget(self._bank_card())
        self.lines.addWidget(self._others)

    def _bank_card(self) -> Card:
        card = Card()
        for widget in (self._amount, self._slip):
            card.put(widget)
        banked = button(keyed("F12", tr("Brought to the bank")), self.go_on, "primary", "to-bank")
        slip = button(tr("Print the deposit slip"), self._print, name="print-safe-slip")
        self.foot_lines.addWidget(side_by_side(banked, slip))
        return card

    def _columns(self) -> Columns[Drawer]:
        zone, language = self.at.hall.mission.time_zone, self.at.language

        def closed(each: Drawer) -> str:
            return tr("Closed {time}").replace("{time}", moment(each.closed_ms or 0, zone))

        return (
            (tr("Deposit slip"), lambda each: f"{isolate(each.deposit_serial)}\n{closed(each)}"),
            (tr("Drawer of"), lambda each: self._name(each.actor)),
            (tr("Amount"), lambda each: words.amount(each.counted_minor or 0, each.currency, language)),
        )

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Look at the drawers."""
        self._others.show_pieces(now.pieces)
        self.place.look(self.at.on_store(self._look), self._saw)

    def begin(self) -> None:
        """Give the keyboard to what lies in the safe."""
        self._safe.setFocus()

    def go_on(self) -> None:
        """Keep that the chosen drawer's money was brought to the bank."""
        drawer = self._safe.chosen()
        if drawer is None:
            self.place.notice.tell(tr("Everything is deposited."))
            return
        held, typed = drawer.counted_minor or 0, self._amount.text
        money = typed_money(typed, drawer.currency) if typed else None
        if typed and money is None:
            self._amount.tell(tr("That is no amount."))
            self._amount.edit.setFocus()
        elif not self._slip.text:
            self._slip.tell(tr("The slip's number is missing."))
            self._slip.edit.setFocus()
        else:
            self._keep(drawer, money.minor if money else held, self._slip.text)

    def _keep(self, drawer: Drawer, minor: int, slip: str) -> None:
        op_id, acting = str(uuid.uuid4()), self.at.session.acting

        def kept(first: bool | NotTaken) -> None:
            if isinstance(first, NotTaken):
                self._slip.tell(words.not_taken(first))
                self._slip.edit.setFocus()
                return
            for field in (self._amount, self._slip):
                field.clear()
            over = minor - (drawer.counted_minor or 0)
            told = words.banked(over, drawer.currency, self.at.language)
            self.place.notice.tell(told if first else tr("This money was brought to the bank before."))
            self.look_again()

        keeping = self.at.on_store(lambda store: bring_to_bank(store, acting, op_id, drawer.id, minor, slip))
        self.place.work(keeping, kept, "")

    def forget(self) -> None:
        """Let no PIN stand."""
        self._others.forget()

    def _closed(self, drawer: Drawer) -> None:
        """Look anew, and print what goes with the money of a drawer that was closed here."""
        self.look_again()
        self._print_slip(drawer.id)

    def _print(self) -> None:
        drawer = self._safe.chosen()
        if drawer is None:
            self.place.notice.tell(tr("Everything is deposited."))
        else:
            self._print_slip(drawer.id)

    def _print_slip(self, drawer_id: str) -> None:
        at = self.at

        def printed(store: Store, op_id: str) -> PrintReport:
            paper = DepositPaper(store, at.session.acting, at.bench.printer(), at.hall.mission)
            return paper.print(op_id, drawer_id, at.language)

        self._printing.print(Paper.DEPOSIT, printed)

    def _look(self, store: Store) -> _Seen:
        safe = undeposited_drawers(store, self.at.session.acting)
        return _Seen(safe, drawers_not_closed(store), {each.id: each for each in people(store)})

    def _saw(self, seen: _Seen) -> None:
        self._people = seen.people
        self._safe.begin_with(seen.safe)
        self._safe.say_nothing(tr("Everything is deposited."))
        mine = self.at.session.person.id
        self._others.show_drawers(tuple(each for each in seen.open if each.actor != mine))

    def _name(self, person_id: str) -> str:
        return words.person_name(self._people.get(person_id))
