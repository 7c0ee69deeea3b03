"""What the journal says of bookings and tickets is checked, taken back, and erased when its time is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Table, delete, select, update

from kiosk.domain.acting import Acting, Permission, it_officer
from kiosk.domain.appointment import Appointment
from kiosk.domain.chain import GENESIS
from kiosk.domain.service import Language
from kiosk.domain.serving_order import OrderRules
from kiosk.domain.states import AppointmentState
from kiosk.store import Store, appointment_of, cancel_appointment, change_appointment, check_in
from kiosk.store.appointments.feed import take_bookings
from kiosk.store.appointments.leasing import take_leases
from kiosk.store.appointments.returning import return_units
from kiosk.store.appointments.schema import (
    appointment,
    appointment_claim,
    appointment_holder,
    appointment_unit,
)
from kiosk.store.line import Line, join_portal
from kiosk.store.outgoing import outgoing
from kiosk.store.queue.calling import call_one
from kiosk.store.queue.schema import ticket, ticket_move, ticket_standing
from kiosk.store.restoring import take_back
from kiosk.store.schema import node, op, payload
from tests.store.appointments.kept import hear, rows_of
from tests.store.appointments.test_bookings_feed import news
from tests.store.appointments.test_leasing import answer
from tests.store.booking_oracle import overbooked
from tests.store.lent import ACTING, SYNC, booked, lend, times
from tests.store.site import Site, new_op

IT = it_officer("k1")
CLERK = Acting("clerk-1", "c1", frozenset({Permission.SERVE}))
DAY = date(2026, 11, 25)
TICKETS = (ticket, ticket_standing, ticket_move)
KEPT = (appointment, appointment_unit, appointment_holder, appointment_claim, *TICKETS)


def a_busy_day(store: Store) -> None:
    """Book, change, cancel, check in, give back."""
    lend(store, [3, 3, 3])
    first, second, third = times(store)
    changed = booked(store, first, "N1")
    change_appointment(store, ACTING, new_op(), changed.id, second, Language.ENGLISH)
    came = booked(store, third, "N2")
    waits = check_in(store, ACTING, new_op(), came.id, "J", DAY, Language.ARABIC, OrderRules())
    call_one(store, CLERK, new_op(), "1", waits.id, 0)
    gone = booked(store, second, "N3")
    cancel_appointment(store, ACTING, new_op(), gone.id)
    booked(store, second, "N4")
    take_leases(store, SYNC, answer(store, 2, recalled=True))
    return_units(store, SYNC)


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (appointment, {"start_ms": 1}),
        (appointment, {"persons": 7}),
        (appointment_unit, {"slot_id": "another"}),
        (ticket, {"number": 7}),
        (ticket, {"due_ms": 1}),
    ],
)
def test_a_row_that_says_something_else_than_the_journal_is_found(
    store: Store, table: Table, values: dict[str, object]
) -> None:
    a_busy_day(store)
    assert store.check().sound
    with store.engine.begin() as connection:
        one = connection.execute(select(*table.primary_key.columns).limit(1)).one()
        keys = zip(table.primary_key.columns, one, strict=True)
        connection.execute(update(table).where(*(column == value for column, value in keys)).values(**values))
    faults = store.check().faults
    assert [fault.kind.value for fault in faults] == ["ticket" if table is ticket else "appointment"]


def test_a_booking_and_a_ticket_that_are_gone_are_found(store: Store) -> None:
    a_busy_day(store)
    with store.engine.begin() as connection:
        for table in reversed(KEPT):
            connection.execute(delete(table))
    assert {fault.kind.value for fault in store.check().faults} == {"appointment", "ticket"}


def test_what_a_restored_copy_lacks_comes_back_row_by_row(
    site: Site, unguarded: Callable[[Site], None]
) -> None:
    """As from the portal: the same journal into a store that has the leases but nothing that followed."""
    store = site.create()
    first = store.node.next_seq
    a_busy_day(store)
    journal = outgoing(store, SYNC, 500, 10**9, after=first - 1)
    before = {table.name: rows_of(store, table) for table in KEPT}
    store.close()
    unguarded(site)
    _wind_back(site, first)
    store = site.open()
    assert rows_of(store, appointment) == []
    take_back(store, IT, journal.prev_hash, journal.operations, lambda _facts, _content: None)
    assert {table.name: rows_of(store, table) for table in KEPT} == before
    assert overbooked(store) == []
    assert store.check().sound
    store.close()


def test_who_gave_a_unit_up_elsewhere_does_not_come_back_with_a_restored_copy(
    site: Site, unguarded: Callable[[Site], None]
) -> None:
    """The portal had told that it was cancelled; the copy knows only that its unit was given away again."""
    store = site.create()
    join_portal(store, IT, new_op(), Line("http://127.0.0.1", "", "key", "", "", 1))
    first = store.node.next_seq
    lend(store, [1])
    gone = booked(store, times(store)[0], "N1")
    hear(store, 1)
    take_bookings(store, SYNC, [news(1, replace(gone, state=AppointmentState.CANCELLED), "N1")], 1)
    second = booked(store, times(store)[0], "N2")
    journal = outgoing(store, SYNC, 500, 10**9, after=first - 1)
    store.close()
    unguarded(site)
    _wind_back(site, first)
    store = site.open()
    take_back(store, IT, journal.prev_hash, journal.operations, lambda _facts, _content: None)

    assert overbooked(store) == []
    states = {each.id: each.state for each in (must_be(store, gone.id), must_be(store, second.id))}
    assert states == {gone.id: AppointmentState.CANCELLED, second.id: AppointmentState.BOOKED}
    moved = replace(gone, state=AppointmentState.RESCHEDULED, successor="019876543210")
    hear(store, 2)
    take_bookings(store, SYNC, [news(5, moved, "N1")], 5)
    assert must_be(store, gone.id).successor == "019876543210", "the portal's own word counts"
    assert store.check().sound
    store.close()


def must_be(store: Store, appointment_id: str) -> Appointment:
    found = appointment_of(store, appointment_id)
    assert found is not None
    return found


def _wind_back(site: Site, next_seq: int) -> None:
    """Take away everything from `next_seq` on but what was lent, as a copy of that moment has it."""
    store = site.open()
    with store.writing() as writing:
        connection = writing.connection
        for table in (*reversed(KEPT), payload):
            connection.execute(delete(table))
        connection.exec_driver_sql("UPDATE lease_unit SET state = 'free', generation = 0")
        connection.execute(delete(op).where(op.c.seq >= next_seq))
        head = connection.execute(select(op.c.hash).order_by(op.c.seq.desc()).limit(1)).scalar_one_or_none()
        connection.execute(update(node).values(next_seq=next_seq, head_hash=head or GENESIS))
    store.close()
    (site.state_dir / "anchor").unlink()
