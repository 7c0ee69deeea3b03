"""Who watches the card readers from a kiosk's start to its end, whatever the card service does meanwhile.

The service may be absent, refuse, be killed and restarted; readers are pulled and replugged; a card may lie
there at the start. Each of these is a value that goes to `changed`, and none of them ends the watch.
(pyscard's own monitors end for good with the service.)
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from kiosk.defects import defect_place
from kiosk.devices.cards.card import CardState, Reader, Readers
from kiosk.devices.cards.pcsc import NEWS, Code, Flag, Pcsc, PcscError, Seen, state_told

_BREATH = 0.05
"""Seconds between two looks at a service that answers at once without end."""
_VANISHED = (Code.UNKNOWN_READER, Code.READER_UNAVAILABLE)
"""A reader went between being listed and being watched: list again."""

_log = logging.getLogger(__name__)


class ReaderWatcher:
    """Calls `changed` with each new state of the readers, on a thread of its own, from `start` to `stop`.

    `poll` is how long it waits for news at most before it looks by itself, and between two tries to reach the
    service; in seconds. A service that hasn't answered for `poll` plus `patience` is SERVICE_SILENT.
    """

    def __init__(
        self,
        pcsc: Pcsc,
        changed: Callable[[Readers], None],
        poll: float = 0.5,
        patience: float = 5.0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pcsc, self._changed = pcsc, changed
        self._poll, self._patience, self._monotonic = poll, patience, monotonic
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="card readers", daemon=True)
        self._told = Readers(trouble=CardState.STARTING)
        self._heard_at = monotonic()
        self._defect = ""

    def start(self) -> None:
        """Begin to watch. Never blocks."""
        self._heard_at = self._monotonic()
        self._thread.start()

    def stop(self) -> None:
        """End the watch within `poll`; a thread that hangs with its service is left behind."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(self._poll + _BREATH + 1)

    @property
    def readers(self) -> Readers:
        """Return how it stands now; a service that hangs is known here alone, as it can't be told of."""
        if self._monotonic() - self._heard_at > self._poll + self._patience:
            return Readers(trouble=CardState.SERVICE_SILENT)
        return self._told

    def _watch(self) -> None:
        while not self._stop.is_set():
            try:
                self._session()
            except PcscError as error:
                self._tell(Readers(trouble=state_told(error.code)))
                self._stop.wait(self._poll)
            except Exception as error:  # nobody else would begin the watch anew
                self._failed(defect_place(error))
                self._stop.wait(self._poll)

    def _failed(self, place: str) -> None:
        if place != self._defect:  # told once, not at each try
            _log.error("the card readers can't be watched: %s", place)
        self._defect = place
        self._tell(Readers(trouble=CardState.SERVICE_FAILED))

    def _session(self) -> None:
        """Watch until the service fails or `stop`; raise `PcscError` for the former."""
        context = self._pcsc.establish()
        try:
            known: dict[str, Seen] | None = None
            while not self._stop.is_set():
                known = self._look(context, known)
                self._tell(_readers(known))
                self._stop.wait(_BREATH)
        finally:
            self._pcsc.release(context)

    def _look(self, context: int, known: dict[str, Seen] | None) -> dict[str, Seen]:
        """Return what is seen of each reader; waits for news if there is nothing new since `known`."""
        names = self._pcsc.readers(context)
        was = known or {}
        listed = {name: was.get(name, Seen(name, 0)) for name in names}
        patience = 0 if known is None or names != list(known) else round(self._poll * 1000)
        asked = [(seen.name, seen.flags) for seen in listed.values()]
        try:
            news = self._pcsc.changes(context, patience, [*asked, (NEWS, len(names) << 16)])
        except PcscError as error:
            if error.code in _VANISHED:
                return was
            raise
        for seen in news:
            if seen.name in listed:
                listed[seen.name] = Seen(seen.name, seen.flags & ~Flag.CHANGED, seen.atr)
        return listed

    def _tell(self, readers: Readers) -> None:
        self._heard_at = self._monotonic()
        if readers != self._told:
            self._told = readers
            self._changed(readers)


def _readers(known: dict[str, Seen]) -> Readers:
    return Readers(tuple(_reader(seen) for _, seen in sorted(known.items())))


def _reader(seen: Seen) -> Reader:
    if seen.flags & (Flag.UNKNOWN | Flag.UNAVAILABLE):
        state = CardState.READER_SILENT
    elif not seen.flags & Flag.PRESENT:
        state = CardState.EMPTY
    else:
        state = CardState.MUTE if seen.flags & Flag.MUTE else CardState.CARD
    return Reader(seen.name, state, seen.atr if state is CardState.CARD else b"", seen.flags >> 16)
