"""The lists of the booking pages: what can be booked, for how many, which days and times, and the review."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.domain.appointment import MOST_PERSONS, FreeTime
from kiosk.domain.service import IdentityWay, Language, Service
from kiosk.domain.text import isolate, mask
from kiosk.domain.timetable import Timetable
from kiosk.ui.applicant.booking.day_words import clock_words, day_line, day_title, day_twice, moment
from kiosk.ui.applicant.booking.plan import Plan
from kiosk.ui.applicant.menu import EVENT_ICONS, TileRow, group_tiles
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.tiles import WAY_ICONS, TilesModel
from kiosk.ui.applicant.words import identity_words
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.office.booking import BookableDay


@dataclass(frozen=True, slots=True)
class CellRow:
    """One cell of a grid. `tone` is "free", "full", "closed", "outside" what can be booked, or "none"."""

    key: str
    title: str
    line: str = ""
    tone: str = "free"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of the review; a tap leads to `page`, "" for what can't be changed here."""

    key: str
    label: str
    value: str
    page: str = ""


def book_groups_model(session: Session, parent: QObject) -> TilesModel:
    """What it is about."""
    return TilesModel(session, frozenset({Page.BOOK_GROUPS}), TileRow, _groups, parent)


def book_services_model(session: Session, parent: QObject) -> TilesModel:
    """What can be booked of it."""
    return TilesModel(session, frozenset({Page.BOOK_SERVICES}), TileRow, _services, parent)


def people_model(session: Session, parent: QObject) -> TilesModel:
    """For how many."""
    return TilesModel(session, frozenset({Page.BOOK_PEOPLE, Page.NUMBER_PEOPLE}), CellRow, _people, parent)


def nearest_model(session: Session, parent: QObject) -> TilesModel:
    """The nearest free times."""
    return TilesModel(session, frozenset({Page.BOOK_TIMES}), TileRow, _nearest, parent)


def month_model(session: Session, parent: QObject) -> TilesModel:
    """The days of the month on the screen, from the Sunday before its first."""
    return TilesModel(session, frozenset({Page.BOOK_MONTH}), CellRow, _month, parent)


def free_days_model(session: Session, parent: QObject) -> TilesModel:
    """The free days of the month on the screen, where letters are too large for a calendar."""
    return TilesModel(session, frozenset({Page.BOOK_MONTH}), TileRow, _free_days, parent)


def day_model(session: Session, parent: QObject) -> TilesModel:
    """The free times of the day on the screen."""
    return TilesModel(session, frozenset({Page.BOOK_DAY}), CellRow, _times, parent)


def book_ways_model(session: Session, parent: QObject) -> TilesModel:
    """How the holder shows who they are."""
    return TilesModel(session, frozenset({Page.BOOK_WHO}), TileRow, _ways, parent)


def plan_model(session: Session, parent: QObject) -> TilesModel:
    """What is about to be booked."""
    return TilesModel(session, frozenset({Page.BOOK_REVIEW}), PlanRow, _review, parent)


def booked_services(session: Session) -> tuple[Service, ...]:
    """Return what can be booked: one service of each kind, whatever its speeds."""
    first: dict[tuple[str, str], Service] = {}
    for service in session.desk.bookable():
        first.setdefault((service.group, service.event), service)
    return tuple(first.values())


def _groups(session: Session) -> Sequence[TileRow]:
    groups = {service.group for service in booked_services(session)}
    tiles = group_tiles(session.desk.catalogue, session.state.language)
    return [tile for tile in tiles if tile.key in groups]


def _services(session: Session) -> Sequence[TileRow]:
    state = session.state
    icons = {group.id: group.icon for group in session.desk.catalogue.groups}
    return [
        TileRow(
            service.id,
            service.plain.in_language(state.language),
            service.name.in_language(state.language),
            EVENT_ICONS.get(service.event, icons.get(service.group, "")),
        )
        for service in booked_services(session)
        if service.group == state.group_id
    ]


def people_words(persons: int) -> str:
    """Return "1 person", "3 people"."""
    return tr("%n person(s)", "", persons)


def _people(session: Session) -> Sequence[CellRow]:
    return [
        CellRow(str(persons), isolate(str(persons)), people_words(persons))
        for persons in range(1, MOST_PERSONS + 1)
    ]


