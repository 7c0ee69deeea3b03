"""What is said of the mission's configuration at a terminal: each change, and why one can't be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.timetable import WEEKDAYS
from kiosk.cli.catalogue.words import fault_lines
from kiosk.cli.texts import ARABIC, N_, _, ngettext
from kiosk.domain.acting import COMMAND_LINE
from kiosk.domain.configuration import Edit
from kiosk.domain.local_time import local_time
from kiosk.domain.service import Language, Text
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
from kiosk.store.missions.configuring import Changed

LANGUAGE = Language.ARABIC if ARABIC else Language.ENGLISH
_SUBJECTS: Mapping[Subject, str] = {
    Subject.FEE: N_("Fee of “{name}”"),
    Subject.SWITCH: N_("“{name}”"),
    Subject.REASON: N_("Why “{name}” is off"),
    Subject.LINE_OF: N_("Line of “{name}”"),
    Subject.OWN_SERVICE: N_("Service of the mission's own: “{name}”"),
    Subject.WEEKDAY: N_("Usual hours on {name}"),
    Subject.SEASON: N_("Hours: {name}"),
    Subject.DAYS: N_("{name}"),
    Subject.PLAN: N_("Bookings in the line “{name}”"),
    Subject.CHECK_IN: N_("Who comes late: {name}"),
    Subject.ORDER: N_("Order of calling: {name}"),
    Subject.LINE: N_("Line “{name}”"),
    Subject.DESK: N_("Desk “{name}”"),
    Subject.ANNOUNCEMENT: N_("Announcement {name}"),
    Subject.MISSION: N_("The mission's {name}"),
    Subject.DEVICES: N_("Devices that a kiosk needs"),
    Subject.TRAINING: N_("Station {name}"),
    Subject.RATE: N_("Rate of one {name}"),
    Subject.CASH: N_("Notes and coins"),
    Subject.SECTION: N_("Order of {name}"),
}
_SAID: Mapping[Said, str] = {
    Said.GONE: N_("not there"),
    Said.CLOSED: N_("closed"),
    Said.CLOSED_UNCONFIRMED: N_("closed, the day may still move"),
    Said.ON: N_("on"),
    Said.OFF: N_("off"),
    Said.AT_COUNTER: N_("ask at the counter"),
    Said.SERVICE: N_("service counter"),
    Said.RECEPTION: N_("reception"),
    Said.CASHIER: N_("cashier"),
    Said.TRAINING: N_("for training"),
    Said.AT_WORK: N_("at work"),
    Said.MANY: N_("several"),
}
_FACTS: Mapping[str, str] = {
    "code": N_("code"),
    "name": N_("name"),
    "city": N_("city"),
    "address": N_("address"),
    "contact": N_("contact"),
    "help_place": N_("place for help"),
    "time_zone": N_("time zone"),
    "country_code": N_("country"),
    "currency": N_("currency"),
    "retention_days": N_("days until what was filed is erased"),
}
_RULES: Mapping[str, str] = {
    "punctual_minutes": N_("minutes until which one is on time"),
    "late_minutes": N_("minutes until which one keeps the place behind the punctual"),
    "past_days": N_("days until which a missed appointment may be moved"),
    "walk_in_after": N_("minutes by which who comes without an appointment ranks later"),
    "assisted_before": N_("minutes by which who needs help ranks earlier"),
    "carried_over_before": N_("minutes by which who was left waiting the day before ranks earlier"),
}
_DAY_NAMES = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)


def edit_line(edit: Edit, catalogue: Catalogue) -> str:
    """Return one edit as a line: what, when, what it is, and what it was."""
    said = told(edit, catalogue)
    name = _name(said)
    about = _(_SUBJECTS[said.subject]).format(name=name)
    line = f"{about}{days(said.first, said.last)}: {value(said.after)}"
    return (
        line
        if said.before.said is Said.GONE
        else _("{line} (before: {before})").format(line=line, before=value(said.before))
    )


def _name(said: ToldEdit) -> str:
    if said.subject is Subject.MISSION:
        return _(_FACTS[said.name.en])
    if said.subject in (Subject.CHECK_IN, Subject.ORDER):
        return _(_RULES[said.name.en])
    if said.subject is Subject.WEEKDAY:
        return _(_DAY_NAMES[WEEKDAYS.index(said.name.en)])
    return in_language(said.name)


def days(first: date | None, last: date | None) -> str:
    """Return from when to when, ready to follow a name; nothing for what has no days."""
    if first is None:
        return ""
    if last is None:
        return _(", from {day}").format(day=day_in_words(first, LANGUAGE))
    if first == last:
        return _(", on {day}").format(day=day_in_words(first, LANGUAGE))
    return _(", from {first} to {last}").format(
        first=day_in_words(first, LANGUAGE), last=day_in_words(last, LANGUAGE)
    )


def value(of: Value) -> str:
    """Return what something is."""
    if of.said is Said.WEEK:
        return "; ".join(f"{_(_DAY_NAMES[day])} {isolate(hours)}" for day, hours in of.week)
    if of.said is Said.PLAN:
        counters, minutes, each, ahead, kiosks, web = of.numbers
        return _(
            "{counters} counters, {minutes} minutes a slot, {each} minutes a person; {ahead} days ahead; "
            "kiosks {kiosks} %, web {web} %"
        ).format(counters=counters, minutes=minutes, each=each, ahead=ahead, kiosks=kiosks, web=web)
    text = in_language(of.text)
    amount = amount_in_words(Decimal(of.amount[0]), of.amount[1], LANGUAGE) if of.amount else ""
    word = "" if of.said is Said.TEXT else _(_SAID[of.said])
    name = in_language(of.name) if of.name else ""
    return _(", ").join(part for part in (name, word, text, amount) if part)


def history_lines(
    history: Iterable[Changed], names: Mapping[str, str], time_zone: str, catalogue: Catalogue
) -> Iterator[str]:
    """Yield each change with its number, who made it and when, and below it what it changed."""
    for changed in history:
        people = {COMMAND_LINE: _("by command line"), **names}
        who = _(", ").join(people.get(each, each) for each in (changed.actor, *changed.others))
        head = _("{number}. {moment}, {who}").format(
            number=changed.number, moment=moment_words(changed.moment_ms, time_zone), who=who
        )
        if changed.imported:
            head = _("{head}: a file was imported").format(head=head)
        if changed.undoes:
            head = _("{head}: took back {number}").format(head=head, number=changed.undoes)
        yield head
        for edit in changed.edits:
            yield f"    {edit_line(edit, catalogue)}"


def moment_words(utc_ms: int, time_zone: str) -> str:
    """Return a day and time as the clock on the mission's wall showed it."""
    moment = local_time(utc_ms, time_zone)
    return f"{day_in_words(moment.date(), LANGUAGE)} {isolate(f'{moment:%H:%M}')}"


def not_changed_lines(outcome: NotChanged) -> list[str]:
    """Return why nothing was changed, a line each."""
    match outcome:
        case NothingNew():
            return [_("That is how it is already. Nothing was changed.")]
        case Unfit():
            head = ngettext(
                "That can't be, for {n} reason. Nothing was changed.",
                "That can't be, for {n} reasons. Nothing was changed.",
                len(outcome.faults),
            )
            return [head.format(n=len(outcome.faults)), *fault_lines(outcome.faults)]
        case NotSetUp():
            return [_("The mission isn't known here yet. First: kiosk catalogue import FILE")]
        case NoSuchChange():
            return [
                _("There is no change {number} that could be taken back. Look: kiosk config history").format(
                    number=outcome.number
                )
            ]
        case ChangedSince(later=0):
            return [_("The portal has set this anew since. Look at it, and set it as it should be.")]
        case ChangedSince():
            return [
                _("Change {later} changed it again. Take that back first: kiosk config undo {later}").format(
                    later=outcome.later
                )
            ]


def in_language(text: Text) -> str:
    """Return a text in the terminal's language."""
    return text.in_language(LANGUAGE)
