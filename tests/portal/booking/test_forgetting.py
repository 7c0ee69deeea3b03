"""Who held an appointment is forgotten: when its kiosk says that it did, and when the retention is over."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from kiosk.domain.chain import GENESIS
from kiosk.portal.booking.booking_list import find_booking_detail
from kiosk.portal.booking.feed import bookings_after
from kiosk.portal.booking.forgetting import DAY_MS
from kiosk.portal.booking.planning import planned_mission
from kiosk.portal.booking.schema import booking
from kiosk.portal.booking.web_booking import find_reservation, reserve
from kiosk.portal.booking.web_wishes import Wanted
from kiosk.portal.database import reading
from kiosk.portal.nodes.holding import mend_held
from kiosk.portal.nodes.known import find_node
from kiosk.portal.nodes.returning import operations_after
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.requests import find_request
from kiosk.portal.schema import operation
from kiosk.portal.web.problems import Problem
from tests.portal.appointments import (
    GROUP,
    LATER,
    MORNING,
    NOW,
    Booker,
    booking_row,
    lent,
    start_of,
    timetable,
)
from tests.portal.booking_oracle import overbooked

HUDA = Officer("huda", "RUH")
DAYS = 30
OVER_MS = start_of(MORNING) + (DAYS + 1) * DAY_MS
"""When the mission's retention is over since the day of the appointment."""


@pytest.fixture
def first(engine: Engine) -> Booker:
    """A node that brought its mission's file, with a retention."""
    made = Booker(engine)
    made.imports(timetable(), mission=mission(retention_days=DAYS))
    made.push()
    made.ask()
    return made


def mission(**says: object) -> dict[str, object]:
    return {"code": "RUH", "time_zone": "Asia/Riyadh", **says}


def erases(booker: Booker, *ids: str, kind: str = "appointments") -> None:
    booker.write("payloads.erased", booker.node_id, {kind: list(ids)})


def traces(engine: Engine, booking_id: str) -> list[object]:
    """Return what is left of a booking's holder."""
    row = booking_row(engine, booking_id)
    kept: list[object] = [one for one in (row.salt, row.number_digest, row.tail_digest, row.identity) if one]
    return [*kept, *payloads(engine, op_id=row.op_id)]


def payloads(engine: Engine, **of_operation: Any) -> list[object]:
    columns = [operation.c[name] for name in ("payload_encoding", "payload_salt", "payload_bytes")]
    with reading(engine) as connection:
        query = select(*columns)
        for name, value in of_operation.items():
            query = query.where(operation.c[name] == value)
        return [value for row in connection.execute(query) for value in row if value is not None]


def written(engine: Engine) -> bytes:
    """Return the bytes of the database's file, with all that was written so far."""
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(engine.url.database or "").read_bytes()


def on_the_web(engine: Engine) -> str:
    wanted = Wanted("the-wish", MORNING, "passport_renewal", GROUP, 1, "W1", "ar")
    reference = reserve(engine, "RUH", wanted, NOW).reference
    with reading(engine) as connection:
        query = select(booking.c.id).where(booking.c.reference == reference)
        return str(connection.execute(query).scalar_one())


def test_what_a_kiosk_erased_is_erased_here_and_sending_it_again_brings_nothing_back(
    engine: Engine, first: Booker
) -> None:
    lease_id = lent(first)
    one = first.book((MORNING, lease_id, 1, 1))
    other = first.book((MORNING, lease_id, 2, 1), number="N2")
    first.push()
    assert len(traces(engine, one)) == 7
    erases(first, one)
    assert first.held() == []
    assert traces(engine, one) == []
    assert len(traces(engine, other)) == 7, "it wasn't named"
    first.push()
    assert traces(engine, one) == []
    with reading(engine) as connection:
        assert find_booking_detail(connection, HUDA, one).holder is None
        news = {each.appointment.id: each.holder for each in bookings_after(connection, "RUH", 0, 9).items}
    assert news[one] is None
    assert news[other] is not None
    assert booking_row(engine, one).state == "booked"
    assert overbooked(engine) == []


def test_a_file_has_no_trace_left_in_it_of_what_was_erased(file_engine: Engine) -> None:
    first = Booker(file_engine)
    first.imports()
    first.push()
    first.ask()
    units = range(1, 31)
    made = [first.book((MORNING, "forgotten", unit, 1), number=f"N76543{unit:02}") for unit in units]
    first.push()
    assert b"N7654330" in written(file_engine)
    erases(first, *made[::2])
    first.push()
    left = written(file_engine)
    assert [unit for unit in units if f"N76543{unit:02}".encode() in left] == [*units][1::2]


