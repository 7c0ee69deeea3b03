"""Reading a passport's chip while its holder waits: what the page shows, and how it goes on.

The reading ends when the page does. Nothing of it is kept but what fills the form.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.defects import defect_place
from kiosk.ui.applicant.request.chip_shown import ChipShown
from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.background import Post

if TYPE_CHECKING:
    from kiosk.devices.passport.passport import PassportFault
    from kiosk.domain.mrz import MrzReading
    from kiosk.office.devices.documents import ChipRead, ChipStep, DocumentReader
    from kiosk.ui.applicant.session import Session

_log = logging.getLogger(__name__)


class Chips(QObject):
    """The readings of one face, one at a time. `finished` goes on with what was read, None for nothing.

    Each has a thread of its own: a card service that hangs holds up no other work, nor the program's end.
    """

    def __init__(self, session: Session, finished: Callable[[ChipRead | None], None]) -> None:
        super().__init__(session)  # else it would end in the thread of its last reading
        self._session, self._finished = session, finished
        self._stop = threading.Event()
        self._run = 0
        self._reading: MrzReading | None = None
        session.changed.connect(self._follow)

    def begin(self, reading: MrzReading) -> bool:
        """Read the chip of the passport whose zone is `reading`; False where the station has no reader."""
        documents = self._session.desk.documents
        if documents is None or not documents.usable:
            return False
        self._stop.set()
        self._stop, self._reading = threading.Event(), reading
        self._run += 1
        work = partial(self._read, documents, reading, self._run, self._stop, Post())
        self._session.go(Place(Page.CHIP), chip=ChipShown(), scan_fault=None)
        threading.Thread(target=work, name="passport chip", daemon=True).start()
        return True

    def _read(
        self, documents: DocumentReader, reading: MrzReading, run: int, stop: threading.Event, post: Post
    ) -> None:
        """Read in the reading's own thread, once the one before has let go of the reader."""

        def on(step: ChipStep, share: float) -> None:
            post.tell(partial(self._show, run, step, share))

        outcome: ChipRead | PassportFault | None = None
        try:
            outcome = documents.read(reading, on, stop)
        except Exception as error:  # whatever it is, its holder goes on without the chip
            _log.error("the chip of a passport: %s", defect_place(error))
        post.tell_last(partial(self._end, run, outcome))

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
        """Wait for no passport any more; what comes late touches nothing."""
        self._stop.set()
        self._run += 1
        self._reading = None

    def _show(self, run: int, step: ChipStep, share: float) -> None:
        shown = self._session.state.chip
        if run == self._run and self._waiting:
            self._session.update(chip=replace(shown, step=step.value, percent=round(100 * share)))

    def _end(self, run: int, outcome: ChipRead | PassportFault | None) -> None:
        from kiosk.domain.draft import ChipCheck
        from kiosk.office.devices.documents import ChipRead

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
        """Who left the page waits for no chip, and nothing of the passport is kept."""
        if self._session.state.here.page is not Page.CHIP:
            self._stop.set()
            self._reading = None
