"""A store and the watch over a station's devices, with a clock moved by hand."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.device import DeviceKind
from kiosk.office.devices.ownership import Ownership
from kiosk.office.devices.watch import DeviceWatch
from kiosk.store import Store, create_store
from kiosk.store.stations.devices import Condition, DeviceState, device_states
from tests.office.owned import HandClock

PRINTER, READER = DeviceKind.PRINTER, DeviceKind.READER
WELL, EMPTY = Condition(PRINTER, "ready"), Condition(PRINTER, "paper_out", "paper_out")
READY = Condition(READER, "empty")


@pytest.fixture
def hand() -> HandClock:
    return HandClock()


@pytest.fixture
def store(tmp_path: Path, hand: HandClock) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path}/kiosk.db"
    opened = create_store(url, tmp_path, hand.clock(), "k1", mission_code="RUH", node_letter="A")
    yield opened
    opened.close()


@pytest.fixture
def watch(store: Store, tmp_path: Path) -> Iterator[DeviceWatch]:
    made = watching(store, tmp_path)
    yield made
    made.close()


def watching(store: Store, folder: Path) -> DeviceWatch:
    return DeviceWatch(store, Ownership(folder / "devices.lock"))


def states(store: Store) -> dict[DeviceKind, DeviceState]:
    return {each.condition.device: each for each in device_states(store, "k1")}


def real_time(store: Store) -> Store:
    """Return the store for whoever waits in real time; what it writes has the time of the hand clock."""
    frozen = store.clock.now_ms
    return replace(
        store, clock=replace(store.clock, now_ms=frozen, mono_ms=lambda: time.monotonic_ns() // 10**6)
    )
