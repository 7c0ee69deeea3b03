"""The line as a table: the next one on top, each with the reason for their place."""

from __future__ import annotations

from functools import partial

from kiosk.domain.service import Language
from kiosk.domain.ticket import Ticket
from kiosk.office.counter_bench import HallNow
from kiosk.office.hall.counter import Waiting
from kiosk.ui.counter import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.tables import RowTable

_WHAT_FOR, _SINCE = 1, 2
_LINES = 1.4
"""How high a row is: a clerk sees many of those who wait."""
LineTable = RowTable[Waiting]


def line_table(hall: HallNow, language: Language, name: str = "line", title: str = "") -> LineTable:
    """Return the table of who waits, empty yet; why somebody ranks where they do is told as a row's tip."""
    zone = hall.mission.time_zone
    columns = (
        (tr("Number"), lambda one: words.number(one.ticket, hall, language)),
        (tr("For"), lambda one: _what_for(one.ticket, hall, language)),
        (tr("Since"), lambda one: _since(one, hall, language)),
    )
    why = partial(words.explained, time_zone=zone)
    table = RowTable(name, title or tr("The line"), columns, _WHAT_FOR, _SINCE, tip=why)
    high, rows = table.fontMetrics().height(), table.verticalHeader()
    table.horizontalHeader().setMinimumSectionSize(2 * high)
    rows.setDefaultSectionSize(round(high * _LINES))
    rows.setStyleSheet("QHeaderView::section { padding: 0; border: none; }")  # unseen, it makes rows higher
    table.grow_rows()
    return table


def show_line(table: LineTable, waiting: tuple[Waiting, ...]) -> None:
    """Show who waits now; whoever is chosen stays chosen while they wait."""
    table.show_rows(waiting, lambda one: one.ticket.id)


def _what_for(ticket: Ticket, hall: HallNow, language: Language) -> str:
    """Return what somebody came for, and how many they are if they aren't alone."""
    service = words.service_name(ticket, hall, language)
    together = tr("%n person(s)", "", ticket.persons).replace(" ", "\u00a0")
    return f"{service} · {together}" if ticket.persons > 1 else service


def _since(one: Waiting, hall: HallNow, language: Language) -> str:
    """Return how somebody came, and what else is to be known of their place."""
    zone, desk = hall.mission.time_zone, one.ticket.standing.desk
    told = [words.coming(one, zone)]
    if one.came_on is None:  # else the day of their coming tells it
        told.append(words.priority(one.why.priority))
    if not one.now and desk:
        told.append(tr("waits for {desk}").replace("{desk}", words.desk_name(desk, hall, language)))
    elif not one.now:
        since = words.clock(one.ticket.standing.since_ms, zone)
        if since not in told[0]:
            told.append(tr("not before {time}").replace("{time}", since))
    return " · ".join(text for text in told if text)
