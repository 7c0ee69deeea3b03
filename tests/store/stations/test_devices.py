"""What is known of devices, what their owners are asked, and who is shut: on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from kiosk.clock import Clock
from kiosk.domain.acting import Acting, applicant, device_owner, it_officer
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import NotAllowed
from kiosk.store import Store
from kiosk.store.operations import operations
from kiosk.store.stations.device_tasks import (
    KEPT_MS,
    DeviceTask,
    Wish,
    answer_task,
    ask_device,
    find_task,
    take_tasks,
    withdraw_task,
)
from kiosk.store.stations.devices import Condition, device_states, publish_devices
from kiosk.store.stations.shutting import open_station_up, shut_since, shut_station_down
from tests.store.site import Site, new_op

OWNER, IT = device_owner("k1"), it_officer("k1")
PRINTER, READER = DeviceKind.PRINTER, DeviceKind.READER
WELL = Condition(PRINTER, "ready", detail="192.0.2.20:9100")
EMPTY = Condition(PRINTER, "paper_out", "paper_out", "192.0.2.20:9100")
TEST_PRINT = Wish("k1", PRINTER, DeviceTaskKind.TEST_PRINT, {"language": "ar"}, 5_000)


def at(store: Store, ms: int) -> Store:
    """Return the same store at another time."""
    return replace(store, clock=Clock(now_ms=lambda: ms))


def waiting(store: Store, owner: Acting = OWNER) -> list[str]:
    return [task.id for task in take_tasks(store, owner, (PRINTER,))]


def test_only_the_last_state_is_kept_with_the_time_since_it_holds(store: Store) -> None:
    publish_devices(at(store, 1_000), OWNER, [WELL, Condition(READER, "empty")])
    publish_devices(at(store, 2_000), OWNER, [WELL])
    publish_devices(at(store, 3_000), OWNER, [EMPTY])
    publish_devices(at(store, 4_000), OWNER, [EMPTY])
    publish_devices(at(store, 5_000), device_owner("k2"), [WELL])
    printer, reader = device_states(store, "k1")
    assert (printer.condition, printer.since_ms, printer.seen_ms) == (EMPTY, 3_000, 4_000)
    assert (reader.condition, reader.since_ms) == (Condition(READER, "empty"), 1_000)
    assert [each.since_ms for each in device_states(store, "k2")] == [5_000]
    assert device_states(store, "k3") == ()


def test_states_and_tasks_leave_no_trace_in_the_journal(store: Store) -> None:
    before = store.node
    publish_devices(store, OWNER, [WELL])
    ask_device(store, IT, TEST_PRINT)
    assert waiting(store)
    assert store.node == before
    assert store.check().sound


def test_a_task_goes_to_one_owner_and_its_answer_to_whoever_asked(store: Store) -> None:
    asked = ask_device(store, IT, TEST_PRINT)
    with ThreadPoolExecutor(8) as pool:
        taken = [task for tasks in pool.map(lambda _: waiting(store), range(8)) for task in tasks]
    assert taken == [asked.id]
    assert not withdraw_task(store, IT, asked.id)
    answer_task(store, OWNER, asked.id, {"state": "printed"})
    answer_task(store, OWNER, asked.id, {"state": "failed"})
    found = find_task(store, asked.id)
    assert found is not None
    assert (found.actor, found.arguments, found.answer) == ("it", {"language": "ar"}, {"state": "printed"})


def test_a_task_is_for_its_station_and_for_who_owns_the_device_there(store: Store) -> None:
    ask_device(store, IT, TEST_PRINT)
    assert waiting(store, device_owner("k2")) == []
    assert take_tasks(store, OWNER, (READER,)) == ()
    assert waiting(store) != []


def test_what_nobody_took_in_time_is_never_taken(store: Store) -> None:
    asked = ask_device(at(store, 1_000), IT, TEST_PRINT)
    assert waiting(at(store, 6_000)) == []
    assert waiting(at(store, 5_999)) == [asked.id]


def test_a_wish_that_was_taken_back_is_gone(store: Store) -> None:
    asked = ask_device(store, IT, TEST_PRINT)
    assert withdraw_task(store, IT, asked.id)
    assert find_task(store, asked.id) is None
    assert waiting(store) == []


def test_tasks_of_yesterday_are_swept(store: Store) -> None:
    old = ask_device(at(store, 1_000), IT, TEST_PRINT)
    ask_device(at(store, 1_000 + KEPT_MS), IT, TEST_PRINT)
    assert find_task(store, old.id) is not None
    ask_device(at(store, 1_001 + KEPT_MS), IT, TEST_PRINT)
    assert find_task(store, old.id) is None


def test_an_answer_to_a_task_that_nobody_took_is_none(store: Store) -> None:
    asked = ask_device(store, IT, TEST_PRINT)
    answer_task(store, OWNER, asked.id, {"state": "printed"})
    assert isinstance(find_task(store, asked.id), DeviceTask)
    assert waiting(store) == [asked.id]


def test_a_station_stays_shut_over_a_restart_until_staff_open_it(site: Site) -> None:
    store = at(site.create(), 7_000)
    shut_station_down(store, it_officer("k1"), new_op())
    assert (shut_since(store, "k1"), shut_since(store, "k2")) == (7_000, None)
    store.close()
    store = site.open()
    assert shut_since(store, "k1") == 7_000
    open_station_up(store, it_officer("k1"), new_op())
    assert shut_since(store, "k1") is None
    assert store.check().sound
    store.close()


def test_shutting_is_a_fact_once_and_its_second_tap_writes_nothing(store: Store) -> None:
    op_id = new_op()
    for _ in range(2):
        shut_station_down(store, it_officer("k1"), op_id)
    shut_station_down(store, it_officer("k1"), new_op())
    open_station_up(store, it_officer("k1"), new_op())
    shut_station_down(store, it_officer("k1"), op_id)
    told = [(each.kind, each.actor, each.station) for each in operations(store)]
    assert told[-2:] == [("station.shut", "it", "k1"), ("station.opened", "it", "k1")]
    assert [kind for kind, _, _ in told].count("station.shut") == 1
    assert shut_since(store, "k1") is None


def test_applicants_own_nothing_ask_nothing_and_shut_nothing(file_store: Store) -> None:
    nobody = applicant("k1")
    with pytest.raises(NotAllowed):
        publish_devices(file_store, nobody, [WELL])
    with pytest.raises(NotAllowed):
        take_tasks(file_store, nobody, (PRINTER,))
    with pytest.raises(NotAllowed):
        answer_task(file_store, nobody, "none", {})
    with pytest.raises(NotAllowed):
        ask_device(file_store, nobody, TEST_PRINT)
    with pytest.raises(NotAllowed):
        withdraw_task(file_store, nobody, "none")
    with pytest.raises(NotAllowed):
        shut_station_down(file_store, nobody, new_op())
