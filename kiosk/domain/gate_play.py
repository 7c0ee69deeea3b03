"""Numbers from the gate in a play of the line: who holds one goes first once they say what they come for.

How many of a batch were handed out, and who of them stays, nobody knows: each play draws it anew, so that the
range is as wide as that is unsure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from kiosk.domain.serving_order import MINUTE_MS

SAYS_WITHIN_MS = 20 * MINUTE_MS
"""Who says it at all will have said it so long from now."""
SURE_MS, HALF_LIFE_MS = 15 * MINUTE_MS, 30 * MINUTE_MS
"""So long after the doors have opened nobody has given up; then half of those who are left each time."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A number of which nobody said yet what it is for; `comes` is how likely somebody still does."""

    rank_ms: int
    comes: float


@dataclass(frozen=True, slots=True)
class AtGate:
    """Such numbers in the order of handing out: the first `held` are in people's hands, others may be.

    `lines` tells how many people come for each line.
    """

    numbers: tuple[Unnamed, ...]
    held: int
    lines: Mapping[str, int]

    def draw(self, random: Random) -> Iterator[tuple[int, str]]:
        """Yield the ranks and lines of those who will say what they come for, as it may be."""
        handed_out = self.held + int(random.random() * (len(self.numbers) - self.held + 1))
        lines, shares = list(self.lines), list(self.lines.values())
        for each in self.numbers[:handed_out]:
            if random.random() < each.comes:
                yield each.rank_ms, random.choices(lines, shares)[0]


def comes_after(open_ms: int) -> float:
    """Return how likely somebody still comes with a number, so long after they could have."""
    return float(0.5 ** (max(0, open_ms - SURE_MS) / HALF_LIFE_MS))
