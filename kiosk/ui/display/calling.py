"""Says each new call once, in Arabic and then in English, one after the other and never over each other."""

from __future__ import annotations

from collections import deque

from kiosk.devices.sound.voice import Voice, Volume
from kiosk.domain.service import Language
from kiosk.office.hall.board import Call, phrases

MOST_WAITING = 8
"""Calls that wait to be said; what is older than these has been on the screen for long."""


class Calling:
    """What was called before it began isn't said: who comes back doesn't call the whole morning again."""

    def __init__(self, voice: Voice | None) -> None:
        self._voice = voice
        self.known: frozenset[str] | None = None
        self._waiting: deque[tuple[Call, Language]] = deque(maxlen=2 * MOST_WAITING)

    def hear(self, voice: Voice) -> None:
        """Speak with `voice` from now on."""
        self._voice = voice

    def saw(self, calls: tuple[Call, ...]) -> None:
        """Take note of the calls that are shown, the newest first."""
        if self.known is not None:
            for call in reversed(calls):
                if call.id not in self.known and call.open:
                    self._waiting.extend((call, language) for language in Language)
        self.known = frozenset(call.id for call in calls)
        self.go_on()

    def go_on(self) -> None:
        """Say what comes next, unless something is being said."""
        if self._voice is not None and self._waiting and not self._voice.speaking:
            call, language = self._waiting.popleft()
            self._voice.say(phrases(call, language), language, Volume.HIGH)
