"""Somebody in the hall hears both languages, as loud as applicants do, or is told what is wrong."""

from __future__ import annotations

from kiosk.cli.devices.voice_trial import said_by
from kiosk.devices.sound.virtual import VirtualVoice, VoiceFaults
from kiosk.devices.sound.voice import Voice, VoiceFault, Volume
from kiosk.domain.service import Language
from kiosk.office.checks.finding import Verdict


def test_both_languages_are_said_one_after_the_other() -> None:
    voice = VirtualVoice()
    waited: list[Language] = []

    def until_said(_: Voice) -> None:
        waited.append(voice.said[-1].language)
        voice.stop()

    assert said_by(voice, Volume.HIGH, until_said).verdict is Verdict.PASS
    assert waited == [Language.ARABIC, Language.ENGLISH]
    assert {each.volume for each in voice.said} == {Volume.HIGH}


def test_a_voice_that_nobody_would_hear_says_nothing_and_is_told() -> None:
    voice = VirtualVoice(VoiceFaults(soundless=VoiceFault.FAILED))
    assert said_by(voice, Volume.LOW, lambda _: None).code == "soundless_failed"
    assert voice.said == []

    voice.faults = VoiceFaults()
    assert said_by(voice, Volume.LOW, lambda voice: voice.stop()).verdict is Verdict.PASS
    assert len(voice.said) == len(Language)
