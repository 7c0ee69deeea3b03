"""A list model over frozen rows: new rows are laid over the old ones, so that one change touches one row.

Rows are told apart by their `key`. What stayed keeps its delegate (and the focus in it); what changed sends
only the roles that differ; what came or went is inserted or removed in its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class Row(Protocol):
    """A frozen dataclass with a key of its own in the list."""

    @property
    def key(self) -> str: ...


def camel_case(name: str) -> str:
    """Return a Python name as QML writes it: `unknown_offered` -> `unknownOffered`."""
    return re.sub(r"_([a-z])", lambda match: match.group(1).upper(), name)


class RowsModel(QAbstractListModel):
    """The rows of one frozen dataclass, a role for each of its fields."""

    def __init__(self, row_type: type[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(field.name for field in fields(row_type))
        self._rows: list[Any] = []

    def roleNames(self) -> dict[int, QByteArray]:
        """The fields of a row, in camel case."""
        return {FIRST_ROLE + at: QByteArray(camel_case(name).encode()) for at, name in enumerate(self._names)}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The value of one field of one row."""
        if not index.isValid() or not FIRST_ROLE <= role < FIRST_ROLE + len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[role - FIRST_ROLE])
        return list(value) if isinstance(value, tuple) else value

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they are shown."""
        return tuple(self._rows)

    def lay(self, rows: Sequence[Row]) -> None:
        """Show `rows`, touching only what differs from what is shown."""
        wanted = {row.key for row in rows}
        for at in range(len(self._rows) - 1, -1, -1):
            if self._rows[at].key not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()
        if [row.key for row in self._rows] != [row.key for row in rows if row.key in self._keys()]:
            self._start_over(rows)
            return
        for at, row in enumerate(rows):
            if at < len(self._rows) and self._rows[at].key == row.key:
                self._change(at, row)
            else:
                self.beginInsertRows(QModelIndex(), at, at)
                self._rows.insert(at, row)
                self.endInsertRows()

    def _keys(self) -> set[str]:
        return {row.key for row in self._rows}

    def _start_over(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def _change(self, at: int, row: Row) -> None:
        old = self._rows[at]
        differs = [getattr(old, name) != getattr(row, name) for name in self._names]
        roles = [FIRST_ROLE + number for number, other in enumerate(differs) if other]
        if roles:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at), roles)
