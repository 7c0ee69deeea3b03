"""A portal is restored, and people come though they cancelled: with the real code all agree again."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.domain.service import Language
from kiosk.domain.serving_order import OrderRules
from kiosk.portal.booking.flags import UNIT_SHARED
from kiosk.portal.booking.schema import booking, lease
from kiosk.portal.booking.slot_care import override
from kiosk.store.appointments.cancelling import cancel_appointment
from kiosk.store.appointments.check_in import check_in
from tests.simulation.capital import Capital
from tests.simulation.leases.oracles import not_agreed, overbooked
from tests.simulation.leases.people import SERIES
from tests.simulation.leases.world import Hall
from tests.simulation.world import OFFICER, PERSON

MOST_BOOKINGS = 20


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A mission with two nodes and a web, and a line that is good."""
    made = Hall(Capital(tmp_path, seed=1, faults=0.0), count=2)
    yield made
    made.close()


def settled(hall: Hall) -> dict[str, tuple[str, str]]:
    """Let all speak until they must agree, and return what the portal knows: state and flag by reference."""
    for _ in range(3):
        for place in range(len(hall.nodes)):
            hall.exchange(place)
            assert overbooked(hall) == []
    assert not_agreed(hall) == []
    with hall.capital.engine.connect() as connection:
        rows = connection.execute(select(booking.c.reference, booking.c.state, booking.c.flag))
        return {row.reference: (row.state, row.flag) for row in rows}


def book_unit_again(hall: Hall, reference: str) -> str:
    """Book at the first node until the unit of a booking that was given up is given away again."""
    (_, unit) = hall.papers[reference].units[0]
    for _ in range(MOST_BOOKINGS):
        known = set(hall.papers)
        hall.book_at(hall.nodes[0])
        (made,) = set(hall.papers) - known
        if any(one[:2] == unit[:2] for _, one in hall.papers[made].units):
            return made
        hall.exchange(0)
    raise AssertionError("the unit isn't given away")


def test_a_portal_restored_from_before_a_cancellation_hears_of_it_from_the_kiosk(hall: Hall) -> None:
    hall.book_at(hall.nodes[0])
    settled(hall)
    hall.back_up_portal()
    (one,) = hall.papers
    hall.cancel_at_headquarters()
    hall.web_books()
    settled(hall)
    two = book_unit_again(hall, one)
    hall.restore_portal()
    known = settled(hall)
    assert (known[one], known[two]) == (("cancelled", ""), ("booked", ""))
    hall.web_books()
    assert hall.unsaid == []
    assert overbooked(hall) == []


def leases_there(hall: Hall) -> dict[str, str]:
    """Return the slot of each lease that the portal knows."""
    with hall.capital.engine.connect() as connection:
        return {row.id: row.slot_id for row in connection.execute(select(lease.c.id, lease.c.slot_id))}


def make_room(hall: Hall) -> None:
    """Let an officer give one unit more of each time that is lent."""
    for slot_id in set(leases_there(hall).values()):
        override(hall.capital.engine, OFFICER, slot_id, 1, "more room", hall.capital.now_ms)


def book_from_new_lease(hall: Hall, before: Set[str]) -> str:
    """Book at the first node until a unit of a lease is given away that isn't one of those `before`."""
    for _ in range(MOST_BOOKINGS):
        known = set(hall.papers)
        hall.book_at(hall.nodes[0])
        (made,) = set(hall.papers) - known
        if any(unit[0] not in before for _, unit in hall.papers[made].units):
            return made
    raise AssertionError("no unit of a new lease is given away")


def test_what_only_paper_has_after_both_were_restored_waits_for_an_officer(hall: Hall) -> None:
    settled(hall)
    hall.befalls[0].copy_kiosk()
    hall.back_up_portal()
    before = leases_there(hall)
    make_room(hall)
    hall.exchange(0)
    one = book_from_new_lease(hall, before.keys())
    hall.restore_portal()
    hall.lose_disk_of(0)
    assert one in hall.lost
    make_room(hall)
    settled(hall)
    hall.web_books()
    assert hall.web == {}
    assert set(leases_there(hall)) <= set(before), "nothing is lent, to the other kiosk either"
    assert hall.decide_doubt()
    hall.web_books()
    assert len(hall.web) == 1
    settled(hall)
    assert set(leases_there(hall)) > set(before)


def test_who_comes_to_another_kiosk_after_cancelling_is_shown_with_whom_has_the_place_now(hall: Hall) -> None:
    hall.book_at(hall.nodes[0])
    settled(hall)
    (one,) = hall.papers
    kept, new_id = hall.papers[one].appointment_id, hall.capital.new_id
    cancel_appointment(hall.nodes[0].store, PERSON, new_id(), kept)
    hall.given_up.add(one)
    two = book_unit_again(hall, one)
    check_in(hall.nodes[1].store, PERSON, new_id(), kept, SERIES, hall.today(), Language.ARABIC, OrderRules())
    known = settled(hall)
    assert (known[one], known[two]) == (("checked_in", UNIT_SHARED), ("booked", UNIT_SHARED))
