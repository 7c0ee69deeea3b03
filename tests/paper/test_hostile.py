"""Whatever a catalogue or a mission's file holds: the paper is whole, and nothing in it is obeyed."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.papers import PaperCase
from kiosk.domain.service import Language, Text
from kiosk.paper.compose import slip_document
from kiosk.paper.escpos import encode
from kiosk.paper.pdf import document_pdf
from kiosk.paper.raster import paint
from kiosk.paper.sheet import ROLLS
from kiosk.paper.slip import FeeLine, PaperLine, PapersList, RequestSlip
from kiosk.paper.texts import MAX_LENGTH, printable
from tests.paper.pictures import ink, pdf_pages, picture, scanned
from tests.paper.slips import MISSION, RENEWAL, papers_list, request_slip
from tests.paper.test_escpos import printed
from tests.paper.test_pdf import words

pytestmark = pytest.mark.usefixtures("qapp")

HOSTILE = {
    "markup": '<b>x</b> <img src="file:///etc/passwd"> <a href="javascript:x">y</a> & <para> <Jerry',
    "bidi": "\u202ePAID 400\u202c \u2066\u2066\u2069\u2069\u2069 \u200fا\u200e\u061c b \u2067",
    "control": "a\x1bp\x00\x19\xfa b\x1d\x56\x00 \x10\x04\x01 \n\r\t TOTAL 0\x9b",
    "long": "نص طويل " * 625,
    "unbroken": "م" * 5000,
    "unbroken_latin": "W" * 5000,
    "name": "عبد الرحمن بن عبد العزيز بن محمد بن عبد الله آل السيد الطويل جداً",
    "marks": "ب" + "\u064f" * 200 + " e" + "\u0301" * 200,
    "brackets": "([{" * 60 + " ا " + ")" * 60,
    "emoji": "👩‍👩‍👧 🇸🇾 \ufffc \ue000 \ud800 漢字 ไทย",
    "template": "{name} {0.__class__} %(x)s %1 %n {reference}",
    "empty": "",
    "spaces": " \u00a0\u2003 ",
}
CASES = [(name, language) for name in HOSTILE for language in Language]


def poisoned(raw: str, language: Language) -> tuple[RequestSlip, PapersList]:
    """Return slips whose every text is `raw`."""
    text = Text(raw, raw)
    mission = replace(MISSION, name=text, city=text, address=text, contact=text, help_place=text)
    request = replace(
        RENEWAL,
        service_name=text,
        service_plain=text,
        fees=(FeeLine(text, Decimal("0.50"), raw[:3] or "XXX"), FeeLine(text, None, None)),
        gaps=(text, text),
        missing_papers=(PaperLine(text, text),),
    )
    slip = replace(request_slip(language, request, training=True), mission=mission)
    papers = replace(
        papers_list(language),
        mission=mission,
        service_name=text,
        who=text,
        papers=(PaperLine(text, text), PaperLine(text, text, PaperCase.SOMETIMES)),
        in_person=text,
    )
    return slip, papers


@pytest.mark.parametrize(("name", "language"), CASES)
@pytest.mark.parametrize("dots", list(ROLLS))
def test_a_roll_keeps_its_edges_code_and_commands(name: str, language: Language, dots: int) -> None:
    for slip in poisoned(HOSTILE[name], language):
        bitmap = paint(slip_document(slip), dots)
        left, _, right, _ = ink(picture(bitmap))
        assert left >= 4
        assert right <= dots - 4
        commands, rows, _ = printed(encode(bitmap))
        assert rows == bitmap.rows
        assert set(commands) == {b"\x1b@", b"raster", b"\x1bJ\x78", b"\x1dVB\x00"}
        codes = [slip.code] if isinstance(slip, RequestSlip) else []
        assert scanned(picture(bitmap)) == codes


@pytest.mark.parametrize(("name", "language"), CASES)
def test_a_page_obeys_nothing_and_stays_within_its_margins(
    name: str, language: Language, tmp_path: Path
) -> None:
    slip, _ = poisoned(HOSTILE[name], language)
    pdf = document_pdf(slip_document(slip))
    structure = re.sub(rb"stream.*?endstream", b"", pdf, flags=re.DOTALL)
    for active in (
        b"/URI",
        b"/JavaScript",
        b"/JS",
        b"/Annot",
        b"/Launch",
        b"/EmbeddedFile",
        b"/Subtype /Image",
    ):
        assert active not in structure
    for page in pdf_pages(pdf, tmp_path, dpi=72):
        left, top, right, bottom = ink(page)
        assert left >= 20
        assert top >= 20
        assert right <= page.width - 20
        assert bottom <= page.height - 10


def test_markup_is_printed_as_it_was_written(tmp_path: Path) -> None:
    slip, _ = poisoned(HOSTILE["markup"], Language.ENGLISH)
    assert "<b>x</b>" in words(document_pdf(slip_document(slip)), tmp_path)


def test_a_template_in_a_text_stays_a_text(tmp_path: Path) -> None:
    slip, _ = poisoned(HOSTILE["template"], Language.ENGLISH)
    assert "{0.__class__}%(x)s%1%n{reference}" in words(document_pdf(slip_document(slip)), tmp_path)


@given(st.text(alphabet=st.characters(), max_size=600))
def test_what_passes_the_gate_is_one_short_visible_line(raw: str) -> None:
    text = printable(raw)
    assert len(text) <= MAX_LENGTH
    assert "\n" not in text
    assert text == " ".join(text.split())
    assert printable(text) == text
    assert not any(c in text for c in "\x00\x1b\x1d\u202e\u2066\u2069\u200f")


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=120), st.sampled_from(Language))
def test_any_text_at_all_becomes_paper(raw: str, language: Language) -> None:
    slip, _ = poisoned(raw, language)
    document = slip_document(slip)
    assert document_pdf(document).startswith(b"%PDF")
    left, _, right, _ = ink(picture(paint(document, 384)))
    assert left >= 4
    assert right <= 380


def test_a_long_list_wraps_and_goes_on_over_pages(tmp_path: Path) -> None:
    many = tuple(PaperLine(Text(f"ورقة رقم {n} من الأوراق", f"Paper {n}")) for n in range(60))
    papers = replace(papers_list(Language.ARABIC), papers=many)
    pages = pdf_pages(document_pdf(slip_document(papers)), tmp_path, dpi=72)
    assert len(pages) > 1
    found = words(document_pdf(slip_document(replace(papers, language=Language.ENGLISH))), tmp_path)
    assert all(f"Paper{n}" in found for n in range(60))
