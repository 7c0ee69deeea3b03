"""Who works at a station, as set-up lets them in: by PIN, by staff card, and the first of all."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.workbench.cards import StaffCards
from kiosk.cli.workbench.store import StoreBench
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission

if TYPE_CHECKING:
    from kiosk.devices.cards.pcsc import Pcsc
    from kiosk.devices.cards.piv import PivRefusal
    from kiosk.domain.pin import PinFault
    from kiosk.domain.staff import Person, PersonFault
    from kiosk.office.people.proof import Refused
    from kiosk.office.people.session import StaffSession
    from kiosk.store.people.pins import PinGiven


class PeopleBench(StoreBench):
    """Log-ins of staff."""

    def __init__(self, file: Path | None, state: Path | None, clock: Clock, pcsc: Pcsc | None = None) -> None:
        super().__init__(file, state, clock)
        self._cards = StaffCards(pcsc)

    def first_people(self, it_name: str, supervisor_name: str) -> tuple[PinGiven, ...] | PersonFault:
        """Add the first two who can log in, and return their PINs for once."""
        from kiosk.domain.acting import it_officer
        from kiosk.domain.staff import NewPerson, Role
        from kiosk.store.people.pins import Addition, add_people

        wanted = ((it_name, Role.IT), (supervisor_name, Role.SUPERVISOR))
        additions = tuple(
            Addition(str(uuid.uuid4()), NewPerson(name, frozenset({role}))) for name, role in wanted
        )
        return self.on_store(
            lambda store: add_people(store, it_officer(store.station), additions, first=True)
        )

    def log_in(self, number: str, pin: str) -> StaffSession | Refused:
        """Let somebody in by number and PIN."""
        from kiosk.office.people.log_in import log_in

        return self.on_store(lambda store: log_in(store, str(uuid.uuid4()), number, pin))

    def choose_pin(self, session: StaffSession, pin: str) -> StaffSession | PinFault | Refused:
        """Give whoever is logged in with a PIN for once the one that they chose."""
        from kiosk.office.people.log_in import choose_pin

        return self.on_store(lambda store: choose_pin(store, session, str(uuid.uuid4()), pin))

    def log_in_by_card(self, pin: str) -> StaffSession | Refused | PivRefusal:
        """Let in whose card lies in a reader, by the card's PIN."""
        return self.on_store(lambda store: self._cards.log_in(store, pin))

    def enrol_card(self, acting: Acting, person_id: str) -> Person | PersonFault | PivRefusal:
        """Let the card in a reader be somebody's."""
        acting.require(Permission.MANAGE_PEOPLE)
        return self.on_store(lambda store: self._cards.enrol(store, acting, person_id))

    def card_left(self, session: StaffSession) -> bool:
        """Tell whether the card that let somebody in was taken out. Doesn't wait."""
        return self._cards.left(session)

    def close(self) -> None:
        """Let store and readers go."""
        self._cards.close()
        super().close()
