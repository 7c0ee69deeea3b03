"""A line with a printer at its end that answers as a test says, one question at a time."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.devices.printers.escpos_answers import ERROR_CAUSE, FENCE, OFFLINE_CAUSE, PAPER, PRINTER

WELL = {PRINTER: b"\x12", OFFLINE_CAUSE: b"\x12", ERROR_CAUSE: b"\x12", PAPER: b"\x12"}


class ScriptedLine:
    """Answers what `answers` knows; `fences` are the answers to the next fences, in order, then silence."""

    two_way = True

    def __init__(self, answers: Mapping[bytes, bytes], *fences: bytes, unasked: bytes = b"") -> None:
        self.sent = bytearray()
        self._answers = answers
        self._fences = list(fences)
        self._ready = unasked

    def send(self, data: bytes) -> None:
        self.sent += data
        if data == FENCE and self._fences:
            self._ready += self._fences.pop(0)
        self._ready += self._answers.get(data, b"")

    def receive(self, deadline: float) -> bytes:
        ready, self._ready = self._ready, b""
        return ready

    def close(self) -> None:
        pass


class OneWayLine(ScriptedLine):
    """A line that no answer can come over: asking for one is a mistake."""

    two_way = False

    def receive(self, deadline: float) -> bytes:
        raise AssertionError("nobody can answer")
