"""Programs that stand for aplay and espeak-ng, spoken to as the real ones are: by pipes and signals."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.devices.sound.espeak import Espeak
from kiosk.devices.sound.player import Aplay
from kiosk.devices.sound.recordings import Recordings
from kiosk.devices.sound.speaking import SpeakingVoice

LONG = 30.0
"""Seconds that a wait may take before its test fails; nothing waits that long when all is well."""

KEEPS = 'echo $$ > "{pid}"; exec cat > "{heard}"'
HANGS = 'echo $$ > "{pid}"; exec sleep 1000'
REFUSES = "exit 1"
DIES_EARLY = 'echo $$ > "{pid}"; head -c 4096 > "{heard}"; exit 1'
ASKS = 'echo "$@" > "{pid}"; cat > "{heard}"; exit 1'
"""A program that notes how it was called and what it was given, and makes no sound of it."""


@dataclass(frozen=True)
class Program:
    """A program of a test: where it is, and what it left behind."""

    path: Path
    pid: Path
    heard: Path

    def note(self) -> str:
        """Return what it noted first, once it has."""
        wait_until(lambda: self.pid.exists() and self.pid.read_text().strip() != "")
        return self.pid.read_text().strip()

    def alive(self) -> bool:
        """Say whether it still runs."""
        return alive(int(self.note()))


def alive(pid: int) -> bool:
    """Say whether a process runs; one that ended and wasn't collected yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for a condition; fail after a time in which it would long have come true."""
    deadline = time.monotonic() + LONG
    while not holds():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.005)


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], Program]:
    """Make a program of a shell script."""

    def make(script: str) -> Program:
        folder = tmp_path / f"program-{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        made = Program(folder / "run", folder / "pid", folder / "heard")
        made.path.write_text("#!/bin/sh\n" + script.format(pid=made.pid, heard=made.heard) + "\n")
        os.chmod(made.path, 0o755)
        return made

    return make


@pytest.fixture
def player(program: Callable[[str], Program]) -> Program:
    """A sound card that keeps what it plays."""
    return program(KEEPS)


@pytest.fixture
def open_voice() -> Iterator[Callable[..., SpeakingVoice]]:
    """Open voices of programs, and close them."""
    opened: list[SpeakingVoice] = []

    def open_one(
        player: Program | None = None,
        speech: Program | None = None,
        recordings: Path | None = None,
        patience: float = LONG,
    ) -> SpeakingVoice:
        espeak = Espeak(program=str(speech.path) if speech else "espeak-ng", patience=patience)
        aplay = Aplay(program=str(player.path) if player else "no-such-player", patience=patience)
        voice = SpeakingVoice(espeak, aplay, Recordings(recordings))
        opened.append(voice)
        return voice

    yield open_one
    for voice in opened:
        voice.close()
