"""Whether a signature holds, for all kinds that states put on passports and certificates: RSA and ECDSA.

Keys come with curves by name or with all their parameters; only curves that are known to the last value are
believed, else anybody could choose a base point that makes a known public key their own.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import new as new_digest
from typing import TYPE_CHECKING, Any

from kiosk.devices.passport.curves import CURVES, Curve

if TYPE_CHECKING:
    from asn1crypto.algos import SignedDigestAlgorithm
    from asn1crypto.keys import PublicKeyInfo

DIGESTS = {
    bytes.fromhex("2b0e03021a"): "sha1",
    bytes.fromhex("608648016503040204"): "sha224",
    bytes.fromhex("608648016503040201"): "sha256",
    bytes.fromhex("608648016503040202"): "sha384",
    bytes.fromhex("608648016503040203"): "sha512",
}
"""The digests of passports, by their object identifiers."""
_POINT_FORMS = ("uncompressed", "compressed", "hybrid")
"""Encodings of a point (X9.62, 4.3.6)."""


class UnknownMethod(Exception):
    """A kind of key, curve or signature that can't be judged here."""


def holds(
    key: PublicKeyInfo, method: SignedDigestAlgorithm, digest: str, signature: bytes, message: bytes
) -> bool:
    """Tell whether `signature` over `message` was made with `key`; `digest` counts if `method` names none.

    Raises `UnknownMethod`, and whatever `asn1crypto` makes of malformed parameters.
    """
    from cryptography.exceptions import UnsupportedAlgorithm

    try:
        return _holds(key, method, digest, signature, message)
    except UnsupportedAlgorithm as unknown:  # a system's own library may have been cut down
        raise UnknownMethod(str(unknown)) from unknown


def _holds(
    key: PublicKeyInfo, method: SignedDigestAlgorithm, digest: str, signature: bytes, message: bytes
) -> bool:
    try:
        kind = method.signature_algo
    except ValueError:
        raise UnknownMethod from None
    if kind == "rsassa_pss":
        parameters = method["parameters"]
        masked = parameters["mask_gen_algorithm"]["parameters"]["algorithm"].native
        salt = parameters["salt_length"].native
        return _rsa_holds(
            key, parameters["hash_algorithm"]["algorithm"].native, (masked, salt), signature, message
        )
    with suppress(ValueError):  # raised for "rsaEncryption" and the like: the signer's own digest is meant
        digest = method.hash_algo
    if kind == "rsassa_pkcs1v15":
        return _rsa_holds(key, digest, None, signature, message)
    if kind == "ecdsa":
        return _ecdsa_holds(key, digest, signature, message)
    raise UnknownMethod(kind)


def _rsa_holds(
    key: PublicKeyInfo, digest: str, pss: tuple[str, int] | None, signature: bytes, message: bytes
) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import padding, rsa

    if key.algorithm not in ("rsa", "rsassa_pss"):
        raise UnknownMethod(key.algorithm)
    numbers = key["public_key"].parsed
    scheme: Any = padding.PKCS1v15()
    if pss is not None:
        scheme = padding.PSS(padding.MGF1(_hash(pss[0])), pss[1])
    public = rsa.RSAPublicNumbers(numbers["public_exponent"].native, numbers["modulus"].native).public_key()
    try:
        public.verify(signature, message, scheme, _hash(digest))
    except InvalidSignature:
        return False
    return True


def _ecdsa_holds(key: PublicKeyInfo, digest: str, signature: bytes, message: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec

    if key.algorithm != "ec":
        raise UnknownMethod(key.algorithm)
    curve, point = known_curve(key), key["public_key"].native
    if not curve.library:
        return _rare_ecdsa_holds(curve, point, digest, signature, message)
    public = ec.EllipticCurvePublicKey.from_encoded_point(getattr(ec, curve.library)(), point)
    try:
        public.verify(signature, message, ec.ECDSA(_hash(digest)))
    except InvalidSignature:
        return False
    return True


def _rare_ecdsa_holds(curve: Curve, point: bytes, digest: str, signature: bytes, message: bytes) -> bool:
    """Judge by `ecdsa`, which is slower and knows the curves that `cryptography` doesn't."""
    from ecdsa import BadSignatureError, VerifyingKey
    from ecdsa.der import UnexpectedDER
    from ecdsa.errors import MalformedPointError
    from ecdsa.util import sigdecode_der

    _hash(digest)
    hashed = new_digest(digest, message, usedforsecurity=False).digest()
    try:
        public = VerifyingKey.from_string(point, curve.domain)
        public.verify_digest(signature, hashed, sigdecode=sigdecode_der, allow_truncate=True)
    except MalformedPointError as bad:
        raise ValueError("a public key that isn't on its curve") from bad
    except (BadSignatureError, UnexpectedDER):
        return False
    return True


def known_curve(key: PublicKeyInfo) -> Curve:
    """Return the curve of an elliptic key, named or spelled out; raises `UnknownMethod`."""
    parameters = key["algorithm"]["parameters"]
    if parameters.name == "named":
        found = (curve for curve in CURVES if curve.oid == parameters.chosen.dotted)
    elif parameters.name == "specified":
        found = (curve for curve in CURVES if _is_spelled_out(curve, parameters.chosen))
    else:
        raise UnknownMethod(parameters.name)
    curve = next(found, None)
    if curve is None:
        raise UnknownMethod("curve")
    return curve


def _is_spelled_out(curve: Curve, parameters: Any) -> bool:
    """Tell whether `parameters` (X9.62 SpecifiedECDomain) are those of `curve`, all of them."""
    domain = curve.domain
    if parameters["field_id"]["field_type"].native != "prime_field":
        return False
    prime = domain.curve.p()
    spelled = (
        parameters["field_id"]["parameters"].native,
        int.from_bytes(parameters["curve"]["a"].native, "big"),
        int.from_bytes(parameters["curve"]["b"].native, "big"),
        parameters["order"].native,
    )
    if spelled != (prime, domain.curve.a() % prime, domain.curve.b() % prime, domain.order):
        return False
    base = parameters["base"].native  # compared as bytes: `ecdsa` asserts that it is a point of the curve
    return base in {domain.generator.to_bytes(form) for form in _POINT_FORMS}


def _hash(name: str) -> Any:
    from cryptography.hazmat.primitives import hashes

    if name not in DIGESTS.values():
        raise UnknownMethod(name)
    return getattr(hashes, name.upper())()
