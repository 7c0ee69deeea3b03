"""BAC opens a chip only if the chip proves that it knows the key too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.passport.bac import bac_cryptogram, bac_seed, bac_suite, open_cryptogram
from kiosk.devices.passport.passport import PassportFault
from kiosk.devices.passport.virtual_chip import ChipFaults, Ways
from tests.devices.passport.made_up import HOLDER, Station, chip

GET_CHALLENGE, AUTHENTICATE = 0x84, 0x82


def other_challenge(granted: bytes) -> bytes:
    """Return the chip's proof for a challenge that nobody gave, as when it was recorded before."""
    suite = bac_suite(bac_seed(HOLDER.key))
    said = open_cryptogram(suite, granted[:-2])
    assert said is not None
    return bac_cryptogram(suite, said[:8] + bytes(8) + said[16:]) + granted[-2:]


@pytest.mark.parametrize(
    ("ins", "spoil"),
    [
        (AUTHENTICATE, other_challenge),
        (AUTHENTICATE, lambda granted: bytes(40) + granted[-2:]),
        (AUTHENTICATE, lambda granted: granted[:-3] + bytes([granted[-3] ^ 1]) + granted[-2:]),
        (AUTHENTICATE, lambda granted: granted[8:]),
        (AUTHENTICATE, lambda granted: b"\x90\x00"),
        (GET_CHALLENGE, lambda challenge: challenge[1:]),
        (GET_CHALLENGE, lambda challenge: b"\x90\x00"),
    ],
)
def test_a_chip_that_proves_nothing_is_unreadable(ins: int, spoil: Callable[[bytes], bytes]) -> None:
    made = chip(ChipFaults(ways=Ways.BAC_ONLY))

    def transmit(command: bytes) -> bytes:
        answer = made.apdu(command)
        return spoil(answer) if command[1] == ins else answer

    assert Station().read(transmit) is PassportFault.UNREADABLE
