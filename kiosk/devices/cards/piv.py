"""Staff cards: the part of PIV that a log-in needs (NIST SP 800-73-4), four commands.

The certificate for authentication is read, the card opened with its PIN, and its key signs what only this
station asks for at this moment: a copied certificate has no such key. The card counts wrong PINs itself.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from kiosk.devices.cards.apdu import OK, Answer, Command
from kiosk.devices.cards.card import CardGone, Transmit
from kiosk.devices.cards.long_commands import exchange
from kiosk.devices.cards.tlv import MalformedTlv, read_all, read_one, write

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

APPLICATION = bytes.fromhex("A000000308")
AUTHENTICATION_CERTIFICATE = bytes.fromhex("5FC105")
AUTHENTICATION_KEY, CARD_PIN = 0x9A, 0x80
P256, RSA_2048 = 0x11, 0x07
"""The key's algorithm (NIST SP 800-78-4, table 6-2)."""
SELECT, GET_DATA, VERIFY, GENERAL_AUTHENTICATE = 0xA4, 0xCB, 0x20, 0x87
PIN_BYTES, RSA_BYTES = 8, 256
TAG_LIST, OBJECT, CERTIFICATE, CERTIFICATE_INFO = 0x5C, 0x53, 0x70, 0x71
DYNAMIC, CHALLENGE, RESPONSE = 0x7C, 0x81, 0x82
GZIPPED = 1
TRIES_LEFT, PIN_BLOCKED = 0x63C0, 0x6983
SHA256_INFO = bytes.fromhex("3031300D060960864801650304020105000420")
"""What PKCS #1 puts before a SHA-256 (RFC 8017, 9.2, note 1)."""
_LARGEST_CERTIFICATE = 16 * 1024
_PURPOSE = b"kiosk-login/1|"
_NONCE_BYTES = 32

Result = TypeVar("Result")


class PivFault(StrEnum):
    """Why a card doesn't let in; a face has one sentence for each."""

    NO_STAFF_CARD = "no_staff_card"
    """Some other card: it has no such application, or no certificate."""
    OUT_OF_DATE = "out_of_date"
    """Its certificate isn't valid now."""
    WRONG_PIN = "wrong_pin"
    PIN_BLOCKED = "pin_blocked"
    """Too many wrong PINs: whoever issues the cards has to unblock it."""
    NOT_ITS_KEY = "not_its_key"
    """It can't sign for its certificate: a copy."""
    PULLED = "pulled"
    UNREADABLE = "unreadable"
    """Answers that no such card gives, or a key of a kind that isn't known here."""


@dataclass(frozen=True, slots=True)
class PivRefusal:
    """A card that doesn't let in; after WRONG_PIN its PIN has `tries_left`."""

    fault: PivFault
    tries_left: int = 0


@dataclass(frozen=True)
class StaffCertificate:
    """The certificate that a card shows."""

    der: bytes
    certificate: Certificate

    @property
    def fingerprint(self) -> bytes:
        """Its SHA-256, by which a card is enrolled."""
        return hashlib.sha256(self.der).digest()

    def valid_at(self, now_ms: int) -> bool:
        """Tell whether it is valid at a time (UTC milliseconds)."""
        began = self.certificate.not_valid_before_utc.timestamp() * 1000
        return began <= now_ms <= self.certificate.not_valid_after_utc.timestamp() * 1000


def challenge_of(station: str, token: Callable[[int], bytes]) -> bytes:
    """Return what a card is to sign: no other station asks for it, and none asks twice."""
    return _PURPOSE + station.encode() + token(_NONCE_BYTES)


def read_certificate(transmit: Transmit) -> StaffCertificate | PivRefusal:
    """Return the certificate of the card that lies there; asks for no PIN."""
    return _answered(lambda: _certificate(transmit))


def prove_key(transmit: Transmit, shown: StaffCertificate, pin: str, challenge: bytes) -> PivRefusal | None:
    """Open the card with its PIN and let it sign `challenge`; None if it is the certificate's card."""
    return _answered(lambda: _prove(transmit, shown.certificate, pin, challenge))


