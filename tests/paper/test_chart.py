"""Bars begin where lines begin, and are as long as their numbers."""

from __future__ import annotations

import pytest

from kiosk.domain.service import Language
from kiosk.paper.document import Bar, Bars, Document
from kiosk.paper.layout import lay_out
from kiosk.paper.marks import FillMark, TextMark
from kiosk.paper.sheet import A4


@pytest.mark.parametrize("language", list(Language))
def test_bars_lie_in_one_column_between_label_and_value(language: Language) -> None:
    bars = Bars((Bar("short", "1", 0.25), Bar("a longer label", "4,000", 1.0)))
    rows = lay_out(Document(language, "", (bars,)), A4)
    half, whole = (mark for row in rows for mark in row.marks if isinstance(mark, FillMark))

    assert half.width == pytest.approx(whole.width / 4)
    if language is Language.ARABIC:
        assert half.x + half.width == pytest.approx(whole.x + whole.width)
    else:
        assert half.x == whole.x
    assert A4.margin < whole.x < whole.x + whole.width < A4.width - A4.margin
    assert [row.keep for row in rows] == [True, False]


def test_a_label_too_long_for_its_room_is_cut_at_a_word() -> None:
    (row,) = lay_out(Document(Language.ENGLISH, "", (Bars((Bar("words " * 40, "1", 1.0),)),)), A4)

    label = next(mark for mark in row.marks if isinstance(mark, TextMark))
    assert label.text.endswith("words …")
