"""Numbers on paper before anybody says what they come for: from the gate, and for a day without store.

They have series of their own, so that no such number is another one's twin. Their letters are of the table of
names that are mistaken neither for each other nor for a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.domain.service import QueueGroup, Text
from kiosk.domain.text import western_digits

GATE = QueueGroup("gate", Text("أرقام الباب", "Numbers from the gate"), "L", "ل")
"""Kept before they are printed; in no line until a service is named."""
KIT = QueueGroup("kit", Text("أرقام الطوارئ", "Emergency numbers"), "Q", "ق")
"""Printed ahead for a day on which the store is away; entered when it is back."""
PAPER_SERIES = (GATE, KIT)
UNNAMED = frozenset(series.id for series in PAPER_SERIES)
"""The lines of which nobody is called before a service is named."""
MOST_AT_ONCE = 300
"""So many numbers are printed at once at most."""
_TYPED = re.compile(r"([A-Z\u0621-\u064a])\s*([0-9]{1,4})")


@dataclass(frozen=True, slots=True)
class PaperNumber:
    """A number as it stands on paper."""

    series: QueueGroup
    number: int


def read_paper_number(typed: str) -> PaperNumber | None:
    """Return what somebody typed from such a paper ("ل 17", "Q17"; digits alone: the gate's), else None."""
    cleaned = western_digits("".join(letter for letter in typed if not 0x2066 <= ord(letter) <= 0x2069))
    cleaned = cleaned.strip().upper()
    found = _TYPED.fullmatch(cleaned if not cleaned.isdigit() else f"{GATE.letter}{cleaned}")
    if found is None or int(found[2]) == 0:
        return None
    named = (each for each in PAPER_SERIES if found[1] in (each.letter, each.arabic_letter))
    series = next(named, None)
    return None if series is None else PaperNumber(series, int(found[2]))
