"""The real voice with real speech, before sound cards of every temper."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kiosk.devices.sound.sound import RATE, Sound, write_wav
from kiosk.devices.sound.voice import Phrase, Volume
from kiosk.domain.service import Language
from tests.devices.sound.conftest import ASKS, HANGS, KEEPS, Program, alive, wait_until
from tests.devices.sound.speech import AHLAN, WELCOME, Make, Open, loudness, said_to_the_end


@pytest.mark.parametrize(("phrases", "language"), [(WELCOME, Language.ENGLISH), (AHLAN, Language.ARABIC)])
def test_what_is_said_comes_out_as_sound(
    open_voice: Open, player: Program, phrases: tuple[Phrase, ...], language: Language
) -> None:
    voice = open_voice(player)
    voice.say(phrases, language, Volume.HIGH)
    said_to_the_end(voice)

    assert len(player.heard.read_bytes()) > 2 * RATE
    assert loudness(player) > 1000


def test_a_lower_volume_is_quieter_by_the_steps_of_the_standard(open_voice: Open, program: Make) -> None:
    heard = {}
    for volume in Volume:
        card = program(KEEPS)
        voice = open_voice(card)
        voice.say(WELCOME, Language.ENGLISH, volume)
        said_to_the_end(voice)
        heard[volume] = loudness(card)

    assert heard[Volume.HIGH] / heard[Volume.LOW] >= 10 ** (18 / 20) * 0.9
    assert heard[Volume.MIDDLE] / heard[Volume.LOW] >= 10 ** (12 / 20) * 0.9


def test_who_speaks_stops_or_asks_never_waits_for_a_program(open_voice: Open, program: Make) -> None:
    voice = open_voice(program(HANGS), program(HANGS))
    began = time.monotonic()
    for _ in range(50):
        voice.say(WELCOME, Language.ENGLISH, Volume.HIGH)
        assert voice.speaking
        voice.stop()
        assert not voice.speaking

    assert time.monotonic() - began < 1.0


def test_stop_ends_the_programs_at_once(open_voice: Open, program: Make) -> None:
    card = program(HANGS)
    voice = open_voice(card)
    voice.say(WELCOME, Language.ENGLISH, Volume.HIGH)
    assert card.alive()

    voice.stop()

    assert not voice.speaking
    wait_until(lambda: not card.alive())


def test_what_is_said_next_takes_the_place_of_what_was_being_said(open_voice: Open, program: Make) -> None:
    hanging, voice = program(HANGS), None
    voice = open_voice(hanging)
    voice.say(WELCOME, Language.ENGLISH, Volume.HIGH)
    first = int(hanging.note())
    hanging.pid.unlink()
    voice.say(AHLAN, Language.ARABIC, Volume.HIGH)

    assert int(hanging.note()) != first
    wait_until(lambda: not alive(first))


def test_a_text_goes_in_by_the_pipe_and_is_on_no_command_line(open_voice: Open, program: Make) -> None:
    speech = program(ASKS)
    voice = open_voice(program(KEEPS), speech)
    voice.say([Phrase("سلمى 01020304050")], Language.ARABIC, Volume.HIGH)
    said_to_the_end(voice)

    assert "سلمى" in speech.heard.read_text()
    assert "سلمى" not in speech.note()
    assert "-v ar" in speech.note()


@pytest.mark.parametrize(
    ("text", "language"), [("[[h@lou]] <b>hi</b>", Language.ENGLISH), ("\u2066\u2069", Language.ARABIC)]
)
def test_codes_in_a_text_are_text(open_voice: Open, program: Make, text: str, language: Language) -> None:
    speech = program(ASKS)
    voice = open_voice(program(KEEPS), speech)
    voice.say([Phrase(text)], language, Volume.HIGH)
    said_to_the_end(voice)

    given = speech.heard.read_text() if speech.heard.exists() else ""
    assert not set("[]<>\u2066\u2069") & set(given)


def test_recorded_parts_are_joined_in_order_and_the_rest_is_synthesised(
    open_voice: Open, player: Program, tmp_path: Path
) -> None:
    folder = tmp_path / "sounds"
    (folder / "ar").mkdir(parents=True)
    one, two = Sound(b"\x01\x10" * 4000), Sound(b"\x02\x20" * 4000)
    (folder / "ar" / "number.wav").write_bytes(write_wav([one]))
    (folder / "ar" / "n-42.wav").write_bytes(write_wav([two]))
    voice = open_voice(player, recordings=folder)

    parts = [Phrase("الرقم", "number"), Phrase("جيم", "letter-j"), Phrase("42", "n-42")]
    voice.say(parts, Language.ARABIC, Volume.HIGH)
    said_to_the_end(voice)

    heard = player.heard.read_bytes()
    assert heard.startswith(one.samples)
    assert heard.endswith(two.samples)
    assert len(heard) > len(one.samples) + len(two.samples)
