"""What every page of set-up is: a step of the wizard and a place of the console alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.office.setting_up.steps import Step
from kiosk.ui.i18n import tr
from kiosk.ui.setup.content import empty
from kiosk.ui.setup.fault_words import fault_sentence
from kiosk.ui.setup.given import Given
from kiosk.ui.widgets.parts import MARGIN, Card, Notice, column
from kiosk.ui.widgets.work import work_for

Result = TypeVar("Result")


class Page(QWidget):
    """One page. It is built in the language that is shown, and built anew when that changes."""

    asked = Signal(str)
    """Another place is wanted, by its key."""
    settled = Signal()
    """Something was done that others of the window show too."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        self.given = given
        self.bench, self.drafts = given.bench, given.drafts
        self.column = column(self, MARGIN, 14)
        self.notice = Notice()
        self._busy = self._looking = False

    def build(self) -> None:
        """Put the page's parts into its column."""
        raise NotImplementedError

    def made(self) -> Page:
        """Build the page and return it: the notice stands under its parts, and all begin at the top."""
        self.build()
        self.column.addWidget(self.notice)
        self.column.addStretch(1)
        return self

    def rebuild(self) -> None:
        """Build the page anew: what it shows has changed."""
        empty(self.column)
        self.notice = Notice()
        self.made()

    def shown(self) -> None:
        """Called when the page comes to the front: what is looked at is looked at now."""

    def left(self) -> None:
        """Called when the page goes: what is looked at again and again ends."""

    def way_to(self, place: Step | None) -> Step | None:
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

    def work(self, work: Callable[[], Result], done: Callable[[Result], None], waiting: str) -> None:
        """Run `work` behind the page and hand its result to `done`; say what is wrong, if something is.

        `waiting` is shown meanwhile. Whatever is pressed before it ends begins nothing more.
        """
        if self._busy:
            return
        self._busy = True
        self.notice.tell(waiting, "info")

        def over(result: Result) -> None:
            self._busy = False
            self.notice.tell("")
            done(result)

        def wrong(error: Exception) -> None:
            self._busy = False
            self.notice.tell(fault_sentence(self.bench, error, self.given.language), "danger")

        work_for(self, work, over, wrong)

    @property
    def under_way(self) -> bool:
        """Whether something is worked or looked at behind the page."""
        return self._busy or self._looking

    def look(self, look: Callable[[], Result], seen: Callable[[Result], None]) -> None:
        """Look at something and hand it to `seen`; meanwhile everything can be pressed.

        A second look while one is under way is none. What is wrong is said, if something is.
        """
        if self._looking:
            return
        self._looking = True

        def over(result: Result) -> None:
            self._looking = False
            seen(result)

        def wrong(error: Exception) -> None:
            self._looking = False
            self.notice.tell(fault_sentence(self.bench, error, self.given.language), "danger")

        work_for(self, look, over, wrong)


def one_moment() -> str:
    """Return what is shown while something is under way."""
    return tr("One moment, please")
