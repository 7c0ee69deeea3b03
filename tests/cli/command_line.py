"""The `kiosk` command, as a shell would run it, but for the second that its imports take."""

from __future__ import annotations

import atexit
import json
import os
import socket
import subprocess
import sys
import threading
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile

ROOT = Path(__file__).resolve().parents[2]


class WarmCommand:
    """The command of one language, waiting to be forked. It ends with the tests."""

    def __init__(self, language: str) -> None:
        self._surroundings = {
            "LANGUAGE": language,
            "LC_ALL": "C.UTF-8",
            "XDG_CONFIG_HOME": "/nonexistent",
            "TERMINAL_WIDTH": "400",
        }
        self._asking = threading.Lock()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.cli.warm_command", str(theirs.fileno())],
                env=os.environ | self._surroundings,
                cwd=ROOT,
                pass_fds=[theirs.fileno()],
            )
        atexit.register(self._close)

    def run(self, arguments: tuple[str, ...], typed: str) -> subprocess.CompletedProcess[str]:
        """Run the command and return what it said."""
        ours, told = socket.socketpair()
        read, write = os.pipe()
        with ours, told, TemporaryFile() as out, TemporaryFile() as err:
            os.write(write, typed.encode())
            os.close(write)
            self._ask(arguments, [told.fileno(), read, out.fileno(), err.fileno()])
            os.close(read)
            told.close()
            status = ours.recv(16)
            assert status, "the command can't be started: what its imports said stands above"
            out.seek(0)
            err.seek(0)
            return subprocess.CompletedProcess(
                arguments, int(status), out.read().decode(), err.read().decode()
            )

    def _close(self) -> None:
        self._control.close()
        self._process.wait()

    def _ask(self, arguments: tuple[str, ...], ends: list[int]) -> None:
        asked = {
            "arguments": arguments,
            "environment": os.environ | self._surroundings,
            "folder": os.getcwd(),
        }
        with self._asking:
            socket.send_fds(self._control, [json.dumps(asked).encode()], ends)


@cache
def _warm(language: str) -> WarmCommand:
    return WarmCommand(language)


def kiosk(*arguments: str | Path, language: str = "en", typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command, with what is `typed` at it, and return what it said; a traceback fails the test."""
    done = _warm(language).run(tuple(map(str, arguments)), typed)

    assert "Traceback" not in done.stderr, done.stderr
    return done
