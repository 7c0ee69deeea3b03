"""Whether the applicant's face may serve, and if not, which sentence it shows.

The store must be open, in order and with room to keep a request; the catalogue and the mission must be known.
No paper is no reason to close: the reference stays on the screen. A mission may require more of its kiosks,
and staff may shut one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain import errors
from kiosk.domain.device import DeviceKind
from kiosk.domain.local_time import local_day
from kiosk.domain.mission import Mission
from kiosk.domain.states import KioskState
from kiosk.store import Store, shut_since
from kiosk.store.queue.rush import rush_since
from kiosk.store.stations.devices import Condition

if TYPE_CHECKING:
    from kiosk.office.desk import Desk


class ClosedReason(StrEnum):
    """Why the kiosk can't serve; each has its sentence at the face."""

    STORE_AWAY = "store_away"
    STORE_FULL = "store_full"
    STORE_REFUSED = "store_refused"
    """Damaged, restored, plain or without its key: a person from IT is needed."""
    UPDATING = "updating"
    CATALOGUE = "catalogue"
    UNFINISHED = "unfinished"
    """Set-up isn't finished: no mission yet."""
    SHUT = "shut"
    """Staff shut it, and open it again."""
    SELF_TEST = "self_test"
    """What is required before opening hasn't passed: it is back once it does."""
    NO_PRINTER = "no_printer"
    NO_READER = "no_reader"
    NO_SCANNER = "no_scanner"
    NO_SOUND = "no_sound"
    """The mission requires one, and it doesn't work: the kiosk is back with it."""
    DEFECT = "defect"
    """The program itself failed: a person from IT is needed."""


@dataclass(frozen=True, slots=True)
class Availability:
    """What the face may do now. `paper`: it can print. `scanner`: none of its own is known not to work.

    `rush`: it checks in and gives numbers, and nothing that takes longer.
    """

    state: KioskState
    reason: ClosedReason | None = None
    paper: bool = True
    scanner: bool = True
    rush: bool = False


_BY_ERROR: tuple[tuple[type[Exception], ClosedReason], ...] = (
    (errors.StoreFull, ClosedReason.STORE_FULL),
    (errors.StoreAway, ClosedReason.STORE_AWAY),
    (errors.StoreNewer, ClosedReason.UPDATING),
    (errors.StoreOlder, ClosedReason.UPDATING),
    (errors.StoreError, ClosedReason.STORE_REFUSED),
    (errors.CatalogueError, ClosedReason.CATALOGUE),
    (errors.SettingsError, ClosedReason.UNFINISHED),
    (errors.KioskError, ClosedReason.STORE_REFUSED),
)
_MISSING = {
    DeviceKind.PRINTER: ClosedReason.NO_PRINTER,
    DeviceKind.READER: ClosedReason.NO_READER,
    DeviceKind.SCANNER: ClosedReason.NO_SCANNER,
    DeviceKind.SOUND: ClosedReason.NO_SOUND,
}


def closed(reason: ClosedReason) -> Availability:
    """Return that the face can't serve for `reason`."""
    return Availability(KioskState.UNAVAILABLE, reason, paper=False)


def closed_by(error: Exception) -> Availability:
    """Return what `error` means for the applicant's face."""
    known = (reason for kind, reason in _BY_ERROR if isinstance(error, kind))
    return closed(next(known, ClosedReason.DEFECT))


def available(
    store: Store, mission: Mission, conditions: Mapping[DeviceKind, Condition | None]
) -> Availability:
    """Return whether a visit may begin at the store's station; asks the store, and no device.

    `conditions` is how its devices were seen last. One that hasn't answered yet counts as working.
    """
    try:
        active = store.node.state == "active"
        enough = store.room().enough
        shut = shut_since(store, store.station) is not None
        today = local_day(store.clock.now_ms(), mission.time_zone)
        rush = rush_since(store, today) is not None
    except errors.StoreError as error:
        return closed_by(error)
    if not (active and enough):
        return closed_by(errors.StoreFull() if active else errors.StoreError())
    if shut:
        return closed(ClosedReason.SHUT)
    for kind in mission.requires:
        if not _works(kind, conditions):
            return closed(_MISSING[kind])
    return Availability(
        KioskState.AVAILABLE,
        paper=_works(DeviceKind.PRINTER, conditions),
        scanner=DeviceKind.SCANNER not in conditions or _works(DeviceKind.SCANNER, conditions),
        rush=rush,
    )


def looked_after(desk: Desk) -> Availability:
    """Return whether a visit may begin at `desk` now, after a step of its self-tests."""
    now, tests = available(desk.store, desk.mission, desk.devices.conditions), desk.self_test
    if tests is None:
        return now
    tests.step(desk)
    return closed(ClosedReason.SELF_TEST) if tests.keeps_shut and now.reason is None else now


def _works(kind: DeviceKind, conditions: Mapping[DeviceKind, Condition | None]) -> bool:
    """Whether there is such a device, and nothing wrong with it as far as is known."""
    if kind not in conditions:
        return False
    condition = conditions[kind]
    return condition is None or not condition.fault