def _nearest(session: Session) -> Sequence[TileRow]:
    times = session.state.plan.times
    return [_time_tile(session, time) for time in (() if times is None else times.nearest)]


def _time_tile(session: Session, time: FreeTime) -> TileRow:
    day = moment(session, time.start_ms).date()
    title = _time_words(session, time.start_ms, day_title)
    return TileRow(str(time.start_ms), title, day_line(day, session.state.language), "clock")


def _time_words(session: Session, start_ms: int, day_words: Callable[[date, Language], str]) -> str:
    """Return "Sunday 29 November 2026, 9:30 am", the day as `day_words` says it."""
    when, language = moment(session, start_ms), session.state.language
    return f"{day_words(when.date(), language)}{_COMMA[language]} {clock_words(when, language)}"


_COMMA = {"ar": "،", "en": ","}


def _month(session: Session) -> Sequence[CellRow]:
    first = session.state.plan.month
    return () if first is None else list(_cells(session.state.plan, first, session.desk.timetable))


def _cells(plan: Plan, first: date, timetable: Timetable) -> Iterator[CellRow]:
    """The weeks of a month in which anything is known of a day; days of other months only take room."""
    known = {each.day: each for each in plan.days}
    for week in calendar.Calendar(calendar.SUNDAY).monthdatescalendar(first.year, first.month):
        if any(day in known and day.month == first.month for day in week):
            for day in week:
                inside = day.month == first.month
                yield (
                    _cell(day, known.get(day), timetable)
                    if inside
                    else CellRow(day.isoformat(), "", "", "none")
                )


def _cell(day: date, found: BookableDay | None, timetable: Timetable) -> CellRow:
    key, title = day.isoformat(), isolate(str(day.day))
    if found is None:
        return CellRow(key, title, "", "outside")
    if found.times:
        return CellRow(key, title, free_words(len(found.times)))
    if timetable.periods(day):
        return CellRow(key, title, free_words(0), "full")
    return CellRow(key, title, tr("Closed"), "closed")


def free_words(times: int) -> str:
    """Return how many times are free on a day."""
    return tr("%n free time(s)", "", times) if times else tr("no free time")


def _free_days(session: Session) -> Sequence[TileRow]:
    plan, language = session.state.plan, session.state.language
    return [
        TileRow(each.day.isoformat(), day_twice(each.day, language), free_words(len(each.times)), "calendar")
        for each in plan.days
        if each.times and each.day.replace(day=1) == plan.month
    ]


def _times(session: Session) -> Sequence[CellRow]:
    plan, language = session.state.plan, session.state.language
    found = plan.day_of(plan.day)
    times = () if found is None else found.times
    return [
        CellRow(str(time.start_ms), clock_words(moment(session, time.start_ms), language)) for time in times
    ]


def _ways(session: Session) -> Sequence[TileRow]:
    ways = (IdentityWay.PASSPORT, IdentityWay.TYPED)
    return [TileRow(way.value, *identity_words(way), WAY_ICONS[way]) for way in ways]


def _review(session: Session) -> Sequence[PlanRow]:
    return list(_review_rows(session))


def _review_rows(session: Session) -> Iterator[PlanRow]:
    plan, language = session.state.plan, session.state.language
    if plan.service is None or plan.time is None:
        return
    when = moment(session, plan.time.start_ms)
    service = plan.service.plain.in_language(language)
    if plan.replaces is None:
        yield PlanRow("service", tr("Service"), service, Page.BOOK_GROUPS.value)
        yield PlanRow("persons", tr("People"), people_words(plan.persons), Page.BOOK_PEOPLE.value)
    else:
        yield PlanRow("service", tr("Service"), service)
        before = _time_words(session, plan.replaces.start_ms, day_twice)
        yield PlanRow("before", tr("Appointment until now"), before)
    yield PlanRow("day", tr("Day"), day_twice(when.date(), language), Page.BOOK_TIMES.value)
    yield PlanRow("time", tr("Time"), clock_words(when, language), Page.BOOK_TIMES.value)
    if plan.holder is not None:
        yield PlanRow("name", tr("Name"), plan.holder.name, Page.BOOK_WHO.value)
        number = isolate(mask(plan.holder.document_number))
        yield PlanRow("number", tr("Number of your document"), number, Page.BOOK_WHO.value)
