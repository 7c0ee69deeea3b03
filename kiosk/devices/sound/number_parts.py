"""Numbers and letters of a hall as parts to be said: each with the key under which a mission may record it.

Synthetic Arabic reads digits in one form only; a call needs two, "number 2" (اثنان) and "counter number 2"
(اثنين), and it joins hundreds to the rest with a leading و. Parts as few as can be recorded in an afternoon:

    n-1 … n-99, n-100 … n-900     a number by itself, or its hundreds
    and-1 … and-99                the rest after hundreds: «وَاثْنَان وَأَرْبَعُون», "and forty-two"
    counter-1 …                   the number of each counter, in its second form
    letter-j …                    the letters of the queues, by their Latin code
"""

from __future__ import annotations

from kiosk.devices.sound.spoken_form import LETTER_NAMES
from kiosk.devices.sound.voice import Phrase
from kiosk.domain.service import Language

LARGEST = 999

_ONES = ["وَاحِد", "اِثْنَان", "ثَلَاثَة", "أَرْبَعَة", "خَمْسَة", "سِتَّة", "سَبْعَة", "ثَمَانِيَة", "تِسْعَة", "عَشَرَة"]
_TEENS = ["أَحَدَ", "اِثْنَا", "ثَلَاثَةَ", "أَرْبَعَةَ", "خَمْسَةَ", "سِتَّةَ", "سَبْعَةَ", "ثَمَانِيَةَ", "تِسْعَةَ"]
_TENS = ["عِشْر", "ثَلَاث", "أَرْبَع", "خَمْس", "سِتّ", "سَبْع", "ثَمَان", "تِسْع"]
_HUNDREDS = ["ثَلَاث", "أَرْبَع", "خَمْس", "سِتّ", "سَبْع", "ثَمَانِ", "تِسْع"]
_EIGHT_HUNDRED = 8


def number_parts(number: int, language: Language) -> tuple[Phrase, ...]:
    """Return the parts of a number as it stands alone; a number beyond 1 to 999 is one part without key."""
    if not 1 <= number <= LARGEST:
        return (Phrase(str(number)),)
    hundreds, rest = number // 100 * 100, number % 100
    parts = []
    if hundreds:
        parts.append(Phrase(_said(hundreds, language), f"n-{hundreds}"))
    if hundreds and rest:
        parts.append(Phrase(_and(_said(rest, language), language), f"and-{rest}"))
    elif rest:
        parts.append(Phrase(_said(rest, language), f"n-{rest}"))
    return tuple(parts)


def counter_part(number: int, language: Language) -> Phrase:
    """Return a counter's number as it follows the word for "number"."""
    if language is Language.ARABIC and 1 <= number <= LARGEST:
        return Phrase(arabic_number(number, genitive=True), f"counter-{number}")
    return Phrase(str(number), f"counter-{number}")


def letter_part(series: str, arabic_letter: str, language: Language) -> Phrase:
    """Return the letter of a queue: its name in Arabic, the Latin letter in English."""
    name = LETTER_NAMES.get(arabic_letter, arabic_letter) if language is Language.ARABIC else series
    return Phrase(name, f"letter-{series.lower()}")


def arabic_number(number: int, genitive: bool = False) -> str:
    """Return 1 to 999 in vowelled words: the form after «الرقم», or after «رقم» (`genitive`)."""
    hundreds, rest = divmod(number, 100)
    parts = [_hundreds(hundreds, genitive)] if hundreds else []
    if rest:
        parts.append(_below_hundred(rest, genitive))
    return parts[0] if len(parts) == 1 else f"{parts[0]} {_joined(parts[1])}"


def _below_hundred(number: int, genitive: bool) -> str:
    tens, ones = divmod(number, 10)
    if number <= len(_ONES):
        return "اِثْنَيْن" if number == 2 and genitive else _ONES[number - 1]
    if tens == 1:
        return ("اِثْنَيْ" if ones == 2 and genitive else _TEENS[ones - 1]) + " عَشَر"
    ending = "ِين" if genitive else "ُون"
    whole = _TENS[tens - 2] + ending
    return f"{_below_hundred(ones, genitive)} {_joined(whole)}" if ones else whole


def _hundreds(hundreds: int, genitive: bool) -> str:
    if hundreds == 1:
        return "مِئَة"
    if hundreds == 2:
        return "مِئَتَيْن" if genitive else "مِئَتَان"
    ending = "" if hundreds == _EIGHT_HUNDRED else "ِ" if genitive else "ُ"
    return f"{_HUNDREDS[hundreds - 3]}{ending}مِئَة"


def _joined(words: str) -> str:
    """Return "and …": the alef of اثنان isn't said after it."""
    return "وَ" + words.replace("اِثْ", "اثْ", 1) if words.startswith("اِ") else "وَ" + words


def _said(number: int, language: Language) -> str:
    return arabic_number(number) if language is Language.ARABIC else str(number)


def _and(words: str, language: Language) -> str:
    return _joined(words) if language is Language.ARABIC else f"and {words}"
