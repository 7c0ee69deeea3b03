"""What the data groups say (Doc 9303-10, 4.7): DG1 the printed zone, DG11 names in the state's own script."""

from __future__ import annotations

import re
from datetime import date

from kiosk.devices.cards.tlv import MalformedTlv, read_all, read_one
from kiosk.devices.passport.passport import NationalName, PassportFault, PersonalDetails, ReadingStopped
from kiosk.domain.mrz import MrzFault, MrzReading, read_mrz
from kiosk.domain.text import clean_text

_ZONE = 0x5F1F
_FULL_NAME, _OTHER_NAMES, _OTHER_NAME = 0x5F0E, 0xA0, 0x5F0F
_PERSONAL_NUMBER, _PLACE_OF_BIRTH = 0x5F10, 0x5F11
_PASSPORT_ZONE = re.compile(r"[A-Z0-9<]{88}")
_CARD_ZONES = (72, 90)
_LONGEST_TEXT = 200
_MOST_NAMES = 8


def read_dg1(data: bytes, today: date) -> tuple[str, MrzReading]:
    """Return the zone that DG1 holds, as it stands there and as it is understood.

    Stops with OTHER_DOCUMENT for the zone of a card, UNREADABLE for everything that is no zone.
    """
    try:
        zone = read_one(read_one(data, 0x61), _ZONE).decode("ascii")
    except (MalformedTlv, UnicodeDecodeError) as bad:
        raise ReadingStopped(PassportFault.UNREADABLE) from bad
    if len(zone) in _CARD_ZONES:
        raise ReadingStopped(PassportFault.OTHER_DOCUMENT)
    reading = read_mrz(zone, today) if _PASSPORT_ZONE.fullmatch(zone) else None
    if reading is None or isinstance(reading, MrzFault):
        raise ReadingStopped(PassportFault.UNREADABLE)
    return zone, reading


def read_dg11(data: bytes) -> PersonalDetails:
    """Return what DG11 says, as far as it can be understood: it is an extra, and states fill it in freely."""
    try:
        objects = {one.tag: one.value for one in read_all(read_one(data, 0x6B))}
        others = [one.value for one in read_all(objects.get(_OTHER_NAMES, b"")) if one.tag == _OTHER_NAME]
    except MalformedTlv:
        return PersonalDetails()
    names = (_name(other) for other in others[:_MOST_NAMES])
    places = _text(objects.get(_PLACE_OF_BIRTH, b"")).split("<")
    return PersonalDetails(
        full_name=_name(objects.get(_FULL_NAME, b"")),
        other_names=tuple(name for name in names if name is not None),
        place_of_birth=tuple(place.strip() for place in places if place.strip()),
        personal_number=_text(objects.get(_PERSONAL_NUMBER, b"")).replace("<", " ").strip(),
    )


def _name(value: bytes) -> NationalName | None:
    """Return a name whose parts stand as in the zone: surname, two fillers, given names."""
    surname, _, given_names = _text(value).partition("<<")
    parts = [" ".join(part.replace("<", " ").split()) for part in (surname, given_names)]
    return NationalName(*parts) if any(parts) else None


def _text(value: bytes) -> str:
    """Return a text that came through the gate for texts from people, empty for one that didn't."""
    try:
        return clean_text(value.decode("utf-8"), _LONGEST_TEXT).value
    except UnicodeDecodeError:
        return ""
