"""On the smallest screen a clerk sees a whole bill: lines, total in one line, and F12 beside a notice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QScrollArea, QTableView, QWidget

from kiosk.domain.service import Language
from kiosk.office.till.receipt_printing import OFFICE_COPY
from kiosk.store import Store
from kiosk.store.money.wishes import ask_void
from tests.store.site import new_op
from tests.ui.counter.conftest import Hall
from tests.ui.counter.requests import file
from tests.ui.counter.supervised import Before, office_of_other, opens_till
from tests.ui.counter.supervised import before as before
from tests.ui.counter.tills import AtTill, Open
from tests.ui.counter.tills import till as till
from tests.ui.setup.audits import audit, cut_cells, cut_hints

_SMALLEST = (1024, 768)


def place_of(at: AtTill, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(at.clerk.window, QPoint(0, 0)), widget.size())


def always_seen(at: AtTill, *names: str) -> bool:
    """Return whether each thing of these names stands whole in the window where nothing scrolls."""
    wanted = [at.clerk.window.findChild(QWidget, name) for name in names]
    return all(each is not None and each.isVisible() and _stays(at, each) for each in wanted)


def _stays(at: AtTill, wanted: QWidget) -> bool:
    around = wanted.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around is None and at.clerk.window.rect().contains(place_of(at, wanted))


@pytest.mark.parametrize("language", [Language.ARABIC, Language.ENGLISH])
def test_the_smallest_screen_shows_the_lines_the_total_and_f12_beside_a_notice(
    till: Callable[..., AtTill], hall: Hall, language: Language
) -> None:
    hall.come(3)
    at = till(language, _SMALLEST)
    at.begin_bill("2,250.00")
    at.clerk.type("payer", "سلمى الأحمد")
    at.clerk.type("given", "2500")
    at.clerk.type("exempt-reason", "needy")
    at.f12()
    assert at.clerk.notices()
    at.clerk.wait(lambda: not audit(at.clerk.window), "a page without faults, once all has its place")

    table, total = at.clerk.wait_for("bill"), at.clerk.window.findChild(QLabel, "total")
    assert isinstance(table, QTableView)
    assert isinstance(total, QLabel)
    assert not place_of(at, table).intersects(place_of(at, at.clerk.wait_for("more")))
    assert total.width() >= total.sizeHint().width(), "the change gives way, not the total"
    assert total.height() < 2 * total.fontMetrics().height()
    assert table.rowViewportPosition(0) + table.rowHeight(0) <= table.viewport().height() + 2
    assert always_seen(at, "take-money", "total")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_all_lines_of_a_bill_stand_in_its_table_on_the_smallest_screen(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till(Language.ENGLISH, _SMALLEST)
    at.begin_bill()
    at.clerk.type("fees", "renewal faster")
    at.clerk.press("add-fee")
    table = at.clerk.wait_for("bill")
    assert isinstance(table, QTableView)

    def whole() -> bool:
        below = table.rowViewportPosition(1) + table.rowHeight(1)
        return table.model().rowCount() == 2 and 0 < below <= table.viewport().height() + 2

    at.clerk.wait(whole, "both lines")
    assert table.verticalScrollBar().maximum() == 0


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("language", [Language.ARABIC, Language.ENGLISH])
def test_f12_stays_in_sight_below_two_notices_and_what_stands_above_them(
    till: Callable[..., AtTill], hall: Hall, language: Language
) -> None:
    hall.bench.on_store(file)
    hall.come()
    at = till(language, _SMALLEST)
    at.open_drawer()
    at.serve()
    at.clerk.wait(at.clerk.notices, "what the bill lacks")
    at.clerk.type("fees", "renewal faster" if language is Language.ENGLISH else "التجديد بسرعة")
    at.clerk.press("add-fee")
    at.take_money()
    at.clerk.wait_for("print-again")
    assert always_seen(at, "next-bill", "print-again")
    at.f12()
    at.clerk.wait(lambda: len(at.clerk.notices()) == 2, "what was paid, and what the bill lacks")
    at.clerk.wait(lambda: not audit(at.clerk.window), "a page without faults, once all has its place")
    assert always_seen(at, "take-money", "total")

    at.place.go_to("receipts")
    at.clerk.wait(lambda: always_seen(at, "reprint", "reprint-office"), "F12 below the receipts")


def test_too_little_is_said_where_it_is_typed_and_no_more_once_it_is_enough(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come(2)
    at = till()
    at.begin_bill("1,500.00")
    at.clerk.type("given", "800")
    at.take_money()
    assert (at.clerk.wrong("given"), at.focused) == ("That is less than what is to be paid.", "given")
    assert at.receipts() == ()

    at.clerk.press("fewer")
    assert (at.clerk.wrong("given"), "50.00" in at.text("change")) == ("", True)
    at.clerk.press("more")
    at.f12()
    assert at.clerk.wrong("given")
    at.clerk.type("given", "2000")
    assert (at.clerk.wrong("given"), at.clerk.notices()) == ("", [])


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("language", [Language.ARABIC, Language.ENGLISH])
def test_no_word_of_the_bill_and_the_receipts_is_cut_on_the_smallest_screen(
    till: Callable[..., AtTill], hall: Hall, language: Language
) -> None:
    hall.come()
    hall.bench.jams = OFFICE_COPY
    at = till(language, _SMALLEST)
    at.begin_bill()
    assert cut_cells(at.clerk.window) + cut_hints(at.clerk.window) == []
    at.take_money("سلمى بنت خالد الأحمد")
    at.clerk.wait_for("next-bill")
    at.see_receipts()
    at.clerk.wait(lambda: "سلمى" in str(at.cells("receipts", 1)), "who paid")
    at.clerk.wait(lambda: ": " in at.states[0], "the paper that failed")

    assert cut_cells(at.clerk.window) + audit(at.clerk.window) == []


@pytest.mark.parametrize("language", [Language.ARABIC, Language.ENGLISH])
def test_no_word_of_a_decision_or_a_drawer_is_cut_on_the_smallest_screen(
    open_counter: Open, hall: Hall, before: Before, language: Language
) -> None:
    def asks(store: Store) -> None:
        office, why = office_of_other(store, hall, before.head), "the fee of another request, paid by nobody"
        ask_void(store, office.acting, new_op(), office.taken(2).id, why)

    hall.bench.on_store(asks)
    head = open_counter(language, _SMALLEST)
    place = opens_till(head, before.head, "decisions")
    for part, table in (("decisions", "wishes"), ("drawers", "safe"), ("rate", "rates")):
        place.go_to(part)
        shown = head.wait_for(table)
        assert isinstance(shown, QTableView)
        head.wait(lambda shown=shown: shown.model().rowCount() == 1, table)  # type: ignore[misc]
        head.wait(lambda: not audit(head.window), "a page without faults, once all has its place")
        assert cut_cells(head.window) == []
