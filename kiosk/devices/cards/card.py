"""What a face and a document's reader need to know of cards and card readers, whatever is behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

Transmit = Callable[[bytes], bytes]
"""Sends one command APDU and returns the whole answer with its status word (ISO/IEC 7816-4).

May raise `CardGone`."""


class CardGone(OSError):
    """The card was pulled, or its reader or the card service went: what was being read is lost."""


class CardState(StrEnum):
    """How it stands with a card reader; a face has one sentence for each."""

    STARTING = "starting"
    """Nothing has been asked yet."""
    SERVICE_ABSENT = "service_absent"
    """The card service (pcscd, SCardSvr) doesn't run or was stopped."""
    SERVICE_REFUSED = "service_refused"
    """The card service runs and refuses this user (polkit)."""
    SERVICE_SILENT = "service_silent"
    """The card service has stopped answering."""
    SERVICE_FAILED = "service_failed"
    """The card service answers with an error that no rule of ours knows, or our own watch failed at it."""
    NO_READER = "no_reader"
    READER_SILENT = "reader_silent"
    """The reader is listed but can't be used: held by another driver, or its cable is loose."""
    EMPTY = "empty"
    CARD = "card"
    MUTE = "mute"
    """Something lies there that doesn't answer: the wrong way round, no chip, or a broken one."""
    IN_USE = "in_use"
    """Another program holds the card for itself."""


class CardRefused(OSError):
    """No connection to a card was to be had; `state` says how it stands instead."""

    def __init__(self, state: CardState) -> None:
        super().__init__(str(state))
        self.state = state


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader: `state` is READER_SILENT, EMPTY, CARD or MUTE.

    `atr` is what a card in it answered at its reset. `turns` changes with each card put down or taken away,
    so that one passport after another is never taken for the same.
    """

    name: str
    state: CardState
    atr: bytes = b""
    turns: int = 0


@dataclass(frozen=True, slots=True)
class Readers:
    """All readers of the station by name; without any, `trouble` says why."""

    readers: tuple[Reader, ...] = ()
    trouble: CardState = CardState.NO_READER

    def chosen(self, wanted: str = "") -> Reader:
        """Return the reader to use; one without a name, in the state `trouble`, if there is none.

        `wanted` is part of a name, in any case. Among several the contactless one with a document on it comes
        first: passports lie there, and a clerk's own card may be left in another.
        """
        fitting = [reader for reader in self.readers if wanted.casefold() in reader.name.casefold()]
        return min(fitting, key=_rank, default=Reader("", self.trouble))


_CONTACTLESS = ("picc", "contactless", "nfc", " cl ")
_CONTACT = ("icc", "contact", "sam")


def _rank(reader: Reader) -> tuple[int, bool, str]:
    name = f" {reader.name.casefold()} "
    if any(word in name for word in _CONTACTLESS):
        kind = 0
    else:
        kind = 2 if any(word in name for word in _CONTACT) else 1
    return kind, reader.state is not CardState.CARD, reader.name
