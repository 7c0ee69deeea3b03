"""What lies in a virtual reader, what can be wrong with it, and how it looks to the card service."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from kiosk.devices.cards.pcsc import Code, Flag, Seen

CONTACTLESS_ATR = bytes.fromhex("3B80800101")
"""What readers make up for a contactless chip that tells nothing of itself (PC/SC part 3, 3.1.3.2.3)."""
T0, T1 = 1, 2
_EMPTY = 0x0010


class Chip(Protocol):
    """What lies in a virtual reader. `reset` forgets everything that was agreed."""

    def apdu(self, command: bytes) -> bytes: ...

    def reset(self) -> None: ...


@dataclass(frozen=True, slots=True)
class CardFaults:
    """What is wrong with the virtual service and its readers; nothing by itself.

    `refusal` is the answer to every call (NO_SERVICE, SECURITY_VIOLATION ...), `silent` lets every call wait
    until it is over. `unplugged`: all readers, with what lies on them. `mute` cards answer no reset, `in_use`
    ones belong to another program. `pull_after`: the card is pulled in the middle of that command, counted
    from 1 since it was put in. `garbage`: answers without a status word.
    """

    refusal: Code | None = None
    silent: bool = False
    unplugged: bool = False
    mute: bool = False
    in_use: bool = False
    pull_after: int | None = None
    garbage: bool = False


@dataclass(slots=True)
class Slot:
    """One reader. `turn` is another number after each card put in or taken out."""

    turn: int
    chip: Chip | None = None
    atr: bytes = b""
    protocol: int = T1
    commands: int = 0


@dataclass(slots=True)
class Table:
    """All that a virtual service knows; its owner holds the lock."""

    slots: dict[str, Slot] = field(default_factory=dict)
    faults: CardFaults = field(default_factory=CardFaults)
    contexts: set[int] = field(default_factory=set)
    handles: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Reader and turn of each open card: a card that was put back is another one."""
    made: int = 0

    def number(self) -> int:
        """Return a number that was never used before."""
        self.made += 1
        return self.made

    @property
    def plugged(self) -> dict[str, Slot]:
        """Return the readers that the service sees."""
        return {} if self.faults.unplugged else self.slots

    def take(self, reader: str) -> None:
        """Empty a reader."""
        if self.slots[reader].chip is not None:
            self.slots[reader] = Slot(self.number())

    def seen(self, name: str) -> Seen:
        """Return how the reader looks to the service."""
        slot = self.plugged.get(name)
        if slot is None:
            return Seen(name, Flag.CHANGED | Flag.UNKNOWN | Flag.UNAVAILABLE)
        flags = slot.turn << 16 | Flag.CHANGED
        if slot.chip is None:
            return Seen(name, flags | _EMPTY)
        if self.faults.mute:
            return Seen(name, flags | Flag.PRESENT | Flag.MUTE)
        return Seen(name, flags | Flag.PRESENT, slot.atr)
