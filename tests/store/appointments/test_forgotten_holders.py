"""Who held an appointment is forgotten when its time is over, and not before the portal's backup has it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from kiosk.domain.acting import it_officer
from kiosk.domain.appointment import AlreadyBooked, Appointment, FreeTime
from kiosk.domain.service import Language
from kiosk.store import Store, appointment_of, book, change_appointment, import_mission, is_holder
from kiosk.store.appointments.feed import take_bookings
from kiosk.store.appointments.schema import appointment_claim, appointment_holder
from kiosk.store.line import Line, join_portal
from kiosk.store.outgoing import outgoing
from kiosk.store.requests.erasing import DAY_MS, due_payloads, erase_due
from kiosk.store.schema import payload
from tests.store.appointments.kept import hear, rows_of
from tests.store.appointments.test_bookings_feed import from_web, news
from tests.store.lent import ACTING, SYNC, booked, lend, times, wanted
from tests.store.missions.test_missions import RIYADH
from tests.store.site import new_op

IT = it_officer("k1")


@pytest.fixture
def held(store: Store) -> Appointment:
    """An appointment in a store that joined a portal, and one that was made on the web."""
    import_mission(store, IT, new_op(), RIYADH, ())
    join_portal(store, IT, new_op(), Line("http://127.0.0.1", "", "key", "", "", 1))
    lend(store, [2])
    take_bookings(store, SYNC, [news(1, from_web(store), "N00000009")], 1)
    return booked(store, times(store)[0])


def test_who_held_an_appointment_is_forgotten_when_the_time_is_over(store: Store, held: Appointment) -> None:
    over = held.start_ms + (RIYADH.retention_days + 1) * DAY_MS
    hear(store, over - 1)
    assert erase_due(store, SYNC) == 0
    hear(store, over)
    assert [due.reference for due in due_payloads(store)] == [held.reference]
    assert erase_due(store, SYNC) == 1
    assert not is_holder(store, held.id, "N00000001")
    assert not is_holder(store, "web-1", "N00000009")
    assert appointment_of(store, held.id) == held
    with store.reading() as connection:
        assert connection.execute(select(payload)).all() == []
        assert connection.execute(select(appointment_claim)).all() == []
    last = outgoing(store, SYNC, 500, 10**9).operations[-1]
    assert last.facts["body"] == f'{{"appointments":["{held.id}"]}}'
    assert store.check().sound


def test_the_holder_of_a_change_that_came_without_a_name_is_forgotten_too(
    store: Store, held: Appointment
) -> None:
    """Here a booking of the web was changed: the new one has digests and no payload."""
    changed = change_appointment(store, ACTING, new_op(), held.id, times(store)[0], Language.ARABIC)
    lend(store, [2, 2], "more")
    elsewhere = change_appointment(store, ACTING, new_op(), "web-1", _for_two(store), Language.ARABIC)
    assert isinstance(changed, Appointment)
    assert isinstance(elsewhere, Appointment)
    over = elsewhere.start_ms + (RIYADH.retention_days + 1) * DAY_MS
    hear(store, over - 1)
    erase_due(store, SYNC)
    assert is_holder(store, elsewhere.id, "N00000009")
    hear(store, over)
    erase_due(store, SYNC)
    assert rows_of(store, appointment_holder) == []


def _for_two(store: Store) -> FreeTime:
    return times(store, 2)[-1]


def test_what_the_portals_backup_lacks_is_kept(store: Store, held: Appointment) -> None:
    hear(store, held.start_ms + 100 * DAY_MS, durable_seq=held.seq - 1)
    assert erase_due(store, SYNC) == 0
    assert is_holder(store, held.id, "N00000001")


def test_an_appointment_whose_holder_is_forgotten_can_still_be_changed_back_then(
    store: Store, held: Appointment
) -> None:
    """Its journal's row comes without a payload; the new one has no holder, and is in nobody's way."""
    hear(store, held.start_ms + 100 * DAY_MS)
    erase_due(store, SYNC)
    lend(store, [1], "more", held.start_ms + 3_600_000)
    changed = change_appointment(store, ACTING, new_op(), held.id, times(store)[-1], Language.ARABIC)
    assert isinstance(changed, Appointment)
    assert not isinstance(book(store, ACTING, new_op(), wanted(times(store)[0])), AlreadyBooked)
