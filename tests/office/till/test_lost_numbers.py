"""Receipts and deposit slips that a copy which was put back hasn't got are named: only paper has them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.cli.backup.restoring import Restored, restore_store
from kiosk.cli.line.restored_words import restored_lines
from kiosk.clock import Clock
from kiosk.domain.receipt import SerialKind
from kiosk.office.till.money_reports import Period, counts_of, money_report
from kiosk.office.till.number_list import number_lines
from kiosk.paper.money_figures import MoneyReport
from kiosk.paper.number_rows import PaperState
from kiosk.settings.station import read_settings
from kiosk.store import open_store
from tests.office.till.office import STATION, TillOffice, made_station, staffed
from tests.store.staff import acting_of


class Copied:
    """A till's store that is put back as it was after two receipts, when five and a closing were on paper."""

    def __init__(self, folder: Path) -> None:
        self.settings_file, self.state = folder / "station.toml", folder / "state"
        bench = made_station(folder, Clock())
        office = bench.on_store(staffed)
        self.people = office.cashier, office.other, office.head
        self.kept_slip = office.closed(office.opened(), 10_000).deposit_serial
        drawer = office.opened()
        self.kept = [str(office.taken().serial) for _ in range(2)]
        bench.close()
        copy = self._files()
        with self.office() as office:
            self.lost = [str(office.taken().serial) for _ in range(3)]
            self.slip = office.closed(drawer, 10_000).deposit_serial
        for name in self._files():
            (self.state / name).unlink()
        for name, content in copy.items():
            (self.state / name).write_bytes(content)
        self.done: Restored = restore_store(read_settings(self.settings_file), None, None, None)

    def _files(self) -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in self.state.glob("kiosk.db*")}

    @contextmanager
    def office(self) -> Iterator[TillOffice]:
        settings = read_settings(self.settings_file)
        with closing(open_store(settings.store_url, settings.state, Clock(), STATION)) as store:
            yield TillOffice(store, *self.people)

    def report(self, office: TillOffice, days: int = 0) -> MoneyReport:
        day = office.till.today + timedelta(days)
        period = Period(day, day)
        counts = counts_of(office.store, acting_of(office.head), office.mission, period)
        return money_report(office.store, counts, office.mission, office.catalogue, period)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Copied:
    return Copied(tmp_path_factory.mktemp("copied"))


def test_the_report_of_the_day_names_what_is_on_paper_only(copied: Copied) -> None:
    with copied.office() as office:
        report = copied.report(office)
    book, slips = report.books
    assert (book.first, book.last, book.used) == (copied.kept[0], copied.lost[-1], 2)
    assert list(book.missing) == copied.lost
    assert (slips.kind, slips.used, slips.missing) == (SerialKind.DEPOSIT, 1, (copied.slip,))
    assert (slips.first, slips.last) == (copied.kept_slip, copied.slip)
    told = [line.split(",")[:2] for line in number_lines(report)][1:]
    assert told == [
        *([each, "issued"] for each in copied.kept),
        [copied.kept_slip, PaperState.NOT_BANKED],
        *([each, PaperState.NOT_RECOVERED] for each in (*copied.lost, copied.slip)),
    ]


def test_a_day_without_that_book_and_without_a_copy_names_nothing(copied: Copied) -> None:
    with copied.office() as office:
        assert list(copied.report(office, days=1).books) == []


def test_whoever_put_it_back_reads_which_papers_are_on_paper_only(copied: Copied) -> None:
    said = "\n".join(restored_lines(copied.done.back, copied.done.lost, copied.done.numbers, ()))
    assert f"Receipts {copied.lost[0]} to {copied.lost[-1]} are on paper only." in said
    assert f"Deposit slips {copied.slip} to {copied.slip} are on paper only" in said


def test_the_next_receipt_is_of_a_book_of_its_own(copied: Copied) -> None:
    with copied.office() as office:
        serial = str(office.taken().serial)
        books = [(book.first, book.missing) for book in copied.report(office).books]
    assert serial not in (*copied.kept, *copied.lost)
    assert books == [(copied.kept[0], tuple(copied.lost)), (serial, ()), (copied.kept_slip, (copied.slip,))]
