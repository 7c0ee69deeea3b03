"""When a scan is whole: one line for a barcode, all lines of a passport's or card's zone."""

from __future__ import annotations

import re

SHORTEST = 6
"""Characters of the shortest code that counts; less is a finger or a speck."""
LONGEST = 2_000
LINE_GAP_MS = 300
"""Longest pause between two lines of one scan."""

_ZONE_LINE = re.compile(r"(?=.*<)[A-Z0-9<_? ]{28,50}", re.IGNORECASE)
_CARD_LINE = 31
"""A card's line in three has 30 characters; a misread one may have one more or less."""


def lines_of(first: str) -> int:
    """Return how many lines a scan has that begins with `first`."""
    if not _ZONE_LINE.fullmatch(first):
        return 1
    return 3 if len(first) <= _CARD_LINE else 2
