"""What the mission announces, as the last row reads it: all at once if it is short, else page after page."""

from __future__ import annotations

import re
import textwrap

from kiosk.domain.service import Text
from kiosk.domain.text import isolate, isolate_rtl

LINE_LETTERS = 36
"""What one line of the board holds in letters that are read at 10 m; a page has two."""
PAGE_MS = 8_000
"""How long a page stands: a slow reader has read two lines twice."""
_GOES_ON = " …"
_CLAUSE_ENDS = re.compile(r"[.:;,!?،؛؟](?= )")


def announced_at(message: Text, now_ms: int) -> tuple[str, str]:
    """Return the two lines that stand at a moment: one for each language, or a page of one and ""."""
    if max(len(message.ar), len(message.en)) <= LINE_LETTERS:
        return isolate_rtl(message.ar), isolate(message.en)
    pages = (*map(isolate_rtl, pages_of(message.ar)), *map(isolate, pages_of(message.en)))
    return pages[now_ms // PAGE_MS % len(pages)], ""


def pages_of(said: str) -> tuple[str, ...]:
    """Return a text as pages of whole words; a page ends with a clause where one ends in time."""
    most = 2 * LINE_LETTERS - len(_GOES_ON)
    if len(said) <= most:
        return (said,)
    ends = [end.end() for end in _CLAUSE_ENDS.finditer(said, most // 3, most + 1)]
    first = said[: ends[-1]] if ends else _even(said, most)
    return (f"{first}{_GOES_ON}", *pages_of(said[len(first) :].lstrip()))


def _even(said: str, most: int) -> str:
    """Return the first of as few parts as there can be, none of them much longer than another."""
    fewest = len(_cut(said, most))
    widths = range(len(said) // fewest, most + 1)
    return next(parts[0] for width in widths if len(parts := _cut(said, width)) == fewest)


def _cut(said: str, width: int) -> list[str]:
    return textwrap.wrap(said, width, break_on_hyphens=False)
