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
class Issuers:
    """Known authorities, read once. Without any, no passport is more than intact."""

    certificates: tuple[Certificate, ...] = ()

    @classmethod
    def of(cls, encoded: Iterable[bytes]) -> Issuers:
        """Return the authorities whose certificates are given, each in DER; raises `BadCertificate`."""
        return cls(tuple(_certificate(one, place) for place, one in enumerate(encoded)))

    def finding(self, signer: Certificate, state: str, moments: Sequence[datetime]) -> Finding | None:
        """Return None if an authority of `state` certified `signer`, else what is missing.

        `state` is the issuer's code in the printed zone. Both certificates must have been valid together in
        one of `moments`. Raises what `asn1crypto` makes of a malformed certificate.
        """
        named = [one for one in self.certificates if _names(signer, one)]
        authority = next((one for one in named if _certified(signer, one)), None)
        if authority is None:
            forged = any(_names_key(signer, one) for one in named)
            return Finding.CERTIFICATE_FORGED if forged else Finding.UNKNOWN_ISSUER
        if not _signs_documents(signer) or not authority.ca:
            return Finding.NOT_A_SIGNER
        if not any(_valid(signer, moment) and _valid(authority, moment) for moment in moments):
            return Finding.OUT_OF_DATE
        return None if _country(authority) == two_letter_country(state) else Finding.OTHER_STATE


def _certificate(encoded: bytes, place: int) -> Certificate:
    from asn1crypto.x509 import Certificate

    try:
        certificate = Certificate.load(encoded, strict=True)
        # asn1crypto reads late: what is asked for later is read here, where the file can still be named.
        _ = certificate.subject.hashable, certificate.ca, certificate.public_key.algorithm
    except MALFORMED as bad:
        raise BadCertificate(place) from bad
    return certificate


def _names(signer: Certificate, authority: Certificate) -> bool:
    """Tell whether `signer` says that `authority` certified it, by name or by key."""
    return bool(signer.issuer.hashable == authority.subject.hashable) or _names_key(signer, authority)


def _names_key(signer: Certificate, authority: Certificate) -> bool:
    named = signer.authority_key_identifier
    return named is not None and named == authority.key_identifier


def _certified(signer: Certificate, authority: Certificate) -> bool:
    try:
        return holds(
            authority.public_key,
            signer["signature_algorithm"],
            "",
            signer["signature_value"].native,
            signer["tbs_certificate"].dump(),
        )
    except UnknownMethod:
        return False


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
