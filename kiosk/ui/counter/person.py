"""Whom the desk called or serves: the number as large as a clerk reads it in passing, and what they came for.

Nothing of the person is shown before they stand there: at the call it is a number.
"""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.counter_bench import HallNow
from kiosk.ui.counter import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import GAP, MARGIN, Card
from kiosk.ui.widgets.text import label, show_as

_LANGUAGES = {Language.ARABIC: "العربية", Language.ENGLISH: "English"}

_CLOSE = 4
"""Pixels between its lines."""


class PersonCard(Card):
    """Shows one ticket, or that the desk is free."""

    def __init__(self, hall: HallNow, language: Language) -> None:
        super().__init__()
        self.inside.setSpacing(_CLOSE)  # else the number is cut where a question stands below
        self.inside.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        self._hall, self._language = hall, language
        self.setAccessibleName(tr("At this desk"))
        self._state = self.say("", "hint")
        self._number = label("", "code", wrap=False)
        self._number.setObjectName("mine")
        self.put(self._number)
        self._service = self.say("", "strong")
        self._more = self.say("", "hint")
        self._unpaid = self.say("", "warning")

    def show_ticket(self, ticket: Ticket | None, on_break: bool = False, unpaid: str = "") -> None:
        """Show who is at the desk; None for nobody: it is free, or its clerk has a break.

        `unpaid` says what was ordered of whom it serves and isn't paid, at the cashier and back from there.
        """
        show_as(self._unpaid, unpaid, "warning")
        if ticket is None:
            self._number.setText(tr("On a break") if on_break else tr("Free"))
            for each in (self._state, self._service, self._more):
                show_as(each, "", "hint")
            return
        self._number.setText(words.number(ticket, self._hall, self._language))
        show_as(self._state, self._state_of(ticket), "hint")
        show_as(self._service, words.service_name(ticket, self._hall, self._language), "strong")
        show_as(self._more, " · ".join(self._told(ticket)), "hint")

    def _state_of(self, ticket: Ticket) -> str:
        called = words.state(ticket.state)
        if ticket.state is TicketState.CALLED and ticket.standing.calls > 1:
            again = tr("call number %n", "", ticket.standing.calls)
            return f"{called} · {again}"
        return called

    def _told(self, ticket: Ticket) -> list[str]:
        told = [tr("%n person(s)", "", ticket.persons), _LANGUAGES[ticket.language]]
        priority = words.priority(ticket.standing.priority)
        if priority:
            told.append(priority)
        if ticket.standing.back_to:
            desk = words.desk_name(ticket.standing.back_to[-1], self._hall, self._language)
            told.append(tr("goes back afterwards: {desk}").replace("{desk}", desk))
        return told
