"""On the smallest screen no word of a table or a chart is cut, whichever services and states stand in it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kiosk.domain.service import Language, Relation
from kiosk.domain.states import RequestState
from kiosk.store.requests.ready import ReadyDocument
from kiosk.store.requests.search import FoundRequest
from kiosk.ui.counter.bar_chart import BarChart, ChartBar
from kiosk.ui.widgets.parts import Card, column, scrolling
from kiosk.ui.widgets.tables import RowTable
from tests.ui.counter.at_desk import sits_down
from tests.ui.counter.conftest import Hall
from tests.ui.counter.request_steps import kept
from tests.ui.counter.requests import file
from tests.ui.counter.test_search import go_to
from tests.ui.setup.audits import cut_cells
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]
SMALLEST, REFERENCE, WIDE, NARROW = (1024, 768), "010005263463", 2000, 400


def table_in_sight(clerk: Officer, name: str) -> RowTable[object]:
    """Return the table of this name whose place is in front."""
    found = clerk.window.findChildren(RowTable, name)
    return next(each for each in found if (holder := each.parentWidget()) is not None and holder.isVisible())


def cut(clerk: Officer, table: RowTable[object], rows: tuple[object, ...]) -> list[str]:
    """Show rows in a table, and return what is cut."""
    table.show_rows(rows)
    table.show()
    return cut_cells(clerk.window)


@pytest.mark.parametrize("language", Language)
def test_every_document_that_may_lie_ready_is_read_whole(
    open_counter: Open, hall: Hall, language: Language
) -> None:
    clerk = open_counter(language, SMALLEST)
    sits_down(clerk, hall.clerk)
    go_to(clerk, "hand-over")
    services, relations = hall.bench.hall_now().catalogue.services, cycle(Relation)
    rows = tuple(
        ReadyDocument(each, REFERENCE, each, next(relations), 0, 4321, marked_here=False) for each in services
    )

    assert cut(clerk, table_in_sight(clerk, "ready-documents"), rows) == []


@pytest.mark.parametrize("language", Language)
def test_every_request_that_may_be_found_is_read_whole(
    open_counter: Open, hall: Hall, language: Language
) -> None:
    given, family = "عبد الرحمن محيي الدين", "الحاج عبد القادر"
    named = {"concerned.given_name": given, "concerned.family_name": family}
    filed = hall.bench.on_store(lambda store: file(store, "visit", (), **named))
    draft = kept(hall, filed).draft
    clerk = open_counter(language, SMALLEST)
    sits_down(clerk, hall.clerk)
    go_to(clerk, "search")
    states = cycle(RequestState)
    rows = tuple(
        FoundRequest(service, REFERENCE, service, Relation.SELF, next(states), 0, draft)
        for service in hall.bench.hall_now().catalogue.services
    )

    assert cut(clerk, table_in_sight(clerk, "found-requests"), rows) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_card_gives_a_chart_room_for_all_lines_of_its_labels(app: QGuiApplication) -> None:
    card, chart = Card("Fees taken"), BarChart([ChartBar("The civil record of one person", "1", 1)] * 12)
    card.put(chart)
    window = QWidget()
    column(window).addWidget(scrolling(card))
    window.resize(NARROW, 300)
    window.show()
    QCoreApplication.processEvents()

    assert chart.height() == chart.heightForWidth(chart.width()) > chart.sizeHint().height()
    window.close()


def test_a_label_too_long_for_its_part_of_a_chart_takes_more_lines(app: QGuiApplication) -> None:
    long, short = ChartBar("The civil record of one person", "1,234,567.00", 1), ChartBar("Now", "1", 1)
    both, alone = BarChart((long, short)), BarChart((short,))
    line = alone.heightForWidth(WIDE)

    assert both.heightForWidth(WIDE) == 2 * line
    assert both.heightForWidth(NARROW) > 2 * line
    assert alone.heightForWidth(NARROW) == line


def test_a_value_too_long_for_its_part_of_a_chart_takes_more_lines(app: QGuiApplication) -> None:
    short, long = ChartBar("Now", "1", 1), ChartBar("Now", "1,234,567.00 Saudi riyals of every kind", 1)

    assert BarChart((long,)).heightForWidth(NARROW) > BarChart((short,)).heightForWidth(NARROW)
