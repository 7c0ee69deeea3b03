"""Rows that stay keep their place on the screen: only what differs is told to the view."""

from __future__ import annotations

import random
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester  # type: ignore[import-untyped]

from kiosk.ui.applicant.rows import FIRST_ROLE, RowsModel, camel_case


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


def test_whatever_is_laid_over_whatever_is_then_shown(qtmodeltester: ModelTester) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    model = RowsModel(Sample)
    for _ in range(200):
        keys = chance.sample("abcdefgh", chance.randrange(9))
        rows = [Sample(key, str(chance.randrange(3))) for key in keys]
        model.lay(rows)
        assert list(model.rows) == rows
    qtmodeltester.check(model)


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
