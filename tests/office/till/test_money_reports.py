"""A report on money adds up, lists every number, and names nobody who paid."""

from __future__ import annotations

import json
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.clock import Clock
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import CashMove
from kiosk.domain.errors import NotAllowed
from kiosk.domain.money import Money
from kiosk.domain.receipt import BillLine, Method, Receipt, SerialKind
from kiosk.domain.service import Language
from kiosk.domain.staff import Person
from kiosk.domain.states import PrintState
from kiosk.office.section_report import section_report
from kiosk.office.till.billing import cash_bill
from kiosk.office.till.money_files import FileKind, MoneyFiles
from kiosk.office.till.money_reports import Period, counts_of, money_report
from kiosk.office.till.receipt_printing import OFFICE_COPY, ORIGINAL
from kiosk.paper.document import Entry
from kiosk.paper.money_figures import MoneyReport
from kiosk.paper.money_report import money_document
from kiosk.paper.money_sheets import money_sheets
from kiosk.paper.pdf import documents_pdf
from kiosk.paper.workbook import workbook
from kiosk.store import journal, move_print, queue_print
from kiosk.store.money.deposits import deposit_cash, last_closed
from kiosk.store.money.drawers import move_cash
from kiosk.store.money.receipt_rows import RECEIPT_ISSUED, insert_receipt, session_receipts
from kiosk.store.money.receipts import REVERSING, reversal_shown, reverse_receipt
from kiosk.store.money.wishes import ask_void, decide, open_wishes
from kiosk.store.people.approvals import confirm
from kiosk.store.schema import op
from tests.office.till.books import cells_of, names_of, sheets_of
from tests.office.till.office import TillOffice, made_station, staffed
from tests.store.site import new_op
from tests.store.staff import acting_of

LANGUAGES = (Language.ARABIC, Language.ENGLISH)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TillOffice]:
    bench = made_station(tmp_path, Clock())
    yield bench.on_store(staffed)
    bench.close()


