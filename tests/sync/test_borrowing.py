"""What the worker fetches for the kiosks: units to book from, and the bookings of their mission."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx2

from kiosk.domain.acting import applicant
from kiosk.domain.states import AppointmentState
from kiosk.portal.booking.slot_care import close_slot, recall
from kiosk.portal.booking.web_booking import web_slots
from kiosk.portal.identity import renew_incarnation
from kiosk.store.appointments.cancelling import cancel_appointment
from kiosk.store.appointments.leasing import held_leases
from kiosk.sync.borrowing import ALL_MS, LEASES_MS
from tests.portal.appointments import GROUP, LATER, MORNING, NOW, slot_row
from tests.portal.booking_oracle import overbooked
from tests.portal.site import Site
from tests.store.site import new_op
from tests.sync.lent_kiosks import checkpoint, put_back, reserved, served
from tests.sync.lent_kiosks import kiosks as kiosks
from tests.sync.lent_kiosks import line as line
from tests.sync.lent_kiosks import site as site
from tests.sync.stations import HUDA, Kiosk


def test_a_kiosk_hears_of_slots_and_gets_units_of_them_by_itself(
    site: Site, kiosks: Callable[[str], Kiosk]
) -> None:
    kiosk = kiosks("A")
    kiosk.sync()
    assert kiosk.free()[MORNING] == 6
    assert len(held_leases(kiosk.store)) == 48
    assert slot_row(site.engine, MORNING).taken == 6


def test_three_days_without_a_line_on_two_kiosks_and_the_web_agree_when_it_returns(
    site: Site, kiosks: Callable[[str], Kiosk]
) -> None:
    first, second = kiosks("A"), kiosks("B")
    for kiosk in (first, second, first):
        kiosk.sync()
    here = [first.book(MORNING, f"A{number}") for number in range(3)]
    there = [second.book(MORNING, f"B{number}", 1) for number in range(2)]
    on_the_web = reserved(site, MORNING, "W1")
    for kiosk in (first, second, first):
        kiosk.sync()
    references = {one.reference for one in (*here, *there)} | {on_the_web.reference}
    for kiosk in (first, second):
        assert {kiosk.state(reference) for reference in references} == {AppointmentState.BOOKED}
    assert overbooked(site.engine) == []


def test_a_booking_cancelled_at_another_kiosk_frees_its_unit_where_it_was_lent(
    site: Site, kiosks: Callable[[str], Kiosk]
) -> None:
    first, second = kiosks("A"), kiosks("B")
    for kiosk in (first, second, first):
        kiosk.sync()
    booked = first.book(MORNING, "A1")
    free = first.free()[MORNING]
    first.sync()
    second.sync()
    cancel_appointment(second.store, applicant("k1"), new_op(), booked.id)
    second.sync()
    first.sync()
    assert first.state(booked.reference) is AppointmentState.CANCELLED
    assert first.free()[MORNING] >= free + 1
    again = first.book(MORNING, "A2")
    first.sync()
    second.sync()
    assert second.state(again.reference) is AppointmentState.BOOKED
    assert overbooked(site.engine) == []


def test_recalled_and_closed_units_come_back_with_the_next_exchanges(
    site: Site, kiosks: Callable[[str], Kiosk]
) -> None:
    kiosk = kiosks("A")
    kiosk.sync()
    booked = kiosk.book(MORNING, "A1")
    kiosk.sync()
    site.wrist.now += LEASES_MS
    close_slot(site.engine, HUDA, MORNING, site.wrist.now)
    kiosk.sync()
    assert kiosk.state(booked.reference) is AppointmentState.NEEDS_REBOOKING
    assert slot_row(site.engine, MORNING).taken == 1, "what is booked stays"
    recall(site.engine, HUDA, kiosk.store.node_id, site.wrist.now)
    site.wrist.now += LEASES_MS
    kiosk.sync()
    assert kiosk.free().get(LATER, 0) == 0
    assert slot_row(site.engine, LATER).taken == 0
    assert overbooked(site.engine) == []


def test_a_portal_restored_from_a_backup_lends_nothing_until_it_heard_what_is_lent(
    site: Site, kiosks: Callable[[str], Kiosk], line: httpx2.ASGITransport, tmp_path: Path
) -> None:
    first, second = kiosks("A"), kiosks("B")
    second.sync()
    backup = (tmp_path / "portal.db").read_bytes() if checkpoint(site.engine) else b""
    first.sync()
    booked = first.book(MORNING, "A1")
    put_back(site.engine, tmp_path / "portal.db", backup)
    renew_incarnation(site.engine, NOW)
    line.app = served(site)
    assert slot_row(site.engine, LATER).taken == 3, "the first one's are forgotten"
    site.wrist.now += ALL_MS
    second.sync()
    assert slot_row(site.engine, LATER).taken == 3
    assert web_slots(site.engine, "RUH", GROUP, NOW, NOW + 86_400_000 * 2, NOW) == ()
    first.sync()
    second.sync()
    for slot_id in (MORNING, LATER):
        row = slot_row(site.engine, slot_id)
        assert (row.taken, row.override) == (6, 0)
    assert first.free()[LATER] == 3, "what it held was counted, so it got no more"
    assert web_slots(site.engine, "RUH", GROUP, NOW, NOW + 86_400_000 * 2, NOW) != ()
    assert second.state(booked.reference) is AppointmentState.BOOKED
    assert overbooked(site.engine) == []
