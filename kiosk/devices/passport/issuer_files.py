"""The files in which authorities' certificates come: single ones, and the master lists that states publish.

A master list's own signature isn't judged: whoever puts a file among the station's certificates vouches for
it.
"""

from __future__ import annotations

from kiosk.devices.cards.tlv import read_all, read_one, write
from kiosk.devices.passport.security_object import MALFORMED

MASTER_LIST = "2.23.136.1.1.2"
_SEQUENCE = 0x30


class NoCertificates(ValueError):
    """A file that is neither a certificate nor a master list."""


def certificates_in(file: bytes) -> tuple[bytes, ...]:
    """Return the certificates, in DER, of a certificate (DER or PEM) or a master list (Doc 9303-12, 9).

    Raises `NoCertificates`. Whether they can be understood, `Issuers.of` tells.
    """
    from asn1crypto.cms import ContentInfo
    from asn1crypto.pem import detect, unarmor

    try:
        if detect(file):
            return tuple(
                encoded for kind, _, encoded in unarmor(file, multiple=True) if kind == "CERTIFICATE"
            )
        first = read_all(read_one(file, _SEQUENCE))[0]
        if first.tag == _SEQUENCE:
            return (file,)
        signed = ContentInfo.load(file, strict=True)["content"]["encap_content_info"]
        if signed["content_type"].dotted != MASTER_LIST:
            raise NoCertificates("signed, but no master list")
        _, listed = read_all(read_one(bytes(signed["content"]), _SEQUENCE))
        return tuple(write(one.tag, one.value) for one in read_all(listed.value))
    except MALFORMED as bad:
        raise NoCertificates("not understood") from bad
