"""The line beside the person: who is next and why, and who was called and didn't come."""

from __future__ import annotations

from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.counter import Looked
from kiosk.ui.counter import words
from kiosk.ui.counter.line_table import line_table, show_line
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, button
from kiosk.ui.widgets.text import label

_SHOWN_MISSED = 4


class LinePlace(DeskPlace):
    """F7 calls the row that is chosen, F8 brings back who missed their call last."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._table = line_table(at.hall, at.language)
        self._missed = Card()
        self._missed_line = label("", "strong")
        self._missed.put(self._missed_line)
        self._missed.put_row(button(words.keyed("F8", tr("Is here now")), self.bring_back, name="bring-back"))
        for widget in (self._table, self._missed, self.notice):
            self.lines.addWidget(widget)

    def show_seen(self, seen: Looked) -> None:
        """Show who waits and who missed their call."""
        show_line(self._table, seen.line)
        self._missed.setVisible(bool(seen.missed))
        numbers = [words.number(each, self.at.hall, self.at.language) for each in seen.missed[:_SHOWN_MISSED]]
        self._missed_line.setText(": ".join((words.state(TicketState.MISSED), "  ·  ".join(numbers))))

    def chosen(self) -> Ticket | None:
        """Return whose row is chosen, None for nobody."""
        chosen = self._table.chosen()
        return chosen.ticket if chosen is not None else None

    def bring_back(self) -> None:
        """Let whoever missed their call last stand in the line again."""
        missed = self.at.moves.seen.missed
        if missed:
            self.at.moves.bring_back(missed[0])
