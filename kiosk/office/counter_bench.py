"""What the counter's window is handed: a station's store, its hall, and who may log in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.catalogue.catalogue import Catalogue
from kiosk.devices.printers.printer import Printer
from kiosk.domain.hall import Desk
from kiosk.domain.mission import Mission
from kiosk.domain.serving_order import OrderRules
from kiosk.office.setting_up.workbench import Workbench
from kiosk.store.changes import Changes


@dataclass(frozen=True, slots=True)
class HallNow:
    """The hall as it is today. `desks` are those that this station may be, `everywhere` is all of them."""

    catalogue: Catalogue
    mission: Mission
    desks: tuple[Desk, ...]
    everywhere: tuple[Desk, ...]
    rules: OrderRules


class CounterBench(Workbench, Protocol):
    """A station where a clerk works."""

    def hall_now(self) -> HallNow:
        """Return the hall of today. Raises `KioskError` for what can be mended."""

    def ring(self) -> None:
        """Let a tone be heard, if this station has a sound. Doesn't wait."""

    def changes(self) -> Changes:
        """Return what tells of changes in the store. Blocks; raises `KioskError` while the store is away."""

    def printer(self) -> Printer:
        """Return the printer of this desk; while another face has it, it says that it is busy."""
