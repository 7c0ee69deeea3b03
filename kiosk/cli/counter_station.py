"""This station as the counter works on it."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.workbench import StationBench
from kiosk.clock import Clock
from kiosk.devices.printers.opening import open_printer
from kiosk.devices.printers.printer import Printer
from kiosk.domain.errors import StoreDamaged, TrainsHere
from kiosk.domain.service import Language
from kiosk.office.counter import desks_at
from kiosk.office.counter_bench import HallNow
from kiosk.office.device_ownership import Ownership, lock_file
from kiosk.office.held_printer import HeldPrinter
from kiosk.opening import CATALOGUE
from kiosk.paper.dates import local_time
from kiosk.store import Store, catalogue_in_force, interrupted_prints, mission, timetable
from kiosk.store.missions import hall

if TYPE_CHECKING:
    from kiosk.devices.cards.pcsc import Pcsc
    from kiosk.devices.sound.voice import Voice


class CounterStation(StationBench):
    """One station where a clerk works; see `StationBench`."""

    def __init__(self, file: Path | None, state: Path | None, clock: Clock, pcsc: Pcsc | None = None) -> None:
        super().__init__(file, state, clock, pcsc)
        self._printer: HeldPrinter | None = None
        self._ownership: Ownership | None = None
        self._making = Lock()
        self._voice: Voice | None = None

    def hall_now(self) -> HallNow:
        """Return the hall of today."""
        return self.on_store(_hall_now)

    def printer(self) -> Printer:
        """Return the printer of this desk, opened when it is first used; see `HeldPrinter`."""
        with self._making:
            if self._printer is None:
                settings = self.settings
                self._ownership = Ownership(lock_file(settings.state))
                opened = open_printer(settings.printer, settings.paper)
                self._printer = HeldPrinter(opened, self._holds)
                if self._holds():  # what was under way when this program ended before
                    self.on_store(lambda store: interrupted_prints(store, settings.name))
            return self._printer

    def close(self) -> None:
        """Let store, readers, printer and voice go."""
        with self._making:
            if self._printer is not None:
                self._printer.close()
            if self._ownership is not None:
                self._ownership.release()
            self._printer = self._ownership = None
        if self._voice is not None:
            self._voice.close()
        super().close()

    def _holds(self) -> bool:
        try:
            return self._ownership is not None and self._ownership.take()
        except OSError:  # a folder without locks: nobody can say whose the printer is
            return False

    def ring(self) -> None:
        """Sound the chime."""
        from kiosk.devices.sound.opening import open_voice
        from kiosk.devices.sound.voice import CHIME, Phrase, Volume
        from kiosk.station_devices import SOUNDS

        if self._voice is None:
            settings = self.settings
            self._voice = open_voice(settings.state / SOUNDS, settings.sound.kind)
        self._voice.say((Phrase("", CHIME),), Language.ARABIC, Volume.MIDDLE)


def _hall_now(store: Store) -> HallNow:
    known = mission(store)
    if known is None:
        raise StoreDamaged("no mission")
    today, set_up = local_time(store.clock.now_ms(), known.time_zone).date(), hall(store)
    if store.station in set_up.training:
        raise TrainsHere(store.station)
    return HallNow(
        catalogue=catalogue_in_force(store, load_catalogue(CATALOGUE), today).catalogue,
        mission=known,
        desks=desks_at(set_up.desks_on(today), store.station),
        everywhere=set_up.desks_on(today),
        rules=timetable(store).order,
    )
