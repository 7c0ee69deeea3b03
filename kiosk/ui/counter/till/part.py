"""One part of the till: the bill, the receipts, the drawer, or what is decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.domain.acting import Permission
from kiosk.domain.local_time import local_day
from kiosk.domain.ticket import Ticket
from kiosk.office.till.drawer_keeping import DrawerKeeping
from kiosk.office.till.till import Till, TillNow
from kiosk.store import Store
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.widgets.parts import column


class TillPart(QWidget):
    """Works through the `place` it stands on; `look_again` has the whole till looked at anew.

    What stands on its `foot` doesn't scroll: what F12 does is in sight however much stands above it.
    """

    def __init__(self, place: DeskPlace, look_again: Callable[[], None]) -> None:
        super().__init__()
        self.place, self.look_again = place, look_again
        self.at: AtDesk = place.at
        self.lines = column(self)
        self.foot = QWidget()
        self.foot_lines = column(self.foot)

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Called with what the till sees, and whom the desk serves."""

    def show_news(self, now: TillNow, ticket: Ticket | None) -> None:
        """Called in front when somebody kept something: what is typed stays, and the keyboard where it is."""

    def waiting(self, now: TillNow) -> int:
        """Return how many things wait here for the clerk: told on its tab."""
        return 0

    @property
    def awaits_answer(self) -> bool:
        """Whether something stands here that can only be gone on with as it is."""
        return False

    def gone(self) -> None:
        """Called when whoever was served has gone: nothing typed for them stays."""

    def begin(self) -> None:
        """Called when it comes to the front: it takes the keyboard where it wants it."""

    def brought(self) -> None:
        """Called when what is still to be done here is brought to the front."""

    def go_on(self) -> None:
        """Do what F12 does here."""

    def forget(self) -> None:
        """Let nothing typed stand that is a secret."""

    def till(self, store: Store) -> Till:
        """Return the till of this desk."""
        return Till(store, self.at.session.acting, self.at.desk.id, self.at.hall.shipped)

    def keeping(self, store: Store) -> DrawerKeeping:
        """Return what keeps the drawers of this desk."""
        today = local_day(store.clock.now_ms(), self.at.hall.mission.time_zone)
        return DrawerKeeping(store, self.at.session, self.at.desk.id, today.year)


@dataclass(frozen=True)
class PartOffer:
    """A part with its name, for whoever has `needs`."""

    key: str
    title: Callable[[], str]
    make: Callable[[DeskPlace, Callable[[], None]], TillPart]
    needs: Permission


def ticket_id(ticket: Ticket | None) -> str:
    """Return whose ticket it is, "" for nobody's."""
    return ticket.id if ticket else ""
