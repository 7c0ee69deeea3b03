"""Tables of rows that are looked at and chosen: the line, what was found, a bill, the day's receipts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from kiosk.ui.widgets.parts import MARGIN, column
from kiosk.ui.widgets.text import label, leading

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
Row = TypeVar("Row")
Said = Callable[[Row], str]
Columns = Sequence[tuple[str, Said[Row]]]


def choose_row(table: QTableView, at: int) -> None:
    """Choose one row. `QTableView.selectRow` chooses none in Arabic before the table was laid out."""
    table.setCurrentIndex(table.model().index(at, 0))


class RowModel(QAbstractTableModel, Generic[Row]):
    """Rows by columns, each with its title. `tip` says more of a row; without it each cell says itself."""

    def __init__(self, columns: Columns[Row], tip: Said[Row] | None = None) -> None:
        super().__init__()
        self._columns, self._tip = columns, tip
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows, if they are others: the table keeps its place while nothing changes."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def show_again(self) -> None:
        """Say anew what stands in the cells: what the columns tell of the same rows has changed."""
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def said(self, column: int) -> Said[Row]:
        """Return what a column says of a row."""
        return self._columns[column][1]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        row, (_title, said) = self.rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return said(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (self._tip or said)(row)
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


class _WholeText(QStyledItemDelegate):
    """Makes a row as high as its words: Qt measures them without the room that a cell leaves at its sides."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return how large a cell is whose words are broken where they are when it is painted."""
        narrower, place = QStyleOptionViewItem(option), QRect(option.rect)
        place.setWidth(max(1, place.width() - option.fontMetrics.height()))
        narrower.rect = place
        return super().sizeHint(narrower, index)


class RowTable(QTableView, Generic[Row]):
    """Whole rows are chosen, arrows go through them; the columns `wide` share what room is left."""

    def __init__(
        self, name: str, title: str, columns: Columns[Row], *wide: int, tip: Said[Row] | None = None
    ) -> None:
        super().__init__()
        self.kept: RowModel[Row] = RowModel(columns, tip)
        self._by: Mapping[int, Callable[[Row], int | str]] = {}
        self._order: tuple[int, bool] | None = None
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
        header.setMinimumSectionSize(self.fontMetrics().height() * 3)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._wide = wide
        for each in wide:
            header.setSectionResizeMode(each, QHeaderView.ResizeMode.Stretch)
        self._nothing = label("", "strong")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column(self.viewport(), MARGIN).addWidget(self._nothing)

    def grow_rows(self) -> None:
        """Let each row be as high as what stands in it: for few rows, each of them is measured."""
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(rows.defaultSectionSize())
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for each in self._wide:
            self.setItemDelegateForColumn(each, _WholeText(self))

    def say_nothing(self, text: str) -> None:
        """Say in words that there are no rows; "" while it isn't known."""
        self._nothing.setText(text)
        self._nothing.setVisible(bool(text) and not self.kept.rows)

    def allow_order(self, by: Mapping[int, Callable[[Row], int | str]]) -> None:
        """Let a press on a column's title put the rows in its order, pressed again the other way round.

        `by` says by what, for columns whose words don't tell.
        """
        self._by = by
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionClicked.connect(lambda column: self.order_by(column, self._order == (column, False)))

    def order_by(self, column: int, falling: bool = False) -> None:
        """Put the rows in the order of a column, now and whenever others are shown."""
        self._order = (column, falling)
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
        self.show_rows(self.kept.rows)

    def _in_order(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        if self._order is None:
            return rows
        column, falling = self._order
        return tuple(sorted(rows, key=self._by.get(column, self.kept.said(column)), reverse=falling))

    def show_rows(self, rows: tuple[Row, ...], key: Callable[[Row], object] = lambda row: row) -> None:
        """Show these rows; the chosen one stays chosen while one of its `key` is among them."""
        rows, before = self._in_order(rows), self.chosen()
        self.kept.show_rows(rows)
        self.say_nothing(self._nothing.text())
        keys = [key(row) for row in rows]
        if before is not None and key(before) in keys:
            choose_row(self, keys.index(key(before)))

    def begin_with(self, rows: tuple[Row, ...], key: Callable[[Row], object] = lambda row: row) -> None:
        """Show these rows, the first one chosen if none of those that are shown was, by its `key`."""
        self.show_rows(rows, key)
        if rows and self.chosen() is None:
            choose_row(self, 0)

    def chosen(self) -> Row | None:
        """Return the chosen row, None if there is none."""
        at = self.place
        return None if at is None else self.kept.rows[at]

    @property
    def place(self) -> int | None:
        """Where the chosen row stands."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None
