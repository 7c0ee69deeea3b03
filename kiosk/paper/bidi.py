"""Arabic and Latin on one line: which characters belong together, and in which order runs are drawn.

Ordering follows the Unicode bidirectional algorithm (UAX #9). The library orders flat text; what it
lacks is done here: isolates (each is ordered by itself and stands in its line as one neutral
character), and the rule for paired brackets (N0).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bidi import algorithm
from bidi.mirror import MIRRORED

from kiosk.domain.text import isolate, isolate_rtl

ISOLATE_STARTS = "\u2066\u2067\u2068"
ISOLATE_END = "\u2069"
_STAND_IN = "\ufffc"
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_UNRESOLVED = dict.fromkeys(("BN", "LRE", "RLE", "LRO", "RLO", "PDF"), "NSM") | {"": "L"}
"""Types that later rules don't know: invisible ones join their neighbour, unassigned ones read as Latin."""
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}

_ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LATIN = "0-9A-Za-z\u00c0-\u024f"
_BEFORE_LATIN = r"(?:[+(]|(?<![^\s(«])(?:--?|~?\.{0,2}/))"
"""What belongs to a Latin run at its head: of a telephone, a bracket, an option, a path."""
_LATIN_RUN = re.compile(rf"{_BEFORE_LATIN}?[{_LATIN}](?:[^{_ARABIC}\u2066-\u2069\n]*[{_LATIN}%)])?")
_ARABIC_RUN = re.compile(rf"\(?[{_ARABIC}](?:[^A-Za-z\u00c0-\u024f\u2066-\u2069\n]*[{_ARABIC})])?")
_ISOLATED = re.compile("([\u2066-\u2068][^\u2069]*\u2069)")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters of one direction, in reading order."""

    text: str
    rtl: bool


def isolate_foreign(text: str, rtl: bool) -> str:
    """Isolate what reads against the direction of `text`: Latin and numbers in Arabic, and the reverse.

    What is isolated already stays as it is.
    """
    pattern, wrap = (_LATIN_RUN, isolate) if rtl else (_ARABIC_RUN, isolate_rtl)
    parts = _ISOLATED.split(text)
    parts[::2] = [pattern.sub(lambda found: _wrapped(found[0], wrap), part) for part in parts[::2]]
    return "".join(parts)


def _wrapped(run: str, wrap: Callable[[str], str]) -> str:
    """Isolate `run`, leaving out a bracket whose partner stands outside."""
    if run.endswith(")") and run.count(")") > run.count("("):
        return _wrapped(run[:-1], wrap) + ")"
    if run.count("(") > run.count(")"):
        before, bracket, after = run.partition("(")
        return (wrap(before.rstrip()) + " " if before else "") + bracket + _wrapped(after, wrap)
    return wrap(run)


def visual_runs(line: str, rtl: bool) -> tuple[Run, ...]:
    """Return the runs of a finished line from left to right; isolate characters are gone."""
    levelled = list(_levelled(line, 1 if rtl else 0))
    runs = [
        (level, "".join(c for c, _ in group)) for level, group in groupby(levelled, key=lambda pair: pair[1])
    ]
    highest = max((level for level, _ in runs), default=0)
    for level in range(highest, 0, -1):
        runs = list(_reversed_at(runs, level))
    return tuple(Run(text, level % 2 == 1) for level, text in runs if text)


def mirrored(text: str) -> str:
    """Return a right-to-left run without letters as it is drawn: reversed, brackets turned round."""
    return "".join(MIRRORED.get(character, character) for character in reversed(text))


def _reversed_at(runs: list[tuple[int, str]], level: int) -> Iterable[tuple[int, str]]:
    """Rule L2 for one level."""
    for high, group in groupby(runs, key=lambda run: run[0] >= level):
        members = list(group)
        yield from reversed(members) if high else members


def _levelled(text: str, base: int) -> Iterable[tuple[str, int]]:
    """Yield each character with its embedding level; isolates are resolved by themselves.

    The isolate characters become empty texts of their line's level, which keep neighbours apart.
    """
    flat, isolates = _flattened(text)
    inner = iter(isolates)
    for character, level in zip(flat, _levels(flat, base), strict=True):
        if character != _STAND_IN:
            yield character, level
            continue
        opener, content = next(inner)
        rtl = _is_rtl(opener, content)
        yield "", level
        yield from _levelled(content, (base + 1) | 1 if rtl else (base + 2) & ~1)
        yield "", level


def _flattened(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Replace each outermost isolate by one stand-in; return it with (opener, content) pairs."""
    flat: list[str] = []
    isolates: list[tuple[str, str]] = []
    depth, start = 0, 0
    for index, character in enumerate(text + ISOLATE_END * sum(map(text.count, ISOLATE_STARTS))):
        if character in ISOLATE_STARTS:
            depth += 1
            start = index if depth == 1 else start
        elif character == ISOLATE_END and depth:
            depth -= 1
            if depth == 0:
                flat.append(_STAND_IN)
                isolates.append((text[start], text[start + 1 : index]))
        elif depth == 0 and character not in (ISOLATE_END, _STAND_IN):
            flat.append(character)
    return "".join(flat), isolates


def _is_rtl(opener: str, content: str) -> bool:
    if opener == "\u2068":
        return bool(algorithm.get_base_level(content) == 1)
    return opener == "\u2067"


def _levels(flat: str, base: int) -> list[int]:
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base % 2]
    algorithm.get_embedding_levels(flat, storage)
    for character in storage["chars"]:
        character["type"] = _UNRESOLVED.get(character["type"], character["type"])
    algorithm.calc_level_runs(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[base % 2])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return [character["level"] for character in storage["chars"]]


def _resolve_brackets(characters: list[dict[str, Any]], direction: str) -> None:
    """Rule N0: a pair of brackets takes the direction of what it holds, or of what stands before it."""
    for first, last in _pairs(characters):
        inside = {_STRONG.get(c["type"]) for c in characters[first + 1 : last]} - {None}
        if not inside:
            continue
        before = [_STRONG[c["type"]] for c in characters[:first] if c["type"] in _STRONG]
        taken = direction
        if direction not in inside and (before[-1] if before else direction) != direction:
            taken = "R" if direction == "L" else "L"
        characters[first]["type"] = characters[last]["type"] = taken


def _pairs(characters: list[dict[str, Any]]) -> list[tuple[int, int]]:
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    for index, character in enumerate(characters):
        if character["type"] != "ON":
            continue
        if character["ch"] in _BRACKETS:
            waiting.append(index)
            continue
        match = [w for w in waiting if _BRACKETS[characters[w]["ch"]] == character["ch"]]
        if match:
            pairs.append((match[-1], index))
            waiting = waiting[: waiting.index(match[-1])]
    return sorted(pairs)
