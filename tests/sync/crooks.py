"""Who may stand on the line in the portal's place: servers on a real socket, each with one bad habit."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from kiosk.sync.signing import content_digest
from kiosk.sync.wire import DIGEST_HEADER, EXCHANGE_HEADER

Habit = Callable[[socket.socket], None]
_JSON_FROM_X = b"HTTP/1.1 200 OK\r\nSync-Portal: x\r\nContent-Type: application/json\r\n"
PAGE = b"<html>Welcome to the hotel. Please log in.</html>"


def answering(status: str, headers: dict[str, str], body: bytes) -> Habit:
    """Return who reads the request and gives this answer, to it and whole unless `headers` say else."""

    def habit(line: socket.socket) -> None:
        _answer(line, _asked(line), status, headers, body)

    return habit


def telling_time(told: Callable[[str], bytes], others: list[str]) -> Habit:
    """Return who tells the time as `told` says it, and is busy with all `others`, which are kept."""
    known = {"Sync-Portal": "x", "Content-Type": "application/json"}

    def habit(line: socket.socket) -> None:
        rows = _asked(line)
        _, _, question = rows[0].partition("/time?question=")
        if question:
            _answer(line, rows, "200 OK", known, told(question.partition(" ")[0]))
        else:
            others.append(rows[0])
            _answer(line, rows, "503 Service Unavailable", known, b"{}")

    return habit


def _asked(line: socket.socket) -> list[str]:
    return line.recv(65536).decode("latin-1").split("\r\n")


def _answer(line: socket.socket, rows: list[str], status: str, headers: dict[str, str], body: bytes) -> None:
    asked = {name.lower(): value for name, _, value in (row.partition(": ") for row in rows)}
    exchange = {EXCHANGE_HEADER: asked.get(EXCHANGE_HEADER.lower(), "")}
    known = {DIGEST_HEADER: content_digest(body)} | exchange | headers
    head = "".join(f"{name}: {value}\r\n" for name, value in known.items())
    line.sendall(f"HTTP/1.1 {status}\r\n{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    line.shutdown(socket.SHUT_WR)  # closed with something unread, it would take the answer back
    while line.recv(65536):
        pass


def silent(line: socket.socket) -> None:
    """Take the request and say nothing, as long as one listens."""
    while line.recv(65536):
        pass


def dripping(line: socket.socket) -> None:
    """Send a letter now and then, as long as one listens."""
    line.recv(65536)
    line.settimeout(0.05)
    with suppress(OSError):
        line.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while True:
            line.sendall(b"a")
            with suppress(TimeoutError):
                if not line.recv(1):
                    return


def hanging_up(line: socket.socket) -> None:
    """Close without a word."""
    line.recv(65536)


def cutting(line: socket.socket) -> None:
    """Promise more than comes."""
    line.recv(65536)
    line.sendall(_JSON_FROM_X + b"Content-Length: 900\r\n\r\n{")


def babbling(line: socket.socket) -> None:
    """Speak no HTTP."""
    line.recv(65536)
    line.sendall(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")


def endless(line: socket.socket) -> None:
    """Never stop."""
    line.recv(65536)
    line.sendall(_JSON_FROM_X + b"\r\n")
    with suppress(OSError):
        while True:
            line.sendall(b" " * 65536)


@contextmanager
def standing(habit: Habit) -> Iterator[str]:
    """Let who has `habit` stand on a port of this machine; give its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            with suppress(OSError):
                line, _ = listener.accept()
                with line, suppress(OSError):
                    if not stop.is_set():
                        habit(line)

    server = threading.Thread(target=serve, daemon=True)
    server.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        stop.set()
        with suppress(OSError), socket.create_connection(listener.getsockname(), timeout=1):
            pass
        listener.close()
        server.join(5)
