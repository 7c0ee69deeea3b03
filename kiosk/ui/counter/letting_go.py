"""Whom the desk serves doesn't go by one press unpaid, or with a request that was begun for them.

Nothing is asked where nothing was ordered, typed or begun: most people pay nothing at most desks.
"""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.office.till.till import Unpaid
from kiosk.ui.counter import words
from kiosk.ui.counter.beside import BesidePerson
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.counter.till.words import amount
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Notice


class LettingGo:
    """The question stands in the notice; the second press answers it, while it stands there."""

    def __init__(self, at: AtDesk, beside: BesidePerson, notice: Notice) -> None:
        self._at, self._beside, self._notice = at, beside, notice
        self._asked = ""

    def go_on(self) -> None:
        """Do what comes next, unless that lets somebody go who is to be asked for first."""
        if self._at.moves.busy:
            return
        question = self._question()
        if question in ("", self._notice.text):
            self._at.moves.go_on()
            return
        self._asked = question
        if self._taken_here:
            self._beside.bring("till", "bill")  # else F12 would do something else, or nothing
        elif self._beside.unfiled:
            self._beside.bring(self._beside.unfiled, "")
        self._notice.tell(question, "warning")

    def look(self) -> None:
        """Ask no more where it was paid meanwhile."""
        if self._asked and self._asked != self._question():
            if self._notice.text == self._asked:
                self._notice.tell("")
            self._asked = ""

    @property
    def _taken_here(self) -> bool:
        unpaid = self._at.moves.unpaid
        return bool(self._beside.untaken) or (unpaid is not None and unpaid.taken_here)

    def _question(self) -> str:
        here, unpaid = self._at.moves.seen.serving, self._at.moves.unpaid
        due = self._beside.untaken
        if not due and unpaid is not None:
            due = amount(unpaid.amount.minor, unpaid.amount.currency, self._at.language)
        if here is None or not (due or self._beside.unfiled):
            return ""
        number = words.number(here, self._at.hall, self._at.language)
        if not due:
            return _clears(number)
        return _lets_go(number, due, taken_here=self._taken_here)


def not_paid(of: Unpaid, language: Language) -> str:
    """Return what was ordered of somebody and isn't paid yet."""
    told = amount(of.amount.minor, of.amount.currency, language)
    return tr("Ordered and not paid yet: {amount}").replace("{amount}", told)


def _lets_go(number: str, due: str, *, taken_here: bool) -> str:
    """Return what is asked before somebody goes who hasn't paid; `taken_here`: this desk takes the money."""
    takes = tr("{number} hasn't paid {amount}. {go} once more lets them go, {take} takes the money.")
    sends = tr("{number} hasn't paid {amount}. {go} once more lets them go, {send} sends them on.")
    sentence = takes if taken_here else sends
    for place, key in (("{go}", "F2"), ("{take}", "F12"), ("{send}", "F6")):
        sentence = sentence.replace(place, isolate(key))
    return sentence.replace("{number}", number).replace("{amount}", due)


def _clears(number: str) -> str:
    """Return what is asked before somebody goes for whom a request was begun."""
    sentence = tr("The new request of {number} isn't handed in. {go} once more lets them go and clears it.")
    return sentence.replace("{go}", isolate("F2")).replace("{number}", number)
