"""What is said of a number that somebody has: how it is called, who is before it, what they do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.paper_numbers import PAPER_SERIES
from kiosk.domain.ticket import Ticket, shown_number
from kiosk.ui.applicant.booking.day_words import clock_words, day_twice, moment
from kiosk.ui.applicant.session import Session
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.office.hall.own_number import OwnNumber


def own_title(number: OwnNumber) -> str:
    """Return the heading over what holds for one's number."""
    from kiosk.office.hall.own_number import Holds

    match number.holds:
        case Holds.CALLED:
            return tr("Your number is called now")
        case Holds.MISSED:
            return tr("Your number was called")
        case Holds.OVER:
            return tr("This number is no longer valid")
        case _:
            return tr("You have a number")


def own_sentence(session: Session, number: OwnNumber) -> str:
    """Return what holds for one's number, and what to do next."""
    from kiosk.office.hall.own_number import Holds

    match number.holds:
        case Holds.CALLED:
            return _with_number(session, tr("Number {ticket}: please go to {place} now."), number)
        case Holds.MISSED:
            missed = tr("Your number {ticket} was called. You need no new number: please go to {place}.")
            return _with_number(session, missed, number)
        case Holds.KEPT:
            kept = tr("Your number {ticket} is kept, you come first today. Please go to {place} for it.")
            return _with_number(session, kept, number)
        case Holds.LATER:
            return first_on_words(session, number.ticket)
        case Holds.OVER:
            return tr("You were served with it, or its day is over. You can take a new number.")
        case _:
            return waiting_sentence()


def _with_number(session: Session, sentence: str, number: OwnNumber) -> str:
    sentence = sentence.replace("{place}", number.place.in_language(session.state.language))
    return sentence.replace("{ticket}", ticket_words(session, number.ticket))


def first_on_words(session: Session, ticket: Ticket) -> str:
    """Return on which day to come a number is called first."""
    opening, language = moment(session, ticket.due_ms), session.state.language
    sentence = tr("You are called first on {carried}, when we open at {opening}.")
    sentence = sentence.replace("{carried}", day_twice(opening.date(), language))
    return sentence.replace("{opening}", clock_words(opening, language))


def holding_words(session: Session, ticket: Ticket) -> str:
    """Return what whoever holds a number from the gate does with it."""
    sentence = tr("You have the number {ticket}. Choose what you came for, and you stand in line with it.")
    return sentence.replace("{ticket}", ticket_words(session, ticket))


def waiting_sentence() -> str:
    """Return what whoever has a number does next."""
    return tr("Please wait until your number is called.")


def ticket_words(session: Session, ticket: Ticket) -> str:
    """Return a ticket's number as it is called; no line ends between its letter and its digits."""
    arabic = arabic_letter(session, ticket)
    number = shown_number(ticket.series, arabic, ticket.number, session.state.language)
    return number.replace(" ", "\u00a0")


def arabic_letter(session: Session, ticket: Ticket) -> str:
    """Return the Arabic letter of a ticket's line; its Latin one where the hall has no such line any more."""
    groups = {group.id: group for group in (*session.desk.catalogue.queue_groups, *PAPER_SERIES)}
    group = groups.get(ticket.queue_group)
    return ticket.series if group is None else group.arabic_letter


def before_words(before: int) -> str:
    """Return how many people are before one."""
    return tr("%n person(s) before you.", "", before) if before else tr("Nobody is before you.")
