"""How the journal leaves: batch after batch, smaller after each failure, down to the one that is in the way.

A batch is contiguous: what follows an operation can't overtake it. One that something on the way won't let
pass by itself is therefore closed for the portal every other time, as in a courier's letter: who can't read
it has nothing to mind in it. The portal takes it in like any other. Why it failed needn't be known: it counts
once.
"""

from __future__ import annotations

from typing import Protocol

from kiosk.domain.acting import Acting
from kiosk.store import Store
from kiosk.store.line import line_status
from kiosk.store.outgoing import outgoing
from kiosk.sync.carrying import batch_of
from kiosk.sync.pace import BatchSize
from kiosk.sync.trouble import NoAnswer, Refusal
from kiosk.sync.wire import Batch, Standing


class Receiver(Protocol):
    """Who takes batches, and says how far it is afterwards, and its incarnation."""

    async def push(self, batch: Batch) -> tuple[Standing, str]:
        """Take `batch`."""

    async def push_closed(self, batch: Batch, courier: str) -> tuple[Standing, str]:
        """Take `batch`, closed on its way for whoever has the key `courier` (X25519, hexadecimal)."""


class Sender:
    """Sends what waits in one store; `alone` is how often in a row one operation by itself didn't pass."""

    def __init__(self, store: Store, acting: Acting, portal: Receiver) -> None:
        self._store, self._acting, self._portal = store, acting, portal
        self._size = BatchSize()
        self.alone = 0
        self.sifting = False
        """Whether the last refusal only tells that the one operation isn't found, or wasn't closed, yet."""

    async def send(self) -> tuple[Standing, str] | None:
        """Send the next batch and return what the portal says; None if nothing waits."""
        self.sifting = False
        leaving = outgoing(self._store, self._acting, self._size.operations, self._size.content)
        if not leaving.operations:
            return None
        try:
            heard = await self._pushed(batch_of(leaving))
        except (NoAnswer, Refusal) as error:
            self._shrink(len(leaving.operations), refused=isinstance(error, Refusal))
            raise
        self._size, self.alone = self._size.larger(), 0
        return heard

    async def _pushed(self, batch: Batch) -> tuple[Standing, str]:
        line = line_status(self._store).line
        if line is not None and line.courier and self.alone % 2:
            return await self._portal.push_closed(batch, line.courier)
        return await self._portal.push(batch)

    def _shrink(self, sent: int, *, refused: bool) -> None:
        """Whatever it was: something on the way may not let so much pass."""
        self._size = self._size.smaller(sent)
        self.alone = self.alone + 1 if sent == 1 else 0
        self.sifting = refused and self.alone <= 1
