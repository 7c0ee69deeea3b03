"""Units that a kiosk can't have, or that the portal forgot: held, or honoured, counted and shown to staff."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select

from kiosk.portal.booking.flags import LEASE_FORGOTTEN, UNIT_TAKEN
from kiosk.portal.booking.schema import lease, lease_unit_use, slot_override
from kiosk.portal.booking.slot_care import change_capacity
from kiosk.portal.database import reading, writing
from kiosk.portal.nodes.holding import mend_held
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.web.problems import Problem
from tests.portal.appointments import (
    LATER,
    MORNING,
    NOW,
    Booker,
    booking_row,
    lent,
    opened_mission,
    slot_row,
)
from tests.portal.booking_oracle import overbooked

HUDA = Officer("huda", "RUH")


@pytest.fixture
def first(engine: Engine) -> Booker:
    return opened_mission(engine)


def test_less_capacity_than_was_given_away_is_reached_as_units_come_back(
    engine: Engine, first: Booker
) -> None:
    lease_id = lent(first, units=6)
    change_capacity(engine, HUDA, MORNING, 2, NOW)
    assert (slot_row(engine, MORNING).capacity, slot_row(engine, MORNING).wanted) == (6, 2)
    first.give_back(lease_id, 1, 2, 3)
    first.push()
    assert slot_row(engine, MORNING).capacity == 3
    first.give_back(lease_id, 4, 5, 6)
    first.push()
    row = slot_row(engine, MORNING)
    assert (row.capacity, row.taken) == (2, 0)
    assert overbooked(engine) == []


def test_a_lease_that_the_portal_forgot_is_known_again_by_its_units(engine: Engine, first: Booker) -> None:
    forgotten = "forgotten-with-the-backup"
    one = first.book((MORNING, forgotten, 2, 1))
    assert first.held() == []
    assert (slot_row(engine, MORNING).taken, booking_row(engine, one).flag) == (2, "")
    first.book((MORNING, forgotten, 5, 1), number="N2")
    assert first.held() == []
    assert slot_row(engine, MORNING).taken == 5
    with reading(engine) as connection:
        assert tuple(connection.execute(select(lease.c.granted, lease.c.learnt)).one()) == (5, 1)
    assert overbooked(engine) == []


def test_a_forgotten_lease_that_no_longer_fits_is_honoured_with_an_override(
    engine: Engine, first: Booker
) -> None:
    second = Booker(engine, "B")
    lent(first, units=6)
    lent(second, units=6)
    change_capacity(engine, HUDA, MORNING, slot_row(engine, MORNING).taken, NOW)
    one = first.book((MORNING, "forgotten", 2, 1))
    assert first.held() == []
    row = slot_row(engine, MORNING)
    assert (row.override, row.taken - row.capacity) == (2, 2)
    assert booking_row(engine, one).flag == LEASE_FORGOTTEN
    with reading(engine) as connection:
        kept = connection.execute(select(slot_override)).one()
    assert (kept.units, kept.officer, kept.reason) == (2, "", "restored")
    assert overbooked(engine) == []
    first.give_back("forgotten", 1)
    first.push()
    assert slot_row(engine, MORNING).override == 1, "it was there for such units only"
    assert overbooked(engine) == []


def test_the_oracle_sees_a_unit_booked_twice_and_a_slot_overfull(engine: Engine, first: Booker) -> None:
    lease_id = lent(first)
    first.book((MORNING, lease_id, 1, 1))
    two = first.book((MORNING, lease_id, 2, 1), number="N2")
    first.push()
    row = {"lease_id": lease_id, "number": 1, "generation": 2, "booking_id": two}
    with writing(engine) as connection:
        connection.execute(insert(lease_unit_use), row)
        connection.execute(lease.update().values(granted=9))
    found = overbooked(engine)
    assert any("booked by" in each for each in found)
    assert any("counted as taken" in each for each in found)


def test_of_two_slips_for_one_unit_the_later_is_held_and_both_are_shown(
    engine: Engine, first: Booker
) -> None:
    lease_id = lent(first)
    one = first.book((MORNING, lease_id, 1, 1))
    first.book((MORNING, lease_id, 1, 1), number="N2")
    first.book((MORNING, lease_id, 2, 1), number="N3")
    assert first.held() == ["unit-taken"]
    assert booking_row(engine, one).flag == UNIT_TAKEN
    assert overbooked(engine) == []


def test_an_officer_honours_the_second_slip_without_a_unit_of_its_own(engine: Engine, first: Booker) -> None:
    lease_id = lent(first)
    first.book((MORNING, lease_id, 1, 1))
    second = first.book((MORNING, lease_id, 1, 1), number="N2")
    first.push()
    operation = first.journal.operations[-1]
    with pytest.raises(Problem) as caught:
        mend_held(engine, HUDA, operation.op_id, None, "", NOW)
    assert (caught.value.code, caught.value.members) == ("still-held", {"reason": "unit-taken"})
    body = json.dumps({**json.loads(operation.facts["body"]), "units": []})
    mended = mend_held(engine, HUDA, operation.op_id, body, "both may come", NOW)
    assert (mended.kind, mended.entity_id) == ("appointment.booked", second)
    assert booking_row(engine, second).state == "booked"
    assert first.held() == []
    assert overbooked(engine) == []


@pytest.mark.parametrize(
    ("unit", "reason"),
    [
        ((MORNING, "theirs", 1, 1), "unit-unknown"),
        ((LATER, "mine", 1, 1), "unit-unknown"),
        ((MORNING, "mine", 4, 1), "unit-unknown"),
        (("RUH-passports-20261125-0917", "mine", 1, 1), "slot-unknown"),
        (("JED-passports-20261125-0900", "other", 1, 1), "slot-unknown"),
        ((MORNING, "mine", 0, 1), "unreadable"),
        ((MORNING, "returned", 3, 1), "unit-taken"),
    ],
)
def test_a_unit_that_a_node_cannot_have_is_held(
    first: Booker, unit: tuple[str, str, int, int], reason: str
) -> None:
    lease_id, theirs = lent(first), lent(Booker(first.engine, "B"))
    first.give_back(lease_id, 3)
    names = {"mine": lease_id, "theirs": theirs, "returned": lease_id}
    first.book((unit[0], names.get(unit[1], unit[1]), *unit[2:]))
    assert first.held() == [reason]
    assert overbooked(first.engine) == []


def test_a_booking_or_reference_that_is_known_is_held(first: Booker) -> None:
    lease_id = lent(first)
    one = first.book((MORNING, lease_id, 1, 1))
    first.push()
    first.book((MORNING, lease_id, 2, 1), reference=booking_row(first.engine, one).reference)
    first.book((MORNING, lease_id, 2, 1), id=one)
    assert first.held() == ["reference-taken", "booking-known"]


@pytest.mark.parametrize(
    "bent",
    [
        {"start_ms": 2**62},
        {"persons": 9},
        {"persons": 0},
        {"language": "fr"},
        {"units": [["a", "b", 1]]},
        {"units": None},
        {"replaces": None},
        {"minutes": 0},
    ],
)
def test_what_no_kiosk_writes_is_held(first: Booker, bent: dict[str, Any]) -> None:
    first.book((MORNING, lent(first), 1, 1), **bent)
    first.move("unknown", "sent_to_the_moon")
    first.write("lease.returned", "x", {"lease": "x", "units": ["1"]})
    first.journal.write("appointment.booked", "x", "{}", kind_version=2)
    assert first.held() == ["unreadable"] * 3 + ["version-unknown"]
    assert overbooked(first.engine) == []