class _Stopped(Exception):
    """The card's answer ends the log-in."""

    def __init__(self, fault: PivFault, tries_left: int = 0) -> None:
        super().__init__(str(fault))
        self.refusal = PivRefusal(fault, tries_left)


def _answered(step: Callable[[], Result]) -> Result | PivRefusal:
    try:
        return step()
    except _Stopped as stopped:
        return stopped.refusal
    except CardGone:
        return PivRefusal(PivFault.PULLED)
    except (MalformedTlv, ValueError, zlib.error):
        return PivRefusal(PivFault.UNREADABLE)


def _certificate(transmit: Transmit) -> StaffCertificate:
    from cryptography.x509 import load_der_x509_certificate

    if exchange(transmit, Command(0, SELECT, 4, 0, APPLICATION, 256)).status != OK:
        raise _Stopped(PivFault.NO_STAFF_CARD)
    wanted = write(TAG_LIST, AUTHENTICATION_CERTIFICATE)
    answer = exchange(transmit, Command(0, GET_DATA, 0x3F, 0xFF, wanted, 256))
    if answer.status != OK:
        raise _Stopped(PivFault.NO_STAFF_CARD)
    parts = {one.tag: one.value for one in read_all(read_one(answer.data, OBJECT))}
    der = parts.get(CERTIFICATE, b"")
    if (parts.get(CERTIFICATE_INFO) or b"\0")[0] & GZIPPED:
        der = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(der, _LARGEST_CERTIFICATE)
    return StaffCertificate(der, load_der_x509_certificate(der))


def _prove(transmit: Transmit, certificate: Certificate, pin: str, challenge: bytes) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicKey
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.hazmat.primitives.hashes import SHA256

    public, digest = certificate.public_key(), hashlib.sha256(challenge).digest()
    try:
        if isinstance(public, EllipticCurvePublicKey) and isinstance(public.curve, SECP256R1):
            _open(transmit, pin)
            public.verify(_signed(transmit, P256, digest), challenge, ECDSA(SHA256()))
        elif isinstance(public, RSAPublicKey) and public.key_size == RSA_BYTES * 8:
            _open(transmit, pin)
            public.verify(_signed(transmit, RSA_2048, _padded(digest)), challenge, PKCS1v15(), SHA256())
        else:
            raise _Stopped(PivFault.UNREADABLE)
    except InvalidSignature:
        raise _Stopped(PivFault.NOT_ITS_KEY) from None


def _open(transmit: Transmit, pin: str) -> None:
    """Show the PIN, filled up with FF (SP 800-73-4 part 2, 3.2.1)."""
    typed = pin.encode("ascii")
    if not 0 < len(typed) <= PIN_BYTES:
        raise _refused_pin(exchange(transmit, Command(0, VERIFY, 0, CARD_PIN)).status)  # asks, tries none
    status = exchange(transmit, Command(0, VERIFY, 0, CARD_PIN, typed.ljust(PIN_BYTES, b"\xff"))).status
    if status != OK:
        raise _refused_pin(status)


def _refused_pin(status: int) -> _Stopped:
    if status in (PIN_BLOCKED, TRIES_LEFT):
        return _Stopped(PivFault.PIN_BLOCKED)
    if status & 0xFFF0 == TRIES_LEFT:
        return _Stopped(PivFault.WRONG_PIN, status & 0xF)
    return _Stopped(PivFault.UNREADABLE)


def _signed(transmit: Transmit, algorithm: int, block: bytes) -> bytes:
    asked = write(DYNAMIC, write(RESPONSE, b"") + write(CHALLENGE, block))
    command = Command(0, GENERAL_AUTHENTICATE, algorithm, AUTHENTICATION_KEY, asked, 256)
    answer: Answer = exchange(transmit, command)
    if answer.status != OK:
        raise _Stopped(PivFault.NOT_ITS_KEY)
    return read_one(read_one(answer.data, DYNAMIC), RESPONSE)


def _padded(digest: bytes) -> bytes:
    """Return a SHA-256 as PKCS #1 v1.5 lets a key sign it (RFC 8017, 9.2): a card pads nothing itself."""
    told = SHA256_INFO + digest
    return b"\0\1" + b"\xff" * (RSA_BYTES - 3 - len(told)) + b"\0" + told
