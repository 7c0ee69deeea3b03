"""A counter that stops dead while it takes a fee: run as a process of its own and killed from outside.

Arguments: folder, the clerk's id, operation id, step. At its step it says so on standard output and waits.
"""

from __future__ import annotations

import sys
import uuid
from dataclasses import dataclass
from pathlib import Path

from kiosk.cli.counter_station import CounterStation
from kiosk.clock import Clock
from kiosk.devices.printers.printer import PreparedJob, Printer, PrinterStatus, PrintOutcome
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.office.till.receipt_printing import ReceiptPaper
from kiosk.store import Store
from kiosk.store.money.receipts import issue_receipt
from kiosk.store.people.staff import person_of
from kiosk.ui.application import make_application
from tests.office.till.office import TillOffice


def stand_still(here: str, step: str) -> None:
    if here == step:
        sys.stdout.write("here\n")
        sys.stdout.flush()
        sys.stdin.read()


@dataclass
class StoppingPrinter:
    inner: Printer
    step: str

    @property
    def name(self) -> str:
        return self.inner.name

    @property
    def dots(self) -> int:
        return self.inner.dots

    def status(self) -> PrinterStatus:
        return self.inner.status()

    def print(self, job: PreparedJob) -> PrintOutcome:
        outcome = self.inner.print(job)
        stand_still("printed", self.step)
        return outcome

    def close(self) -> None:
        self.inner.close()


def main(folder: str, clerk: str, op_id: str, step: str) -> None:
    application = make_application(["kiosk"])
    steps: list[str] = []

    def now_ms() -> int:
        """Stand still where it is asked while the receipt is being written."""
        for each in steps:
            stand_still("writing", each)
        return Clock().now_ms()

    clock = Clock(now_ms=now_ms)
    bench = CounterStation(Path(folder) / "station.toml", None, clock)

    def take(store: Store) -> None:
        with store.reading() as connection:
            person = person_of(connection, clerk)
        assert person is not None
        office = TillOffice(store, person, person, person)
        bill, acting = office.bill(), office.acting
        steps.append(step)
        kept = issue_receipt(store, acting, op_id, bill, b"Salma", office.till.today.year)
        assert isinstance(kept, Receipt)
        stand_still("committed", step)
        printer = StoppingPrinter(bench.printer(), step)
        paper = ReceiptPaper(store, acting, printer, office.mission, office.catalogue.services)
        paper.print(str(uuid.uuid4()), kept.id, Language.ARABIC)

    bench.on_store(take)
    del application


if __name__ == "__main__":
    main(*sys.argv[1:])
