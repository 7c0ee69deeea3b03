"""What the counter's window is handed: a station's store, its hall, and who may log in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk.catalogue.catalogue import Catalogue
from kiosk.devices.printers.printer import Printer
from kiosk.domain.device import DeviceKind
from kiosk.domain.hall import Desk
from kiosk.domain.mission import Mission
from kiosk.domain.serving_order import OrderRules
from kiosk.office.setting_up.workbench import Workbench
from kiosk.store.changes import Changes

if TYPE_CHECKING:
    from kiosk.office.hall.surroundings import Surroundings
    from kiosk.store.stations.devices import Condition


@dataclass(frozen=True, slots=True)
class HallNow:
    """The hall as it is today. `desks` are those that this station may be, `everywhere` is all of them.

    `catalogue` is in force today, `shipped` is the same without the mission's and the portal's changes.
    Whoever trains may be any of them: the reception that gives out numbers, then the desk that calls them.
    """

    shipped: Catalogue
    catalogue: Catalogue
    mission: Mission
    desks: tuple[Desk, ...]
    everywhere: tuple[Desk, ...]
    rules: OrderRules


class CounterBench(Workbench, Protocol):
    """A station where a clerk works."""

    def trains(self) -> bool:
        """Return whether all this is for training. Blocks; raises `KioskError` while that can't be told."""

    def hall_now(self) -> HallNow:
        """Return the hall of today. Raises `KioskError` for what can be mended."""

    def ring(self) -> None:
        """Let a tone be heard, if this station has a sound. Doesn't wait."""

    def changes(self) -> Changes:
        """Return what tells of changes in the store. Blocks; raises `KioskError` while the store is away."""

    def printer(self) -> Printer:
        """Return the printer of this desk; while another face has it, it says that it is busy."""

    def look_at_devices(self) -> Mapping[DeviceKind, Condition | None]:
        """Look after the devices that hang here: tell how they are, do what others ask; return how each is.

        Blocks a moment; raises `KioskError` before the store was there once.
        """

    def look_around(self) -> Surroundings:
        """Return how store, portal and queue are. Blocks; raises `KioskError` while the store is away."""
