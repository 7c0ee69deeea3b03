"""What an appointment costs: seeing the free times, booking one, and checking in until the ticket's bytes."""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from datetime import time as day_time
from pathlib import Path

from kiosk.app import opened_window
from kiosk.bench import Figure
from kiosk.bench.tap import taps
from kiosk.bench.turns import take_turns, turn_figures
from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.domain.appointment import DAY_MS, Appointment, Booking, FreeTime, Holder, free_times
from kiosk.domain.lease import LeaseAnswer, LeaseOffer, SlotOffer
from kiosk.domain.service import Language
from kiosk.domain.timetable import Period, SlotPlan, Timetable, slots_on
from kiosk.office.claim import ByReference
from kiosk.office.desk import Desk
from kiosk.office.hall.check_in import Arrived
from kiosk.opening import open_desk
from kiosk.settings import PrinterSettings, Settings
from kiosk.store import Store, book, import_mission
from kiosk.store.appointments.leasing import take_leases
from kiosk.store.appointments.units import free_slots
from kiosk.store.line import Line, join_portal
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.application import make_application
from kiosk.ui.taps import taps_of
from kiosk.ui.visitor import Visitor

NAME = "bench"
ROUNDS = 300
ARRIVALS = 30
DAYS = 60
"""With 40 slots each: as much as a month view has to show at most."""
UNITS = 12
_PLAN = SlotPlan("passports", 15, 6, 7, DAYS, kiosk_percent=100, web_percent=0)
_TIMETABLE = Timetable(dict.fromkeys(range(7), (Period(day_time(8), day_time(18)),)), plans=(_PLAN,))


@dataclass
class Moment:
    """What the clock of the desk shows: UTC milliseconds."""

    ms: int = field(default_factory=lambda: time.time_ns() // 1_000_000)


def measure() -> tuple[Figure, ...]:
    """Return the figures of appointments, on SQLCipher in a temporary folder; needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(["kiosk"])
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder, moment = Path(name), Moment()
        settings = Settings(name=NAME, state=folder, printer=PrinterSettings(path=folder / "paper"))
        with closing(open_desk(settings, Clock())) as desk:
            _lend(desk)
        shutil.copy(folder / "kiosk.db", folder / "bare.db")
        with closing(open_desk(settings, Clock(lambda: moment.ms))) as desk:
            figures = _figures(desk, moment, folder / "bare.db")
    del application
    return figures


def _figures(desk: Desk, moment: Moment, copy: Path) -> tuple[Figure, ...]:
    seen = _median_ms(lambda: _free(desk.store))
    times = iter(_free(desk.store))
    turns = take_turns(desk.store, copy, ROUNDS, lambda store: _make(store, next(times)))
    arrivals = [_arrival_ms(desk, moment, times) for _ in range(ARRIVALS)]
    return (
        *turn_figures("book", turns),
        Figure(f"free times of {DAYS} days with 40 slots each", seen, "ms"),
        Figure("tap: finger up to the month with them", _month_ms(desk), "ms", 100),
        Figure("check-in, from the scan to the ticket's bytes, p50", statistics.median(arrivals), "ms", 300),
    )


def _month_ms(desk: Desk) -> float:
    """Return how long the month takes to show after "other days", in the median."""
    with opened_window(WindowOptions(), desk) as window:
        taps_of(window.engine).interval_ms = 0
        visitor = Visitor(window.window)
        for name in ("start-ar", "book", "tile-passports", "tile-passport_renewal", "cell-1", "secondary"):
            visitor.tap(name)
        visitor.tap("nav-back")
        shown = list(taps(window, visitor, ("secondary", "nav-back"), ARRIVALS))[::2]
    return statistics.median(up for _, up in shown)


def _lend(desk: Desk) -> None:
    """Let the store have units of all times, as if a portal had lent them."""
    mission, today = desk.mission, desk.today().toordinal()
    import_mission(desk.store, it_officer(NAME), str(uuid.uuid4()), mission, (), _TIMETABLE)
    days = (date.fromordinal(today + ahead) for ahead in range(1, DAYS + 1))
    slots = [one for day in days for one in slots_on(_TIMETABLE, _PLAN, mission.code, mission.time_zone, day)]
    offers = tuple(
        SlotOffer(one.id, one.queue_group, str(one.day), one.start_ms, one.minutes, UNITS, True)
        for one in slots
    )
    leases = tuple(LeaseOffer(str(uuid.uuid4()), one.id, UNITS, False) for one in slots)
    join_portal(desk.store, it_officer(NAME), str(uuid.uuid4()), Line("", "", "", "", "", 0))
    take_leases(desk.store, sync_worker(NAME), LeaseAnswer(desk.store.node.epoch, offers, leases, 1))


def _free(store: Store) -> tuple[FreeTime, ...]:
    now = store.clock.now_ms()
    return free_times(free_slots(store, _PLAN.queue_group, now, now + (DAYS + 2) * DAY_MS), 1)


def _make(store: Store, wanted: FreeTime) -> Appointment:
    """Book `wanted` for somebody new, whose document has the number that is her visit's."""
    visit_id = str(uuid.uuid4())
    booking = Booking(
        service_id="passport_renewal",
        queue_group=_PLAN.queue_group,
        persons=1,
        time=wanted,
        holder=Holder(visit_id),
        language=Language.ARABIC,
        visit_id=visit_id,
    )
    made = book(store, applicant(NAME), str(uuid.uuid4()), booking)
    assert isinstance(made, Appointment)
    return made


def _arrival_ms(desk: Desk, moment: Moment, times: Iterator[FreeTime]) -> float:
    """Let somebody come in time for her appointment; return how long her ticket took from the scan."""
    made = _make(desk.store, next(times))
    moment.ms = made.start_ms
    start = time.perf_counter_ns()
    assert isinstance(desk.arrive(ByReference(made.reference, made.visit_id)), Arrived)
    arrived = desk.check_in(str(uuid.uuid4()), made.id, Language.ARABIC)
    assert arrived.ticket is not None
    desk.numbers.print_ticket(str(uuid.uuid4()), arrived.ticket.id, Language.ARABIC)
    return (time.perf_counter_ns() - start) / 1e6


def _median_ms(work: Callable[[], object]) -> float:
    took = []
    for _ in range(ARRIVALS):
        start = time.perf_counter_ns()
        work()
        took.append((time.perf_counter_ns() - start) / 1e6)
    return statistics.median(took)
