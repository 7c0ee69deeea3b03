"""How commands get at a station's devices: through the face that owns them, else by themselves."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.cli.texts import _
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import KioskError
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.cli.devices.named import Seen
    from kiosk.office.devices.asking import Silence
    from kiosk.office.devices.owned import Answer
    from kiosk.store import Store

_WORK_MS = 60_000
"""How long a task may take: a test page on a slow serial line."""


class FolderClosed(KioskError):
    """This user may not look into the station's state folder, so nobody knows whether a face runs."""


@contextmanager
def devices_free(settings: Settings) -> Iterator[bool]:
    """Give whether no face of this station owns its devices; for the block none begins to.

    Raises `FolderClosed` where that can't be told.
    """
    from kiosk.office.devices.ownership import Ownership, lock_file

    ownership = Ownership(lock_file(settings.devices))
    try:
        free = ownership.take(make=False)
    except PermissionError:
        told = _("This user may not look into {folder}. Run it as the user of the station: sudo -u kiosk …")
        raise FolderClosed(told.format(folder=settings.state)) from None
    except OSError:  # no such file: no face ever ran here
        free = True
    try:
        yield free
    finally:
        ownership.release()


def seen_now(settings: Settings, store: Store | None) -> tuple[Seen, int | None]:
    """Return how the station's devices are, and when their owner said so; None for the time if we looked.

    A running face is believed what it published in the store; without one every device is looked at here.
    """
    from kiosk.office.devices.watch import TOLD_AGAIN_MS
    from kiosk.store.stations.devices import device_states

    with devices_free(settings) as free:
        if free:
            from kiosk.cli.devices.here import looked_at

            return looked_at(settings), None
    with _of_the_face(settings, store) as told:
        published = device_states(told, settings.name) if told else ()
    said_ms = max((each.seen_ms for each in published), default=0)
    return {
        each.condition.device: each.condition
        for each in published
        if said_ms - each.seen_ms < 2 * TOLD_AGAIN_MS  # what is older hangs on this station no more
    }, said_ms


def ask_face(
    settings: Settings, device: DeviceKind, kind: DeviceTaskKind, arguments: Mapping[str, str]
) -> Answer | Silence:
    """Ask the running face of this station, and wait for its answer. Raises `StoreError`."""
    from kiosk.cli import station
    from kiosk.domain.acting import it_officer
    from kiosk.office.devices.asking import Request, ask_owner

    request = Request(settings.name, device, kind, arguments, _WORK_MS)
    with station.opened_store(settings) as store, _of_the_face(settings, store) as asked:
        return ask_owner(asked or store, it_officer(settings.name), request, time.sleep)


@contextmanager
def _of_the_face(settings: Settings, store: Store | None) -> Iterator[Store | None]:
    """Give the store in which this station's face works: of one that trains, its own for training."""
    from kiosk.cli import station
    from kiosk.store import first_start, hall

    trained = settings.for_training()
    trains = store is not None and settings.name in hall(store).training
    if not trains or trained == settings or first_start(trained.store_url, trained.state):
        yield store  # at work, or not yet started anew since it was set to training
        return
    with station.opened_store(trained) as for_training:
        yield for_training
