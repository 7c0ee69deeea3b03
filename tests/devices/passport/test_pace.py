"""PACE is done over every curve and key size that is known, and what is odd in it opens nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.devices.cards.tlv import write
from kiosk.devices.passport.curves import (
    CURVES,
    Curve,
    NotOnCurve,
    checked,
    decode_point,
    encode_point,
    pace_curve,
)
from kiosk.devices.passport.pace import ECDH_GM_AES, PaceMethod, pace_methods
from kiosk.devices.passport.passport import AccessProtocol, PassportFault
from kiosk.devices.passport.virtual_access import card_access
from kiosk.devices.passport.virtual_booklet import CARD_ACCESS
from kiosk.devices.passport.virtual_chip import ChipFaults, VirtualChip, Ways
from tests.devices.passport.made_up import Recorded, Station, booklet, chip

AES_128, AES_192, AES_256 = ECDH_GM_AES
INTEGRATED_MAPPING = bytes.fromhex("04007f00070202040402")
P256 = next(curve for curve in CURVES if curve.pace_id == 12)
BRAINPOOL = next(curve for curve in CURVES if curve.pace_id == 13)


def offer(oid: bytes, *pace_ids: int) -> bytes:
    """Return EF.CardAccess that offers a method over several curves."""
    infos = (
        write(0x30, write(0x06, oid) + write(0x02, b"\x02") + write(0x02, bytes([pace_id])))
        for pace_id in pace_ids
    )
    return write(0x31, b"".join(infos))


def with_access(card_access: bytes) -> VirtualChip:
    """Return a chip that offers this, whatever it can."""
    return VirtualChip(replace(booklet(), files={**booklet().files, CARD_ACCESS: card_access}))


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: curve.domain_name)
def test_every_curve_opens_a_chip(curve: Curve) -> None:
    made = VirtualChip(booklet(), PaceMethod(AES_256, curve))
    assert Station().data(made.apdu).protocol is AccessProtocol.PACE


@pytest.mark.parametrize("oid", ECDH_GM_AES)
def test_every_key_size_opens_a_chip(oid: bytes) -> None:
    made = VirtualChip(booklet(), PaceMethod(oid, P256))
    assert Station().data(made.apdu).protocol is AccessProtocol.PACE


def test_of_several_curves_the_one_that_is_meant_is_named() -> None:
    methods = pace_methods(offer(AES_128, 12, 13))
    assert [method.curve for method in methods] == [P256, BRAINPOOL]
    assert all(method.of_several for method in methods)
    made = with_access(offer(AES_128, 13, 12))
    line = Recorded(made.apdu)
    assert Station().data(line).protocol is AccessProtocol.PACE
    assert any(command.endswith(b"\x84\x01\x0d") for command in line.sent)


@pytest.mark.parametrize(
    "access",
    [offer(INTEGRATED_MAPPING, 13), offer(AES_128, 0), offer(AES_128, 99), write(0x31, b""), b"\x31\x05abc"],
)
def test_a_chip_that_offers_nothing_known_is_opened_by_bac(access: bytes) -> None:
    made = with_access(access)
    assert Station().data(made.apdu).protocol is AccessProtocol.BAC


def test_a_chip_that_only_knows_unknown_ways_is_told_as_such() -> None:
    made = with_access(offer(INTEGRATED_MAPPING, 13))
    made.faults = ChipFaults(ways=Ways.PACE_ONLY)
    assert Station().read(made.apdu) is PassportFault.UNSUPPORTED


@pytest.mark.parametrize(
    "spoil",
    [
        lambda point: bytes(len(point)),
        lambda point: b"\x04" + bytes(len(point) - 1),
        lambda point: point[:-1],
        lambda point: b"\x04" + b"\xff" * (len(point) - 1),
        lambda point: point[:-1] + bytes([point[-1] ^ 1]),
    ],
)
def test_only_points_of_the_curve_are_taken(spoil: Callable[[bytes], bytes]) -> None:
    domain = BRAINPOOL.domain
    good = encode_point(domain.generator)
    assert encode_point(decode_point(domain, good)) == good
    with pytest.raises(NotOnCurve):
        decode_point(domain, spoil(good))


def test_a_secret_that_is_none_is_refused() -> None:
    domain = P256.domain
    with pytest.raises(NotOnCurve):
        checked(domain.generator * 5 + domain.generator * -5)


def test_a_chip_that_sends_back_our_own_point_isnt_let_in() -> None:
    made = chip(ChipFaults(ways=Ways.PACE_ONLY))

    def transmit(command: bytes) -> bytes:
        answer = made.apdu(command)
        if command[:2] == b"\x10\x86" and b"\x83\x41" in command[:12]:
            return answer[:2] + b"\x84" + command[8:-1] + b"\x90\x00"
        return answer

    assert Station().read(transmit) is PassportFault.UNREADABLE


def test_a_chip_that_doesnt_prove_the_keys_isnt_believed() -> None:
    made = chip(ChipFaults(ways=Ways.PACE_ONLY))

    def transmit(command: bytes) -> bytes:
        answer = made.apdu(command)
        return answer[:4] + bytes(8) + answer[-2:] if command[:2] == b"\x00\x86" else answer

    assert Station().read(transmit) is PassportFault.UNREADABLE


def test_numbers_of_other_groups_are_no_curves() -> None:
    assert [pace_curve(number) for number in (0, 2, 7, 19)] == [None] * 4
    assert len({curve.oid for curve in CURVES}) == len(CURVES) == 11
    assert card_access(PaceMethod(AES_128, BRAINPOOL)) == offer(AES_128, 13)
