"""The real voice: recorded parts where there are any, espeak-ng for the rest, out through aplay.

One thread of its own does it all; who speaks, stops or asks never waits for a program.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache

from kiosk.defects import defect_place
from kiosk.devices.sound.children import Children, Ended, SoundError
from kiosk.devices.sound.espeak import Espeak
from kiosk.devices.sound.player import Aplay
from kiosk.devices.sound.recordings import Recordings
from kiosk.devices.sound.sound import Sound, scaled, silence
from kiosk.devices.sound.spoken_form import spoken_form
from kiosk.devices.sound.voice import READY, Phrase, VoiceState, VoiceStatus, Volume
from kiosk.domain.service import Language

_TRIAL_S = 0.05
_PARTS_REMEMBERED = 256

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Saying:
    phrases: tuple[Phrase, ...]
    language: Language
    volume: Volume
    children: Children = field(default_factory=Children)


class SpeakingVoice:
    """A voice of programs; see `Voice`."""

    def __init__(self, espeak: Espeak, aplay: Aplay, recordings: Recordings) -> None:
        self._espeak, self._aplay, self._recordings = espeak, aplay, recordings
        self._scaled = lru_cache(maxsize=_PARTS_REMEMBERED)(self._recorded)
        self._turn = threading.Condition()
        self._card = threading.Lock()
        self._next: _Saying | None = None
        self._now: _Saying | None = None
        self._closed = False
        self._thread: threading.Thread | None = None

    def state(self) -> VoiceStatus:
        """Speak a word into nothing and play a moment of silence; a voice that speaks is READY."""
        if not self._card.acquire(blocking=False):
            return READY
        try:
            return self._try()
        finally:
            self._card.release()

    def _try(self) -> VoiceStatus:
        trial = Children()
        try:
            for language in Language:
                self._espeak.speak(".", language, Volume.LOW, trial)
        except SoundError as error:
            return VoiceStatus(VoiceState.SPEECHLESS, error.fault)
        try:
            with self._aplay.open(trial) as playing:
                playing.add(silence(_TRIAL_S))
        except SoundError as error:
            return VoiceStatus(VoiceState.SOUNDLESS, error.fault)
        return READY

    def say(self, phrases: Sequence[Phrase], language: Language, volume: Volume) -> None:
        """Begin to say `phrases`; after `close` nothing is said."""
        saying = _Saying(tuple(phrases), language, volume)
        with self._turn:
            self._end_now()
            if self._closed:
                return
            self._next = saying
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="voice", daemon=True)
                self._thread.start()
            self._turn.notify_all()

    def stop(self) -> None:
        """Be silent now."""
        with self._turn:
            self._end_now()

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or about to be."""
        with self._turn:
            if self._next is not None:
                return True
            return self._now is not None and not self._now.children.ended

    def close(self) -> None:
        """Be silent for good."""
        with self._turn:
            self._closed = True
            self._end_now()
            self._turn.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _end_now(self) -> None:
        self._next = None
        if self._now is not None:
            self._now.children.end()

    def _work(self) -> None:
        while (saying := self._take()) is not None:
            try:
                with suppress(Ended, SoundError):  # what is wrong, `state` finds out
                    self._speak(saying)
            except Exception as error:  # a thread that ended would seem to speak for ever
                _log.error("what was to be said: %s", defect_place(error))
            with self._turn:
                self._now = None

    def _take(self) -> _Saying | None:
        with self._turn:
            self._turn.wait_for(lambda: self._closed or self._next is not None)
            self._now, self._next = self._next, None
            return self._now

    def _speak(self, saying: _Saying) -> None:
        sounds = self._sounds(saying)
        first = next(sounds, None)
        if first is None:
            return
        # A card may let in one program at a time.
        with self._card, self._aplay.open(saying.children) as playing:
            playing.add(first)
            for sound in sounds:
                playing.add(sound)

    def _sounds(self, saying: _Saying) -> Iterator[Sound]:
        """Yield the phrases as sound; the next is made while the one before is heard."""
        for phrase in saying.phrases:
            recorded = self._scaled(phrase.key, saying.language, saying.volume)
            text = spoken_form(phrase.text, saying.language)
            if recorded is not None:
                yield recorded
            elif text:
                yield self._espeak.speak(text, saying.language, saying.volume, saying.children)

    def _recorded(self, key: str, language: Language, volume: Volume) -> Sound | None:
        sound = self._recordings.find(key, language) if key else None
        return None if sound is None else scaled(sound, volume.gain)
