"""The state that all view models of the applicant's face show: one frozen value, replaced as a whole.

A view model never keeps a copy of what a person typed: it shows rows made from this state, and lets them go
when the state does. So ending a visit is putting one new value in the old one's place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kiosk.domain.help import HelpStage
from kiosk.domain.service import Language
from kiosk.domain.states import KIOSK_MOVES, KioskState, PrintState, move
from kiosk.office.availability import Availability
from kiosk.ui.applicant.arriving.lookup import Lookup
from kiosk.ui.applicant.booking.plan import Plan
from kiosk.ui.applicant.menu import Option
from kiosk.ui.applicant.request.chip_shown import ChipShown
from kiosk.ui.applicant.route import (
    LOBBY,
    OUTSIDE,
    Page,
    Place,
    Route,
    booking_progress,
    progress,
    request_places,
)
from kiosk.ui.applicant.staff.corner import Staff
from kiosk.ui.applicant.taking.turn import Turn
from kiosk.ui.applicant.visit import Notice, Visit

if TYPE_CHECKING:
    from kiosk.office.desk import Desk

STARTING = Availability(KioskState.STARTING, paper=True)


class Paperwork(StrEnum):
    """Which paper is printed."""

    SLIP = "slip"
    LIST = "list"
    APPOINTMENT = "appointment"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class Printing:
    """What is shown of the paper. `state` None: not asked yet. `preview` is a PNG."""

    paperwork: Paperwork = Paperwork.SLIP
    state: PrintState | None = None
    preview: bytes = b""


class Overlay(StrEnum):
    """What lies over the page; the page beneath stays as it is."""

    NONE = ""
    EXIT = "exit"
    HELP = "help"
    ACCESS = "access"


@dataclass(frozen=True, slots=True)
class Help:
    """The person who was asked for: `call_id` "" if none was, `stage` NONE until that is kept."""

    call_id: str = ""
    stage: HelpStage = HelpStage.NONE


@dataclass(frozen=True, slots=True)
class State:
    """All that is shown.

    `left` are keys of fields that were left (their faults show), `missing` those that `next` found empty;
    `correcting` means that one came from the review and goes back to it; `before` is the visit as the
    review showed it then, for going back without the correction. `plan` is the appointment being booked,
    `lookup` what is looked for, `turn` the number being taken, `entries` what was typed, by field; `staff`
    what the corner for staff shows, `chip` how far the chip of a passport is read.
    """

    availability: Availability = STARTING
    language: Language = Language.ARABIC
    route: Route = field(default_factory=lambda: Route(Place(Page.STARTING)))
    visit: Visit = field(default_factory=Visit)
    plan: Plan = field(default_factory=Plan)
    lookup: Lookup = field(default_factory=Lookup)
    turn: Turn = field(default_factory=Turn)
    entries: Mapping[str, str] = field(default_factory=dict)
    group_id: str = ""
    event: str = ""
    option: Option | None = None
    left: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()
    correcting: bool = False
    before: Visit | None = None
    numbers_shown: bool = False
    busy: bool = False
    saving_failed: bool = False
    scan_fault: object | None = None
    notice: Notice = Notice.NONE
    printing: Printing = field(default_factory=Printing)
    overlay: Overlay = Overlay.NONE
    staff: Staff = field(default_factory=Staff)
    chip: ChipShown = field(default_factory=ChipShown)
    help: Help = field(default_factory=Help)

    @property
    def here(self) -> Place:
        """Where the person is."""
        return self.route.here

    @property
    def unfinished(self) -> bool:
        """Whether leaving now would lose something that a person put in."""
        slip = self.printing.paperwork is Paperwork.SLIP
        handed_in = self.here.page is Page.DONE or (self.here.page in (Page.PRINT, Page.TAKE) and slip)
        return (self.visit.entered and not handed_in) or self.plan.unfinished

    @property
    def undecided(self) -> bool:
        """Whether something was handed in and may be kept already: only the same can be handed in again."""
        return self.visit.undecided or self.plan.undecided or self.turn.undecided

    @property
    def kiosk(self) -> KioskState:
        """The state of the kiosk: a visit under way counts before what the office could do now."""
        return self.availability.state if self.here.page in OUTSIDE else KioskState.IN_USE

    @property
    def open_page(self) -> Page:
        """The page to show when nobody's visit is under way."""
        if self.availability.state is KioskState.STARTING:
            return Page.STARTING
        return Page.CLOSED if self.availability.state is KioskState.UNAVAILABLE else Page.ATTRACT


class Session(QObject):
    """The one holder of `State`, and what is asked for with it (the desk, ids, the day)."""

    changed = Signal()
    wiped = Signal()

    def __init__(self, new_id: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.new_id = new_id
        self.state = State()
        self._desk: Desk | None = None
        self._next_desk: Desk | None = None
        self._closed = False

    @property
    def desk(self) -> Desk:
        """The office behind this face; there is one whenever a visit is under way."""
        assert self._desk is not None, "no visit begins before the desk serves"
        return self._desk

    @property
    def serving(self) -> bool:
        """Whether a desk has been handed in."""
        return self._desk is not None

    @property
    def today(self) -> date:
        """The day at the mission."""
        return self.desk.today()

    def serve(self, desk: Desk | None, availability: Availability) -> None:
        """Work with `desk` from now on; outside a visit the open (or closed) page shows at once."""
        self._desk = desk or self._desk
        self.be(availability)

    def change_desk(self, desk: Desk) -> None:
        """Work with `desk` from the next visit on: what a visit began with holds until its end."""
        if self.state.here.page in OUTSIDE:
            self._desk, self._next_desk = desk, None
            self.changed.emit()
        else:
            self._next_desk = desk

    def be(self, availability: Availability) -> None:
        """Take note of what the kiosk can do. A visit under way is never cut."""
        state = replace(self.state, availability=availability)
        if state.here.page in LOBBY:
            state = replace(state, route=Route(Place(state.open_page)))
        self._put(state)

    def update(self, **changes: Any) -> None:
        """Replace parts of the state and tell all view models, if anything differs."""
        self._put(replace(self.state, **changes))

    def go(self, place: Place, **changes: Any) -> None:
        """Go on to `place`; a notice holds for one page."""
        changes = {"left": frozenset(), "missing": frozenset(), "notice": Notice.NONE} | changes
        self.update(route=self.state.route.to(place), **changes)

    def places(self) -> tuple[Place, ...]:
        """The places of the request being filled in, in order; none before a service was chosen."""
        state = self.state
        if state.option is None or state.visit.draft is None:
            return ()
        return request_places(state.option.service, state.visit.draft, self.today, bool(state.visit.filed))

    def progress(self) -> tuple[int, int]:
        """How far the request or the booking has come, (i, n); (0, 0) where there is none."""
        state = self.state
        if state.option is None or state.visit.draft is None or state.plan.service is not None:
            return booking_progress(state.here)
        return progress(state.option.service, state.here)

    def wipe(self) -> None:
        """End the visit: nothing that it held stays reachable from here."""
        self._desk, self._next_desk = self._next_desk or self._desk, None
        fresh = State(availability=self.state.availability)
        self._put(replace(fresh, route=Route(Place(fresh.open_page))))
        self.wiped.emit()

    def close(self) -> None:
        """The window is going: what still comes from the background changes nothing any more."""
        self._closed = True

    def _put(self, state: State) -> None:
        if state != self.state and not self._closed:
            if state.kiosk is not self.state.kiosk:
                move("kiosk", KIOSK_MOVES, self.state.kiosk, state.kiosk)
            self.state = state
            self.changed.emit()
