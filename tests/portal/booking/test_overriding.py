"""An override ends with the units it was there for: nothing is given away twice once they are back."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select

from kiosk.portal.booking.schema import slot_override
from kiosk.portal.booking.slot_care import change_capacity, override
from kiosk.portal.booking.web_booking import cancel_reservation, reserve
from kiosk.portal.booking.web_wishes import Wanted
from kiosk.portal.database import reading
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.web.problems import Problem
from tests.portal.appointments import GROUP, MORNING, NOW, Booker, lent, opened_mission, slot_row
from tests.portal.booking_oracle import overbooked

HUDA = Officer("huda", "RUH")


@pytest.fixture
def first(engine: Engine) -> Booker:
    return opened_mission(engine)


def sold(engine: Engine, most: int = 99, slot_id: str = MORNING) -> list[str]:
    """Let the web sell all it can of a slot, and return the references."""
    references: list[str] = []
    while len(references) < most:
        key = f"{slot_row(engine, slot_id).taken}-{len(references)}"
        wanted = Wanted(key, slot_id, "passport_renewal", GROUP, 1, f"W{key}", "ar")
        try:
            references.append(reserve(engine, "RUH", wanted, NOW).reference)
        except Problem:
            break
    return references


def overrides(engine: Engine) -> list[tuple[int, str, str]]:
    with reading(engine) as connection:
        kept = slot_override.c
        query = select(kept.units, kept.officer, kept.reason).order_by(kept.at_ms, kept.units.desc())
        return [tuple(row) for row in connection.execute(query)]


def test_units_of_a_kiosk_that_comes_back_end_the_override_that_gave_them_away(
    engine: Engine, first: Booker
) -> None:
    lease_id = lent(first, units=6)
    override(engine, HUDA, MORNING, 6, "burnt down", NOW)
    assert len(sold(engine)) == 9
    first.give_back(lease_id, *range(1, 7))
    first.push(NOW + 1)
    row = slot_row(engine, MORNING)
    assert (row.override, row.taken, row.capacity) == (0, 9, 9)
    assert overrides(engine) == [(6, "huda", "burnt down"), (-6, "", "returned")]
    assert sold(engine) == []
    assert [one.granted for one in first.ask((MORNING, 12)).leases if one.slot_id == MORNING] == [6], (
        "nothing is lent but what was"
    )
    assert overbooked(engine) == []


def test_what_its_kiosk_still_holds_stays_overridden(engine: Engine, first: Booker) -> None:
    lease_id = lent(first, units=6)
    first.book((MORNING, lease_id, 1, 1))
    override(engine, HUDA, MORNING, 4, "burnt down", NOW)
    sold(engine)
    first.give_back(lease_id, 5, 6)
    first.push()
    assert (slot_row(engine, MORNING).override, slot_row(engine, MORNING).taken) == (2, 11)
    first.give_back(lease_id, 2, 3, 4)
    first.push()
    assert (slot_row(engine, MORNING).override, slot_row(engine, MORNING).taken) == (0, 8)
    assert sum(units for units, _, _ in overrides(engine)) == 0
    assert len(sold(engine)) == 0, "eight of nine are taken, and the web has more than its share"
    assert overbooked(engine) == []


def test_a_cancellation_on_the_web_is_no_unit_of_the_lost_kiosk(engine: Engine, first: Booker) -> None:
    lent(first, units=6)
    override(engine, HUDA, MORNING, 6, "burnt down", NOW)
    reference, *_ = sold(engine)
    cancel_reservation(engine, "RUH", reference, "W6-0", NOW)
    assert slot_row(engine, MORNING).override == 6
    assert len(sold(engine)) == 1
    assert overbooked(engine) == []


def test_what_the_portal_forgot_is_over_with_any_unit_that_comes_back(engine: Engine, first: Booker) -> None:
    change_capacity(engine, HUDA, MORNING, 3, NOW)
    reference, *others = sold(engine)
    first.book((MORNING, "forgotten", 3, 1))
    first.push()
    row = slot_row(engine, MORNING)
    assert (row.override, row.taken) == (len(others) + 1, len(others) + 4)
    cancel_reservation(engine, "RUH", reference, "W0-0", NOW)
    assert slot_row(engine, MORNING).override == len(others)
    override(engine, HUDA, MORNING, 1, "a lost kiosk", NOW)
    first.give_back("forgotten", 1, 2)
    first.push()
    assert slot_row(engine, MORNING).override == max(0, len(others) + 1 - 2)
    assert overbooked(engine) == []
