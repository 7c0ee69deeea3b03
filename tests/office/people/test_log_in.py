"""Logging in by number and PIN: who guesses waits, whatever they kill, turn back or do at once."""

from __future__ import annotations

import signal
import time
from dataclasses import replace

import pytest

from kiosk.clock import Clock
from kiosk.domain.acting import Permission
from kiosk.domain.approval import Confirmation, shown_digest
from kiosk.domain.pin import STATION_LIMIT, PinFault
from kiosk.domain.staff import Role
from kiosk.office.people.log_in import choose_pin, confirm_by_pin, log_in
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.office.people.session import IDLE_MS, LONGEST_MS, StaffSession
from kiosk.store import Store
from kiosk.store.operations import operations
from kiosk.store.people.guard import CountedTry, Wait, count_try, recent_failures
from kiosk.store.people.pins import PinGiven, reset_pin
from kiosk.store.people.staff import PersonChange, change_person
from tests.office.people.log_in_child import WRONG, told, try_and_die, try_often
from tests.store.processes import PATIENCE, process, rest_of
from tests.store.site import Site, new_op
from tests.store.staff import IT, acting_of, at, hired

DAY_MS = 24 * 3_600_000
NOON = 20_000 * DAY_MS


def tried(store: Store, number: str, pin: str = WRONG) -> StaffSession | Refused:
    return log_in(store, new_op(), number, pin)


def locked(store: Store, number: str, ms: int = NOON) -> None:
    """Fail four times: the fourth failure lets wait for 15 s."""
    for _ in range(4):
        assert isinstance(count_try(at(store, ms), number), CountedTry)


def session(store: Store, given: PinGiven) -> StaffSession:
    let_in = tried(store, given.person.number, given.pin)
    assert isinstance(let_in, StaffSession)
    return let_in


def test_a_pin_for_once_lets_in_to_choose_one_s_own_and_to_nothing_else(file_store: Store) -> None:
    (clerk,) = hired(file_store, Role.CLERK)
    first = session(file_store, clerk)
    assert first.must_choose_pin
    assert first.acting.permissions == frozenset()
    assert choose_pin(file_store, first, new_op(), "123456") is PinFault.RUN
    assert choose_pin(file_store, first, new_op(), clerk.pin) is PinFault.SAME
    chosen = choose_pin(file_store, first, new_op(), "٧٠٤١٨٣")
    assert isinstance(chosen, StaffSession)
    assert Permission.OPEN_CORNER in chosen.acting.permissions
    assert told(tried(file_store, "101", clerk.pin)) == NotLetIn.WRONG
    again = tried(file_store, "١٠١", "704183")
    assert isinstance(again, StaffSession)
    assert not again.must_choose_pin
    assert again.acting == acting_of(clerk.person)
    told_of = [each for each in operations(file_store) if each.kind == "person.logged_in"]
    assert [(each.actor, each.station) for each in told_of] == [(clerk.person.id, "k1")] * 2


def test_one_s_pin_is_changed_only_by_who_knows_it(file_store: Store) -> None:
    (clerk,) = hired(file_store, Role.CLERK)
    own = choose_pin(file_store, session(file_store, clerk), new_op(), "704183")
    assert isinstance(own, StaffSession)
    assert told(choose_pin(file_store, own, new_op(), "915274", WRONG)) == NotLetIn.WRONG
    assert isinstance(choose_pin(file_store, own, new_op(), "915274", "704183"), StaffSession)
    assert isinstance(tried(file_store, "101", "915274"), StaffSession)


def test_whoever_shows_their_pin_and_chooses_it_again_didn_t_fail(file_store: Store) -> None:
    (clerk,) = hired(file_store, Role.CLERK)
    own = choose_pin(file_store, session(file_store, clerk), new_op(), "704183")
    assert isinstance(own, StaffSession)
    for _ in range(5):
        assert choose_pin(file_store, own, new_op(), "704183", "704183") is PinFault.SAME
    assert isinstance(choose_pin(file_store, own, new_op(), "915274", "704183"), StaffSession)
    assert recent_failures(file_store) == ()


def test_after_four_failures_one_waits_and_is_told_how_long(store: Store) -> None:
    (clerk,) = hired(store, Role.CLERK)
    locked(store, "101")
    assert tried(at(store, NOON + 5_000), "101", clerk.pin) == Refused(NotLetIn.WAIT, 10_000)
    assert told(tried(at(store, NOON + 15_000), "101")) == NotLetIn.WRONG
    assert tried(at(store, NOON + 15_000), "101", clerk.pin) == Refused(NotLetIn.WAIT, 30_000)
    assert isinstance(tried(at(store, NOON + 45_000), "101", clerk.pin), StaffSession)
    locked(store, "101", NOON + 46_000)


def test_a_number_that_nobody_has_is_answered_and_locked_alike_and_takes_alike_long(
    file_store: Store,
) -> None:
    hired(file_store, Role.CLERK)
    took: dict[str, list[float]] = {"101": [], "999": []}
    for number, times in took.items():
        for _ in range(4):
            began = time.perf_counter()
            assert tried(at(file_store, NOON), number) == Refused(NotLetIn.WRONG)
            times.append(time.perf_counter() - began)
        assert tried(at(file_store, NOON), number) == Refused(NotLetIn.WAIT, 15_000)
    assert 0.25 < min(took["999"]) / min(took["101"]) < 4


def test_a_clock_set_back_shortens_nothing_and_locks_nobody_for_a_day(store: Store) -> None:
    hired(store, Role.CLERK)
    locked(store, "101")
    yesterday = NOON - DAY_MS
    assert count_try(at(store, NOON + 5_000), "101") == Wait(10_000)
    assert count_try(at(store, yesterday), "101") == Wait(15_000)
    assert count_try(at(store, yesterday - DAY_MS), "101") == Wait(15_000)
    assert count_try(at(store, yesterday - DAY_MS + 14_999), "101") == Wait(1)
    assert isinstance(count_try(at(store, yesterday - DAY_MS + 15_000), "101"), CountedTry)


