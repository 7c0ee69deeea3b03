"""PACE with generic mapping over elliptic curves and AES (Doc 9303-11, 4.4): the reader's side.

Both ends agree on a key without giving the printed zone away to whoever listens. Integrated mapping, chip
authentication mapping, mapping over finite fields and 3DES aren't built: such chips are opened by BAC, if at
all.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from hashlib import sha1

from kiosk.devices.cards.apdu import Command
from kiosk.devices.cards.tlv import MalformedTlv, read_all, read_one, write
from kiosk.devices.passport.access import RandomBytes, expect_consent
from kiosk.devices.passport.ciphers import ENCRYPTION, MAC, PASSWORD, Aes, derive_key
from kiosk.devices.passport.curves import (
    Curve,
    checked,
    decode_point,
    encode_point,
    pace_curve,
    scalar,
    scalar_bytes,
)
from kiosk.devices.passport.link import Channel
from kiosk.devices.passport.messaging import Session
from kiosk.devices.passport.passport import MrzKey, PassportFault, ReadingStopped

ECDH_GM_AES = {
    bytes.fromhex("04007f00070202040202"): 16,
    bytes.fromhex("04007f00070202040203"): 24,
    bytes.fromhex("04007f00070202040204"): 32,
}
"""id-PACE-ECDH-GM-AES-CBC-CMAC-128, -192 and -256, and how long their keys are."""
_ID_PACE = bytes.fromhex("04007f0007020204")
NONCE_BYTES = (16, 32)
MRZ_PASSWORD = b"\x01"


@dataclass(frozen=True, slots=True)
class PaceMethod:
    """One way in that a chip offers and this program knows."""

    oid: bytes
    curve: Curve
    of_several: bool = False
    """Whether the chip has more than one set of curve parameters to choose from."""

    @property
    def key_bytes(self) -> int:
        """Return the size of its keys."""
        return ECDH_GM_AES[self.oid]


def pace_methods(card_access: bytes) -> tuple[PaceMethod, ...]:
    """Return what EF.CardAccess offers, as far as it is known here. Raises `MalformedTlv`."""
    sequences = (read_all(info.value) for info in read_all(read_one(card_access, 0x31)) if info.tag == 0x30)
    infos = [info for info in sequences if len(info) == 3 and info[0].value.startswith(_ID_PACE)]
    of_several = len({info[2].value for info in infos}) > 1
    return tuple(
        PaceMethod(info[0].value, curve, of_several)
        for info in infos
        if info[0].value in ECDH_GM_AES and (curve := pace_curve(int.from_bytes(info[2].value, "big")))
    )


def open_with_pace(channel: Channel, key: MrzKey, method: PaceMethod, random: RandomBytes) -> Session:
    """Open the chip; return the session that secure messaging goes on in.

    Stops with WRONG_MRZ when the chip refuses the token, LOCKED when it refuses everybody. Whatever else goes
    wrong, `NotOnCurve` and `MalformedTlv` too, is PACE's own failure.
    """
    domain = method.curve.domain
    _choose(channel, method)
    nonce = _decrypted_nonce(_step(channel, b"", 0x80), key, method.key_bytes)
    ours = scalar(domain, random(scalar_bytes(domain)))
    theirs = decode_point(domain, _step(channel, write(0x81, encode_point(domain.generator * ours)), 0x82))
    mapped = checked(domain.generator * int.from_bytes(nonce, "big") + checked(theirs * ours))
    ours = scalar(domain, random(scalar_bytes(domain)))
    our_point = encode_point(mapped * ours)
    their_point = _step(channel, write(0x83, our_point), 0x84)
    if their_point == our_point:
        raise ReadingStopped(PassportFault.UNREADABLE)
    secret = checked(decode_point(domain, their_point) * ours)
    keys = pace_keys(secret.x().to_bytes((len(our_point) - 1) // 2, "big"), method.key_bytes)
    token = write(0x85, pace_token(keys, method.oid, their_point))
    if not hmac.compare_digest(
        _step(channel, token, 0x86, last=True), pace_token(keys, method.oid, our_point)
    ):
        raise ReadingStopped(PassportFault.UNREADABLE)
    return Session(keys)


def pace_password(key: MrzKey, size: int) -> bytes:
    """Return K_pi of the printed zone (9.7.3)."""
    return derive_key(sha1(key.information).digest(), PASSWORD, size)


def pace_keys(secret: bytes, size: int) -> Aes:
    """Return the session keys that come of the agreed `secret` (9.7.1)."""
    return Aes(derive_key(secret, ENCRYPTION, size), derive_key(secret, MAC, size))


def pace_token(keys: Aes, oid: bytes, point: bytes) -> bytes:
    """Return the token by which an end proves the keys, over the other end's `point` (4.4.3.4)."""
    return keys.mac(write(0x7F49, write(0x06, oid) + write(0x86, point)))


def _choose(channel: Channel, method: PaceMethod) -> None:
    """Name method, password and, of several, the curve (MSE:Set AT). Le is left out: some chips refuse it."""
    wanted = write(0x80, method.oid) + write(0x83, MRZ_PASSWORD)
    if method.of_several:
        wanted += write(0x84, bytes([method.curve.pace_id]))
    answer = channel.send(Command(0x00, 0x22, 0xC1, 0xA4, wanted))
    if answer.status >> 8 != 0x63:
        expect_consent(answer)


def _step(channel: Channel, content: bytes, answered: int, last: bool = False) -> bytes:
    """Do one step of GENERAL AUTHENTICATE; return what the object `answered` of its answer holds."""
    command = Command(0x00 if last else 0x10, 0x86, 0x00, 0x00, write(0x7C, content), expected=0x100)
    return read_one(read_one(expect_consent(channel.send(command)), 0x7C), answered)


def _decrypted_nonce(encrypted: bytes, key: MrzKey, size: int) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    if len(encrypted) not in NONCE_BYTES:
        raise MalformedTlv("a nonce of no known size")
    password = algorithms.AES(pace_password(key, size))
    return Cipher(password, modes.CBC(bytes(16))).decryptor().update(encrypted)
