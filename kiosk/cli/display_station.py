"""This station as the call display works on it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk.cli.workbench import StationBench
from kiosk.domain.errors import StoreDamaged, TrainsHere
from kiosk.office.display_bench import HallLook
from kiosk.office.hall_board import board
from kiosk.opening import CATALOGUE
from kiosk.paper.dates import local_time
from kiosk.store import Store, catalogue_in_force, mission
from kiosk.store.missions import hall

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue

REFRESH_MS = 60_000
"""How often texts and letters are read anew; calls are looked at each time."""


class DisplayStation(StationBench):
    """One station with a display; see `StationBench`."""

    _known: tuple[int, date, Catalogue] | None = None
    _here: tuple[str, ...] | None = None

    def look(self) -> HallLook:
        """Look at the hall."""
        return self.on_store(self._look)

    def _look(self, store: Store) -> HallLook:
        known = mission(store)
        if known is None:
            raise StoreDamaged("no mission")
        now = store.clock.now_ms()
        today = local_time(now, known.time_zone).date()
        set_up = hall(store)
        if store.station in set_up.training:
            raise TrainsHere(store.station)
        if self._here is None:
            self._here = self.settings.display.desks
        shown = board(store, self._catalogue(store, today), set_up, today, self._here)
        return HallLook(known, shown, now)

    def _catalogue(self, store: Store, today: date) -> Catalogue:
        from kiosk.catalogue.reader import load_catalogue

        now = store.clock.mono_ms()
        if self._known is None or self._known[1] != today or now - self._known[0] >= REFRESH_MS:
            read = catalogue_in_force(store, load_catalogue(CATALOGUE), today).catalogue
            self._known = (now, today, read)
        return self._known[2]
