"""A long list is narrowed by a few letters, however they are written."""

from __future__ import annotations

import pytest

from kiosk.ui.search import Search

OPTIONS = [
    {"value": "SA", "label": "السعودية", "search": "Saudi Arabia"},
    {"value": "AE", "label": "الإمارات العربية المتحدة", "search": "United Arab Emirates"},
    {"value": "ID", "label": "إدلب", "search": "Idlib"},
    {"value": "HM", "label": "حماة", "search": "Hama"},
]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ادلب", "ID"),
        ("سعود", "SA"),
        ("السعو", "SA"),
        ("امارات", "AE"),
        ("حماه", "HM"),
        ("saud", "SA"),
        ("emirates", "AE"),
    ],
)
def test_a_few_letters_find_the_entry(typed: str, first: str) -> None:
    found = Search().find(OPTIONS, typed)

    assert found[0]["value"] == first


def test_nothing_typed_shows_all() -> None:
    assert Search().find(OPTIONS, "  ") == OPTIONS


def test_nothing_found_shows_nothing() -> None:
    assert Search().find(OPTIONS, "زززز") == []


def test_letters_inside_a_word_do_not_find_it() -> None:
    assert Search().find(OPTIONS, "dlib") == []
