"""Whole numbers in words, as a receipt says them: Arabic with its grammar, and English.

Arabic agrees with what is counted: three to ten take the other gender, the noun follows the last two digits,
and a dual loses its nun before its noun. Numbers that are called in the hall stand alone, and are spoken with
all their vowels: see `devices/sound/number_parts`.
"""

from __future__ import annotations

from dataclasses import dataclass

HIGHEST = 999_999_999

_ONES = ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
_ONES_OF_FEMININE = ("", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمانٍ", "تسع", "عشر")
_TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_HUNDREDS = ("", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة")


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted, in the forms that its number asks for.

    `one` and `two` stand alone (ريال سعودي واحد, ريالان سعوديان); `few` follows three to ten, `many` eleven
    to ninety-nine, `other` round hundreds; `one_more` and `two_more` are one and two behind a round hundred.
    """

    one: str
    two: str
    few: str
    many: str
    other: str
    one_more: str
    two_more: str
    feminine: bool = False


_THOUSAND = Noun("ألف", "ألفان", "آلاف", "ألفاً", "ألف", "ألف", "ألفان")
_MILLION = Noun("مليون", "مليونان", "ملايين", "مليوناً", "مليون", "مليون", "مليونان")


def counted(number: int, noun: Noun) -> str:
    """Return `number` of `noun`, in the nominative: مئة ريال سعودي وريالان."""
    if not 0 <= number <= HIGHEST:
        raise ValueError("no such number in words")
    rest = number % 100
    if number in (1, 2):
        return (noun.one, noun.two)[number - 1]
    if rest in (1, 2):
        return f"{counted(number - rest, noun)} و{(noun.one_more, noun.two_more)[rest - 1]}"
    said = " و".join(_parts(number, noun.feminine, bound=rest == 0)) or "صفر"
    return f"{said} {noun.other if rest == 0 else noun.few if rest <= 10 else noun.many}"


def english(number: int) -> str:
    """Return `number` (0 to `HIGHEST`) in English: one hundred and eighty-seven."""
    if not 0 <= number <= HIGHEST:
        raise ValueError("no such number in words")
    for value, name in ((1_000_000, "million"), (1_000, "thousand")):
        if number >= value:
            rest = number % value
            link = " and " if 0 < rest < 100 else " "
            return f"{english(number // value)} {name}" + (f"{link}{english(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{_ENGLISH[number // 100]} hundred" + (f" and {english(rest)}" if rest else "")
    if number < 20:
        return _ENGLISH[number]
    return _ENGLISH_TENS[number // 10] + (f"-{_ENGLISH[number % 10]}" if number % 10 else "")


def _parts(number: int, feminine: bool, *, bound: bool) -> list[str]:
    """Return what is joined by "and"; `bound`: a noun follows at once."""
    millions, thousands, rest = number // 1_000_000, number // 1000 % 1000, number % 1000
    parts = []
    if millions:
        parts.append(_group(millions, _MILLION, bound and not (thousands or rest)))
    if thousands:
        parts.append(_group(thousands, _THOUSAND, bound and not rest))
    if rest >= 100:
        parts.append(_hundred(rest // 100, bound and not rest % 100))
    if rest % 100:
        parts.append(_below_hundred(rest % 100, feminine))
    return parts


def _group(many: int, noun: Noun, bound: bool) -> str:
    """Return so many thousands or millions; before a noun they lose nun and tanwin."""
    if many == 1:
        return noun.one
    if many == 2:
        return noun.two.removesuffix("ن") if bound else noun.two
    rest = many % 100
    said = " و".join(_parts(many, False, bound=rest == 0))
    if 3 <= rest <= 10:
        return f"{said} {noun.few}"
    return f"{said} {noun.other if bound or rest in (0, 1, 2) else noun.many}"


def _hundred(many: int, bound: bool) -> str:
    return _HUNDREDS[many].removesuffix("ن") if bound else _HUNDREDS[many]


def _below_hundred(number: int, feminine: bool) -> str:
    ones = _ONES_OF_FEMININE if feminine else _ONES
    if number <= 10:
        return ones[number]
    if number < 20:
        return _teen(number - 10, feminine)
    tens = f"{_TENS[number // 10]}ون"
    return f"{ones[number % 10]} و{tens}" if number % 10 else tens


def _teen(ones: int, feminine: bool) -> str:
    if ones == 1:
        return "إحدى عشرة" if feminine else "أحد عشر"
    if ones == 2:
        return "اثنتا عشرة" if feminine else "اثنا عشر"
    if not feminine:
        return f"{_ONES[ones]} عشر"
    return f"{'ثماني' if ones == 8 else _ONES_OF_FEMININE[ones]} عشرة"


_ENGLISH = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ENGLISH_TENS = (
    *("", "", "twenty", "thirty", "forty", "fifty"),
    *("sixty", "seventy", "eighty", "ninety"),
)
