"""Commands and answers of a chip (ISO/IEC 7816-4), as bytes and back."""

from __future__ import annotations

from dataclasses import dataclass

OK = 0x9000


@dataclass(frozen=True, slots=True)
class Command:
    """A command. `expected` is the longest answer wanted, in bytes (Le): None asks for none, 256 for any."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = b""
    expected: int | None = None

    @property
    def header(self) -> bytes:
        """Return the first four bytes."""
        return bytes([self.cla, self.ins, self.p1, self.p2])

    def encode(self) -> bytes:
        """Return the command's bytes, extended only where a short one can't hold it."""
        if len(self.data) > 0xFF or (self.expected or 0) > 0x100:
            return self._extended()
        encoded = self.header
        if self.data:
            encoded += bytes([len(self.data)]) + self.data
        if self.expected is not None:
            encoded += bytes([self.expected & 0xFF])
        return encoded

    def _extended(self) -> bytes:
        encoded = self.header + b"\0"
        if self.data:
            encoded += len(self.data).to_bytes(2, "big") + self.data
        if self.expected is not None:
            encoded += (self.expected & 0xFFFF).to_bytes(2, "big")
        return encoded


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer's data and its status word (SW1 SW2)."""

    data: bytes
    status: int


def split_answer(answer: bytes) -> Answer:
    """Return data and status word of an answer of two bytes at least."""
    return Answer(answer[:-2], int.from_bytes(answer[-2:], "big"))


def read_command(apdu: bytes) -> Command | None:
    """Return a command from its bytes, short or extended (ISO/IEC 7816-4, 5.1); None if it is neither."""
    if len(apdu) < 4:
        return None
    body = apdu[4:]
    extended = len(body) >= 3 and body[0] == 0
    width, body = (2, body[1:]) if extended else (1, body)
    data = b""
    if len(body) > width:
        size = int.from_bytes(body[:width], "big")
        data, body = body[width : width + size], body[width + size :]
        if len(data) != size:
            return None
    if len(body) not in (0, width):
        return None
    expected = (int.from_bytes(body, "big") or 1 << 8 * width) if body else None
    cla, ins, p1, p2 = apdu[:4]
    return Command(cla, ins, p1, p2, data, expected)
