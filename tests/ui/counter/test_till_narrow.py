"""On the smallest screen a clerk sees a whole bill: lines, total in one line, and F12 beside a notice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QScrollArea, QTableView, QWidget

from kiosk.domain.service import Language
from tests.ui.counter.conftest import Hall
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till
from tests.ui.setup.audits import audit

_SMALLEST = (1024, 768)


def place_of(at: AtTill, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(at.clerk.window, QPoint(0, 0)), widget.size())


def seen_whole(at: AtTill, name: str) -> bool:
    """Return whether the thing of this name stands whole in what its scrolling area shows now."""
    wanted = at.clerk.wait_for(name)
    around = wanted.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    assert isinstance(around, QScrollArea)
    return place_of(at, around.viewport()).contains(place_of(at, wanted))


@pytest.mark.parametrize("language", [Language.ARABIC, Language.ENGLISH])
def test_the_smallest_screen_shows_the_lines_the_total_and_f12_beside_a_notice(
    till: Callable[..., AtTill], hall: Hall, language: Language
) -> None:
    hall.come(3)
    at = till(language, _SMALLEST)
    at.open_drawer()
    at.serve()
    at.clerk.wait(lambda: "2,250.00" in at.text("total"), "the fee")
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
    assert total.height() < 2 * total.fontMetrics().height()
    assert table.rowViewportPosition(0) + table.rowHeight(0) <= table.viewport().height() + 2
    assert seen_whole(at, "take-money")


def test_too_little_is_said_where_it_is_typed_and_no_more_once_it_is_enough(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come(2)
    at = till()
    at.open_drawer()
    at.serve()
    at.clerk.wait(lambda: "1,500.00" in at.text("total"), "the fee")
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
