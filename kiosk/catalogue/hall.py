"""The mission's hall as its file writes it, and as the journal keeps it: one spelling, one reader.

The keys are `[[queue_group]]`, `[[desk]]`, `[[announcement]]` and `[training]`; of money see `cash`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from kiosk.catalogue.cash import plain_cash, plain_rate, read_pieces, read_rate
from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.catalogue.groups import read_queue_group
from kiosk.catalogue.table import Table
from kiosk.domain.hall import LONGEST_DESK_NAME, Announcement, DatedQueueGroup, Desk, DeskKind, Hall
from kiosk.domain.service import Language, QueueGroup, Text

_LETTERS = ("letter", "arabic_letter")


def read_hall(table: Table) -> Hall:
    """Return the hall from the keys of `table` that tell it."""
    return Hall(
        queue_groups=tuple(_queue_group(row) for row in table.tables("queue_group")),
        desks=tuple(_desk(row) for row in table.tables("desk")),
        announcements=tuple(_announcement(row) for row in table.tables("announcement")),
        training=_training(table),
        rates=tuple(read_rate(row) for row in table.tables("rate")),
        pieces=read_pieces(table),
    )


def plain_hall(hall: Hall) -> dict[str, Any]:
    """Return a hall as JSON values, under the keys of the mission's file."""
    return {
        "queue_group": [_plain_queue_group(row) for row in hall.queue_groups],
        "desk": [_plain_desk(desk) for desk in hall.desks],
        "announcement": [
            {
                "id": each.id,
                "text": plain_text(each.text),
                **_plain_days("first", each.first, "last", each.last),
            }
            for each in hall.announcements
        ],
        **({"training": dict.fromkeys(hall.training, True)} if hall.training else {}),
        **({"rate": [plain_rate(row) for row in hall.rates]} if hall.rates else {}),
        **plain_cash(hall.pieces),
    }


def hall_of(spelled: Mapping[str, Any]) -> Hall:
    """Return the hall that `plain_hall` spelled; `ValueError` for anything else."""
    faults: list[CatalogueFault] = []
    table = Table(dict(spelled), "hall", faults)
    hall = read_hall(table)
    table.close()
    if faults:
        raise ValueError(str(faults[0]))
    return hall


def plain_text(text: Text) -> dict[str, str]:
    """Return a text as its two languages."""
    return {"ar": text.ar, "en": text.en}


def hall_faults(hall: Hall, shipped: Iterable[QueueGroup], file: str) -> tuple[CatalogueFault, ...]:
    """Return what is wrong between the rows of a hall, on any day on which one of them begins to hold.

    A desk's name is among it: whoever wrote one that is too long can mend it, and what stands can be read.
    """
    lines = tuple(shipped)
    found = dict.fromkeys(_long_names(hall.desks, file))
    for day in _turning_days(hall):
        groups = hall.queue_groups_on(day, lines)
        found |= dict.fromkeys(_same_letters(groups, day, file))
        found |= dict.fromkeys(_unknown_lines(hall.desks_on(day), groups, file))
    return tuple(found)


def _turning_days(hall: Hall) -> list[date]:
    return sorted({row.valid_from for row in hall.queue_groups} | {desk.valid_from for desk in hall.desks})


def _same_letters(groups: Iterable[QueueGroup], day: date, file: str) -> Iterable[CatalogueFault]:
    for key in _LETTERS:
        holders: dict[str, str] = {}
        for group in groups:
            letter = getattr(group, key)
            other = holders.setdefault(letter, group.id)
            if other != group.id:
                problem = told(
                    "{other} and {id} both have {letter} on {day}",
                    other=other,
                    id=group.id,
                    letter=letter,
                    day=day,
                )
                yield CatalogueFault(file, f"queue_group[{group.id}].{key}", problem, "Give each its own")


def _long_names(desks: Iterable[Desk], file: str) -> Iterable[CatalogueFault]:
    for desk in desks:
        for language in Language:
            if len(desk.name.in_language(language)) > LONGEST_DESK_NAME:
                problem = told("has more than {most} letters", most=LONGEST_DESK_NAME)
                key = f"desk[{desk.id}].name.{language.value}"
                yield CatalogueFault(file, key, problem, "Write a shorter one: the hall reads it from afar")


def _unknown_lines(
    desks: Iterable[Desk], groups: Iterable[QueueGroup], file: str
) -> Iterable[CatalogueFault]:
    known = sorted(group.id for group in groups)
    for desk in desks:
        for line in desk.queue_groups:
            if line not in known:
                mend = told("Write one of: {listed}", listed=", ".join(known))
                yield CatalogueFault(
                    file,
                    f"desk[{desk.id}].queue_groups",
                    told('there is no queue group "{line}"', line=line),
                    mend,
                )


def _queue_group(row: Table) -> DatedQueueGroup:
    dated = DatedQueueGroup(read_queue_group(row), row.day("valid_from"))
    row.close()
    return dated


def _desk(row: Table) -> Desk:
    desk = Desk(
        id=row.identifier("id"),
        name=row.text("name"),
        kind=row.member("kind", DeskKind),
        queue_groups=row.strings("queue_groups"),
        station=row.string("station", ""),
        valid_from=row.day("valid_from"),
        valid_to=row.optional_day("valid_to"),
    )
    if desk.kind is DeskKind.CASHIER and desk.queue_groups:
        row.fault("queue_groups", "are of no use to a cashier", "Take the key out")
    if desk.kind is DeskKind.SERVICE and not desk.queue_groups:
        row.fault("queue_groups", "is missing", "Name the lines that the desk serves")
    _note_backwards(row, "valid_from", desk.valid_from, "valid_to", desk.valid_to)
    row.close()
    return desk


def _announcement(row: Table) -> Announcement:
    announcement = Announcement(
        id=row.identifier("id"), text=row.text("text"), first=row.day("first"), last=row.optional_day("last")
    )
    _note_backwards(row, "first", announcement.first, "last", announcement.last)
    row.close()
    return announcement


def _training(table: Table) -> tuple[str, ...]:
    """Read `[training]`: a station's name and true on a line."""
    inner = table.optional_table("training")
    if inner is None:
        return ()
    named = tuple(station for station in inner.values if inner.flag(station, False))
    inner.close()
    return named


def _note_backwards(row: Table, first_key: str, first: date, last_key: str, last: date | None) -> None:
    if last is not None and last < first:
        row.fault(
            last_key,
            told("lies before {first_key}", first_key=first_key),
            "Exchange the two dates, or mend one",
        )


def _plain_queue_group(row: DatedQueueGroup) -> dict[str, Any]:
    group = row.group
    return {
        "id": group.id,
        "title": plain_text(group.title),
        "letter": group.letter,
        "arabic_letter": group.arabic_letter,
        "valid_from": row.valid_from.isoformat(),
    }


def _plain_desk(desk: Desk) -> dict[str, Any]:
    return {
        "id": desk.id,
        "name": plain_text(desk.name),
        "kind": desk.kind.value,
        **({"queue_groups": list(desk.queue_groups)} if desk.queue_groups else {}),
        **({"station": desk.station} if desk.station else {}),
        **_plain_days("valid_from", desk.valid_from, "valid_to", desk.valid_to),
    }


def _plain_days(first_key: str, first: date, last_key: str, last: date | None) -> dict[str, str]:
    return {first_key: first.isoformat(), **({last_key: last.isoformat()} if last else {})}
