"""A clerk leaves the desk: not with somebody there, and not by one press with people who come back to it.

Nor with something that they typed and that isn't kept.
"""

from __future__ import annotations

from kiosk.domain.hall import DeskKind
from kiosk.ui.counter import move_words, words
from kiosk.ui.counter.beside import BesidePerson
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Notice


class GettingUp:
    """The question stands in the notice; the same press once more answers it, while it stands there."""

    def __init__(self, at: AtDesk, beside: BesidePerson, notice: Notice) -> None:
        self._at, self._beside, self._notice = at, beside, notice

    def press(self) -> None:
        """Leave the desk, or say what is to be known before."""
        moves, question = self._at.moves, self._question()
        if moves.seen.mine is not None:
            self._notice.tell(tr("Finish with the person at your desk first."), "warning")
        elif question in ("", self._notice.text):
            moves.get_up()
        else:
            self._notice.tell(question, "warning")

    def _question(self) -> str:
        """Return what is asked before the desk is left, "" for nothing."""
        unkept, clears = self.unkept(), tr("“{leave}” once more clears it.")
        asked = " ".join(filter(None, (unkept, clears if unkept else "", self._returning())))
        return asked.replace("{leave}", tr("Leave the desk"))

    def unkept(self) -> str:
        """Return that something typed isn't kept, "" where all is."""
        here, untaken = self._at.moves.seen.serving, "till" if self._beside.untaken else ""
        place = self._beside.unkept or untaken
        number = words.number(here, self._at.hall, self._at.language) if here is not None else ""
        return move_words.unkept(place, number) if place else ""

    def _returning(self) -> str:
        returning = self._at.moves.seen.returning
        numbers = " · ".join(words.number(each, self._at.hall, self._at.language) for each in returning)
        told = tr("Still coming back to this desk: {numbers}.").replace("{numbers}", numbers)
        pays = self._at.desk.kind is DeskKind.CASHIER
        others = tr("“{leave}” once more: the other desks of their line call them.")
        asked = tr("“{leave}” once more: the other cashiers call them.") if pays else others
        return f"{told} {asked}" if returning else ""
