"""A sentence in each language through the station's own voice, so that somebody in the hall can judge it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from kiosk.devices.sound.opening import open_voice
from kiosk.devices.sound.voice import CHIME, Phrase, Voice, VoiceState, Volume
from kiosk.domain.device import DeviceKind
from kiosk.domain.service import Language
from kiosk.office.checks.devices import VIRTUAL, check_speech
from kiosk.office.checks.finding import Finding
from kiosk.office.devices.kinds import sound_device
from kiosk.settings import Settings, SoundKind
from kiosk.station_devices import SOUNDS
from kiosk.store.stations.devices import Condition

_SAID: Mapping[Language, str] = {
    Language.ARABIC: "هذا صوت الجهاز. هل يُسمع بوضوح؟",
    Language.ENGLISH: "This is the voice of the kiosk. Is it heard clearly?",
}
_LONGEST_S, _LOOK_EVERY_S = 30.0, 0.05


def say_trial(settings: Settings, volume: Volume) -> Finding:
    """Say it and return how the voice is once it was said; blocks meanwhile. A virtual voice says nothing."""
    if settings.sound.kind is SoundKind.VIRTUAL:
        return check_speech({DeviceKind.SOUND: Condition(DeviceKind.SOUND, VIRTUAL)}, required=False)
    voice = open_voice(settings.state / SOUNDS)
    try:
        return said_by(voice, volume)
    finally:
        voice.close()


def _wait(voice: Voice) -> None:
    end = time.monotonic() + _LONGEST_S
    while voice.speaking and time.monotonic() < end:
        time.sleep(_LOOK_EVERY_S)


def said_by(voice: Voice, volume: Volume, until_said: Callable[[Voice], None] = _wait) -> Finding:
    """Let `voice` say it, if it can, and return how it is."""
    condition = sound_device(voice).look()
    if condition.state == VoiceState.READY:
        for language, text in _SAID.items():
            voice.say([Phrase("", CHIME), Phrase(text)], language, volume)
            until_said(voice)
    return check_speech({DeviceKind.SOUND: condition}, required=False)
