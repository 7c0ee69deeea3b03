"""Numbers in words are grammatical, for every ending that the grammar knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.number_words import HIGHEST, Noun, counted, english

RIYAL = Noun(
    "ريال سعودي واحد",
    "ريالان سعوديان",
    "ريالات سعودية",
    "ريالاً سعودياً",
    "ريال سعودي",
    "ريال واحد",
    "ريالان",
)
HALALA = Noun("هللة واحدة", "هللتان", "هللات", "هللة", "هللة", "هللة واحدة", "هللتان", feminine=True)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "ريال سعودي واحد"),
        (2, "ريالان سعوديان"),
        (3, "ثلاثة ريالات سعودية"),
        (10, "عشرة ريالات سعودية"),
        (11, "أحد عشر ريالاً سعودياً"),
        (12, "اثنا عشر ريالاً سعودياً"),
        (18, "ثمانية عشر ريالاً سعودياً"),
        (60, "ستون ريالاً سعودياً"),
        (100, "مئة ريال سعودي"),
        (101, "مئة ريال سعودي وريال واحد"),
        (102, "مئة ريال سعودي وريالان"),
        (187, "مئة وسبعة وثمانون ريالاً سعودياً"),
        (200, "مئتا ريال سعودي"),
        (203, "مئتان وثلاثة ريالات سعودية"),
        (375, "ثلاثمئة وخمسة وسبعون ريالاً سعودياً"),
        (1_000, "ألف ريال سعودي"),
        (1_200, "ألف ومئتا ريال سعودي"),
        (1_500, "ألف وخمسمئة ريال سعودي"),
        (2_000, "ألفا ريال سعودي"),
        (2_250, "ألفان ومئتان وخمسون ريالاً سعودياً"),
        (3_003, "ثلاثة آلاف وثلاثة ريالات سعودية"),
        (15_000, "خمسة عشر ألف ريال سعودي"),
        (15_020, "خمسة عشر ألفاً وعشرون ريالاً سعودياً"),
        (100_000, "مئة ألف ريال سعودي"),
        (2_000_000, "مليونا ريال سعودي"),
    ],
)
def test_an_amount_agrees_with_its_noun(number: int, words: str) -> None:
    assert counted(number, RIYAL) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (5, "خمس هللات"),
        (8, "ثمانٍ هللات"),
        (11, "إحدى عشرة هللة"),
        (12, "اثنتا عشرة هللة"),
        (18, "ثماني عشرة هللة"),
        (50, "خمسون هللة"),
        (75, "خمس وسبعون هللة"),
    ],
)
def test_what_is_feminine_is_counted_by_the_other_forms(number: int, words: str) -> None:
    assert counted(number, HALALA) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (187, "one hundred and eighty-seven"),
        (1_001, "one thousand and one"),
        (2_250, "two thousand two hundred and fifty"),
        (1_000_000, "one million"),
    ],
)
def test_english_says_it_as_a_cheque_does(number: int, words: str) -> None:
    assert english(number) == words


@given(st.integers(0, HIGHEST))
def test_no_two_numbers_are_said_alike_and_none_has_a_hole(number: int) -> None:
    for said in (counted(number, RIYAL), english(number)):
        assert "  " not in said
        assert said == said.strip()
    if number < HIGHEST:
        assert counted(number, HALALA) != counted(number + 1, HALALA)
