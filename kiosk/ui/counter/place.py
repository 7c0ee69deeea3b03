"""What a desk has beside the person: the line, their request, the till, the search, the hall."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Signal

from kiosk.domain.acting import Permission
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Language
from kiosk.office.counter_bench import CounterBench, HallNow
from kiosk.office.hall.counter import Looked
from kiosk.office.people.session import StaffSession
from kiosk.store import Store
from kiosk.ui.counter.moves import DeskMoves
from kiosk.ui.counter.station_watch import StationWatch
from kiosk.ui.widgets.busy import BusyPage
from kiosk.ui.widgets.parts import column

Result = TypeVar("Result")


@dataclass(frozen=True)
class AtDesk:
    """What a place is handed: the station, the desk, who sits there, and their moves.

    `unkept` returns the place of the desk in which something was typed that isn't kept yet, "" for none.
    """

    bench: CounterBench
    desk: Desk
    session: StaffSession
    moves: DeskMoves
    station: StationWatch
    language: Language
    unkept: Callable[[], str]

    @property
    def hall(self) -> HallNow:
        """The hall as it is now; what was built stands as it was until the desk is built anew."""
        return self.moves.hall

    def on_store(self, work: Callable[[Store], Result]) -> Callable[[], Result]:
        """Return `work` with the station's store, to be run behind a page."""
        return lambda: self.bench.on_store(work)


class DeskPlace(BusyPage):
    """One place, built in one language. It is kept while the clerk looks at another: what was typed stays.

    A place shows nothing of a person before the desk serves them, and nothing of them afterwards. `elsewhere`
    brings the place of a key to the front, and hands it the id of what it is to show, "" for nothing.
    """

    elsewhere = Signal(str, str)
    taken = Signal(str, str)
    """As `elsewhere`, with something that was kept just now: its first paper is printed there."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at.bench, at.language)
        self.at = at
        self.lines = column(self)

    def show_seen(self, seen: Looked) -> None:
        """Called each second with whom the desk has, and who waits."""

    @property
    def untaken(self) -> str:
        """What whom the desk serves is to pay, where money was typed and not taken yet; "" for nothing."""
        return ""

    @property
    def unkept(self) -> bool:
        """Whether something was typed here for whom the desk serves that isn't kept and goes with them."""
        return False

    def shown(self) -> None:
        """Called when it comes to the front: it takes the keyboard where it wants it."""

    def bring(self, thing: str) -> None:
        """Show the thing of this id; most places have none."""

    def bring_new(self, thing: str) -> None:
        """Show the thing of this id, kept just now, and print its first paper; most places have none."""

    def left(self) -> None:
        """Called when it goes to the back or away."""

    def typed(self) -> object:
        """Return what stands here and isn't kept yet, None for nothing: another language doesn't lose it."""
        return None

    def take_up(self, typed: Any) -> None:
        """Go on with what the same place had `typed` in another language."""


@dataclass(frozen=True)
class PlaceOffer:
    """`needs`: whoever has one of these sees it; empty: everybody. `kinds`: of desk that have it.

    `named`: its name stands among the others'; a state in the window's bar leads to one without.

    Hiding a place guards nothing: each thing done on it is checked where it is done.
    """

    key: str
    title: Callable[[], str]
    make: Callable[[AtDesk], DeskPlace]
    needs: frozenset[Permission] = frozenset()
    kinds: frozenset[DeskKind] = frozenset(DeskKind)
    named: bool = True

    def open_to(self, at: AtDesk) -> bool:
        """Return whether this desk has it for who sits there."""
        allowed = not self.needs or bool(self.needs & at.session.acting.permissions)
        return allowed and at.desk.kind in self.kinds
