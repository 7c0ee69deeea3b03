"""What the window of set-up shows when: wizard or console, after a look at what stands here."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.defects import defect_place
from kiosk.office.setting_up.workbench import Workbench
from kiosk.ui.background import run_in_background
from kiosk.ui.setup.content import Moment, Trouble
from kiosk.ui.setup.given import Here, look_around
from kiosk.ui.setup.window import SetupWindow
from kiosk.ui.setup.wizard import Wizard

_log = logging.getLogger(__name__)


class SetupFace(QObject):
    """Opens the workbench behind the window, then shows what fits."""

    def __init__(self, window: SetupWindow, open_bench: Callable[[], Workbench]) -> None:
        super().__init__(window)
        self._window, self._open = window, open_bench

    def begin(self) -> None:
        """Look at what stands here, in the background."""
        run_in_background(self._look, lambda looked: self._show(*looked), self._failed)

    def _look(self) -> tuple[Workbench, Here]:
        bench = self._open()
        return bench, look_around(bench)

    def _show(self, bench: Workbench, here: Here) -> None:
        wizard = Wizard(bench, here)
        wizard.language_asked.connect(self._window.show_language)
        wizard.finished.connect(self._again)
        self._window.put(wizard)

    def _again(self) -> None:
        self._window.put(Moment())
        self.begin()

    def _failed(self, error: Exception) -> None:
        _log.error("set-up can't begin: %s", defect_place(error))
        self._window.put(Trouble(error, self._again))
