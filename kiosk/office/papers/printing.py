"""Prints a paper once: first the wish is committed, then that printing begins, then come the bytes.

Whatever happens in between (a fault, a second tap, a killed process), nothing is printed twice by itself and
the state told is the state of the paper. Only a person asks for another print: of the same copy when no byte
went out, of the next copy when something may have come out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.defects import defect_place
from kiosk.devices.printers.printer import PreparedJob, Printer
from kiosk.domain.acting import Acting
from kiosk.domain.errors import IllegalMove
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.store import Store
from kiosk.store.stations.prints import PrintJob, move_print, queue_print

INTERRUPTED = "interrupted"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PrintReport:
    """What became of a paper.

    `state` PRINTING means that an earlier tap's print is still under way. `fault` is a printer's fault code,
    or INTERRUPTED when the station stopped, or the program failed, while printing; None if there is none.
    `recorded` is false when the store could not keep the outcome any more: it holds good all the same.
    `preview_png` is what the screen shows of the paper (a slip's code, the picture of a list), empty when
    this call drew none.
    """

    state: PrintState
    fault: str | None
    job_id: str
    copy: int
    recorded: bool = True
    preview_png: bytes = b""


@dataclass(frozen=True, slots=True)
class PaperWish:
    """Which paper is wanted: one `kind` ("slip", "papers") for one `visit_id`."""

    kind: str
    visit_id: str
    language: Language


def print_paper(
    store: Store,
    printer: Printer,
    acting: Acting,
    op_id: str,
    wish: PaperWish,
    make: Callable[[PrintJob], PreparedJob],
) -> PrintReport:
    """Print `wish` once and say what became of it; blocks until that is known.

    `make` gives the finished paper of a queued job; its copy number stands on it. The same `op_id` (a UUID)
    never prints again: it reports what became of the first tap. Raises `NotAllowed`, and `StoreError` as long
    as no byte has gone out.
    """
    job = _queued(store, printer, acting, op_id, wish)
    if job.state is not PrintState.QUEUED:
        return _report(job)
    paper = make(job)
    try:
        job = move_print(store, acting, job.id, PrintState.PRINTING)
    except IllegalMove:
        return _report(_queued(store, printer, acting, op_id, wish))
    return _send(store, printer, acting, job, paper)


def _queued(store: Store, printer: Printer, acting: Acting, op_id: str, wish: PaperWish) -> PrintJob:
    return queue_print(store, acting, op_id, wish.kind, wish.visit_id, wish.language, printer.name)


def _send(store: Store, printer: Printer, acting: Acting, job: PrintJob, paper: PreparedJob) -> PrintReport:
    state, fault = _sent(printer, job, paper)
    try:
        return _report(move_print(store, acting, job.id, state, fault or ""))
    except Exception as error:  # whatever it is, it doesn't undo the paper
        _log.error("print job %s: outcome %s not kept: %s", job.id, state, defect_place(error))
        return PrintReport(state, fault, job.id, job.copy, recorded=False)


def _sent(printer: Printer, job: PrintJob, paper: PreparedJob) -> tuple[PrintState, str | None]:
    """Return what became of `paper`; a defect on its way leaves open whether something came out."""
    try:
        outcome = printer.print(paper)
    except Exception as error:
        _log.error("print job %s: %s", job.id, defect_place(error))
        return PrintState.UNKNOWN, INTERRUPTED
    return outcome.state, outcome.fault.value if outcome.fault else None


def _report(job: PrintJob) -> PrintReport:
    return PrintReport(job.state, job.detail or None, job.id, job.copy)
