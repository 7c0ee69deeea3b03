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


@dataclass
class VirtualVoice:
    """A voice that only remembers; see `Voice`. Set a fault to make it fail, None to mend it."""

    fault: VoiceStatus | None = None
    """What `state` tells; with one, nothing that is said takes any time."""
    slow_s: float = 0.0
    """How long `state` takes to answer."""

    def __post_init__(self) -> None:
        self.said: list[Said] = []
        self._speaking = False
        self._pause = threading.Event()

    def state(self) -> VoiceStatus:
        """Return the state that was set."""
        self._pause.wait(self.slow_s)
        return self.fault or READY

    def say(self, phrases: Sequence[Phrase], language: Language, volume: Volume) -> None:
        """Remember it, and speak until `finish`."""
        self.said.append(Said(tuple(phrases), language, volume))
        self._speaking = self.fault is None

    def stop(self) -> None:
        """Be silent."""
        self._speaking = False

    @property
    def speaking(self) -> bool:
        """Whether the last thing said isn't over."""
        return self._speaking

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
        self.fault = VoiceStatus(VoiceState.SPEECHLESS, VoiceFault.FAILED)
        self._speaking = False

    def lose(self) -> None:
        """Take the speaking program away."""
        self.fault = VoiceStatus(VoiceState.SPEECHLESS, VoiceFault.MISSING)
        self._speaking = False

    def mute(self) -> None:
        """Pull the sound card out."""
        self.fault = VoiceStatus(VoiceState.SOUNDLESS, VoiceFault.FAILED)
        self._speaking = False

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
