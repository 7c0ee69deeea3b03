"""The files of a report name no payer, have amounts as numbers, and leave nobody an empty page to sign."""

from __future__ import annotations

import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.drawer import CashMove
from kiosk.domain.errors import NotAllowed
from kiosk.domain.money import Money
from kiosk.domain.service import Language
from kiosk.office.till.money_files import FileKind
from kiosk.office.till.money_reports import Period
from kiosk.paper.money_report import money_document
from kiosk.paper.money_sheets import money_sheets
from kiosk.paper.pdf import documents_pdf
from kiosk.paper.workbook import workbook
from kiosk.store.money.wishes import ask_void, decide
from tests.office.till.books import cells_of, names_of, sheets_of
from tests.office.till.office import TillOffice
from tests.office.till.reports import LANGUAGES, bare, files_of, report_of
from tests.office.till.reports import day as day
from tests.office.till.reports import office as office
from tests.store.site import new_op
from tests.store.staff import acting_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_to_sign_a_page_that_says_nothing(
    office: TillOffice, day: Period, language: Language, tmp_path: Path
) -> None:
    """The lines to sign stay with the last that are told, wherever a page ends and however long those are."""
    report, long = report_of(office, day), "x" * 50 + " " + "y" * 50
    report = replace(report, exemptions=[("a", 1), ("b", 2), (long, 3)])
    (drawer,) = report.drawers
    for lines in range(0, 44, 4):
        moves = tuple((CashMove.PAY_OUT, Money("SAR", 100), "z") for _ in range(lines))
        long_one = replace(report, drawers=[replace(drawer, moves=moves)])
        *_, last = pages_of(documents_pdf([money_document(long_one, language)], "A4"), tmp_path)
        assert "y" * 50 in last
        assert {Language.ENGLISH: "Beside that", Language.ARABIC: "إضافة إلى ذلك"}[language] in last


def pages_of(pdf: bytes, folder: Path) -> list[str]:
    source = folder / "report.pdf"
    source.write_bytes(pdf)
    out = subprocess.run(["pdftotext", "-enc", "UTF-8", source, "-"], check=True, capture_output=True)
    text = unicodedata.normalize("NFKC", bare(out.stdout.decode()))
    return text.split("\f")[:-1]


def test_its_files_name_no_payer_and_are_for_who_decides_about_money(office: TillOffice, day: Period) -> None:
    files = files_of(office, day, office.head)
    table = files.content(FileKind.CSV, LANGUAGES).decode()
    sheets = cells_of(files.content(FileKind.XLSX, LANGUAGES))

    states = ["state", "issued", "voided", "not_banked"]
    assert [line.split(",")[1] for line in table.splitlines()] == states
    assert not any("سلمى" in text for text in (table, str(sheets)))
    assert files.content(FileKind.PDF, LANGUAGES).startswith(b"%PDF")
    for kind in FileKind:
        with pytest.raises(NotAllowed):
            files_of(office, day, office.cashier).content(kind, LANGUAGES)


def test_a_workbook_has_amounts_as_numbers_and_begins_at_the_right_in_arabic(
    office: TillOffice, day: Period
) -> None:
    files = files_of(office, day, office.head)
    arabic = files.content(FileKind.XLSX, LANGUAGES)
    english = files.content(FileKind.XLSX, LANGUAGES[::-1])
    assert [b'rightToLeft="1"' in sheet for sheet in sheets_of(arabic)] == [True] * 5
    assert [b'rightToLeft="1"' in sheet for sheet in sheets_of(english)] == [False] * 5
    assert [table.name for table in money_sheets(report_of(office, day), Language.ENGLISH)] == names_of(
        english
    )

    (*_, numbers) = cells_of(english)
    assert numbers[0][:6] == ["Number", "State", "Method", "Currency", "Taken", "Amount"]
    assert [row[1:6] for row in numbers[1:3]] == [
        ["Good", "Cash", "SAR", 1500.0, 1500.0],
        ["Void", "Cash", "SAR", 0.0, 750.0],
    ]
    drawers = cells_of(english)[3]
    assert drawers[1][3:10] == [100.0, 1500.0, 0.0, 5.0, 1595.0, 1590.0, -5.0]


def test_no_cell_is_a_formula(office: TillOffice) -> None:
    drawer = office.opened()
    wish = ask_void(office.store, office.acting, new_op(), office.taken().id, '=HYPERLINK("http://x","y")')
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    office.closed(drawer, 10_000)
    files = files_of(office, Period(office.till.today, office.till.today), office.head)

    assert "\"'=HYPERLINK(" in files.content(FileKind.CSV, LANGUAGES).decode()
    book = files.content(FileKind.XLSX, LANGUAGES)
    assert not any(b"<f>" in sheet for sheet in sheets_of(book))
    assert '\'=HYPERLINK("http://x","y")' in [cell for row in cells_of(book)[-1] for cell in row]


def test_the_same_report_makes_the_same_workbook(office: TillOffice, day: Period) -> None:
    sheets = money_sheets(report_of(office, day), Language.ARABIC)

    assert workbook(sheets, rtl=True) == workbook(sheets, rtl=True)