@pytest.fixture
def day(office: TillOffice) -> Period:
    """A day with two receipts, one of them void, and a drawer that is short."""
    drawer = office.opened()
    office.taken(2)
    voided = office.taken()
    wish = ask_void(office.store, office.acting, new_op(), voided.id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    move_cash(office.store, office.acting, new_op(), CashMove.PAY_OUT, 500, "stamps")
    office.closed(drawer, 159_000)
    return Period(office.till.today, office.till.today)


def report_of(office: TillOffice, day: Period) -> MoneyReport:
    counts = counts_of(office.store, acting_of(office.head), office.mission, day)
    return money_report(office.store, counts, office.mission, office.catalogue, day)


def files_of(office: TillOffice, day: Period, person: Person) -> MoneyFiles:
    return MoneyFiles(office.store, acting_of(person), office.mission, office.catalogue, day)


def test_a_days_report_adds_up(office: TillOffice, day: Period) -> None:
    report = report_of(office, day)

    assert list(report.totals) == [Money("SAR", 150_000)]
    assert list(report.methods) == [(Method.CASH, Money("SAR", 150_000))]
    assert [(line.quantity, line.total.minor) for line in report.fees] == [(2, 150_000)]
    (book, _slips), (drawer,) = report.books, report.drawers
    assert (book.kind, book.first[-6:], book.last[-6:], book.used) == (
        SerialKind.RECEIPT,
        "000001",
        "000002",
        2,
    )
    assert (drawer.clerk, drawer.second) == (office.cashier.number, office.head.number)
    assert drawer.float_.minor + drawer.taken.minor - 500 == drawer.expected.minor == 159_500
    assert [(kind, money.minor, why) for kind, money, why in drawer.moves] == [
        (CashMove.PAY_OUT, 500, "stamps")
    ]
    assert (drawer.over_minor, drawer.bank_slip, drawer.deposit_serial[-6:]) == (-500, "", "000001")


def test_a_drawer_that_was_counted_again_says_what_was_counted_first(office: TillOffice) -> None:
    office.closed(office.opened(10_000), 0, 9_000, 10_000)
    office.closed(office.opened(5_000), 5_000)
    report = report_of(office, Period(office.till.today, office.till.today))

    assert [(line.first.minor, line.counted_again) for line in report.drawers] == [(0, 2), (5_000, 0)]
    for language, first, again in (
        (Language.ENGLISH, "Counted first", "Times counted again"),
        (Language.ARABIC, "العدّ الأول", "مرات إعادة العدّ"),
    ):
        told = entries_of(report, language)
        assert [bare(value)[:4] for label, value in told if label == first] == ["0.00"]
        assert [bare(value) for label, value in told if label == again] == ["2"]
        assert [row[10:12] for row in drawers_sheet(report, language)] == [
            (Money("SAR", 0), 2),
            (Money("SAR", 5_000), 0),
        ]


def test_what_reached_the_bank_is_told_with_what_it_differs_from_what_was_counted(office: TillOffice) -> None:
    head = acting_of(office.head)
    for banked in (10_000, 1, 10_050):
        closed = office.closed(office.opened(10_000), 10_000)
        assert deposit_cash(office.store, head, new_op(), closed.id, banked, "B-77")
    office.closed(office.opened(10_000), 10_000)
    report = report_of(office, Period(office.till.today, office.till.today))

    assert [line.banked and line.banked.minor for line in report.drawers] == [10_000, 1, 10_050, None]
    for language, less, more in (
        (Language.ENGLISH, "Less at the bank than counted", "More at the bank than counted"),
        (Language.ARABIC, "نقص ما في المصرف عن المعدود", "زيادة ما في المصرف على المعدود"),
    ):
        told = [each for each in entries_of(report, language) if each[0] in (less, more)]
        assert [(label, bare(value).split()[0]) for label, value in told] == [(less, "99.99"), (more, "0.50")]
        assert [row[-2:] for row in drawers_sheet(report, language)] == [
            (Money("SAR", 10_000), Money("SAR", 0)),
            (Money("SAR", 1), Money("SAR", -9_999)),
            (Money("SAR", 10_050), Money("SAR", 50)),
            ("", ""),
        ]


def entries_of(report: MoneyReport, language: Language) -> list[tuple[str, str]]:
    blocks = money_document(report, language).blocks
    return [(block.label, block.value) for block in blocks if isinstance(block, Entry)]


def drawers_sheet(report: MoneyReport, language: Language) -> list[tuple[object, ...]]:
    return [tuple(row) for row in money_sheets(report, language)[3].rows]


def bare(text: str) -> str:
    return "".join(sign for sign in text if sign not in "\u2066\u2067\u2068\u2069")


def test_an_exemption_counts_once_agreed_to_and_no_more_once_its_receipt_is_given_back(
    office: TillOffice,
) -> None:
    drawer, today = office.opened(), Period(office.till.today, office.till.today)
    (line,) = office.bill().lines
    exempted(office, "student", agrees=False, line=line)
    kept = exempted(office, "needy", agrees=True, line=line)
    exempted(office, "waits", agrees=None, line=line)
    assert list(report_of(office, today).exemptions) == [("needy", 1)]

    (waits,) = open_wishes(office.store, acting_of(office.head))
    decide(office.store, acting_of(office.head), new_op(), waits.id, agrees=True)
    office.closed(drawer, 10_000 + 3 * 75_000)
    office.opened(75_000)
    digest = shown_digest(REVERSING, reversal_shown(kept, "not served"))
    both = Approval(confirm(office.store, office.cashier, digest), confirm(office.store, office.head, digest))
    reverse_receipt(office.store, office.acting, new_op(), kept.id, "not served", both, 2026)
    assert list(report_of(office, today).exemptions) == [("waits", 1)]


def test_what_nobody_paid_is_told_apart_from_what_was_paid(office: TillOffice) -> None:
    """So that each fee's quantity times its amount is its total, and no refused exemption hides in it."""
    office.opened()
    today = Period(office.till.today, office.till.today)
    (line,) = office.bill(2).lines
    exempted(office, "student", agrees=False, line=line)
    exempted(office, "needy", agrees=True, line=line)
    exempted(office, "waits", agrees=None, line=line)
    report = report_of(office, today)

    assert [(each.quantity, each.total.minor) for each in report.fees] == [(6, 6 * 75_000)]
    assert [(each.exemption.value, each.quantity) for each in report.unpaid] == [
        ("approved", 2),
        ("asked", 2),
        ("refused", 2),
    ]
    assert list(report.exemptions) == [("needy", 2)]
    for language, said in (
        (Language.ENGLISH, ["Exempt", "Exemption not decided yet", "Exemption refused"]),
        (Language.ARABIC, ["معفى منه", "لم يُبتّ في الإعفاء بعد", "رُفض الإعفاء"]),
    ):
        told = [(bare(label)[0], value) for label, value in entries_of(report, language)]
        assert [value for many, value in told if value in said and many == "2"] == said
        rows = [tuple(row) for row in money_sheets(report, language)[1].rows]
        assert [(row[1], row[2], row[4]) for row in rows] == [
            (6, Money("SAR", 6 * 75_000), ""),
            *((2, "", each) for each in said),
        ]


def test_each_number_tells_what_nobody_paid_of_it_why_and_who_decided(office: TillOffice) -> None:
    office.opened()
    (line,) = office.bill().lines
    office.taken()
    exempted(office, "needy", agrees=True, line=line)
    exempted(office, "waits", agrees=None, line=line)
    files = files_of(office, Period(office.till.today, office.till.today), office.head)

    table = files.content(FileKind.CSV, LANGUAGES).decode().splitlines()
    assert [row.split(",")[-4:] for row in table] == [
        ["unpaid", "exemption", "exemption_reason", "exemption_decided_by"],
        ["", "", "", ""],
        ["750.00", "approved", "needy", office.head.number],
        ["750.00", "asked", "waits", ""],
    ]
    (*_, numbers) = cells_of(files.content(FileKind.XLSX, LANGUAGES[::-1]))
    assert [row[-4:] for row in numbers[2:]] == [
        [750.0, "Exempt", "needy", office.head.number],
        [750.0, "Exemption not decided yet", "waits", ""],
    ]


def test_the_sections_report_tells_who_was_exempt_apart_from_who_did_not_pay(office: TillOffice) -> None:
    office.opened()
    (line,) = office.bill(2).lines
    exempted(office, "student", agrees=False, line=line)
    exempted(office, "needy", agrees=True, line=line)
    exempted(office, "waits", agrees=None, line=line)
    today, head = office.till.today, acting_of(office.head)

    report = section_report(office.store, head, office.mission.time_zone, today, today)
    assert [(each.minor, each.exempt, each.unpaid) for each in report.revenue] == [(6 * 75_000, 2, 4)]


def exempted(office: TillOffice, reason: str, *, agrees: bool | None, line: BillLine) -> Receipt:
    """Take a fee beside one that is forgiven for a reason; the head may decide about that.

    What is refused stays good: its void is refused too.
    """
    lines = line, replace(line, exemption=reason)
    bill = cash_bill(lines, "SAR", office.till.rates, line.local_minor)
    kept = office.till.take(new_op(), bill, "سلمى")
    assert isinstance(kept, Receipt)
    if agrees is False:
        ask_void(office.store, office.acting, new_op(), kept.id, "refused")
    for wish in () if agrees is None else open_wishes(office.store, acting_of(office.head)):
        decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=agrees is True)
    return kept


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


