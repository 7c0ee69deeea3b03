"""Processes of a station that a test may kill: forked from one that has imported what they need."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(
    [
        "alembic.command",
        "tests.store.calling_child",
        "tests.store.child",
        "tests.store.first",
        "tests.soak.powercuts",
    ]
)
PATIENCE = 60
"""Seconds after which a process hangs."""


@contextmanager
def process(run: Callable[..., None], *given: object) -> Iterator[tuple[ForkServerProcess, Connection]]:
    """Start `run(to_test, *given)` in a process; yield it with what it says, kill it at the end."""
    heard, said = _SERVER.Pipe(duplex=False)
    started = _SERVER.Process(target=run, args=(said, *given))
    started.start()
    said.close()
    try:
        yield started, heard
    finally:
        started.kill()
        started.join(PATIENCE)
        heard.close()


def die() -> None:
    """End as `kill -9` ends a process."""
    os.kill(os.getpid(), signal.SIGKILL)


def rest_of(heard: Connection) -> list[tuple[str, str]]:
    """Return what else is said until the process ends; half a message is none."""
    said: list[tuple[str, str]] = []
    try:
        while True:
            said.append(heard.recv())
    except EOFError:
        return said
