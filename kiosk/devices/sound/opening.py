"""The voice of a station, with what its mission recorded."""

from __future__ import annotations

from pathlib import Path

from kiosk.devices.sound.espeak import Espeak
from kiosk.devices.sound.player import Aplay
from kiosk.devices.sound.recordings import Recordings
from kiosk.devices.sound.speaking import SpeakingVoice
from kiosk.devices.sound.voice import Voice


def open_voice(folder: Path | None, kind: str = "system") -> Voice:
    """Return the voice of espeak-ng and aplay, with the recordings in `folder`, or one that only remembers.

    No program is started: whether it can speak, `Voice.state` finds out.
    """
    if kind == "virtual":
        from kiosk.devices.sound.virtual import VirtualVoice

        return VirtualVoice()
    return SpeakingVoice(Espeak(), Aplay(), Recordings(folder))
