"""What a person saw on a test page, and what helps if it wasn't right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sight(StrEnum):
    """What is looked at on a test page."""

    ARABIC = "arabic"
    """Arabic letters joined and readable."""
    RULER = "ruler"
    """The ruler is whole, from mark to mark, and 100 % of its length: the width of the head is right."""
    CODE = "code"
    """A reader or a phone reads the code."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was said of each sight; what is in neither was not answered yet."""

    good: frozenset[Sight] = frozenset()
    bad: frozenset[Sight] = frozenset()

    def said(self, sight: Sight, well: bool) -> Judgement:
        """Return the judgement with the answer for `sight`."""
        if well:
            return Judgement(self.good | {sight}, self.bad - {sight})
        return Judgement(self.good - {sight}, self.bad | {sight})

    @property
    def passed(self) -> bool:
        """Whether all was right."""
        return self.good == frozenset(Sight)

    @property
    def to_mend(self) -> tuple[Sight, ...]:
        """What wasn't right, the cause of others first: a wrong width spoils the code too."""
        return tuple(sight for sight in (Sight.RULER, Sight.ARABIC, Sight.CODE) if sight in self.bad)
