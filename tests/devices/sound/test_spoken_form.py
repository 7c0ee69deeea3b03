"""What a voice is given for what a page writes."""

from __future__ import annotations

import pytest

from kiosk.devices.sound.spoken_form import spoken_form
from kiosk.domain.service import Language
from kiosk.domain.text import isolate, isolate_rtl
from kiosk.domain.ticket import shown_number, twin_number

ARABIC, ENGLISH = Language.ARABIC, Language.ENGLISH


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (isolate("0148 2109 3756"), "0 1 4 8، 2 1 0 9، 3 7 5 6"),
        ("رقم الطلب: " + isolate("0148\u00a02109\u00a03756"), "رقم الطلب: 0 1 4 8، 2 1 0 9، 3 7 5 6"),
        (f"رقمكم {isolate_rtl('ج 42')}.", "رقمكم جِيم 42."),
        (twin_number("ج", 42), "جِيم 42"),
        ("قبلكم 6 أشخاص", "قبلكم 6 أشخاص"),
        ("الأوراق و 3 صور", "الأوراق و 3 صور"),
        (isolate("9:30") + " صباحاً", "9 و 30 دقيقة صباحاً"),
        (isolate("9:00") + " صباحاً", "9 صباحاً"),
        (isolate("9:05") + " صباحاً", "9 و 5 دقائق صباحاً"),
        ("الاثنين " + isolate("23") + " تشرين الثاني " + isolate("2026"), "الاثنين 23 تشرين الثاني 2026"),
        (isolate("23/11/2026"), "23، 11، 2026"),
        ("هاتف " + isolate("+966 11 488 5412"), "هاتف زائد 9 6 6، 1 1، 4 8 8، 5 4 1 2"),
        (isolate("٠١٢٣"), "0 1 2 3"),
        ("• جواز السفر\n• صورتان", "جواز السفر، صورتان"),
        ("", ""),
        ("•••• ", ""),
    ],
)
def test_arabic_is_said_as_people_say_it(written: str, spoken: str) -> None:
    assert spoken_form(written, ARABIC) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (isolate("0148 2109 3756"), "0 1 4 8, 2 1 0 9, 3 7 5 6"),
        (shown_number("J", "ج", 42, ENGLISH), "J 42"),
        ("at 9:30 am", "at 9 30 am"),
        ("at 9:00 am", "at 9 am"),
        ("at 9:05 am", "at 9 oh 5 am"),
        ("23/11/2026  ·  13 Jumada", "23, 11, 2026, 13 Jumada"),
        ("Fee: 1,250.00 SAR, in cash", "Fee: 1,250.00 SAR, in cash"),
        ("In 2026 about 250 people", "In 2026 about 250 people"),
        ("Number 0105", "Number 0 1 0 5"),
        ("Ticket\nLine", "Ticket, Line"),
    ],
)
def test_english_is_said_as_people_say_it(written: str, spoken: str) -> None:
    assert spoken_form(written, ENGLISH) == spoken


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "mark", ["\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f", "\u202b", "\x07", "\ufeff"]
)
def test_marks_that_direct_the_eye_are_not_said(mark: str, language: Language) -> None:
    assert spoken_form(f"{mark}one{mark} two{mark}", language) == "one two"
