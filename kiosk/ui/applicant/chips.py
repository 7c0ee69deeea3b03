"""Reading a passport's chip while its holder waits: what the page shows, and how it goes on.

The reading runs in the background and ends when the page does. Nothing of it is kept but what fills the form.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.devices.passport.passport import PassportFault
    from kiosk.domain.mrz import MrzReading
    from kiosk.office.documents import ChipRead
    from kiosk.ui.applicant.session import Session


@dataclass(frozen=True, slots=True)
class ChipShown:
    """What is seen of the reading: a `ChipStep`, the hundredths done, then why it came to nothing.

    `read` is a chip that can't be trusted: its holder goes on by a tap, with the clerk told.
    """

    step: str = ""
    percent: int = 0
    fault: PassportFault | None = None
    read: ChipRead | None = None


class Chips(QObject):
    """The readings of one face. `finished` goes on with what was read, None for nothing."""

    progress = Signal(int, str, float)

    def __init__(
        self, session: Session, finished: Callable[[ChipRead | None], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._finished = session, finished
        self._stop = threading.Event()
        self._run = 0
        self._reading: MrzReading | None = None
        self.progress.connect(self._show, Qt.ConnectionType.QueuedConnection)
        session.changed.connect(self._follow)

    def begin(self, reading: MrzReading) -> bool:
        """Read the chip of the passport whose zone is `reading`; False where the station has no reader."""
        documents = self._session.desk.documents
        if documents is None or not documents.usable:
            return False
        self._stop.set()
        self._stop, self._reading = threading.Event(), reading
        self._run += 1
        stop, run = self._stop, self._run
        self._session.go(Place(Page.CHIP), chip=ChipShown(), scan_fault=None)

        def work() -> ChipRead | PassportFault | None:
            return documents.read(
                reading, lambda step, share: self.progress.emit(run, step.value, share), stop
            )

        def failed(error: Exception) -> None:
            if run == self._run:
                self.go_on()
            raise error

        run_in_background(work, lambda outcome: self._ended(run, outcome), failed)
        return True

    def go_on(self) -> None:
        """Go on without the chip, or with what it said that can't be trusted."""
        if self._session.state.here.page is Page.CHIP:
            read = self._session.state.chip.read
            self._stop.set()
            self._session.update(chip=ChipShown())
            self._finished(read)

    def again(self) -> None:
        """Try once more."""
        if self._session.state.here.page is Page.CHIP and self._reading is not None:
            self.begin(self._reading)

    def close(self) -> None:
        """Wait for no passport any more."""
        self._stop.set()

    @Slot(int, str, float)
    def _show(self, run: int, step: str, share: float) -> None:
        shown = self._session.state.chip
        if run == self._run and self._waiting:
            self._session.update(chip=replace(shown, step=step, percent=round(100 * share)))

    def _ended(self, run: int, outcome: ChipRead | PassportFault | None) -> None:
        from kiosk.domain.draft import ChipCheck
        from kiosk.office.documents import ChipRead

        if run != self._run or not self._waiting:
            return
        if isinstance(outcome, ChipRead) and outcome.check is ChipCheck.TAMPERED:
            self._session.update(chip=ChipShown(read=outcome))
        elif isinstance(outcome, ChipRead) or outcome is None:
            self._session.update(chip=ChipShown())
            self._finished(outcome)
        else:
            self._session.update(chip=ChipShown(fault=outcome))

    @property
    def _waiting(self) -> bool:
        """Whether somebody still stands before the page and nothing has come of the reading yet."""
        shown = self._session.state.chip
        here = self._session.state.here.page is Page.CHIP
        return here and shown.fault is None and shown.read is None

    @Slot()
    def _follow(self) -> None:
        """Who left the page waits for no chip."""
        if self._session.state.here.page is not Page.CHIP and not self._stop.is_set():
            self._stop.set()
            self._reading = None
