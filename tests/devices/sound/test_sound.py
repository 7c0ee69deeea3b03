"""Sounds in one format, whatever a mission recorded them in."""

from __future__ import annotations

import io
import math
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.devices.sound.recordings import Recordings
from kiosk.devices.sound.sound import RATE, Sound, chime, read_wav, scaled, write_wav
from kiosk.devices.sound.voice import CHIME, Phrase
from kiosk.domain.service import Language


def wav(rate: int = RATE, channels: int = 1, width: int = 2, seconds: float = 0.5) -> bytes:
    """A tone of 440 Hz, the same on all channels."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        tone = [int(8000 * math.sin(2 * math.pi * 440 * n / rate)) for n in range(int(seconds * rate))]
        file.writeframes(array("h", [sample for sample in tone for _ in range(channels)]).tobytes())
    return out.getvalue()


def crossings(sound: Sound) -> int:
    """How often the wave goes from below to above: its pitch."""
    samples = array("h", sound.samples)
    return sum(1 for a, b in pairwise(samples) if a < 0 <= b)


@pytest.mark.parametrize(
    ("rate", "channels"), [(22_050, 1), (44_100, 2), (48_000, 1), (16_000, 2), (8_000, 1)]
)
def test_every_rate_becomes_ours_at_the_same_pitch_and_length(rate: int, channels: int) -> None:
    sound = read_wav(wav(rate, channels))

    assert sound.seconds == pytest.approx(0.5, abs=0.01)
    assert crossings(sound) == pytest.approx(220, abs=3)


RATELESS = wav()[:24] + bytes(4) + wav()[28:]


@pytest.mark.parametrize(
    "data", [b"", b"RIFF", b"RIFF1234WAVEfmt ", wav(width=1), b"ID3" + bytes(500), RATELESS]
)
def test_what_is_no_wav_of_16_bits_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="WAV"):
        read_wav(data)


def test_a_stream_whose_header_promises_more_than_comes_is_read() -> None:
    data = bytearray(wav())
    data[4:8] = data[40:44] = b"\xff\xf0\xff\x7f"

    assert read_wav(bytes(data)).seconds == pytest.approx(0.5, abs=0.01)


def test_what_is_written_is_read_again() -> None:
    sound = read_wav(wav())

    assert read_wav(write_wav([sound, sound])).samples == 2 * sound.samples


def test_the_chime_falls_from_one_tone_to_a_lower_one_and_fades() -> None:
    sound = chime()
    samples = array("h", sound.samples)
    tenth = RATE // 10
    high, low = samples[:tenth], samples[-3 * tenth : -2 * tenth]

    assert 1.0 < sound.seconds < 3.0
    assert crossings(Sound(high.tobytes())) > crossings(Sound(low.tobytes()))
    assert max(map(abs, samples[-tenth:])) < 0.1 * max(map(abs, samples))
    assert max(map(abs, samples)) < 32_767


def test_a_gain_makes_amplitudes_smaller() -> None:
    loud, quiet = chime(), scaled(chime(), 0.5)

    assert max(array("h", quiet.samples)) == pytest.approx(max(array("h", loud.samples)) / 2, abs=1)


def test_recordings_are_found_by_language_first_and_bad_ones_count_as_none(tmp_path: Path) -> None:
    (tmp_path / "ar").mkdir()
    (tmp_path / "ar" / "number.wav").write_bytes(wav(seconds=0.1))
    (tmp_path / "number.wav").write_bytes(wav(seconds=0.2))
    (tmp_path / "broken.wav").write_bytes(b"no sound")
    recordings = Recordings(tmp_path)
    found = [recordings.find("number", language) for language in Language]

    assert [round(sound.seconds, 1) for sound in found if sound] == [0.1, 0.2]
    assert recordings.find("broken", Language.ARABIC) is None
    assert recordings.find("missing", Language.ARABIC) is None
    assert recordings.find(CHIME, Language.ARABIC) == chime()


def test_a_recorded_chime_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "chime.wav").write_bytes(wav(seconds=0.1))
    found = Recordings(tmp_path).find(CHIME, Language.ENGLISH)

    assert found is not None
    assert found.seconds == pytest.approx(0.1)
    assert Recordings(None).find(CHIME, Language.ENGLISH) == chime()


@pytest.mark.parametrize("key", ["../secret", "A", "a/b", "a b", "-a"])
def test_a_key_is_no_path(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        Phrase("", key)
