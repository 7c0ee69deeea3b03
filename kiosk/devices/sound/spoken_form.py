"""From what a page writes to what a voice should say.

Marks that only direct the eye go; numbers that nobody reads as one number (references, telephones, anything
with a zero in front) are said digit by digit; a queue number's letter is said by its name. Days and times are
said as the page words them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from kiosk.domain.service import Language
from kiosk.domain.text import western_digits

LETTER_NAMES: Mapping[str, str] = {
    "ا": "أَلِف",
    "أ": "أَلِف",
    "ب": "بَاء",
    "ت": "تَاء",
    "ث": "ثَاء",
    "ج": "جِيم",
    "ح": "حَاء",
    "خ": "خَاء",
    "د": "دَال",
    "ذ": "ذَال",
    "ر": "رَاء",
    "ز": "زَاي",
    "س": "سِين",
    "ش": "شِين",
    "ص": "صَاد",
    "ض": "ضَاد",
    "ط": "طَاء",
    "ظ": "ظَاء",
    "ع": "عَيْن",
    "غ": "غَيْن",
    "ف": "فَاء",
    "ق": "قَاف",
    "ك": "كَاف",
    "ل": "لَام",
    "م": "مِيم",
    "ن": "نُون",
    "ه": "هَاء",
    "و": "وَاو",
    "ي": "يَاء",
}
"""How the letters of the Arabic alphabet are called."""

_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
_BULLETS = str.maketrans("•·–—", "،،،،")
_LETTER_NUMBER = re.compile("\u2067([ء-ي])[ \u00a0](?=\\d)")
"""A queue number, which is always isolated: «و 3» elsewhere may be "and 3"."""
_TIME = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])")
_DATE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_GROUPS = re.compile(r"\+?\d+(?: \d+)+")
_LONG = re.compile(r"(?<![\d.,:/])(?:\+\d+|0\d+|\d{6,})(?![\d.,:/])")
_PAUSES = re.compile(r"(?: *[،,])+ +| +[،,]|، *")
_GROUPED_DIGITS = 7
"""So many digits in groups are a reference or a telephone, never an amount."""


def spoken_form(text: str, language: Language) -> str:
    """Return `text` as a voice of `language` is given it; "" if there is nothing to say."""
    if language is Language.ARABIC:
        text = _LETTER_NUMBER.sub(lambda found: f"{LETTER_NAMES.get(found[1], found[1])} ", text)
    plain = _seen(text)
    plain = _DATE.sub(r"\1, \2, \3", plain)
    plain = _TIME.sub(_time_in(language), plain)
    plain = _GROUPS.sub(_grouped, plain)
    plain = _LONG.sub(lambda found: _digits(found[0]), plain)
    plain = plain.replace("+", "زائد " if language is Language.ARABIC else "plus ")
    comma = "،" if language is Language.ARABIC else ","
    plain = _PAUSES.sub(f"{comma} ", plain).strip(" ،,")
    return plain if re.search(r"\w", plain) else ""


def _seen(text: str) -> str:
    """Return `text` without marks that aren't seen, in Western digits, with a pause for each line's end."""
    lines = [line for line in text.splitlines() if line.strip()]
    joined = "، ".join(line.rstrip(" .،,:") if line is not lines[-1] else line for line in lines)
    kept = "".join(char for char in joined if unicodedata.category(char) not in _UNSEEN)
    return " ".join(western_digits(kept).translate(_BULLETS).split())


def _time_in(language: Language) -> Callable[[re.Match[str]], str]:
    def time(found: re.Match[str]) -> str:
        hour, minute = int(found[1]), int(found[2])
        if minute == 0:
            return str(hour)
        if language is Language.ARABIC:
            return f"{hour} و {minute} {'دقائق' if 3 <= minute <= 10 else 'دقيقة'}"
        return f"{hour} {minute:02}" if minute > 9 else f"{hour} oh {minute}"

    return time


def _grouped(found: re.Match[str]) -> str:
    """Say groups of digits one digit after the other, with a pause between groups."""
    groups = found[0].split(" ")
    if sum(map(len, groups)) < _GROUPED_DIGITS:
        return found[0]
    return ", ".join(_digits(group) for group in groups)


def _digits(number: str) -> str:
    sign = "+" if number.startswith("+") else ""
    return sign + " ".join(number.lstrip("+"))
