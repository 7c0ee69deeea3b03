"""A proxy on real sockets between a node and the portal, with one bad habit at a time.

Each request is read whole, then the habit decides what the portal gets of it and what the node gets back.
"""

from __future__ import annotations

import random
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

LONGEST_S = 10.0
"""Nothing on this machine takes longer, unless it hangs."""
PUSH = b"POST "
_RESET = struct.pack("ii", 1, 0)


@dataclass
class Exchange:
    """One request of the node, and the sockets to do with it what one likes."""

    node: socket.socket
    request: bytes
    portal_port: int
    before: list[bytes]

    def answer(self, request: bytes | None = None) -> bytes:
        """Carry the request, or another, to the portal and return its answer, whole."""
        with self.to_portal() as portal:
            portal.sendall(self.request if request is None else request)
            return read_message(portal)

    def to_portal(self) -> socket.socket:
        """Return a connection to the portal."""
        return socket.create_connection(("127.0.0.1", self.portal_port), timeout=LONGEST_S)

    def give(self, answer: bytes) -> None:
        """Send bytes to the node."""
        self.node.sendall(answer)

    def wait_for_hang_up(self, seconds: float = LONGEST_S) -> bool:
        """Wait until the node closes its end, at most so long; tell whether it did."""
        self.node.settimeout(seconds)
        try:
            # Only looked at: what comes here is the next request's beginning.
            return not self.node.recv(1, socket.MSG_PEEK)
        except TimeoutError:
            return False
        finally:
            self.node.settimeout(None)


Habit = Callable[[Exchange], bool]
"""Does something with an exchange; tells whether the connection may serve another one."""


def passing(exchange: Exchange) -> bool:
    """Carry it as it is."""
    answer = exchange.answer()
    exchange.before.append(answer)
    exchange.give(answer)
    return True


@dataclass
class Proxy:
    """A proxy that runs: `habit` counts for what is asked from now on."""

    portal_port: int
    listener: socket.socket
    habit: Habit = passing
    before: list[bytes] = field(default_factory=list)
    lines: list[socket.socket] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where the node finds it."""
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def accept(self) -> None:
        """Serve whoever comes until the listener is closed."""
        serving: list[threading.Thread] = []
        with suppress(OSError):
            while True:
                line, _ = self.listener.accept()
                self.lines.append(line)
                thread = threading.Thread(target=self._serve, args=(line,))
                thread.start()
                serving.append(thread)
        for line in self.lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        for thread in serving:
            thread.join(LONGEST_S)

    def _serve(self, line: socket.socket) -> None:
        with line, suppress(OSError):
            again = True
            while again and (request := read_message(line)):
                again = self.habit(Exchange(line, request, self.portal_port, self.before))


@contextmanager
def proxied(portal_port: int) -> Iterator[Proxy]:
    """Run a proxy before the portal at `portal_port`."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        proxy = Proxy(portal_port, listener)
        thread = threading.Thread(target=proxy.accept)
        thread.start()
        try:
            yield proxy
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join(2 * LONGEST_S)
    assert not thread.is_alive()


def read_message(line: socket.socket) -> bytes:
    """Return the next request or answer on `line`, head and body; b"" if there is none."""
    message = bytearray()
    while b"\r\n\r\n" not in message:
        piece = line.recv(65536)
        if not piece:
            return b""
        message += piece
    whole = message.index(b"\r\n\r\n") + 4 + body_length(bytes(message))
    while len(message) < whole:
        piece = line.recv(65536)
        if not piece:
            return b""
        message += piece
    return bytes(message)


def body_length(message: bytes) -> int:
    """Return what the head of `message` says of its body's length."""
    for row in message.partition(b"\r\n\r\n")[0].split(b"\r\n")[1:]:
        name, _, value = row.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


def reset(line: socket.socket) -> None:
    """Let closing `line` be a reset, as when a machine is gone."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)


def changed(message: bytes, place: int, chance: random.Random) -> bytes:
    """Return `message` with one bit of the byte at `place` turned."""
    turned = bytes([message[place] ^ (1 << chance.randrange(8))])
    return message[:place] + turned + message[place + 1 :]
