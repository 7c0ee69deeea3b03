"""What the spooler of Windows took is unknown; elsewhere such a printer is told to be impossible."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.devices.printers.windows import WindowsPrinter
from kiosk.domain.states import PrintState
from tests.devices.printers.conftest import DOTS, job


class SpoolerError(Exception):
    """As pywin32's: of no use as an OSError."""


@dataclass(slots=True)
class FakeSpooler:
    """python-escpos' Win32Raw, as far as it is used; `fails_at` is the call that goes wrong."""

    fails_at: str = ""
    documents: list[tuple[str, bytes]] = field(default_factory=list)
    _name: str = ""
    _data: bytes = b""

    def __call__(self, queue: str) -> FakeSpooler:
        return self

    @property
    def printers(self) -> dict[str, object]:
        self._call("printers")
        return {"TM-T20II": {}}

    def open(self, job_name: str) -> None:
        self._call("open")
        self._name = job_name

    def _raw(self, data: bytes) -> None:
        self._call("raw")
        self._data += data

    def close(self) -> None:
        self._call("close")
        self.documents.append((self._name, self._data))

    def _call(self, name: str) -> None:
        if name == self.fails_at:
            raise SpoolerError(name)


def test_what_the_spooler_took_is_unknown() -> None:
    spooler = FakeSpooler()
    printer = WindowsPrinter("TM-T20II", DOTS, spooler)
    assert printer.status() == PrinterStatus(PrinterState.UNKNOWN)
    assert printer.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)
    assert spooler.documents == [("slip-1", job().raw)]


@pytest.mark.parametrize(
    ("fails_at", "outcome"),
    [
        ("printers", PrintOutcome(PrintState.FAILED, PrinterFault.SPOOLER_AWAY)),
        ("open", PrintOutcome(PrintState.FAILED, PrinterFault.QUEUE_REJECTS)),
        ("raw", PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)),
        ("close", PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)),
    ],
)
def test_a_call_that_goes_wrong_is_told_for_what_it_is(fails_at: str, outcome: PrintOutcome) -> None:
    assert WindowsPrinter("TM-T20II", DOTS, FakeSpooler(fails_at)).print(job()) == outcome


def test_a_queue_that_does_not_exist_is_missing() -> None:
    printer = WindowsPrinter("TM-T88V", DOTS, FakeSpooler())
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.QUEUE_MISSING)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.QUEUE_MISSING)


def test_a_machine_that_is_no_windows_says_so() -> None:
    printer = WindowsPrinter("TM-T20II", DOTS)
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.NOT_WINDOWS)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.NOT_WINDOWS)
