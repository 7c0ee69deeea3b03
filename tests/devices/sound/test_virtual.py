"""The twin remembers what was said and fails on command."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.devices.sound.opening import open_voice as open_real_voice
from kiosk.devices.sound.sound import read_wav
from kiosk.devices.sound.virtual import VirtualVoice, VoiceFaults
from kiosk.devices.sound.voice import CHIME, READY, Phrase, Voice, VoiceFault, VoiceState, Volume
from kiosk.domain.service import Language


def test_it_keeps_what_was_said_as_it_is_heard() -> None:
    voice = VirtualVoice()
    voice.say([Phrase("", CHIME), Phrase("رقمكم \u2067ج 42\u2069")], Language.ARABIC, Volume.LOW)

    assert voice.speaking
    assert [said.texts for said in voice.said] == [("رقمكم جِيم 42",)]
    assert voice.said[0].volume is Volume.LOW


def test_it_speaks_until_it_is_stopped_or_has_finished() -> None:
    voice = VirtualVoice()
    for end in (voice.stop, voice.finish, voice.close):
        voice.say([Phrase("one")], Language.ENGLISH, Volume.HIGH)
        assert voice.speaking
        end()
        assert not voice.speaking


@pytest.mark.parametrize(
    ("command", "state", "fault"),
    [
        (VirtualVoice.die, VoiceState.SPEECHLESS, VoiceFault.FAILED),
        (VirtualVoice.lose, VoiceState.SPEECHLESS, VoiceFault.MISSING),
        (VirtualVoice.mute, VoiceState.SOUNDLESS, VoiceFault.FAILED),
    ],
)
def test_it_fails_on_command_and_can_be_mended(
    command: Callable[[VirtualVoice], None], state: VoiceState, fault: VoiceFault
) -> None:
    voice = VirtualVoice()
    voice.say([Phrase("one")], Language.ENGLISH, Volume.HIGH)
    command(voice)
    told = voice.state()

    assert not voice.speaking
    assert (told.state, told.fault) == (state, fault)
    voice.faults = VoiceFaults()
    assert voice.state() == READY


def test_it_can_be_slow_to_answer_and_closing_it_ends_the_wait() -> None:
    voice = VirtualVoice(VoiceFaults(slow_s=0.05))
    began = time.monotonic()
    voice.state()
    took = time.monotonic() - began
    voice.faults = VoiceFaults(slow_s=1000)
    voice.close()
    voice.state()

    assert took >= 0.05


def test_what_was_said_can_be_kept_as_sound(tmp_path: Path) -> None:
    voice, file = VirtualVoice(), tmp_path / "said.wav"
    voice.say([Phrase("", CHIME), Phrase("الرقم", "number")], Language.ARABIC, Volume.HIGH)

    assert voice.keep(voice.said[0], file)
    assert 1.5 < read_wav(file.read_bytes()).seconds < 5


def test_the_real_voice_and_its_twin_answer_to_the_same_questions() -> None:
    voices: list[Voice] = [VirtualVoice(), open_real_voice(None)]
    for voice in voices:
        voice.stop()
        assert not voice.speaking
        voice.close()
