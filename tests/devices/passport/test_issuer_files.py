"""Authorities are read from the files that states publish them in."""

from __future__ import annotations

import pytest
from asn1crypto import cms, x509
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.cards.tlv import write
from kiosk.devices.passport.issuer_files import MASTER_LIST, NoCertificates, certificates_in
from kiosk.devices.passport.issuers import Issuers
from kiosk.devices.passport.passport import Authenticity
from kiosk.devices.passport.reading import Terms
from tests.devices.passport.made_up import Station, authority, chip, forger


def master_list(*certificates: bytes) -> bytes:
    """Return a master list that nobody signed."""
    content = write(0x30, write(0x02, b"\0") + write(0x31, b"".join(certificates)))
    signed = {
        "version": "v3",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": {"content_type": MASTER_LIST, "content": content},
        "certificates": [x509.Certificate.load(authority().encoded)],
        "signer_infos": [],
    }
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump())


def test_a_certificate_is_taken_in_both_of_its_forms() -> None:
    armoured = authority().certificate.public_bytes(Encoding.PEM)
    other = forger().certificate.public_bytes(Encoding.PEM)
    assert certificates_in(authority().encoded) == (authority().encoded,)
    assert certificates_in(armoured) == (authority().encoded,)
    assert certificates_in(armoured + other) == (authority().encoded, forger().encoded)


def test_a_passport_is_verified_by_an_authority_of_a_master_list() -> None:
    listed = certificates_in(master_list(forger().encoded, authority().encoded))
    assert listed == (forger().encoded, authority().encoded)
    station = Station(terms=Terms(Issuers.of(listed)))
    assert station.data(chip().apdu).authenticity is Authenticity.VERIFIED


@pytest.mark.parametrize("file", [b"", b"\x30\x00", b"no certificate", b"-----BEGIN CERTIFICATE-----\nx"])
def test_anything_else_is_refused(file: bytes) -> None:
    with pytest.raises(NoCertificates):
        certificates_in(file)


def test_a_signed_file_of_another_kind_is_refused() -> None:
    with pytest.raises(NoCertificates):
        certificates_in(master_list().replace(bytes.fromhex("6781080101 02"), bytes.fromhex("6781080101 01")))


@given(st.binary(max_size=200))
def test_garbage_is_refused(file: bytes) -> None:
    try:
        found = certificates_in(file)
    except NoCertificates:
        return
    assert len(found) <= 1
