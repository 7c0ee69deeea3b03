"""The few calls of PC/SC that we use, behind a seam where a virtual reader can stand.

pyscard's own monitors and card classes are not used: they die with the card service and don't come back.
Importing pyscard never fails, not even without the service's library; the first call tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Protocol

from kiosk.devices.cards.card import CardState

NEWS = "\\\\?PnP?\\Notification"
"""A name among readers that changes when one is plugged or unplugged."""


class Code(IntEnum):
    """PC/SC's answers that we tell apart (winscard.h)."""

    UNKNOWN_READER = 0x80100009
    TIMEOUT = 0x8010000A
    SHARING_VIOLATION = 0x8010000B
    NO_CARD = 0x8010000C
    PROTOCOL_MISMATCH = 0x8010000F
    COMMUNICATION = 0x80100013
    READER_UNAVAILABLE = 0x80100017
    NO_SERVICE = 0x8010001D
    SERVICE_STOPPED = 0x8010001E
    NO_READERS = 0x8010002E
    UNSUPPORTED_CARD = 0x80100065
    UNRESPONSIVE_CARD = 0x80100066
    UNPOWERED_CARD = 0x80100067
    REMOVED_CARD = 0x80100069
    SECURITY_VIOLATION = 0x8010006A


class Flag(IntEnum):
    """What a reader's state is made of; the upper 16 bits count cards that came and went."""

    CHANGED = 0x0002
    UNKNOWN = 0x0004
    UNAVAILABLE = 0x0008
    PRESENT = 0x0020
    MUTE = 0x0200


class PcscError(OSError):
    """PC/SC said no; `code` is its answer."""

    def __init__(self, code: int) -> None:
        super().__init__(f"PC/SC answered {code:#010x}")
        self.code = code


_STATES: Mapping[int, CardState] = {
    Code.NO_SERVICE: CardState.SERVICE_ABSENT,
    Code.SERVICE_STOPPED: CardState.SERVICE_ABSENT,
    Code.COMMUNICATION: CardState.SERVICE_ABSENT,
    Code.SECURITY_VIOLATION: CardState.SERVICE_REFUSED,
    Code.NO_READERS: CardState.NO_READER,
    Code.UNKNOWN_READER: CardState.NO_READER,
    Code.READER_UNAVAILABLE: CardState.READER_SILENT,
    Code.NO_CARD: CardState.EMPTY,
    Code.REMOVED_CARD: CardState.EMPTY,
    Code.SHARING_VIOLATION: CardState.IN_USE,
    Code.PROTOCOL_MISMATCH: CardState.MUTE,
    Code.UNSUPPORTED_CARD: CardState.MUTE,
    Code.UNRESPONSIVE_CARD: CardState.MUTE,
    Code.UNPOWERED_CARD: CardState.MUTE,
}


def state_told(code: int) -> CardState:
    """Return how it stands when PC/SC answers `code`."""
    return _STATES.get(code, CardState.SERVICE_FAILED)


@dataclass(frozen=True, slots=True)
class Seen:
    """A reader's flags and card as the service tells them."""

    name: str
    flags: int
    atr: bytes = b""


@dataclass(frozen=True, slots=True)
class Handle:
    """An open card. `protocol` is 1 for T=0, 2 for T=1."""

    card: int
    protocol: int


class Pcsc(Protocol):
    """The card service. Every method may raise `PcscError`; a context belongs to one thread.

    A service that hangs lets every call wait as long. (SCardCancel isn't among them: pyscard holds the whole
    program in it meanwhile.)
    """

    def establish(self) -> int:
        """Return a new context."""
        ...

    def release(self, context: int) -> None:
        """Let the context go; never raises."""
        ...

    def readers(self, context: int) -> list[str]:
        """Return the names of all readers."""
        ...

    def changes(self, context: int, timeout_ms: int, known: Sequence[tuple[str, int]]) -> list[Seen]:
        """Wait until one of `known` (name, flags) differs from what it is; return all of them, [] in time."""
        ...

    def connect(self, context: int, reader: str) -> Handle:
        """Open the card in `reader` for ourselves alone."""
        ...

    def transmit(self, handle: Handle, command: bytes) -> bytes:
        """Send one TPDU (T=0) or APDU (T=1), return what comes back."""
        ...

    def reset(self, handle: Handle) -> Handle:
        """Reset the card, keep it open."""
        ...

    def disconnect(self, handle: Handle, reset: bool) -> None:
        """Let the card go, reset or as it is; never raises."""
        ...


@cache
def _scard() -> ModuleType:
    return import_module("smartcard.scard")  # late: a station without a reader never needs it


class SystemPcsc:
    """The card service of this machine, through pyscard's thin layer."""

    def establish(self) -> int:
        code, context = _scard().SCardEstablishContext(_scard().SCARD_SCOPE_USER)
        _check(code)
        return int(context)

    def release(self, context: int) -> None:
        _scard().SCardReleaseContext(context)

    def readers(self, context: int) -> list[str]:
        code, names = _scard().SCardListReaders(context, [])
        return list(names) if _check(code, allowed=(Code.NO_READERS,)) else []

    def changes(self, context: int, timeout_ms: int, known: Sequence[tuple[str, int]]) -> list[Seen]:
        code, seen = _scard().SCardGetStatusChange(context, timeout_ms, list(known))
        if not _check(code, allowed=(Code.TIMEOUT,)):
            return []
        return [Seen(name, flags, bytes(atr)) for name, flags, atr in seen]

    def connect(self, context: int, reader: str) -> Handle:
        scard = _scard()
        code, card, protocol = scard.SCardConnect(
            context, reader, scard.SCARD_SHARE_EXCLUSIVE, scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        )
        _check(code)
        return Handle(card, protocol)

    def transmit(self, handle: Handle, command: bytes) -> bytes:
        scard = _scard()
        frame = scard.SCARD_PCI_T0 if handle.protocol == scard.SCARD_PROTOCOL_T0 else scard.SCARD_PCI_T1
        code, answer = scard.SCardTransmit(handle.card, frame, list(command))
        _check(code)
        return bytes(answer)

    def reset(self, handle: Handle) -> Handle:
        scard = _scard()
        code, protocol = scard.SCardReconnect(
            handle.card,
            scard.SCARD_SHARE_EXCLUSIVE,
            scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1,
            scard.SCARD_RESET_CARD,
        )
        _check(code)
        return Handle(handle.card, protocol)

    def disconnect(self, handle: Handle, reset: bool) -> None:
        scard = _scard()
        scard.SCardDisconnect(handle.card, scard.SCARD_RESET_CARD if reset else scard.SCARD_LEAVE_CARD)


def _check(code: int, allowed: Sequence[Code] = ()) -> bool:
    """Return whether the call succeeded; raise `PcscError` if its answer isn't `allowed` either."""
    plain = code & 0xFFFFFFFF  # Windows tells it as a negative number
    if plain and plain not in allowed:
        raise PcscError(plain)
    return not plain
