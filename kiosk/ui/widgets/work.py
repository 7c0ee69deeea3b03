"""Work behind a page: while it runs the page says so; an answer for a page that is gone is dropped."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtWidgets import QWidget

from kiosk.defects import defect_place
from kiosk.domain.errors import KioskError
from kiosk.ui.background import run_in_background

Result = TypeVar("Result")

_log = logging.getLogger(__name__)


def work_for(
    page: QWidget,
    work: Callable[[], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None],
) -> None:
    """Run `work` in a thread, then `done` or `failed` in the GUI thread if `page` still exists.

    An error that nobody raised on purpose is logged by its place: its own words may hold what was typed.
    """

    def answer(result: Result) -> None:
        if shiboken6.isValid(page):
            done(result)

    def trouble(error: Exception) -> None:
        if not isinstance(error, KioskError):
            _log.error("work behind a page failed: %s", defect_place(error))
        if shiboken6.isValid(page):
            failed(error)

    run_in_background(work, answer, trouble)
