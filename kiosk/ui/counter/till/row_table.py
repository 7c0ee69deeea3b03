"""A table of rows that are only looked at and chosen: receipts of the day, what waits for a decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from kiosk.ui.widgets.tables import choose_row
from kiosk.ui.widgets.text import leading

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
Row = TypeVar("Row")
Columns = Sequence[tuple[str, Callable[[Row], str]]]


class RowModel(QAbstractTableModel, Generic[Row]):
    """Rows by columns, each with its title."""

    def __init__(self, columns: Columns[Row]) -> None:
        super().__init__()
        self._columns = columns
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows, if they are others."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()][1](self.rows[index.row()])
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


class RowTable(QTableView, Generic[Row]):
    """Whole rows are chosen, arrows go through them; `wide` is the column that takes the room left."""

    def __init__(self, name: str, title: str, columns: Columns[Row], wide: int) -> None:
        super().__init__()
        self.kept: RowModel[Row] = RowModel(columns)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(self.kept)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 2)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows, the first one chosen if none was."""
        before = self.chosen()
        self.kept.show_rows(rows)
        if rows:
            choose_row(self, rows.index(before) if before in rows else 0)

    def chosen(self) -> Row | None:
        """Return the chosen row, None if there is none."""
        at = self.selectionModel().selectedRows()
        return self.kept.rows[at[0].row()] if at else None
