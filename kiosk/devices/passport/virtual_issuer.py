"""A made-up state that issues virtual passports: an authority, a document signer, and what they sign.

Its keys are made anew each time and belong to nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from kiosk.devices.cards.tlv import write
from kiosk.devices.passport.security_object import LDS_SECURITY_OBJECT

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import CertificateIssuerPrivateKeyTypes
    from cryptography.x509 import Certificate, CertificateBuilder

_SHA256 = write(0x30, write(0x06, bytes.fromhex("608648016503040201")))
_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Keyholder:
    """Somebody who signs: an authority, or a signer of documents."""

    key: CertificateIssuerPrivateKeyTypes
    certificate: Certificate

    @property
    def encoded(self) -> bytes:
        """Return the certificate in DER."""
        from cryptography.hazmat.primitives.serialization import Encoding

        return self.certificate.public_bytes(Encoding.DER)


def new_key() -> CertificateIssuerPrivateKeyTypes:
    """Return a new key on the curve that most states use."""
    from cryptography.hazmat.primitives.asymmetric import ec

    return ec.generate_private_key(ec.SECP256R1())


def make_authority(
    name: str, country: str, since: datetime, key: CertificateIssuerPrivateKeyTypes | None = None
) -> Keyholder:
    """Return an authority named `name` of `country` (two letters), valid for fifteen years."""
    from cryptography import x509

    key = key or new_key()
    builder = _builder(name, country, key, since, 15 * _YEAR)
    builder = builder.issuer_name(_name(name, country))
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    return Keyholder(key, _signed(builder, key))


def make_signer(
    authority: Keyholder, since: datetime, key: CertificateIssuerPrivateKeyTypes | None = None
) -> Keyholder:
    """Return a signer of documents whom `authority` certifies for ten years and three months."""
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    key = key or new_key()
    country = str(authority.certificate.subject.get_attributes_for_oid(NameOID.COUNTRY_NAME)[0].value)
    builder = _builder("Document Signer", country, key, since, 10 * _YEAR + _YEAR / 4)
    builder = builder.issuer_name(authority.certificate.subject)
    named = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.certificate.public_key())  # type: ignore[arg-type]
    builder = builder.add_extension(named, critical=False)
    return Keyholder(key, _signed(builder, authority.key))


def sign_groups(groups: Mapping[int, bytes], signer: Keyholder, signed_at: datetime) -> bytes:
    """Return EF.SOD over the data groups `groups`, by their numbers."""
    from asn1crypto import cms, x509

    content = _security_object(groups)
    certificate = x509.Certificate.load(signer.encoded)
    signed = {
        "version": "v3",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": {"content_type": LDS_SECURITY_OBJECT, "content": content},
        "certificates": [certificate],
        "signer_infos": [_signer_info(signer, certificate, content, signed_at)],
    }
    return write(0x77, bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump()))


def _signer_info(
    signer: Keyholder, certificate: Any, content: bytes, signed_at: datetime
) -> dict[str, object]:
    from asn1crypto import algos, cms

    attributes = cms.CMSAttributes(
        [
            {"type": "content_type", "values": [LDS_SECURITY_OBJECT]},
            {"type": "signing_time", "values": [cms.Time({"utc_time": signed_at})]},
            {"type": "message_digest", "values": [sha256(content).digest()]},
        ]
    )
    method, signature = _signature(signer.key, attributes.dump())
    return {
        "version": "v1",
        "sid": {
            "issuer_and_serial_number": {
                "issuer": certificate.issuer,
                "serial_number": certificate.serial_number,
            }
        },
        "digest_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
        "signed_attrs": attributes,
        "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": method}),
        "signature": signature,
    }


def _security_object(groups: Mapping[int, bytes]) -> bytes:
    digests = b"".join(
        write(0x30, write(0x02, bytes([number])) + write(0x04, sha256(data).digest()))
        for number, data in sorted(groups.items())
    )
    return write(0x30, write(0x02, b"\0") + _SHA256 + write(0x30, digests))


def _signature(key: Any, message: bytes) -> tuple[str, bytes]:
    """Return the name of the method and the signature."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    if isinstance(key, rsa.RSAPrivateKey):
        return "sha256_rsa", key.sign(message, padding.PKCS1v15(), hashes.SHA256())
    return "sha256_ecdsa", key.sign(message, ec.ECDSA(hashes.SHA256()))


def _name(name: str, country: str) -> Any:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    return x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, country), x509.NameAttribute(NameOID.COMMON_NAME, name)]
    )


def _builder(name: str, country: str, key: Any, since: datetime, life: timedelta) -> CertificateBuilder:
    from cryptography import x509

    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(_name(name, country))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(since + life)
        .add_extension(identifier, critical=False)
    )


def _signed(builder: CertificateBuilder, key: CertificateIssuerPrivateKeyTypes) -> Certificate:
    from cryptography.hazmat.primitives import hashes

    return builder.sign(key, hashes.SHA256())
