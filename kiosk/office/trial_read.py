"""Says what is laid on the card reader next, and whether it answers: nothing that stands on it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.clock import Clock
from kiosk.devices.cards.card import CardGone, CardRefused, CardState, Reader
from kiosk.devices.cards.connection import Card
from kiosk.office.devices import Answer, Doing

PASSPORT, CARD, NOTHING = "passport", "card", "nothing"
SECONDS = "seconds"
"""Argument: how long to wait."""

_SELECT_PASSPORT = bytes.fromhex("00A4040C07A0000002471001")
"""The passport application, by its identifier (ICAO Doc 9303-10, 3.5)."""
_SELECT_CARD_ACCESS = bytes.fromhex("00A4020C02011C")
"""EF.CardAccess, which is readable before any key is agreed (Doc 9303-11, 4.2)."""
_OK = b"\x90\x00"
_LOOK_EVERY_S = 0.1


def reading_doing(
    chosen: Callable[[], Reader],
    open_card: Callable[[str], Card],
    clock: Clock,
    pause: Callable[[float], None],
) -> Doing:
    """Return the test read of a reader, for its owner to do. `chosen` tells how the reader is now."""

    def read(arguments: Mapping[str, str]) -> Answer:
        give_up_ms = clock.mono_ms() + round(float(arguments.get(SECONDS, "30")) * 1000)
        reader = chosen()
        while reader.state in (CardState.EMPTY, CardState.STARTING) and clock.mono_ms() < give_up_ms:
            pause(_LOOK_EVERY_S)
            reader = chosen()
        if reader.state is CardState.STARTING:
            return {"state": CardState.SERVICE_SILENT.value, "reader": reader.name}
        if reader.state is CardState.EMPTY:
            return {"state": NOTHING, "reader": reader.name}
        return {"state": _kind_of(reader, open_card), "reader": reader.name}

    return read


def _kind_of(reader: Reader, open_card: Callable[[str], Card]) -> str:
    """Return what lies there; what is wrong with the reader if it doesn't work."""
    if reader.state is not CardState.CARD:
        return reader.state.value
    try:
        with open_card(reader.name) as card:
            access = card.transmit(_SELECT_CARD_ACCESS)
            application = card.transmit(_SELECT_PASSPORT)
    except CardRefused as refused:
        return refused.state.value
    except CardGone:
        return NOTHING
    return PASSPORT if _OK in (access, application) else CARD
