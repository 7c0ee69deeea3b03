"""Passive authentication: what an authority known to the station signed is verified, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.types import CertificateIssuerPrivateKeyTypes

from kiosk.devices.cards.tlv import read_one, write
from kiosk.devices.passport.issuers import BadCertificate, Issuers
from kiosk.devices.passport.passport import Authenticity, Finding, PassportFault
from kiosk.devices.passport.virtual_booklet import DG1, DG11, SOD, Holder, make_booklet
from kiosk.devices.passport.virtual_chip import VirtualChip
from kiosk.devices.passport.virtual_issuer import Keyholder, make_authority, make_signer, sign_groups
from kiosk.devices.passport.virtual_state import AUTHORITY_NAME
from tests.devices.passport.made_up import (
    HOLDER,
    ISSUED,
    NOW,
    SINCE,
    Station,
    authority,
    booklet,
    forger,
    signer,
)

YEAR = timedelta(days=365)


def finding(
    document_signer: Keyholder,
    *trusted: Keyholder,
    holder: Holder = HOLDER,
    now: datetime = NOW,
    signed_at: datetime = ISSUED,
) -> Finding | None:
    """Return what is found about a passport that `document_signer` signed."""
    made = make_booklet(holder, document_signer, document_signer, signed_at)
    station = Station(now=now)
    station.terms = replace(station.terms, issuers=Issuers.of([one.encoded for one in trusted]))
    return station.data(VirtualChip(made).apdu, holder.key).finding


KEYS: list[Callable[[], CertificateIssuerPrivateKeyTypes]] = [
    lambda: ec.generate_private_key(ec.BrainpoolP384R1()),
    lambda: ec.generate_private_key(ec.SECP521R1()),
    lambda: rsa.generate_private_key(65537, 2048),
]


@pytest.mark.parametrize("new_key", KEYS)
def test_states_sign_with_many_kinds_of_keys(new_key: Callable[[], CertificateIssuerPrivateKeyTypes]) -> None:
    made = make_authority("Specimen Authority", "SY", SINCE, new_key())
    assert finding(make_signer(made, SINCE, new_key()), made) is None


def test_without_any_authority_a_passport_is_intact_at_most() -> None:
    assert finding(signer()) is Finding.UNKNOWN_ISSUER


def test_an_authority_of_the_same_name_with_another_key_is_another_authority() -> None:
    namesake = make_authority(AUTHORITY_NAME, "SY", SINCE)
    assert finding(signer(), namesake) is Finding.UNKNOWN_ISSUER
    assert finding(signer(), namesake, authority()) is None


def test_a_certificate_that_names_a_known_key_and_was_not_made_with_it_is_forged() -> None:
    claimed = Keyholder(forger().key, authority().certificate)
    assert finding(make_signer(claimed, SINCE), authority()) is Finding.CERTIFICATE_FORGED


def test_a_known_authority_of_another_state_proves_nothing() -> None:
    elsewhere = make_authority("Elsewhere", "XX", SINCE)
    assert finding(make_signer(elsewhere, SINCE), elsewhere) is Finding.OTHER_STATE


def test_an_authority_signs_no_passports_itself() -> None:
    assert finding(authority(), authority()) is Finding.NOT_A_SIGNER


def test_a_passport_that_expired_long_ago_is_still_verified_by_the_time_of_its_signing() -> None:
    assert finding(signer(), authority(), now=NOW + 30 * YEAR) is None


def test_a_clock_that_stands_still_in_the_past_harms_nobody() -> None:
    assert finding(signer(), authority(), now=NOW - 30 * YEAR) is None


def test_certificates_that_were_valid_neither_now_nor_at_the_signing_prove_nothing() -> None:
    before = SINCE - YEAR
    assert finding(signer(), authority(), now=before, signed_at=before) is Finding.OUT_OF_DATE


def test_a_chip_that_holds_another_passport_than_the_printed_one_is_tampered() -> None:
    other = booklet(Holder(number="N00000009"))
    swapped = replace(booklet(), files=other.files)
    found = Station().data(VirtualChip(swapped).apdu)
    assert (found.authenticity, found.finding) == (Authenticity.TAMPERED, Finding.OTHER_MRZ)


def test_a_data_group_without_a_signed_digest_is_tampered() -> None:
    files = {**booklet().files, SOD: sign_groups({2: b"photograph"}, signer(), ISSUED)}
    found = Station().data(VirtualChip(replace(booklet(), files=files)).apdu)
    assert found.finding is Finding.DATA_CHANGED


def test_a_digest_that_was_changed_along_with_its_data_is_no_longer_signed() -> None:
    files = booklet().files
    changed = files[DG1].replace(b"LAYLA", b"LAILA")
    sod = files[SOD].replace(sha256(files[DG1]).digest(), sha256(changed).digest())
    forged = replace(booklet(), files={**files, DG1: changed, SOD: sod})
    found = Station().data(VirtualChip(forged).apdu)
    assert (found.authenticity, found.finding) == (Authenticity.TAMPERED, Finding.SIGNATURE_WRONG)


def test_a_signature_without_signed_attributes_is_not_read() -> None:
    info = cms.ContentInfo.load(read_one(booklet().files[SOD], 0x77))
    del info["content"]["signer_infos"][0]["signed_attrs"]
    files = {**booklet().files, SOD: write(0x77, info.dump(force=True))}
    assert Station().read(VirtualChip(replace(booklet(), files=files)).apdu) is PassportFault.UNREADABLE


def test_signed_names_that_the_chip_withholds_leave_the_rest_verified() -> None:
    files = {file_id: file for file_id, file in booklet().files.items() if file_id in (DG1, SOD)}
    found = Station().data(VirtualChip(replace(booklet(), files=files)).apdu)
    assert found.details.full_name is None
    assert found.authenticity is Authenticity.VERIFIED


def test_names_that_come_with_pictures_are_left_out_and_the_rest_is_verified() -> None:
    groups = {1: booklet().files[DG1], 11: write(0x6B, write(0x5F16, bytes(20_000)))}
    files = {DG1: groups[1], DG11: groups[11], SOD: sign_groups(groups, signer(), ISSUED)}
    found = Station().data(VirtualChip(replace(booklet(), files=files)).apdu)
    assert found.details.full_name is None
    assert found.authenticity is Authenticity.VERIFIED


def test_an_identity_card_is_no_passport() -> None:
    card = b"\x61\x5d\x5f\x1f\x5a" + b"I" * 90
    files = {**booklet().files, DG1: card}
    assert Station().read(VirtualChip(replace(booklet(), files=files)).apdu) is PassportFault.OTHER_DOCUMENT


def test_a_file_that_is_no_certificate_is_named() -> None:
    with pytest.raises(BadCertificate) as refused:
        Issuers.of([authority().encoded, b"\x30\x03\x02\x01\x01"])
    assert refused.value.place == 1
