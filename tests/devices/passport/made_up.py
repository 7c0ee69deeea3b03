"""A made-up state, its passports, and a station that reads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache

from kiosk.devices.cards.card import Transmit
from kiosk.devices.passport.passport import MrzKey, PassportData, PassportFault, ReadStep
from kiosk.devices.passport.reading import Partial, Terms, read_passport
from kiosk.devices.passport.virtual_booklet import Booklet, Holder
from kiosk.devices.passport.virtual_chip import ChipFaults, VirtualChip
from kiosk.devices.passport.virtual_issuer import Keyholder
from kiosk.devices.passport.virtual_state import VirtualState, found_state

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
ISSUED = NOW - timedelta(days=700)
SINCE = NOW - timedelta(days=900)
NOW_MS = int(NOW.timestamp() * 1000)
HOLDER = Holder()


@cache
def state() -> VirtualState:
    return found_state(NOW_MS)


def authority() -> Keyholder:
    return state().authority


def signer() -> Keyholder:
    return state().signer


def forger() -> Keyholder:
    return state().forger


@cache
def booklet(holder: Holder = HOLDER) -> Booklet:
    return state().issue(holder)


def chip(faults: ChipFaults | None = None, holder: Holder = HOLDER) -> VirtualChip:
    made = VirtualChip(booklet(holder))
    made.faults = faults or ChipFaults()
    return made


@dataclass
class Station:
    """Reads passports, trusting the made-up state, and remembers what it was told meanwhile."""

    terms: Terms = field(default_factory=lambda: Terms(state().issuers))
    now: datetime = NOW
    told: list[tuple[ReadStep, float]] = field(default_factory=list)
    resets: int = 0

    def read(
        self, transmit: Transmit, key: MrzKey = HOLDER.key, partial: Partial | None = None
    ) -> PassportData | PassportFault:
        return read_passport(
            transmit,
            key,
            self.terms,
            int(self.now.timestamp() * 1000),
            lambda step, share: self.told.append((step, share)),
            partial,
            self._reset,
        )

    def data(self, transmit: Transmit, key: MrzKey = HOLDER.key) -> PassportData:
        found = self.read(transmit, key)
        assert isinstance(found, PassportData), found
        return found

    def _reset(self) -> None:
        self.resets += 1


@dataclass
class Recorded:
    """A line to a chip that keeps what went over it."""

    transmit: Transmit
    sent: list[bytes] = field(default_factory=list)
    answered: list[bytes] = field(default_factory=list)

    def __call__(self, command: bytes) -> bytes:
        self.sent.append(command)
        self.answered.append(self.transmit(command))
        return self.answered[-1]
