"""Passive authentication (Doc 9303-11, 5.1): is what was read what the issuing state signed?

It proves the data and nothing about the chip, which may be a copy: active and chip authentication aren't
done.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from kiosk.devices.passport.issuers import Issuers
from kiosk.devices.passport.passport import (
    TAMPERING,
    Authenticity,
    Finding,
    MrzKey,
    PassportFault,
    ReadingStopped,
)
from kiosk.devices.passport.security_object import MALFORMED, SecurityObject


def authenticity_of(finding: Finding | None) -> Authenticity:
    """Return which of the three outcomes a finding means."""
    if finding is None:
        return Authenticity.VERIFIED
    return Authenticity.TAMPERED if finding in TAMPERING else Authenticity.INTACT_ISSUER_UNKNOWN


def authenticate(
    groups: Mapping[int, bytes],
    zone: str,
    key: MrzKey,
    security: SecurityObject,
    issuers: Issuers,
    now: datetime,
) -> Finding | None:
    """Return what speaks against the data groups as read, None if nothing does.

    `zone` is what DG1 holds, `key` what opened the chip. The certificates count by the clock, `now`, or by
    the time of signing that the signer states: people bring expired passports, and clocks go wrong.
    """
    if not security.signature_holds:
        return Finding.SIGNATURE_WRONG
    if not all(security.covers(number, data) for number, data in groups.items()):
        return Finding.DATA_CHANGED
    if not _opened_by(zone, key):
        return Finding.OTHER_MRZ
    moments = [now, security.signed_at] if security.signed_at else [now]
    try:
        return issuers.finding(security.signer, zone[2:5].rstrip("<"), moments)
    except MALFORMED as bad:
        raise ReadingStopped(PassportFault.UNREADABLE) from bad


def _opened_by(zone: str, key: MrzKey) -> bool:
    lower = zone[44:]
    return lower[0:10] + lower[13:20] + lower[21:28] == key.information.decode("ascii")
