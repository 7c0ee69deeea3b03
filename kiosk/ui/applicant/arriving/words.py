"""The plain answer to who comes with an appointment, and how a request stands: sentences made from codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.appointment import Appointment, Arrival
from kiosk.domain.mrz import MrzFault, MrzFaultCode
from kiosk.domain.reference import display_reference
from kiosk.domain.states import RequestState
from kiosk.domain.text import isolate
from kiosk.ui.applicant.arriving.moves import UNSEEN
from kiosk.ui.applicant.arriving.number_words import first_on_words, ticket_words, waiting_sentence
from kiosk.ui.applicant.booking.day_words import clock_words, day_twice, moment
from kiosk.ui.applicant.request.fault_words import scan_sentence, scan_told
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.office.hall.check_in import Arrived


def arrival_title(arrival: Arrival) -> str:
    """Return the heading over an answer."""
    match arrival:
        case Arrival.ON_TIME | Arrival.EARLY | Arrival.LATE:
            return tr("You are checked in")
        case Arrival.ALREADY | Arrival.CALLED | Arrival.CARRIED_OVER:
            return tr("You are already checked in")
        case Arrival.CANCELLED:
            return tr("This appointment was cancelled")
        case Arrival.MOVED:
            return tr("This appointment was changed")
        case _:
            return tr("Your appointment")


def arrival_sentence(session: Session, arrived: Arrived) -> str:
    """Return what holds for who comes now, and what to do next."""
    today = moment(session, arrived.appointment.start_ms).date() == session.today
    numbered = arrived.arrival in (Arrival.ALREADY, Arrival.CARRIED_OVER, Arrival.CALLED)
    sentence = _number_sentence(session, arrived) if numbered else _arrival_sentence(arrived, today)
    return _filled(session, sentence, arrived)


def _arrival_sentence(arrived: Arrived, today: bool) -> str:
    match arrived.arrival:
        case Arrival.ON_TIME:
            return waiting_sentence()
        case Arrival.EARLY:
            return tr("Your appointment is today at {time}. Your number will be called at its time.")
        case Arrival.LATE if arrived.before:
            return tr("Your appointment was today at {time}. The wait may be longer.")
        case Arrival.LATE:
            return tr("Your appointment was today at {time}. Please wait until your number is called.")
        case Arrival.PAST | Arrival.OVER:
            return _past_sentence(arrived.arrival, today)
        case Arrival.FUTURE:
            return tr("Your appointment is on {date} at {time}, not today.")
        case Arrival.CANCELLED:
            return tr("It was cancelled on {moved}. You can book a new one.")
        case Arrival.MOVED:
            return tr("Another time took its place. The number of the new appointment is {successor}.")
        case Arrival.ELSEWHERE:
            return tr("Your appointment is today at {time}. To be received, please go to {place}.")
        case _:
            return tr("The opening hours changed on your day. Choose a new time.")


def _past_sentence(arrival: Arrival, today: bool) -> str:
    """Return what whoever comes too late for the appointment can do."""
    if arrival is Arrival.OVER:
        return tr(
            "Your appointment was on {date} at {time}. You can take a number for today or book a new one."
        )
    if today:
        return tr(
            "Your appointment was today at {time}. You can take a number for today or choose a new time."
        )
    return tr(
        "Your appointment was on {date} at {time}. You can take a number for today or choose a new time."
    )


def _number_sentence(session: Session, arrived: Arrived) -> str:
    """Return what holds for who has a number already."""
    ticket, called = arrived.ticket, arrived.arrival is Arrival.CALLED
    if ticket is None and called:
        return tr("Your number was called. You need no new number: please go to {place}.")
    if ticket is None:
        return tr("Your number was given to you at check-in. If you don't have it, please go to {place}.")
    if arrived.arrival is Arrival.CARRIED_OVER:
        return first_on_words(session, ticket)
    if called:
        return tr("Your number {ticket} was called. You need no new number: please go to {place}.")
    return waiting_sentence()


def _filled(session: Session, sentence: str, arrived: Arrived) -> str:
    language, appointment = session.state.language, arrived.appointment
    when, moved = moment(session, appointment.start_ms), moment(session, appointment.moved_ms)
    values = {
        "date": day_twice(when.date(), language),
        "time": clock_words(when, language),
        "moved": day_twice(moved.date(), language),
        "place": arrived.place.in_language(language),
        "ticket": "" if arrived.ticket is None else ticket_words(session, arrived.ticket),
        "successor": isolate(display_reference(appointment.successor).replace(" ", "\u00a0")),
    }
    for name, value in values.items():
        sentence = sentence.replace(f"{{{name}}}", value)
    return sentence


def had_words(session: Session, appointment: Appointment) -> str:
    """Return that there is an appointment for this service already; when, only to who showed the document."""
    if not session.state.plan.by_document:
        return tr("There is an appointment for this service with this document's number already.")
    sentence = tr("You have an appointment for this service: {date}, {time}.")
    return _with_time(session, sentence, appointment)


def kept_words(session: Session, appointment: Appointment) -> str:
    """Return when an appointment is."""
    return _with_time(session, tr("Your appointment: {date}, {time}."), appointment)


def _with_time(session: Session, sentence: str, appointment: Appointment) -> str:
    when, language = moment(session, appointment.start_ms), session.state.language
    sentence = sentence.replace("{date}", day_twice(when.date(), language))
    return sentence.replace("{time}", clock_words(when, language))


def claim_fault(session: Session) -> str:
    """Return why nothing was found by what was shown or typed last, "" if nothing is wrong."""
    from kiosk.office.claim import Refused

    fault, request = session.state.scan_fault, session.state.lookup.about_request
    if isinstance(fault, MrzFault):
        return _misread_words(fault)
    if fault == UNSEEN:
        return tr("This can't be looked up just now. Try again, or ask a clerk.")
    if fault is Refused.TOO_MANY:
        return tr("There were many tries. Wait a minute, or ask a clerk.")
    if fault is Refused.NO_MATCH and session.state.here.page is Page.CLAIM:
        return _not_found_by_scan(request)
    if fault is Refused.NO_MATCH and request:
        return tr("We found no request with these details. Check the number, or ask a clerk.")
    if fault is Refused.NO_MATCH:
        return tr("We found no appointment with these details. Check the number, or ask a clerk.")
    return scan_told(session.state) if session.state.here.page is Page.CLAIM else ""


def _misread_words(fault: MrzFault) -> str:
    if fault.code is MrzFaultCode.VISA:
        return scan_sentence(fault)
    return tr("The passport could not be read. Put it back, or type the number.")


def _not_found_by_scan(request: bool) -> str:
    if request:
        return tr(
            "We found no request by what was read. Hold the slip of the request to the scanner, or the"
            " passport given in it, or type the number."
        )
    return tr(
        "We found no appointment by what was read. Hold the slip of the appointment to the scanner, or the"
        " passport that you booked with, or type the number."
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """How a request stands. `dated`: it is known when it ended. `collecting`: its document is asked for.

    `numbered`: whoever collects takes a number; `held`: they have it already.
    """

    state: RequestState
    dated: bool
    collecting: bool
    numbered: bool
    held: bool = False


def state_words(of: Standing) -> tuple[str, str]:
    """Return how a request stands, and what to do next."""
    match of.state:
        case RequestState.DRAFT | RequestState.SUBMITTED:
            return tr("Submitted; it has not reached the central office yet."), _nothing(of)
        case RequestState.RECEIVED:
            return tr("The central office has received it."), _nothing(of)
        case RequestState.IN_REVIEW:
            return tr("It is being looked at."), _nothing(of)
        case RequestState.NEEDS_DOCUMENTS:
            return tr("More papers are needed from you."), tr("Please go to {place} and ask which.")
        case RequestState.APPROVED:
            return tr("Approved. We are waiting for the document."), _nothing(of)
        case RequestState.REJECTED:
            return (
                tr("Not approved. A clerk will explain why and what can be done."),
                tr("Please go to {place}."),
            )
        case RequestState.READY_FOR_PICKUP:
            return tr("Your document is ready."), _how_to_collect(of)
        case RequestState.COLLECTED:
            not_so = tr("If neither you nor your agent has it, please go to {place}.")
            if of.dated:
                return tr("The document was handed over on {date}."), not_so
            return tr("The document was handed over."), not_so
        case RequestState.CANCELLED:
            return tr("The request was cancelled."), tr("If you have a question, please go to {place}.")


def _nothing(of: Standing) -> str:
    if of.collecting:
        return tr("There is nothing to collect yet. You can ask here again another day.")
    return tr("Nothing is asked of you now.")


def _how_to_collect(of: Standing) -> str:
    if of.held:
        return tr(
            "You have a number to collect it. It is given to the person with an identity document, or to the"
            " agent with the power of attorney."
        )
    if of.numbered:
        return tr(
            "You can take a number to collect it. It is given to the person with an identity document, or to"
            " the agent with the power of attorney."
        )
    return tr("To collect it, please go to {place} with your slip and your identity document.")
