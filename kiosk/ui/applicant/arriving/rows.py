"""The lists of the pages about something that was found: what one may do, and requests as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.domain.appointment import Arrival
from kiosk.domain.reference import display_reference
from kiosk.domain.states import AppointmentState
from kiosk.domain.text import isolate
from kiosk.ui.applicant.arriving.lookup import Purpose
from kiosk.ui.applicant.arriving.words import Standing, state_words
from kiosk.ui.applicant.booking.day_words import clock_words, day_title, day_twice, moment
from kiosk.ui.applicant.menu import TileRow
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.tiles import TilesModel
from kiosk.ui.i18n import tr

CHANGE, ANEW, CANCEL, BOOK = "change", "anew", "cancel", "book"
SLIP, SUCCESSOR, SHOW, NUMBER, SERVICE = "slip", "successor", "show", "number", "service"
"""What a tile of an answer does."""

_WAYS_ON = {
    Arrival.PAST: (NUMBER, ANEW),
    Arrival.OVER: (NUMBER, BOOK),
    Arrival.FUTURE: (CHANGE, CANCEL, SLIP),
    Arrival.CANCELLED: (BOOK,),
    Arrival.MOVED: (SUCCESSOR,),
    Arrival.REBOOK: (ANEW, CANCEL),
}
"""What one may do about an appointment; nothing where the answer is all."""

_WAYS_OF_HAD: Mapping[AppointmentState, tuple[str, ...]] = {
    AppointmentState.BOOKED: (CHANGE, CANCEL, SLIP),
    AppointmentState.CHECKED_IN: (SHOW,),
    AppointmentState.NEEDS_REBOOKING: (ANEW, CANCEL),
}
"""What one may do about an appointment that keeps one from booking a second."""


@dataclass(frozen=True, slots=True)
class FollowedRow:
    """One request: which, how it stands, what to do next, and how old the news is."""

    key: str
    number: str
    service: str
    standing: str
    next_step: str
    as_of: str


def answers_model(session: Session, parent: QObject) -> TilesModel:
    """What one may do about the appointment that was found, or met."""
    return TilesModel(session, frozenset({Page.ARRIVED, Page.HAVE_ONE}), TileRow, _answers, parent)


def followed_model(session: Session, parent: QObject) -> TilesModel:
    """Requests as they stand."""
    return TilesModel(session, frozenset({Page.FOLLOWED}), FollowedRow, _followed, parent)


def _answers(session: Session) -> Sequence[TileRow]:
    had, arrived = session.state.plan.had, session.state.lookup.arrived
    ways: tuple[str, ...] = ()
    if session.state.here.page is Page.HAVE_ONE and had is not None:
        ways = _WAYS_OF_HAD.get(had.state, ()) if session.state.plan.by_document else (SHOW,)
    elif arrived is not None:
        ways = _WAYS_ON.get(arrived.arrival, ())
    elif session.state.lookup.number is not None and session.state.lookup.number.over:
        return [_tile(SERVICE)]
    appointment = had if arrived is None else arrived.appointment
    service = None if appointment is None else session.desk.catalogue.services.get(appointment.service_id)
    known = service is not None
    line = service is not None and session.desk.numbers.line_of(service) is not None
    able = {BOOK: bool(session.desk.bookable()), CHANGE: known, ANEW: known, SLIP: known, NUMBER: line}
    return [_tile(way) for way in ways if able.get(way, True)]


def _tile(way: str) -> TileRow:
    match way:
        case "change":
            return TileRow(way, tr("Change the appointment"), tr("Choose another day or time"), "calendar")
        case "anew":
            return TileRow(way, tr("Choose a new time"), tr("The slip is printed anew"), "calendar")
        case "cancel":
            return TileRow(way, tr("Cancel the appointment"), tr("The time is free for others then"), "cross")
        case "book":
            return TileRow(way, tr("Book an appointment"), tr("For another day, free of charge"), "plus")
        case "show":
            return TileRow(
                way, tr("Show this appointment"), tr("By its slip, its number or the passport"), "search"
            )
        case "number":
            return TileRow(way, tr("Take a number for today"), tr("How long it takes is said first"), "clock")
        case "service":
            return TileRow(
                way, tr("I need a service"), tr("Passport, civil record, papers from Syria"), "papers"
            )
        case "successor":
            return TileRow(way, tr("Show the new appointment"), tr("Its slip can be printed again"), "search")
        case _:
            return TileRow(
                way, tr("Print the slip again"), tr("The same appointment, the same number"), "print"
            )


def _followed(session: Session) -> Sequence[FollowedRow]:
    return list(_followed_rows(session))


def _followed_rows(session: Session) -> Iterator[FollowedRow]:
    followed, language = session.state.lookup.followed, session.state.language
    if followed is None:
        return
    place = session.desk.mission.help_place.in_language(language)
    collecting = session.state.lookup.purpose is Purpose.COLLECT
    outlook = session.state.turn.outlook
    numbered = followed.line is not None and (outlook is None or outlook.stopped is None)
    for each in followed.requests:
        service = session.desk.catalogue.services.get(each.service_id)
        held = followed.held is not None
        said, next_step = state_words(Standing(each.state, bool(each.ended_ms), collecting, numbered, held))
        ended = day_twice(moment(session, each.ended_ms).date(), language)
        yield FollowedRow(
            key=each.reference,
            number=tr("Request number: {number}").replace("{number}", _number(each.reference)),
            service="" if service is None else service.plain.in_language(language),
            standing=said.replace("{date}", ended),
            next_step=next_step.replace("{place}", place),
            as_of=as_of_words(session, each.as_of_ms) if each.as_of_ms else "",
        )


def _number(reference: str) -> str:
    return isolate(display_reference(reference).replace(" ", "\u00a0"))


def as_of_words(session: Session, as_of_ms: int) -> str:
    """Return when the central office was heard last."""
    when, language = moment(session, as_of_ms), session.state.language
    sentence = tr("Last news from the central office: {date}, {time}")
    sentence = sentence.replace("{date}", day_title(when.date(), language))
    return sentence.replace("{time}", clock_words(when, language))
