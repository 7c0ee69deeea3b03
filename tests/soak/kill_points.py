"""At which points of an exchange a worker or a portal is killed, and the pair of them."""

from __future__ import annotations

import select
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tests.sync.habits import in_body
from tests.sync.processes import Place, end, start_portal, start_worker
from tests.sync.proxy import LONGEST_S, Exchange, Proxy, read_message

PUSH = b"POST /sync/v1/nodes/me/ops "
AN_EXCHANGE_S = 0.15
_WRITER = "120 120"
"""The byte of a write-ahead log's index that a writer has locked (sqlite.org/walformat.html, 2.3.1)."""


class Point(StrEnum):
    """Who is killed, and how far the exchange is then."""

    RANDOM = "either, at random"
    PUSHED = "worker, push sent"
    ANSWERED = "worker, answer on its way"
    TAKING = "worker, in mid-transaction"
    TAKEN = "worker, acknowledgement committed"
    RECEIVING = "portal, half of a push there"
    STORING = "portal, in mid-transaction"
    STORED = "portal, committed, not answered"


LONG = frozenset({Point.TAKING, Point.STORING})
NAMED = tuple(point for point in Point if point is not Point.RANDOM)


@dataclass
class Pair:
    """A worker and a portal at work, with a proxy between. `people` handed in a request so far."""

    place: Place
    proxy: Proxy
    people: int = 0
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    turn: threading.Lock = field(default_factory=threading.Lock)
    """Whose it is may kill."""

    def start(self) -> None:
        """Start what doesn't run."""
        for side, starting in (("portal", start_portal), ("worker", start_worker)):
            if side not in self.running:
                self.running[side] = starting(self.place)

    def kill(self, side: str) -> None:
        """Kill the worker or the portal."""
        end(self.running.pop(side), signal.SIGKILL)

    def kill_all(self) -> None:
        """Kill what runs."""
        for side in tuple(self.running):
            self.kill(side)

    def file(self, count: int) -> None:
        """Let so many people hand in a request."""
        self.place.file(count)
        self.people += count


Kill = Callable[[Pair, Exchange], bool]
"""Carries a push so far, then kills; tells whether it came to that."""


def _pushed(pair: Pair, exchange: Exchange) -> bool:
    pair.kill("worker")
    exchange.answer()
    return True


def _answered(pair: Pair, exchange: Exchange) -> bool:
    exchange.answer()
    pair.kill("worker")
    return True


def _taking(pair: Pair, exchange: Exchange) -> bool:
    exchange.give(exchange.answer())
    if not _writes(pair.running["worker"], pair.place.state / "kiosk.db", exchange.node):
        return False
    pair.kill("worker")
    return True


def _taken(pair: Pair, exchange: Exchange) -> bool:
    exchange.give(exchange.answer())
    exchange.wait_for_hang_up()  # or for the next request: only what is committed has one
    pair.kill("worker")
    return True


def _receiving(pair: Pair, exchange: Exchange) -> bool:
    with exchange.to_portal() as portal:
        portal.sendall(exchange.request[: in_body(exchange.request)])
        pair.kill("portal")
    return True


def _storing(pair: Pair, exchange: Exchange) -> bool:
    with exchange.to_portal() as portal:
        portal.sendall(exchange.request)
        if not _writes(pair.running["portal"], Path(pair.place.database), portal):
            exchange.give(read_message(portal))
            return False
        pair.kill("portal")
    return True


def _stored(pair: Pair, exchange: Exchange) -> bool:
    exchange.answer()
    pair.kill("portal")
    return True


KILLS: Mapping[Point, Kill] = {
    Point.PUSHED: _pushed,
    Point.ANSWERED: _answered,
    Point.TAKING: _taking,
    Point.TAKEN: _taken,
    Point.RECEIVING: _receiving,
    Point.STORING: _storing,
    Point.STORED: _stored,
}


def _writes(process: subprocess.Popen[bytes], file: Path, line: socket.socket) -> bool:
    """Wait until `process` writes to the SQLite `file`; tell whether it did before it spoke on `line`."""
    index = Path(f"{file}-shm").stat().st_ino
    until = time.monotonic() + LONGEST_S
    while time.monotonic() < until and not select.select([line], [], [], 0)[0]:
        for lock in Path("/proc/locks").read_text(encoding="ascii").splitlines():
            if f"WRITE {process.pid} " in lock and lock.endswith(f":{index} {_WRITER}"):
                return True
    return False
