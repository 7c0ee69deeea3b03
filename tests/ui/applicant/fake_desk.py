"""A desk at the seam: the shipped catalogue and no store, able to fail on command."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.mission_file import read_mission_file
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import Acting
from kiosk.domain.device import DeviceKind
from kiosk.domain.draft import Draft, Filed
from kiosk.domain.form import finish
from kiosk.domain.mission import Mission
from kiosk.domain.reference import new_reference
from kiosk.domain.service import Language, Speed
from kiosk.domain.states import KioskState, PrintState
from kiosk.domain.timetable import Timetable
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.office.availability import Availability, ClosedReason
from kiosk.office.devices.documents import DocumentReader
from kiosk.office.papers.printing import PrintReport
from kiosk.office.people.log_in import LogInAnswer, PinAnswer
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.office.people.session import StaffSession
from kiosk.office.staff_corner import Corner
from kiosk.resources import ASSETS
from kiosk.store.line import LineStatus
from kiosk.store.stations.devices import Condition
from tests.ui.applicant.fake_help import FakeHelp
from tests.ui.applicant.fake_numbers import FakeNumbers
from tests.ui.applicant.fake_office import FakeOffice

TODAY = date(2026, 11, 23)
CODE = 89
"""Modules across the code of an appointment's slip, with its quiet zone."""


def shipped() -> Catalogue:
    """Return the catalogue as it ships."""
    return load_catalogue(ASSETS / "catalogue")


def riyadh() -> Mission:
    """Return the first mission."""
    return read_mission_file(ASSETS / "missions" / "riyadh.toml").mission


def riyadh_hours() -> Timetable:
    """Return when the first mission is open."""
    return read_mission_file(ASSETS / "missions" / "riyadh.toml").timetable


