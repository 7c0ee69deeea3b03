"""A made-up applicant: what she would answer to each question.

No value here is a real person's. Document numbers are computed examples; the residence permit passes
its check digit.
"""

from __future__ import annotations

from kiosk.devices.passport.virtual_booklet import Holder
from kiosk.domain.questions import Field, FieldKind

NAMES = {
    "given_name": "سلمى",
    "family_name": "الحسن",
    "father_name": "خالد",
    "mother_name": "مريم",
    "mother_family": "النجار",
}

PASSPORT = Holder(
    name="ALHASAN<<SALMA",
    number="012345678",
    birth="650401",
    sex="F",
    expiry="280514",
    national_name="الحسن<<سلمى",
    personal_number="01020304050",
)

BY_KIND = {
    FieldKind.ARABIC_NAME: "ياسمين",
    FieldKind.LATIN_NAME: "SALMA",
    FieldKind.NATIONAL_NUMBER: "01020304050",
    FieldKind.REGISTRY_PLACE: "دمشق",
    FieldKind.REGISTRY_NUMBER: "128",
    FieldKind.PASSPORT_NUMBER: "012345678",
    FieldKind.RESIDENCE_PERMIT: "2123456788",
    FieldKind.PARTIAL_DATE: "1965",
    FieldKind.PHONE: "0500000000",
    FieldKind.EMAIL: "salma@example.org",
    FieldKind.ADDRESS: "حي السفارات",
    FieldKind.COUNTRY: "SA",
    FieldKind.PERIOD: "2010/2015",
    FieldKind.NUMBER: "2",
    FieldKind.TEXT: "للعمل",
    FieldKind.YES_NO: "yes",
}

A_LIFE = 100
"""A date that offers at least so many years may be of birth; others are of the last years."""


def answer_to(field: Field) -> str:
    """Return a valid canonical answer to `field`."""
    if field.kind in (FieldKind.CHOICE, FieldKind.GOVERNORATE):
        return field.choices[0].value
    name = field.key.rpartition(".")[2]
    if field.kind is FieldKind.ARABIC_NAME and name in NAMES:
        return NAMES[name]
    if field.kind is FieldKind.PARTIAL_DATE and field.years_ahead:
        return "2028-05-14"
    if field.kind is FieldKind.PARTIAL_DATE and field.years_back < A_LIFE:
        return "2024"
    return BY_KIND[field.kind]
