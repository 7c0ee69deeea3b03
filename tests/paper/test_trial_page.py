"""The test page: looks as kept, is read back by a reader, and shows what a wrong width does.

To keep new pictures, after looking at them: python -m tests.paper.test_trial_page
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from kiosk.domain.bitmap import Bitmap
from kiosk.paper.pdf import document_pdf
from kiosk.paper.raster import bitmap_png, paint
from kiosk.paper.sheet import ROLLS
from kiosk.paper.trial_page import TrialPage, trial_document
from tests.paper.golden import FOLDER
from tests.paper.pictures import dots_changed, pdf_pages, picture, scanned
from tests.paper.slips import FILED_MS
from tests.paper.test_pictures import DOTS_MAY_CHANGE

pytestmark = pytest.mark.usefixtures("qapp")


def page(dots: int) -> TrialPage:
    return TrialPage("kiosk-1", "192.0.2.20:9100", dots, FILED_MS, "Asia/Riyadh")


def printed(dots: int) -> Bitmap:
    return paint(trial_document(page(dots)), dots)


def golden_file(dots: int) -> Path:
    return FOLDER / f"trial_page_{dots}.png"


def black_runs(image: Image.Image, x: int) -> list[int]:
    """Return the lengths of unbroken black down a column."""
    runs = [0]
    for y in range(image.height):
        if image.getpixel((x, y)) == 0:
            runs[-1] += 1
        elif runs[-1]:
            runs.append(0)
    return [run for run in runs if run]


@pytest.mark.parametrize("dots", list(ROLLS))
def test_the_test_page_looks_like_the_picture_that_was_approved(dots: int) -> None:
    kept = Image.open(golden_file(dots)).convert("L")
    assert dots_changed(kept, picture(printed(dots))) <= DOTS_MAY_CHANGE


@pytest.mark.parametrize("dots", list(ROLLS))
def test_a_reader_reads_the_code_of_the_test_page(dots: int) -> None:
    assert scanned(picture(printed(dots))) == [f"KIOSK TEST kiosk-1 {dots} {FILED_MS}"]


@pytest.mark.parametrize("dots", list(ROLLS))
def test_the_first_and_the_last_dot_bear_a_mark_and_the_bar_uses_them_all(dots: int) -> None:
    image = picture(printed(dots))
    for edge in (0, dots - 1):
        assert 40 in black_runs(image, edge), "5 mm at 203 dpi"
    assert all(32 in black_runs(image, x) for x in range(dots)), "4 mm of black under each dot"


def test_a_page_for_a_wider_head_lacks_its_right_mark_on_a_narrower_one() -> None:
    clipped = picture(printed(576)).crop((0, 0, 384, 2_000))
    assert 40 in black_runs(clipped, 0)
    assert 40 not in black_runs(clipped, 383)


def test_every_millimetre_has_a_tick_and_ten_have_a_long_one() -> None:
    image = picture(printed(576))
    ticks = [x // 8 for x in range(8, 568, 8) if {10, 16, 24} & set(black_runs(image, x))]
    assert ticks == list(range(1, 71))
    assert all(24 in black_runs(image, mm * 8) for mm in range(10, 71, 10))


def test_the_test_page_has_a_pdf_too_for_printers_of_pages(tmp_path: Path) -> None:
    pages = pdf_pages(document_pdf(trial_document(page(576)), "A5"), tmp_path)
    assert [text for each in pages for text in scanned(each)] == [page(576).code]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    for width in ROLLS:
        golden_file(width).write_bytes(bitmap_png(printed(width)))
