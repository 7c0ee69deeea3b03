"""A device as its owner handles it: how to look at it, and what it can be asked to do.

Every device has a thread of its own. A slow or silent one keeps nobody waiting, neither the screen nor
another device; until it answers, what was seen last holds, but not for ever.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from kiosk.clock import Clock
from kiosk.defects import defect_place
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.store.stations.device_tasks import DeviceTask
from kiosk.store.stations.devices import Condition

DEFECT = "defect"
"""The state of a device whose own code failed, and the answer of a task that did."""
SILENT = "silent"
"""The state of a device that keeps a look from coming back."""
SILENT_AFTER_MS = 20_000
"""Every look has shorter time-outs of its own: one that takes so long hangs in a driver or a library."""
STUCK_AFTER_MS = 300_000
"""A look that couldn't even begin for so long: what the device was asked to do before it hangs."""
BUSY = "busy"
"""The state of a device that another program of the station has, and the answer of a task for it."""
UNSUPPORTED = "unsupported"
"""The answer to a task that such a device can't do."""
CLOSED = "closed"
"""The answer to a task whose device was let go before it was done."""

Answer = Mapping[str, str]
Doing = Callable[[Mapping[str, str]], Answer]
"""Does one task with its arguments and tells what came of it: "state", and more by name. Blocks."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class OwnedDevice:
    """One device of a station. `look` blocks some seconds at most, and is done again `every_ms` later.

    `interrupt` ends a task that waits for a person, at once and for good, for the device is being let go.
    """

    kind: DeviceKind
    look: Callable[[], Condition]
    every_ms: int
    doings: Mapping[DeviceTaskKind, Doing] = field(default_factory=dict)
    interrupt: Callable[[], None] = lambda: None


class DeviceThread:
    """An owned device with the thread in which everything is done with it, one thing after the other.

    What a hand does with a virtual one is done beside it: a passport is laid down while the reader waits.
    """

    def __init__(self, device: OwnedDevice, clock: Clock) -> None:
        self.kind = device.kind
        self.condition: Condition | None = None
        """How it is, None before its first answer."""
        self._device, self._clock = device, clock
        self._thread = ThreadPoolExecutor(1, f"{device.kind.value} of the station")
        self._hand = ThreadPoolExecutor(1, f"hand at the {device.kind.value} of the station")
        self._look: Future[Condition] | None = None
        self._asked_ms = self._due_ms = 0
        self._begun_ms: int | None = None
        """When the look under way came to its turn."""
        self._tasks: dict[str, Future[Answer]] = {}

    def begin(self) -> Future[Condition] | None:
        """Look at the device if it is time; return the look that is under way, None if there is none."""
        if self._look is None and self._clock.mono_ms() >= self._due_ms:
            self._asked_ms = self._clock.mono_ms()
            self._due_ms = self._asked_ms + self._device.every_ms
            self._begun_ms = None
            self._look = self._thread.submit(self._looked)
        return self._look

    def collect(self) -> None:
        """Take the answer of the look under way, if there is one; SILENT when it takes too long.

        What took longer than its time is looked at again at once, not only with the next step.
        """
        if self._look is None:
            return
        if not self._look.done():
            if self._hangs():
                self.condition = Condition(self.kind, SILENT, SILENT)
            return
        error = self._look.exception()
        seen = Condition(self.kind, DEFECT, DEFECT) if error else self._look.result()
        if error is not None and seen != self.condition:  # told once, not at each look
            _log.error("the %s can't be looked at: %s", self.kind.value, defect_place(error))
        self.condition = seen
        self._look = None
        if self._clock.mono_ms() > self._due_ms:
            self.begin()

    def do(self, task: DeviceTask) -> None:
        """Begin a task that was taken; the device is looked at again right after it."""
        doing = self._device.doings.get(task.kind)
        if doing is None:
            doing = _unsupported
        worker = self._hand if task.kind is DeviceTaskKind.FAULT else self._thread
        self._tasks[task.id] = worker.submit(doing, task.arguments)
        self._due_ms = 0

    def begin_task(self, kind: DeviceTaskKind) -> Future[Answer]:
        """Begin a task of the owner's own, of which nobody else is told."""
        self._due_ms = 0
        return self._thread.submit(self._device.doings.get(kind, _unsupported), {})

    def answers(self) -> dict[str, Answer]:
        """Return what came of the tasks that are done, by id, once."""
        done = {task_id: future for task_id, future in self._tasks.items() if future.done()}
        for task_id in done:
            del self._tasks[task_id]
        return {task_id: self._told(future) for task_id, future in done.items()}

    def close(self) -> None:
        """Let what is under way end, some seconds at most, and nothing more begin; `answers` has the rest."""
        self._device.interrupt()
        for worker in (self._hand, self._thread):
            worker.shutdown(wait=True, cancel_futures=True)

    def _looked(self) -> Condition:
        self._begun_ms = self._clock.mono_ms()
        return self._device.look()

    def _hangs(self) -> bool:
        begun, now = self._begun_ms, self._clock.mono_ms()
        return now - self._asked_ms >= STUCK_AFTER_MS if begun is None else now - begun >= SILENT_AFTER_MS

    def _told(self, future: Future[Answer]) -> Answer:
        try:
            error = future.exception()
        except CancelledError:
            return {"state": CLOSED}
        if error is None:
            return future.result()
        _log.error("a task of the %s failed: %s", self.kind.value, defect_place(error))
        return {"state": DEFECT}


def _unsupported(_arguments: Mapping[str, str]) -> Answer:
    return {"state": UNSUPPORTED}
