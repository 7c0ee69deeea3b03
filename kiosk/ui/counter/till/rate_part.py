"""A supervisor's rates: what the tariff's money costs from which day on; and the notes and coins."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from kiosk.domain.hall import DayRate
from kiosk.domain.ticket import Ticket
from kiosk.office.configuration.configuring import NotChanged
from kiosk.office.till.rating import NewRate, NoRate, RatesNow, Rating, TypedRate
from kiosk.office.till.till import TillNow
from kiosk.paper.dates import day_in_digits
from kiosk.store import Store
from kiosk.store.missions.configuring import Change, Overtaken
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import rate_words
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.words import not_changed_words
from kiosk.ui.widgets.choice_field import ChoiceField
from kiosk.ui.widgets.day_field import DayField
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button, side_by_side
from kiosk.ui.widgets.tables import Columns, RowTable

Result = TypeVar("Result")
_NUMBER = FieldLook(latin=True, most=20)


class RatePart(TillPart):
    """F12 shows what the rate comes to, and a second F12 sets it."""

    def __init__(self, place: DeskPlace, look_again: Callable[[], None]) -> None:
        super().__init__(place, look_again)
        self._proposed: NewRate | None = None
        self._today: date | None = None
        self._table: RowTable[DayRate] = RowTable("rates", tr("Rates"), self._columns(), 1)
        self._currency = ChoiceField("rate-currency", tr("The tariff's currency"), (), "", self._changed)
        self._rate = Field("rate", self._rate_title(), "", self._changed, _NUMBER)
        self._step = Field("rate-step", tr("Rounded to; empty: not"), "", self._changed, _NUMBER)
        self._day = DayField("rate-from", tr("From"), None, self._changed)
        pieces = FieldLook(latin=True, hint=tr("With blanks between them; empty: the usual ones."))
        self._pieces = Field("pieces", tr("Notes and coins"), look=pieces)
        self.lines.addWidget(self._table, 1)
        self.lines.addWidget(self._rate_card())
        self.lines.addWidget(self._pieces_card())

    def _rate_title(self) -> str:
        currency = rate_words.currency(self.at.hall.mission.currency, self.at.language)
        return tr("One of it in {currency}").replace("{currency}", currency)

    def _rate_card(self) -> Card:
        card = Card(tr("Set a rate"))
        card.put(side_by_side(self._currency, self._rate, self._step, self._day))
        self._comes_to = card.say("", "strong")
        self._comes_to.setObjectName("rate-comes-to")
        self._set = button("", self.go_on, "primary", "set-rate")
        card.put_row(self._set)
        self._show_proposed(None)
        return card

    def _pieces_card(self) -> Card:
        card = Card(tr("By what drawers are counted"))
        card.put(self._pieces)
        card.put_row(button(tr("Set the notes and coins"), self._set_pieces, name="set-pieces"))
        return card

    def _columns(self) -> Columns[DayRate]:
        language = self.at.language
        return (
            (tr("From"), lambda each: day_in_digits(each.valid_from)),
            (tr("Rate"), lambda each: rate_words.rate(each.exchange, language)),
            (tr("Rounded to"), lambda each: rate_words.step(each.exchange, language)),
        )

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Look at the rates."""
        self.place.look(self._on_rates(Rating.look), self._saw)

    def begin(self) -> None:
        """Give the keyboard to the rate."""
        self._rate.setFocus()

    def forget(self) -> None:
        """Set nothing by the next press."""
        self._show_proposed(None)

    def go_on(self) -> None:
        """Show what the rate comes to, then set it."""
        if self._proposed is not None:
            self._make(self._proposed.change)
            return
        today = None if self._day.text else self._today
        first = today or self._day.day()
        if first is None:
            return
        typed = TypedRate(self._currency.text, self._rate.text, self._step.text, first)
        self.place.work(self._on_rates(lambda rating: rating.rate(typed)), self._found, "")

    def _found(self, found: NewRate | NotChanged | NoRate) -> None:
        if isinstance(found, NewRate):
            self._show_proposed(found)
        else:
            self._tell_why_not(found)

    def _set_pieces(self) -> None:
        typed = self._pieces.text

        def found(change: Change | NotChanged | NoRate) -> None:
            if isinstance(change, Change):
                self._make(change)
            else:
                self._tell_why_not(change)

        self.place.work(self._on_rates(lambda rating: rating.pieces(typed)), found, "")

    def _tell_why_not(self, why: NotChanged | NoRate) -> None:
        if isinstance(why, NoRate):
            told = tr("A number above 0 is needed, and a day that isn't over.")
        else:
            bench, language = self.place.bench, self.at.language
            told = not_changed_words(why, lambda faults: bench.faults_told(faults, language))
        self.place.notice.tell(told, "warning")

    def _make(self, change: Change) -> None:
        op_id = str(uuid.uuid4())

        def made(outcome: int | Overtaken) -> None:
            self._show_proposed(None)
            if isinstance(outcome, Overtaken):
                told = tr("Somebody changed what the mission sets meanwhile. Look at it, and set it again.")
                self.place.notice.tell(told, "warning")
            else:
                for field in (self._rate, self._step, self._day):
                    field.clear()
                self.place.notice.tell(tr("It is set. It stands in the history under your name."))
            self.look_again()

        self.place.work(self._on_rates(lambda rating: rating.make(op_id, change)), made, "")

    def _show_proposed(self, proposed: NewRate | None) -> None:
        self._proposed = proposed
        told = rate_words.new_rate(proposed, self.at.language) if proposed else ""
        self._comes_to.setText(told)
        self._comes_to.setVisible(bool(told))
        self._set.setText(keyed("F12", tr("Set it") if proposed else tr("Show what it comes to")))

    def _changed(self, _typed: str) -> None:
        self._show_proposed(None)

    def _saw(self, now: RatesNow) -> None:
        self._today = now.today
        self._table.begin_with(now.dated)
        names = [(each, rate_words.currency(each, self.at.language)) for each in now.currencies]
        self._currency.offer(names, self._currency.text or next(iter(now.currencies), ""))
        if not self._pieces.edit.isModified():
            self._pieces.edit.setText(" ".join(f"{each:f}" for each in now.pieces))

    def _on_rates(self, work: Callable[[Rating], Result]) -> Callable[[], Result]:
        hall, acting = self.at.hall, self.at.session.acting

        def on(store: Store) -> Result:
            return work(Rating(store, acting, hall.shipped))

        return self.at.on_store(on)
