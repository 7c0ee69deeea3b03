"""Sounds as samples: what is recorded, what is synthesised, and a chime that needs no file.

Everything becomes one format, so that pieces can be joined: mono, 16 bits, 22,050 samples a second, which is
what espeak-ng makes.
"""

from __future__ import annotations

import io
import math
import sys
import wave
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

RATE = 22_050
"""Samples a second."""

_TONES = ((659.26, 0.0), (523.25, 0.38))
"""E5, then C5 a moment later: a falling third, as hall chimes have it. Hertz, and seconds from the start."""
_CHIME_S = 1.5
_PEAK = 32_767


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples, each of 2 bytes, least significant first."""

    samples: bytes

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / 2 / RATE


def read_wav(data: bytes) -> Sound:
    """Return the sound of a WAV file of 16 bits; raise `ValueError` for any other.

    A stream's header may promise more than comes. Other rates and stereo are converted plainly.
    """
    try:
        with wave.open(io.BytesIO(data)) as file:
            channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as error:
        raise ValueError("not a WAV file") from error
    if width != 2 or not rate:
        raise ValueError("not a WAV file of 16 bits")
    samples = _from_bytes(frames[: len(frames) // (2 * channels) * 2 * channels])
    return Sound(_to_bytes(_at_our_rate(_mono(samples, channels), rate)))


def write_wav(sounds: Iterable[Sound]) -> bytes:
    """Return a WAV file of `sounds`, one after the other."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for sound in sounds:
            file.writeframes(sound.samples)
    return out.getvalue()


def scaled(sound: Sound, gain: float) -> Sound:
    """Return `sound` with its amplitudes multiplied by `gain`, from 0 to 1."""
    if gain == 1.0:
        return sound
    return Sound(_to_bytes(array("h", [int(sample * gain) for sample in _from_bytes(sound.samples)])))


def silence(seconds: float) -> Sound:
    """Return that long nothing."""
    return Sound(bytes(2 * int(seconds * RATE)))


def chime() -> Sound:
    """Return two soft bell tones, one after the other."""
    total = array("h")
    for number in range(int(_CHIME_S * RATE)):
        now = number / RATE
        total.append(int(0.4 * _PEAK * sum(_bell(pitch, now - start) for pitch, start in _TONES)))
    return Sound(_to_bytes(total))


def _bell(pitch: float, now: float) -> float:
    """Return a struck tone `now` seconds after the stroke: it rises within 5 ms and fades away."""
    if now < 0:
        return 0.0
    struck = min(1.0, now / 0.005) * math.exp(-4.0 * now)
    octave = 0.25 * math.sin(4 * math.pi * pitch * now) * math.exp(-3.0 * now)
    return struck * (math.sin(2 * math.pi * pitch * now) + octave)


def _mono(samples: array[int], channels: int) -> array[int]:
    if channels == 1:
        return samples
    sides = [samples[side::channels] for side in range(channels)]
    return array("h", [sum(frame) // channels for frame in zip(*sides, strict=True)])


def _at_our_rate(samples: array[int], rate: int) -> array[int]:
    """Return the mean of the samples around each of ours: a plain low-pass, enough for speech."""
    if rate == RATE or not samples:
        return samples
    step = rate / RATE
    half = max(0, int(step / 2))
    taken = array("h")
    for number in range(int(len(samples) / step)):
        middle = int(number * step)
        around = samples[max(0, middle - half) : middle + half + 1]
        taken.append(sum(around) // len(around))
    return taken


def _from_bytes(data: bytes) -> array[int]:
    samples = array("h")
    samples.frombytes(data)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _to_bytes(samples: array[int]) -> bytes:
    if sys.byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    return samples.tobytes()
