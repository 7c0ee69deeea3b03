"""The steps of a first start: their order, which can't wait, and how far one is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Step(StrEnum):
    """What a first start asks, in this order."""

    LANGUAGE = "language"
    MISSION = "mission"
    CLOCK = "clock"
    PANEL = "panel"
    PRINTER = "printer"
    READER = "reader"
    PORTAL = "portal"
    ACCOUNTS = "accounts"
    RECOVERY = "recovery"
    FINISH = "finish"


REQUIRED = frozenset({Step.LANGUAGE, Step.MISSION, Step.ACCOUNTS})
"""Without these nobody could come back and do the rest."""

_ORDER = tuple(Step)


@dataclass(frozen=True, slots=True)
class Progress:
    """Where one is, what is done, and what was put off."""

    here: Step = Step.LANGUAGE
    done: frozenset[Step] = frozenset()
    later: frozenset[Step] = frozenset()

    @property
    def may_wait(self) -> bool:
        """Whether the step that is shown can be put off."""
        return self.here not in REQUIRED and self.here is not Step.FINISH

    @property
    def first(self) -> bool:
        """Whether there is no step before."""
        return self.here is _ORDER[0]

    def open_to(self, step: Step) -> bool:
        """Return whether one may go to `step`: everything before it is done or put off."""
        before = _ORDER[: _ORDER.index(step)]
        return all(each in self.done | self.later for each in before)

    def finished(self) -> Progress:
        """Return the progress with the step that is shown done, and the next one shown."""
        return replace(self, done=self.done | {self.here}, later=self.later - {self.here})._next()

    def put_off(self) -> Progress:
        """Return the progress with the step that is shown left for later; a required one stays shown."""
        if not self.may_wait:
            return self
        later = self.later if self.here in self.done else self.later | {self.here}
        return replace(self, later=later)._next()

    def back(self) -> Progress:
        """Return the progress with the step before shown."""
        return replace(self, here=_ORDER[max(0, _ORDER.index(self.here) - 1)])

    @property
    def waiting(self) -> tuple[Step, ...]:
        """What was put off, in order."""
        return tuple(step for step in _ORDER if step in self.later)

    def at(self, step: Step) -> Progress:
        """Return the progress with `step` shown, if one may go there."""
        return replace(self, here=step) if self.open_to(step) else self

    def _next(self) -> Progress:
        return replace(self, here=_ORDER[min(len(_ORDER) - 1, _ORDER.index(self.here) + 1)])
