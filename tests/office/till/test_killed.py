"""A counter killed between payment, receipt and paper: nothing is lost, skipped or doubled."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.office.till.receipt_printing import ReceiptPaper
from kiosk.store.money.receipt_rows import issued_by
from kiosk.store.money.receipts import issue_receipt
from tests.office.till.office import made_station, staffed
from tests.store.print_jobs import copies_of
from tests.store.site import new_op

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("step", "kept", "copies", "next_copy"),
    [
        ("writing", False, [], 1),
        ("committed", True, [], 1),
        ("printed", True, [PrintState.UNKNOWN], 2),
    ],
)
def test_a_killed_counter_keeps_what_was_paid_and_offers_the_paper(
    tmp_path: Path, step: str, kept: bool, copies: list[PrintState], next_copy: int
) -> None:
    bench = made_station(tmp_path, Clock())
    office, op_id = bench.on_store(staffed), new_op()
    office.opened()
    bench.close()
    _killed_at(tmp_path, office.cashier.id, op_id, step)

    bench = type(bench)(bench.file, None, Clock())
    printer = bench.printer()
    office = bench.on_store(lambda store: type(office)(store, office.cashier, office.other, office.head))
    found = issued_by(office.store, op_id)
    assert (found is not None) is kept
    again = issue_receipt(office.store, office.acting, op_id, office.bill(), b"Salma", office.till.today.year)
    assert isinstance(again, Receipt)
    assert again.serial.number == 1
    assert [state for _, _, state in copies_of(office.store, again.id)] == copies
    paper = ReceiptPaper(office.store, office.acting, printer, office.mission, office.catalogue.services)
    report = paper.print(new_op(), again.id, Language.ARABIC)
    assert (report.state, report.copy) == (PrintState.PRINTED, next_copy)
    assert office.taken().serial.number == 2
    assert office.store.check().sound
    bench.close()


def _killed_at(folder: Path, clerk: str, op_id: str, step: str) -> None:
    command = [sys.executable, "-m", "tests.office.till.child", str(folder), clerk, op_id, step]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        try:
            assert child.stdout is not None
            assert child.stdout.readline() == "here\n"
        finally:
            child.kill()
    assert child.returncode == -9
