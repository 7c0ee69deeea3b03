"""The recovery sheet: the whole code is on it, in order and legible, on a page and on a narrow roll."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.recovery_code import display_recovery_code
from kiosk.paper.document import Paragraph, ReferencePlate
from kiosk.paper.pdf import document_pdf
from kiosk.paper.raster import paint
from kiosk.paper.recovery_sheet import RecoverySheet, recovery_document
from tests.paper.pictures import pdf_pages
from tests.paper.slips import FILED_MS

GROUPS = display_recovery_code(bytes(range(40, 56)))
SHEET = RecoverySheet("RUH", "A", "kiosk-1", "67c74d56", GROUPS, FILED_MS, "Asia/Riyadh")


def test_all_groups_stand_on_it_in_their_order() -> None:
    plates = [block for block in recovery_document(SHEET).blocks if isinstance(block, ReferencePlate)]
    assert " ".join(plate.number for plate in plates).split() == list(GROUPS)
    assert ["1-4" in plates[0].label, "5-8" in plates[1].label] == [True, True]


def test_each_sentence_is_said_in_both_languages() -> None:
    said = [block.text for block in recovery_document(SHEET).blocks if isinstance(block, Paragraph)]
    assert len(said) == 8
    assert all(text.isascii() or "\u2066" in text for text in said[1::2])
    assert not any(text.isascii() for text in said[::2])


@pytest.mark.usefixtures("qapp")
def test_it_fits_one_page_and_any_roll(tmp_path: Path) -> None:
    assert len(pdf_pages(document_pdf(recovery_document(SHEET), "A4"), tmp_path)) == 1
    assert {paint(recovery_document(SHEET), dots).width for dots in (384, 576)} == {384, 576}
