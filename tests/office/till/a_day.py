"""A day with money taken, void, given back and written by hand, and how it is told."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.office.till.money_files import FileKind, MoneyFiles
from kiosk.office.till.money_reports import Period, counts_of, money_report
from kiosk.paper.document import Entry, Paragraph
from kiosk.paper.money_figures import MoneyReport
from kiosk.paper.money_report import money_document
from kiosk.store.money.handwriting import ENTERING, HandwrittenPaper, enter_handwritten, entering_shown
from kiosk.store.money.receipts import REVERSING, reversal_shown, reverse_receipt
from kiosk.store.money.wishes import ask_void, decide
from kiosk.store.people.approvals import confirm
from tests.office.till.books import cells_of
from tests.office.till.office import TillOffice, made_station, staffed
from tests.store.site import new_op
from tests.store.staff import acting_of


@dataclass(frozen=True)
class Day:
    """A day on which money was taken, given back, entered from a paper, and not taken after all."""

    office: TillOffice
    kept: Receipt
    reversal: Receipt
    by_hand: Receipt

    @property
    def period(self) -> Period:
        return Period(self.office.till.today, self.office.till.today)

    @property
    def report(self) -> MoneyReport:
        office = self.office
        counts = counts_of(office.store, acting_of(office.head), office.mission, self.period)
        return money_report(office.store, counts, office.mission, office.catalogue, self.period)

    @property
    def files(self) -> MoneyFiles:
        office = self.office
        return MoneyFiles(office.store, acting_of(office.head), office.mission, office.catalogue, self.period)

    def listed(self) -> list[dict[str, str]]:
        """Return the list of every number (CSV), line by line."""
        text = self.files.content(FileKind.CSV, (Language.ENGLISH,)).decode("utf-8-sig")
        return list(csv.DictReader(text.splitlines()))

    def sheet(self) -> list[dict[str, str | float]]:
        """Return the same as the workbook has it (XLSX)."""
        header, *rows = cells_of(self.files.content(FileKind.XLSX, (Language.ENGLISH,)))[-1]
        return [dict(zip(map(str, header), row, strict=True)) for row in rows]

    def read(self, language: Language) -> str:
        """Return what the report says to be signed."""
        texts = []
        for block in money_document(self.report, language).blocks:
            match block:
                case Paragraph():
                    texts.append(block.text)
                case Entry():
                    texts.append(f"{block.label}: {block.value}")
        return "\n".join(texts).translate(dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069)))


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    bench = made_station(tmp_path, Clock())
    yield bench.on_store(lambda store: day_of(staffed(store)))
    bench.close()


def day_of(office: TillOffice) -> Day:
    drawer = office.opened()
    kept = office.taken(2)
    office.closed(drawer, 160_000)
    office.opened(200_000)
    wish = ask_void(office.store, office.acting, new_op(), office.taken().id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    return Day(office, kept, given_back(office, kept, "wrong service"), written(office, "0417"))


def given_back(office: TillOffice, kept: Receipt, reason: str) -> Receipt:
    digest = shown_digest(REVERSING, reversal_shown(kept, reason))
    both = Approval(confirm(office.store, office.cashier, digest), confirm(office.store, office.head, digest))
    year = office.till.today.year
    back = reverse_receipt(office.store, office.acting, new_op(), kept.id, reason, both, year)
    assert isinstance(back, Receipt)
    return back


def written(office: TillOffice, number: str) -> Receipt:
    """Enter a paper of yesterday with the other cashier."""
    yesterday = office.till.today - timedelta(days=1)
    paper = HandwrittenPaper(number, yesterday, office.bill(), "سلمى الأحمد")
    digest = shown_digest(ENTERING, entering_shown(paper))
    both = Approval(
        confirm(office.store, office.cashier, digest), confirm(office.store, office.other, digest)
    )
    kept = enter_handwritten(office.store, office.acting, new_op(), paper, both)
    assert isinstance(kept, Receipt)
    return kept
