"""What the console says of the mission's configuration: each change as one line, and why one can't be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.timetable import WEEKDAYS
from kiosk.domain.configuration import Edit
from kiosk.domain.local_time import local_time
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.office.configuration.configuring import (
    ChangedSince,
    NoSuchChange,
    NotChanged,
    NothingNew,
    NotSetUp,
    Unfit,
)
from kiosk.office.configuration.edit_codes import Said, Subject, ToldEdit, Value
from kiosk.office.configuration.told_edits import told
from kiosk.paper.amounts import amount_in_words
from kiosk.paper.dates import day_in_words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import set_apart

_SUBJECTS: Mapping[Subject, object] = {
    Subject.FEE: QT_TRANSLATE_NOOP("", "Fee of {name}"),
    Subject.REASON: QT_TRANSLATE_NOOP("", "Why {name} is off"),
    Subject.LINE_OF: QT_TRANSLATE_NOOP("", "Line of {name}"),
    Subject.OWN_SERVICE: QT_TRANSLATE_NOOP("", "A service of the mission's own: {name}"),
    Subject.WEEKDAY: QT_TRANSLATE_NOOP("", "Usual hours on {name}"),
    Subject.SEASON: QT_TRANSLATE_NOOP("", "Hours: {name}"),
    Subject.PLAN: QT_TRANSLATE_NOOP("", "Bookings: {name}"),
    Subject.CHECK_IN: QT_TRANSLATE_NOOP("", "Who comes late: {name}"),
    Subject.ORDER: QT_TRANSLATE_NOOP("", "Order of calling: {name}"),
    Subject.LINE: QT_TRANSLATE_NOOP("", "Line: {name}"),
    Subject.DESK: QT_TRANSLATE_NOOP("", "Desk: {name}"),
    Subject.ANNOUNCEMENT: QT_TRANSLATE_NOOP("", "Announcement {name}"),
    Subject.MISSION: QT_TRANSLATE_NOOP("", "The mission: {name}"),
    Subject.DEVICES: QT_TRANSLATE_NOOP("", "Devices that a kiosk needs"),
    Subject.TRAINING: QT_TRANSLATE_NOOP("", "Station {name}"),
    Subject.SECTION: QT_TRANSLATE_NOOP("", "Order of {name}"),
}
"""Others are called by their name alone."""
_SAID: Mapping[Said, object] = {
    Said.GONE: QT_TRANSLATE_NOOP("", "taken out"),
    Said.CLOSED: QT_TRANSLATE_NOOP("", "closed"),
    Said.CLOSED_UNCONFIRMED: QT_TRANSLATE_NOOP("", "closed, the day may still move"),
    Said.ON: QT_TRANSLATE_NOOP("", "on"),
    Said.OFF: QT_TRANSLATE_NOOP("", "off"),
    Said.AT_COUNTER: QT_TRANSLATE_NOOP("", "ask at the counter"),
    Said.SERVICE: QT_TRANSLATE_NOOP("", "service counter"),
    Said.RECEPTION: QT_TRANSLATE_NOOP("", "reception"),
    Said.CASHIER: QT_TRANSLATE_NOOP("", "cashier"),
    Said.TRAINING: QT_TRANSLATE_NOOP("", "for training"),
    Said.AT_WORK: QT_TRANSLATE_NOOP("", "at work"),
    Said.MANY: QT_TRANSLATE_NOOP("", "several"),
}
_FACTS: Mapping[str, object] = {
    "code": QT_TRANSLATE_NOOP("", "code"),
    "name": QT_TRANSLATE_NOOP("", "name"),
    "city": QT_TRANSLATE_NOOP("", "city"),
    "address": QT_TRANSLATE_NOOP("", "address"),
    "contact": QT_TRANSLATE_NOOP("", "contact"),
    "help_place": QT_TRANSLATE_NOOP("", "place for help"),
    "time_zone": QT_TRANSLATE_NOOP("", "time zone"),
    "country_code": QT_TRANSLATE_NOOP("", "country"),
    "currency": QT_TRANSLATE_NOOP("", "currency"),
    "retention_days": QT_TRANSLATE_NOOP("", "days until what was filed is erased"),
}
_RULES: Mapping[str, object] = {
    "punctual_minutes": QT_TRANSLATE_NOOP("", "minutes until which one is on time"),
    "late_minutes": QT_TRANSLATE_NOOP("", "minutes until which one keeps the place behind the punctual"),
    "past_days": QT_TRANSLATE_NOOP("", "days until which a missed appointment may be moved"),
    "walk_in_after": QT_TRANSLATE_NOOP("", "minutes by which who comes without an appointment ranks later"),
    "assisted_before": QT_TRANSLATE_NOOP("", "minutes by which who needs help ranks earlier"),
    "carried_over_before": QT_TRANSLATE_NOOP(
        "", "minutes by which who was left waiting the day before ranks earlier"
    ),
}
_WEEKDAYS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("", "Monday"),
    QT_TRANSLATE_NOOP("", "Tuesday"),
    QT_TRANSLATE_NOOP("", "Wednesday"),
    QT_TRANSLATE_NOOP("", "Thursday"),
    QT_TRANSLATE_NOOP("", "Friday"),
    QT_TRANSLATE_NOOP("", "Saturday"),
    QT_TRANSLATE_NOOP("", "Sunday"),
)


def edit_words(edit: Edit, catalogue: Catalogue, language: Language) -> str:
    """Return one edit as a line: what, when, what it is, and what it was."""
    said = told(edit, catalogue)
    about = f"{_about(said, language)}{days_words(said.first, said.last, language)}"
    line = f"{about}: {_value(said.after, language)}"
    if said.before.said is Said.GONE:
        return line
    return tr("{line} (before: {before})").format(line=line, before=_value(said.before, language))


def days_words(first: date | None, last: date | None, language: Language) -> str:
    """Return from when to when, ready to follow a name; nothing for what has no days."""
    if first is None:
        return ""
    begin = day_in_words(first, language)
    if last is None:
        return tr(", from {day}").format(day=begin)
    if first == last:
        return tr(", on {day}").format(day=begin)
    return tr(", from {first} to {last}").format(first=begin, last=day_in_words(last, language))


def weekday_words(weekday: int) -> str:
    """Return the name of a weekday; 0 is Monday."""
    return tr(str(_WEEKDAYS[weekday]))


def fact_words(key: str) -> str:
    """Return what a fact or text of the mission is called."""
    return tr(str(_FACTS[key]))


def rule_words(key: str) -> str:
    """Return what a rule of checking in or of the order is called, by its key."""
    return tr(str(_RULES[key]))


def said_words(said: Said) -> str:
    """Return the word for a code."""
    return tr(str(_SAID[said]))


def plan_words(counters: int, minutes: int, each: int, ahead: int, kiosks: int, web: int) -> str:
    """Return how a line is booked; `kiosks` and `web` are their shares in percent."""
    form = tr(
        "{counters} counters, {minutes} minutes a slot, {each} minutes a person; {ahead} days ahead; "
        "kiosks {kiosks} %, web {web} %"
    )
    numbers = {"counters": counters, "minutes": minutes, "each": each, "ahead": ahead}
    return form.format(**numbers, kiosks=kiosks, web=web)


def moment_words(utc_ms: int, time_zone: str, language: Language) -> str:
    """Return a day and time as the clock on the mission's wall showed it."""
    moment = local_time(utc_ms, time_zone)
    return f"{day_in_words(moment.date(), language)} {isolate(f'{moment:%H:%M}')}"