def test_a_void_is_told_with_its_reason_who_asked_and_who_agreed(office: TillOffice, day: Period) -> None:
    book, _slips = report_of(office, day).books

    (void,) = book.void
    assert (void.reason, void.asked_by, void.decided_by) == (
        "typing",
        office.cashier.number,
        office.head.number,
    )


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


def test_a_number_that_nobody_has_any_more_is_told_wherever_a_day_begins(office: TillOffice) -> None:
    """As after a restore: the portal gave back receipts that the copy lacked, but for some."""
    office.opened()
    kept = [office.taken() for _ in range(2)]
    before = _clock_at(office, office.store.clock.now_ms() - 2 * 24 * 3_600_000)
    lost_behind(before, 5, kept[-1])
    lost_behind(office, 7, kept[-1])
    today = Period(office.till.today, office.till.today)

    counts = counts_of(office.store, acting_of(office.head), office.mission, today)
    assert [each.number for each in counts.missing] == [3, 4, 6]
    table = files_of(office, today, office.head).content(FileKind.CSV, LANGUAGES).decode().splitlines()
    assert [line.split(",")[1] for line in table[-3:]] == ["not_recovered"] * 3


def lost_behind(office: TillOffice, number: int, like: Receipt) -> None:
    """Write a receipt of this number, as it comes back from the portal."""
    of_like = select(op.c.body).where(op.c.entity_id == like.id)
    with office.store.writing() as writing:
        body = json.loads(str(writing.connection.execute(of_like).scalars().first()))
        body |= {"id": new_op(), "serial": str(replace(like.serial, number=number)), "number": number}
        body |= {"issued_ms": office.store.clock.now_ms()}
        op_id = new_op()
        insert_receipt(writing.connection, op_id, office.cashier.id, body)
        writing.append(office.acting, journal.Entry(op_id, RECEIPT_ISSUED, body["id"], body))


