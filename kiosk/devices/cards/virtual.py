"""A card service with readers that exist in this process alone: the demo's, the training's and the tests'.

It stands at PC/SC's own seam, so that the product's watcher and card run on it as they run on the real one.
In a reader lies any chip that answers APDUs. Whatever real ones do wrong is done here on command.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from kiosk.devices.cards.pcsc import NEWS, Code, Flag, Handle, PcscError, Seen
from kiosk.devices.cards.virtual_reader import CONTACTLESS_ATR, T1, CardFaults, Chip, Slot, Table


class VirtualPcsc:
    """A `Pcsc` of its own. Its commands may be given from any thread, and take effect at once."""

    def __init__(self, *readers: str) -> None:
        self._table = Table()
        self._table.slots = {name: Slot(self._table.number()) for name in readers}
        self._changed = threading.Condition()

    # -- on command ----------------------------------------------------------------------------

    @property
    def faults(self) -> CardFaults:
        """Return what is wrong now; set it to make the service or its readers fail, or mend them."""
        return self._table.faults

    @faults.setter
    def faults(self, faults: CardFaults) -> None:
        with self._changed:
            self._table.faults = faults
            if faults.refusal is not None:  # what was open ends with the service
                self._table.contexts.clear()
            if faults.refusal is not None or faults.unplugged:
                self._table.handles.clear()
            self._changed.notify_all()

    def plug(self, reader: str) -> None:
        """Plug a reader in, empty."""
        self._alter(lambda: self._table.slots.setdefault(reader, Slot(self._table.number())))

    def unplug(self, reader: str) -> None:
        """Pull a reader's cable, with what lies on it."""
        self._alter(lambda: self._table.slots.pop(reader, None))

    def put(self, reader: str, chip: Chip, atr: bytes = CONTACTLESS_ATR, protocol: int = T1) -> None:
        """Put `chip` on a reader that is plugged in, in place of what lies there."""
        if reader not in self._table.slots:
            raise ValueError(f"no such reader is plugged in: {reader}")
        self._alter(
            lambda: self._table.slots.update({reader: Slot(self._table.number(), chip, atr, protocol)})
        )

    def take(self, reader: str) -> None:
        """Take away what lies on a reader."""
        self._alter(lambda: self._table.take(reader))

    def wait_for(self, condition: Callable[[], bool], timeout: float) -> bool:
        """Wait until `condition` holds, looked at after each call and command; False after `timeout` s."""
        with self._changed:
            return self._changed.wait_for(condition, timeout)

    @property
    def open_contexts(self) -> int:
        """Return how many contexts nobody has let go."""
        return len(self._table.contexts)

    # -- as PC/SC ------------------------------------------------------------------------------

    def establish(self) -> int:
        """Return a new context."""
        with self._changed:
            self._answer()
            context = self._table.number()
            self._table.contexts.add(context)
            return context

    def release(self, context: int) -> None:
        """Let a context go."""
        with self._changed:
            self._table.contexts.discard(context)
            self._changed.notify_all()

    def readers(self, context: int) -> list[str]:
        """Return the names of what is plugged in."""
        with self._changed:
            self._answer(context)
            return list(self._table.plugged)

    def changes(self, context: int, timeout_ms: int, known: Sequence[tuple[str, int]]) -> list[Seen]:
        """Wait until something differs from `known`."""
        with self._changed:
            self._answer(context)
            if any(name not in self._table.plugged for name, _ in known if name != NEWS):
                raise PcscError(Code.UNKNOWN_READER)

            def due() -> bool:
                away = context not in self._table.contexts
                return away or any(self._differs(*one) for one in known)

            in_time = self._changed.wait_for(due, timeout_ms / 1000)
            self._answer(context)
            return [self._table.seen(name) for name, _ in known if name != NEWS] if in_time else []

    def connect(self, context: int, reader: str) -> Handle:
        """Open a card."""
        with self._changed:
            self._answer(context)
            slot, faults = self._table.plugged.get(reader), self._table.faults
            if slot is None:
                raise PcscError(Code.UNKNOWN_READER)
            if slot.chip is None:
                raise PcscError(Code.NO_CARD)
            if faults.mute:
                raise PcscError(Code.UNRESPONSIVE_CARD)
            if faults.in_use or (reader, slot.turn) in self._table.handles.values():
                raise PcscError(Code.SHARING_VIOLATION)
            slot.chip.reset()
            handle = Handle(self._table.number(), slot.protocol)
            self._table.handles[handle.card] = reader, slot.turn
            return handle

    def transmit(self, handle: Handle, command: bytes) -> bytes:
        """Let the chip answer."""
        with self._changed:
            self._answer()
            chip = self._chip(handle)
            reader, _ = self._table.handles[handle.card]
            self._table.slots[reader].commands += 1
            if self._table.slots[reader].commands == self._table.faults.pull_after:
                self._table.take(reader)
                self._changed.notify_all()
                raise PcscError(Code.REMOVED_CARD)
        answer = chip.apdu(command)  # outside the lock: a card may be pulled while its chip thinks
        with self._changed:
            self._answer()
            self._chip(handle)
            return answer[:1] if self._table.faults.garbage else answer

    def reset(self, handle: Handle) -> Handle:
        """Reset the chip."""
        with self._changed:
            self._answer()
            self._chip(handle).reset()
            return handle

    def disconnect(self, handle: Handle, reset: bool) -> None:
        """Let a card go."""
        with self._changed:
            with suppress(PcscError):
                if reset:
                    self._chip(handle).reset()
            self._table.handles.pop(handle.card, None)
            self._changed.notify_all()

    # -- behind the counter --------------------------------------------------------------------

    def _alter(self, change: Callable[[], object]) -> None:
        with self._changed:
            change()
            self._changed.notify_all()

    def _answer(self, context: int | None = None) -> None:
        """Hang or refuse, if that is the command; a context of before the refusal is worth nothing."""
        self._changed.wait_for(lambda: not self._table.faults.silent)
        refusal = self._table.faults.refusal
        if refusal is not None:
            raise PcscError(refusal)
        if context is not None and context not in self._table.contexts:
            raise PcscError(Code.COMMUNICATION)

    def _chip(self, handle: Handle) -> Chip:
        """Return the chip of an open card; raise `PcscError` if it isn't there any more."""
        if handle.card not in self._table.handles:
            raise PcscError(Code.COMMUNICATION)
        reader, turn = self._table.handles[handle.card]
        slot = self._table.plugged.get(reader)
        if slot is None:
            raise PcscError(Code.READER_UNAVAILABLE)
        if slot.turn != turn or slot.chip is None:
            raise PcscError(Code.REMOVED_CARD)
        return slot.chip

    def _differs(self, name: str, flags: int) -> bool:
        if name == NEWS:  # tells how many readers there were
            return flags >> 16 != len(self._table.plugged)
        return self._table.seen(name).flags | Flag.CHANGED != flags | Flag.CHANGED
