"""An ESC/POS receipt printer in memory: bytes in, answers and sheets of paper out.

It speaks as an Epson-like printer does: status queries are obeyed the moment they arrive, even inside a
picture's data; everything else waits its turn, and waits for paper; a fence is answered after the cut before
it. What it was never told it doesn't print: a sheet holds the dots that really arrived.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.devices.printers.virtual_faults import TwinFaults as TwinFaults
from kiosk.devices.printers.virtual_faults import automatic_answer, status_answer
from kiosk.domain.bitmap import Bitmap

_LINE_DOTS = 30
_NOT_ENOUGH = 0
_STATUS_QUERY = re.compile(rb"\x10\x04([\x01-\x04])")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One piece of paper: `raw` is the bytes that made it, `strange` those that are no known command.

    `cut` is False for what a broken connection left hanging from the slot.
    """

    picture: Bitmap
    raw: bytes
    strange: bytes
    cut: bool


class VirtualEscpos:
    """The printer's brain. `finished` gets every sheet before its fence is answered; `OSError` is a jam."""

    def __init__(self, dots: int, finished: Callable[[Sheet], None]) -> None:
        self.faults = TwinFaults()
        self._dots = dots
        self._finished = finished
        self._live = b""
        self._automatic = False
        """Whether automatic status was switched on."""
        self._pushed = automatic_answer(self.faults)
        self._ended = False
        self._waiting = bytearray()
        self._rows = bytearray()
        self._feed = 0
        self._raw = bytearray()
        self._strange = bytearray()

    @property
    def idle(self) -> bool:
        """Whether everything that arrived is done, but for questions that were answered on arrival."""
        return not _STATUS_QUERY.sub(b"", self._waiting)

    def receive(self, data: bytes) -> bytes:
        """Take bytes from the line; return the answers that go out, in order."""
        self._ended = False
        heard = self._live + data
        asked = () if self.faults.pushes_only else _STATUS_QUERY.finditer(heard)
        told = bytes(status_answer(self.faults, match[1][0]) for match in asked)
        self._live = heard[-2:]
        self._waiting += data
        return self._said(told) + self.work()

    def work(self) -> bytes:
        """Do what waits, as far as paper and faults allow; return answers and what it pushes."""
        return self._said(self._obey() + self._news())

    def _said(self, answers: bytes) -> bytes:
        """Return `answers` as they reach the other end."""
        if self.faults.silent:
            return b""
        return bytes(byte ^ 0xFF for byte in answers) if self.faults.garbled else answers

    def _news(self) -> bytes:
        before, self._pushed = self._pushed, automatic_answer(self.faults)
        tells = self._automatic or self.faults.pushes
        return self._pushed if tells and self._pushed != before else b""

    def _obey(self) -> bytes:
        answers = bytearray()
        while self._waiting and not self.faults.halted:
            taken = self._command(answers)
            if taken == _NOT_ENOUGH:
                break
            del self._waiting[:taken]
        if self._ended and not self.faults.halted:
            self._tear()
        return bytes(answers)

    def end(self) -> None:
        """The connection is over: what is printed and never cut is torn off, what is incomplete forgotten."""
        self._live = b""
        self._ended = True
        self.work()

    def _command(self, answers: bytearray) -> int:
        """Obey the command at the head; return its length, or `_NOT_ENOUGH`."""
        head = bytes(self._waiting[:8])
        match head[:2]:
            case b"\x10\x04":
                return 3 if len(head) > 2 else _NOT_ENOUGH
            case b"\x1dr" | b"\x1da":
                if len(head) > 2:
                    answers += self._answer(head[1:3])
                return 3 if len(head) > 2 else _NOT_ENOUGH
            case b"\x1dv":
                return self._picture(head)
            case b"\x1dV":
                return self._cut(head)
            case b"\x1b@":
                return self._keep(2)
            case b"\x1bJ" | b"\x1bd":
                if len(head) < 3:
                    return _NOT_ENOUGH
                self._feed += head[2] * (1 if head[1:2] == b"J" else _LINE_DOTS)
                return self._keep(3)
        return self._odd(head)

    def _answer(self, question: bytes) -> bytes:
        """Return the answer to GS r and to GS a (how it is, if switched on)."""
        if question[:1] == b"a":
            self._automatic = question != b"a\0"
            return automatic_answer(self.faults) if self._automatic else b""
        return b"\x03" if self.faults.near_end else b"\x00"

    def _odd(self, head: bytes) -> int:
        """Take a byte that starts no known command; a lone first byte of one still waits for its second."""
        if len(head) == 1 and head in b"\x10\x1b\x1d":
            return _NOT_ENOUGH
        if head[:1] == b"\0":
            return 1
        self._strange += head[:1]
        return self._keep(1)

    def _picture(self, head: bytes) -> int:
        """Print the rows of GS v 0 as they arrive whole, clipped to the paper's width."""
        if len(head) < 8:
            return _NOT_ENOUGH
        across, down = int.from_bytes(head[4:6], "little"), int.from_bytes(head[6:8], "little")
        length = 8 + across * down
        if len(self._waiting) < length:
            return _NOT_ENOUGH
        self._feed_paper()
        wide = self._dots // 8
        for start in range(8, length, across or 1):
            row = bytes(self._waiting[start : start + min(across, wide)])
            self._rows += row.ljust(wide, b"\0")
        self._use_paper(down)
        return self._keep(length)

    def _cut(self, head: bytes) -> int:
        if len(head) < 3 or (head[2] >= 65 and len(head) < 4):
            return _NOT_ENOUGH
        length = self._keep(4 if head[2] >= 65 else 3)
        self._put_out(cut=True)
        return length

    def _tear(self) -> None:
        self._waiting.clear()
        if self._rows or self._strange:
            self._put_out(cut=False)
        self._raw.clear()

    def _keep(self, length: int) -> int:
        self._raw += self._waiting[:length]
        return length

    def _feed_paper(self) -> None:
        self._rows += bytes(self._feed * (self._dots // 8))
        self._feed = 0

    def _use_paper(self, rows: int) -> None:
        if self.faults.paper_rows is not None:
            left = max(self.faults.paper_rows - rows, 0)
            self.faults = replace(self.faults, paper_rows=left or None, paper_out=left == 0)

    def _put_out(self, cut: bool) -> None:
        if not self._rows and not self._strange:
            self._raw.clear()
            self._feed = 0
            return
        height = len(self._rows) // (self._dots // 8)
        picture = Bitmap(self._dots, height, bytes(self._rows))
        try:
            self._finished(Sheet(picture, bytes(self._raw), bytes(self._strange), cut))
        except OSError:  # a sheet that can't be kept is a jam: its fence must not be answered
            self.faults = replace(self.faults, cutter_stuck=True)
        self._feed = 0
        for part in (self._rows, self._raw, self._strange):
            part.clear()
