"""What the counter says of whoever went from a desk and isn't done with: where to, and until when."""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.counter_bench import HallNow
from kiosk.ui.counter import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import set_apart


def sent_on(ticket: Ticket, hall: HallNow, language: Language, *, comes_back: bool) -> str:
    """Return where somebody was sent; `comes_back`: and that they come back here."""
    back = tr("{number} was sent on to {where} and comes back here.")
    sentence = back if comes_back else tr("{number} was sent on to {where}.")
    return _undone(sentence.replace("{where}", _where(ticket, hall, language)), ticket, hall, language)


def set_aside(ticket: Ticket, hall: HallNow, language: Language) -> str:
    """Return until when somebody is set aside."""
    until = words.clock(ticket.standing.since_ms, hall.mission.time_zone)
    sentence = tr("{number} is set aside until {time}.").replace("{time}", until)
    return _undone(sentence, ticket, hall, language)


def gone_back(ticket: Ticket, hall: HallNow, language: Language) -> str:
    """Return to which desk somebody goes back, or line where nobody sits there; "" for who is served."""
    if ticket.state is not TicketState.TRANSFERRED:
        return ""
    sentence = tr("{number} goes back to {desk}.").replace("{desk}", _where(ticket, hall, language))
    return _undone(sentence, ticket, hall, language)


def unkept(place: str, number: str) -> str:
    """Return that what was typed in `place` isn't kept yet; `number` is whose it is, "" for nobody's."""
    if place == "till":
        told = tr("What was typed into the bill isn't taken.")
    elif place == "new-request":
        of = tr("The new request of {number} isn't handed in.")
        told = of if number else tr("The new request isn't handed in.")
    else:
        of = tr("What was typed into the request of {number} isn't kept.")
        told = of if number else tr("What was typed into the request isn't kept.")
    return told.replace("{number}", number)


def named(button: str) -> str:
    """Return a button as a sentence names it."""
    return tr("“{button}”").replace("{button}", button)


def sends_and_clears(place: str, number: str) -> str:
    """Return what is asked before who holds `number` is sent on and what was typed in `place` is lost.

    `{go}` is left for what was pressed.
    """
    clears = tr("{go} once more sends them on and clears it.")
    return f"{unkept(place, number)} {clears}"


def _where(ticket: Ticket, hall: HallNow, language: Language) -> str:
    """Return the desk that somebody waits for, else their line."""
    stands = ticket.standing
    line = set_apart(words.line_title(stands.line, hall, language))
    return words.desk_name(stands.desk, hall, language) if stands.desk else line


def _undone(sentence: str, ticket: Ticket, hall: HallNow, language: Language) -> str:
    """Return a sentence of somebody, and how the move is taken back."""
    undo = tr("{undo} takes that back.").replace("{undo}", isolate("F9"))
    return f"{sentence.replace('{number}', words.number(ticket, hall, language))} {undo}"
