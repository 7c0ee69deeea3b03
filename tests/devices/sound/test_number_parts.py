"""Numbers as a hall hears them called: both Arabic forms, in parts that can be recorded."""

from __future__ import annotations

import re

import pytest

from kiosk.devices.sound.number_parts import arabic_number, counter_part, letter_part, number_parts
from kiosk.devices.sound.spoken_form import spoken_form
from kiosk.domain.service import Language

ARABIC, ENGLISH = Language.ARABIC, Language.ENGLISH


def bare(words: str) -> str:
    """Words without vowel marks."""
    return re.sub("[\u064b-\u0652]", "", words)


@pytest.mark.parametrize(
    ("number", "first", "second"),
    [
        (1, "واحد", "واحد"),
        (2, "اثنان", "اثنين"),
        (10, "عشرة", "عشرة"),
        (11, "أحد عشر", "أحد عشر"),
        (12, "اثنا عشر", "اثني عشر"),
        (20, "عشرون", "عشرين"),
        (21, "واحد وعشرون", "واحد وعشرين"),
        (42, "اثنان وأربعون", "اثنين وأربعين"),
        (80, "ثمانون", "ثمانين"),
        (99, "تسعة وتسعون", "تسعة وتسعين"),
        (100, "مئة", "مئة"),
        (142, "مئة واثنان وأربعون", "مئة واثنين وأربعين"),
        (211, "مئتان وأحد عشر", "مئتين وأحد عشر"),
        (305, "ثلاثمئة وخمسة", "ثلاثمئة وخمسة"),
        (800, "ثمانمئة", "ثمانمئة"),
        (999, "تسعمئة وتسعة وتسعون", "تسعمئة وتسعة وتسعين"),
    ],
)
def test_arabic_numbers_have_their_two_forms(number: int, first: str, second: str) -> None:
    assert bare(arabic_number(number)) == first
    assert bare(arabic_number(number, genitive=True)) == second


def test_vowels_are_those_of_the_hall() -> None:
    assert arabic_number(300) == "ثَلَاثُمِئَة"
    assert arabic_number(300, genitive=True) == "ثَلَاثِمِئَة"
    assert arabic_number(20) == "عِشْرُون"
    assert arabic_number(142) == "مِئَة وَاثْنَان وَأَرْبَعُون"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("number", "keys"),
    [(7, ["n-7"]), (42, ["n-42"]), (100, ["n-100"]), (142, ["n-100", "and-42"]), (905, ["n-900", "and-5"])],
)
def test_a_number_is_joined_of_few_recorded_parts(number: int, keys: list[str], language: Language) -> None:
    assert [part.key for part in number_parts(number, language)] == keys


def test_the_parts_together_say_the_number() -> None:
    for number in range(1, 1000):
        words = " ".join(part.text for part in number_parts(number, ARABIC))
        assert words == arabic_number(number)
    assert [part.text for part in number_parts(142, ENGLISH)] == ["100", "and 42"]


def test_a_number_beyond_a_day_s_queue_is_left_to_the_voice() -> None:
    assert [(part.text, part.key) for part in number_parts(1042, ARABIC)] == [("1042", "")]


def test_a_counter_takes_the_second_form_and_a_letter_its_name() -> None:
    assert bare(counter_part(20, ARABIC).text) == "عشرين"
    assert (counter_part(3, ENGLISH).text, counter_part(3, ENGLISH).key) == ("3", "counter-3")
    assert (bare(letter_part("J", "ج", ARABIC).text), letter_part("J", "ج", ARABIC).key) == (
        "جيم",
        "letter-j",
    )
    assert letter_part("J", "ج", ENGLISH).text == "J"


def test_vowelled_words_reach_the_voice_as_they_are() -> None:
    assert spoken_form(arabic_number(142), ARABIC) == arabic_number(142)
