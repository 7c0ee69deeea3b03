"""A station by its settings, and its store, open for as long as set-up works on it."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import StoreError
from kiosk.settings import Settings, read_settings
from kiosk.settings.changing import Changes
from kiosk.settings.file import change_settings, station_file

if TYPE_CHECKING:
    from kiosk.store import Store
    from kiosk.store.changes import Changes as StoreChanges


Result = TypeVar("Result")

_log = logging.getLogger(__name__)


class StoreBench:
    """One station by its settings. Everything is read anew at each call: others may have changed it."""

    _only_looks = False
    """Whether nothing is signed and searched here; see `open_store`."""

    def __init__(self, file: Path | None, state: Path | None, clock: Clock) -> None:
        self.file, self._state, self._clock = file or station_file(), state, clock
        self._store: Store | None = None
        self._opening = Lock()

    @property
    def settings(self) -> Settings:
        """The station's settings now. Raises `StationFileError`."""
        return read_settings(self._chosen, self._state)

    @property
    def _chosen(self) -> Path | None:
        """The station's file, if there is one."""
        return self.file if self.file.exists() else None

    def on_store(self, work: Callable[[Store], Result]) -> Result:
        """Do `work` with the station's open store; after a fault of the store it is opened anew."""
        with self._opening:
            if self._store is None:
                self._store = self._opened()
            store = self._store
        try:
            return work(store)
        except StoreError:
            self._close_store()
            raise

    def _opened(self) -> Store:
        from kiosk.store import open_store

        settings = self.settings
        url, name = settings.store_url, settings.name
        return open_store(url, settings.state, self._clock, name, only_looks=self._only_looks)

    def changes(self) -> StoreChanges:
        """Return what tells of changes in the store, for whoever shows what others do."""
        from kiosk.store.changes import Changes as StoreChanges

        return self.on_store(lambda store: StoreChanges(store.engine))

    def now_ms(self) -> int:
        """Return what this machine takes for the time (UTC)."""
        return self._clock.now_ms()

    def _change(self, acting: Acting, changes: Changes) -> None:
        """Write the settings, and journal who did."""
        acting.require(Permission.SET_STATIONS)
        change_settings(self.file, changes)
        self.note(acting, changes)

    def note(self, acting: Acting, changes: Changes) -> None:
        """Journal changes of the settings. A store that is away keeps nobody from mending the station."""
        from kiosk.store import first_start
        from kiosk.store.stations.settings import note_settings

        settings = self.settings
        try:
            if first_start(settings.store_url, settings.state):
                return  # there is no journal yet
            self.on_store(lambda store: note_settings(store, acting, str(uuid.uuid4()), changes))
        except StoreError as error:
            _log.warning("the change of the settings isn't in the journal: %s", type(error).__name__)

    def close(self) -> None:
        """Let the store go."""
        self._close_store()

    def _close_store(self) -> None:
        with self._opening:
            if self._store is not None:
                self._store.close()
            self._store = None
