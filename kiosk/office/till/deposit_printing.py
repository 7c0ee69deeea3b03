"""The paper that goes with a closed drawer's money, made of the committed closing, and made again."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.devices.printers.printer import Printer
from kiosk.domain.acting import Acting
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, Text
from kiosk.office.papers.appointment_slips import Copy
from kiosk.office.papers.printing import PaperWish, PrintReport
from kiosk.office.papers.receipt_slips import SlipStaff, deposit_slip
from kiosk.office.papers.slip_printing import print_slip
from kiosk.office.papers.slips import signer_of
from kiosk.paper.slip import Slip
from kiosk.store import PrintJob, Store
from kiosk.store.missions.in_force import hall
from kiosk.store.money.deposits import handed_in
from kiosk.store.people.staff import person_of

DEPOSIT_SLIP = "deposit_slip"
"""A kind of print job, by the drawer's id."""


@dataclass(frozen=True, slots=True)
class DepositPaper:
    """How a desk prints deposit slips: on which printer, in which mission's name."""

    store: Store
    acting: Acting
    printer: Printer
    mission: Mission

    def print(self, op_id: str, drawer_id: str, language: Language) -> PrintReport:
        """Print the next copy of a closed drawer's slip; the same `op_id` (a UUID) prints once.

        See `print_paper`; raises `NotAllowed` for another's drawer unless one decides about money,
        `LookupError` for one that isn't closed.
        """
        handed = handed_in(self.store, self.acting, drawer_id)
        drawer = handed.drawer
        counted_by = drawer.counted_by if drawer.counted_by_others else ""
        staff = SlipStaff(*(self._number(each) for each in (drawer.actor, drawer.second, counted_by)))
        desk = self._desk_name(drawer.desk)

        def slip(job: PrintJob) -> Slip:
            signer, now = signer_of(self.store), self.store.clock.now_ms()
            return deposit_slip(handed, staff, desk, Copy(self.mission, job.language, signer, now, job.copy))

        wish = PaperWish(DEPOSIT_SLIP, drawer_id, language)
        return print_slip(self.store, self.printer, self.acting, op_id, wish, slip)

    def _number(self, person_id: str) -> str:
        with self.store.reading() as connection:
            person = person_of(connection, person_id)
        return person.number if person else ""

    def _desk_name(self, desk_id: str) -> Text:
        names = {desk.id: desk.name for desk in hall(self.store).desks}
        return names.get(desk_id, Text(desk_id, desk_id))
