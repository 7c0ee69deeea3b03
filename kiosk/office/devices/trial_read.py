"""Says what is laid on the card reader next, and whether it answers: nothing that stands on it is read."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait

from kiosk.clock import Clock
from kiosk.devices.cards.card import CardGone, CardRefused, CardState, Reader
from kiosk.devices.cards.connection import Card
from kiosk.office.devices.owned import CLOSED, Answer, Doing

PASSPORT, CARD, NOTHING = "passport", "card", "nothing"
GONE = "gone"
"""It lay there, and was pulled or stopped answering before it was known."""
SECONDS = "seconds"
"""Argument: how long to wait."""

_SELECT_PASSPORT = bytes.fromhex("00A4040C07A0000002471001")
"""The passport application, by its identifier (ICAO Doc 9303-10, 3.5)."""
_SELECT_CARD_ACCESS = bytes.fromhex("00A4020C02011C")
"""EF.CardAccess, which is readable before any key is agreed (Doc 9303-11, 4.2)."""
_OK = b"\x90\x00"
_LOOK_EVERY_S = 0.1
_ANSWERS_WITHIN_S = 10.0
"""A card that says nothing for so long hangs, or what is between it and us does: PC/SC has no time limit."""

_NOTHING_CAME = {CardState.EMPTY: NOTHING, CardState.STARTING: CardState.SERVICE_SILENT.value}
"""What it means that a reader is still so in the end."""

Pause = Callable[[float], bool]
"""Waits for so many seconds; True, at once, when nobody is to be waited for any more."""


def reading_doing(
    chosen: Callable[[], Reader],
    open_card: Callable[[str], Card],
    turn: threading.Lock,
    clock: Clock,
    pause: Pause,
    patience_s: float = _ANSWERS_WITHIN_S,
) -> Doing:
    """Return the test read of a reader, for its owner to do. `chosen` tells how the reader is now.

    Who holds `turn` has the card: one that hangs is left with the thread that holds it, and asked no more
    until that has come back.
    """

    def read(arguments: Mapping[str, str]) -> Answer:
        give_up_ms = clock.mono_ms() + round(float(arguments.get(SECONDS, "30")) * 1000)
        reader = chosen()
        while reader.state in _NOTHING_CAME and clock.mono_ms() < give_up_ms:
            if pause(_LOOK_EVERY_S):
                return {"state": CLOSED}
            reader = chosen()
        if reader.state in _NOTHING_CAME:
            return {"state": _NOTHING_CAME[reader.state], "reader": reader.name}
        if not turn.acquire(blocking=False):
            return {"state": CardState.IN_USE.value, "reader": reader.name}
        kind = _told_in_time(lambda: _kind_of(reader, open_card), turn, pause, patience_s)
        return {"state": kind, "reader": reader.name}

    return read


def _told_in_time(work: Callable[[], str], turn: threading.Lock, pause: Pause, patience_s: float) -> str:
    """Return what `work` tells, which lets go of `turn` when it ends, however late that is."""
    told: Future[str] = Future()

    def run() -> None:
        try:
            told.set_result(work())
        except Exception as error:
            told.set_exception(error)
        finally:
            turn.release()

    threading.Thread(target=run, name="test read", daemon=True).start()
    for _ in range(round(patience_s / _LOOK_EVERY_S)):
        if wait((told,), _LOOK_EVERY_S).done:
            return told.result()
        if pause(0):
            return CLOSED
    return CardState.SERVICE_SILENT.value


def _kind_of(reader: Reader, open_card: Callable[[str], Card]) -> str:
    """Return what lies there; what is wrong with the reader if it doesn't work."""
    if reader.state is not CardState.CARD:
        return reader.state.value
    try:
        with open_card(reader.name) as card:
            access = card.transmit(_SELECT_CARD_ACCESS)
            application = card.transmit(_SELECT_PASSPORT)
    except CardRefused as refused:
        return GONE if refused.state is CardState.EMPTY else refused.state.value
    except CardGone:
        return GONE
    return PASSPORT if _OK in (access, application) else CARD
