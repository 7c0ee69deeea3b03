"""Whom the desk has goes: for good not by one press unpaid, or with a request that was begun for them.

Nothing is asked where nothing was ordered, typed or begun: most people pay nothing at most desks. Who isn't
done with by that is told of: where they are, and how it is taken back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.counter_bench import HallNow
from kiosk.office.hall.counter import Finish
from kiosk.office.till.owing import Unpaid
from kiosk.ui.counter import move_words, words
from kiosk.ui.counter.beside import BesidePerson
from kiosk.ui.counter.moves import Told
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.counter.till.price_words import owes
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Notice


@dataclass(frozen=True, slots=True)
class _Press:
    """What lets somebody go. `goes_on`: another desk sees them next, where what was ordered is asked for."""

    named: str
    goes_on: bool = False


class LettingGo:
    """The question stands in the notice; the same press once more answers it, while it stands there."""

    def __init__(self, at: AtDesk, beside: BesidePerson, notice: Notice) -> None:
        self._at, self._beside, self._notice = at, beside, notice
        self._asked, self._press = "", _Press("")

    def go_on(self) -> None:
        """Do what comes next, by its key."""
        if self._at.moves.seen.serving is None:
            self._at.moves.go_on()
        elif self._may_go(_Press(isolate("F2"))):
            self._at.moves.finish(Finish.DONE, self._told(move_words.gone_back))

    def finish(self, outcome: Finish) -> None:
        """Be done with whom the desk serves, by the button of what came of it."""
        if self._may_go(_Press(_button(words.outcome(outcome)))):
            self._at.moves.finish(outcome, self._told(move_words.gone_back))

    def send(self, line: str, desk: str, and_back: bool) -> bool:
        """Send whom the desk has on, and return whether they go."""
        if not and_back and not self._may_go(_Press(_button(tr("Send on")), goes_on=True)):
            return False
        told = self._told(partial(move_words.sent_on, comes_back=and_back))
        self._at.moves.send(line, desk, told, and_back=and_back)
        return True

    def park(self, minutes: int) -> None:
        """Set whom the desk has aside for so long: they come back."""
        self._at.moves.park(minutes, self._told(move_words.set_aside))

    def look(self) -> None:
        """Ask no more where it was paid meanwhile."""
        if self._asked and self._asked != self._question(self._press):
            self.ask_no_more()

    def ask_no_more(self) -> None:
        """Let the next press be the first."""
        if self._asked and self._notice.text == self._asked:
            self._notice.tell("")
        self._asked = ""

    def _may_go(self, press: _Press) -> bool:
        if self._at.moves.busy:
            return False
        question = self._question(press)
        if question in ("", self._notice.text):
            return True
        self._asked, self._press = question, press
        if self._due(press) and self._taken_here:
            self._beside.bring("till", "bill")  # else F12 would do something else, or nothing
        elif self._beside.unfiled:
            self._beside.bring(self._beside.unfiled, "")
        self._notice.tell(question, "warning")
        return False

    def _told(self, sentence: Callable[[Ticket, HallNow, Language], str]) -> Told:
        return lambda ticket: sentence(ticket, self._at.hall, self._at.language)

    @property
    def _taken_here(self) -> bool:
        unpaid = self._at.moves.unpaid
        return bool(self._beside.untaken) or (unpaid is not None and unpaid.taken_here)

    def _due(self, press: _Press) -> str:
        """Return what is to be paid before they go so, "" for nothing."""
        unpaid = self._at.moves.unpaid
        if self._beside.untaken or unpaid is None or press.goes_on:
            return self._beside.untaken
        return owes(unpaid, self._at.language)

    def _question(self, press: _Press) -> str:
        here, due = self._at.moves.seen.serving, self._due(press)
        if here is None or not (due or self._beside.unfiled):
            return ""
        back = here.standing.back_to
        desk = words.desk_name(back[-1], self._at.hall, self._at.language) if back else ""
        asked = _lets_go(due, self._taken_here, press, desk) if due else _clears(press)
        number = words.number(here, self._at.hall, self._at.language)
        return asked.replace("{go}", press.named).replace("{number}", number)


def not_paid(of: Unpaid, language: Language) -> str:
    """Return what was ordered of somebody and isn't paid yet."""
    return tr("Ordered and not paid yet: {amount}").replace("{amount}", owes(of, language))


def _lets_go(due: str, taken_here: bool, press: _Press, desk: str) -> str:
    """Return what is asked before somebody goes who hasn't paid, back to the `desk` of this name, if any.

    `taken_here`: this desk takes the money.
    """
    instead = tr("{take} takes the money.") if taken_here or press.goes_on else tr("{send} sends them on.")
    instead = instead.replace("{take}", isolate("F12")).replace("{send}", isolate("F6"))
    return f"{_goes_unpaid(press, desk).replace('{amount}', due)} {instead}".replace("{desk}", desk)


def _goes_unpaid(press: _Press, desk: str) -> str:
    if press.goes_on:
        return tr("{number} hasn't paid {amount}. {go} once more sends them on.")
    if desk:
        return tr("{number} hasn't paid {amount}. {go} once more lets them go back to {desk}.")
    return tr("{number} hasn't paid {amount}. {go} once more lets them go.")


def _clears(press: _Press) -> str:
    """Return what is asked before somebody goes for whom a request was begun."""
    if press.goes_on:
        return tr("The new request of {number} isn't handed in. {go} once more sends them on and clears it.")
    return tr("The new request of {number} isn't handed in. {go} once more lets them go and clears it.")


def _button(text: str) -> str:
    """Return a button as a sentence names it."""
    return tr("“{button}”").replace("{button}", text)
