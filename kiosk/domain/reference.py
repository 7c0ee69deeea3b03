"""Request numbers that people can read aloud, write down and type: twelve digits.

Digits alone, because an applicant who reads no Latin letters must be able to say it on the phone. Two
digits name the node (01 to 26 for A to Z) or the web (27), eight are random, two are the check digits of
ISO/IEC 7064 MOD 97-10, which catch every single wrong digit and every exchange of two digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kiosk.domain.text import western_digits

_SEPARATORS = re.compile(r"[\s\u00ad\u200e\u200f\u2066-\u2069\u2010-\u2015\u2212_.-]+")
_WEB = 27
_TWELVE_DIGITS = re.compile(r"\d{12}", re.ASCII)


def new_reference(node_letter: str, draw: Callable[[int], int]) -> str:
    """Return a new reference of node `node_letter` (A to Z).

    `draw(n)` returns a number from 0 to n-1 that can't be guessed (`secrets.randbelow`).
    """
    if len(node_letter) != 1 or not "A" <= node_letter <= "Z":
        raise ValueError("a node letter is one of A to Z")
    return _reference(ord(node_letter) - ord("A") + 1, draw)


def new_web_reference(draw: Callable[[int], int]) -> str:
    """Return a new reference of what was booked on the web: no node ever gives it."""
    return _reference(_WEB, draw)


def read_reference(typed: str) -> str | None:
    """Return the twelve digits of `typed`, or None when they aren't a reference.

    Digits may be Arabic-Indic; spaces, dashes and direction marks don't matter.
    """
    if len(typed) > 100:
        return None
    digits = _SEPARATORS.sub("", western_digits(typed))
    if not _TWELVE_DIGITS.fullmatch(digits) or not 1 <= int(digits[:2]) <= _WEB:
        return None
    return digits if _check_digits(digits[:10]) == digits[10:] else None


def display_reference(reference: str) -> str:
    """Return the twelve digits in groups of four: "0148 2109 3756"."""
    return " ".join(reference[start : start + 4] for start in range(0, len(reference), 4))


def _reference(origin: int, draw: Callable[[int], int]) -> str:
    body = f"{origin:02d}{draw(10**8):08d}"
    return body + _check_digits(body)


def _check_digits(body: str) -> str:
    return f"{98 - int(body) * 100 % 97:02d}"
