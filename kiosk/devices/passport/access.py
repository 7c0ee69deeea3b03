"""What both ways of opening a chip share: what a refusal means, and where randomness comes from."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.devices.cards.apdu import OK, Answer
from kiosk.devices.passport.passport import PassportFault, ReadingStopped

RandomBytes = Callable[[int], bytes]
"""Returns so many unpredictable bytes."""

_LOCKED = frozenset({0x6982, 0x6983, 0x6984, 0x6985, 0x6283, 0x6285})
"""Security status, blocked, invalidated, conditions of use, deactivated, terminated (ISO/IEC 7816-4, 5.6)."""


def locked(answer: Answer) -> bool:
    """Tell whether a chip refuses as one that is blocked, or that asks for what nobody here has."""
    return answer.status in _LOCKED


def expect_consent(answer: Answer) -> bytes:
    """Return the data of an answer to an authentication step, or stop with what its refusal means.

    63xx says that the keys are wrong. It is never tried again by itself: chips slow down or block on repeats.
    """
    if answer.status == OK:
        return answer.data
    if answer.status >> 8 == 0x63:
        raise ReadingStopped(PassportFault.WRONG_MRZ)
    raise ReadingStopped(PassportFault.LOCKED if locked(answer) else PassportFault.UNSUPPORTED)
