"""Whole numbers in words, as a receipt and a call in the hall say them: Arabic with its grammar, and English.

Arabic agrees with what is counted: three to ten take the other gender, the noun follows the last two digits,
and a dual loses its nun before its noun. Source: the glossary of amounts and calls that Arabic-speaking
clerks read and corrected.
"""

from __future__ import annotations

from dataclasses import dataclass

HIGHEST = 999_999_999

_ONES = ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
_ONES_OF_FEMININE = ("", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمانٍ", "تسع", "عشر")
_TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_HUNDREDS = ("", "مئة", "مئت", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة")


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


def arabic(number: int, *, genitive: bool = False, feminine: bool = False) -> str:
    """Return `number` (0 to `HIGHEST`) as it stands by itself: اثنان وأربعون; `genitive`: اثنين وأربعين."""
    if not 0 <= number <= HIGHEST:
        raise ValueError("no such number in words")
    return " و".join(_parts(number, genitive, feminine, bound=False)) or "صفر"


def counted(number: int, noun: Noun) -> str:
    """Return `number` of `noun`, in the nominative: مئة ريال سعودي وريالان."""
    if not 0 <= number <= HIGHEST:
        raise ValueError("no such number in words")
    rest = number % 100
    if number in (1, 2):
        return (noun.one, noun.two)[number - 1]
    if rest in (1, 2):
        return f"{counted(number - rest, noun)} و{(noun.one_more, noun.two_more)[rest - 1]}"
    said = " و".join(_parts(number, False, noun.feminine, bound=rest == 0)) or "صفر"
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


def _parts(number: int, genitive: bool, feminine: bool, *, bound: bool) -> list[str]:
    """Return what is joined by "and"; `bound`: a noun follows at once."""
    millions, thousands, rest = number // 1_000_000, number // 1000 % 1000, number % 1000
    parts = []
    if millions:
        parts.append(_group(millions, _MILLION, genitive, bound and not (thousands or rest)))
    if thousands:
        parts.append(_group(thousands, _THOUSAND, genitive, bound and not rest))
    if rest >= 100:
        parts.append(_hundred(rest // 100, genitive, bound and not rest % 100))
    if rest % 100:
        parts.append(_below_hundred(rest % 100, genitive, feminine))
    return parts


def _group(many: int, noun: Noun, genitive: bool, bound: bool) -> str:
    """Return so many thousands or millions; before a noun they lose nun and tanwin."""
    if many == 1:
        return noun.one
    if many == 2:
        stem = noun.two.removesuffix("ان")
        return stem + _dual(genitive, bound)
    rest = many % 100
    said = " و".join(_parts(many, genitive, False, bound=rest == 0))
    if 3 <= rest <= 10:
        return f"{said} {noun.few}"
    return f"{said} {noun.other if bound or rest in (0, 1, 2) else noun.many}"


def _hundred(many: int, genitive: bool, bound: bool) -> str:
    return "مئت" + _dual(genitive, bound) if many == 2 else _HUNDREDS[many]


def _dual(genitive: bool, bound: bool) -> str:
    ending = "ي" if genitive else "ا"
    return ending if bound else f"{ending}ن"


def _below_hundred(number: int, genitive: bool, feminine: bool) -> str:
    if number <= 10:
        return _one(number, genitive, feminine)
    if number < 20:
        return _teen(number - 10, genitive, feminine)
    tens = _TENS[number // 10] + ("ين" if genitive else "ون")
    return f"{_one(number % 10, genitive, feminine)} و{tens}" if number % 10 else tens


def _one(number: int, genitive: bool, feminine: bool) -> str:
    if number == 2 and genitive:
        return "اثنتين" if feminine else "اثنين"
    return (_ONES_OF_FEMININE if feminine else _ONES)[number]


def _teen(ones: int, genitive: bool, feminine: bool) -> str:
    if ones == 1:
        return "إحدى عشرة" if feminine else "أحد عشر"
    if ones == 2:
        stem = "اثنت" if feminine else "اثن"
        return f"{stem}{'ي' if genitive else 'ا'} {'عشرة' if feminine else 'عشر'}"
    first = (_ONES_OF_FEMININE if feminine else _ONES)[ones]
    return f"{'ثماني' if first == 'ثمانٍ' else first} {'عشرة' if feminine else 'عشر'}"


_ENGLISH = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ENGLISH_TENS = (
    *("", "", "twenty", "thirty", "forty", "fifty"),
    *("sixty", "seventy", "eighty", "ninety"),
)