def test_the_journal_still_chains_and_goes_back_to_its_node_without_what_was_erased(
    engine: Engine, first: Booker
) -> None:
    one = first.book((MORNING, lent(first), 1, 1))
    erases(first, one)
    first.push()
    with reading(engine) as connection:
        asking = find_node(connection, first.node_id)
        assert asking is not None
        page = operations_after(connection, asking, 0, 100)
    head = GENESIS
    for each in page.operations:
        assert each.follows(head)
        head = each.hash
    (booked,) = (each for each in page.operations if each.facts["kind"] == "appointment.booked")
    assert booked.payload is None
    assert booked.payload_digest is not None
    assert list(page.operations) == [replace(each, payload=None) for each in first.journal.operations]


def test_a_kiosk_erases_its_own_appointments_alone(engine: Engine, first: Booker) -> None:
    one = first.book((MORNING, lent(first), 1, 1))
    first.push()
    second = Booker(engine, "B")
    erases(second, one)
    erases(second, "unknown")
    second.write("payloads.erased", second.node_id, {"appointments": [7]})
    assert second.held() == ["unreadable"]
    assert len(traces(engine, one)) == 7


def test_what_is_held_is_erased_too_and_an_officer_honours_it_without_a_holder(
    engine: Engine, first: Booker
) -> None:
    lease_id = lent(first)
    first.book((MORNING, lease_id, 1, 1))
    two = first.book((MORNING, lease_id, 1, 1), number="N2")
    assert first.held() == ["unit-taken"]
    held = first.journal.operations[-1]
    erases(first, two)
    first.push()
    assert payloads(engine, op_id=held.op_id) == []
    mend_held(engine, HUDA, held.op_id, held.facts["body"].replace(f'"{lease_id}"', '"found"'), "", NOW)
    assert traces(engine, two) == []


def test_forms_of_requests_are_headquarters_own_and_stay(engine: Engine, first: Booker) -> None:
    filed = first.journal.file()
    first.push()
    erases(first, str(filed.facts["entity_id"]), kind="requests")
    assert first.held() == []
    with reading(engine) as connection:
        found = find_request(connection, HUDA, str(filed.facts["entity_id"]))
    assert found is not None
    assert found.form is not None


def test_whoever_booked_is_forgotten_when_the_retention_is_over_and_not_before(
    engine: Engine, first: Booker
) -> None:
    """The kiosk may have burnt down: nobody says any more that it erased."""
    made = {first.book((MORNING, lent(first), 1, 1), number="N1"): 7, on_the_web(engine): 4}
    later = first.book((LATER, lent(first, LATER), 1, 1), number="N2")
    first.book((MORNING, first.ask().leases[0].id, 1, 1), number="N3")
    held = first.journal.operations[-1].op_id
    assert first.held() == ["unit-taken"]
    planned_mission(engine, "RUH", OVER_MS - DAY_MS)
    assert {each: len(traces(engine, each)) for each in made} == made
    planned_mission(engine, "RUH", OVER_MS)
    assert {each: len(traces(engine, each)) for each in made} == dict.fromkeys(made, 0)
    assert payloads(engine, op_id=held) == []
    assert len(traces(engine, later)) == 7, "half an hour later, on the next day"
    planned_mission(engine, "RUH", OVER_MS + DAY_MS)
    assert traces(engine, later) == []
    reference = booking_row(engine, next(reversed(made))).reference
    with pytest.raises(Problem, match="reservation-unknown"):
        find_reservation(engine, "RUH", reference, "W1")
    first.push()
    assert {each: len(traces(engine, each)) for each in made} == dict.fromkeys(made, 0)
    assert overbooked(engine) == []


def test_a_booking_that_comes_after_its_time_is_forgotten_the_next_day(engine: Engine, first: Booker) -> None:
    one = first.book((MORNING, lent(first), 1, 1))
    planned_mission(engine, "RUH", OVER_MS)
    first.push(OVER_MS)
    assert len(traces(engine, one)) == 7
    planned_mission(engine, "RUH", OVER_MS + DAY_MS)
    assert traces(engine, one) == []


@pytest.mark.parametrize("days", [None, 0, "30", 10**9])
def test_without_a_retention_nothing_goes_by_age(engine: Engine, days: object) -> None:
    first = Booker(engine)
    first.imports(timetable(), mission=mission() if days is None else mission(retention_days=days))
    first.push()
    first.ask()
    one = first.book((MORNING, lent(first), 1, 1))
    first.push()
    planned_mission(engine, "RUH", OVER_MS * 2)
    assert len(traces(engine, one)) == 7
