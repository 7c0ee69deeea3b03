"""What the portal lends is taken in once and for good, and what it wants back goes back for good."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import update

from kiosk.domain.acting import it_officer
from kiosk.domain.errors import NotAllowed
from kiosk.domain.lease import LeaseAnswer, LeaseOffer
from kiosk.domain.timetable import SlotPlan, Timetable
from kiosk.store import Store, cancel_appointment, free_slots, import_mission
from kiosk.store.appointments.leasing import held_leases, lease_targets, take_leases
from kiosk.store.appointments.returning import due_returns, return_units
from kiosk.store.outgoing import outgoing
from kiosk.store.restoring import begin_epoch
from kiosk.store.schema import node
from tests.store.booking_oracle import free_units, overbooked
from tests.store.lent import ACTING, FAR_MS, LINE, SYNC, booked, lend, slot_at, times, tomorrow
from tests.store.missions.test_missions import RIYADH
from tests.store.site import new_op

PLAN = SlotPlan(LINE, 30, 4, 10, 30, 50, 25)
OPEN = Timetable({}, plans=(PLAN,))


def answer(store: Store, granted: int, *, recalled: bool = False, is_open: bool = True) -> LeaseAnswer:
    """Return an answer of one slot, tomorrow at a time of its own, with one lease."""
    slot = slot_at(0, 24 * 3_600_000 * 50_000, is_open=is_open)
    return LeaseAnswer(store.node.epoch, (slot,), (LeaseOffer("lease", slot.id, granted, recalled),))


def free(store: Store) -> list[int]:
    return [units for _, _, _, units in free_slots(store, LINE, 0, FAR_MS)]


def test_a_lease_told_twice_or_larger_gives_nothing_more(store: Store) -> None:
    take_leases(store, SYNC, answer(store, 3))
    take_leases(store, SYNC, answer(store, 3))
    take_leases(store, SYNC, answer(store, 5))
    assert free(store) == [3]
    assert overbooked(store) == []


def test_a_lease_of_another_epoch_is_no_lease(store: Store) -> None:
    take_leases(store, SYNC, replace(answer(store, 3), epoch=2))
    assert free(store) == []
    assert held_leases(store) == ()


def test_a_lease_for_an_unknown_slot_waits_until_the_slot_is_known(store: Store) -> None:
    whole = answer(store, 3)
    take_leases(store, SYNC, replace(whole, slots=()))
    assert free(store) == []
    take_leases(store, SYNC, whole)
    assert free(store) == [3]


def test_a_new_epoch_leaves_old_leases_dead_and_old_bookings_alive(store: Store) -> None:
    take_leases(store, SYNC, answer(store, 2))
    made = booked(store, times(store)[0])
    with store.writing() as writing:
        writing.connection.execute(update(node).values(state="quarantined"))
    restored = replace(store, restored=True)
    begin_epoch(restored, it_officer("k1"), 2, 0, None, None)
    assert free(store) == []
    cancel_appointment(store, ACTING, new_op(), made.id)
    assert (free(store), due_returns(store), held_leases(store)) == ([], (), ())
    take_leases(store, SYNC, replace(answer(store, 2), epoch=2))  # the same lease can't come to life again
    assert free(store) == []


def test_a_closed_slot_or_a_recalled_lease_offers_nothing_and_its_free_units_go_back(store: Store) -> None:
    take_leases(store, SYNC, answer(store, 3))
    made = booked(store, times(store)[0])
    assert due_returns(store) == ()
    take_leases(store, SYNC, answer(store, 3, is_open=False))
    assert free(store) == []
    assert due_returns(store) == (("lease", (2, 3)),)
    assert return_units(store, SYNC) == 2
    assert return_units(store, SYNC) == 0
    cancel_appointment(store, ACTING, new_op(), made.id)
    assert return_units(store, SYNC) == 1
    assert free_units(store) == 0
    told = [json.loads(one.facts["body"]) for one in outgoing(store, SYNC, 500, 10**9).operations[-3:]]
    assert [body for body in told if "lease" in body] == [
        {"lease": "lease", "units": [2, 3]},
        {"lease": "lease", "units": [1]},
    ]
    assert held_leases(store) == ()
    assert overbooked(store) == []


def test_a_slot_that_became_shorter_is_booked_as_long_as_it_is_now(store: Store) -> None:
    whole = answer(store, 3)
    take_leases(store, SYNC, whole)
    take_leases(store, SYNC, replace(whole, slots=(replace(whole.slots[0], minutes=20),)))
    assert booked(store, times(store)[0]).minutes == 20


def test_a_recall_is_never_taken_back_by_a_late_answer(store: Store) -> None:
    take_leases(store, SYNC, answer(store, 3, recalled=True))
    take_leases(store, SYNC, answer(store, 3))
    assert free(store) == []
    assert return_units(store, SYNC) == 3


def test_units_that_went_back_stay_away_when_the_slot_opens_again(store: Store) -> None:
    take_leases(store, SYNC, answer(store, 3))
    take_leases(store, SYNC, answer(store, 3, is_open=False))
    return_units(store, SYNC)
    take_leases(store, SYNC, answer(store, 3))
    assert free(store) == []


def test_what_runs_low_is_asked_for_and_only_for_times_that_can_be_booked(store: Store) -> None:
    import_mission(store, it_officer("k1"), new_op(), RIYADH, (), OPEN)
    now, day = store.clock.now_ms(), 24 * 3_600_000
    lend(store, [6, 5, 0])
    lend(store, [0], "far", now + 40 * day)
    lend(store, [0], "past", now - day)
    slots = free_slots(store, LINE, 0, FAR_MS)
    assert lease_targets(store, now) == ((slots[1][0], 6, 5), (f"slot-{slots[1][1] + 30 * 60_000}", 6, 0))
    booked(store, times(store)[0])
    assert (slots[0][0], 6, 5) in lease_targets(store, now)


def test_without_a_plan_nothing_is_wanted(store: Store) -> None:
    lend(store, [0])
    assert lease_targets(store, store.clock.now_ms()) == ()


def test_what_is_held_is_told_until_its_time_is_over(store: Store) -> None:
    lend(store, [2])
    ((lease_id, slot_id, granted),) = held_leases(store)
    assert (lease_id, slot_id, granted) == ("lease-000", times(store)[0].taking[0][0], 2)
    over = times(store)[0].start_ms + 30 * 60_000
    later = replace(store, clock=replace(store.clock, now_ms=lambda: over))
    assert held_leases(later) == ()
    assert tomorrow(store) < over


def test_nobody_but_the_worker_takes_leases_or_gives_them_back(file_store: Store) -> None:
    with pytest.raises(NotAllowed):
        take_leases(file_store, ACTING, answer(file_store, 1))
    with pytest.raises(NotAllowed):
        return_units(file_store, ACTING)
