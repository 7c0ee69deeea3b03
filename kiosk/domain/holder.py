"""How an appointment knows its holder again without keeping who that is: salted digests of a number."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from kiosk.domain.text import western_digits

SALT_BYTES = 16
TAIL = 4
"""How many last characters of a document's number show, beside the reference, that one is its holder."""
_DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class HolderDigests:
    """Of the whole number and of its last `TAIL` characters, 16 bytes each, under one salt."""

    salt: bytes
    number: bytes
    tail: bytes


def plain_number(typed: str) -> str:
    """Return a document's number without spaces, in capitals and digits 0-9."""
    return "".join(western_digits(typed).split()).upper()


def holder_digests(number: str, salt: bytes) -> HolderDigests:
    """Return what is kept of a holder's `number`."""
    plain = plain_number(number)
    return HolderDigests(salt, _digest(salt, plain), _digest(salt, plain[-TAIL:]))


def has_number(kept: HolderDigests, number: str) -> bool:
    """Tell whether `number` is the holder's whole number."""
    return _digest(kept.salt, plain_number(number)) == kept.number


def is_told_by(kept: HolderDigests, typed: str) -> bool:
    """Tell whether somebody typed the holder's whole number, or its last `TAIL` characters."""
    plain = plain_number(typed)
    ends = len(plain) == TAIL and _digest(kept.salt, plain) == kept.tail
    return ends or has_number(kept, plain)


def _digest(salt: bytes, plain: str) -> bytes:
    return hashlib.sha256(salt + plain.encode()).digest()[:_DIGEST_BYTES]
