"""The voice of a station without sound: the demo's and the tests'. It keeps what it was given to say.

It speaks as long as a person is told to wait: until `finish`, or not at all while it is `mute`.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.sound.children import Children, SoundError
from kiosk.devices.sound.espeak import Espeak
from kiosk.devices.sound.recordings import Recordings
from kiosk.devices.sound.sound import Sound, scaled, write_wav
from kiosk.devices.sound.spoken_form import spoken_form
from kiosk.devices.sound.voice import READY, Phrase, VoiceFault, VoiceState, VoiceStatus, Volume
from kiosk.domain.service import Language

_REMEMBERED = 500


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was said, as the voice was given it."""

    phrases: tuple[Phrase, ...]
    language: Language
    volume: Volume

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what is heard, phrase by phrase, in words."""
        spoken = (spoken_form(phrase.text, self.language) for phrase in self.phrases)
        return tuple(text for text in spoken if text)


@dataclass(frozen=True, slots=True)
class VoiceFaults:
    """What is wrong with the voice; all well by default."""

    speechless: VoiceFault | None = None
    """Why nothing turns text into speech."""
    soundless: VoiceFault | None = None
    """Why nothing brings sound out of the machine."""
    slow_s: float = 0.0
    """How long `state` takes to answer."""

    @property
    def status(self) -> VoiceStatus:
        """Return what `state` tells."""
        if self.speechless is not None:
            return VoiceStatus(VoiceState.SPEECHLESS, self.speechless)
        return READY if self.soundless is None else VoiceStatus(VoiceState.SOUNDLESS, self.soundless)


@dataclass
class VirtualVoice:
    """A voice that only remembers, the last things said; see `Voice`.

    With a fault nothing that is said takes any time.
    """

    faults: VoiceFaults = VoiceFaults()

    def __post_init__(self) -> None:
        self.said: list[Said] = []
        self._speaking = False
        self._pause = threading.Event()

    def state(self) -> VoiceStatus:
        """Return the state that was set."""
        self._pause.wait(self.faults.slow_s)
        return self.faults.status

    def say(self, phrases: Sequence[Phrase], language: Language, volume: Volume) -> None:
        """Remember it, and speak until `finish`."""
        self.said.append(Said(tuple(phrases), language, volume))
        del self.said[:-_REMEMBERED]
        self._speaking = True

    def stop(self) -> None:
        """Be silent."""
        self._speaking = False

    @property
    def speaking(self) -> bool:
        """Whether the last thing said isn't over."""
        return self._speaking and self.faults.status is READY

    def close(self) -> None:
        """Be silent for good."""
        self._speaking = False
        self._pause.set()

    # -- on command ----------------------------------------------------------------------------

    def finish(self) -> None:
        """The last thing has been said to its end."""
        self._speaking = False

    def die(self) -> None:
        """The programs break off, and don't come back."""
        self.faults = VoiceFaults(speechless=VoiceFault.FAILED)

    def lose(self) -> None:
        """Take the speaking program away."""
        self.faults = VoiceFaults(speechless=VoiceFault.MISSING)

    def mute(self) -> None:
        """Pull the sound card out."""
        self.faults = VoiceFaults(soundless=VoiceFault.FAILED)

    def keep(self, said: Said, file: Path, recordings: Recordings | None = None) -> bool:
        """Write what would be heard of `said` to a WAV file; False where espeak-ng isn't there."""
        try:
            sounds = [_sound(phrase, said, recordings or Recordings(None)) for phrase in said.phrases]
        except SoundError:
            return False
        file.write_bytes(write_wav(sounds))
        return True


def _sound(phrase: Phrase, said: Said, recordings: Recordings) -> Sound:
    recorded = recordings.find(phrase.key, said.language) if phrase.key else None
    if recorded is not None:
        return scaled(recorded, said.volume.gain)
    text = spoken_form(phrase.text, said.language)
    return Espeak().speak(text, said.language, said.volume, Children()) if text else Sound(b"")
