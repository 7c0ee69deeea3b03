"""An appointment is changed whole: the new time is there and the old one free, or nothing happened."""

from __future__ import annotations

import pytest

from kiosk.domain.appointment import AlreadyBooked, Appointment, Overtaken, SlotTaken
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.store import (
    Store,
    appointment_of,
    book,
    cancel_appointment,
    change_appointment,
    is_holder,
)
from tests.store.booking_oracle import overbooked
from tests.store.lent import ACTING, booked, lend, times, wanted
from tests.store.site import new_op

ARABIC = Language.ARABIC


def test_a_changed_appointment_frees_its_time_and_keeps_its_holder(store: Store) -> None:
    lend(store, [1, 1])
    first, second = times(store)
    made = booked(store, first)
    op_id = new_op()
    changed = change_appointment(store, ACTING, op_id, made.id, second, Language.ENGLISH)
    assert isinstance(changed, Appointment)
    assert (changed.start_ms, changed.language, changed.service_id) == (
        second.start_ms,
        Language.ENGLISH,
        made.service_id,
    )
    old = appointment_of(store, made.id)
    assert old is not None
    assert (old.state, old.successor) == (AppointmentState.RESCHEDULED, changed.reference)
    assert is_holder(store, changed.id, "N00000001")
    assert book(store, ACTING, new_op(), wanted(first)) == AlreadyBooked(changed)
    assert change_appointment(store, ACTING, op_id, made.id, second, ARABIC) == changed
    assert booked(store, first, "N00000002").start_ms == first.start_ms
    assert overbooked(store) == []
    assert store.check().sound


def test_a_change_that_comes_too_late_leaves_the_appointment_as_it_was(store: Store) -> None:
    lend(store, [1, 1])
    first, second = times(store)
    made = booked(store, first)
    booked(store, second, "N00000002")
    node = store.node
    taken = change_appointment(store, ACTING, new_op(), made.id, second, ARABIC)
    assert taken == SlotTaken(second.start_ms)
    assert (appointment_of(store, made.id), store.node) == (made, node)


def test_what_can_t_be_changed_says_so(file_store: Store) -> None:
    lend(file_store, [3, 3])
    first, second = times(file_store)
    made = booked(file_store, first)
    with pytest.raises(ValueError, match="unit"):
        change_appointment(file_store, ACTING, new_op(), made.id, times(file_store, 2)[1], ARABIC)
    cancel_appointment(file_store, ACTING, new_op(), made.id)
    gone = appointment_of(file_store, made.id)
    assert gone is not None
    assert change_appointment(file_store, ACTING, new_op(), made.id, second, ARABIC) == Overtaken(gone)
    with pytest.raises(LookupError):
        change_appointment(file_store, ACTING, new_op(), "nothing", second, ARABIC)
