"""Breaking text into lines, before any reordering: a line is chosen in reading order, then drawn.

A line breaks at spaces. What stands in an isolate (a phone number, a date) stays whole; only a piece
wider than the whole line is cut, between letters, and its isolate is closed and opened again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from kiosk.paper.bidi import ISOLATE_END, ISOLATE_STARTS

_ISOLATES = ISOLATE_STARTS + ISOLATE_END

Measure = Callable[[str], float]
"""The width of a text on one line."""


def break_lines(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """Return `text` as lines no wider than `room`; isolates are balanced within each line."""
    lines: list[str] = []
    line, used = "", 0.0
    space = measure(" ")
    for piece, wide in _fitting(_pieces(text), room, measure):
        if line and used + space + wide > room:
            lines.append(line)
            line, used = piece, wide
        else:
            line, used = (f"{line} {piece}", used + space + wide) if line else (piece, wide)
    return (*lines, line) if line else tuple(lines)


def balanced_lines(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """Return `text` in as few lines as it needs, all about as long: for lines that stand in the middle."""
    best = break_lines(text, room, measure)
    narrow, wide = room / max(1, len(best)), room
    while wide - narrow > room / 50:
        middle = (narrow + wide) / 2
        lines = break_lines(text, middle, measure)
        if len(lines) > len(best):
            narrow = middle
        else:
            best, wide = lines, middle
    return best


def _pieces(text: str) -> Iterable[str]:
    """Yield what stands between spaces outside isolates; isolates are closed where `text` forgot to."""
    piece, depth = "", 0
    for character in text:
        if character in ISOLATE_STARTS:
            depth += 1
        elif character == ISOLATE_END:
            if depth == 0:
                continue
            depth -= 1
        if character == " " and depth == 0:
            if piece:
                yield piece
            piece = ""
        else:
            piece += character
    if piece:
        yield piece + ISOLATE_END * depth


def _fitting(pieces: Iterable[str], room: float, measure: Measure) -> Iterable[tuple[str, float]]:
    for piece in pieces:
        wide = measure(piece)
        if wide <= room:
            yield piece, wide
            continue
        for part in _cut(piece, room, measure):
            yield part, measure(part)


def _cut(piece: str, room: float, measure: Measure) -> Iterable[str]:
    """Cut a piece that no line holds, at a space if its isolates have one, else between letters."""
    openers: list[str] = []
    part, empty = "", True
    for cluster in _clusters(piece):
        if cluster in ISOLATE_STARTS:
            openers.append(cluster)
        elif cluster == ISOLATE_END:
            openers.pop()
        elif not empty and measure(part + cluster) > room:
            head, tail = _at_space(part)
            if measure(tail + cluster) > room:
                head, tail = part, ""
            yield head + ISOLATE_END * len(openers)
            part = "".join(openers) + tail
        empty = empty and cluster in _ISOLATES
        part += cluster
    if part:
        yield part


def _at_space(part: str) -> tuple[str, str]:
    """Split at the last space, if what follows it is short and holds no end of an isolate."""
    head, space, tail = part.rpartition(" ")
    clean = not any(c in ISOLATE_STARTS or c == ISOLATE_END for c in tail)
    if space and clean and head.strip(ISOLATE_STARTS) and len(tail) < len(head):
        return head, tail
    return part, ""


def _clusters(text: str) -> Iterable[str]:
    """Yield letters with their marks."""
    cluster = ""
    for character in text:
        if cluster and cluster not in _ISOLATES and unicodedata.combining(character):
            cluster += character
            continue
        if cluster:
            yield cluster
        cluster = character
    if cluster:
        yield cluster
