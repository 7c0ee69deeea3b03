"""How the virtual chip lets a reader in: the chip's side of BAC and of PACE."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.devices.cards.apdu import OK, Answer
from kiosk.devices.cards.tlv import MalformedTlv, read_all, read_one, write
from kiosk.devices.passport.access import RandomBytes
from kiosk.devices.passport.bac import (
    CHALLENGE_BYTES,
    SECRET_BYTES,
    bac_cryptogram,
    bac_seed,
    bac_session,
    bac_suite,
    open_cryptogram,
)
from kiosk.devices.passport.ciphers import Aes
from kiosk.devices.passport.curves import NotOnCurve, decode_point, encode_point, scalar, scalar_bytes
from kiosk.devices.passport.messaging import Session
from kiosk.devices.passport.pace import PaceMethod, pace_keys, pace_password, pace_token
from kiosk.devices.passport.passport import MrzKey

if TYPE_CHECKING:
    from ecdsa.ellipticcurve import PointJacobi

WRONG_KEY = Answer(b"", 0x6300)
NOT_SATISFIED = Answer(b"", 0x6985)
WRONG_DATA = Answer(b"", 0x6A80)


def card_access(method: PaceMethod) -> bytes:
    """Return EF.CardAccess of a chip that offers `method`."""
    numbers = write(0x02, b"\x02") + write(0x02, bytes([method.curve.pace_id]))
    return write(0x31, write(0x30, write(0x06, method.oid) + numbers))


@dataclass(slots=True)
class BacGate:
    """One attempt at BAC: a challenge, and the one answer to it."""

    key: MrzKey
    random: RandomBytes
    _challenge: bytes = b""

    def challenge(self) -> Answer:
        """Return a new challenge."""
        self._challenge = self.random(CHALLENGE_BYTES)
        return Answer(self._challenge, OK)

    def authenticate(self, cryptogram: bytes) -> tuple[Answer, Session | None]:
        """Answer EXTERNAL AUTHENTICATE; with a session if the reader knows the key."""
        suite, challenge = bac_suite(bac_seed(self.key)), self._challenge
        self._challenge = b""
        said = open_cryptogram(suite, cryptogram)
        if not challenge:
            return NOT_SATISFIED, None
        if said is None or said[8:16] != challenge:
            return WRONG_KEY, None
        secret = self.random(SECRET_BYTES)
        granted = bac_cryptogram(suite, challenge + said[:8] + secret)
        return Answer(granted, OK), bac_session(said[16:], secret, challenge, said[:8])


@dataclass(slots=True)
class PaceGate:
    """One attempt at PACE, its steps in their order; a step out of turn ends it."""

    key: MrzKey
    method: PaceMethod
    random: RandomBytes
    _nonce: bytes = b""
    _mapped: PointJacobi | None = None
    _keys: Aes | None = None
    _points: tuple[bytes, bytes] = field(default=(b"", b""))

    def step(self, data: bytes) -> tuple[Answer, Session | None]:
        """Answer GENERAL AUTHENTICATE; with a session after the last step."""
        try:
            content = read_all(read_one(data, 0x7C))
            tag, value = (content[0].tag, content[0].value) if content else (0x80, b"")
            if tag == 0x85:
                return self._agree(value)
            steps = {0x80: self._give_nonce, 0x81: self._map, 0x83: self._exchange}
            return Answer(write(0x7C, steps[tag](value)), OK), None
        except (MalformedTlv, NotOnCurve, KeyError):
            return WRONG_DATA, None

    def _give_nonce(self, _: bytes) -> bytes:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        self._nonce = self.random(16 if self.method.key_bytes == 16 else 32)
        password = algorithms.AES(pace_password(self.key, self.method.key_bytes))
        encrypted = Cipher(password, modes.CBC(bytes(16))).encryptor().update(self._nonce)
        return write(0x80, encrypted)

    def _map(self, theirs: bytes) -> bytes:
        domain, ours = self.method.curve.domain, self._secret()
        shared = decode_point(domain, theirs) * ours
        self._mapped = domain.generator * int.from_bytes(self._nonce, "big") + shared
        return write(0x82, encode_point(domain.generator * ours))

    def _exchange(self, theirs: bytes) -> bytes:
        if self._mapped is None:
            raise MalformedTlv("out of turn")
        ours = self._secret()
        self._points = encode_point(self._mapped * ours), theirs
        secret = decode_point(self.method.curve.domain, theirs) * ours
        self._keys = pace_keys(secret.x().to_bytes((len(theirs) - 1) // 2, "big"), self.method.key_bytes)
        return write(0x84, self._points[0])

    def _agree(self, token: bytes) -> tuple[Answer, Session | None]:
        if self._keys is None:
            return NOT_SATISFIED, None
        ours, theirs = self._points
        if not hmac.compare_digest(token, pace_token(self._keys, self.method.oid, ours)):
            return WRONG_KEY, None
        proof = write(0x86, pace_token(self._keys, self.method.oid, theirs))
        return Answer(write(0x7C, proof), OK), Session(self._keys)

    def _secret(self) -> int:
        domain = self.method.curve.domain
        return scalar(domain, self.random(scalar_bytes(domain)))
