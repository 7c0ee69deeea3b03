"""How the station is, looked at for as long as its window is open: its devices, and what is behind them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.defects import defect_place
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import StoreError
from kiosk.office.counter_bench import CounterBench
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.office.hall.surroundings import Surroundings
    from kiosk.store.stations.devices import Condition

Result = TypeVar("Result")
STEP_MS = 1_000
"""Between two steps of the watch over the devices, in which others' wishes are heard, too."""
LOOK_EVERY = 5
"""Steps between two looks at the store, beside what the desk looks at itself."""

_log = logging.getLogger(__name__)


class StationWatch(QObject):
    """Emits `changed` when something is other than it was. Nothing is looked at twice at a time."""

    changed = Signal()

    def __init__(self, parent: QObject, bench: CounterBench, step_ms: int = STEP_MS) -> None:
        super().__init__(parent)
        self._bench = bench
        self.devices: Mapping[DeviceKind, Condition | None] | None = None
        """How each was seen last, None before the first look."""
        self.around: Surroundings | None = None
        """What the store said last, None before it said anything."""
        self.away: StoreError | None = None
        """Why the store says nothing now."""
        self._stepping = self._looking = False
        self._steps = 0
        self._defect = ""
        self._timer = QTimer(self, interval=step_ms)
        self._timer.timeout.connect(self.step)

    def begin(self) -> None:
        """Look now, and from now on."""
        if not self._timer.isActive():
            self._timer.start()
            self.step()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def step(self) -> None:
        """Look at the devices, and now and then at the store."""
        if not self._stepping:
            self._stepping = True
            self._ask(self._bench.look_at_devices, self._seen, self._unseen)
        if self._steps % LOOK_EVERY == 0 and not self._looking:
            self._looking = True
            self._ask(self._bench.look_around, self._looked, self._blind)
        self._steps += 1

    def _ask(
        self, look: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[Exception], None]
    ) -> None:
        """Look behind the window; an answer for a window that is gone is dropped."""

        def answer(result: Result) -> None:
            if shiboken6.isValid(self):
                done(result)

        def trouble(error: Exception) -> None:
            if shiboken6.isValid(self):
                failed(error)

        run_in_background(look, answer, trouble)

    def _seen(self, devices: Mapping[DeviceKind, Condition | None]) -> None:
        self._stepping = False
        if devices != self.devices:
            self.devices = dict(devices)
            self.changed.emit()

    def _unseen(self, error: Exception) -> None:
        """They can't be opened before the store is there; what was seen last holds."""
        self._stepping = False
        self._note(error)

    def _looked(self, around: Surroundings) -> None:
        self._looking = False
        if (around, None) != (self.around, self.away):
            self.around, self.away = around, None
            self.changed.emit()

    def _blind(self, error: Exception) -> None:
        self._looking = False
        self._note(error)
        if isinstance(error, StoreError):
            self.away = error
            self.changed.emit()

    def _note(self, error: Exception) -> None:
        """A defect is told once, not at each look."""
        if not isinstance(error, StoreError) and (place := defect_place(error)) != self._defect:
            self._defect = place
            _log.error("the station can't be looked at: %s", place)
