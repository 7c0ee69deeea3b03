"""Draws a slip and prints it: one drawing for the printer, for the screen, and for a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kiosk.devices.printers.printer import PreparedJob, Printer
from kiosk.domain.acting import Acting
from kiosk.domain.training import is_training
from kiosk.office.papers.printing import PaperWish, PrintReport, print_paper
from kiosk.paper.money_slips import DepositSlip, ReceiptSlip
from kiosk.paper.slip import HandOverSlip, PapersList, Slip
from kiosk.store import PrintJob, Store

if TYPE_CHECKING:
    from kiosk.paper.document import Document


def print_slip(
    store: Store,
    printer: Printer,
    acting: Acting,
    op_id: str,
    wish: PaperWish,
    slip: Callable[[PrintJob], Slip],
) -> PrintReport:
    """Print the slip that `slip` makes of the queued job, with its picture; see `printing.print_paper`."""
    from kiosk.paper.codes import code_png
    from kiosk.paper.compose import slip_document  # late: drawing costs 0.2 s, and the first screen none
    from kiosk.paper.escpos import encode
    from kiosk.paper.raster import bitmap_png, paint

    drawn: list[Callable[[], bytes]] = []  # what the screen shows is drawn once the paper is on its way

    def make(job: PrintJob) -> PreparedJob:
        made = replace(slip(job), training=is_training(store.folder))
        document = slip_document(made)
        bitmap = paint(document, printer.dots)
        if isinstance(made, PapersList):
            drawn.append(partial(bitmap_png, bitmap))
        elif not isinstance(made, ReceiptSlip | DepositSlip | HandOverSlip):
            drawn.append(partial(code_png, made.code))
        name = f"{wish.kind}-{job.id}-{job.copy}"
        return PreparedJob(name, encode(bitmap), lambda: _pdf_of(document))

    report = print_paper(store, printer, acting, op_id, wish, make)
    return replace(report, preview_png=drawn[0]()) if drawn else report


def _pdf_of(document: Document) -> bytes:
    """Return a paper for people who want it as a file."""
    from kiosk.paper.pdf import document_pdf  # late: most printers never ask, and reportlab holds 10 MB

    return document_pdf(document)
