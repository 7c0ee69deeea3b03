"""This station as the call display works on it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.workbench.face import FaceStation
from kiosk.clock import Clock
from kiosk.domain.errors import StoreDamaged
from kiosk.domain.local_time import local_day
from kiosk.domain.training import is_training
from kiosk.office.display_bench import HallLook
from kiosk.office.hall.board import board
from kiosk.opening import CATALOGUE
from kiosk.store import Store, catalogue_in_force, mission
from kiosk.store.missions.in_force import hall

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue

REFRESH_MS = 60_000
"""How often texts and letters are read anew; calls are looked at each time."""


class DisplayStation(FaceStation):
    """One station with a display; see `FaceStation`. It shows one day."""

    _only_looks = True

    def __init__(self, file: Path | None, state: Path | None, clock: Clock, *, trains: bool = False) -> None:
        super().__init__(file, state, clock)
        self._trains = trains
        self._read: tuple[int, date, Catalogue] | None = None
        self._here: tuple[str, ...] | None = None

    def look(self) -> HallLook:
        """Look at the hall."""
        return self.on_store(self._look)

    def _look(self, store: Store) -> HallLook:
        known = mission(store)
        if known is None:
            raise StoreDamaged("no mission")
        now = store.clock.now_ms()
        today = local_day(now, known.time_zone)
        set_up = hall(store)
        if self._here is None:
            self._here = self.settings.display.desks
        shown = board(store, self._catalogue(store, today), set_up, today, self._here)
        return HallLook(known, shown, now, is_training(store.folder))

    @cached_property
    def _shipped(self) -> Catalogue:
        """Read once: it changes with the program alone, and while it is read it takes a megabyte more."""
        from kiosk.catalogue.reader import load_catalogue

        return load_catalogue(CATALOGUE)

    def _catalogue(self, store: Store, today: date) -> Catalogue:
        now = store.clock.mono_ms()
        if self._read is None or self._read[1] != today or now - self._read[0] >= REFRESH_MS:
            self._read = (now, today, catalogue_in_force(store, self._shipped, today).catalogue)
        return self._read[2]
