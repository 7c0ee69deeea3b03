"""What is lent to nodes: never more than there is, nothing twice, and back only by their own word."""

from __future__ import annotations

import httpx2
import pytest
from sqlalchemy import Engine

from kiosk.domain.lease import LeaseAnswer
from kiosk.portal.booking.leasing import lend
from kiosk.portal.nodes.watching import withdraw
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.web.problems import Problem
from kiosk.sync.bookings import BookingPage, read_booking_page
from kiosk.sync.leases import LeaseTargets, encode_targets, read_lease_answer
from tests.portal.appointments import LATER, MORNING, NOW, Booker, opened_mission, slot_row, timetable
from tests.portal.booking_oracle import overbooked
from tests.portal.journals import Journal
from tests.portal.site import FakeNode, Site, problem

DAY_MS = 86_400_000


def test_a_node_hears_of_the_slots_of_the_days_ahead_with_its_first_question(engine: Engine) -> None:
    first = opened_mission(engine)
    answer = first.ask()
    morning = {one.id: one for one in answer.slots}[MORNING]
    assert (morning.day, morning.capacity, morning.open, answer.leases) == ("2026-11-25", 9, True, ())
    assert len(answer.slots) == 8 * 6, "six a day, Fridays and Saturdays left out"
    assert first.ask(after=answer.number).slots == ()


def test_a_node_gets_what_it_lacks_and_asking_again_gets_it_nothing_more(engine: Engine) -> None:
    first = opened_mission(engine)
    (lease,) = first.ask((MORNING, 4)).leases
    assert (lease.slot_id, lease.granted, lease.recalled) == (MORNING, 4, False)
    assert first.ask((MORNING, 4)).leases == (lease,), "a lost answer costs nothing"
    assert [one.granted for one in first.ask((MORNING, 5)).leases] == [4, 1]
    assert slot_row(engine, MORNING).taken == 5
    assert overbooked(engine) == []


def test_no_more_is_lent_than_the_kiosks_share(engine: Engine) -> None:
    first = opened_mission(engine)
    assert [one.granted for one in first.ask((MORNING, 100)).leases] == [6]
    second = Booker(engine, "B")
    assert second.ask((MORNING, 100)).leases == ()
    assert overbooked(engine) == []


def test_two_kiosks_divide_the_share_and_a_used_unit_is_given_anew(engine: Engine) -> None:
    first = opened_mission(engine)
    second = Booker(engine, "B")
    (lease,) = first.ask((MORNING, 6)).leases
    (other,) = second.ask((MORNING, 6)).leases
    assert (lease.granted, other.granted) == (3, 3)
    other_lease = second.ask((LATER, 1)).leases[-1]
    second.book((LATER, other_lease.id, 1, 1))
    assert second.held() == []
    assert [one.granted for one in second.ask((LATER, 1)).leases if one.slot_id == LATER] == [1, 1]
    assert overbooked(engine) == []


def test_another_epoch_gets_leases_of_its_own_and_the_old_ones_stay_taken(engine: Engine) -> None:
    first = opened_mission(engine)
    first.ask((MORNING, 4))
    first.journal.epoch = 2
    with pytest.raises(Problem) as caught:
        first.ask((MORNING, 4))
    assert (caught.value.code, caught.value.members) == ("epoch-superseded", {"epoch": 1})
    first.enrol_in(2)
    assert [one.granted for one in first.ask((MORNING, 4)).leases] == [2], (
        "four of six are lost with the copy"
    )
    assert slot_row(engine, MORNING).taken == 6
    assert overbooked(engine) == []


def test_no_clock_frees_what_is_lent_and_the_past_is_lent_no_more(engine: Engine) -> None:
    first = opened_mission(engine)
    first.ask((MORNING, 4))
    assert first.ask((MORNING, 6), now_ms=NOW + 3 * DAY_MS).leases == ()
    assert slot_row(engine, MORNING).taken == 4


def test_returned_units_are_free_for_others_and_come_back_once(engine: Engine) -> None:
    first = opened_mission(engine)
    (lease,) = first.ask((MORNING, 6)).leases
    first.give_back(lease.id, 5, 6)
    first.give_back(lease.id, 6, 7, 800)
    assert first.held() == []
    assert slot_row(engine, MORNING).taken == 4
    assert [one.granted for one in Booker(engine, "B").ask((MORNING, 3)).leases] == [2]
    assert overbooked(engine) == []


def test_a_day_that_the_timetable_closes_takes_nothing_and_opens_again(engine: Engine) -> None:
    first = opened_mission(engine)
    answer = first.ask()
    first.imports(timetable("2026-11-25"))
    assert first.held() == []
    closed = first.ask((MORNING, 4), after=answer.number)
    assert {one.id for one in closed.slots if not one.open} == {
        one.id for one in answer.slots if "1125" in one.id
    }
    assert closed.leases == ()
    first.imports(timetable(counters=10))
    first.push()
    assert [one.granted for one in first.ask((MORNING, 4)).leases] == [4]
    assert slot_row(engine, MORNING).capacity == 18


def test_a_timetable_that_cannot_be_read_is_held_and_the_old_one_holds(engine: Engine) -> None:
    first = opened_mission(engine)
    first.imports({"hours": "always"})
    assert first.held() == ["unreadable"]
    assert slot_row(engine, MORNING).open == 1
    assert len(first.ask(now_ms=NOW + DAY_MS).slots) > 40


def test_a_signed_node_asks_for_thousands_of_slots_and_for_bookings(
    site: Site, client: httpx2.Client
) -> None:
    node = FakeNode(client, Journal())
    node.enrol(site.code())
    targets = tuple((f"RUH-passports-{place:013}", 4) for place in range(15_000))
    answer = node.send("PUT", "/nodes/me/lease-targets", encode_targets(LeaseTargets(1, targets)))
    assert answer.status_code == 200, answer.text
    assert read_lease_answer(answer.content) == LeaseAnswer(1, (), ())
    page = node.send("GET", "/nodes/me/bookings?after=0&limit=10")
    assert read_booking_page(page.content) == BookingPage((), 0, more=False)
    late = node.send("PUT", "/nodes/me/lease-targets", encode_targets(LeaseTargets(2, ())))
    assert problem(late) == (409, "epoch-superseded")
    assert problem(node.send("PUT", "/nodes/me/lease-targets", b"{}")) == (422, "not-valid")


def test_a_withdrawn_or_unknown_node_is_lent_nothing(engine: Engine) -> None:
    first = opened_mission(engine)
    withdraw(engine, Officer("huda", None), first.node_id, NOW)
    with pytest.raises(Problem, match="node-withdrawn"):
        first.ask((MORNING, 4))
    with pytest.raises(Problem, match="node-unknown"):
        lend(engine, "nobody", LeaseTargets(1, ()), NOW)
