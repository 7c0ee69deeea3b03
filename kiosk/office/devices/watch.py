"""Watches over the devices that a face owns: asks each, tells the rest of the node, and does what they ask.

The face takes a step every second, from its background door. Whether it may serve is answered from what was
seen last: a device is asked once, whoever wants to know.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from concurrent.futures import Future, wait

from kiosk.domain.acting import device_owner
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import StoreError
from kiosk.office.devices.owned import BUSY, Answer, DeviceThread, OwnedDevice
from kiosk.office.devices.ownership import Ownership
from kiosk.store import Store
from kiosk.store.stations.device_tasks import answer_task, take_tasks
from kiosk.store.stations.devices import Condition, publish_devices

PATIENCE_S = 0.3
"""How long a step waits for devices that were just asked: most have answered by then."""
TOLD_AGAIN_MS = 60_000
"""After this long, states are published though they are the same: a reader sees that their owner lives."""

_log = logging.getLogger(__name__)


class DeviceWatch:
    """The devices of one station. While another program has the `ownership`, they are left alone: BUSY."""

    def __init__(self, store: Store, ownership: Ownership) -> None:
        self._store, self._ownership = store, ownership
        self._acting = device_owner(store.station)
        self._devices: dict[DeviceKind, DeviceThread] = {}
        self._stepping = threading.Lock()
        self._closed = False
        self._away = ""
        self._told: dict[DeviceKind, Condition] = {}
        self._told_ms = 0
        self._answers: dict[str, Answer] = {}
        self._elsewhere = False
        """Whether another program was found to have them."""
        self._unlockable = False

    def own(self, device: OwnedDevice) -> None:
        """Watch over `device` from the next step on, in place of another one of its kind."""
        with self._stepping:
            before = self._devices.get(device.kind)
            self._devices[device.kind] = DeviceThread(device, self._store.clock)
        if before is not None:
            before.close()
            self._answers |= before.answers()

    def work_on(self, store: Store) -> None:
        """Tell and be asked in `store` from now on: the one before was closed, and opened anew."""
        self._store = store

    @property
    def conditions(self) -> Mapping[DeviceKind, Condition | None]:
        """How each device was seen last, None before its first answer; BUSY is another program's."""
        devices = tuple(self._devices.items())
        if self._elsewhere:
            return {kind: Condition(kind, BUSY, BUSY) for kind, _ in devices}
        return {kind: device.condition for kind, device in devices}

    def hold(self) -> bool:
        """Return whether this program may use the devices, and has them from now on.

        False once another one has them, and after `close`. Where nobody can tell (a file system without
        locks), they are used: papers go on, and no second program is ever told of the first.
        """
        return not self._closed and self._owned() is not False

    def step(self) -> None:
        """Ask what is due, publish what changed, take and answer tasks. Never raises for a device.

        A second step while one is under way does nothing, and none does after `close`. A store that is away
        is tried again at the next.
        """
        if not self._stepping.acquire(blocking=False):
            return
        try:
            owned = False if self._closed else self._owned()
            if owned is not False:
                self._look()
            if owned:
                self._publish()
                self._serve()
            self._away = ""
        except StoreError as error:
            if self._away != type(error).__name__:  # told once, not at each step
                self._away = type(error).__name__
                _log.warning("device states and tasks wait: %s", self._away)
        finally:
            self._stepping.release()

    def begin(self, device: DeviceKind, task: DeviceTaskKind) -> Future[Answer]:
        """Begin a task of the owner's own; it raises `KeyError` for a device that isn't watched.

        It is answered BUSY where another program has the devices.
        """
        if self.hold():
            return self._devices[device].begin_task(task)
        refused: Future[Answer] = Future()
        refused.set_result({"state": BUSY})
        return refused

    def close(self) -> None:
        """Let devices and ownership go, after what is under way; blocks some seconds at most.

        What waits for a person is ended at once. Whoever asked for it, or for what wasn't begun, is told so.
        """
        with self._stepping:
            for device in self._devices.values():
                device.close()
                self._answers |= device.answers()
            try:
                self._answer()
            except StoreError as error:  # who asked is told by the time that passes
                _log.warning("device tasks stay without an answer: %s", type(error).__name__)
            self._devices = {}
            self._closed = True
            self._ownership.release()

    def _owned(self) -> bool | None:
        """Return whether the lock is ours, None where none can be had."""
        try:
            owned = self._ownership.take()
        except OSError as error:
            if not self._unlockable:
                _log.error("the station's devices can't be locked: %s", error.strerror)
            self._unlockable = True
            return None
        if not owned and not self._elsewhere:
            _log.error("another program has this station's devices: they stay unused here until it ends")
        self._elsewhere = not owned
        return owned

    def _look(self) -> None:
        looks = [look for device in self._devices.values() if (look := device.begin()) is not None]
        wait(looks, PATIENCE_S)
        for device in self._devices.values():
            device.collect()

    def _publish(self) -> None:
        seen = {kind: condition for kind, condition in self.conditions.items() if condition is not None}
        now = self._store.clock.mono_ms()
        again = now - self._told_ms >= TOLD_AGAIN_MS
        changed = [each for kind, each in seen.items() if again or self._told.get(kind) != each]
        if not changed:
            return
        publish_devices(self._store, self._acting, changed)
        self._told, self._told_ms = seen, now if again else self._told_ms

    def _serve(self) -> None:
        for task in take_tasks(self._store, self._acting, self._devices.keys()):
            self._devices[task.device].do(task)
        for device in self._devices.values():
            self._answers |= device.answers()
        self._answer()

    def _answer(self) -> None:
        for task_id, answer in tuple(self._answers.items()):
            answer_task(self._store, self._acting, task_id, answer)
            del self._answers[task_id]
