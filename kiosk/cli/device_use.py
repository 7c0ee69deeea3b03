"""How commands get at a station's devices: through the face that owns them, else by themselves."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.settings import PrinterKind, Settings

if TYPE_CHECKING:
    from kiosk.devices.cards.watcher import ReaderWatcher
    from kiosk.office.device_asking import Silence
    from kiosk.office.devices import Answer, OwnedDevice
    from kiosk.store import Store
    from kiosk.store.devices import Condition

Seen = Mapping[DeviceKind, "Condition | None"]

SOUNDS = "sounds"
"""Where in the state folder a mission's recordings are."""
_READER_PATIENCE_S = 2.0
_POLL_S = 0.05
_WORK_MS = 60_000
"""How long a task may take: a test page on a slow serial line."""


@contextmanager
def devices_free(settings: Settings) -> Iterator[bool]:
    """Give whether no face of this station owns its devices; for the block none begins to."""
    from kiosk.office.device_ownership import Ownership, lock_file

    ownership = Ownership(lock_file(settings.state))
    try:
        free = ownership.take(make=False)
    except PermissionError:
        free = False
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
    from kiosk.store.devices import device_states

    with devices_free(settings) as free:
        if free:
            return looked_at(settings), None
    published = device_states(store, settings.name) if store else ()
    said_ms = max((each.seen_ms for each in published), default=0)
    return {each.condition.device: each.condition for each in published}, said_ms


def looked_at(settings: Settings) -> Seen:
    """Open the station's devices, look at each once, and let them go; takes some seconds at most."""
    with _opened(settings) as devices, ThreadPoolExecutor(max(1, len(devices))) as pool:
        looks = {device.kind: pool.submit(device.look) for device in devices}
        return {kind: look.result() for kind, look in looks.items()}


def ask_face(
    settings: Settings, device: DeviceKind, kind: DeviceTaskKind, arguments: Mapping[str, str]
) -> Answer | Silence:
    """Ask the running face of this station, and wait for its answer. Raises `StoreError`."""
    from kiosk.cli import station
    from kiosk.domain.acting import it_officer
    from kiosk.office.device_asking import Request, ask_owner

    request = Request(settings.name, device, kind, arguments, _WORK_MS)
    with station.opened_store(settings) as store:
        return ask_owner(store, it_officer(settings.name), request, time.sleep)


def print_trial_here(settings: Settings) -> Answer:
    """Open the printer and print the test page on it."""
    from kiosk.devices.printers.opening import open_printer
    from kiosk.office.printer_doings import print_trial, trial_answer
    from kiosk.ui.application import make_application

    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # Qt paints the paper, and needs no screen for it
    application = make_application(["kiosk"])
    printer = open_printer(settings.printer, settings.paper)
    try:
        now_ms = Clock().now_ms()
        return trial_answer(printer, print_trial(printer, settings.name, now_ms, _time_zone(settings)))
    finally:
        printer.close()
        del application


def read_trial_here(seconds: int) -> Answer:
    """Watch the card readers by ourselves, and say what is laid on one within `seconds`."""
    from kiosk.devices.cards.connection import connect
    from kiosk.devices.cards.pcsc import SystemPcsc
    from kiosk.office.trial_read import reading_doing

    with _watched() as watcher:
        read = reading_doing(
            lambda: watcher.readers.chosen(), lambda name: connect(SystemPcsc(), name), Clock(), time.sleep
        )
        return read({"seconds": str(seconds)})


@contextmanager
def _watched() -> Iterator[ReaderWatcher]:
    """Watch the card readers for the block, once the first answer of their service is there."""
    from kiosk.devices.cards.card import CardState
    from kiosk.devices.cards.pcsc import SystemPcsc
    from kiosk.devices.cards.watcher import ReaderWatcher

    watcher = ReaderWatcher(SystemPcsc(), lambda _: None, poll=0.2)
    watcher.start()
    try:
        end = time.monotonic() + _READER_PATIENCE_S
        while watcher.readers.trouble is CardState.STARTING and time.monotonic() < end:
            time.sleep(_POLL_S)
        yield watcher
    finally:
        watcher.stop()


@contextmanager
def _opened(settings: Settings) -> Iterator[tuple[OwnedDevice, ...]]:
    from kiosk.devices.printers.opening import open_printer
    from kiosk.devices.sound.opening import open_voice
    from kiosk.office.device_kinds import printer_device, reader_device, sound_device

    virtual = settings.printer.kind is PrinterKind.VIRTUAL  # a twin lives in a face: there is none to look at
    printer = None if virtual else open_printer(settings.printer, settings.paper)
    voice = open_voice(settings.state / SOUNDS)
    try:
        with _watched() as watcher:
            reader = reader_device(lambda: watcher.readers.chosen())
            yield (*([printer_device(printer, {})] if printer else ()), reader, sound_device(voice))
    finally:
        voice.close()
        if printer:
            printer.close()


def _time_zone(settings: Settings) -> str:
    """Return the mission's time zone as the store has it, else as its file says."""
    from kiosk.catalogue.mission_file import read_mission_file
    from kiosk.office.checks.store import looked_at as look_into
    from kiosk.store import mission

    with look_into(settings.store_url, settings.state, Clock(), settings.name) as (_, store):
        known = mission(store) if store else None
    return (known or read_mission_file(settings.mission).mission).time_zone
