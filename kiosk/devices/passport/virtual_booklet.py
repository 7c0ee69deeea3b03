"""What is on a virtual passport: a made-up person, in the files that a state would write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.devices.cards.tlv import write
from kiosk.devices.passport.passport import MrzKey
from kiosk.devices.passport.virtual_issuer import Keyholder, sign_groups
from kiosk.domain.mrz import check_digit

CARD_ACCESS, COM, DG1, DG11, SOD = 0x011C, 0x011E, 0x0101, 0x010B, 0x011D


@dataclass(frozen=True, slots=True)
class Holder:
    """A person and their document. Names are as in the zone or in DG11: surname, `<<`, given names.

    Dates are YYMMDD. Without `national_name` the booklet is one of those that have no DG11.
    """

    name: str = "AL<NAMOUZAJ<<LAYLA"
    number: str = "N00000001"
    birth: str = "900517"
    sex: str = "F"
    expiry: str = "310516"
    state: str = "SYR"
    optional: str = ""
    national_name: str = "النموذج<<ليلى"
    other_names: tuple[str, ...] = ()
    place_of_birth: str = "دمشق<سوريا"
    personal_number: str = "01010000001"

    @property
    def key(self) -> MrzKey:
        """Return what opens this person's chip."""
        return MrzKey(self.number.ljust(9, "<"), self.birth, self.expiry)

    @property
    def zone(self) -> str:
        """Return the printed zone, both lines in one."""
        upper = f"P<{self.state}{self.name}".ljust(44, "<")
        number, birth, expiry = (
            field + check_digit(field) for field in (self.number.ljust(9, "<"), self.birth, self.expiry)
        )
        optional = self.optional.ljust(14, "<")
        rest = expiry + optional + check_digit(optional)
        return f"{upper}{number}{self.state}{birth}{self.sex}{rest}{check_digit(number + birth + rest)}"


@dataclass(frozen=True, slots=True)
class Booklet:
    """A passport's chip as personalised: its files by their identifiers, and what opens it.

    Without an EF.CardAccess among them, the chip writes its own.
    """

    key: MrzKey
    files: Mapping[int, bytes]
    foreign_sod: bytes
    """EF.SOD over the same data, signed by somebody whom nobody knows."""


def make_booklet(holder: Holder, signer: Keyholder, forger: Keyholder, signed_at: datetime) -> Booklet:
    """Return `holder`'s passport, signed by `signer`; `forger` signs what is served on command instead."""
    groups = {1: dg1(holder.zone)}
    if holder.national_name:
        groups[11] = dg11(holder)
    tags = bytes({1: 0x61, 11: 0x6B}[number] for number in groups)
    com = write(0x60, write(0x5F01, b"0107") + write(0x5F36, b"040000") + write(0x5C, tags))
    sod = sign_groups(groups, signer, signed_at)
    files = {COM: com, SOD: sod} | {0x0100 + number: data for number, data in groups.items()}
    return Booklet(holder.key, files, sign_groups(groups, forger, signed_at))


def dg1(zone: str) -> bytes:
    """Return DG1 with this zone."""
    return write(0x61, write(0x5F1F, zone.encode("ascii")))


def dg11(holder: Holder) -> bytes:
    """Return DG11 with what `holder` has of it."""
    objects = {0x5F0E: holder.national_name.encode()}
    if holder.other_names:
        others = b"".join(write(0x5F0F, name.encode()) for name in holder.other_names)
        objects[0xA0] = write(0x02, bytes([len(holder.other_names)])) + others
    if holder.personal_number:
        objects[0x5F10] = holder.personal_number.encode()
    if holder.place_of_birth:
        objects[0x5F11] = holder.place_of_birth.encode()
    tags = b"".join(tag.to_bytes(1 if tag < 0x100 else 2, "big") for tag in objects)
    listed = write(0x5C, tags)
    return write(0x6B, listed + b"".join(write(tag, value) for tag, value in objects.items()))
