"""Phone numbers from local habits to E.164, by Google's numbering data (libphonenumber)."""

from __future__ import annotations

import re
from enum import StrEnum

from kiosk.domain.text import western_digits

_WRITTEN_AS_PEOPLE_DO = re.compile(r"[+0-9][0-9 ()./\u2010-\u2015\u2212-]*")


class PhoneState(StrEnum):
    """What is known of a number as typed."""

    RIGHT = "right"
    UNUSUAL = "unusual"
    """Of another country, of a possible length, but in no range that we know of."""
    WRONG = "wrong"


def read_phone(typed: str, country_code: str) -> tuple[str, PhoneState]:
    """Return `typed` in E.164 ("+966512345678") and what is known of it; empty if it is wrong.

    Numbers without a country are of `country_code` (ISO alpha-2): 05..., 5..., 00966..., 966... are one.
    Within that country the number must lie in a known range, so a missing digit is seen.
    """
    # The numbering data takes as long to load as the rest of the domain: the first phone waits for it.
    import phonenumbers as numbering

    text = western_digits(typed)
    if not _WRITTEN_AS_PEOPLE_DO.fullmatch(text):
        return "", PhoneState.WRONG
    try:
        number = numbering.parse(text, country_code)
    except numbering.NumberParseException:
        return "", PhoneState.WRONG
    e164 = numbering.format_number(number, numbering.PhoneNumberFormat.E164)
    if numbering.is_valid_number(number):
        return e164, PhoneState.RIGHT
    at_home = number.country_code == numbering.country_code_for_region(country_code)
    if at_home or not numbering.is_possible_number(number):
        return "", PhoneState.WRONG
    return e164, PhoneState.UNUSUAL
