"""Asks whoever owns a station's devices to do something with one, and waits for the answer.

For all who don't own them: other faces, and commands beside a running face.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.acting import Acting
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.office.devices.owned import Answer
from kiosk.store import Store
from kiosk.store.stations.device_tasks import Wish, ask_device, find_task, withdraw_task

TAKEN_WITHIN_MS = 6_000
"""An owner looks every second; one that hasn't for so long isn't there, or hangs."""
PAGE_S = 60.0
"""How long a test page may take: on a slow serial line nearly that."""
_LOOK_EVERY_S = 0.1


class Silence(StrEnum):
    """Why there is no answer."""

    NOBODY = "nobody"
    """Nobody took it: does the face of that station run? Nothing was done, and nothing will be."""
    STUCK = "stuck"
    """It was taken and not answered in time: it may be done yet."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is wanted of a station's device, and how long it may take once it was taken."""

    station: str
    device: DeviceKind
    kind: DeviceTaskKind
    arguments: Mapping[str, str]
    work_ms: int


def ask_owner(
    store: Store, acting: Acting, request: Request, pause: Callable[[float], None]
) -> Answer | Silence:
    """Ask, wait, and return the answer. Blocks; `pause` waits for so many seconds.

    Raises `NotAllowed`, `StoreError` subclasses.
    """
    wish = Wish(request.station, request.device, request.kind, request.arguments, TAKEN_WITHIN_MS)
    task = ask_device(store, acting, wish)
    clock = store.clock
    give_up_ms = clock.mono_ms() + TAKEN_WITHIN_MS
    while True:
        found = find_task(store, task.id)
        if found is not None and found.answer is not None:
            return found.answer
        if found is not None and found.taken_ms:
            break
        if clock.mono_ms() >= give_up_ms and withdraw_task(store, acting, task.id):
            return Silence.NOBODY
        pause(_LOOK_EVERY_S)
    give_up_ms = clock.mono_ms() + request.work_ms
    while clock.mono_ms() < give_up_ms:
        found = find_task(store, task.id)
        if found is not None and found.answer is not None:
            return found.answer
        pause(_LOOK_EVERY_S)
    return Silence.STUCK
