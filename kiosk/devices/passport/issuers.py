"""The authorities (CSCA) that a station knows, and whether one of them certified a document's signer.

Being listed is what makes an authority trusted. Revocation lists aren't looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.devices.passport.passport import Finding
from kiosk.devices.passport.security_object import MALFORMED
from kiosk.devices.passport.signatures import UnknownMethod, holds
from kiosk.domain.countries import two_letter_country

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate


class BadCertificate(ValueError):
    """Bytes that are no certificate; `place` counts from 0."""

    def __init__(self, place: int) -> None:
        super().__init__(f"certificate {place}")
        self.place = place


@dataclass(frozen=True, slots=True)
class Authority:
    """A known authority: what signers name it by, and its certificate."""

    name: str
    key_id: bytes | None
    certificate: Certificate

    def is_named_by(self, signer: Certificate, name: str) -> bool:
        """Tell whether `signer`, whose issuer is `name`, says that this authority certified it."""
        return name == self.name or self.key_is_named_by(signer)

    def key_is_named_by(self, signer: Certificate) -> bool:
        """Tell whether `signer` names just this key."""
        named: bytes | None = signer.authority_key_identifier
        return named is not None and named == self.key_id

    def certified(self, signer: Certificate) -> bool:
        """Tell whether the signature on `signer` was made with this authority's key."""
        method, signature = signer["signature_algorithm"], signer["signature_value"].native
        try:
            return holds(self.certificate.public_key, method, "", signature, signer["tbs_certificate"].dump())
        except UnknownMethod:
            return False


@dataclass(frozen=True, slots=True)
class Issuers:
    """Known authorities, read once. Without any, no passport is more than intact."""

    authorities: tuple[Authority, ...] = ()

    @classmethod
    def of(cls, certificates: Iterable[bytes]) -> Issuers:
        """Return the authorities whose certificates are given, each in DER; raises `BadCertificate`."""
        return cls(tuple(_authority(one, place) for place, one in enumerate(certificates)))

    def finding(self, signer: Certificate, state: str, moments: Sequence[datetime]) -> Finding | None:
        """Return None if an authority of `state` certified `signer`, else what is missing.

        `state` is the issuer's code in the printed zone. Both certificates must have been valid together in
        one of `moments`. Raises what `asn1crypto` makes of a malformed certificate.
        """
        name = signer.issuer.hashable
        named = [one for one in self.authorities if one.is_named_by(signer, name)]
        authority = next((one.certificate for one in named if one.certified(signer)), None)
        if authority is None:
            forged = any(one.key_is_named_by(signer) for one in named)
            return Finding.CERTIFICATE_FORGED if forged else Finding.UNKNOWN_ISSUER
        if not _signs_documents(signer) or not authority.ca:
            return Finding.NOT_A_SIGNER
        if not any(_valid(signer, moment) and _valid(authority, moment) for moment in moments):
            return Finding.OUT_OF_DATE
        return None if _country(authority) == two_letter_country(state) else Finding.OTHER_STATE


def _authority(encoded: bytes, place: int) -> Authority:
    from asn1crypto.x509 import Certificate

    try:
        certificate = Certificate.load(encoded, strict=True)
        # asn1crypto reads late: what is asked for later is read here, where the file can still be named.
        _ = certificate.ca, certificate.public_key.algorithm, certificate.not_valid_after
        return Authority(certificate.subject.hashable, certificate.key_identifier, certificate)
    except MALFORMED as bad:
        raise BadCertificate(place) from bad


def _signs_documents(certificate: Certificate) -> bool:
    """Tell whether a certificate is a document signer's (Doc 9303-12, 7.1.1): no authority's, no other's."""
    usage = certificate.key_usage_value
    signs = usage is None or "digital_signature" in usage.native
    return signs and not certificate.ca and certificate.extended_key_usage_value is None


def _valid(certificate: Certificate, moment: datetime) -> bool:
    validity: Any = certificate["tbs_certificate"]["validity"]
    return bool(validity["not_before"].native <= moment <= validity["not_after"].native)


def _country(certificate: Certificate) -> str | None:
    named = certificate.subject.native.get("country_name")
    return named.upper() if isinstance(named, str) else None
