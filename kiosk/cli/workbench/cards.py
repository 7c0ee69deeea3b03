"""Staff cards at set-up: whose card lies in a reader, and whether it is still there."""

from __future__ import annotations

import uuid
from threading import Lock
from typing import TYPE_CHECKING

from kiosk.cli.devices.here import wait_while
from kiosk.devices.cards.card import CardState, Reader
from kiosk.devices.cards.pcsc import Pcsc, SystemPcsc
from kiosk.devices.cards.piv import PivFault, PivRefusal
from kiosk.devices.cards.watcher import ReaderWatcher
from kiosk.domain.acting import Acting
from kiosk.domain.staff import Person, PersonFault
from kiosk.office.people.card import enrol_card, log_in_by_card
from kiosk.office.people.proof import Refused
from kiosk.office.people.session import StaffSession

if TYPE_CHECKING:
    from kiosk.store import Store

_PATIENCE_S = 6.0
"""A card service that hangs is known as such by then."""


class StaffCards:
    """The readers of this machine, watched from the first time that somebody uses a card."""

    def __init__(self, pcsc: Pcsc | None) -> None:
        self._pcsc: Pcsc = pcsc or SystemPcsc()
        self._watcher: ReaderWatcher | None = None
        self._starting = Lock()

    def log_in(self, store: Store, pin: str) -> StaffSession | Refused | PivRefusal:
        """Let in whose card lies in a reader, by the card's PIN."""
        reader = self._with_card()
        if reader is None:
            return PivRefusal(PivFault.PULLED)
        return log_in_by_card(store, str(uuid.uuid4()), self._pcsc, reader, pin)

    def enrol(self, store: Store, acting: Acting, person_id: str) -> Person | PersonFault | PivRefusal:
        """Let the card in a reader be somebody's."""
        reader = self._with_card()
        if reader is None:
            return PivRefusal(PivFault.PULLED)
        return enrol_card(store, acting, str(uuid.uuid4()), person_id, self._pcsc, reader)

    def left(self, session: StaffSession) -> bool:
        """Tell whether the card that let somebody in was taken out. Doesn't wait."""
        return self._watcher is not None and session.card_left(self._watcher.readers)

    def close(self) -> None:
        """Watch no more."""
        with self._starting:
            if self._watcher is not None:
                self._watcher.stop()
            self._watcher = None

    def _with_card(self) -> Reader | None:
        """Return the reader in which a card lies, None if there is none."""
        watcher = self._watched()
        wait_while(lambda: watcher.readers.trouble is CardState.STARTING, _PATIENCE_S)
        return next((each for each in watcher.readers.readers if each.state is CardState.CARD), None)

    def _watched(self) -> ReaderWatcher:
        with self._starting:
            if self._watcher is None:
                self._watcher = ReaderWatcher(self._pcsc, lambda _: None, poll=0.2)
                self._watcher.start()
            return self._watcher
