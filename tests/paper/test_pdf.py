"""The PDF as text: what a screen reader or a clerk's search finds in it."""

from __future__ import annotations

import subprocess
import unicodedata
from pathlib import Path

import pytest

from kiosk.domain.service import Language, Text
from kiosk.paper.compose import slip_document
from kiosk.paper.document import Document, Paragraph
from kiosk.paper.pdf import document_pdf
from tests.paper.slips import CHILD, EXTRACT, RENEWAL, papers_list, request_slip


def words(pdf: bytes, folder: Path) -> str:
    """Return the text of a PDF in reading order: plain letters, no spaces, no direction signs."""
    source = folder / "paper.pdf"
    source.write_bytes(pdf)
    out = subprocess.run(["pdftotext", "-enc", "UTF-8", source, "-"], check=True, capture_output=True)
    text = unicodedata.normalize("NFKC", out.stdout.decode())
    return "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cc", "Zs", "Mn"))


def squeezed(text: str) -> str:
    decomposed = unicodedata.normalize("NFKC", text)
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Cf", "Cc", "Zs", "Mn"))


@pytest.mark.parametrize("size", ["A5", "A4"])
def test_an_arabic_slip_reads_in_order(size: str, tmp_path: Path) -> None:
    found = words(document_pdf(slip_document(request_slip(Language.ARABIC, RENEWAL)), size), tmp_path)
    expected = [
        "سفارة الجمهورية العربية السورية في الرياض",
        "ورقة الطلب",
        "0148 2109 3756",
        "تجديد جواز سفر عادي",
        "انتهى جوازي أو قارب الانتهاء",
        "Passport renewal",
        "رسم الجواز",
        "الاثنين 23 تشرين الثاني 2026",
        "23/11/2026",
    ]
    places = [found.find(squeezed(text)) for text in expected]
    assert -1 not in places
    assert places == sorted(places)


def test_values_keep_their_order_inside_arabic(tmp_path: Path) -> None:
    found = words(document_pdf(slip_document(request_slip(Language.ARABIC, RENEWAL))), tmp_path)
    for value in ("+966115550100", "10:05", "4×6", "Muqeem"):
        assert value in found


def test_a_family_takes_pages_and_each_says_which_it_is(tmp_path: Path) -> None:
    found = words(
        document_pdf(slip_document(request_slip(Language.ENGLISH, RENEWAL, CHILD, EXTRACT))), tmp_path
    )
    assert "1/2" in found
    assert "2/2" in found
    assert all(request.reference in found for request in (RENEWAL, CHILD, EXTRACT))


def test_what_keeps_together_is_broken_where_no_page_holds_it(tmp_path: Path) -> None:
    lines = tuple(Paragraph(f"line {at}.", leads=True) for at in range(200))
    found = words(document_pdf(Document(Language.ENGLISH, "x", lines), "A4"), tmp_path)

    assert "1/5" in found
    assert "line199." in found


def test_an_english_list_reads_in_order(tmp_path: Path) -> None:
    found = words(document_pdf(slip_document(papers_list(Language.ENGLISH))), tmp_path)
    places = [found.find(squeezed(t)) for t in ("What to bring", "The old passport", "Passport fee")]
    assert -1 not in places
    assert places == sorted(places)


def test_the_file_says_its_title_and_language() -> None:
    pdf = document_pdf(slip_document(request_slip(Language.ARABIC, RENEWAL)))
    assert b"/Lang (ar)" in pdf
    assert "ورقة الطلب".encode("utf-16-be") in pdf or b"/Title" in pdf


def test_a_run_that_begins_with_a_raised_mark_is_drawn(tmp_path: Path) -> None:
    document = Document(Language.ENGLISH, "x", (Paragraph("Say شكراً twice: شكراً"),))
    assert words(document_pdf(document), tmp_path) == squeezed("Say شكراً twice: شكراً")


@pytest.mark.parametrize("blank", ["", " ", "\u2066\u2069"])
def test_a_blank_paragraph_makes_no_mistake(blank: str) -> None:
    document = Document(Language.ARABIC, "x", (Paragraph(blank), Paragraph(Text("أ", "a").ar)))
    assert document_pdf(document).startswith(b"%PDF")


@pytest.mark.parametrize("text", ["رقم ٢٠٢٦/١٧ لعام ٢٠٢٥", "٢٠٢٦ABC"])
def test_numbers_in_arabic_digits_are_drawn_from_their_first_digit(text: str, tmp_path: Path) -> None:
    document = Document(Language.ARABIC, "x", (Paragraph(text),))

    assert words(document_pdf(document), tmp_path) == squeezed(text)
