"""Signatures hold or don't, for every kind of key that states use, and only over curves that are known."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest
from asn1crypto import algos, keys
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from ecdsa import SigningKey
from ecdsa.util import sigencode_der

from kiosk.devices.passport.curves import CURVES, Curve
from kiosk.devices.passport.signatures import UnknownMethod, holds, known_curve

MESSAGE = b"what was signed"


def public(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> keys.PublicKeyInfo:
    encoded = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return keys.PublicKeyInfo.load(encoded)


def method(name: str, parameters: object = None) -> algos.SignedDigestAlgorithm:
    return algos.SignedDigestAlgorithm({"algorithm": name, "parameters": parameters})


def spelled_out(curve: Curve, **changes: object) -> keys.PublicKeyInfo:
    """Return a key whose curve is given with all its parameters, as some states do."""
    domain = curve.domain
    size = (domain.curve.p().bit_length() + 7) // 8
    parameters: dict[str, object] = {
        "version": "ecdpVer1",
        "field_id": {"field_type": "prime_field", "parameters": int(domain.curve.p())},
        "curve": {
            "a": int(domain.curve.a() % domain.curve.p()).to_bytes(size, "big"),
            "b": int(domain.curve.b()).to_bytes(size, "big"),
        },
        "base": domain.generator.to_bytes("uncompressed"),
        "order": int(domain.order),
        "cofactor": 1,
    }
    spelled = keys.SpecifiedECDomain(parameters | changes)
    point = SECRETS[curve.domain_name].verifying_key.to_string("uncompressed")
    return keys.PublicKeyInfo(
        {
            "algorithm": {"algorithm": "ec", "parameters": keys.ECDomainParameters("specified", spelled)},
            "public_key": keys.ECPointBitString(point),
        }
    )


SECRETS = {curve.domain_name: SigningKey.generate(curve.domain) for curve in CURVES}


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: curve.domain_name)
def test_a_curve_may_be_spelled_out(curve: Curve) -> None:
    key = spelled_out(curve)
    assert known_curve(key) is curve
    signature = SECRETS[curve.domain_name].sign(MESSAGE, hashfunc=sha256, sigencode=sigencode_der)
    assert holds(key, method("sha256_ecdsa"), "", signature, MESSAGE)
    assert not holds(key, method("sha256_ecdsa"), "", signature, MESSAGE + b"!")
    assert not holds(key, method("sha256_ecdsa"), "", b"no signature", MESSAGE)


OTHER_BASE = (CURVES[4].domain.generator * 2).to_bytes("uncompressed")


@pytest.mark.parametrize("base", [OTHER_BASE, b"", b"\x04" + bytes(64), bytes(65)])
def test_a_curve_with_another_base_point_or_none_is_no_known_curve(base: bytes) -> None:
    with pytest.raises(UnknownMethod):
        known_curve(spelled_out(CURVES[4], base=base))


@pytest.mark.parametrize("form", ["compressed", "hybrid"])
def test_the_base_point_may_stand_there_in_each_of_its_forms(form: str) -> None:
    base = CURVES[4].domain.generator.to_bytes(form)
    assert known_curve(spelled_out(CURVES[4], base=base)) is CURVES[4]


@pytest.mark.parametrize(
    "new_hash", [hashes.SHA1, hashes.SHA224, hashes.SHA256, hashes.SHA384, hashes.SHA512]
)
def test_every_digest_of_passports_is_known(new_hash: Callable[[], hashes.HashAlgorithm]) -> None:
    key = ec.generate_private_key(ec.SECP384R1())
    signature = key.sign(MESSAGE, ec.ECDSA(new_hash()))
    assert holds(public(key), method(f"{new_hash().name}_ecdsa"), "", signature, MESSAGE)


def test_rsa_holds_with_both_paddings() -> None:
    key = rsa.generate_private_key(65537, 2048)
    old = key.sign(MESSAGE, padding.PKCS1v15(), hashes.SHA256())
    assert holds(public(key), method("sha256_rsa"), "", old, MESSAGE)
    assert holds(public(key), method("rsassa_pkcs1v15"), "sha256", old, MESSAGE)
    assert not holds(public(key), method("sha256_rsa"), "", old[:-1] + b"\0", MESSAGE)
    new = key.sign(MESSAGE, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())
    parameters = {
        "hash_algorithm": {"algorithm": "sha256"},
        "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": "sha256"}},
        "salt_length": 32,
    }
    assert holds(public(key), method("rsassa_pss", parameters), "", new, MESSAGE)
    assert not holds(public(key), method("rsassa_pss", parameters), "", old, MESSAGE)


def test_other_kinds_cannot_be_judged() -> None:
    key = public(ec.generate_private_key(ec.SECP256R1()))
    for name, digest in (("md5_rsa", ""), ("ed25519", ""), ("sha256_rsa", ""), ("rsassa_pkcs1v15", "md5")):
        with pytest.raises(UnknownMethod):
            holds(key, method(name), digest, b"", MESSAGE)
