"""One card, from the moment it is opened until it is let go: what a document's reader sends commands through.

A card is opened for ourselves alone, because another program's command in the middle would break what was
agreed with the chip, and is reset at the end, so that nothing of a session is left in it. PC/SC knows no time
limit for a command: who sends one does so in a thread, and watches the clock.
"""

from __future__ import annotations

from types import TracebackType

from kiosk.devices.cards.card import CardGone, CardRefused
from kiosk.devices.cards.pcsc import Handle, Pcsc, PcscError, state_told

_T0 = 1
_MORE_DATA, _OTHER_LENGTH = 0x61, 0x6C
_GET_RESPONSE = 0xC0
_MOST_PARTS = 300
"""More parts than the longest answer (65,536 bytes) has: a card that goes on is broken or mocks us."""


class Card:
    """An open card, made by `connect`. Used by one thread at a time, closed by leaving `with`."""

    def __init__(self, pcsc: Pcsc, context: int, handle: Handle) -> None:
        self._pcsc, self._context = pcsc, context
        self._handle: Handle | None = handle
        self._gone = False

    def transmit(self, command: bytes) -> bytes:
        """Send a command APDU, return the whole answer with its status word; raise `CardGone`.

        On T=0 what that protocol splits is put together again (ISO/IEC 7816-3, 12.2: Le left out, 61xx
        fetched, 6Cxx asked again). On T=1, as all contactless cards are, the answer comes as it is.
        """
        if self._handle is None or self._handle.protocol != _T0:
            return self._exchange(command)
        return self._exchange_t0(command)

    def reset(self) -> None:
        """Reset the card, as after a failed key agreement; raise `CardGone`."""
        handle = self._open_handle()
        try:
            self._handle = self._pcsc.reset(handle)
        except PcscError as error:
            raise self._lost(error) from error

    def close(self) -> None:
        """Let the card go. Closing twice does nothing.

        One that was pulled isn't reset: pcscd takes a failed reset for an empty reader, and goes on to do so
        when the same passport is put back within half a second.
        """
        if self._handle is not None:
            self._pcsc.disconnect(self._handle, reset=not self._gone)
            self._pcsc.release(self._context)
            self._handle = None

    def __enter__(self) -> Card:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open_handle(self) -> Handle:
        if self._handle is None:
            raise CardGone("the card was closed")
        return self._handle

    def _exchange(self, command: bytes) -> bytes:
        handle = self._open_handle()
        try:
            answer = self._pcsc.transmit(handle, command)
        except PcscError as error:
            raise self._lost(error) from error
        if len(answer) < 2:  # what some readers give for a card that is just being pulled
            raise self._lost("an answer without a status word")
        return answer

    def _lost(self, why: object) -> CardGone:
        self._gone = True
        return CardGone(str(why))

    def _exchange_t0(self, command: bytes) -> bytes:
        sent = _without_le(command)
        answer = self._exchange(sent)
        if answer[-2] == _OTHER_LENGTH:
            answer = self._exchange(sent[:4] + answer[-1:])
        data = answer[:-2]
        for _ in range(_MOST_PARTS):
            if answer[-2] != _MORE_DATA:
                return data + answer[-2:]
            answer = self._exchange(bytes((command[0] & 0x03, _GET_RESPONSE, 0, 0, answer[-1])))
            data += answer[:-2]
        raise self._lost("an answer without end")


def connect(pcsc: Pcsc, reader: str) -> Card:
    """Open the card in `reader` for ourselves alone; raise `CardRefused` with the state it is in instead."""
    try:
        context = pcsc.establish()
    except PcscError as error:
        raise CardRefused(state_told(error.code)) from error
    try:
        return Card(pcsc, context, pcsc.connect(context, reader))
    except PcscError as error:
        pcsc.release(context)
        raise CardRefused(state_told(error.code)) from error


def _without_le(command: bytes) -> bytes:
    """Return a short command with data and Le (case 4) without its Le, any other as it is."""
    has_both = len(command) > 5 and len(command) == 5 + command[4] + 1
    return command[:-1] if has_both else command
