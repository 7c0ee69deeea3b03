"""What may be written into a field: one rule for each kind, from what was typed to what is stored.

Stored values are canonical, so that a clerk, a search and another office read one form: Western digits,
ISO 8601 dates (in part), E.164 phones, ISO 3166-1 alpha-2 countries, the value of a choice.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date

from kiosk.domain.dates import PartialDate, typed_parts
from kiosk.domain.field_faults import Checked, FaultCode, FieldFault
from kiosk.domain.phone import PhoneState, read_phone
from kiosk.domain.questions import Field, FieldKind
from kiosk.domain.text import clean_text, western_digits

MAX_LENGTHS: Mapping[FieldKind, int] = {
    FieldKind.NATIONAL_NUMBER: 11,
    FieldKind.REGISTRY_NUMBER: 15,
    FieldKind.PASSPORT_NUMBER: 9,
    FieldKind.RESIDENCE_PERMIT: 15,
    FieldKind.PARTIAL_DATE: 10,
    FieldKind.PHONE: 16,
    FieldKind.EMAIL: 254,
    FieldKind.ADDRESS: 160,
    FieldKind.PERIOD: 21,
    FieldKind.NUMBER: 6,
    FieldKind.TEXT: 300,
}
"""Longest canonical value by kind, in characters; 60 for the others."""

_MULTILINE = frozenset({FieldKind.ADDRESS, FieldKind.TEXT})
_NAME_SIGNS = frozenset(" -.'’ʼʻ\u200c\u200d")
_GAPS = re.compile(r"[\s_.\u2010-\u2015\u2212-]+")
_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}",
)
_REGISTRY_NUMBER = re.compile(r"[0-9]{1,7}([/-][0-9]{1,7})?")


def check(field: Field, raw: str, today: date, country_code: str) -> Checked:
    """Return the canonical value of `raw`, or the fault that its writer can mend.

    An empty value is no fault: what is missing is the form's matter. `country_code` (ISO alpha-2) is
    the host country, whose habits phones and residence permits follow.
    """
    cleaned = clean_text(raw, _room(field), multiline=field.kind in _MULTILINE)
    if cleaned.fault is not None:
        return _fault(FaultCode(cleaned.fault))
    if cleaned.value == "":
        return Checked("")
    checked = _RULES.get(field.kind, _as_written)(field, cleaned.value, today, country_code)
    return _fault(FaultCode.TOO_LONG) if len(checked.value) > field.max_length else checked


def luhn_holds(digits: str) -> bool:
    """Tell whether the Luhn sum (modulus 10, ISO/IEC 7812-1 annex B) of Western `digits` is 0."""
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _room(field: Field) -> int:
    return field.max_length if field.kind in _AS_WRITTEN else 2 * field.max_length + 20


def _fault(code: FaultCode, **values: str) -> Checked:
    return Checked("", FieldFault(code, values))


def _as_written(field: Field, text: str, today: date, country_code: str) -> Checked:
    return Checked(text)


def _name_in(script: str, code: FaultCode) -> Callable[[Field, str, date, str], Checked]:
    def rule(field: Field, text: str, today: date, country_code: str) -> Checked:
        letters = [char for char in text if char not in _NAME_SIGNS and unicodedata.category(char)[0] != "M"]
        others = [char for char in letters if not char.isdecimal()]
        fits = all(
            unicodedata.category(char)[0] == "L" and unicodedata.name(char, "").startswith(script)
            for char in others
        )
        if not letters or not fits:
            return _fault(code)
        return Checked(text) if others == letters else _fault(FaultCode.NAME_DIGITS)

    return rule


def _national_number(field: Field, text: str, today: date, country_code: str) -> Checked:
    digits = _GAPS.sub("", western_digits(text))
    if re.fullmatch("[0-9]{11}", digits):
        return Checked(digits)
    return _fault(FaultCode.NATIONAL, n=str(sum(char.isdecimal() for char in digits)))


def _registry_number(field: Field, text: str, today: date, country_code: str) -> Checked:
    number = western_digits(text).replace(" ", "")
    return Checked(number) if _REGISTRY_NUMBER.fullmatch(number) else _fault(FaultCode.REGISTRY)


def _document_number(longest: int) -> Callable[[Field, str, date, str], Checked]:
    def rule(field: Field, text: str, today: date, country_code: str) -> Checked:
        number = _GAPS.sub("", western_digits(text))
        if re.fullmatch(f"[A-Za-z0-9]{{1,{longest}}}", number):
            return Checked(number.upper())
        return _fault(FaultCode.DOCUMENT)

    return rule


_read_permit = _document_number(15)


def _residence_permit(field: Field, text: str, today: date, country_code: str) -> Checked:
    """Saudi permits: 10 digits starting with 2, Luhn over all. No official text says so: only warn."""
    permit = _read_permit(field, text, today, country_code)
    if permit.fault is not None or country_code != "SA":
        return permit
    usual = re.fullmatch("2[0-9]{9}", permit.value) is not None and luhn_holds(permit.value)
    return permit if usual else Checked(permit.value, warning=FieldFault(FaultCode.RESIDENCE))


def _date(field: Field, text: str, today: date, country_code: str) -> Checked:
    parts = typed_parts(text)
    if parts is None:
        return _fault(FaultCode.DATE)
    try:
        written = PartialDate(*parts)
    except ValueError:
        return _fault(FaultCode.NO_SUCH_DAY)
    return _plausible(field, written, today)


def _plausible(field: Field, written: PartialDate, today: date) -> Checked:
    if field.not_future and written.first_day > today:
        return _fault(FaultCode.FUTURE)
    if not today.year - 150 <= written.year <= today.year + 100:
        return _fault(FaultCode.FAR_YEAR)
    return Checked(str(written))


def _period(field: Field, text: str, today: date, country_code: str) -> Checked:
    ends = text.split("/")
    if len(ends) != 2:
        return _fault(FaultCode.PERIOD)
    checked = [_date(field, end.strip(), today, country_code) for end in ends]
    faults = [end for end in checked if end.fault is not None]
    if faults:
        return faults[0]
    start, end = (PartialDate.parse(end.value) for end in checked)
    if start.first_day > end.last_day:
        return _fault(FaultCode.PERIOD)
    return Checked(f"{start}/{end}")


def _phone(field: Field, text: str, today: date, country_code: str) -> Checked:
    number, state = read_phone(text, country_code)
    if state is PhoneState.WRONG:
        return _fault(FaultCode.PHONE)
    warning = FieldFault(FaultCode.PHONE) if state is PhoneState.UNUSUAL else None
    return Checked(number, warning=warning)


def _email(field: Field, text: str, today: date, country_code: str) -> Checked:
    return Checked(text) if _EMAIL.fullmatch(text) else _fault(FaultCode.EMAIL)


def _choice(field: Field, text: str, today: date, country_code: str) -> Checked:
    known = any(choice.value == text for choice in field.choices)
    return Checked(text) if known else _fault(FaultCode.CHOICE)


def _yes_no(field: Field, text: str, today: date, country_code: str) -> Checked:
    return Checked(text) if text in ("yes", "no") else _fault(FaultCode.CHOICE)


def _number(field: Field, text: str, today: date, country_code: str) -> Checked:
    digits = western_digits(text).replace(" ", "")
    return Checked(digits) if re.fullmatch("[0-9]+", digits) else _fault(FaultCode.NUMBER)


_RULES: Mapping[FieldKind, Callable[[Field, str, date, str], Checked]] = {
    FieldKind.ARABIC_NAME: _name_in("ARABIC", FaultCode.ARABIC),
    FieldKind.LATIN_NAME: _name_in("LATIN", FaultCode.LATIN),
    FieldKind.NATIONAL_NUMBER: _national_number,
    FieldKind.REGISTRY_NUMBER: _registry_number,
    FieldKind.PASSPORT_NUMBER: _document_number(9),
    FieldKind.RESIDENCE_PERMIT: _residence_permit,
    FieldKind.PARTIAL_DATE: _date,
    FieldKind.PHONE: _phone,
    FieldKind.EMAIL: _email,
    FieldKind.COUNTRY: _choice,
    FieldKind.GOVERNORATE: _choice,
    FieldKind.CHOICE: _choice,
    FieldKind.YES_NO: _yes_no,
    FieldKind.PERIOD: _period,
    FieldKind.NUMBER: _number,
}

_AS_WRITTEN = frozenset(
    {FieldKind.ARABIC_NAME, FieldKind.LATIN_NAME, FieldKind.REGISTRY_PLACE, *_MULTILINE},
)
