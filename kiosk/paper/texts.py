"""The gate of paper for texts that the catalogue and the mission supply: what passes can be drawn.

Whatever a file holds, paper gets one line of visible characters: no control that a printer could obey,
no override that could turn a sentence round, no markup that anything would read (nothing here does).
"""

from __future__ import annotations

import unicodedata

from kiosk.domain.service import Language, Text
from kiosk.domain.text import MARKS_IN_A_ROW
from kiosk.paper.bidi import isolate_foreign

MAX_LENGTH = 400
"""Longest text on paper, in code points; what is longer ends in an ellipsis."""

_JOINERS = "\u200c\u200d"
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SPACES = frozenset({"Zs", "Zl", "Zp"})


def printable(raw: str) -> str:
    """Return `raw` on one line: NFC, single spaces, nothing invisible, at most `MAX_LENGTH` long."""
    kept = "".join(_shown(raw[: 8 * MAX_LENGTH]))
    text = " ".join(unicodedata.normalize("NFC", kept).split())
    return text if len(text) <= MAX_LENGTH else text[: MAX_LENGTH - 1].rstrip() + "…"


def supplied(text: Text, language: Language) -> str:
    """Return the text in `language`, printable, with what reads the other way isolated."""
    return isolate_foreign(printable(text.in_language(language)), language is Language.ARABIC)


def _shown(raw: str) -> list[str]:
    shown: list[str] = []
    marks = 0
    for character in raw:
        category = unicodedata.category(character)
        marks = marks + 1 if category[0] == "M" else 0
        if category in _SPACES or character in "\t\n\r":
            shown.append(" ")
        elif (category not in _DROPPED or character in _JOINERS) and marks <= MARKS_IN_A_ROW:
            shown.append(character)
    return shown
