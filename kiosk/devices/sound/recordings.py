"""Parts that a mission recorded: a folder with a WAV file for each key, a folder for each language in it.

    sounds/chime.wav          the same in every language
    sounds/ar/number.wav      «الرَّقْمُ»
    sounds/en/number.wav      "Number"

Which keys there are, `number_parts` and the manual say. A file that can't be read counts as not recorded.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.devices.sound.sound import Sound, chime, read_wav
from kiosk.devices.sound.voice import CHIME
from kiosk.domain.service import Language

_LARGEST_FILE = 8 * 1024 * 1024


class Recordings:
    """The recordings of `folder`; None: nobody recorded anything."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def find(self, key: str, language: Language) -> Sound | None:
        """Return the recording called `key`, the chime even if none was recorded; None for no recording."""
        return self._load(key, language) or (chime() if key == CHIME else None)

    def _load(self, key: str, language: Language) -> Sound | None:
        if self._folder is None:
            return None
        for file in (self._folder / language.value / f"{key}.wav", self._folder / f"{key}.wav"):
            try:
                if file.stat().st_size <= _LARGEST_FILE:
                    return read_wav(file.read_bytes())
            except (OSError, ValueError):
                continue
        return None
