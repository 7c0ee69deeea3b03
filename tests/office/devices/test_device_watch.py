"""What a face owes to the rest of the node for its devices, and what it never lets them do to itself."""

from __future__ import annotations

import errno
import threading
import time
from pathlib import Path

import pytest

from kiosk.domain.device import DeviceTaskKind
from kiosk.domain.errors import StoreAway
from kiosk.office.devices.owned import BUSY, DEFECT, SILENT, SILENT_AFTER_MS, STUCK_AFTER_MS, OwnedDevice
from kiosk.office.devices.ownership import Ownership
from kiosk.office.devices.watch import PATIENCE_S, TOLD_AGAIN_MS, DeviceWatch
from kiosk.store import Store
from kiosk.store.stations.devices import Condition
from tests.office.devices.watched import EMPTY, PRINTER, READER, READY, WELL, states, watching
from tests.office.devices.watched import hand as hand
from tests.office.devices.watched import store as store
from tests.office.devices.watched import watch as watch
from tests.office.owned import LONG_S, HandClock, Scripted, step_until


def test_a_state_is_published_when_it_changes_and_seldom_otherwise(
    watch: DeviceWatch, store: Store, hand: HandClock
) -> None:
    printer = Scripted(PRINTER, WELL)
    watch.own(printer.owned)
    watch.step()
    told = states(store)[PRINTER]
    assert (told.condition, told.since_ms) == (WELL, hand.ms)
    hand.ms += 1_000
    watch.step()
    assert states(store)[PRINTER] == told, "nothing new is not written"
    printer.condition = EMPTY
    hand.ms += 1_000
    watch.step()
    assert (states(store)[PRINTER].condition, states(store)[PRINTER].since_ms) == (EMPTY, hand.ms)
    hand.ms += TOLD_AGAIN_MS
    watch.step()
    assert (states(store)[PRINTER].since_ms, states(store)[PRINTER].seen_ms) == (
        hand.ms - TOLD_AGAIN_MS,
        hand.ms,
    )


def test_a_device_is_asked_once_and_again_only_when_it_is_time(watch: DeviceWatch, hand: HandClock) -> None:
    printer = Scripted(PRINTER, WELL, every_ms=900)
    watch.own(printer.owned)
    for _ in range(3):
        watch.step()
    assert printer.looks == 1
    hand.ms += 900
    watch.step()
    assert printer.looks == 2


def test_a_device_that_doesnt_answer_holds_nobody_up(watch: DeviceWatch, store: Store) -> None:
    printer, reader = Scripted(PRINTER, WELL), Scripted(READER, READY)
    watch.own(printer.owned)
    watch.own(reader.owned)
    watch.step()
    printer.may_answer.clear()
    printer.condition, reader.condition = EMPTY, Condition(READER, "no_reader", "no_reader")
    begun = time.monotonic()
    watch.step()
    assert time.monotonic() - begun < PATIENCE_S + 2
    assert watch.conditions[PRINTER] == WELL, "what was seen last holds"
    assert watch.conditions[READER] == states(store)[READER].condition == reader.condition
    looks = printer.looks
    watch.step()
    assert printer.looks == looks, "a question that is open isn't asked again"
    printer.may_answer.set()
    step_until(watch, lambda: states(store)[PRINTER].condition == EMPTY)


def test_a_look_that_took_longer_than_its_time_is_followed_by_the_next_at_once(
    watch: DeviceWatch, hand: HandClock
) -> None:
    first, second = threading.Event(), threading.Event()
    answers = iter([first, second])

    def look() -> Condition:
        answer = next(answers)
        if answer is first:
            assert first.wait(LONG_S)
        answer.set()
        return WELL

    watch.own(OwnedDevice(PRINTER, look, every_ms=500))
    watch.step()
    hand.ms += 2_000
    first.set()
    step_until(watch, lambda: watch.conditions[PRINTER] == WELL)
    assert second.wait(LONG_S), "no step is needed for it"


def test_a_look_that_never_comes_back_is_told_as_silence_and_the_device_is_back_with_its_answer(
    watch: DeviceWatch, store: Store, hand: HandClock
) -> None:
    printer = Scripted(PRINTER, WELL)
    watch.own(printer.owned)
    watch.step()
    printer.may_answer.clear()
    step_until(watch, lambda: printer.looks == 2)
    hand.ms += SILENT_AFTER_MS - 1
    watch.step()
    assert watch.conditions[PRINTER] == WELL, "it may still be slow"
    hand.ms += 1
    watch.step()
    silent = Condition(PRINTER, SILENT, SILENT)
    assert watch.conditions[PRINTER] == states(store)[PRINTER].condition == silent
    printer.may_answer.set()
    step_until(watch, lambda: states(store)[PRINTER].condition == WELL)


