"""A page that works and looks behind itself, one thing at a time, and says on itself what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from kiosk.domain.language import Language
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.parts import Notice
from kiosk.ui.widgets.work import work_for

if TYPE_CHECKING:
    from kiosk.office.setting_up.workbench import Workbench

Result = TypeVar("Result")


class BusyPage(QWidget):
    """Its maker places `notice`, where what is under way and what went wrong is said."""

    def __init__(self, bench: Workbench, language: Language) -> None:
        super().__init__()
        self.bench, self.language = bench, language
        self.notice = Notice()
        self._busy = self._looking = False

    @property
    def under_way(self) -> bool:
        """Whether something is worked or looked at behind the page."""
        return self._busy or self._looking

    @property
    def awaits_answer(self) -> bool:
        """Whether something was begun here whose answer isn't known yet."""
        return self._busy

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
            self._tell_wrong(error)

        work_for(self, work, over, wrong)

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
            self._tell_wrong(error)

        work_for(self, look, over, wrong)

    def _tell_wrong(self, error: Exception) -> None:
        self.notice.tell(fault_sentence(self.bench, error, self.language), "danger")
