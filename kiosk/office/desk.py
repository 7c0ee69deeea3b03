"""What the applicant's face may ask of the office: one object, made by `app.py` once the store is open.

Calls block (the store, the printer); a face makes them from its background door.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.clock import Clock
from kiosk.devices.printer import PrintData, Printer
from kiosk.domain.acting import Acting
from kiosk.domain.draft import Draft, Filed
from kiosk.domain.errors import StoreError, StoreFull
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, Speed
from kiosk.domain.states import KioskState
from kiosk.office.availability import Availability, closed_by
from kiosk.office.filing import hand_in
from kiosk.office.printing import PaperWish, PrintReport, print_paper
from kiosk.office.slips import Signer, birth_years, papers_list, request_slip
from kiosk.paper.dates import local_time
from kiosk.paper.document import Document
from kiosk.paper.slip import RequestSlip, Slip
from kiosk.store import PrintJob, Store, catalogue_in_force, mission, visit_requests


@dataclass(frozen=True)
class Desk:
    """The office as one station's applicants see it. `shipped`: the catalogue without its changes."""

    store: Store
    shipped: Catalogue
    catalogue: Catalogue
    mission: Mission
    printer: Printer
    signer: Signer
    clock: Clock
    acting: Acting

    def today(self) -> date:
        """Return the day at the mission: it begins at the mission's midnight."""
        return local_time(self.clock.now_ms(), self.mission.time_zone).date()

    def refreshed(self) -> Desk:
        """Return the desk with the mission's texts, services and fees in force today, also after midnight."""
        today = self.today()
        known = mission(self.store) or self.mission
        in_force = catalogue_in_force(self.store, self.shipped, today)
        return replace(self, mission=known, catalogue=in_force.catalogue)

    def hand_in(self, op_id: str, draft: Draft, visit_id: str) -> Filed:
        """Commit `draft` and return what was committed; see `filing.hand_in`."""
        return hand_in(self.store, self.acting, op_id, self.catalogue, draft, self.today(), visit_id)

    def print_visit(self, op_id: str, visit_id: str, language: Language) -> PrintReport:
        """Print one slip for all requests of a visit; see `printing.print_paper`."""
        filed = visit_requests(self.store, visit_id)
        years = birth_years(self.store, self.acting, filed)

        def slip(job: PrintJob) -> Slip:
            now = self.clock.now_ms()
            services = self.catalogue.services
            return request_slip(filed, services, self.mission, language, self.signer, now, job.copy, years)

        return self._print(op_id, PaperWish("slip", visit_id, language), slip)

    def print_owed(self, op_id: str, visit_id: str, language: Language) -> PrintReport | None:
        """Print the slip of somebody who has gone, None if nothing of their visit was kept."""
        return self.print_visit(op_id, visit_id, language) if visit_requests(self.store, visit_id) else None

    def print_papers(self, op_id: str, service_id: str, speed: Speed, language: Language) -> PrintReport:
        """Print what to bring for a service. Nobody's data is on it, so each print is a paper of its own."""
        service = self.catalogue.services[service_id]

        def slip(job: PrintJob) -> Slip:
            return papers_list(service, speed, self.mission, language, self.today(), self.clock.now_ms())

        return self._print(op_id, PaperWish("papers", op_id, language), slip)

    def availability(self, ask_printer: bool = True) -> Availability:
        """Return whether a visit may begin now, asking the store and the printer; unasked, there is paper."""
        try:
            active = self.store.node.state == "active"
            enough = self.store.room().enough
        except StoreError as error:
            return closed_by(error)
        if not (active and enough):
            return closed_by(StoreFull() if active else StoreError())
        return Availability(
            KioskState.AVAILABLE, paper=not ask_printer or self.printer.status().fault is None
        )

    def _print(self, op_id: str, wish: PaperWish, slip: Callable[[PrintJob], Slip]) -> PrintReport:
        from kiosk.paper.codes import code_png
        from kiosk.paper.compose import slip_document  # late: drawing costs 0.2 s, and the first screen none
        from kiosk.paper.escpos import encode
        from kiosk.paper.raster import bitmap_png, paint

        drawn: list[bytes] = []

        def make(job: PrintJob) -> PrintData:
            made = slip(job)
            document = slip_document(made)
            bitmap = paint(document, self.printer.dots)
            drawn.append(code_png(made.code) if isinstance(made, RequestSlip) else bitmap_png(bitmap))
            name = f"{wish.kind}-{job.id}-{job.copy}"
            return PrintData(name, encode(bitmap), lambda: _pdf(document))

        report = print_paper(self.store, self.printer, self.acting, op_id, wish, make)
        return replace(report, preview_png=drawn[0]) if drawn else report

    def close(self) -> None:
        """Let printer and store go."""
        self.printer.close()
        self.store.close()


def _pdf(document: Document) -> bytes:
    from kiosk.paper.pdf import document_pdf  # late: most printers never ask, and reportlab holds 10 MB

    return document_pdf(document)
