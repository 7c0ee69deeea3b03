"""The texts of the booking pages, made from the session: what is offered, the calendar, the time chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language, Service
from kiosk.domain.text import isolate
from kiosk.ui.applicant.arriving.words import had_words
from kiosk.ui.applicant.booking.day_words import (
    clock_words,
    day_line,
    day_title,
    day_twice,
    moment,
    weekday_names,
)
from kiosk.ui.applicant.booking.rows import booked_services, people_words
from kiosk.ui.applicant.request.fault_words import scan_told
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.office.booking import BookableDay


@dataclass(frozen=True, slots=True)
class BookingTexts:
    """The values that the door publishes; what belongs to another page is empty."""

    offered: bool = False
    service_offered: bool = False
    service: str = ""
    people: str = ""
    several: bool = False
    changing: bool = False
    reprinted: bool = False
    taken: bool = False
    unseen: bool = False
    none_free: str = ""
    has_days: bool = False
    month: str = ""
    month_before: str = ""
    month_after: str = ""
    closed: tuple[str, ...] = ()
    until: str = ""
    weekdays: tuple[str, ...] = ()
    day: str = ""
    day_line: str = ""
    day_twice: str = ""
    time: str = ""
    number: str = ""
    had: str = ""
    scan_fault: str = ""
    failed: bool = False
    unfinished: bool = False


def booking_texts(session: Session) -> BookingTexts:
    """Return what the booking pages say now."""
    state = session.state
    if not session.serving or not state.visit.visit_id:
        return BookingTexts()
    plan, page = state.plan, state.here.page
    asked = page in (Page.HOME, Page.SERVICE) and not state.availability.rush
    offered = booked_services(session) if asked else ()
    shown = BookingTexts(
        offered=bool(offered),
        service_offered=state.option is not None and _bookable(state.option.service, offered),
        service="" if plan.service is None else plan.service.plain.in_language(state.language),
        people=people_words(plan.persons) if plan.persons else "",
        several=plan.persons > 1,
        changing=plan.replaces is not None,
        reprinted=plan.made is not None and plan.service is None,
        taken=plan.taken,
        unseen=plan.unseen,
        has_days=bool(plan.months),
        had="" if plan.had is None else had_words(session, plan.had),
        scan_fault=scan_told(state),
        failed=state.saving_failed,
        unfinished=plan.unfinished,
    )
    return _of_time(session, _of_days(session, shown))


def _bookable(service: Service, offered: tuple[Service, ...]) -> bool:
    """Whether `service` is among what is `offered`, at any speed."""
    return any((one.group, one.event) == (service.group, service.event) for one in offered)


def _of_days(session: Session, shown: BookingTexts) -> BookingTexts:
    """The calendar's own texts, and what is said where nothing is free."""
    state = session.state
    plan, page, language = state.plan, state.here.page, state.language
    if page is Page.BOOK_TIMES and plan.times is not None and not plan.months:
        last = plan.days[-1].day if plan.days else session.today
        sentence = tr("There is no free appointment until {date}. Ask a clerk what is possible today.")
        return replace(shown, none_free=sentence.replace("{date}", day_title(last, language)))
    if page is not Page.BOOK_MONTH or plan.month is None:
        return shown
    at = plan.months.index(plan.month)
    names = [_month_words(session, month) for month in plan.months]
    return replace(
        shown,
        month=names[at],
        month_before=names[at - 1] if at > 0 else "",
        month_after=names[at + 1] if at + 1 < len(names) else "",
        closed=tuple(_closed_lines(session, plan.month)),
        until=_until(session, plan.month),
        weekdays=weekday_names(language),
    )


def _until(session: Session, month: date) -> str:
    """How far ahead one may book, in the month where the calendar ends with it."""
    last = session.state.plan.days[-1].day
    if last.replace(day=1) != month:
        return ""
    sentence = tr("Appointments can be booked until {date}.")
    return sentence.replace("{date}", day_title(last, session.state.language))


def _month_words(session: Session, month: date) -> str:
    from kiosk.paper.dates import month_names

    language = session.state.language
    name, year = month_names(language)[month.month - 1], str(month.year)
    return f"{name} {isolate(f'{month.month}/{year}' if language is Language.ARABIC else year)}"


def _closed_lines(session: Session, month: date) -> list[str]:
    """The closed days of a month by name; days that follow each other share a line."""
    closed = [
        each
        for each in session.state.plan.days
        if each.closed is not None and each.day.replace(day=1) == month
    ]
    runs = groupby(
        enumerate(closed), key=lambda at: (at[1].closed, at[1].confirmed, at[1].day.toordinal() - at[0])
    )
    return [_closed_line(session, tuple(day for _, day in days)) for _, days in runs]


def _closed_line(session: Session, days: tuple[BookableDay, ...]) -> str:
    language, first, last = session.state.language, days[0], days[-1]
    assert first.closed is not None
    name = first.closed.in_language(language)
    if not first.confirmed:
        name = tr("{name} (the date is to be confirmed)").replace("{name}", name)
    if first.day == last.day:
        return f"{day_title(first.day, language)}: {name}"
    line = tr("From {first} to {last}: {name}").replace("{first}", day_title(first.day, language))
    return line.replace("{last}", day_title(last.day, language)).replace("{name}", name)


def _of_time(session: Session, shown: BookingTexts) -> BookingTexts:
    """The day and time that is chosen, or booked."""
    plan, language = session.state.plan, session.state.language
    if plan.made is not None:
        start_ms = plan.made.start_ms
        number = isolate(display_reference(plan.made.reference))
    elif plan.time is not None:
        start_ms, number = plan.time.start_ms, ""
    elif plan.day is not None:
        return replace(shown, day=day_title(plan.day, language), day_line=day_line(plan.day, language))
    else:
        return shown
    when = moment(session, start_ms)
    day = plan.day if plan.day is not None and session.state.here.page is Page.BOOK_DAY else when.date()
    return replace(
        shown,
        day=day_title(day, language),
        day_line=day_line(day, language),
        day_twice=day_twice(day, language),
        time=clock_words(when, language),
        number=number,
    )
