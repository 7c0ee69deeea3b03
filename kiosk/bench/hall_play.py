"""A hall that is played: people come and are called, by a clock that is turned."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.calling import finished, started
from kiosk.domain.hall import NO_HALL as HALL
from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.ticket import Ticket
from kiosk.office.display_bench import HallLook
from kiosk.office.hall.board import board
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import Settings
from kiosk.store import Store
from kiosk.store.changes import Changes
from kiosk.store.queue.calling import call_next, move_ticket
from kiosk.store.queue.issuing import Wanted, take_number

LINE, DESKS = "passports", 6
_ZONE = "Asia/Riyadh"


@dataclass
class HallPlay:
    """The first mission in `folder`, at `now_ms`; its desks take turns."""

    folder: Path
    now_ms: int
    store: Store = field(init=False)
    _turn: int = 0
    _served: dict[str, Ticket] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._shipped = load_catalogue(CATALOGUE)
        settings = Settings(name="display-1", state=self.folder / "state")
        self.store, self._mission = open_node(settings, Clock(now_ms=lambda: self.now_ms), self._shipped)

    def look(self) -> HallLook:
        """Look at the hall, as a display's station does."""
        today = local_day(self.now_ms, self._mission.time_zone)
        return HallLook(self._mission, board(self.store, self._shipped, HALL, today), self.now_ms)

    def changes(self) -> Changes:
        """Return what tells of changes."""
        return Changes(self.store.engine)

    def close(self) -> None:
        """Let the store go."""
        self.store.close()

    def call_somebody(self) -> None:
        """Let somebody take a number, and the next desk finish with whom it has and call them."""
        store, now = self.store, self.now_ms
        day = local_day(now, _ZONE)
        coming, language = Coming.WALK_IN, Language.ARABIC
        wanted = Wanted("passport_renewal", LINE, "J", 1, coming, Priority.NONE, now, language, "visit")
        take_number(store, applicant("kiosk-1"), _new_id(), wanted, day, USUAL_ORDER)
        self._turn += 1
        desk = f"window_{self._turn % DESKS + 1}"
        clerk = Acting(desk, desk, frozenset({Permission.SERVE}))
        before = self._served.pop(desk, None)
        if before is not None:
            move_ticket(store, clerk, _new_id(), before.id, before.moves, finished)
        called = call_next(store, clerk, _new_id(), desk, (LINE,), day)
        if isinstance(called, Ticket):
            here = move_ticket(
                store, clerk, _new_id(), called.id, called.moves, lambda standing, _now: started(standing)
            )
            if isinstance(here, Ticket):
                self._served[desk] = here


def _new_id() -> str:
    return str(uuid.uuid4())
