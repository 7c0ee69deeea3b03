"""Every number of a day is told with what an auditor asks of it, and what was taken adds up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.money import Money
from kiosk.domain.receipt import SerialKind, read_serial
from kiosk.domain.service import Language
from kiosk.office.till.money_files import FileKind
from kiosk.paper.document import Entry, Paragraph
from kiosk.paper.money_report import money_document
from kiosk.store.money.deposits import deposit_cash, last_closed
from kiosk.store.money.drawer_absent import CLOSING_WITHOUT, close_without_clerk, counted_shown
from kiosk.store.money.drawer_checks import check_drawer
from kiosk.store.money.drawers import open_session
from kiosk.store.money.lost_numbers import missing_numbers
from kiosk.store.money.wishes import ask_void, decide
from kiosk.store.people.approvals import confirm
from tests.office.till.a_day import Day
from tests.office.till.a_day import day as day
from tests.office.till.books import cells_of
from tests.office.till.office import set_currency
from tests.store.site import new_op
from tests.store.staff import acting_of


def test_a_reversal_names_what_was_given_back_why_by_whom_and_who_agreed(day: Day) -> None:
    clerk, agreed = day.office.cashier.number, day.office.head.number
    (line,) = (each for each in day.listed() if each["number"] == str(day.reversal.serial))
    told = line["gives_back"], line["reason"], line["clerk"], line["agreed_by"]
    assert told == (str(day.kept.serial), "wrong service", clerk, agreed)
    assert (line["taken"], line["amount"]) == ("-1500.00", "-1500.00")

    (row,) = (each for each in day.sheet() if each["Number"] == str(day.reversal.serial))
    shown = row["Gives back"], row["Reason"], row["Cashier"], row["Agreed to by"], row["Amount"]
    assert shown == (str(day.kept.serial), "wrong service", clerk, agreed, -1500.0)

    english, arabic = day.read(Language.ENGLISH), day.read(Language.ARABIC)
    said = f"Gives back {day.kept.serial}: wrong service. Given by {clerk}, agreed to by {agreed}."
    assert f"{day.reversal.serial} · -1,500.00 Saudi riyals\n{said}" in english
    assert (
        f"ردّ قيمة الإيصال {day.kept.serial}: wrong service. صرف المبلغ {clerk} ووافق عليه {agreed}." in arabic
    )


def test_what_the_numbers_took_adds_up_to_the_report(day: Day) -> None:
    (total,) = day.report.totals

    assert total.minor == day.by_hand.bill.total_minor
    assert sum(float(line["taken"]) for line in day.listed()) == float(total.amount)
    assert sum(float(row["Taken"]) for row in day.sheet()) == float(total.amount)


def test_a_receipt_written_by_hand_is_told_with_its_papers_number_and_day(day: Day) -> None:
    office, serial = day.office, str(day.by_hand.serial)
    yesterday, clerk, second = day.office.till.today - timedelta(days=1), office.cashier, office.other
    (line,) = (each for each in day.listed() if each["number"] == serial)
    told = line["paper_number"], line["paper_day"], line["clerk"], line["entered_with"]
    assert told == ("0417", yesterday.isoformat(), clerk.number, second.number)

    (row,) = (each for each in day.sheet() if each["Number"] == serial)
    shown = row["Number on the paper"], row["Day on the paper"], row["Entered with"]
    assert shown == told[:2] + told[3:]
    assert sum(each["Number on the paper"] != "" for each in day.sheet()) == 1

    on = f"{yesterday:%d/%m/%Y}"
    english = f"{serial} · 750.00 Saudi riyals\nPaper 0417 of {on}. Entered by {clerk.number} and"
    assert f"{english} {second.number}." in day.read(Language.ENGLISH)
    arabic = f"الورقة 0417 بتاريخ {on}. أدخلها {clerk.number} و{second.number}."
    assert arabic in day.read(Language.ARABIC)


def test_an_unannounced_count_names_the_drawers_clerk_and_who_counted_in_its_own_currency(day: Day) -> None:
    office, head = day.office, acting_of(day.office.head)
    open_one = open_session(office.store, office.cashier.id)
    assert open_one is not None
    set_currency(office, "USD")
    check_drawer(office.store, head, new_op(), open_one.id, [(1, 125_100)])

    (check,) = day.report.checks
    assert check.over is None
    assert ": told once the drawer is closed" in day.read(Language.ENGLISH)
    summary = cells_of(day.files.content(FileKind.XLSX, (Language.ENGLISH,)))[0]
    assert [row[1] for row in summary if "unannounced" in str(row[0])] == ["told once the drawer is closed"]

    office.closed(open_one, 125_000)
    clerk, counted_by = office.cashier.number, office.head.number
    (check,) = day.report.checks
    assert (check.clerk, check.counted_by, check.over) == (clerk, counted_by, Money("SAR", 100))
    english = f"Drawer of {clerk}, counted unannounced by {counted_by}, {office.till.today:%d/%m/%Y} · "
    (told,) = (line for line in day.read(Language.ENGLISH).splitlines() if line.startswith(english))
    assert told.endswith("1.00 Saudi riyals too much")
    assert f"درج {clerk}، عدّه {counted_by} دون إعلان مسبق، " in day.read(Language.ARABIC)
    summary = cells_of(day.files.content(FileKind.XLSX, (Language.ENGLISH,)))[0]
    assert [row[1:] for row in summary if "unannounced" in str(row[0])] == [[1.0, "SAR"]]


def test_a_drawer_that_was_closed_without_its_clerk_says_so_and_who_counted(day: Day) -> None:
    office, pieces, op_id = day.office, ((1, 125_000),), new_op()
    open_one = open_session(office.store, office.cashier.id)
    assert open_one is not None
    digest = shown_digest(CLOSING_WITHOUT, counted_shown(open_one.id, pieces))
    both = Approval(confirm(office.store, office.head, digest), confirm(office.store, office.other, digest))
    year = office.till.today.year
    close_without_clerk(office.store, acting_of(office.head), op_id, open_one.id, pieces, both, year)

    clerk, head, other = (each.number for each in (office.cashier, office.head, office.other))
    english = f"Drawer of {clerk}, who was away: counted and signed by {head} and {other}"
    assert english in day.read(Language.ENGLISH)
    assert f"درج {clerk} في غيابه: عدّه ووقّع عليه {head} و{other}" in day.read(Language.ARABIC)
    sheets = cells_of(day.files.content(FileKind.XLSX, (Language.ENGLISH,)))
    (drawers,) = (sheet for sheet in sheets if sheet[0][:3] == ["Cashier", "Counted by", "Second person"])
    assert [row[:3] for row in drawers[1:]] == [[clerk, clerk, head], [clerk, head, other]]


def test_the_book_of_deposit_slips_tells_whose_money_each_is_and_where_it_is(day: Day) -> None:
    office, clerk = day.office, day.office.cashier.number
    first = last_closed(office.store, office.acting)
    assert first is not None
    deposit_cash(office.store, acting_of(office.head), new_op(), first.id, 160_000, "B-77")
    second_open = open_session(office.store, office.cashier.id)
    assert second_open is not None
    second = office.closed(second_open, 125_000)

    (book,) = (each for each in day.report.books if each.kind is SerialKind.DEPOSIT)
    assert (book.first, book.last, book.used) == (first.deposit_serial, second.deposit_serial, 2)
    slips = [line for line in day.listed() if "-D-" in line["number"]]
    told = ("number", "state", "taken", "amount", "clerk", "agreed_by", "bank_slip")
    agreed = office.head.number
    assert [tuple(line[name] for name in told) for line in slips] == [
        (first.deposit_serial, "banked", "0.00", "1600.00", clerk, agreed, "B-77"),
        (second.deposit_serial, "not_banked", "0.00", "1250.00", clerk, agreed, ""),
    ]
    rows = [row for row in day.sheet() if "-D-" in str(row["Number"])]
    assert [(row["State"], row["Amount"]) for row in rows] == [
        ("In the bank", 1600.0),
        ("Not in the bank yet", 1250.0),
    ]
    english, arabic = day.read(Language.ENGLISH), day.read(Language.ARABIC)
    assert f"{first.deposit_serial} · 1,600.00 Saudi riyals\nDrawer of {clerk}. Brought to the" in english
    assert f"Drawer of {clerk}. Not brought to the bank yet." in english
    assert f"درج {clerk}. لم يُودع المبلغ في المصرف بعد." in arabic


def test_a_deposit_slip_that_this_store_has_not_got_is_missing_and_no_other(day: Day) -> None:
    known = last_closed(day.office.store, day.office.acting)
    first = read_serial(known.deposit_serial) if known else None
    assert first is not None
    with day.office.store.reading() as connection:
        behind = replace(first, number=first.number + 2)
        missing = missing_numbers(connection, (first, behind), {"from_ms": 0, "until_ms": 0})

    assert missing == (replace(first, number=first.number + 1),)


def test_a_paper_that_was_void_afterwards_says_both(day: Day) -> None:
    office = day.office
    wish = ask_void(office.store, office.acting, new_op(), day.by_hand.id, "entered twice")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)

    paper, void = day.read(Language.ENGLISH).split(f"{day.by_hand.serial} · ")[1].splitlines()[1:3]
    assert paper.startswith("Paper 0417 of ")
    assert void.startswith("Void: entered twice. Asked by ")


def test_what_a_book_is_called_stays_on_the_page_of_its_first_number(day: Day) -> None:
    blocks = money_document(day.report, Language.ENGLISH).blocks
    texts = [block.text if isinstance(block, Paragraph) else "" for block in blocks]
    head = blocks[texts.index("Reversals") : texts.index("Deposit slips") - 3]

    assert [isinstance(block, Paragraph | Entry) and block.leads for block in head] == [True] * 5


def test_no_payer_stands_in_it(day: Day) -> None:
    told = (day.read(Language.ARABIC), str(day.listed()), str(day.sheet()))

    assert not any("سلمى" in text for text in told)
