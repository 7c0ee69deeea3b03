"""Devices at the seam, for the tests of the watch: they answer what they are told to, when they are told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.clock import Clock
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.office.devices.owned import Doing, OwnedDevice
from kiosk.office.devices.watch import DeviceWatch
from kiosk.store.stations.devices import Condition

LONG_S = 20.0
"""No wait takes that long when all is well."""


@dataclass
class Scripted:
    """A device that is as `condition` says. While `hangs` is set, it doesn't answer."""

    kind: DeviceKind
    condition: Condition
    doings: Mapping[DeviceTaskKind, Doing] = field(default_factory=dict)
    looks: int = 0
    error: Exception | None = None
    every_ms: int = 0

    def __post_init__(self) -> None:
        self.may_answer = threading.Event()
        self.may_answer.set()

    def look(self) -> Condition:
        self.looks += 1
        assert self.may_answer.wait(LONG_S)
        if self.error is not None:
            raise self.error
        return self.condition

    @property
    def owned(self) -> OwnedDevice:
        return OwnedDevice(self.kind, self.look, self.every_ms, self.doings)


@dataclass
class HandClock:
    """A clock that moves when it is moved."""

    ms: int = 1_000_000

    def clock(self) -> Clock:
        return Clock(now_ms=lambda: self.ms, mono_ms=lambda: self.ms)


def step_until(watch: DeviceWatch, reached: Callable[[], object]) -> None:
    """Take steps, as a face does, until something is reached."""
    end = time.monotonic() + LONG_S
    while not reached():
        assert time.monotonic() < end, "never reached"
        watch.step()
