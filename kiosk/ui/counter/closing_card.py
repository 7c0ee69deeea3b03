"""The end of the day: asks once more, then says who comes first on the next one, and prints their papers."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from datetime import date

from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.counter_bench import HallNow
from kiosk.office.hall.day_end import Closed, NoOpening, StillServed
from kiosk.paper.dates import day_in_words
from kiosk.ui.counter import words
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import AskedTwice
from kiosk.ui.widgets.parts import Card, Notice
from kiosk.ui.widgets.text import show_as


class ClosingCard(Card):
    """Calls `close` with an operation id and the day; one that failed is tried again with the same."""

    def __init__(self, at: AtDesk, close: Callable[[str, date], None], notice: Notice) -> None:
        super().__init__(tr("End of the day"))
        self._at, self._close, self._notice = at, close, notice
        self._day: date | None = None
        self._begun: tuple[str, date] | None = None
        self.say(tr("No more numbers today. Who still waits comes first on the next day, with a paper."))
        self._forgotten = self.say("", "warning")
        self._forgotten.hide()
        ask = tr("Press once more to close the day")
        self._closes = AskedTwice(tr("Close the day"), ask, self._press, "danger", "close-day")
        self.put_row(self._closes)

    def forget(self) -> None:
        """Ask anew."""
        self._closes.ask_anew()

    def _press(self) -> None:
        if self._begun is None and self._day is not None:
            self._begun = str(uuid.uuid4()), self._day
        if self._begun is not None:
            self._close(*self._begun)

    def show_now(self, day: date, forgotten: int) -> None:
        """Close `day` by the next press, and say how many people of a day that nobody closed still wait."""
        self._day = day
        left = tr("%n person(s) hold numbers of an earlier day that nobody closed.", "", forgotten)
        close = tr("Close it now: they get new numbers and come first.")
        show_as(self._forgotten, f"{left} {close}", "warning")
        self._forgotten.setVisible(bool(forgotten))

    def show_answer(self, answer: Closed | StillServed | NoOpening, printed: int) -> None:
        """Say what came of it."""
        self._begun = None
        match answer:
            case StillServed(tickets):
                numbers = _numbers(tickets, self._at.hall, self._at)
                told = tr("Still at a desk: {numbers}").replace("{numbers}", numbers)
                self._notice.tell(told, "warning")
            case NoOpening():
                told = tr("The mission's hours don't say when it opens next. IT sets them.")
                self._notice.tell(told, "warning")
            case Closed():
                lacking = printed < len(answer.carried)
                self._notice.tell(self._closed(answer, printed), "warning" if lacking else "info")

    def _closed(self, answer: Closed, printed: int) -> str:
        language = self._at.language
        told = [tr("{day} is closed.").replace("{day}", day_in_words(answer.day, language))]
        if answer.carried and answer.following is not None:
            day = day_in_words(answer.following, language)
            carried = tr("First on {day}: {numbers}").replace("{day}", day)
            told.append(carried.replace("{numbers}", _numbers(answer.carried, self._at.hall, self._at)))
            papers = tr("Papers printed: {n} of {all}").replace("{n}", isolate(str(printed)))
            told.append(papers.replace("{all}", isolate(str(len(answer.carried)))))
            if printed < len(answer.carried):
                told.append(tr("See to the printer. Who has no paper is given their number by hand."))
        kept = tr("Appointments served: {n}").replace("{n}", isolate(str(answer.served)))
        told += [kept, tr("Appointments missed: {n}").replace("{n}", isolate(str(answer.missed)))]
        return "\n".join(told)


def _numbers(tickets: Sequence[Ticket], hall: HallNow, at: AtDesk) -> str:
    return "  ·  ".join(words.number(each, hall, at.language) for each in tickets)
