"""What is wrong with speech is told, and no child of it outlives a kiosk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.devices.sound.espeak import Espeak
from kiosk.devices.sound.player import Aplay
from kiosk.devices.sound.recordings import Recordings
from kiosk.devices.sound.sound import Sound
from kiosk.devices.sound.speaking import SpeakingVoice
from kiosk.devices.sound.voice import READY, Phrase, VoiceFault, VoiceState, VoiceStatus, Volume
from kiosk.domain.service import Language
from tests.devices.sound.conftest import DIES_EARLY, HANGS, KEEPS, REFUSES, Program, alive, wait_until
from tests.devices.sound.speech import WELCOME, Make, Open, loudness, said_to_the_end


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
