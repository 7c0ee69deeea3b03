"""The elliptic curves of electronic passports: for PACE by their number, for signatures by name or by value.

Points are calculated by `ecdsa`, because PACE needs the sum of two of them and `cryptography` gives away no
more than the x of a product. It takes no constant time, which is borne: each secret here serves one reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ecdsa.curves import Curve as Domain
    from ecdsa.ellipticcurve import PointJacobi

_UNCOMPRESSED = b"\x04"


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve under all its names. `pace_id` is its number in Doc 9303-11, 9.5.1.

    `library` names its class in `cryptography`, empty where that library doesn't have it.
    """

    pace_id: int
    oid: str
    domain_name: str
    library: str = ""

    @property
    def domain(self) -> Domain:
        """Return its parameters."""
        from ecdsa import curves

        return getattr(curves, self.domain_name)


_BRAINPOOL = "1.3.36.3.3.2.8.1.1."
CURVES = (
    Curve(8, "1.2.840.10045.3.1.1", "NIST192p", "SECP192R1"),
    Curve(9, f"{_BRAINPOOL}3", "BRAINPOOLP192r1"),
    Curve(10, "1.3.132.0.33", "NIST224p", "SECP224R1"),
    Curve(11, f"{_BRAINPOOL}5", "BRAINPOOLP224r1"),
    Curve(12, "1.2.840.10045.3.1.7", "NIST256p", "SECP256R1"),
    Curve(13, f"{_BRAINPOOL}7", "BRAINPOOLP256r1", "BrainpoolP256R1"),
    Curve(14, f"{_BRAINPOOL}9", "BRAINPOOLP320r1"),
    Curve(15, "1.3.132.0.34", "NIST384p", "SECP384R1"),
    Curve(16, f"{_BRAINPOOL}11", "BRAINPOOLP384r1", "BrainpoolP384R1"),
    Curve(17, f"{_BRAINPOOL}13", "BRAINPOOLP512r1", "BrainpoolP512R1"),
    Curve(18, "1.3.132.0.35", "NIST521p", "SECP521R1"),
)


class NotOnCurve(ValueError):
    """Bytes that are no point of the curve, or a point that gives a secret away."""


def pace_curve(pace_id: int) -> Curve | None:
    """Return the curve with this number, None for a number that isn't a curve's."""
    return next((curve for curve in CURVES if curve.pace_id == pace_id), None)


def encode_point(point: PointJacobi) -> bytes:
    """Return `point` uncompressed (TR-03111, 3.2.1)."""
    size = _field_bytes(point.curve())
    return _UNCOMPRESSED + int(point.x()).to_bytes(size, "big") + int(point.y()).to_bytes(size, "big")


def decode_point(domain: Domain, data: bytes) -> PointJacobi:
    """Return the point that a chip sent; raises `NotOnCurve` for everything else."""
    from ecdsa.ellipticcurve import PointJacobi

    size = _field_bytes(domain.curve)
    if len(data) != 1 + 2 * size or data[:1] != _UNCOMPRESSED:
        raise NotOnCurve("not an uncompressed point of this size")
    x, y = int.from_bytes(data[1 : 1 + size], "big"), int.from_bytes(data[1 + size :], "big")
    prime = domain.curve.p()
    if x >= prime or y >= prime or not domain.curve.contains_point(x, y):
        raise NotOnCurve("not on the curve")
    return PointJacobi(domain.curve, x, y, 1, domain.order)


def checked(point: Any) -> PointJacobi:
    """Return `point`, which a calculation gave; raises `NotOnCurve` for infinity, where nothing is secret."""
    from ecdsa.ellipticcurve import INFINITY

    if point == INFINITY:
        raise NotOnCurve("infinity")
    return point


def scalar(domain: Domain, random: bytes) -> int:
    """Return a secret from 1 to the order less 1, out of `random` bytes well beyond the order's size."""
    return 1 + int.from_bytes(random, "big") % (int(domain.order) - 1)


def scalar_bytes(domain: Domain) -> int:
    """Return how many random bytes `scalar` wants: 64 bits more, so that no secret is likelier."""
    return (int(domain.order).bit_length() + 7) // 8 + 8


def _field_bytes(curve: Any) -> int:
    return (int(curve.p()).bit_length() + 7) // 8
