"""What taking a fee costs: from "paid" to the receipt's bytes at the printer, commit and signature in it."""

from __future__ import annotations

import os
import statistics
import time
import uuid
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QGuiApplication

from kiosk.bench import Figure
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.devices.printers.printer import PreparedJob, PrinterState, PrinterStatus, PrintOutcome
from kiosk.domain.acting import Acting, it_officer
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.domain.staff import NewPerson, Person, Role
from kiosk.domain.states import PrintState
from kiosk.office.till.billing import FeeOffer, cash_bill, line_of
from kiosk.office.till.receipt_printing import ReceiptPaper
from kiosk.office.till.till import Till
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import Settings
from kiosk.store import Store
from kiosk.store.money.drawers import OPENING, open_drawer, opening_shown
from kiosk.store.people.approvals import confirm
from kiosk.store.people.pins import Addition, add_people

ROUNDS = 60
_PAYER = "سلمى الأحمد"


class _Noting:
    """A printer that notes when its first byte would go out."""

    name, dots = "noting", 576

    def __init__(self) -> None:
        self.at_ns = 0

    def status(self) -> PrinterStatus:
        return PrinterStatus(PrinterState.READY)

    def print(self, job: PreparedJob) -> PrintOutcome:
        self.at_ns = time.perf_counter_ns()
        return PrintOutcome(PrintState.PRINTED)

    def close(self) -> None:
        """There is nothing to let go."""


def measure() -> tuple[Figure, ...]:
    """Return the figures on SQLite, measured in this process; needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    with TemporaryDirectory(prefix="kiosk-bench-") as folder:
        settings = replace(Settings(), name="bench", state=Path(folder))
        store, _ = open_node(settings, Clock(), load_catalogue(CATALOGUE))
        with closing(store):
            acting = _with_open_drawer(store)
            till = Till(store, acting, "bench", load_catalogue(CATALOGUE))
            taken, whole = zip(*(_once(till) for _ in range(ROUNDS)), strict=True)
    del application
    p95 = statistics.quantiles(whole, n=20)[18]
    return (
        Figure("a fee taken: committed, p50", statistics.median(taken), "ms"),
        Figure("a fee taken: to the printer's bytes, p50", statistics.median(whole), "ms", 100),
        Figure("a fee taken: to the printer's bytes, p95", p95, "ms"),
    )


def _once(till: Till) -> tuple[float, float]:
    service = till.catalogue.services["passport_renewal"]
    line = line_of(FeeOffer(service, service.fees[0]), 1, till.rates, till.mission.currency)
    assert not isinstance(line, str)
    bill = cash_bill((line,), till.mission.currency, till.rates, line.local_minor)
    printer = _Noting()
    paper = ReceiptPaper(till.store, till.acting, printer, till.mission, till.catalogue.services)
    paid = time.perf_counter_ns()
    kept = till.take(str(uuid.uuid4()), bill, _PAYER)
    assert isinstance(kept, Receipt)
    committed = time.perf_counter_ns()
    paper.print(str(uuid.uuid4()), kept.id, Language.ARABIC)
    return (committed - paid) / 1e6, (printer.at_ns - paid) / 1e6


def _with_open_drawer(store: Store) -> Acting:
    cashier, other = (_added(store, name) for name in ("سلمى", "هالة"))
    digest = shown_digest(OPENING, opening_shown("bench", "SAR", 0))
    both = Approval(confirm(store, cashier, digest), confirm(store, other, digest))
    acting = cashier.acting(store.station)
    open_drawer(store, acting, str(uuid.uuid4()), "bench", "SAR", 0, both)
    return acting


def _added(store: Store, name: str) -> Person:
    addition = Addition(str(uuid.uuid4()), NewPerson(name, frozenset({Role.CASHIER})))
    given = add_people(store, it_officer(store.station), (addition,))
    assert isinstance(given, tuple)
    return given[0].person
