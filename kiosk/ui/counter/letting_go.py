"""Whom the desk has goes: for good not by one press unpaid, and nowhere with what was typed and isn't kept.

Nothing is asked where nothing was ordered, typed or begun: most people pay nothing at most desks. Who isn't
done with by that is told of: where they are, and how it is taken back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
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


class _Way(Enum):
    """How somebody goes from the desk, or comes to it."""

    CALLS = auto()
    """Nobody is there, and somebody is called."""
    ENDS = auto()
    """For good, or back to the desk that sent them."""
    SENT_ON = auto()
    SET_ASIDE = auto()
    UNDONE = auto()
    """That they came is taken back."""


@dataclass(frozen=True, slots=True)
class _Press:
    """What lets somebody go, as a sentence names it. What was ordered is asked for only where it ends."""

    named: str
    way: _Way = _Way.ENDS


class LettingGo:
    """The question stands in the notice; the same press once more answers it, while it stands there."""

    def __init__(self, at: AtDesk, beside: BesidePerson, notice: Notice) -> None:
        self._at, self._beside, self._notice = at, beside, notice
        self._asked, self._press = "", _Press("")

    def go_on(self) -> None:
        """Do what comes next, by its key."""
        moves = self._at.moves
        if moves.seen.serving is None:
            calls = moves.seen.mine is None and not moves.on_break
            if not calls or self._may_go(_Press(isolate("F2"), _Way.CALLS)):
                moves.go_on()
        elif self._may_go(_Press(isolate("F2"))):
            self._at.moves.finish(Finish.DONE, self._told(move_words.gone_back))

    def call(self, chosen: Ticket) -> None:
        """Call somebody out of turn."""
        if self._may_go(_Press(isolate("F7"), _Way.CALLS)):
            self._at.moves.call(chosen)

    def finish(self, outcome: Finish) -> None:
        """Be done with whom the desk serves, by the button of what came of it."""
        if self._may_go(_Press(move_words.named(words.outcome(outcome)))):
            self._at.moves.finish(outcome, self._told(move_words.gone_back))

    def send(self, line: str, desk: str, and_back: bool) -> bool:
        """Send whom the desk has on, and return whether they go."""
        if not self._may_go(_Press(move_words.named(tr("Send on")), _Way.SENT_ON)):
            return False
        told = self._told(partial(move_words.sent_on, comes_back=and_back))
        self._at.moves.send(line, desk, told, and_back=and_back)
        return True

    def park(self, minutes: int) -> bool:
        """Set whom the desk has aside for so long, and return whether they go: any desk may call them."""
        if not self._may_go(_Press(move_words.named(tr("Set aside", "act")), _Way.SET_ASIDE)):
            return False
        self._at.moves.park(minutes, self._told(move_words.set_aside))
        return True

    def undo(self) -> None:
        """Take the clerk's last move back."""
        serving, last = self._at.moves.seen.serving, self._at.moves.last
        comes = serving is not None and last is not None and last.id == serving.id
        if not comes or self._may_go(_Press(isolate("F9"), _Way.UNDONE)):
            self._at.moves.undo()

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
        elif self._beside.unkept:
            self._beside.bring(self._beside.unkept, "")
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
        if self._beside.untaken or unpaid is None or press.way is not _Way.ENDS:
            return self._beside.untaken
        return owes(unpaid, self._at.language)

    def _question(self, press: _Press) -> str:
        here, due, unkept = self._at.moves.seen.serving, self._due(press), self._beside.unkept
        if not (due or unkept) or (here is None) is not (press.way is _Way.CALLS):
            return ""
        number = desk = ""
        if here is not None:
            number = words.number(here, self._at.hall, self._at.language)
            back = here.standing.back_to
            desk = words.desk_name(back[-1], self._at.hall, self._at.language) if back else ""
        asked = _unpaid(due, self._taken_here, press, desk) if due else _clears(unkept, number, press)
        if due and unkept:
            asked = f"{move_words.unkept(unkept, number)} {asked}"
        return asked.replace("{go}", press.named).replace("{number}", number).replace("{desk}", desk)


def not_paid(of: Unpaid, language: Language) -> str:
    """Return what was ordered of somebody and isn't paid yet."""
    return tr("Ordered and not paid yet: {amount}").replace("{amount}", owes(of, language))


def _unpaid(due: str, taken_here: bool, press: _Press, desk: str) -> str:
    """Return what is asked before somebody goes who hasn't paid, back to the `desk` of this name, if any.

    `taken_here`: this desk takes the money.
    """
    owes = tr("{number} hasn't paid {amount}.").replace("{amount}", due)
    lets_go = {
        _Way.CALLS: "",  # of nobody anything is to be paid
        _Way.ENDS: tr("{go} once more lets them go."),
        _Way.SENT_ON: tr("{go} once more sends them on."),
        _Way.SET_ASIDE: tr("{go} once more sets them aside."),
        _Way.UNDONE: tr("{go} once more takes back that they came."),
    }[press.way]
    if desk and press.way is _Way.ENDS:
        lets_go = tr("{go} once more lets them go back to {desk}.")
    takes = taken_here or press.way is not _Way.ENDS
    instead = tr("{take} takes the money.") if takes else tr("{send} sends them on.")
    instead = instead.replace("{take}", isolate("F12")).replace("{send}", isolate("F6"))
    return f"{owes} {lets_go} {instead}"


def _clears(place: str, number: str, press: _Press) -> str:
    """Return what is asked before what was typed in `place` is lost; `number` is whose it is, or ""."""
    if press.way is _Way.SENT_ON:
        return move_words.sends_and_clears(place, number)
    clears = {
        _Way.CALLS: tr("{go} once more calls somebody and clears it."),
        _Way.ENDS: tr("{go} once more lets them go and clears it."),
        _Way.SET_ASIDE: tr("{go} once more sets them aside and clears it."),
        _Way.UNDONE: tr("{go} once more takes back that they came and clears it."),
    }
    return f"{move_words.unkept(place, number)} {clears[press.way]}"
