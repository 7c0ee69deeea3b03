"""Rows that stay keep their place on the screen: only what differs is told to the view."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.ui.rows import FIRST_ROLE, RowsModel, camel_case


@dataclass(frozen=True)
class Sample:
    key: str
    shown_text: str = ""


def test_one_change_tells_one_role_of_one_row() -> None:
    model = RowsModel(Sample)
    model.lay([Sample("a", "1"), Sample("b", "2")])
    told: list[tuple[int, int, list[int]]] = []
    model.dataChanged.connect(lambda top, bottom, roles: told.append((top.row(), bottom.row(), list(roles))))
    model.modelReset.connect(lambda: told.append((-1, -1, [])))

    model.lay([Sample("a", "1"), Sample("b", "3")])

    assert told == [(1, 1, [FIRST_ROLE + 1])]


def test_a_row_comes_and_goes_in_its_place() -> None:
    model = RowsModel(Sample)
    model.lay([Sample("a"), Sample("c")])
    inserted: list[int] = []
    removed: list[int] = []
    model.rowsInserted.connect(lambda parent, first, last: inserted.append(first))
    model.rowsRemoved.connect(lambda parent, first, last: removed.append(first))

    model.lay([Sample("a"), Sample("b"), Sample("c")])
    model.lay([Sample("a"), Sample("c")])

    assert (inserted, removed) == ([1], [1])


SAMPLES = st.builds(Sample, st.sampled_from("abcdefgh"), st.sampled_from("123"))


@given(st.lists(st.lists(SAMPLES, unique_by=lambda row: row.key), max_size=12))
def test_whatever_is_laid_over_whatever_is_then_shown(laid: list[list[Sample]]) -> None:
    model = RowsModel(Sample)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in laid:
        model.lay(rows)
        assert list(model.rows) == rows
    assert tester.model() is model


def test_roles_are_named_as_qml_names_things() -> None:
    names = {bytes(name.data()).decode() for name in RowsModel(Sample).roleNames().values()}

    assert names == {"key", "shownText"}
    assert camel_case("from_year") == "fromYear"


def test_outside_its_rows_there_is_nothing() -> None:
    model = RowsModel(Sample)
    model.lay([Sample("a")])

    assert model.data(QModelIndex(), FIRST_ROLE) is None
    assert model.data(model.index(0), int(Qt.ItemDataRole.DisplayRole)) is None
    assert model.rowCount(model.index(0)) == 0
