"""What nobody paid is told apart from what was paid, with why and who decided."""

from __future__ import annotations

from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.money import Money
from kiosk.domain.service import Language
from kiosk.office.section_report import section_report
from kiosk.office.till.money_files import FileKind
from kiosk.office.till.money_reports import Period
from kiosk.paper.money_sheets import money_sheets
from kiosk.store.money.receipts import REVERSING, reversal_shown, reverse_receipt
from kiosk.store.money.wishes import decide, open_wishes
from kiosk.store.people.approvals import confirm
from tests.office.till.books import cells_of
from tests.office.till.office import TillOffice
from tests.office.till.reports import LANGUAGES, bare, entries_of, exempted, files_of, report_of
from tests.office.till.reports import office as office
from tests.store.site import new_op
from tests.store.staff import acting_of


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
