"""A station as a counter or a display works on it: at work, or in training on a store of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.cli.station import NoStoreYet
from kiosk.cli.workbench.store import StoreBench
from kiosk.domain.training import is_training
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.store import Store


class FaceStation(StoreBench):
    """Whether it trains is found out when its store is first opened, and holds until it starts anew.

    `_trains`: it does, whatever the mission has set.
    """

    _trains = False
    _known = False

    @property
    def settings(self) -> Settings:
        """The station's settings now, with the state folder in which it works. Raises `StationFileError`."""
        read = replace(super().settings, trains=self._trains)
        return read.for_training() if self._known and self._trains else read

    def trains(self) -> bool:
        """Return whether all this is for training. Blocks; raises `KioskError` while that can't be told."""
        return self.on_store(lambda store: is_training(store.folder))

    def _opened(self) -> Store:
        from kiosk.catalogue.reader import load_catalogue
        from kiosk.opening import CATALOGUE, open_at_work
        from kiosk.store import first_start

        settings = self.settings
        if self._known:
            return super()._opened()
        if not settings.trains and first_start(settings.store_url, settings.state):
            raise NoStoreYet(settings.state)
        shipped = load_catalogue(CATALOGUE)
        at_work, store, _mission = open_at_work(settings, self._clock, shipped, only_looks=self._only_looks)
        self._trains, self._known = at_work.training, True
        return store
