"""The line beside the person: who is next and why, and who was called and didn't come."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Looked
from kiosk.ui.counter import words
from kiosk.ui.counter.line_table import line_table, show_line
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.parts import Card, button

_SHOWN_MISSED, _BESIDE = 6, 3


class LinePlace(DeskPlace):
    """F7 calls the row that is chosen, F8 brings back who missed their call last, a button anybody else."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._table = line_table(at.hall, at.language)
        self._missed = Card()
        self._shown_missed: tuple[Ticket, ...] = ()
        self._missed.say(words.state(TicketState.MISSED), "strong")
        holder = QWidget()
        self._returns = QGridLayout(holder)
        self._returns.setContentsMargins(0, 0, 0, 0)
        self._missed.put(holder)
        for widget in (self._table, self._missed, self.notice):
            self.lines.addWidget(widget)

    def show_seen(self, seen: Looked) -> None:
        """Show who waits and who missed their call."""
        show_line(self._table, seen.line)
        if self.at.moves.has_looked:
            self._table.say_nothing(self._nobody())
        self._show_missed(seen.missed)

    def _show_missed(self, missed: tuple[Ticket, ...]) -> None:
        """Name each who may be here now after all; the last first, by F8."""
        self._missed.setVisible(bool(missed))
        if missed == self._shown_missed:
            return
        self._shown_missed = missed
        empty(self._returns)
        for at, each in enumerate(missed[:_SHOWN_MISSED]):
            number = words.number(each, self.at.hall, self.at.language)
            here = tr("{number} is here now").replace("{number}", number)
            said = words.keyed("F8", here) if at == 0 else here
            back = partial(self.at.moves.bring_back, each)
            self._returns.addWidget(
                button(said, back, name=f"bring-back-{at + 1}"), at // _BESIDE, at % _BESIDE
            )

    def _nobody(self) -> str:
        """Return that nobody waits, since when if the desk saw it, and what comes next."""
        since_ms, zone = self.at.moves.emptied_ms, self.at.hall.mission.time_zone
        nobody = tr("Nobody waits for this desk.")
        if since_ms is not None:
            since = words.clock(since_ms, zone)
            nobody = tr("Nobody has waited for this desk since {time}.").replace("{time}", since)
        return "\n".join((nobody, tr("Whoever comes is shown here at once.")))

    def chosen(self) -> Ticket | None:
        """Return whose row is chosen, None for nobody."""
        chosen = self._table.chosen()
        return chosen.ticket if chosen is not None else None

    def bring_back(self) -> None:
        """Let whoever missed their call last stand in the line again."""
        missed = self.at.moves.seen.missed
        if missed:
            self.at.moves.bring_back(missed[0])