def test_a_look_waits_for_a_long_task_and_not_for_one_that_never_ends(
    watch: DeviceWatch, hand: HandClock
) -> None:
    free = threading.Event()

    def works(_arguments: object) -> dict[str, str]:
        assert free.wait(LONG_S)
        return {"state": "printed"}

    watch.own(Scripted(PRINTER, WELL, {DeviceTaskKind.TEST_PRINT: works}).owned)
    watch.step()
    page = watch.begin(PRINTER, DeviceTaskKind.TEST_PRINT)
    watch.step()
    hand.ms += STUCK_AFTER_MS - 1
    watch.step()
    assert watch.conditions[PRINTER] == WELL
    hand.ms += 1
    watch.step()
    assert watch.conditions[PRINTER] == Condition(PRINTER, SILENT, SILENT)
    free.set()
    assert page.result(LONG_S) == {"state": "printed"}
    step_until(watch, lambda: watch.conditions[PRINTER] == WELL)


def test_a_device_whose_own_code_fails_is_told_as_such_without_its_words(
    watch: DeviceWatch, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    printer, reader = Scripted(PRINTER, WELL, error=ValueError("سلمى")), Scripted(READER, READY)
    watch.own(printer.owned)
    watch.own(reader.owned)
    for _ in range(3):
        watch.step()
    assert len(caplog.records) == 1, "each defect is told once"
    assert states(store)[PRINTER].condition == Condition(PRINTER, DEFECT, DEFECT)
    assert states(store)[READER].condition == READY
    assert "ValueError" in caplog.text
    assert "سلمى" not in caplog.text
    printer.error = None
    watch.step()
    assert states(store)[PRINTER].condition == WELL


def test_only_one_program_uses_a_stations_devices_and_the_next_takes_over_when_it_ends(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = watching(store, tmp_path), watching(store, tmp_path)
    mine, theirs = Scripted(PRINTER, WELL), Scripted(PRINTER, EMPTY)
    first.own(mine.owned)
    second.own(theirs.owned)
    for each in (first, second, second):
        each.step()
    assert theirs.looks == 0, "two programs that ask one printer take each other's answers"
    assert second.conditions == {PRINTER: Condition(PRINTER, BUSY, BUSY)}
    assert second.begin(PRINTER, DeviceTaskKind.TEST_PRINT).result(0) == {"state": BUSY}
    assert (first.hold(), second.hold()) == (True, False)
    assert states(store)[PRINTER].condition == WELL
    assert len(caplog.records) == 1, "it is told once"
    first.close()
    assert not first.hold(), "what was let go isn't taken again"
    step_until(second, lambda: states(store)[PRINTER].condition == EMPTY)
    second.close()


def test_where_no_lock_can_be_had_devices_are_used_and_nothing_is_said_in_their_name(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def refused(handle: int) -> None:
        raise OSError(errno.ENOLCK, "no locks here")

    watch = DeviceWatch(store, Ownership(tmp_path / "lock", refused))
    watch.own(Scripted(PRINTER, WELL).owned)
    for _ in range(2):
        watch.step()
    assert (watch.hold(), watch.conditions) == (True, {PRINTER: WELL})
    assert states(store) == {}
    assert len(caplog.records) == 1, "it is told once"
    watch.close()


class AwayStore(Store):
    """A store that can't be written while `away`."""

    away = True

    def writing(self):  # type: ignore[no-untyped-def]
        if AwayStore.away:
            raise StoreAway
        return super().writing()


def test_a_store_that_is_away_waits_for_the_next_step(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    parts = {name: getattr(store, name) for name in store.__dataclass_fields__ if name != "_reading_engine"}
    watch = watching(AwayStore(**parts), tmp_path)
    watch.own(Scripted(PRINTER, WELL).owned)
    for _ in range(3):
        watch.step()
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert states(store) == {}
    assert watch.conditions == {PRINTER: WELL}
    AwayStore.away = False
    watch.step()
    assert states(store)[PRINTER].condition == WELL
    watch.close()