def test_killed_between_count_and_check_a_try_is_lost_all_the_same(site: Site) -> None:
    store = site.create()
    hired(store, Role.CLERK)
    store.close()
    for _ in range(4):
        with process(try_and_die, site, "101") as (child, heard):
            assert rest_of(heard) == []
            child.join(PATIENCE)
            assert child.exitcode == -signal.SIGKILL
    store = site.open()
    assert told(tried(store, "101")) == NotLetIn.WAIT
    store.close()


def test_sixteen_tries_at_once_from_two_processes_are_four(site: Site) -> None:
    store = site.create()
    hired(store, Role.CLERK)
    store.close()
    answers: list[str] = []
    with process(try_often, site, "101", 8) as (_, one), process(try_often, site, "101", 8) as (_, other):
        for heard in (one, other):
            assert heard.poll(PATIENCE)
            answers += heard.recv()
    assert sorted(answers) == ["wait"] * 12 + ["wrong"] * 4


def test_a_reset_ends_the_waiting(file_store: Store) -> None:
    supervisor, clerk = hired(file_store, Role.SUPERVISOR, Role.CLERK)
    locked(file_store, clerk.person.number)
    given = reset_pin(file_store, acting_of(supervisor.person), new_op(), clerk.person.id)
    assert isinstance(given, PinGiven)
    assert isinstance(tried(at(file_store, NOON), clerk.person.number, given.pin), StaffSession)


def test_very_many_failures_slow_a_station_down_and_raise_an_alarm_and_lock_nobody_for_good(
    store: Store,
) -> None:
    (clerk,) = hired(store, Role.CLERK)
    for guess in range(STATION_LIMIT):
        assert isinstance(count_try(at(store, NOON), f"2{guess % 10:02}"), CountedTry)
    assert tried(at(store, NOON + 1_000), "101", clerk.pin) == Refused(NotLetIn.STATION_WAITS, 59_000)
    elsewhere = replace(at(store, NOON + 1_000), station="k2")
    assert isinstance(tried(elsewhere, "101", clerk.pin), StaffSession)
    assert recent_failures(at(store, NOON + 1_000)) == (("k1", STATION_LIMIT),)
    assert [each.entity_id for each in operations(store) if each.kind == "station.log_ins_alarmed"] == ["k1"]
    assert count_try(at(store, NOON - DAY_MS), "101") == Wait(60_000, station=True)
    assert isinstance(tried(at(store, NOON - DAY_MS + 60_000), "101", clerk.pin), StaffSession)
    assert recent_failures(at(store, NOON + DAY_MS)) == ()


def test_a_right_pin_of_who_may_not_or_not_yet_is_no_failure(file_store: Store) -> None:
    (cashier,) = hired(file_store, Role.CASHIER)
    for _ in range(6):
        refused = log_in(file_store, new_op(), "101", cashier.pin, Permission.OPEN_CORNER)
        assert refused == Refused(NotLetIn.NOT_ALLOWED)
    assert recent_failures(file_store) == ()


def test_two_supervisors_confirm_by_pin_what_is_shown_and_nobody_else_does(file_store: Store) -> None:
    one, other, clerk, new = hired(file_store, Role.SUPERVISOR, Role.SUPERVISOR, Role.CLERK, Role.SUPERVISOR)
    pins = {
        given.person.number: pin for given, pin in ((one, "704183"), (other, "915274"), (clerk, "628105"))
    }
    for given in (one, other, clerk):
        choose_pin(file_store, session(file_store, given), new_op(), pins[given.person.number])
    digest = shown_digest("fee.changed", {"amount_minor": 30_000})

    def confirmed(number: str, pin: str) -> Confirmation | Refused:
        return confirm_by_pin(file_store, number, pin, Permission.SET_FEES, digest)

    agreed = [confirmed(given.person.number, pins[given.person.number]) for given in (one, other)]
    assert [each.person_id for each in agreed if isinstance(each, Confirmation)] == [
        one.person.id,
        other.person.id,
    ]
    assert confirmed(clerk.person.number, pins[clerk.person.number]) == Refused(NotLetIn.NOT_ALLOWED)
    assert confirmed(new.person.number, new.pin) == Refused(NotLetIn.CHOOSE_PIN)
    assert confirmed(one.person.number, WRONG) == Refused(NotLetIn.WRONG)


def test_who_is_blocked_is_told_so_once_their_pin_is_right(file_store: Store) -> None:
    (clerk,) = hired(file_store, Role.CLERK)
    change_person(file_store, IT, new_op(), clerk.person.id, PersonChange(active=False))
    assert told(tried(file_store, "101")) == NotLetIn.WRONG
    assert told(tried(file_store, "101", clerk.pin)) == NotLetIn.BLOCKED


def test_nobody_is_let_in_before_there_is_anybody(file_store: Store) -> None:
    assert tried(file_store, "101") == Refused(NotLetIn.NOBODY_YET)
    assert recent_failures(file_store) == ()


@pytest.mark.parametrize("idle", [True, False])
def test_a_session_ends_when_nobody_touches_and_after_a_day_s_work(file_store: Store, idle: bool) -> None:
    (clerk,) = hired(file_store, Role.CLERK)
    opened = session(replace(file_store, clock=Clock(mono_ms=lambda: 1_000)), clerk)
    last = 1_000 + (IDLE_MS if idle else LONGEST_MS)
    touched = 1_000 if idle else last - 1
    assert not opened.over(touched, last - 1)
    assert opened.over(touched, last)
