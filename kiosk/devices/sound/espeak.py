"""Synthetic speech by espeak-ng: one short process a phrase, text in by stdin, WAV out by stdout.

Never on the command line: every user of a machine may read those, and a text may hold what a person typed.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass

from kiosk.devices.sound.children import Children, Ended, SoundError
from kiosk.devices.sound.sound import Sound, read_wav
from kiosk.devices.sound.voice import VoiceFault, Volume
from kiosk.domain.service import Language

_FULL_AMPLITUDE = 150
"""espeak-ng's loudest that doesn't clip (measured: peaks at 96 % of full scale; amplitudes are linear)."""
_LONGEST_TEXT = 4_000
_VOICES = {Language.ARABIC: "ar", Language.ENGLISH: "en"}
_MARKUP = str.maketrans("[]<>{}|^~\\", " " * 10)
"""Between double brackets espeak-ng reads phoneme codes, not text."""


@dataclass(frozen=True, slots=True)
class Espeak:
    """The program as it is called. `patience` is how long one phrase may take, in seconds.

    140 words a minute are fewer than its usual 175: halls are loud, and synthetic Arabic is hard to follow.
    """

    program: str = "espeak-ng"
    words_a_minute: int = 140
    patience: float = 10.0

    def speak(self, text: str, language: Language, volume: Volume, children: Children) -> Sound:
        """Return `text` as sound.

        Raises `SoundError` when the program fails, `Ended` when nobody wants it any more.
        """
        child = children.start(self._command(language, volume))
        try:
            data, _ = child.communicate(text[:_LONGEST_TEXT].translate(_MARKUP).encode(), self.patience)
        except subprocess.TimeoutExpired as error:
            raise SoundError(VoiceFault.HUNG) from error
        except OSError as error:
            raise SoundError(VoiceFault.FAILED) from error
        finally:
            children.finish(child)
        if children.ended:
            raise Ended
        if child.returncode != 0:
            raise SoundError(VoiceFault.FAILED)
        try:
            return read_wav(data)
        except ValueError as error:
            raise SoundError(VoiceFault.FAILED) from error

    def _command(self, language: Language, volume: Volume) -> list[str]:
        amplitude = round(_FULL_AMPLITUDE * volume.gain)
        speed = str(self.words_a_minute)
        voice = _VOICES[language]
        return [
            self.program,
            "-v",
            voice,
            "-s",
            speed,
            "-a",
            str(amplitude),
            "-b",
            "1",
            "--stdin",
            "--stdout",
        ]
