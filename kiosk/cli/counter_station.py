"""This station as the counter works on it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.workbench.face import FaceStation
from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.devices.printers.printer import Printer
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import StoreAway
from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.training import is_training
from kiosk.office.counter_bench import HallNow
from kiosk.office.devices.asking import PAGE_S, Silence
from kiosk.office.devices.held_printer import HeldPrinter
from kiosk.office.devices.owned import Answer
from kiosk.office.hall.counter import desks_at
from kiosk.opening import CATALOGUE
from kiosk.store import Store, catalogue_in_force, timetable
from kiosk.store.missions.in_force import hall, must_know_mission

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.devices.cards.pcsc import Pcsc
    from kiosk.devices.sound.voice import Voice
    from kiosk.office.hall.surroundings import Surroundings
    from kiosk.station_devices import StationDevices
    from kiosk.store.stations.devices import Condition


class CounterStation(FaceStation, StationBench):
    """One station where a clerk works; see `FaceStation`. It owns the devices that hang there.

    Once it is closed it stays closed: what looks at it then raises `StoreAway`.
    """

    _page_s = PAGE_S

    def __init__(
        self,
        file: Path | None,
        state: Path | None,
        clock: Clock,
        pcsc: Pcsc | None = None,
        *,
        trains: bool = False,
    ) -> None:
        super().__init__(file, state, clock, pcsc)
        self._trains = trains
        self._devices: StationDevices | None = None
        self._voice: Voice | None = None
        self._attaching = Lock()
        self._closed = False

    def hall_now(self) -> HallNow:
        """Return the hall of today."""
        return self.on_store(lambda store: _hall_now(store, self._shipped))

    @cached_property
    def _shipped(self) -> Catalogue:
        """The catalogue of this release: a desk asks every few seconds what holds of it."""
        return load_catalogue(CATALOGUE)

    def printer(self) -> Printer:
        """Return the printer of this desk; see `HeldPrinter`."""
        devices = self._attached()
        return HeldPrinter(devices.printer, devices.watch.hold)

    def look_at_devices(self) -> Mapping[DeviceKind, Condition | None]:
        """Take a step of the watch over the devices, and return how each was seen last."""
        watch = self._attached().watch
        watch.step()
        return watch.conditions

    def look_around(self) -> Surroundings:
        """Return how store, portal and queue are."""
        from kiosk.office.hall.surroundings import look_around

        return self.on_store(lambda store: look_around(store, must_know_mission(store).time_zone))

    def print_trial(self, acting: Acting) -> Answer | Silence:
        """Print the test page by ourselves, or through the face that has the printer."""
        acting.require(Permission.ASK_DEVICES)
        watch = self._attached().watch
        if not watch.hold():
            return super().print_trial(acting)
        page = watch.begin(DeviceKind.PRINTER, DeviceTaskKind.TEST_PRINT)
        try:
            return page.result(self._page_s)
        except TimeoutError:
            return Silence.STUCK

    def ring(self) -> None:
        """Sound the chime."""
        from kiosk.devices.sound.voice import CHIME, Phrase, Volume

        if self._voice is not None:
            self._voice.say((Phrase("", CHIME),), Language.ARABIC, Volume.MIDDLE)

    def close(self) -> None:
        """Let devices, store and staff cards go."""
        with self._attaching:
            self._closed = True
            if self._devices is not None:
                self._devices.close()
            if self._voice is not None:
                self._voice.close()
            self._devices = self._voice = None
        super().close()

    def _attached(self) -> StationDevices:
        """Return the devices, opened when they are first wanted, which takes the store."""
        from kiosk.station_devices import attach_voice, open_devices

        with self._attaching:
            self._must_be_open()
            if self._devices is None:
                zone, settings = self.on_store(must_know_mission).time_zone, self.settings
                self._devices = self.on_store(lambda store: open_devices(store, settings, zone))
                self._voice = attach_voice(self._devices.watch, settings)
            return self._devices

    def _must_be_open(self) -> None:
        if self._closed:
            raise StoreAway("the station is closed")

    def _opened(self) -> Store:
        self._must_be_open()
        store = super()._opened()
        if self._devices is not None:
            self._devices.watch.work_on(store)
        return store


def _hall_now(store: Store, shipped: Catalogue) -> HallNow:
    known = must_know_mission(store)
    today = local_day(store.clock.now_ms(), known.time_zone)
    everywhere = hall(store).desks_on(today)
    return HallNow(
        shipped=shipped,
        catalogue=catalogue_in_force(store, shipped, today).catalogue,
        mission=known,
        desks=everywhere if is_training(store.folder) else desks_at(everywhere, store.station),
        everywhere=everywhere,
        rules=timetable(store).order,
    )
