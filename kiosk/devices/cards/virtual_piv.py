"""A virtual staff card: a PIV chip in memory that speaks APDUs as a real one does, and fails on command."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.devices.cards.apdu import OK, Answer, Command, read_command
from kiosk.devices.cards.long_commands import GET_RESPONSE, MORE_DATA, MORE_FOLLOWS
from kiosk.devices.cards.piv import (
    APPLICATION,
    AUTHENTICATION_CERTIFICATE,
    AUTHENTICATION_KEY,
    CARD_PIN,
    CERTIFICATE,
    CERTIFICATE_INFO,
    CHALLENGE,
    DYNAMIC,
    GENERAL_AUTHENTICATE,
    GET_DATA,
    GZIPPED,
    OBJECT,
    P256,
    PIN_BLOCKED,
    PIN_BYTES,
    RESPONSE,
    RSA_2048,
    RSA_BYTES,
    SELECT,
    TAG_LIST,
    TRIES_LEFT,
    VERIFY,
)
from kiosk.devices.cards.tlv import read_all, read_one, write

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    StaffKey = EllipticCurvePrivateKey | RSAPrivateKey

MOST_TRIES = 3
_GRANTED = Answer(b"", OK)
_NOT_FOUND, _NOT_OPEN, _WRONG = Answer(b"", 0x6A82), Answer(b"", 0x6982), Answer(b"", 0x6A80)
_UNKNOWN_COMMAND = Answer(b"", 0x6D00)


@dataclass(frozen=True, slots=True)
class PivFaults:
    """What is wrong with the card; all well by default. Can be changed while it works."""

    other_card: bool = False
    """It has no such application."""
    no_certificate: bool = False
    refuses_to_sign: bool = False
    garbled: bool = False
    """What it gives as its certificate is none."""


class VirtualPiv:
    """A card with a certificate and a key, not always that certificate's; what a reader takes as a chip."""

    def __init__(self, certificate: bytes, key: StaffKey, pin: str) -> None:
        self.certificate, self.key, self.pin = certificate, key, pin
        self.faults = PivFaults()
        self.gzipped = False
        self.tries_left = MOST_TRIES
        self.reset()

    def reset(self) -> None:
        """Forget what was selected and opened, as without power."""
        self._selected = self._open = False
        self._begun, self._rest = b"", b""

    def apdu(self, command: bytes) -> bytes:
        """Return the answer to a command, both as bytes."""
        read = read_command(command)
        if read is None:
            return _encoded(_WRONG)
        if read.ins == GET_RESPONSE:
            return self._part()
        if read.cla & MORE_FOLLOWS:
            self._begun += read.data
            return _encoded(_GRANTED)
        whole, self._begun = self._begun + read.data, b""
        answer = self._answer(Command(read.cla, read.ins, read.p1, read.p2, whole, read.expected))
        if answer.status != OK or not answer.data:
            return _encoded(answer)
        self._rest = answer.data
        return self._part()

    def _part(self) -> bytes:
        part, self._rest = self._rest[:256], self._rest[256:]
        status = MORE_DATA << 8 | min(len(self._rest), 256) % 256 if self._rest else OK
        return _encoded(Answer(part, status))

    def _answer(self, command: Command) -> Answer:
        if command.ins == SELECT:
            self._selected = command.data == APPLICATION and not self.faults.other_card
            return _GRANTED if self._selected else _NOT_FOUND
        if not self._selected:
            return _UNKNOWN_COMMAND
        if command.ins == GET_DATA:
            return self._data(command.data)
        if (command.ins, command.p2) == (VERIFY, CARD_PIN):
            return self._verify(command.data)
        if (command.ins, command.p2) == (GENERAL_AUTHENTICATE, AUTHENTICATION_KEY):
            return self._sign(command)
        return _UNKNOWN_COMMAND

    def _data(self, wanted: bytes) -> Answer:
        if self.faults.no_certificate or wanted != write(TAG_LIST, AUTHENTICATION_CERTIFICATE):
            return _NOT_FOUND
        der = b"\x30" if self.faults.garbled else self.certificate
        content = gzip.compress(der) if self.gzipped else der
        info = bytes([GZIPPED if self.gzipped else 0])
        return Answer(write(OBJECT, write(CERTIFICATE, content) + write(CERTIFICATE_INFO, info)), OK)

    def _verify(self, typed: bytes) -> Answer:
        if not self.tries_left:
            return Answer(b"", PIN_BLOCKED)
        if not typed:
            return Answer(b"", TRIES_LEFT | self.tries_left)
        self._open = typed == self.pin.encode().ljust(PIN_BYTES, b"\xff")
        self.tries_left = MOST_TRIES if self._open else self.tries_left - 1
        return _GRANTED if self._open else Answer(b"", TRIES_LEFT | self.tries_left)

    def _sign(self, command: Command) -> Answer:
        if not self._open:
            return _NOT_OPEN
        asked = {one.tag: one.value for one in read_all(read_one(command.data, DYNAMIC))}
        signature = _signature(self.key, command.p1, asked[CHALLENGE])
        if signature is None or self.faults.refuses_to_sign:
            return _WRONG
        return Answer(write(DYNAMIC, write(RESPONSE, signature)), OK)


def issue(pin: str, now_ms: int, *, rsa: bool = False, days: int = 365) -> VirtualPiv:
    """Return a new card whose certificate is valid from yesterday for so many `days`; it names nobody."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding

    elliptic = ec.generate_private_key(ec.SECP256R1())
    key: StaffKey = generate_private_key(65537, RSA_BYTES * 8) if rsa else elliptic
    began = datetime.fromtimestamp(now_ms / 1000, UTC) - timedelta(days=1)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "staff card")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(began)
        .not_valid_after(began + timedelta(days=days))
        .sign(key, SHA256())
    )
    return VirtualPiv(certificate.public_bytes(Encoding.DER), key, pin)


def _signature(key: StaffKey, algorithm: int, block: bytes) -> bytes | None:
    """Sign what was handed in as it is: a digest (ECDSA) or a whole padded block (RSA)."""
    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
    from cryptography.hazmat.primitives.hashes import SHA256

    if isinstance(key, EllipticCurvePrivateKey):
        return key.sign(block, ECDSA(Prehashed(SHA256()))) if algorithm == P256 else None
    if algorithm != RSA_2048 or len(block) != RSA_BYTES:
        return None
    numbers = key.private_numbers()
    return pow(int.from_bytes(block), numbers.d, numbers.public_numbers.n).to_bytes(RSA_BYTES)


def _encoded(answer: Answer) -> bytes:
    return answer.data + answer.status.to_bytes(2, "big")