def grey_png(width: int = 384, height: int = 600) -> bytes:
    """Return a plain picture in place of a slip."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\xee" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


NOON_MS = 1_795_424_400_000


def quiet_corner() -> Corner:
    """Return a kiosk with paper, without a portal, with nothing in doubt."""
    printer = Condition(DeviceKind.PRINTER, "ready", detail="virtual")
    return Corner({DeviceKind.PRINTER: printer}, (), LineStatus("RUH", "A", 3, NOON_MS, 0, 3, (), None), None)


@dataclass
class FakeDesk(FakeOffice):
    """Keeps what was handed in and printed; `failing` is raised by the next calls, once for each entry."""

    mission: Mission
    clock: Clock = field(default_factory=Clock)
    timetable: Timetable = field(default_factory=riyadh_hours)
    filed: dict[str, tuple[Draft, Filed]] = field(default_factory=dict)
    prints: list[tuple[str, str, Language]] = field(default_factory=list)
    visits: list[tuple[VisitEnd, VisitStep | None]] = field(default_factory=list)
    """What visits came to, and where people left."""
    lost_answers: list[Exception] = field(default_factory=list)
    """Raised by the next hand-ins after they were kept."""
    outcomes: list[PrintState] = field(default_factory=list)
    documents: DocumentReader | None = None
    log_ins: dict[tuple[str, str], LogInAnswer] = field(default_factory=dict)
    """What comes of a number and a PIN; of any other, that it is wrong."""
    has_staff: bool = True
    chosen: list[str] = field(default_factory=list)
    """PINs that staff chose."""
    corners: Corner = field(default_factory=quiet_corner)
    """What staff see; shutting and opening changes it."""
    training: bool = False
    available: Availability = field(default_factory=lambda: Availability(KioskState.AVAILABLE))

    help: FakeHelp = field(default_factory=FakeHelp)

    def count_visit(self, ended: VisitEnd, left_at: VisitStep | None) -> None:
        self.visits.append((ended, left_at))

    def __post_init__(self) -> None:
        self.numbers = FakeNumbers(self.catalogue, self._print)

    def today(self) -> date:
        return TODAY

    def staffed(self) -> bool:
        self._fail()
        return self.has_staff

    def let_staff_in(self, op_id: str, number: str, pin: str) -> LogInAnswer:
        self._fail()
        return self.log_ins.get((number, pin), Refused(NotLetIn.WRONG))

    def choose_pin(self, session: StaffSession, op_id: str, pin: str) -> PinAnswer:
        self._fail()
        self.chosen.append(pin)
        return replace(session, must_choose_pin=False)

    def corner(self, staff: Acting) -> Corner:
        self._fail()
        return self.corners

    def shut(self, staff: Acting, op_id: str) -> None:
        self._fail()
        self.corners = replace(self.corners, shut_since_ms=NOON_MS)
        self.available = Availability(KioskState.UNAVAILABLE, ClosedReason.SHUT)

    def open(self, staff: Acting, op_id: str) -> None:
        self._fail()
        self.corners = replace(self.corners, shut_since_ms=None)
        self.available = Availability(KioskState.AVAILABLE)

    def reprint(self, staff: Acting, op_id: str, job_id: str) -> PrintReport:
        self._fail()
        self.prints.append(("again", job_id, Language.ARABIC))
        left = tuple(paper for paper in self.corners.unknown if paper.job_id != job_id)
        self.corners = replace(self.corners, unknown=left)
        return PrintReport(PrintState.PRINTED, None, job_id, 2)

    def hand_in(self, op_id: str, draft: Draft, visit_id: str) -> Filed:
        if self.gate is not None:
            self.gate.wait(5)
        self._fail()
        if op_id not in self.filed:
            self.filed[op_id] = (draft, self._filed(draft, visit_id))
        if self.lost_answers:
            raise self.lost_answers.pop(0)
        return self.filed[op_id][1]

    def _filed(self, draft: Draft, visit_id: str) -> Filed:
        number = len(self.filed) + 1
        filing = finish(self.catalogue.services[draft.service_id], draft, TODAY, visit_id, "test")
        assert draft.relation is not None
        return Filed(
            request_id=f"request-{number}",
            reference=new_reference("A", lambda bound: number * 7919 % bound),
            service_id=draft.service_id,
            speed=draft.speed,
            relation=draft.relation,
            visit_id=visit_id,
            filed_ms=self.clock.now_ms(),
            node_letter="A",
            epoch=1,
            seq=number,
            gaps=filing.gaps,
            missing_papers=filing.missing_papers,
            fee_ids=filing.fee_ids,
            payload_digest=b"\0" * 32,
        )

    def print_visit(self, op_id: str, visit_id: str, language: Language) -> PrintReport:
        return self._print("slip", visit_id, language)

    def print_owed(self, op_id: str, visit_id: str, language: Language) -> PrintReport | None:
        kept = any(filed.visit_id == visit_id for _, filed in self.filed.values())
        return self.print_visit(op_id, visit_id, language) if kept else None

    def print_papers(self, op_id: str, service_id: str, speed: Speed, language: Language) -> PrintReport:
        return self._print("list", service_id, language)

    def print_appointment(self, op_id: str, appointment_id: str, language: Language) -> PrintReport:
        return self._print("appointment", appointment_id, language)

    def print_owed_appointment(
        self, op_id: str, booking_op_id: str, language: Language
    ) -> PrintReport | None:
        kept = self.booked.get(booking_op_id)
        return self.print_appointment(op_id, kept[1].id, language) if kept else None

    def _print(self, kind: str, about: str, language: Language) -> PrintReport:
        self.prints.append((kind, about, language))
        state = self.outcomes.pop(0) if self.outcomes else PrintState.PRINTED
        picture = grey_png() if kind in ("slip", "list") else grey_png(CODE, CODE)
        return PrintReport(state, None, f"job-{len(self.prints)}", len(self.prints), preview_png=picture)

    def availability(self) -> Availability:
        return self.available
