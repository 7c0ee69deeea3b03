"""What is asked of a device is done by its owner and answered, and whoever asks never waits in vain."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.acting import device_owner, it_officer
from kiosk.domain.device import DeviceTaskKind
from kiosk.office.devices.asking import TAKEN_WITHIN_MS, Request, Silence, ask_owner
from kiosk.office.devices.owned import CLOSED, DEFECT, UNSUPPORTED, Answer
from kiosk.office.devices.watch import DeviceWatch
from kiosk.store import Store
from kiosk.store.stations.device_tasks import take_tasks
from tests.office.devices.watched import PRINTER, READER, READY, WELL, real_time, watching
from tests.office.devices.watched import hand as hand
from tests.office.devices.watched import store as store
from tests.office.devices.watched import watch as watch
from tests.office.owned import LONG_S, HandClock, Scripted, step_until

IT = it_officer("k1")
FAULT = Request("k1", PRINTER, DeviceTaskKind.FAULT, {"fault": "cover_open", "value": ""}, 5_000)


def test_what_is_asked_of_a_device_is_done_by_its_owner_and_answered(
    watch: DeviceWatch, store: Store
) -> None:
    asked: list[object] = []

    def breaks(arguments: Mapping[str, str]) -> Answer:
        asked.append(arguments)
        return {"state": "broken"}

    watch.own(Scripted(PRINTER, WELL, {DeviceTaskKind.FAULT: breaks}).owned)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(ask_owner, real_time(store), IT, FAULT, time.sleep)
        step_until(watch, answer.done)
    assert answer.result() == {"state": "broken"}
    assert asked == [FAULT.arguments]


def test_a_task_that_the_device_cant_do_or_that_breaks_is_answered_all_the_same(
    watch: DeviceWatch, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(_arguments: object) -> dict[str, str]:
        raise ValueError("سلمى")

    watch.own(Scripted(PRINTER, WELL, {DeviceTaskKind.FAULT: fails}).owned)
    trial = replace(FAULT, kind=DeviceTaskKind.TEST_PRINT)
    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(ask_owner, real_time(store), IT, each, time.sleep) for each in (FAULT, trial)]
        step_until(watch, lambda: all(answer.done() for answer in answers))
    assert [answer.result() for answer in answers] == [{"state": DEFECT}, {"state": UNSUPPORTED}]
    assert "سلمى" not in caplog.text


def test_where_nobody_owns_the_device_whoever_asks_is_told_so_and_nothing_happens_later(
    store: Store, hand: HandClock
) -> None:
    def pause(seconds: float) -> None:
        hand.ms += round(seconds * 1000)

    begun = hand.ms
    assert ask_owner(store, IT, FAULT, pause) is Silence.NOBODY
    assert hand.ms - begun == TAKEN_WITHIN_MS
    hand.ms = begun
    assert take_tasks(store, device_owner("k1"), (PRINTER,)) == (), "it was withdrawn"


def test_an_owner_that_took_a_task_and_hangs_is_told_as_stuck(
    watch: DeviceWatch, store: Store, hand: HandClock
) -> None:
    free = threading.Event()

    def hangs(_arguments: object) -> dict[str, str]:
        assert free.wait(LONG_S)
        return {"state": "broken"}

    def pause(seconds: float) -> None:
        watch.step()
        hand.ms += round(seconds * 1000)

    watch.own(Scripted(PRINTER, WELL, {DeviceTaskKind.FAULT: hangs}).owned)
    assert ask_owner(store, IT, replace(FAULT, work_ms=300), pause) is Silence.STUCK
    free.set()


def test_a_closed_watch_lets_go_of_what_waits(store: Store, tmp_path: Path) -> None:
    watch = watching(store, tmp_path)
    printer = Scripted(PRINTER, WELL)
    watch.own(printer.owned)
    watch.step()
    watch.close()
    watch.step()
    assert watch.conditions == {}
    assert printer.looks == 1


def test_who_waits_for_a_task_is_told_that_the_face_was_closed(
    watch: DeviceWatch, store: Store, hand: HandClock
) -> None:
    begun, closing = threading.Event(), threading.Event()

    def waits(_arguments: object) -> dict[str, str]:
        begun.set()
        return {"state": CLOSED if closing.wait(LONG_S) else "nothing"}

    doings = {DeviceTaskKind.TEST_READ: waits, DeviceTaskKind.FAULT: waits}
    watch.own(replace(Scripted(READER, READY, doings).owned, interrupt=closing.set))
    requests = [
        Request("k1", READER, kind, {}, 60_000) for kind in (DeviceTaskKind.TEST_READ, DeviceTaskKind.FAULT)
    ]
    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(ask_owner, real_time(store), IT, each, time.sleep) for each in requests]
        tasks = watch._devices[READER]._tasks
        step_until(watch, lambda: begun.is_set() and len(tasks) == 2)
        started = time.monotonic()
        watch.close()
        assert time.monotonic() - started < LONG_S / 2
        told = [answer.result(LONG_S) for answer in answers]
    assert told == [{"state": CLOSED}] * 2, "also of the one that wasn't begun"
