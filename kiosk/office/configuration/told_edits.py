"""What an edit of the mission's configuration is about, for faces to say.

They say it in history, before saving, and of a difference. A face has one sentence for each `Subject` and
one word for each `Said`; names and texts come in both languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.changes import ChangeKey
from kiosk.catalogue.timetable import WEEKDAYS
from kiosk.domain.configuration import Edit, Section
from kiosk.domain.service import Text
from kiosk.domain.text import isolate, isolate_rtl
from kiosk.office.configuration.edit_codes import Said, Subject, ToldEdit, Value

Spelled = Mapping[str, Any]


def told(edit: Edit, catalogue: Catalogue) -> ToldEdit:
    """Return what an edit is about; services and lines have their names from the `catalogue`."""
    row = edit.after if edit.after is not None else edit.before
    if not edit.key or edit.section in (Section.KIOSK,):
        subject = Subject.DEVICES if edit.section is Section.KIOSK else Subject.SECTION
        return ToldEdit(subject, _same(edit.section), None, None, _listed(edit.before), _listed(edit.after))
    subject, name = _about(edit, row, catalogue)
    first, last = _days(row)
    before, after = (_value(subject, spelled, catalogue) for spelled in (edit.before, edit.after))
    if edit.before is not None and _named(edit.before) not in (None, name):
        before = replace(before, name=_named(edit.before))
    return ToldEdit(subject, name, first, last, before, after)


_OF_CHANGE = {
    ChangeKey.FEE: Subject.FEE,
    ChangeKey.ENABLED: Subject.SWITCH,
    ChangeKey.DISABLED_REASON: Subject.REASON,
    ChangeKey.QUEUE_GROUP: Subject.LINE_OF,
    ChangeKey.SERVICE: Subject.OWN_SERVICE,
}
_PLAN = ("counters", "minutes", "service_minutes", "days_ahead", "kiosk_percent", "web_percent")
"""Of a plan, in the order in which its numbers are told."""
_OF_SECTION = {
    Section.HOURS: Subject.WEEKDAY,
    Section.SEASON: Subject.SEASON,
    Section.SPECIAL_DAYS: Subject.DAYS,
    Section.SLOT_PLAN: Subject.PLAN,
    Section.CHECK_IN: Subject.CHECK_IN,
    Section.ORDER: Subject.ORDER,
    Section.QUEUE_GROUP: Subject.LINE,
    Section.DESK: Subject.DESK,
    Section.ANNOUNCEMENT: Subject.ANNOUNCEMENT,
    Section.MISSION: Subject.MISSION,
    Section.TRAINING: Subject.TRAINING,
    Section.RATE: Subject.RATE,
    Section.CASH: Subject.CASH,
}


def _about(edit: Edit, row: Any, catalogue: Catalogue) -> tuple[Subject, Text]:
    if edit.section is Section.CHANGE:
        service = catalogue.services.get(row["service"])
        subject = _OF_CHANGE[ChangeKey(row["key"])]
        return subject, service.name if service else _same(row["service"])
    subject = _OF_SECTION[edit.section]
    own = _named(row)
    if own is not None:
        return subject, own
    lines = {line.id: line.title for line in catalogue.queue_groups}
    return subject, lines.get(edit.key[0], _same(edit.key[0]))


def _named(row: Any) -> Text | None:
    """Return what a row calls itself."""
    named = (row.get("name") or row.get("title")) if isinstance(row, dict) else None
    return Text(**named) if named else None


def _days(row: Any) -> tuple[date | None, date | None]:
    if not isinstance(row, dict):
        return None, None
    return _day(row.get("first") or row.get("valid_from")), _day(row.get("last") or row.get("valid_to"))


def _day(spelled: str | None) -> date | None:
    return date.fromisoformat(spelled) if spelled else None


def _value(subject: Subject, row: Any, catalogue: Catalogue) -> Value:
    """Return what a row says beside its name and days."""
    if subject is Subject.TRAINING:
        return Value(Said.TRAINING if row else Said.AT_WORK)
    if row is None:
        return Value(Said.GONE)
    match subject:
        case Subject.FEE | Subject.SWITCH | Subject.REASON | Subject.LINE_OF:
            return _changed(subject, row["value"], catalogue)
        case Subject.DAYS | Subject.SEASON | Subject.WEEKDAY | Subject.PLAN:
            return _of_time(subject, row)
        case Subject.LINE:
            return Value(Said.TEXT, _letters(row["letter"], row["arabic_letter"]))
        case Subject.DESK:
            return Value(Said(row["kind"]), _titles(row.get("queue_groups", ()), catalogue))
        case Subject.ANNOUNCEMENT:
            return Value(Said.TEXT, Text(**row["text"]))
        case Subject.MISSION if isinstance(row, dict):
            return Value(Said.TEXT, Text(**row))
        case Subject.RATE:
            return _text(isolate(f"{row['rate']} {row['currency']}"))
        case Subject.CASH:
            return _text(isolate("  ".join(row)))
        case Subject.OWN_SERVICE:
            return Value(Said.TEXT, Text(**row["value"]["name"]))
        case _:
            return _text(str(row))


def _of_time(subject: Subject, row: Any) -> Value:
    """Return what is said of when people can come."""
    if subject is Subject.SEASON:
        return Value(Said.WEEK, week=_week(row["hours"]))
    if subject is Subject.PLAN:
        return Value(Said.PLAN, numbers=tuple(row[key] for key in _PLAN))
    periods = row if subject is Subject.WEEKDAY else row.get("periods")
    if subject is Subject.WEEKDAY or periods:
        return _text(", ".join(periods))
    return Value(Said.CLOSED if row.get("confirmed", True) else Said.CLOSED_UNCONFIRMED)


def _changed(subject: Subject, value: Spelled, catalogue: Catalogue) -> Value:
    """Return what a change of the catalogue says."""
    if subject is Subject.FEE:
        label = Text(**value["label"])
        if value.get("mission_sets"):
            return Value(Said.AT_COUNTER, label)
        return Value(Said.TEXT, label, amount=(value["amount"], value["currency"]))
    if subject is Subject.SWITCH:
        return Value(Said.ON) if value["enabled"] else Value(Said.OFF, Text(**value["disabled_reason"]))
    if subject is Subject.REASON:
        return Value(Said.TEXT, Text(value["ar"], value["en"]))
    lines = {line.id: line.title for line in catalogue.queue_groups}
    return Value(Said.TEXT, lines.get(value["queue_group"], _same(value["queue_group"])))


def _week(hours: Spelled) -> tuple[tuple[int, str], ...]:
    return tuple((place, ", ".join(hours[day])) for place, day in enumerate(WEEKDAYS) if day in hours)


def _titles(lines: Iterable[str], catalogue: Catalogue) -> Text:
    """Return the names of lines of the hall, one after the other."""
    known = {line.id: line.title for line in catalogue.queue_groups}
    named = [known.get(line, _same(line)) for line in lines]
    return Text("، ".join(each.ar for each in named), ", ".join(each.en for each in named))


def _letters(latin: str, arabic: str) -> Text:
    return Text(f"{arabic} {isolate(latin)}", f"{latin} {isolate_rtl(arabic)}")


def _listed(spelled: Any) -> Value:
    if not spelled:
        return Value(Said.GONE)
    return _text(", ".join(spelled)) if all(isinstance(each, str) for each in spelled) else Value(Said.MANY)


def _text(text: str) -> Value:
    return Value(Said.TEXT, _same(text))


def _same(text: str) -> Text:
    return Text(text, text)
