"""The line as a table: the next one on top, each with the reason for their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from kiosk.domain.service import Language
from kiosk.office.counter import Waiting
from kiosk.office.counter_bench import HallNow
from kiosk.ui.counter import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import leading

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LineModel(QAbstractTableModel):
    """The rows are exchanged only when they differ, so that the table keeps its place."""

    def __init__(self, hall: HallNow, language: Language) -> None:
        super().__init__()
        self._hall, self._language = hall, language
        self.rows: tuple[Waiting, ...] = ()
        self._columns: Sequence[tuple[str, Callable[[Waiting], str]]] = (
            (tr("Number"), lambda one: words.number(one.ticket, hall, language)),
            (tr("For"), lambda one: words.service_name(one.ticket, hall, language)),
            (tr("People"), lambda one: str(one.ticket.persons)),
            (tr("Since"), lambda one: words.coming(one.why, hall.mission.time_zone)),
            (tr("Note"), self._note),
        )

    def show_rows(self, rows: tuple[Waiting, ...]) -> None:
        """Show these people."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many wait."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell, why as its tool tip."""
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[index.column()][1](one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.explained(one.why, self._hall.mission.time_zone)
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

    def _note(self, one: Waiting) -> str:
        told = [words.priority(one.why.priority)]
        if not one.now:
            told.append(tr("not before {time}").replace("{time}", self._clock(one)))
        return " · ".join(text for text in told if text)

    def _clock(self, one: Waiting) -> str:
        return words.clock(one.ticket.standing.since_ms, self._hall.mission.time_zone)


def line_table(model: LineModel) -> QTableView:
    """Return the table that shows `model`: whole rows are chosen, arrows go through them."""
    table = QTableView()
    table.setObjectName("line")
    table.setAccessibleName(tr("The line"))
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() * 2)
    table.setShowGrid(False)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    return table
