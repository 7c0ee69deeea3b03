"""What a station's printer can be asked by others: a test page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kiosk.devices.printers.printer import PreparedJob, Printer, PrintOutcome
from kiosk.domain.device import DeviceTaskKind
from kiosk.office.devices.owned import Answer, Doing

if TYPE_CHECKING:
    from kiosk.clock import Clock


def printer_doings(
    printer: Printer, station: str, clock: Clock, time_zone: str
) -> Mapping[DeviceTaskKind, Doing]:
    """Return what the owner of a station's printer does for others."""

    def trial(_arguments: Mapping[str, str]) -> Answer:
        return trial_answer(printer, print_trial(printer, station, clock.now_ms(), time_zone))

    return {DeviceTaskKind.TEST_PRINT: trial}


def print_trial(printer: Printer, station: str, now_ms: int, time_zone: str) -> PrintOutcome:
    """Print the test page of `printer` and return what became of it. Blocks.

    It is no paper of the office: no job is kept of it and it counts nowhere.
    """
    from kiosk.paper.escpos import encode  # late, as for every paper
    from kiosk.paper.raster import paint
    from kiosk.paper.trial_page import TrialPage, trial_document

    page = TrialPage(station, printer.name, printer.dots, now_ms, time_zone)
    bitmap = paint(trial_document(page), printer.dots)
    return printer.print(PreparedJob(f"test-{now_ms}", encode(bitmap)))


def trial_answer(printer: Printer, outcome: PrintOutcome) -> Answer:
    """Return what became of a test page as whoever asked for it is told."""
    fault = outcome.fault.value if outcome.fault else ""
    return {"state": outcome.state.value, "fault": fault, "name": printer.name, "dots": str(printer.dots)}
