"""The `kiosk` command with its modules imported already: each call is a fork of it, a process of its own.

It is told over the socket of `sys.argv[1]` what to run; whoever asks hands in the ends of the new process's
input and output, and hears its exit status. It ends with that socket.
"""

from __future__ import annotations

import gc
import json
import os
import runpy
import socket
import sys
from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages

import kiosk.cli

MOST = 1 << 17
"""Bytes of a request at most: arguments and environment."""

LATE = ("pydantic.types", "typer._adapters")
"""What typer imports once it runs."""


def import_all() -> None:
    """Import what the command would import at its start, or late."""
    for each in walk_packages(kiosk.cli.__path__, "kiosk.cli."):
        if not each.name.endswith("__main__"):
            import_module(each.name)
    for late in LATE:
        import_module(late)
    assert "PySide6" not in sys.modules, "nothing of Qt survives a fork"


def serve(control: socket.socket) -> None:
    """Fork for each request until `control` ends; a fork returns too, once its command has."""
    while True:
        request, ends, _, _ = socket.recv_fds(control, MOST, 4)
        if request and os.fork() == 0:
            control.close()
            answer(request, *ends)
            return
        for end in ends:
            os.close(end)
        with suppress(ChildProcessError):
            while os.waitpid(-1, 0 if not request else os.WNOHANG)[0]:
                pass
        if not request:
            return


def answer(request: bytes, told: int, *streams: int) -> None:
    """Run what is asked for in a process of its own, and tell its exit status."""
    command = os.fork()
    if command:
        _, status = os.waitpid(command, 0)
        os.write(told, str(os.waitstatus_to_exitcode(status)).encode())
        os._exit(0)
    asked = json.loads(request)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.close(told)
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    sys.argv = ["kiosk", *asked["arguments"]]
    runpy.run_module("kiosk.cli", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    import_all()
    gc.freeze()
    serve(socket.socket(fileno=int(sys.argv[1])))
