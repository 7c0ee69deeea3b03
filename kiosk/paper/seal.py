"""Why a slip can be trusted offline: its claims are signed by the station that printed it.

The text in the QR code is base45 (RFC 9285) of a tagged COSE_Sign1 message (RFC 9052) signed with
Ed25519. The claims are a CBOR map with integer keys. They carry no name and no document number, and
prove that this station issued the slip: neither that it is the only copy nor that nothing has changed
since.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import base45
import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.domain.errors import SealError
from kiosk.domain.training import CODE
from kiosk.paper.appointment_claims import AppointmentClaims, read_row
from kiosk.paper.money_claims import MoneyClaims, read_money_row
from kiosk.paper.slip import MAX_REQUESTS

VERSION = 1
REQUEST, APPOINTMENT, TICKET, RECEIPT, DEPOSIT = "request", "appointment", "ticket", "receipt", "deposit"
EXTERNAL_DATA = b"kiosk-slip/1"
FROM_TRAINING = "training"
"""Of a code that another station made while it trained."""
MAX_TEXT = 700
"""Longest accepted code: a full family's is under 400 characters."""

_COSE_SIGN1_TAG = 18
_ALGORITHM, _KEY_ID, _EDDSA = 1, 4, -8
_KEY_ID_SIZES = (4, 8)
_DIGEST_SIZE = 8
_REFERENCE_DIGITS = 12
_APPOINTMENT, _MONEY = 11, 12
_KIND_CODES: Mapping[str, int] = {REQUEST: 1, APPOINTMENT: 2, TICKET: 3, RECEIPT: 4, DEPOSIT: 5}
_OF_MONEY = (RECEIPT, DEPOSIT)


@dataclass(frozen=True, slots=True)
class SlipClaims:
    """What a slip's code says. `references` are bare 12-digit strings, first one first.

    A ticket's is that of its appointment; a walk-in's ticket has none, nor has a paper of public money.
    `epoch` and `seq` name the journal row of the last thing on the slip, `digest` is `joined_digest` of the
    payload digests, `issued_ms` the UTC milliseconds of filing, booking or issuing. Epoch and seq are 0 on an
    appointment's slip or ticket that another node's journal holds; `appointment` is on an appointment's slip
    alone, `money` on receipts and deposit slips.
    """

    mission: str
    node_letter: str
    epoch: int
    seq: int
    references: tuple[str, ...]
    issued_ms: int
    copy: int
    digest: bytes
    kind: str = REQUEST
    version: int = VERSION
    appointment: AppointmentClaims | None = None
    money: MoneyClaims | None = None


def joined_digest(payload_digests: Iterable[bytes]) -> bytes:
    """Return 8 bytes that stand for all that is on a slip, in its order."""
    return hashlib.sha256(b"".join(payload_digests)).digest()[:_DIGEST_SIZE]


def seal(claims: SlipClaims, key: Ed25519PrivateKey, key_id: bytes) -> str:
    """Return the claims signed, as text for a QR code (alphanumeric mode).

    Raise `ValueError` for a key id that isn't 4 or 8 bytes and for claims that no slip may carry.
    """
    if len(key_id) not in _KEY_ID_SIZES:
        raise ValueError("a key id has 4 or 8 bytes")
    payload = _encode(_claims_map(_checked(claims)))
    protected = _encode({_ALGORITHM: _EDDSA, _KEY_ID: key_id})
    signature = key.sign(_to_be_signed(protected, payload))
    message = cbor2.CBORTag(_COSE_SIGN1_TAG, [protected, {}, payload, signature])
    return str(base45.b45encode(_encode(message)), "ascii")


def open_seal(text: str, keys: Mapping[bytes, Ed25519PublicKey]) -> SlipClaims:
    """Return the claims of a code, once its signature holds under one of `keys` (by key id).

    Raise `SealError` with one of the codes "too_long", "not_base45", "malformed", "not_canonical",
    "unknown_key", "bad_signature", `FROM_TRAINING`.
    """
    if len(text) > MAX_TEXT:
        raise SealError("too_long")
    try:
        raw = base45.b45decode(text)
    except (ValueError, UnicodeError) as error:
        raise SealError("not_base45") from error
    if base45.b45encode(raw).decode("ascii") != text:
        raise SealError("not_base45")
    protected, payload, signature = _message(raw)
    try:
        _verify(protected, payload, signature, keys)
    except SealError:
        if _says_training(payload):
            raise SealError(FROM_TRAINING) from None
        raise
    return _claims(_decode(payload))


def _says_training(payload: bytes) -> bool:
    """Tell whether claims that nobody here signed are a training's: being worthless needs no proof."""
    found = _decode(payload)
    return isinstance(found, dict) and found.get(3) == CODE


