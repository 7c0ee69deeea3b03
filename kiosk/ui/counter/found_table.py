"""What a search found, as a table: the newest on top, each with the name of whom the request is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from kiosk.domain.service import CONCERNED_BIRTH_DATE, Language
from kiosk.office.counter_bench import HallNow
from kiosk.office.requests_at_desk import concerned_name
from kiosk.store.request_search import FoundRequest
from kiosk.ui.counter import request_words as words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import leading

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
NAME, SERVICE = 0, 2
"""The columns that share what width is left."""


class FoundModel(QAbstractTableModel):
    """Holds what is shown, and nothing once `show_rows` is told so."""

    def __init__(self, hall: HallNow, language: Language) -> None:
        super().__init__()
        self.rows: tuple[FoundRequest, ...] = ()
        services, zone = hall.catalogue.services, hall.mission.time_zone
        self._columns: Sequence[tuple[str, Callable[[FoundRequest], str]]] = (
            (tr("Name"), lambda one: concerned_name(services.get(one.service_id), one.draft)),
            (tr("Born"), _born),
            (
                tr("For"),
                lambda one: words.service_name(services.get(one.service_id), one.service_id, language),
            ),
            (tr("State"), lambda one: words.state(one.state)),
            (tr("Filed"), lambda one: words.day(one.filed_ms, zone)),
            (tr("Reference"), lambda one: words.reference(one.reference)),
        )

    def show_rows(self, rows: tuple[FoundRequest, ...]) -> None:
        """Show these requests."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many were found."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell, whole as its tool tip."""
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


def _born(one: FoundRequest) -> str:
    """Return the year: two people of one name are told apart by it."""
    answer = one.draft.answers.get(CONCERNED_BIRTH_DATE) if one.draft else None
    return answer.value[:4] if answer else ""