def test_only_prints_that_came_out_again_count_as_printed_again(office: TillOffice) -> None:
    office.opened()
    kept = office.taken()
    for kind, many in ((ORIGINAL, 3), (OFFICE_COPY, 2)):
        for _ in range(many):
            printed(office, kept, kind, PrintState.PRINTED)
    printed(office, kept, ORIGINAL, PrintState.FAILED)

    today = Period(office.till.today, office.till.today)
    assert report_of(office, today).duplicates == 3


def printed(office: TillOffice, kept: Receipt, kind: str, end: PrintState) -> None:
    job = queue_print(office.store, office.acting, new_op(), kind, kept.id, Language.ARABIC, "virtual")
    move_print(office.store, office.acting, job.id, PrintState.PRINTING)
    move_print(office.store, office.acting, job.id, end)


def test_a_day_is_the_missions_from_midnight_to_midnight(office: TillOffice) -> None:
    begin, end = Period(date(2026, 11, 28), date(2026, 11, 28)).moments("Asia/Riyadh")

    assert (begin, end - begin) == (1_795_813_200_000, 24 * 3_600_000)


def test_a_session_goes_on_over_midnight_and_the_year(office: TillOffice) -> None:
    """A receipt is of the mission's year when it is taken, wherever its drawer was opened."""
    office.opened()
    before = _clock_at(office, 1_798_750_799_000)  # 2026-12-31 23:59:59 in Riyadh
    after = _clock_at(office, 1_798_750_800_000)
    serials = [str(each.taken().serial) for each in (before, after, before)]

    assert [serial[4:8] + serial[-1] for serial in serials] == ["20261", "20271", "20262"]


def test_a_clock_set_back_in_an_open_drawer_loses_nothing_and_turns_nothing_round(office: TillOffice) -> None:
    """Numbers and what a drawer should hold follow the journal, whatever the clock says meanwhile."""
    noon, midnight = 1_798_707_600_000, 1_798_750_800_000  # 2026-12-31 12:00 and 24:00 in Riyadh
    drawer = _clock_at(office, noon).opened(10_000)
    times = (noon, midnight + 60_000, midnight - 60_000, noon - 86_400_000)
    kept = [_clock_at(office, each).taken() for each in times]
    earlier = _clock_at(office, noon - 2 * 86_400_000)
    seen = session_receipts(office.store, office.acting, drawer.id)
    closed = earlier.closed(drawer, 10_000 + 4 * 75_000)

    numbers = [(each.serial.year, each.serial.number) for each in kept]
    assert numbers == [(2026, 1), (2027, 1), (2026, 2), (2026, 3)]
    assert [each.id for each in seen] == [each.id for each in reversed(kept)]
    assert closed.over_minor == 0
    assert office.store.check().sound
    whole = report_of(office, Period(date(2026, 12, 29), date(2027, 1, 1)))
    assert len(whole.drawers) == 1
    again = earlier.closed(earlier.opened(0), 0)
    assert last_closed(office.store, office.acting) == again


def _clock_at(office: TillOffice, now_ms: int) -> TillOffice:
    return replace(office, store=replace(office.store, clock=Clock(now_ms=lambda: now_ms)))
