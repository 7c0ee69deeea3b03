"""What a person types arrives as data: kept as written, or refused with a reason."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.text import (
    MARKS_IN_A_ROW,
    TextFault,
    arabic_search_key,
    clean_text,
    isolate,
    isolate_rtl,
    mask,
    western_digits,
)

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=80)

REAL_NAMES = [
    "محمّد عبد الله",
    "فاطمة الزهراء",
    "آل الشيخ",
    "مَرْيَمُ",
    "Nguyễn Thị Minh Khai",
    "علی‌رضا",
    "क्षितिज शर्मा",
    "Παναγιώτης",
    "李小龍",
    "Kaʻiulani",
    "D’Angelo Jr.",
    "Раул",
    "Tom & <Jerry>",
    "=1+1",
]

ATTACKS = [
    "أحمد\u202eدمحا",
    "أحمد\u200f",
    "\u2067أحمد\u2069",
    "A\u061cB",
    "name\x1b@",
    "name\x1dV\x00",
    "name\nTOTAL 0",
    "name\ttab",
    "name\x9b",
    "a\ud800b",
    "a\ue000b",
    "a\U000e0041b",
    "\u200cأحمد",
    "soft\u00adhyphen",
    "red\ufe0f",
    "Z" + "\u0316" * 20 + "algo",
    "line\u2028line",
    "\u3164",
    "a\u0378b",
]


@pytest.mark.parametrize("name", REAL_NAMES)
def test_a_real_name_is_kept_as_written(name: str) -> None:
    cleaned = clean_text(name, 60)
    assert cleaned.fault is None
    assert cleaned.value == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_what_could_fool_a_reader_or_a_printer_is_refused(attack: str) -> None:
    cleaned = clean_text(attack, 60)
    assert cleaned.fault is TextFault.SYMBOLS
    assert cleaned.value == ""


def test_only_spaces_and_composition_are_mended() -> None:
    assert clean_text("  Jose\u0301\u00a0 Luis ", 60).value == "José Luis"


@pytest.mark.parametrize("name", ["a" * 5000, "أ" * 61, "a\u0301" * 5000, "\u202e" * 5000])
def test_a_text_longer_than_its_place_is_refused(name: str) -> None:
    assert clean_text(name, 60).fault is TextFault.TOO_LONG


def test_length_is_counted_after_composition() -> None:
    assert clean_text("e\u0301" * 60, 60).value == "é" * 60


def test_line_ends_are_kept_where_lines_are_asked_for_and_only_there() -> None:
    assert clean_text(" first \r\n\r\n\nsecond", 60, multiline=True).value == "first\nsecond"
    assert clean_text("first\nsecond", 60).fault is TextFault.SYMBOLS


@given(ANY_TEXT, st.integers(1, 60), st.booleans())
def test_any_input_is_cleaned_once_for_all(raw: str, longest: int, multiline: bool) -> None:
    cleaned = clean_text(raw, longest, multiline)
    assert len(cleaned.value) <= longest
    assert cleaned.fault is None or cleaned.value == ""
    if cleaned.fault is None:
        assert clean_text(cleaned.value, longest, multiline) == cleaned
        cleaned.value.encode("utf-8")


@given(st.text("aب", min_size=1, max_size=5), st.integers(0, 8))
def test_marks_may_stand_on_a_letter_but_not_pile_up(letters: str, count: int) -> None:
    taken = clean_text(letters + "\u0650" * count, 60).fault is None
    assert taken == (count <= MARKS_IN_A_ROW)


@given(ANY_TEXT)
def test_every_helper_takes_any_text(text: str) -> None:
    assert len(mask(text)) == len(text)
    assert isolate(text)[1:-1] == isolate_rtl(text)[1:-1] == text
    assert len(western_digits(text)) == len(text)
    arabic_search_key(text)


def test_arabic_indic_and_persian_digits_become_western() -> None:
    assert western_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ x1") == "0123456789 0123456789 x1"


def test_a_masked_number_shows_its_last_four_digits() -> None:
    assert mask("01020304050") == "•••••••4050"


@pytest.mark.parametrize("short", ["", "7", "1234"])
def test_a_number_too_short_to_mask_is_hidden_whole(short: str) -> None:
    assert mask(short) == "•" * len(short)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إيمان", "ايمان"),
        ("آمنة", "امنه"),
        ("هدى", "هدي"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("عبد الله", "عبدالله"),
        ("رؤى", "روي"),
        ("هانئ", "هاني"),
        ("علی", "علي"),
        ("  سامر   خليل ", "سامر خليل"),
        ("SAMER", "samer"),
    ],
)
def test_spellings_that_people_exchange_are_found_by_each_other(one: str, other: str) -> None:
    assert arabic_search_key(one) == arabic_search_key(other)


def test_different_names_have_different_keys() -> None:
    names = ["عبد السلام", "عبد الكريم", "عبد", "سلام", "حسن", "حسين"]
    assert len({arabic_search_key(name) for name in names}) == len(names)
