"""A letter on a stick is read by the one it is for, and known if anybody wrote on it."""

from __future__ import annotations

import random

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.sync.sealing import close_letter, courier_key, open_letter, public_hex
from kiosk.sync.wire import WireError

NODE, PORTAL, THIEF = (Ed25519PrivateKey.generate() for _ in range(3))
CONTENT = ("محمد الأحمد" * 50).encode()


def known(writer: str) -> Ed25519PublicKey | None:
    return NODE.public_key() if writer == "node" else None


def letter() -> bytes:
    return close_letter(CONTENT, "node", NODE, public_hex(courier_key(PORTAL)))


def test_who_it_is_for_reads_it_and_knows_who_wrote_it() -> None:
    opened = open_letter(letter(), courier_key(PORTAL), known)
    assert (opened.writer, opened.content) == ("node", CONTENT)


def test_whoever_finds_the_stick_reads_nothing() -> None:
    assert "محمد".encode() not in letter()
    with pytest.raises(WireError):
        open_letter(letter(), courier_key(THIEF), known)


def test_a_letter_that_somebody_else_wrote_is_not_taken() -> None:
    forged = close_letter(CONTENT, "node", THIEF, public_hex(courier_key(PORTAL)))
    unknown = close_letter(CONTENT, "thief", THIEF, public_hex(courier_key(PORTAL)))
    for one in (forged, unknown):
        with pytest.raises(WireError):
            open_letter(one, courier_key(PORTAL), known)


def test_no_bit_of_a_letter_can_be_changed_and_no_byte_be_missing() -> None:
    seed = random.SystemRandom().randrange(2**32)
    chance, whole = random.Random(seed), letter()
    for _ in range(200):
        place = chance.randrange(len(whole))
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        for one in (bytes(changed), whole[:place]):
            with pytest.raises(WireError):
                assert not open_letter(one, courier_key(PORTAL), known), f"seed {seed}, byte {place}"


@pytest.mark.parametrize("junk", [b"", b"\n", b"{}\n", b"[]\n" + bytes(200), b"\xff" * 400, b"PK\x03\x04"])
def test_any_other_file_is_said_to_be_none(junk: bytes) -> None:
    with pytest.raises(WireError):
        open_letter(junk, courier_key(PORTAL), known)
