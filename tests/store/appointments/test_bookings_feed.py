"""The portal's word about bookings is taken in, and never runs over what this node did meanwhile."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import update

from kiosk.domain.acting import applicant
from kiosk.domain.appointment import WEB, AlreadyBooked, Appointment, BookingNews
from kiosk.domain.errors import NotAllowed
from kiosk.domain.holder import holder_digests
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.store import (
    Store,
    appointment_of,
    appointments_of_holder,
    book,
    cancel_appointment,
    change_appointment,
    find_appointment,
    free_slots,
    is_holder,
)
from kiosk.store.appointments.feed import take_bookings
from kiosk.store.line import Line, insert_line, line_status
from kiosk.store.outgoing import OutgoingOperation, outgoing
from kiosk.store.schema import node
from tests.store.booking_oracle import overbooked
from tests.store.lent import ACTING, FAR_MS, LINE, SERVICE, SYNC, booked, lend, times, wanted
from tests.store.site import new_op

BOOKED, CANCELLED = AppointmentState.BOOKED, AppointmentState.CANCELLED


@pytest.fixture
def joined(store: Store) -> Store:
    """A store with a line to a portal, and two free units at each of two times."""
    with store.writing() as writing:
        insert_line(writing.connection, Line("http://127.0.0.1", "", "key", "", "", 1))
    lend(store, [2, 2])
    return store


def from_web(store: Store, state: AppointmentState = BOOKED, name: str = "web-1") -> Appointment:
    return Appointment(
        id=name,
        reference=f"27000000000{name[-1]}",
        service_id=SERVICE,
        queue_group=LINE,
        persons=2,
        start_ms=times(store)[-1].start_ms,
        minutes=30,
        state=state,
        origin=WEB,
        language=Language.ARABIC,
        visit_id="",
        booked_ms=1,
        moved_ms=2,
    )


def news(number: int, told: Appointment, holder: str = "N00000001") -> BookingNews:
    return BookingNews(number, told, holder_digests(holder, b"s" * 16) if holder else None)


def state_of(store: Store, appointment_id: str) -> AppointmentState:
    found = appointment_of(store, appointment_id)
    assert found is not None
    return found.state


def acknowledged(store: Store) -> None:
    """The portal has everything."""
    with store.writing() as writing:
        writing.connection.execute(update(node).values(acked_seq=node.c.next_seq - 1))


def unsent(store: Store) -> tuple[OutgoingOperation, ...]:
    """What was journaled since `acknowledged`."""
    return tuple(outgoing(store, SYNC, 100, 10**6).operations)


def cursor(store: Store) -> int:
    line = line_status(store).line
    assert line is not None
    return line.bookings_cursor


def test_a_booking_of_the_web_is_known_here_and_bound_to_its_holder(joined: Store) -> None:
    told = from_web(joined)
    assert take_bookings(joined, SYNC, [news(5, told)], 5) == 1
    assert find_appointment(joined, told.reference) == told
    assert is_holder(joined, told.id, "0001")
    assert appointments_of_holder(joined, "N00000001", 0, FAR_MS) == (told,)
    assert cursor(joined) == 5
    assert joined.check().sound


def test_a_page_that_comes_twice_or_late_changes_nothing(joined: Store) -> None:
    told = from_web(joined)
    take_bookings(joined, SYNC, [news(5, told), news(6, replace(told, state=CANCELLED))], 6)
    assert take_bookings(joined, SYNC, [news(5, told)], 5) == 0
    assert (state_of(joined, told.id), cursor(joined)) == (CANCELLED, 6)


def test_who_booked_on_the_web_has_an_appointment_here_too(joined: Store) -> None:
    told = from_web(joined)
    take_bookings(joined, SYNC, [news(1, told)], 1)
    time = times(joined)[0]
    assert book(joined, ACTING, new_op(), wanted(time, "n00000001")) == AlreadyBooked(told)
    assert isinstance(book(joined, ACTING, new_op(), wanted(time, "N00000002")), Appointment)
    take_bookings(joined, SYNC, [news(2, replace(told, state=CANCELLED))], 2)
    assert isinstance(book(joined, ACTING, new_op(), wanted(time, "N00000001")), Appointment)


def test_a_booking_that_isn_t_sent_yet_is_never_overwritten(joined: Store) -> None:
    made = booked(joined, times(joined)[0])
    take_bookings(joined, SYNC, [news(1, replace(made, state=CANCELLED))], 1)
    assert appointment_of(joined, made.id) == made
    assert [free for _, _, _, free in free_slots(joined, LINE, 0, FAR_MS)] == [1, 2]


def test_our_own_booking_is_cancelled_elsewhere_and_its_unit_is_free_again(joined: Store) -> None:
    made = booked(joined, times(joined)[0])
    acknowledged(joined)
    take_bookings(joined, SYNC, [news(1, replace(made, state=CANCELLED, moved_ms=9))], 1)
    assert state_of(joined, made.id) is CANCELLED
    assert [free for _, _, _, free in free_slots(joined, LINE, 0, FAR_MS)] == [2, 2]
    again = booked(joined, times(joined)[0])
    assert again.id != made.id
    assert overbooked(joined) == []


def test_a_stale_word_of_the_portal_never_brings_a_booking_back(joined: Store) -> None:
    made = booked(joined, times(joined)[0])
    acknowledged(joined)
    cancel_appointment(joined, ACTING, new_op(), made.id)
    take_bookings(joined, SYNC, [news(1, made)], 1)
    assert state_of(joined, made.id) is CANCELLED
    acknowledged(joined)
    take_bookings(joined, SYNC, [news(2, made)], 2)
    assert state_of(joined, made.id) is CANCELLED
    assert overbooked(joined) == []


def test_a_portal_that_forgot_what_became_of_our_booking_is_told_once(joined: Store) -> None:
    """It told us of a cancellation, and was restored from an older backup: no operation of ours says it."""
    made = booked(joined, times(joined)[0])
    acknowledged(joined)
    take_bookings(joined, SYNC, [news(1, replace(made, state=CANCELLED, moved_ms=9))], 1)
    assert unsent(joined) == ()
    take_bookings(joined, SYNC, [news(2, made)], 2)
    (told,) = unsent(joined)
    body = json.loads(told.facts["body"])
    assert (told.facts["kind"], body["id"], body["state"]) == ("appointment.moved", made.id, "cancelled")
    assert body["at_ms"] == 9
    take_bookings(joined, SYNC, [news(3, made)], 3)
    assert len(unsent(joined)) == 1, "it is under way"
    acknowledged(joined)
    take_bookings(joined, SYNC, [news(4, replace(made, state=CANCELLED, moved_ms=9))], 4)
    assert unsent(joined) == ()


def test_what_became_of_others_bookings_is_theirs_to_tell(joined: Store) -> None:
    acknowledged(joined)
    told = from_web(joined, CANCELLED)
    take_bookings(joined, SYNC, [news(1, told)], 1)
    take_bookings(joined, SYNC, [news(2, replace(told, state=BOOKED))], 2)
    assert state_of(joined, told.id) is BOOKED
    assert unsent(joined) == ()


def test_a_closed_day_reaches_the_booking_and_its_holder_may_choose_anew(joined: Store) -> None:
    made = booked(joined, times(joined)[0])
    acknowledged(joined)
    told = replace(made, state=AppointmentState.NEEDS_REBOOKING)
    take_bookings(joined, SYNC, [news(1, told)], 1)
    answer = book(joined, ACTING, new_op(), wanted(times(joined)[1]))
    assert isinstance(answer, AlreadyBooked)
    assert answer.appointment.state is AppointmentState.NEEDS_REBOOKING
    changed = change_appointment(joined, ACTING, new_op(), made.id, times(joined)[1], Language.ARABIC)
    assert isinstance(changed, Appointment)
    assert state_of(joined, made.id) is AppointmentState.RESCHEDULED


def test_our_move_of_another_s_booking_stands_until_the_portal_has_heard_of_it(joined: Store) -> None:
    told = from_web(joined)
    take_bookings(joined, SYNC, [news(1, told)], 1)
    cancel_appointment(joined, ACTING, new_op(), told.id)
    take_bookings(joined, SYNC, [news(2, told)], 2)
    assert state_of(joined, told.id) is CANCELLED
    acknowledged(joined)
    came = replace(told, state=AppointmentState.CHECKED_IN)  # at another kiosk: the portal's word
    take_bookings(joined, SYNC, [news(3, came)], 3)
    assert state_of(joined, told.id) is AppointmentState.CHECKED_IN


def test_another_s_booking_is_changed_here_without_anybody_s_number(joined: Store) -> None:
    told = replace(from_web(joined), persons=1)
    take_bookings(joined, SYNC, [news(1, told)], 1)
    changed = change_appointment(joined, ACTING, new_op(), told.id, times(joined)[0], Language.ARABIC)
    assert isinstance(changed, Appointment)
    assert is_holder(joined, changed.id, "N00000001")
    assert state_of(joined, told.id) is AppointmentState.RESCHEDULED
    moved, sent = outgoing(joined, SYNC, 500, 10**9).operations[-2:]
    assert (moved.facts["kind"], sent.facts["kind"]) == ("appointment.moved", "appointment.booked")
    assert sent.payload is None
    answer = book(joined, ACTING, new_op(), wanted(times(joined)[0]))
    assert answer == AlreadyBooked(changed)


def test_two_bookings_with_one_reference_are_one_too_many(joined: Store) -> None:
    first, second = from_web(joined), replace(from_web(joined), id="web-2")
    take_bookings(joined, SYNC, [news(1, first), news(2, second)], 2)
    assert appointment_of(joined, "web-2") is None
    assert cursor(joined) == 2


def test_a_booking_may_come_without_a_holder_and_hear_of_it_later(joined: Store) -> None:
    told = from_web(joined)
    take_bookings(joined, SYNC, [news(1, told, "")], 1)
    assert not is_holder(joined, told.id, "0001")
    take_bookings(joined, SYNC, [news(2, told)], 2)
    assert is_holder(joined, told.id, "0001")


def test_nobody_but_the_worker_takes_bookings(file_store: Store) -> None:
    with pytest.raises(NotAllowed):
        take_bookings(file_store, applicant("k1"), [], 1)
