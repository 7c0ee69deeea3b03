"""Made-up slots and leases for a store, and bookings to make in it."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.acting import applicant, sync_worker
from kiosk.domain.appointment import HOUR_MS, Appointment, Booking, FreeTime, Holder, free_times
from kiosk.domain.lease import LeaseAnswer, LeaseOffer, SlotOffer
from kiosk.domain.service import Language
from kiosk.store import Store, book, free_slots
from kiosk.store.appointments.leasing import take_leases
from tests.store.site import new_op

ACTING, SYNC = applicant("k1"), sync_worker("k1")
SERVICE, LINE = "passport_renewal", "passports"
MINUTES = 30
FAR_MS = 10**15


def slot_at(number: int, first_ms: int, *, is_open: bool = True) -> SlotOffer:
    """Return the slot of a `number` from 0; each follows on the one before without a gap."""
    start = first_ms + number * MINUTES * 60_000
    return SlotOffer(f"slot-{start}", LINE, "2026-11-25", start, MINUTES, 9, is_open)


def tomorrow(store: Store) -> int:
    """Return tomorrow noon in Riyadh (UTC+3): far from midnight at whatever hour a test runs."""
    day_ms, ahead_ms = 24 * HOUR_MS, 3 * HOUR_MS
    return ((store.clock.now_ms() + ahead_ms) // day_ms + 1) * day_ms + day_ms // 2 - ahead_ms


def lend(store: Store, units: Sequence[int], name: str = "lease", first_ms: int | None = None) -> None:
    """Lend this node so many units of slot 0, slot 1 and so on, from tomorrow or `first_ms` on."""
    start = tomorrow(store) if first_ms is None else first_ms
    slots = tuple(slot_at(number, start) for number in range(len(units)))
    leases = tuple(
        LeaseOffer(f"{name}-{number:03d}", slots[number].id, granted, recalled=False)
        for number, granted in enumerate(units)
        if granted
    )
    take_leases(store, SYNC, LeaseAnswer(store.node.epoch, slots, leases))


def times(store: Store, persons: int = 1) -> tuple[FreeTime, ...]:
    """Return when so many people can come."""
    return free_times(free_slots(store, LINE, 0, FAR_MS), persons)


def wanted(
    time: FreeTime, number: str = "N00000001", service: str = SERVICE, persons: int | None = None
) -> Booking:
    """Return a booking of `time` for as many as it has units, by the holder of a document."""
    people = sum(count for _, count in time.taking) if persons is None else persons
    holder = Holder(number, "أحمد المثال", 1990, "+966500000000")
    return Booking(service, LINE, people, time, holder, Language.ARABIC, "visit-1")


def booked(store: Store, time: FreeTime, number: str = "N00000001", service: str = SERVICE) -> Appointment:
    """Book `time`, which must be free."""
    made = book(store, ACTING, new_op(), wanted(time, number, service))
    assert isinstance(made, Appointment)
    return made
