"""The one gate for text from people: what comes through is data that paper, screen and store can carry.

Nothing is repaired in silence but spaces and Unicode composition (NFC): a person is told, and types it
again. The rules follow the Unicode general categories of the running Python; a receiver of our data
must not be stricter than the kiosk that took it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

MARKS_IN_A_ROW = 4
"""More combining marks on one letter than any living script needs."""

_REJECTED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
_VARIATION_SELECTORS = frozenset(
    [*range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)],
)
_INVISIBLE_LETTERS = frozenset({0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0})

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_EASTERN_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SEARCH_LETTERS = str.maketrans("أإآٱىیةؤئک", "ااااييهويك")
_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_LOOSE_SPACE = re.compile(r"(?<![0-9]) | (?![0-9])")
_SEARCH_DROPPED = re.compile(r"[\u0640\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]")


class TextFault(StrEnum):
    """Why a text isn't taken."""

    TOO_LONG = "too_long"
    SYMBOLS = "symbols"
    """Control, direction, invisible or unassigned characters, or marks stacked on a letter."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that passed (`fault` is None), or an empty value and why it didn't."""

    value: str
    fault: TextFault | None = None


def clean_text(raw: str, max_length: int, multiline: bool = False) -> Cleaned:
    """Return `raw` in NFC with single spaces and no space around it, or why it can't be kept.

    Lengths are in code points. Line ends are kept only if `multiline`, empty lines never.
    """
    if len(raw) > 4 * max_length + 64:
        return Cleaned("", TextFault.TOO_LONG)
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n") if multiline else raw)
    lines = text.split("\n") if multiline else [text]
    if not all(_is_clean(line) for line in lines):
        return Cleaned("", TextFault.SYMBOLS)
    value = "\n".join(single for line in lines if (single := " ".join(line.split())))
    if len(value) > max_length:
        return Cleaned("", TextFault.TOO_LONG)
    return Cleaned(value)


def _is_clean(line: str) -> bool:
    marks, previous = 0, ""
    for character in line:
        category = unicodedata.category(character)
        if category[0] == "M":
            marks += 1
        else:
            marks = 0
        joins = character in _JOINERS and previous[:1] in ("L", "M")
        if marks > MARKS_IN_A_ROW or _is_invisible(character):
            return False
        if category in _REJECTED_CATEGORIES and not joins:
            return False
        previous = category
    return True


def _is_invisible(character: str) -> bool:
    return ord(character) in _VARIATION_SELECTORS or ord(character) in _INVISIBLE_LETTERS


def western_digits(text: str) -> str:
    """Return `text` with Arabic-Indic (٠-٩) and Persian (۰-۹) digits as 0-9."""
    return text.translate(_DIGITS)


def decimal_digits(text: str) -> str:
    """Return `text` with the decimal digits of every script as 0-9."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text)


def number_key(number: str) -> str:
    """Return the form under which numbers of papers and stamps are compared; they are kept as they stand.

    "٠٤١٧", "0417" and "417" are the same, so are "0417 a" and "417A"; "A-1" and "A1" are not, nor are "12 3"
    and "1 23".
    """
    plain = decimal_digits(unicodedata.normalize("NFKC", number))
    spaced = " ".join(plain.casefold().split())
    return _LEADING_ZEROS.sub("", _LOOSE_SPACE.sub("", spaced))


def eastern_digits(text: str) -> str:
    """Return `text` with 0-9 as ٠-٩."""
    return text.translate(_EASTERN_DIGITS)


def isolate(text: str) -> str:
    """Wrap `text` so that it reads left to right inside a line of either direction."""
    return f"\u2066{text}\u2069"


def isolate_rtl(text: str) -> str:
    """Wrap `text` so that it reads right to left: a number together with its Arabic letter."""
    return f"\u2067{text}\u2069"


def mask(text: str) -> str:
    """Return `text` with all but its last 4 characters as "•"; a text of 4 or fewer is hidden whole."""
    shown = text[-4:] if len(text) > 4 else ""
    return "•" * (len(text) - len(shown)) + shown


def arabic_search_key(text: str) -> str:
    """Return the form under which a name is searched; the name itself is stored as it was written.

    Vowel signs and tatweel go, the letters that people exchange become one (أ إ آ ٱ to ا, ى to ي,
    ة to ه, ؤ to و, ئ to ي), "عبد الله" and "عبدالله" are the same, Latin letters lose their case.
    """
    plain = _SEARCH_DROPPED.sub("", unicodedata.normalize("NFKC", text)).translate(_SEARCH_LETTERS)
    words = " ".join(western_digits(plain).casefold().split())
    return re.sub(r"\bعبد ال", "عبدال", words)
