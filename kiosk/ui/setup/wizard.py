"""The first start: one step after the other, each to be done now or left for later."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.service import Language
from kiosk.office.setting_up.steps import Progress, Step
from kiosk.office.setting_up.workbench import Start, Workbench
from kiosk.ui.i18n import tr
from kiosk.ui.setup.accounts_page import AccountsPage
from kiosk.ui.setup.clock_page import ClockPage
from kiosk.ui.setup.drafts import Drafts
from kiosk.ui.setup.finish_page import FinishPage
from kiosk.ui.setup.given import Given, Here, look_around
from kiosk.ui.setup.language_page import LanguagePage
from kiosk.ui.setup.mission_page import MissionPage
from kiosk.ui.setup.page import Page
from kiosk.ui.setup.panel_page import PanelPage
from kiosk.ui.setup.portal_page import PortalPage
from kiosk.ui.setup.printer_page import PrinterPage
from kiosk.ui.setup.reader_page import ReaderPage
from kiosk.ui.setup.recovery_page import RecoveryPage
from kiosk.ui.setup.step_words import step_title
from kiosk.ui.widgets.content import Content, empty
from kiosk.ui.widgets.keyboard import KeptKeyboard, first_stop
from kiosk.ui.widgets.parts import button, column, frame, row, scrolling
from kiosk.ui.widgets.rail import Rail, Stop
from kiosk.ui.widgets.text import label
from kiosk.ui.widgets.work import work_for

DONE, LATER, OPEN = "✓", "…", "○"

PAGES: Mapping[Step, Callable[[Given], Page]] = {
    Step.MISSION: MissionPage,
    Step.CLOCK: ClockPage,
    Step.PANEL: PanelPage,
    Step.PRINTER: PrinterPage,
    Step.READER: ReaderPage,
    Step.PORTAL: PortalPage,
    Step.ACCOUNTS: AccountsPage,
    Step.RECOVERY: RecoveryPage,
    Step.FINISH: FinishPage,
}
"""The page of each step; the language's is made by the wizard, which switches it."""


class Wizard(Content):
    """Shows the steps. `finished` is emitted once the last page is left."""

    finished = Signal()
    language_asked = Signal(Language)

    def __init__(self, bench: Workbench, here: Here) -> None:
        super().__init__()
        self._bench, self._here, self.drafts = bench, here, Drafts()
        self._language = Language.ARABIC
        self.progress = Progress()
        if here.start is Start.NOBODY:
            self.progress = Progress(done=frozenset({Step.MISSION}))
        self.page: Page | None = None
        self._inside = row(self, gap=0)
        self._stage = QWidget()
        KeptKeyboard(self, lambda: self._stage, self._first_stop)

    def show_language(self, language: Language) -> None:
        """Build what is shown anew in `language`."""
        self._language = language
        self.show_step()

    def left(self) -> None:
        """Let nothing of the page that is shown run on."""
        if self.page is not None:
            self.page.left()

    def show_step(self) -> None:
        """Show the step that `progress` says."""
        self.left()
        empty(self._inside)
        self.page = self._page_of(self.progress.here)
        self.page.asked.connect(lambda place: self._go(Step(place)))
        self.page.rebuilt.connect(self._put_foot)
        self._rail = Rail(tr("Steps"), lambda key: self._go(Step(key)))
        self._rail.show_stops(self._stops(), self.progress.here.value)
        self._inside.addWidget(self._rail)
        self._stage = self._built_stage(self.page)
        self._inside.addWidget(self._stage, 1)
        self.page.shown()
        self._first_stop().setFocus()

    def _page_of(self, step: Step) -> Page:
        waiting = self.progress.waiting
        given = Given(self._bench, self._here, self.drafts, self._language, waiting=waiting)
        if step is Step.LANGUAGE:
            return LanguagePage(given, self.language_asked.emit).made()
        return PAGES[step](given).made()

    def _first_stop(self) -> QWidget:
        return (first_stop(self.page) if self.page is not None else None) or self._next

    def _built_stage(self, page: Page) -> QWidget:
        stage = QWidget()
        lines = column(stage, gap=0)
        head = frame("bar")
        title = column(head, 16)
        step = self.progress.here
        order = self._steps()
        place = tr("Step {here} of {all}").format(here=order.index(step) + 1, all=len(order))
        title.addWidget(label(place, "hint"))
        title.addWidget(label(step_title(step), "title"))
        lines.addWidget(head)
        lines.addWidget(scrolling(page), 1)
        foot = QWidget()
        self._foot = column(foot)
        lines.addWidget(foot)
        self._put_foot()
        return stage

    def _put_foot(self) -> None:
        """Put the buttons under the page: made after its parts, they come after them by Tab."""
        empty(self._foot)
        foot = frame("foot")
        line = row(foot, 12)
        if not self.progress.first:
            line.addWidget(button(tr("Back"), self._back, name="back"))
        line.addStretch(1)
        if self.progress.may_wait:
            line.addWidget(button(tr("Later"), self._later, name="later"))
        last = self.progress.here is Step.FINISH
        text = tr("Finish set-up") if last else tr("Next")
        self._next = button(text, self._finish, "primary", "next")
        line.addWidget(self._next)
        self._foot.addWidget(foot)

    def _steps(self) -> tuple[Step, ...]:
        return tuple(step for step in Step if step in PAGES or step is Step.LANGUAGE)

    def _stops(self) -> tuple[Stop, ...]:
        progress = self.progress
        return tuple(
            Stop(
                step.value,
                step_title(step),
                DONE if step in progress.done else LATER if step in progress.later else OPEN,
                progress.open_to(step),
            )
            for step in self._steps()
        )

    def _finish(self) -> None:
        if self.page is not None:
            self.page.finish(lambda: self._move(self.progress.finished()))

    def _later(self) -> None:
        self._move(self.progress.put_off())

    def _back(self) -> None:
        self._move(self.progress.back())

    def _go(self, step: Step) -> None:
        if step in self._steps():
            self._move(self.progress.at(step))

    def _move(self, progress: Progress) -> None:
        if self.progress.here is Step.FINISH and progress.here is Step.FINISH:
            self.finished.emit()
            return
        entered = self.progress.here is Step.MISSION and progress.here is Step.CLOCK
        self.progress = progress
        if entered and self._here.start in (Start.NOTHING, Start.RESTORED):
            work_for(self, lambda: look_around(self._bench), self._entered, lambda _: self.show_step())
            return
        work_for(self, lambda: look_around(self._bench), self._looked, lambda _: self.show_step())

    def _entered(self, here: Here) -> None:
        """A store that was joined or put back has people of its own: from here on they log in."""
        if here.start is Start.PEOPLE:
            self.finished.emit()
            return
        self._looked(here)

    def _looked(self, here: Here) -> None:
        self._here = here
        self.show_step()
