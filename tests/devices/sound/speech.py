"""What tests let a voice say, and how loud it came out."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.devices.sound.speaking import SpeakingVoice
from kiosk.devices.sound.voice import Phrase
from tests.devices.sound.conftest import Program, wait_until

WELCOME = (Phrase("Welcome."), Phrase("Choose a service."))
AHLAN = (Phrase("مرحباً بكم"), Phrase("اختاروا الخدمة"))
Make = Callable[[str], Program]
Open = Callable[..., SpeakingVoice]


def said_to_the_end(voice: SpeakingVoice) -> None:
    wait_until(lambda: not voice.speaking)


def loudness(program: Program) -> float:
    samples = memoryview(program.heard.read_bytes()).cast("h")
    return float((sum(sample * sample for sample in samples) / len(samples)) ** 0.5)
