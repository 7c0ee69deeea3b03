"""Sound out of the machine by `aplay` (alsa-utils): one process a saying, samples in by stdin.

All pieces go into one stream, so that nothing clicks between them; when we end, so does its input.
"""

from __future__ import annotations

import os
import select
import subprocess
import time
from dataclasses import dataclass
from types import TracebackType

from kiosk.devices.sound.children import Children, Ended, SoundError
from kiosk.devices.sound.sound import RATE, Sound
from kiosk.devices.sound.voice import VoiceFault

_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class Aplay:
    """The program as it is called. `patience` is how long it may take nothing, or linger, in seconds."""

    program: str = "aplay"
    patience: float = 5.0

    def open(self, children: Children) -> Playing:
        """Start to play; what is to be heard goes to `Playing.add`."""
        command = [self.program, "-q", "-t", "raw", "-f", "S16_LE", "-r", str(RATE), "-c", "1", "-"]
        return Playing(children, children.start(command, takes_only=True), self.patience)


class Playing:
    """A stream of sound under way. Leave the block normally to hear it to its end.

    `add` and the end of the block raise `SoundError` when the program fails, `Ended` when nobody listens.
    """

    def __init__(self, children: Children, child: subprocess.Popen[bytes], patience: float) -> None:
        self._children, self._child, self._patience = children, child, patience
        self._began, self._seconds = time.monotonic(), 0.0
        assert child.stdin is not None
        self._pipe = child.stdin.fileno()
        os.set_blocking(self._pipe, False)

    def __enter__(self) -> Playing:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._hear_out()
        finally:
            self._children.finish(self._child)

    def add(self, sound: Sound) -> None:
        """Play `sound` after what was added before; returns when it is on its way."""
        self._seconds += sound.seconds
        for start in range(0, len(sound.samples), _CHUNK):
            self._write(sound.samples[start : start + _CHUNK])

    def _write(self, data: bytes) -> None:
        while data:
            if not self._takes_more():
                raise SoundError(VoiceFault.HUNG)
            try:
                data = data[os.write(self._pipe, data) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise self._gone() from error

    def _takes_more(self) -> bool:
        poller = select.poll()
        poller.register(self._pipe, select.POLLOUT)
        return bool(poller.poll(self._patience * 1000))

    def _hear_out(self) -> None:
        assert self._child.stdin is not None
        self._child.stdin.close()
        left = max(0.0, self._began + self._seconds - time.monotonic())
        try:
            status = self._child.wait(left + self._patience)
        except subprocess.TimeoutExpired as error:
            raise SoundError(VoiceFault.HUNG) from error
        if status != 0:
            raise self._gone()

    def _gone(self) -> Exception:
        return Ended() if self._children.ended else SoundError(VoiceFault.FAILED)
