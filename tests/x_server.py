"""An X server without a screen, and the least of an X client: real keys and clicks in, pixels out.

Speaks the protocol itself (X.Org, "X Window System Protocol", and XTEST 2.2): no window manager, no library.
"""

from __future__ import annotations

import os
import select
import socket
import struct
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

WIDTH, HEIGHT = 540, 960
KEY_PRESS, KEY_RELEASE, BUTTON_PRESS, BUTTON_RELEASE, MOTION = 2, 3, 4, 5, 6
PRIMARY = 1
PATIENCE_S = 20


@dataclass
class Screen:
    """A client of the server `name`."""

    name: str
    line: socket.socket
    root: int = 0
    keycodes: dict[int, int] = field(default_factory=dict)
    """The key that types a keysym without a modifier."""
    _xtest: int = 0

    def greet(self) -> None:
        """Shake hands, and learn root window, keyboard and the XTEST extension."""
        self.line.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        status, length = struct.unpack("<BxHHH", self._exactly(8))[::3]
        body = self._exactly(length * 4)
        assert status == 1, body
        vendor, formats = struct.unpack_from("<H", body, 16)[0], body[21]
        lowest, highest = body[26], body[27]
        self.root = struct.unpack_from("<I", body, 32 + (vendor + 3) // 4 * 4 + 8 * formats)[0]
        reply = self._ask(98, 0, struct.pack("<H2x", 5) + b"XTEST\0\0\0")
        self._xtest = reply[9]
        keys = self._ask(101, 0, struct.pack("<BBxx", lowest, highest - lowest + 1))
        each = keys[1]
        syms = struct.unpack_from(f"<{(len(keys) - 32) // 4}I", keys, 32)
        self.keycodes = {sym: lowest + number for number, sym in reversed(list(enumerate(syms[::each])))}

    def chord(self, *keysyms: int) -> None:
        """Press keys one after the other, and lift them again."""
        codes = [self.keycodes[sym] for sym in keysyms]
        for code in codes:
            self._fake(KEY_PRESS, code)
        for code in reversed(codes):
            self._fake(KEY_RELEASE, code)
        self._ask(43, 0, b"")

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a point of the screen."""
        self._fake(MOTION, 0, x, y)
        self._fake(BUTTON_PRESS, button)
        self._fake(BUTTON_RELEASE, button)
        self._ask(43, 0, b"")

    def picture(self) -> bytes:
        """Return the pixels of the whole screen, four bytes each."""
        return self._ask(73, 2, struct.pack("<IhhHHI", self.root, 0, 0, WIDTH, HEIGHT, 0xFFFFFFFF))[32:]

    def windows(self) -> Sequence[int]:
        """Return the windows on the root, the lowest first."""
        reply = self._ask(15, 0, struct.pack("<I", self.root))
        count = struct.unpack_from("<H", reply, 16)[0]
        return struct.unpack_from(f"<{count}I", reply, 32)

    def sizes(self) -> list[tuple[int, int]]:
        """Return how wide and high the visible windows are, the lowest first."""
        geometries = ((window, self._ask(14, 0, struct.pack("<I", window))) for window in self.windows())
        return [struct.unpack_from("<HH", one, 16) for window, one in geometries if self._is_seen(window)]

    def _is_seen(self, window: int) -> bool:
        viewable = 2
        return self._ask(3, 0, struct.pack("<I", window))[26] == viewable

    def ask_to_close(self, window: int) -> None:
        """Say what a window manager says on Alt+F4 (ICCCM 4.2.8.1)."""
        protocols, delete = self._atom(b"WM_PROTOCOLS"), self._atom(b"WM_DELETE_WINDOW")
        event = struct.pack("<BBHIIII12x", 33, 32, 0, window, protocols, delete, 0)
        self._send(25, 0, struct.pack("<II", window, 0) + event)
        self._ask(43, 0, b"")

    def owner_of(self, selection: int) -> int:
        """Return the window that offers something to paste, 0 if none does."""
        return int(struct.unpack_from("<I", self._ask(23, 0, struct.pack("<I", selection)), 8)[0])

    def clipboard(self) -> int:
        """Return the owner of the clipboard, 0 if it is empty."""
        return self.owner_of(self._atom(b"CLIPBOARD"))

    def _atom(self, name: bytes) -> int:
        padded = name + bytes(-len(name) % 4)
        reply = self._ask(16, 0, struct.pack("<H2x", len(name)) + padded)
        return int(struct.unpack_from("<I", reply, 8)[0])

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        body = struct.pack("<BBxxII8xhh7xB", kind, detail, 0, self.root if kind == MOTION else 0, x, y, 0)
        self._send(self._xtest, 2, body)

    def _send(self, opcode: int, detail: int, body: bytes) -> None:
        self.line.sendall(struct.pack("<BBH", opcode, detail, 1 + len(body) // 4) + body)

    def _ask(self, opcode: int, detail: int, body: bytes) -> bytes:
        """Send a request and return its reply; events on the way are let go."""
        self._send(opcode, detail, body)
        while True:
            head = self._exactly(32)
            assert head[0] != 0, f"the server refuses request {opcode}: error {head[1]}"
            if head[0] == 1:
                return head + self._exactly(struct.unpack_from("<I", head, 4)[0] * 4)

    def _exactly(self, count: int) -> bytes:
        parts = b""
        while len(parts) < count:
            part = self.line.recv(count - len(parts))
            assert part, "the server hung up"
            parts += part
        return parts


@contextmanager
def screen() -> Iterator[Screen]:
    """Give a screen of its own, as large as a panel drawn at half its size."""
    near, far = os.pipe()
    command = ["Xvfb", "-displayfd", str(far), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[far], stderr=subprocess.DEVNULL) as server:
        os.close(far)
        try:
            assert select.select([near], [], [], PATIENCE_S)[0], "Xvfb doesn't start"
            number = os.read(near, 16).decode().strip()
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(PATIENCE_S)
                line.connect(f"/tmp/.X11-unix/X{number}")
                client = Screen(f":{number}", line)
                client.greet()
                yield client
        finally:
            os.close(near)
            server.terminate()
