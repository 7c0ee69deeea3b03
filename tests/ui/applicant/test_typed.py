"""What is taken of what somebody types about themselves or a slip, and what is asked again."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.ui.applicant.typed import value_of
from tests.ui.applicant.fake_office import REFERENCE

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("holder.name", "  سلمى   خالد ", "سلمى خالد"),
        ("holder.name", "Salma Khaled", "Salma Khaled"),
        ("holder.name", "سلمى 2", ""),
        ("holder.name", "...", ""),
        ("holder.name", "ا\u202eب", ""),
        ("holder.number", "n 012-345", "N012345"),
        ("holder.number", "٠١٢٣٤٥٦٧٨٩٠", "01234567890"),
        ("holder.number", "رقم", ""),
        ("holder.number", "N" * 16, ""),
        ("holder.year", "١٩٨٧", "1987"),
        ("holder.year", "2026", "2026"),
        ("holder.year", "2027", ""),
        ("holder.year", "1905", ""),
        ("holder.year", "87", ""),
        ("claim.reference", f"{REFERENCE[:4]} {REFERENCE[4:8]} {REFERENCE[8:]}", REFERENCE),
        ("claim.reference", REFERENCE[:-1], ""),
        ("claim.reference", str(int(REFERENCE) + 1).zfill(12), ""),
        ("claim.document", "5678", "5678"),
        ("claim.document", "678", ""),
        ("claim.document", " ", ""),
    ],
)
def test_only_what_is_right_goes_on_in_one_spelling(
    app: QGuiApplication, key: str, typed: str, value: str
) -> None:
    assert value_of(key, {key: typed}, TODAY) == value
