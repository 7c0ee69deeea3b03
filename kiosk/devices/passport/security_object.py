"""EF.SOD: the digests of the data groups, signed by the issuing state (Doc 9303-10, 4.6.2; CMS, RFC 5652).

The list of digests also tells which data groups there are. EF.COM, which tells the same unsigned, isn't read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import new as new_digest
from typing import TYPE_CHECKING, Any

from kiosk.devices.cards.tlv import read_all, read_one, write
from kiosk.devices.passport.passport import PassportFault, ReadingStopped
from kiosk.devices.passport.signatures import DIGESTS, UnknownMethod, holds

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate

LDS_SECURITY_OBJECT = "2.23.136.1.1.1"
MALFORMED = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)
"""What `asn1crypto` and `cryptography` make of bytes that aren't what they should be."""


@dataclass(frozen=True, slots=True)
class SecurityObject:
    """A security object whose parts were found. Nothing of it is proven yet.

    `digests` are by the data groups' numbers, `signed_at` is what the signer says, None if nothing.
    """

    digest: str
    digests: Mapping[int, bytes]
    signer: Certificate
    signed_at: datetime | None
    signature_holds: bool
    """Whether the signer's key made the signature over just this list."""

    def covers(self, number: int, data: bytes) -> bool:
        """Tell whether `data` is the data group `number` that was signed, byte for byte."""
        return self.digests.get(number) == _digest(self.digest, data)


def read_security_object(data: bytes) -> SecurityObject:
    """Return what EF.SOD holds.

    Stops with UNREADABLE when it is malformed or holds no signed attributes, UNSUPPORTED when its signature
    is of a kind that can't be judged.
    """
    try:
        return _read(read_one(data, 0x77))
    except UnknownMethod:
        raise ReadingStopped(PassportFault.UNSUPPORTED) from None
    except MALFORMED as bad:
        raise ReadingStopped(PassportFault.UNREADABLE) from bad


def _read(encoded: bytes) -> SecurityObject:
    from asn1crypto.cms import ContentInfo

    signed = ContentInfo.load(encoded, strict=True)["content"]
    info = signed["signer_infos"][0]
    content = _content(signed["encap_content_info"])
    signer = _signer(signed["certificates"], info["sid"])
    digest, digests = _lds(content)
    attributes = {one["type"].native: one["values"][0].native for one in info["signed_attrs"]}
    if not attributes:  # Doc 9303-10 demands them, and without them one signature can pass for another's
        raise ValueError("no signed attributes")
    signed_at = attributes.get("signing_time")
    return SecurityObject(
        digest=digest,
        digests=digests,
        signer=signer,
        signed_at=signed_at if isinstance(signed_at, datetime) else None,
        signature_holds=_attributes_hold(info, attributes, content)
        and holds(
            signer.public_key,
            info["signature_algorithm"],
            info["digest_algorithm"]["algorithm"].native,
            info["signature"].native,
            write(0x31, info["signed_attrs"].contents),  # signed as a SET OF, sent under another tag
        ),
    )


def _content(enclosed: Any) -> bytes:
    """Return the signed content, which must be a list of digests; version 1 wraps it loosely."""
    from asn1crypto.core import Any as Anything
    from asn1crypto.core import OctetString

    if enclosed["content_type"].dotted != LDS_SECURITY_OBJECT:
        raise ValueError("not a security object")
    content = enclosed["content"]
    return bytes(content.parse(OctetString) if isinstance(content, Anything) else content)


def _signer(certificates: Any, named: Any) -> Certificate:
    """Return the certificate that the signer names; a lone one is taken, sloppily named as some are."""
    found = [one.chosen for one in certificates if one.name == "certificate"]
    if not found:
        raise UnknownMethod("no certificate")
    if named.name == "issuer_and_serial_number":
        serial = named.chosen["serial_number"].native
        matching = [one for one in found if one.serial_number == serial]
    else:
        matching = [one for one in found if one.key_identifier == named.chosen.native]
    return (matching or found)[0]


def _lds(content: bytes) -> tuple[str, dict[int, bytes]]:
    """Return the name of the digest, and the digests by data group."""
    _, method, groups, *_ = read_all(read_one(content, 0x30))
    digest = DIGESTS.get(read_all(method.value)[0].value)
    if digest is None:
        raise UnknownMethod("digest")
    pairs = (read_all(group.value) for group in read_all(groups.value))
    return digest, {int.from_bytes(number.value, "big"): value.value for number, value in pairs}


def _attributes_hold(info: Any, attributes: Mapping[str, object], content: bytes) -> bool:
    """Tell whether the signed attributes speak of just this content (RFC 5652, 11.1 and 11.2)."""
    digested = _digest(info["digest_algorithm"]["algorithm"].native, content)
    types = attributes.get("content_type"), attributes.get("message_digest")
    return types == (LDS_SECURITY_OBJECT, digested)


def _digest(name: str, data: bytes) -> bytes:
    if name not in DIGESTS.values():
        raise UnknownMethod(name)
    return new_digest(name, data, usedforsecurity=False).digest()
