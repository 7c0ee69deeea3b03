"""The line as a table: the next one on top, each with the reason for their place."""

from __future__ import annotations

from functools import partial

from kiosk.domain.service import Language
from kiosk.office.counter_bench import HallNow
from kiosk.office.hall.counter import Waiting
from kiosk.ui.counter import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.tables import RowTable

_SERVICE = 1
LineTable = RowTable[Waiting]


def line_table(hall: HallNow, language: Language, name: str = "line", title: str = "") -> LineTable:
    """Return the table of who waits, empty yet; why somebody ranks where they do is told as a row's tip."""
    zone = hall.mission.time_zone
    columns = (
        (tr("Number"), lambda one: words.number(one.ticket, hall, language)),
        (tr("For"), lambda one: words.service_name(one.ticket, hall, language)),
        (tr("People"), lambda one: str(one.ticket.persons)),
        (tr("Since"), lambda one: words.coming(one, zone)),
        (tr("Note"), lambda one: _note(one, hall, language)),
    )
    why = partial(words.explained, time_zone=zone)
    return RowTable(name, title or tr("The line"), columns, _SERVICE, tip=why)


def show_line(table: LineTable, waiting: tuple[Waiting, ...]) -> None:
    """Show who waits now; whoever is chosen stays chosen while they wait."""
    table.show_rows(waiting, lambda one: one.ticket.id)


def _note(one: Waiting, hall: HallNow, language: Language) -> str:
    told, desk = [words.priority(one.why.priority)], one.ticket.standing.desk
    if not one.now and desk:
        told.append(tr("waits for {desk}").replace("{desk}", words.desk_name(desk, hall, language)))
    elif not one.now:
        since = words.clock(one.ticket.standing.since_ms, hall.mission.time_zone)
        told.append(tr("not before {time}").replace("{time}", since))
    return " · ".join(text for text in told if text)