def _checked(claims: SlipClaims) -> SlipClaims:
    references = claims.references
    if not (claims.kind not in (TICKET, *_OF_MONEY)) <= len(references) <= MAX_REQUESTS:
        raise ValueError(f"a slip carries 1 to {MAX_REQUESTS} references")
    if not all(len(r) == _REFERENCE_DIGITS and r.isascii() and r.isdigit() for r in references):
        raise ValueError("a reference has 12 digits")
    if claims.kind not in _KIND_CODES or claims.version != VERSION:
        raise ValueError("no such kind or version of slip")
    first = 1 if claims.kind in (REQUEST, *_OF_MONEY) else 0
    if claims.copy < 1 or claims.epoch < first or claims.seq < first or claims.issued_ms < 0:
        raise ValueError("copy, epoch, seq and time count up from the first")
    if (claims.appointment is not None) != (claims.kind == APPOINTMENT):
        raise ValueError("no slip but an appointment's tells of one")
    if (claims.money is not None) != (claims.kind in _OF_MONEY):
        raise ValueError("no slip but one of public money tells of some")
    if len(claims.digest) != _DIGEST_SIZE or not _is_code(claims.mission) or not _is_code(claims.node_letter):
        raise ValueError("digest, mission code or node letter of the wrong shape")
    return claims


def _is_code(code: str) -> bool:
    return 1 <= len(code) <= 8 and code.isascii() and code.isalpha() and code.isupper()


def _claims_map(claims: SlipClaims) -> dict[int, Any]:
    told: dict[int, object] = {}
    if claims.appointment is not None:
        told[_APPOINTMENT] = claims.appointment.row()
    if claims.money is not None:
        told[_MONEY] = claims.money.row()
    return {
        1: claims.version,
        2: _KIND_CODES[claims.kind],
        3: claims.mission,
        4: claims.node_letter,
        5: claims.epoch,
        6: claims.seq,
        7: [int(reference) for reference in claims.references],
        8: claims.issued_ms,
        9: claims.copy,
        10: claims.digest,
        **told,
    }


def _claims(found: Any) -> SlipClaims:
    """Return typed claims from a decoded map, or raise `SealError("malformed")`."""
    shape = {1: int, 2: int, 3: str, 4: str, 5: int, 6: int, 7: list, 8: int, 9: int, 10: bytes}
    if not isinstance(found, dict) or set(found) - {_APPOINTMENT, _MONEY} != set(shape):
        raise SealError("malformed")
    if not all(type(found[key]) is kind for key, kind in shape.items()):
        raise SealError("malformed")
    if not all(type(number) is int for number in found[7]):
        raise SealError("malformed")
    kinds = {code: kind for kind, code in _KIND_CODES.items()}
    references = tuple(f"{number:0{_REFERENCE_DIGITS}d}" for number in found[7])
    try:
        return _checked(
            SlipClaims(
                mission=found[3],
                node_letter=found[4],
                epoch=found[5],
                seq=found[6],
                references=references,
                issued_ms=found[8],
                copy=found[9],
                digest=found[10],
                kind=kinds.get(found[2], ""),
                version=found[1],
                appointment=read_row(found[_APPOINTMENT]) if _APPOINTMENT in found else None,
                money=read_money_row(found[_MONEY]) if _MONEY in found else None,
            )
        )
    except ValueError as error:
        raise SealError("malformed") from error


def _message(raw: bytes) -> tuple[bytes, bytes, bytes]:
    message = _decode(raw)
    if not isinstance(message, cbor2.CBORTag) or message.tag != _COSE_SIGN1_TAG:
        raise SealError("malformed")
    parts = message.value
    if not isinstance(parts, list | tuple) or len(parts) != 4 or parts[1] != {}:
        raise SealError("malformed")
    protected, payload, signature = parts[0], parts[2], parts[3]
    if not all(isinstance(part, bytes) for part in (protected, payload, signature)):
        raise SealError("malformed")
    return protected, payload, signature


def _verify(
    protected: bytes, payload: bytes, signature: bytes, keys: Mapping[bytes, Ed25519PublicKey]
) -> None:
    headers = _decode(protected)
    if not isinstance(headers, dict) or set(headers) != {_ALGORITHM, _KEY_ID}:
        raise SealError("malformed")
    if headers[_ALGORITHM] != _EDDSA or not isinstance(headers[_KEY_ID], bytes):
        raise SealError("malformed")
    key = keys.get(headers[_KEY_ID])
    if key is None:
        raise SealError("unknown_key")
    try:
        key.verify(signature, _to_be_signed(protected, payload))
    except InvalidSignature as error:
        raise SealError("bad_signature") from error


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    return _encode(["Signature1", protected, EXTERNAL_DATA, payload])


def _encode(value: Any) -> bytes:
    return cbor2.dumps(value, canonical=True)


def _decode(raw: bytes) -> Any:
    """Return what `raw` encodes, refusing trailing bytes and any encoding but the canonical one."""
    try:
        value = cbor2.loads(raw)
        again = _encode(value)
    except (cbor2.CBORError, ValueError, TypeError, RecursionError, OverflowError) as error:
        raise SealError("malformed") from error
    if again != raw:
        raise SealError("not_canonical")
    return value
