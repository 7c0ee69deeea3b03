"""How a queue number is written for readers of each language."""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.domain.ticket import shown_number, twin_number


def test_a_number_stands_behind_its_letter_in_the_readers_script() -> None:
    assert shown_number("J", "ج", 42, Language.ARABIC) == "\u2067ج 42\u2069"
    assert shown_number("J", "ج", 42, Language.ENGLISH) == "\u2066J 42\u2069"


def test_a_number_is_told_again_to_who_reads_no_western_digits() -> None:
    assert twin_number("ج", 1075) == "\u2067ج ١٠٧٥\u2069"
