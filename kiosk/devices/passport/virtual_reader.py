"""A virtual reader with the made-up passport that a hand lays on it: what testers and training hold.

Service, reader and chip fail on command, all by one list of faults.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from kiosk.devices.cards.pcsc import Code
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import CardFaults

if TYPE_CHECKING:
    from kiosk.devices.passport.virtual_booklet import Holder
    from kiosk.devices.passport.virtual_chip import ChipFaults, VirtualChip
    from kiosk.devices.passport.virtual_state import VirtualState

VIRTUAL_READER = "Virtual contactless reader"


@dataclass(frozen=True, slots=True)
class ReaderFaults:
    """What is wrong with the card service, its reader and the passport on it; all well by default."""

    refusal: Code | None = None
    """The service's answer to every call."""
    silent: bool = False
    """The service hangs."""
    unplugged: bool = False
    mute: bool = False
    """What lies there answers no reset: the wrong way round, or no chip."""
    in_use: bool = False
    """Another program holds what lies there."""
    pull_after: int | None = None
    """The passport is pulled in the middle of that command, counted from 1 since it was laid down."""
    garbage: bool = False
    """Answers come without a status word."""
    chip_slow_s: float = 0.0
    """Seconds before each answer of the chip."""
    chip_silent: bool = False
    other_card: bool = False
    """It is no passport."""
    locked: bool = False
    bac_only: bool = False
    """An older booklet, without PACE."""
    pace_breaks: bool = False
    bad_codes: bool = False
    """The MACs of the chip's answers are wrong."""
    other_name: bool = False
    """Its zone bears another name than the one that was signed."""
    foreign_issuer: bool = False
    broken_signature: bool = False

    @property
    def cards(self) -> CardFaults:
        """Return what of it is wrong with the service and its reader."""
        return CardFaults(
            self.refusal, self.silent, self.unplugged, self.mute, self.in_use, self.pull_after, self.garbage
        )

    @property
    def chip(self) -> ChipFaults:
        """Return what of it is wrong with the passport's chip."""
        from kiosk.devices.passport.virtual_chip import ChipFaults, Ways

        return ChipFaults(
            ways=Ways.BAC_ONLY if self.bac_only else Ways.BOTH,
            silent=self.chip_silent,
            slow_s=self.chip_slow_s,
            no_application=self.other_card,
            locked=self.locked,
            pace_breaks=self.pace_breaks,
            bad_codes=self.bad_codes,
            other_name=self.other_name,
            foreign_issuer=self.foreign_issuer,
            broken_signature=self.broken_signature,
        )


class VirtualReader:
    """The reader of `pcsc`, and the passports of `state`, which is made when the first one is laid down."""

    acts: ClassVar[Mapping[str, str]] = {"lay_down": "", "take_away": ""}
    """What a hand can do here; neither takes a value."""

    def __init__(self, pcsc: VirtualPcsc, state: Callable[[], VirtualState]) -> None:
        self._pcsc, self._state = pcsc, state
        self._faults = ReaderFaults()
        self._chip: VirtualChip | None = None

    @property
    def faults(self) -> ReaderFaults:
        """Return what is wrong now; set it to make reader or passport fail, or mend them, at once."""
        return self._faults

    @faults.setter
    def faults(self, faults: ReaderFaults) -> None:
        self._faults = faults
        if self._chip is not None:
            self._chip.faults = faults.chip
        self._pcsc.faults = faults.cards

    def lay_down(self, holder: Holder) -> VirtualChip:
        """Put a passport of `holder` on the reader, in place of what lies there; return its chip."""
        from kiosk.devices.passport.virtual_chip import VirtualChip

        self._chip = VirtualChip(self._state().issue(holder))
        self._chip.faults = self._faults.chip
        self._pcsc.put(VIRTUAL_READER, self._chip)
        return self._chip

    def take_away(self) -> None:
        """Take away what lies on the reader."""
        self._pcsc.take(VIRTUAL_READER)

    def act(self, name: str, _value: str) -> str:
        """Do one of `acts`, with the passport of nobody in particular; return what came of it."""
        from kiosk.devices.passport.virtual_booklet import Holder

        if name == "lay_down":
            self.lay_down(Holder())
            return "laid_down"
        self.take_away()
        return "taken_away"
