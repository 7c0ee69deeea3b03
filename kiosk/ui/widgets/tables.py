"""What tables of rows have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView


def choose_row(table: QTableView, at: int) -> None:
    """Choose one row. `QTableView.selectRow` chooses none in Arabic before the table was laid out."""
    table.setCurrentIndex(table.model().index(at, 0))
