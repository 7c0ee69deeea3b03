"""What the applicant's face may ask of the office: one object, made by `app.py` once the store is open.

Calls block (the store, the printer); a face makes them from its background door.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from kiosk.catalogue.catalogue import Catalogue
from kiosk.clock import Clock
from kiosk.devices.printers.printer import Printer
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import (
    AlreadyBooked,
    Appointment,
    Booking,
    FreeTime,
    Overtaken,
    SlotTaken,
)
from kiosk.domain.draft import Draft, Filed
from kiosk.domain.local_time import local_day
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, Service, Speed
from kiosk.domain.timetable import CLOSED, Timetable
from kiosk.domain.training import is_training
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.office.availability import Availability, looked_after
from kiosk.office.booking import FreeTimes, bookable, find_times
from kiosk.office.claim import Claim, Misses, Refused
from kiosk.office.devices.documents import DocumentReader
from kiosk.office.devices.held_printer import HeldPrinter
from kiosk.office.devices.watch import DeviceWatch
from kiosk.office.hall.check_in import Arrived, Reception, arrive, look, receive
from kiosk.office.hall.helping import KioskHelp
from kiosk.office.hall.numbers import Numbers
from kiosk.office.hall.walk_in import Hall
from kiosk.office.papers.appointment_slips import Copy
from kiosk.office.papers.desk_printing import print_appointment, print_papers, print_visit
from kiosk.office.papers.printing import PaperWish, PrintReport
from kiosk.office.papers.slip_printing import print_slip
from kiosk.office.papers.slips import Signer
from kiosk.office.people.log_in import LogInAnswer, PinAnswer, choose_pin, log_in
from kiosk.office.people.session import StaffSession
from kiosk.office.requests.filing import hand_in
from kiosk.office.requests.following import Followed, follow
from kiosk.office.self_test import SelfTest
from kiosk.office.staff_corner import Corner, look_in, reprint
from kiosk.paper.slip import Slip
from kiosk.store import (
    PrintJob,
    Store,
    book,
    booked_as,
    cancel_appointment,
    catalogue_in_force,
    change_appointment,
    mission,
    open_station_up,
    shut_station_down,
    timetable,
    visit_requests,
)
from kiosk.store.people.staff import people
from kiosk.store.stations.visit_counts import count_visit


@dataclass(frozen=True)
class Desk:
    """The office as one station's applicants see it. `shipped`: the catalogue without its changes."""

    store: Store
    shipped: Catalogue
    catalogue: Catalogue
    mission: Mission
    printer: Printer
    devices: DeviceWatch
    signer: Signer
    clock: Clock
    acting: Acting
    documents: DocumentReader | None = None
    timetable: Timetable = CLOSED
    misses: Misses = field(default_factory=Misses)
    self_test: SelfTest | None = None
    random: Random = field(default_factory=Random)

    def today(self) -> date:
        """Return the day at the mission: it begins at the mission's midnight."""
        return local_day(self.clock.now_ms(), self.mission.time_zone)

    @property
    def training(self) -> bool:
        """Return whether all this is for training: every screen and every paper says so."""
        return is_training(self.store.folder)

    def refreshed(self) -> Desk:
        """Return the desk with the mission's texts, hours, services and fees of today."""
        today = self.today()
        known = mission(self.store) or self.mission
        in_force = catalogue_in_force(self.store, self.shipped, today)
        hours = timetable(self.store)
        return replace(self, mission=known, catalogue=in_force.catalogue, timetable=hours)

    def count_visit(self, ended: VisitEnd, left_at: VisitStep | None) -> None:
        """Count a visit that ended now; see `visit_counts.count_visit`."""
        count_visit(self.store, self.acting, self.mission.time_zone, ended, left_at)

    def hand_in(self, op_id: str, draft: Draft, visit_id: str) -> Filed:
        """Commit `draft` and return what was committed; see `filing.hand_in`."""
        return hand_in(self.store, self.acting, op_id, self.catalogue, draft, self.today(), visit_id)

    def print_visit(self, op_id: str, visit_id: str, language: Language) -> PrintReport:
        """Print one slip for all requests of a visit; see `desk_printing.print_visit`."""
        return print_visit(self, op_id, visit_id, language)

    def print_owed(self, op_id: str, visit_id: str, language: Language) -> PrintReport | None:
        """Print the slip of somebody who has gone, None if nothing of their visit was kept."""
        return self.print_visit(op_id, visit_id, language) if visit_requests(self.store, visit_id) else None

    def print_papers(self, op_id: str, service_id: str, speed: Speed, language: Language) -> PrintReport:
        """Print what to bring for a service; see `desk_printing.print_papers`."""
        return print_papers(self, op_id, service_id, speed, language)

    def bookable(self) -> tuple[Service, ...]:
        """Return the services for which a time can be booked; asks nobody."""
        return bookable(self.catalogue, self.timetable)

    def free_times(self, service_id: str, persons: int) -> FreeTimes:
        """Return when `persons` can come for a service; see `booking.find_times`."""
        plan = self.timetable.plan(self.catalogue.services[service_id].queue_group)
        if plan is None:
            return FreeTimes((), ())
        return find_times(self.store, self.mission, self.timetable, plan, persons)

    def book(self, op_id: str, booking: Booking) -> Appointment | SlotTaken | AlreadyBooked:
        """Commit a booking and return the appointment; see `store.book`."""
        return book(self.store, self.acting, op_id, booking)

    def change(
        self, op_id: str, appointment_id: str, time: FreeTime, language: Language
    ) -> Appointment | SlotTaken | Overtaken:
        """Commit that another time takes an appointment's place; see `store.change_appointment`."""
        return change_appointment(self.store, self.acting, op_id, appointment_id, time, language)

    def cancel(self, op_id: str, appointment_id: str) -> Appointment | Overtaken:
        """Commit that an appointment is cancelled; see `store.cancel_appointment`."""
        return cancel_appointment(self.store, self.acting, op_id, appointment_id)

    def arrive(self, claim: Claim) -> Arrived | Refused:
        """Return what holds for whoever shows an appointment; see `check_in.arrive`."""
        return arrive(self._reception, claim)

    def holds_for(self, appointment_id: str) -> Arrived:
        """Return what holds for an appointment whose holder has shown it before; see `check_in.look`."""
        return look(self._reception, appointment_id)

    def check_in(self, op_id: str, appointment_id: str, language: Language) -> Arrived:
        """Check in whoever may be, and return their number; see `check_in.receive`."""
        letters = {line.id: line.letter for line in self.catalogue.queue_groups}
        return receive(self._reception, op_id, appointment_id, letters, language)

    def follow(self, claim: Claim) -> Followed | Refused:
        """Return where the requests of a claim are, and where one waits to collect what is ready."""
        return follow(self._reception, claim, self.catalogue)

    def print_appointment(self, op_id: str, appointment_id: str, language: Language) -> PrintReport:
        """Print the slip of an appointment; see `desk_printing.print_appointment`."""
        return print_appointment(self, op_id, appointment_id, language)

    def print_owed_appointment(self, op_id: str, booked_by: str, language: Language) -> PrintReport | None:
        """Print the slip of somebody who has gone, None if operation `booked_by` kept no booking."""
        kept = booked_as(self.store, booked_by)
        return self.print_appointment(op_id, kept.id, language) if kept else None

    @property
    def hall(self) -> Hall:
        """The hall with its line."""
        return Hall(self.store, self.acting, self.mission, self.timetable, self.random)

    @property
    def numbers(self) -> Numbers:
        """Numbers of the queue: how the line stands, taking one, its paper."""
        return Numbers(self)

    @property
    def help(self) -> KioskHelp:
        """Help from a person."""
        return KioskHelp(self.store, self.acting)

    def copy(self, job: PrintJob) -> Copy:
        """Return what `job` is a print of."""
        return Copy(self.mission, job.language, self.signer, self.clock.now_ms(), job.copy)

    @property
    def _reception(self) -> Reception:
        return Reception(self.hall, self.misses)

    def availability(self, ask_printer: bool = True) -> Availability:
        """Return whether a visit may begin now, after a step of the watch over devices and of self-tests.

        Without `ask_printer` no device is waited for, unless the mission requires one.
        """
        if ask_printer or self.mission.requires:
            self.devices.step()
        return looked_after(self)

    def staffed(self) -> bool:
        """Tell whether anybody of the staff was added yet, who could log in."""
        return bool(people(self.store))

    def let_staff_in(self, op_id: str, number: str, pin: str) -> LogInAnswer:
        """Let somebody into the staff's corner; see `log_in.log_in`."""
        return log_in(self.store, op_id, number, pin, Permission.OPEN_CORNER)

    def choose_pin(self, session: StaffSession, op_id: str, pin: str) -> PinAnswer:
        """Give whoever logged in with a PIN for once the one that they chose; see `log_in.choose_pin`."""
        return choose_pin(self.store, session, op_id, pin)

    def corner(self, staff: Acting) -> Corner:
        """Return what the staff's corner shows to `staff`; see `staff_corner.look_in`."""
        return look_in(self, staff)

    def reprint(self, staff: Acting, op_id: str, job_id: str) -> PrintReport:
        """Print the next copy of an unknown paper for `staff`; see `staff_corner.reprint`."""
        return reprint(replace(self, acting=staff), op_id, job_id)

    def shut(self, staff: Acting, op_id: str) -> None:
        """Commit that `staff` shut this station; a visit under way goes on to its end."""
        shut_station_down(self.store, staff, op_id)

    def open(self, staff: Acting, op_id: str) -> None:
        """Commit that `staff` opened this station again."""
        open_station_up(self.store, staff, op_id)

    def print(self, op_id: str, wish: PaperWish, slip: Callable[[PrintJob], Slip]) -> PrintReport:
        """Print `slip`, unless another program has the printer; see `slip_printing.print_slip`."""
        printer = HeldPrinter(self.printer, self.devices.hold)
        return print_slip(self.store, printer, self.acting, op_id, wish, slip)

    def close(self) -> None:
        """Let devices and store go."""
        self.devices.close()
        self.printer.close()
        if self.documents is not None:
            self.documents.close()
        self.store.close()
