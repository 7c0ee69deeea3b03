"""What every page of set-up is: a step of the wizard and a place of the console alike."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from kiosk.ui.i18n import tr
from kiosk.ui.setup.given import Given
from kiosk.ui.widgets.busy import BusyPage
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.parts import MARGIN, Card, Notice, column


class Page(BusyPage):
    """One page. It is built in the language that is shown, and built anew when that changes."""

    asked = Signal(str)
    """Another place is wanted, by its key."""
    rebuilt = Signal()
    """It was built anew: Tab comes to it after all that was there before."""

    def __init__(self, given: Given) -> None:
        super().__init__(given.bench, given.language)
        self.given = given
        self.drafts = given.drafts
        self.column = column(self, MARGIN, 14)

    def build(self) -> None:
        """Put the page's parts into its column."""
        raise NotImplementedError

    def made(self) -> Page:
        """Build the page and return it: the notice stands under its parts, unless it put it elsewhere."""
        self.build()
        if self.column.indexOf(self.notice) < 0:
            self.column.addWidget(self.notice)
        self.column.addStretch(1)
        return self

    def rebuild(self) -> None:
        """Build the page anew: what it shows has changed."""
        empty(self.column)
        self.notice = Notice()
        self.made()
        self.rebuilt.emit()

    def shown(self) -> None:
        """Called when the page comes to the front: what is looked at is looked at now."""

    def left(self) -> None:
        """Called when the page goes: what is looked at again and again ends."""

    def way_to(self, place: str | None) -> str | None:
        """Return `place` if whoever acts may go there, None if not."""
        return place if place in self.given.places else None

    def lacks(self) -> str:
        """Return in words what is missing before the step is done, "" for nothing."""
        return ""

    def finish(self, then: Callable[[], None]) -> None:
        """Do what the step is about, then go on; say here what is missing, if something is."""
        missing = self.lacks()
        if missing:
            self.notice.tell(missing, "warning")
        else:
            then()

    def card(self, heading: str = "") -> Card:
        """Add a card and return it."""
        made = Card(heading)
        self.column.addWidget(made)
        return made


def one_moment() -> str:
    """Return what is shown while something is under way."""
    return tr("One moment, please")
