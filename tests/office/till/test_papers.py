"""The papers of public money: no two prints say the same number, and what failed can be printed again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from kiosk.clock import Clock
from kiosk.domain.drawer import Drawer
from kiosk.domain.errors import NotAllowed
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.office.till.deposit_printing import DepositPaper
from kiosk.office.till.receipt_printing import OFFICE_COPY, ORIGINAL, ReceiptPaper
from kiosk.office.till.till import Unprinted
from kiosk.paper.seal import open_seal
from kiosk.store import station_keys
from kiosk.store.money.receipt_papers import papers_of
from kiosk.store.money.receipt_rows import payers_of
from tests.office.till.jamming import Jamming
from tests.office.till.office import STATION, TillOffice, made_station, staffed
from tests.paper.pictures import scanned
from tests.store.site import new_op

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Desk:
    """A till with its printer."""

    office: TillOffice
    printer: Jamming
    folder: Path

    def print(self, receipt_id: str, kind: str) -> tuple[PrintState, int]:
        office = self.office
        services = office.catalogue.services
        paper = ReceiptPaper(office.store, office.acting, self.printer, office.mission, services)
        report = paper.print(new_op(), receipt_id, Language.ARABIC, kind)
        return report.state, report.copy

    def deposit(self, drawer: Drawer) -> tuple[PrintState, int]:
        office = self.office
        paper = DepositPaper(office.store, office.acting, self.printer, office.mission)
        report = paper.print(new_op(), drawer.id, Language.ARABIC)
        return report.state, report.copy

    def codes(self) -> list[tuple[str, int]]:
        """Return number and copy that the printed codes say."""
        keys = station_keys(self.office.store)
        codes = [code for file in self.folder.glob("*.png") for code in scanned(Image.open(file))]
        claims = [open_seal(code, keys) for code in codes]
        return sorted((each.money.serial if each.money else "", each.copy) for each in claims)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    bench = made_station(tmp_path, Clock())
    office = bench.on_store(staffed)
    yield Desk(office, Jamming(bench.printer(), ""), bench.settings.paper)
    bench.close()


OUT = PrintState.PRINTED


def test_no_two_prints_of_a_receipt_say_the_same_number(desk: Desk) -> None:
    desk.office.opened()
    kept = desk.office.taken()
    printed = [desk.print(kept.id, kind) for kind in (ORIGINAL, OFFICE_COPY, ORIGINAL, OFFICE_COPY)]

    assert printed == [(OUT, 1), (OUT, 2), (OUT, 3), (OUT, 4)]
    assert desk.codes() == [(str(kept.serial), copy) for copy in (1, 2, 3, 4)]


def test_a_receipt_is_an_original_though_the_offices_copy_came_out_before_it(desk: Desk) -> None:
    desk.office.opened()
    kept = desk.office.taken()

    assert desk.print(kept.id, OFFICE_COPY) == (OUT, 2)
    assert desk.print(kept.id, ORIGINAL) == (OUT, 1)
    assert desk.print(kept.id, ORIGINAL) == (OUT, 3)


def test_an_office_copy_that_failed_is_seen_and_printed_again_as_itself(desk: Desk) -> None:
    desk.office.opened()
    kept, store = desk.office.taken(), desk.office.store
    desk.printer.kind = OFFICE_COPY
    assert desk.print(kept.id, ORIGINAL) == (OUT, 1)
    assert desk.print(kept.id, OFFICE_COPY) == (PrintState.FAILED, 2)
    seen = papers_of(store, (kept,))[kept.id]
    assert (seen.of(ORIGINAL), seen.of(OFFICE_COPY)) == (OUT, PrintState.FAILED)

    desk.printer.kind = ""
    assert desk.print(kept.id, OFFICE_COPY) == (OUT, 2)
    desk.printer.kind = OFFICE_COPY
    assert desk.print(kept.id, OFFICE_COPY) == (PrintState.FAILED, 3)
    assert papers_of(store, (kept,))[kept.id].of(OFFICE_COPY) is OUT


def test_a_receipt_that_nobody_could_be_handed_is_told_with_its_number(desk: Desk) -> None:
    desk.office.opened()
    kept, till = desk.office.taken(), desk.office.till
    desk.printer.kind = ORIGINAL
    desk.print(kept.id, ORIGINAL)
    assert till.look(None).unprinted == Unprinted(kept, None)
    desk.printer.kind = ""
    desk.print(kept.id, ORIGINAL)
    assert till.look(None).unprinted is None


def test_a_receipt_without_its_paper_stays_with_its_clerk_after_the_drawer_was_closed(desk: Desk) -> None:
    office = desk.office
    drawer = office.opened(10_000)
    fine, jammed, never = (office.taken() for _ in range(3))
    for kind in (ORIGINAL, OFFICE_COPY):
        desk.print(fine.id, kind)
    desk.printer.kind = ORIGINAL
    desk.print(jammed.id, ORIGINAL)
    office.closed(drawer, 10_000 + 3 * 75_000)

    now = office.till.look(None)
    assert (now.receipts, now.lacking) == ((), (never, jammed))
    assert now.papers[jammed.id].of(ORIGINAL) is PrintState.FAILED
    assert list(office.till.payers(now.lacking).values()) == ["سلمى الأحمد"] * 2
    assert TillOffice(office.store, office.other, office.cashier, office.head).till.look(None).lacking == ()

    desk.printer.kind = ""
    for kind in (ORIGINAL, OFFICE_COPY):
        desk.print(jammed.id, kind)
    assert office.till.look(None).lacking == (never,)


def test_who_takes_no_money_reads_nobody_who_paid(desk: Desk) -> None:
    desk.office.opened()
    kept = desk.office.taken()
    with pytest.raises(NotAllowed):
        payers_of(desk.office.store, desk.office.head.acting(STATION), (kept,))


def test_a_closed_drawers_slip_is_printed_and_again_as_a_duplicate(desk: Desk) -> None:
    office = desk.office
    drawer = office.opened(10_000)
    with pytest.raises(LookupError):
        desk.deposit(drawer)
    closed = office.closed(drawer, 10_000)

    assert [desk.deposit(closed) for _ in range(2)] == [(OUT, 1), (OUT, 2)]
    assert desk.codes() == [(closed.deposit_serial, 1), (closed.deposit_serial, 2)]


def test_a_deposit_slip_is_for_its_clerk_and_for_who_decides_about_money(desk: Desk) -> None:
    office = desk.office
    closed = office.closed(office.opened(10_000), 10_000)
    for person, may in ((office.head, True), (office.other, False)):
        paper = DepositPaper(office.store, person.acting(STATION), desk.printer, office.mission)
        if may:
            assert paper.print(new_op(), closed.id, Language.ARABIC).state is OUT
        else:
            with pytest.raises(NotAllowed):
                paper.print(new_op(), closed.id, Language.ARABIC)
