"""What a face can ask of a station's voice, whoever speaks behind it.

A voice speaks in the background and never keeps its caller waiting. That it can't speak is a value, never an
error: who is not heard shows everything on the screen all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.domain.service import Language

_PLAIN_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")

CHIME = "chime"
"""The key of the tone before a call; it sounds even where nobody has recorded one."""


class Volume(StrEnum):
    """How loud: three steps over 18 dB, one of them 12 dB (EN 301 549 V3.2.1, 8.2.1.2)."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"

    @property
    def gain(self) -> float:
        """Return what amplitudes are multiplied by: -18 dB, -6 dB and 0 dB."""
        return {Volume.LOW: 0.126, Volume.MIDDLE: 0.501, Volume.HIGH: 1.0}[self]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece to be said: the recording called `key` if there is one, else `text` by synthetic speech.

    `text` "" is only a sound: without a recording it is left out.
    """

    text: str
    key: str = ""

    def __post_init__(self) -> None:
        if self.key and not _PLAIN_KEY.fullmatch(self.key):
            raise ValueError(f"not a plain key: {self.key!r}")


class VoiceState(StrEnum):
    """Whether a voice would be heard."""

    READY = "ready"
    SPEECHLESS = "speechless"
    """Nothing turns text into speech."""
    SOUNDLESS = "soundless"
    """Nothing brings sound out of the machine."""


class VoiceFault(StrEnum):
    """Why; a face has one sentence for each state and fault."""

    MISSING = "missing"
    """The program isn't installed, or can't be started."""
    FAILED = "failed"
    """The program ended with an error or was killed: no sound card, no such voice."""
    HUNG = "hung"
    """The program did not get on within its time, and was ended."""


@dataclass(frozen=True, slots=True)
class VoiceStatus:
    """A voice's state as it was tried; only READY has no fault."""

    state: VoiceState
    fault: VoiceFault | None = None


READY = VoiceStatus(VoiceState.READY)


class Voice(Protocol):
    """One voice. It says one thing at a time: what is said next ends what was being said."""

    def state(self) -> VoiceStatus:
        """Try it, unheard, and return what came of it.

        Blocks some seconds at most, so not for a screen's own thread; never raises for a device's fault.
        """
        ...

    def say(self, phrases: Sequence[Phrase], language: Language, volume: Volume) -> None:
        """Begin to say `phrases` in their order and return at once."""
        ...

    def stop(self) -> None:
        """Be silent now."""
        ...

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or about to be."""
        ...

    def close(self) -> None:
        """Be silent for good; none of its programs goes on."""
        ...