def not_changed_words(outcome: NotChanged, lines: Callable[[Iterable[object]], Sequence[str]]) -> str:
    """Return why nothing was changed; `lines` says what is wrong in detail."""
    match outcome:
        case NothingNew():
            return tr("That is how it is already. Nothing was changed.")
        case Unfit():
            return "\n".join((tr("That can't be. Nothing was changed. Look at:"), *lines(outcome.faults)))
        case NotSetUp():
            return tr("The mission isn't known here yet.")
        case NoSuchChange():
            return tr("This can't be taken back: everything stands on it.")
        case ChangedSince(later=0):
            return tr("The portal has set this anew since. Look at it, and set it as it should be.")
        case ChangedSince():
            return tr("Change {number} changed it again. Take that back first.").format(number=outcome.later)


def _about(said: ToldEdit, language: Language) -> str:
    if said.subject is Subject.MISSION:
        name = fact_words(said.name.en)
    elif said.subject in (Subject.CHECK_IN, Subject.ORDER):
        name = rule_words(said.name.en)
    elif said.subject is Subject.WEEKDAY:
        name = weekday_words(WEEKDAYS.index(said.name.en))
    else:
        name = set_apart(said.name.in_language(language))
    form = _SUBJECTS.get(said.subject)
    return name if form is None else tr(str(form)).format(name=name)


def _value(of: Value, language: Language) -> str:
    if of.said is Said.WEEK:
        return tr("; ").join(f"{weekday_words(day)} {isolate(hours)}" for day, hours in of.week)
    if of.said is Said.PLAN:
        return plan_words(*of.numbers)
    name = set_apart(of.name.in_language(language)) if of.name else ""
    word = "" if of.said is Said.TEXT else said_words(of.said)
    text = of.text.in_language(language)
    amount = amount_in_words(Decimal(of.amount[0]), of.amount[1], language) if of.amount else ""
    return tr(", ").join(part for part in (name, word, set_apart(text) if text else "", amount) if part)
