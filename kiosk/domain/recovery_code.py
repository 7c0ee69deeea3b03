"""The recovery code of a mission's backups: 48 digits on a sheet of paper in a sealed envelope.

Eight groups of six digits. Each group holds 16 bits, multiplied by 11: so every single wrong digit and every
swap of neighbours shows at once, in its own group, and 128 bits of chance need no slow derivation. Digits
alone, because whoever types them may sit at an Arabic keyboard and dictate them by telephone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.text import western_digits

GROUPS = 8
GROUP_DIGITS = 6
CODE_BYTES = 2 * GROUPS
_FACTOR = 11
_SEPARATORS = re.compile(r"[\s\u00ad\u200e\u200f\u2066-\u2069\u2010-\u2015\u2212_.-]+")
_DIGITS = re.compile(r"\d{48}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mistyped:
    """No code. `groups` counts the wrong ones from 1; it is empty if these aren't 48 digits at all."""

    groups: tuple[int, ...] = ()


def new_recovery_code(token: Callable[[int], bytes]) -> bytes:
    """Return the 16 bytes of a new code; `token(n)` returns n bytes that can't be guessed."""
    return token(CODE_BYTES)


def display_recovery_code(code: bytes) -> tuple[str, ...]:
    """Return the eight groups of `code` (16 bytes), as they are printed and typed."""
    parts = (code[start : start + 2] for start in range(0, CODE_BYTES, 2))
    return tuple(f"{int.from_bytes(part, 'big') * _FACTOR:0{GROUP_DIGITS}d}" for part in parts)


def read_recovery_code(typed: str) -> bytes | Mistyped:
    """Return the 16 bytes of a typed code. Digits may be Arabic-Indic; spaces and dashes don't matter."""
    digits = _SEPARATORS.sub("", western_digits(typed[:400]))
    if not _DIGITS.fullmatch(digits):
        return Mistyped()
    values = [int(digits[start : start + GROUP_DIGITS]) for start in range(0, len(digits), GROUP_DIGITS)]
    wrong = tuple(
        place for place, value in enumerate(values, 1) if value % _FACTOR or value // _FACTOR > 0xFFFF
    )
    if wrong:
        return Mistyped(wrong)
    return b"".join((value // _FACTOR).to_bytes(2, "big") for value in values)
