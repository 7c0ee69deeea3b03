"""The real voice with real speech, before sound cards of every temper."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.devices.sound.espeak import Espeak
from kiosk.devices.sound.player import Aplay
from kiosk.devices.sound.recordings import Recordings
from kiosk.devices.sound.sound import RATE, Sound, write_wav
from kiosk.devices.sound.speaking import SpeakingVoice
from kiosk.devices.sound.voice import READY, Phrase, VoiceFault, VoiceState, VoiceStatus, Volume
from kiosk.domain.service import Language
from tests.devices.sound.conftest import (
    ASKS,
    DIES_EARLY,
    HANGS,
    KEEPS,
    REFUSES,
    Program,
    alive,
    wait_until,
)

WELCOME = (Phrase("Welcome."), Phrase("Choose a service."))
AHLAN = (Phrase("مرحباً بكم"), Phrase("اختاروا الخدمة"))

Make = Callable[[str], Program]
Open = Callable[..., SpeakingVoice]


def said_to_the_end(voice: SpeakingVoice) -> None:
    wait_until(lambda: not voice.speaking)


def loudness(program: Program) -> float:
    samples = memoryview(program.heard.read_bytes()).cast("h")
    return float((sum(sample * sample for sample in samples) / len(samples)) ** 0.5)


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


def test_all_is_well_when_speech_and_sound_work(open_voice: Open, player: Program) -> None:
    assert open_voice(player).state() == READY


@pytest.mark.parametrize(
    ("speech", "card", "state", "fault"),
    [
        (None, None, VoiceState.SOUNDLESS, VoiceFault.MISSING),
        (None, REFUSES, VoiceState.SOUNDLESS, VoiceFault.FAILED),
        (None, HANGS, VoiceState.SOUNDLESS, VoiceFault.HUNG),
        (REFUSES, KEEPS, VoiceState.SPEECHLESS, VoiceFault.FAILED),
        (HANGS, KEEPS, VoiceState.SPEECHLESS, VoiceFault.HUNG),
        ("echo no sound", KEEPS, VoiceState.SPEECHLESS, VoiceFault.FAILED),
    ],
)
def test_each_fault_is_told_and_silence_is_no_crash(
    open_voice: Open,
    program: Make,
    speech: str | None,
    card: str | None,
    state: VoiceState,
    fault: VoiceFault,
) -> None:
    voice = open_voice(card and program(card), speech and program(speech), patience=0.3)

    assert voice.state() == VoiceStatus(state, fault)
    voice.say(WELCOME, Language.ENGLISH, Volume.HIGH)
    said_to_the_end(voice)
    voice.say(WELCOME, Language.ENGLISH, Volume.HIGH)
    said_to_the_end(voice)


def test_a_missing_speech_program_is_told(open_voice: Open, player: Program, tmp_path: Path) -> None:
    gone = Program(tmp_path / "gone", tmp_path, tmp_path)

    assert open_voice(player, gone).state() == VoiceStatus(VoiceState.SPEECHLESS, VoiceFault.MISSING)


def test_a_sound_card_that_is_pulled_in_the_middle_ends_the_saying(open_voice: Open, program: Make) -> None:
    voice = open_voice(program(DIES_EARLY))
    voice.say(WELCOME * 5, Language.ENGLISH, Volume.HIGH)

    said_to_the_end(voice)


def test_a_player_that_somebody_kills_ends_the_saying_and_the_next_is_heard(
    open_voice: Open, program: Make
) -> None:
    card = program(HANGS)
    voice = open_voice(card)
    voice.say(WELCOME * 20, Language.ENGLISH, Volume.HIGH)
    os.kill(int(card.note()), signal.SIGKILL)
    said_to_the_end(voice)

    card.path.write_text(f'#!/bin/sh\nexec cat > "{card.heard}"\n')
    voice.say(WELCOME, Language.ENGLISH, Volume.HIGH)
    said_to_the_end(voice)

    assert loudness(card) > 1000


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


def test_a_defect_in_one_saying_is_no_voice_that_seems_to_speak_for_ever(
    player: Program, caplog: pytest.LogCaptureFixture
) -> None:
    class Failing(Recordings):
        def find(self, key: str, language: Language) -> Sound | None:
            raise TypeError(key)

    voice = SpeakingVoice(Espeak(), Aplay(program=str(player.path)), Failing(None))
    voice.say([Phrase("", "number")], Language.ENGLISH, Volume.HIGH)
    said_to_the_end(voice)
    voice.say(WELCOME, Language.ENGLISH, Volume.HIGH)
    said_to_the_end(voice)
    voice.close()

    assert loudness(player) > 1000
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_a_voice_that_is_closed_leaves_nothing_running_and_says_nothing_more(
    open_voice: Open, program: Make
) -> None:
    card = program(HANGS)
    voice = open_voice(card)
    voice.say(WELCOME, Language.ENGLISH, Volume.HIGH)
    pid = int(card.note())
    voice.close()
    voice.say(WELCOME, Language.ENGLISH, Volume.HIGH)

    assert not voice.speaking
    assert not alive(pid)


def test_no_child_outlives_a_kiosk_that_is_killed(program: Make) -> None:
    card = program(HANGS)
    script = (
        "import sys, time\n"
        "from kiosk.devices.sound.espeak import Espeak\n"
        "from kiosk.devices.sound.player import Aplay\n"
        "from kiosk.devices.sound.recordings import Recordings\n"
        "from kiosk.devices.sound.speaking import SpeakingVoice\n"
        "from kiosk.devices.sound.voice import Phrase, Volume\n"
        "from kiosk.domain.service import Language\n"
        "voice = SpeakingVoice(Espeak(), Aplay(sys.argv[1]), Recordings(None))\n"
        "voice.say([Phrase('Welcome.')], Language.ENGLISH, Volume.HIGH)\n"
        "time.sleep(1000)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(card.path)]) as kiosk:
        try:
            assert card.alive()
        finally:
            kiosk.kill()

    wait_until(lambda: not card.alive())


def test_a_kiosk_in_the_sandbox_of_its_unit_speaks(player: Program) -> None:
    """The filter of the unit's system calls refuses `capset` (x86-64: 126), and with it `setpriv`."""
    script = (
        "import ctypes, struct, sys\n"
        "from kiosk.devices.sound.espeak import Espeak\n"
        "from kiosk.devices.sound.player import Aplay\n"
        "from kiosk.devices.sound.recordings import Recordings\n"
        "from kiosk.devices.sound.speaking import SpeakingVoice\n"
        "rules = ((0x20, 0, 0, 0), (0x15, 0, 1, 126), (6, 0, 0, 0x50001), (6, 0, 0, 0x7FFF0000))\n"
        "code = ctypes.create_string_buffer(b''.join(struct.pack('HBBI', *rule) for rule in rules))\n"
        "program = ctypes.create_string_buffer(struct.pack('HxxxxxxP', len(rules), ctypes.addressof(code)))\n"
        "process = ctypes.CDLL(None, use_errno=True)\n"
        "no_new_privileges, filtered = 38, 22\n"
        "assert process.prctl(no_new_privileges, 1, 0, 0, 0) == 0\n"
        "assert process.prctl(filtered, 2, program) == 0, ctypes.get_errno()\n"
        "print(SpeakingVoice(Espeak(), Aplay(sys.argv[1]), Recordings(None)).state().state)\n"
    )
    command = [sys.executable, "-c", script, str(player.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("ready\n", "")
