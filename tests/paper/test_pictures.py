"""Every kind of slip, in both languages, on both widths: looks as kept, scans, is whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.domain.service import Language
from kiosk.paper.compose import slip_document
from kiosk.paper.pdf import document_pdf
from kiosk.paper.raster import paint
from kiosk.paper.seal import open_seal
from kiosk.paper.sheet import ROLLS
from kiosk.paper.slip import MAX_REQUESTS, HandOverSlip, PapersList
from tests.paper.every_slip import every_slip
from tests.paper.golden import NAMES, golden_file, painted
from tests.paper.pictures import dots_changed, ink, pdf_pages, picture, scanned
from tests.paper.slips import KEY, KEY_ID, RENEWAL, request_slip

pytestmark = pytest.mark.usefixtures("qapp")

KEYS = {KEY_ID: KEY.public_key()}
DOTS_MAY_CHANGE = 24
"""What another build of the drawing library may do to all edges of a slip; one digit is more."""

KINDS = [kind for kind, slip in every_slip(Language.ARABIC).items() if not isinstance(slip, PapersList)]


@pytest.mark.parametrize(("kind", "language", "dots"), NAMES)
def test_a_slip_looks_like_the_picture_that_was_approved(kind: str, language: Language, dots: int) -> None:
    kept = Image.open(golden_file(kind, language, dots)).convert("L")
    assert dots_changed(kept, picture(painted(kind, language, dots))) <= DOTS_MAY_CHANGE


def test_one_other_digit_in_a_date_is_another_picture() -> None:
    slip = request_slip(Language.ARABIC, RENEWAL)
    kept = picture(paint(slip_document(slip), 384))
    ten_minutes_later = replace(slip, filed_ms=slip.filed_ms + 10 * 60_000)
    assert dots_changed(kept, picture(paint(slip_document(ten_minutes_later), 384))) > DOTS_MAY_CHANGE


@pytest.mark.parametrize(("kind", "language", "dots"), NAMES)
def test_no_ink_touches_the_edge_of_the_paper(kind: str, language: Language, dots: int) -> None:
    left, top, right, bottom = ink(picture(painted(kind, language, dots)))
    assert left >= 4
    assert right <= dots - 4
    assert top >= 4
    assert bottom <= painted(kind, language, dots).height - 4


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dots", list(ROLLS))
def test_the_code_on_a_roll_scans_to_the_claims(kind: str, language: Language, dots: int) -> None:
    slip = every_slip(language)[kind]
    assert not isinstance(slip, PapersList | HandOverSlip)
    (text,) = scanned(picture(painted(kind, language, dots)))
    assert text == slip.code
    assert open_seal(text, KEYS).copy == slip.copy


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", ["A5", "A4"])
def test_the_code_on_a_page_scans_to_the_claims(
    kind: str, language: Language, size: str, tmp_path: Path
) -> None:
    slip = every_slip(language)[kind]
    assert not isinstance(slip, PapersList | HandOverSlip)
    pages = pdf_pages(document_pdf(slip_document(slip), size), tmp_path)
    assert [text for page in pages for text in scanned(page)] == [slip.code]


@pytest.mark.parametrize("dots", list(ROLLS))
def test_the_largest_family_still_scans(dots: int, tmp_path: Path) -> None:
    slip = request_slip(Language.ARABIC, *[RENEWAL] * MAX_REQUESTS)
    (text,) = scanned(picture(paint(slip_document(slip), dots)))
    assert len(open_seal(text, KEYS).references) == MAX_REQUESTS
    pages = pdf_pages(document_pdf(slip_document(slip)), tmp_path)
    assert [text] == [found for page in pages for found in scanned(page)]


def test_a_worn_code_still_scans() -> None:
    image = picture(painted("request", Language.ARABIC, 384))
    image.paste(255, (200, 0, 202, image.height))  # two dead dots of the head, all the way down
    assert len(scanned(image.rotate(4, fillcolor=255, expand=True))) == 1


def test_the_same_slip_is_the_same_paper_every_time() -> None:
    document = slip_document(request_slip(Language.ARABIC, RENEWAL))
    assert paint(document, 576) == paint(document, 576)
    assert document_pdf(document) == document_pdf(document)
