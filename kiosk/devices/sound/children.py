"""The programs that speak and play, as children that never outlive us.

They are ended when they are no longer wanted; should this process be killed, the kernel kills them
(`setpriv --pdeathsig`, util-linux; prctl(2), PR_SET_PDEATHSIG), or systemd does, with all else of a unit.
"""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from typing import IO

from kiosk.devices.sound.voice import VoiceFault


class SoundError(Exception):
    """A program did not do its work; `fault` says why."""

    def __init__(self, fault: VoiceFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class Ended(Exception):
    """Nothing further is wanted of these children."""


class Children:
    """The programs started for one saying; after `end` none of them runs and no further one starts."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: list[subprocess.Popen[bytes]] = []
        self._ended = False

    @property
    def ended(self) -> bool:
        """Whether `end` was called."""
        return self._ended

    def start(self, command: Sequence[str], takes_only: bool = False) -> subprocess.Popen[bytes]:
        """Start a program with pipes to its input and (unless it `takes_only`) from its output.

        Raises `Ended` after the end, `SoundError` for a program that isn't there or won't start.
        """
        if shutil.which(command[0]) is None:
            raise SoundError(VoiceFault.MISSING)
        if self.ended:
            raise Ended
        try:
            child = subprocess.Popen(
                [*_dying_with_us(), *command],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL if takes_only else subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            raise SoundError(VoiceFault.MISSING) from error
        with self._lock:  # not while it is started: `end` must not wait for that
            ended = self._ended
            if not ended:
                self._running.append(child)
        if ended:
            self.finish(child)
            raise Ended
        return child

    def finish(self, child: subprocess.Popen[bytes]) -> None:
        """Let one child go, and see that it does."""
        with self._lock:
            self._running = [other for other in self._running if other is not child]
        child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                _close(pipe)
        child.wait()

    def end(self) -> None:
        """Kill what runs. Whoever works with a child notices, and finishes it."""
        with self._lock:
            self._ended = True
            for child in self._running:
                child.kill()


@cache
def _dying_with_us() -> tuple[str, ...]:
    """Return what a program is started through, so that it ends with us; nothing where that can't be.

    `setpriv` sets its capabilities anew, if only to what they were. A unit's sandbox refuses that.
    """
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        return ()
    through = (setpriv, "--pdeathsig", "KILL")
    tried = subprocess.run([*through, setpriv, "--version"], capture_output=True, check=False)
    return () if tried.returncode else through


def _close(pipe: IO[bytes]) -> None:
    """Close our end; what a dead child didn't take is let go."""
    with suppress(OSError):
        pipe.close()
