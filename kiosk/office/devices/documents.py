"""The passport that lies on the reader: its chip is read for whoever fills in a form, as soon as it can be.

The zone that a scanner read opens the chip; what the state signed completes it, with the names in Arabic.
What was read lives as long as the form: nothing of it is kept here.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.devices.cards.card import CardGone, CardRefused, CardState, Reader
from kiosk.devices.cards.pcsc import Pcsc
from kiosk.devices.cards.watcher import ReaderWatcher
from kiosk.domain.document_part import DocumentPart
from kiosk.domain.draft import ChipCheck
from kiosk.domain.mrz import MrzReading

if TYPE_CHECKING:
    from kiosk.devices.passport.passport import PassportData, PassportFault
    from kiosk.devices.passport.reading import Partial, Terms

LOOK_S = 0.2
"""Between two looks whether something was laid down."""
LET_GO_S = 3.0
"""How long a reading waits for the one before: that ends with the command that is under way."""
_USABLE = frozenset({CardState.EMPTY, CardState.CARD, CardState.MUTE})
_WORTH_WAITING = _USABLE | {CardState.IN_USE}
"""It was taken away just now, or a reading that is over hasn't let it go yet."""


class ChipStep(StrEnum):
    """What the person before the reader sees happen."""

    PLACE = "place"
    """Nothing lies on the reader yet."""
    READING = "reading"
    """It is being read: it must lie still."""
    PUT_BACK = "put_back"
    """It left the reader before it was read: put back, it is read on."""
    TURN = "turn"
    """Something lies there that doesn't answer."""


@dataclass(frozen=True, slots=True)
class ChipRead:
    """A chip that was read. `reading` is the zone with what the chip adds; a TAMPERED one adds nothing."""

    reading: MrzReading
    check: ChipCheck


Shown = Callable[[ChipStep, float], None]
"""Hears what happens, and which share of the reading is done (0 to 1)."""


@dataclass(frozen=True)
class DocumentReader:
    """The station's reader for passports' chips, watched from `watcher`'s start to `close`.

    `wanted` is part of the name of the one to use, "" for the most fitting. `terms` is asked for late: the
    first screen needs no certificates. Who holds `turn` has the card: a command that hangs, which PC/SC never
    ends, keeps it together with its thread until the card service is back, so that never two hang.
    """

    pcsc: Pcsc
    watcher: ReaderWatcher
    terms: Callable[[], Terms]
    clock: Clock
    wanted: str
    turn: threading.Lock = field(default_factory=threading.Lock, kw_only=True)
    patience_s: float = field(default=LET_GO_S, kw_only=True)

    @property
    def here(self) -> Reader:
        """How the reader is now."""
        return self.watcher.readers.chosen(self.wanted)

    @property
    def usable(self) -> bool:
        """Whether there is a reader that works."""
        return self.here.state in _USABLE

    @property
    def occupied(self) -> bool:
        """Whether something lies on the reader."""
        return self.here.state in (CardState.CARD, CardState.MUTE)

    def close(self) -> None:
        """End the watch."""
        self.watcher.stop()

    def read(
        self, reading: MrzReading, show: Shown, stop: threading.Event
    ) -> ChipRead | PassportFault | None:
        """Wait for the passport of `reading` and read its chip; None if it was stopped, or the reader went.

        Blocks until then, or until it is clear that an earlier reading hangs (None as well). A passport that
        slips off is read on when it lies there again; another one's chip doesn't open.
        """
        from kiosk.devices.passport.passport import PassportFault
        from kiosk.devices.passport.reading import Partial

        partial, step = Partial(), ChipStep.PLACE
        while not stop.is_set():
            here = self.here
            if here.state is CardState.CARD:
                show(ChipStep.READING, 0.0)
                outcome = self._read_in_turn(here, reading, show, partial, stop)
                if outcome is not PassportFault.PULLED:
                    return None if outcome is None else _filled(reading, outcome)
                step = ChipStep.PUT_BACK
            elif here.state not in _USABLE:
                return None
            else:
                show(ChipStep.TURN if here.state is CardState.MUTE else step, 0.0)
            stop.wait(LOOK_S)
        return None

    def _read_in_turn(
        self, here: Reader, reading: MrzReading, show: Shown, partial: Partial, stop: threading.Event
    ) -> PassportData | PassportFault | None:
        if not self.turn.acquire(timeout=self.patience_s):
            return None
        try:
            return self._read(here, reading, show, partial, stop)
        finally:
            self.turn.release()

    def _read(
        self, here: Reader, reading: MrzReading, show: Shown, partial: Partial, stop: threading.Event
    ) -> PassportData | PassportFault | None:
        from kiosk.devices.cards.connection import connect
        from kiosk.devices.passport.passport import PassportFault, key_of
        from kiosk.devices.passport.reading import read_passport

        try:
            card = connect(self.pcsc, here.name)
        except CardRefused as refused:
            return PassportFault.PULLED if refused.state in _WORTH_WAITING else None

        def transmit(command: bytes) -> bytes:
            if stop.is_set():
                raise CardGone("nobody waits for it any more")
            return card.transmit(command)

        with card:
            return read_passport(
                transmit,
                key_of(reading),
                self.terms(),
                self.clock.now_ms(),
                lambda _, share: show(ChipStep.READING, share),
                partial,
                card.reset,
            )


def _filled(reading: MrzReading, outcome: PassportData | PassportFault) -> ChipRead | PassportFault:
    from kiosk.devices.passport.passport import PassportFault

    if isinstance(outcome, PassportFault):
        return outcome
    check = ChipCheck(outcome.authenticity.value)
    if check is ChipCheck.TAMPERED:
        return ChipRead(reading, check)
    return ChipRead(_with_details(outcome), check)


def _with_details(data: PassportData) -> MrzReading:
    """Return the signed zone with the names in the state's own script, and the number that it lacks."""
    parts = dict(data.mrz.parts)
    name = data.details.full_name
    if name is not None:
        parts |= {
            DocumentPart.NATIONAL_SURNAME: name.surname,
            DocumentPart.NATIONAL_GIVEN_NAMES: name.given_names,
        }
    if not parts.get(DocumentPart.OPTIONAL_DATA):
        parts[DocumentPart.OPTIONAL_DATA] = data.details.personal_number
    return replace(data.mrz, parts=parts)
