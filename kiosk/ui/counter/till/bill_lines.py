"""The lines of a bill as a table: plus and minus change how many, Delete takes one out, Enter is done."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.domain.receipt import BillLine, with_quantity
from kiosk.domain.service import Language
from kiosk.office.counter_bench import HallNow
from kiosk.ui.counter.till import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.tables import RowTable, choose_row
from kiosk.ui.widgets.text import set_apart

_LEAST_LINES = 4
"""Of text: the heading and a fee whose name takes two, where notices leave no room for more."""


class BillTable(RowTable[BillLine]):
    """The lines in `currency`; emits `changed` whenever they became others, `done` when nothing is to be."""

    changed = Signal()
    done = Signal()

    def __init__(self, hall: HallNow, language: Language) -> None:
        self.currency = hall.mission.currency
        columns = (
            (tr("Fee"), partial(_what, hall, language)),
            (tr("How many"), lambda line: str(line.quantity)),
            (tr("Tariff"), lambda line: words.amount(line.tariff_minor, line.tariff_currency, language)),
            (tr("To pay"), lambda line: words.amount(line.due_minor, self.currency, language)),
        )
        super().__init__("bill", tr("What is to be paid"), columns, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.grow_rows()  # An exemption's reason stands under its fee.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(self.fontMetrics().height() * _LEAST_LINES)
        self.verticalHeader().sectionResized.connect(lambda *_: self._fit_rows())

    def updateGeometries(self) -> None:
        """Be as high as all lines of the bill: they scroll with the page, not within it."""
        super().updateGeometries()
        self._fit_rows()

    def _fit_rows(self) -> None:
        rows = self.horizontalHeader().height() + self.verticalHeader().length() + 2 * self.frameWidth()
        self.setMinimumHeight(max(rows, self.fontMetrics().height() * _LEAST_LINES))

    @property
    def bill(self) -> tuple[BillLine, ...]:
        """The lines."""
        return self.kept.rows

    def put(self, lines: tuple[BillLine, ...]) -> None:
        """Show `lines`, the last one chosen."""
        self.kept.show_rows(lines)
        if lines:
            choose_row(self, len(lines) - 1)
        self.changed.emit()

    def add(self, line: BillLine) -> None:
        """Add a line; of a fee that is there already one more is taken."""
        for at, kept in enumerate(self.bill):
            if (kept.service_id, kept.fee_id, kept.request_id) == (
                line.service_id,
                line.fee_id,
                line.request_id,
            ):
                self._replace(at, with_quantity(kept, kept.quantity + line.quantity))
                return
        self.put((*self.bill, line))

    def step(self, by: int) -> None:
        """Take so many more of the chosen line, one at least."""
        at = self.place
        if at is not None:
            line = self.bill[at]
            self._replace(at, with_quantity(line, line.quantity + by))

    def take_out(self) -> None:
        """Take the chosen line out."""
        at = self.place
        if at is not None:
            self.put(self.bill[:at] + self.bill[at + 1 :])

    def exempt(self, reason: str) -> None:
        """Let the chosen line cost nothing for a reason, or with "" what it costs."""
        at = self.place
        if at is not None:
            self._replace(at, replace(self.bill[at], exemption=reason))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the chosen line."""
        doing = {
            Qt.Key.Key_Plus: lambda: self.step(1),
            Qt.Key.Key_Minus: lambda: self.step(-1),
            Qt.Key.Key_Delete: self.take_out,
            Qt.Key.Key_Return: self.done.emit,
            Qt.Key.Key_Enter: self.done.emit,
        }.get(Qt.Key(event.key()))
        if doing is None:
            super().keyPressEvent(event)
        else:
            doing()

    def _replace(self, at: int, line: BillLine) -> None:
        lines = (*self.bill[:at], line, *self.bill[at + 1 :])
        self.kept.show_rows(lines)
        choose_row(self, at)
        self.changed.emit()


def _what(hall: HallNow, language: Language, line: BillLine) -> str:
    name = words.fee_name(line, hall, language)
    if not line.exemption:
        return name
    return name + "\n" + tr("Exempt: {reason}").replace("{reason}", set_apart(line.exemption))
