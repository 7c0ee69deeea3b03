"""The lines of a bill as a table: plus and minus change how many, Delete takes one out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from kiosk.domain.receipt import BillLine
from kiosk.domain.service import Language
from kiosk.office.counter_bench import HallNow
from kiosk.office.till.billing import with_quantity
from kiosk.ui.counter.till import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.tables import choose_row
from kiosk.ui.widgets.text import leading

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEAST_LINES = 7
"""Of text: the heading and two fees."""


class BillModel(QAbstractTableModel):
    """The lines, in `currency`."""

    def __init__(self, hall: HallNow, language: Language) -> None:
        super().__init__()
        self.lines: tuple[BillLine, ...] = ()
        self.currency = hall.mission.currency
        self._columns: tuple[tuple[str, Callable[[BillLine], str]], ...] = (
            (tr("Fee"), lambda line: words.fee_name(line, hall, language)),
            (tr("How many"), lambda line: str(line.quantity)),
            (tr("Tariff"), lambda line: words.amount(line.tariff_minor, line.tariff_currency, language)),
            (tr("To pay"), lambda line: words.amount(line.due_minor, self.currency, language)),
        )

    def show_lines(self, lines: tuple[BillLine, ...]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell; why somebody is exempt as its tool tip."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[index.column()][1](line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.exemption or self._columns[0][1](line)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return leading() | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return leading() | Qt.AlignmentFlag.AlignVCenter
        return None


class BillTable(QTableView):
    """Emits `changed` whenever the lines became others."""

    changed = Signal()

    def __init__(self, model: BillModel) -> None:
        super().__init__()
        self.bill = model
        self.setObjectName("bill")
        self.setAccessibleName(tr("What is to be paid"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(self.fontMetrics().height() * _LEAST_LINES)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def put(self, lines: tuple[BillLine, ...]) -> None:
        """Show `lines`, the last one chosen."""
        self.bill.show_lines(lines)
        if lines:
            choose_row(self, len(lines) - 1)
        self.changed.emit()

    def add(self, line: BillLine) -> None:
        """Add a line; of a fee that is there already one more is taken."""
        for at, kept in enumerate(self.bill.lines):
            if (kept.service_id, kept.fee_id, kept.request_id) == (
                line.service_id,
                line.fee_id,
                line.request_id,
            ):
                self._replace(at, with_quantity(kept, kept.quantity + line.quantity))
                return
        self.put((*self.bill.lines, line))

    def step(self, by: int) -> None:
        """Take so many more of the chosen line, one at least."""
        at = self._chosen()
        if at is not None:
            line = self.bill.lines[at]
            self._replace(at, with_quantity(line, line.quantity + by))

    def take_out(self) -> None:
        """Take the chosen line out."""
        at = self._chosen()
        if at is not None:
            self.put(self.bill.lines[:at] + self.bill.lines[at + 1 :])

    def exempt(self, reason: str) -> None:
        """Let the chosen line cost nothing for a reason, or with "" what it costs."""
        at = self._chosen()
        if at is not None:
            self._replace(at, replace(self.bill.lines[at], exemption=reason))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the chosen line."""
        doing = {
            Qt.Key.Key_Plus: lambda: self.step(1),
            Qt.Key.Key_Minus: lambda: self.step(-1),
            Qt.Key.Key_Delete: self.take_out,
        }.get(Qt.Key(event.key()))
        if doing is None:
            super().keyPressEvent(event)
        else:
            doing()

    def _chosen(self) -> int | None:
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def _replace(self, at: int, line: BillLine) -> None:
        lines = (*self.bill.lines[:at], line, *self.bill.lines[at + 1 :])
        self.bill.show_lines(lines)
        choose_row(self, at)
        self.changed.emit()
