"""Whom the line believes: one authority, over TLS 1.3, its certificates' dates by a time that can be proved.

By its own clock a kiosk whose battery died would take every certificate for run out, or for not yet good, and
never hear what time it is. So the handshake asks for chain and name as ever, and for the dates by a time that
is handed in: this machine's, until the portal has proved another. It proves it with the key that the node was
given when it joined, in answer to a question that was drawn for it: whoever has only an old certificate and
its key can't, and before the dates are right nothing else is sent.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.clock import Clock
from kiosk.sync.wire import TimeTold

_NO_CHECK_TIME = 0x200000
"""OpenSSL's X509_V_FLAG_NO_CHECK_TIME, for which `ssl` has no name."""


class WrongDates(ssl.SSLCertVerificationError):
    """A certificate of the right authority, for the right machine, isn't good at this time."""


@dataclass
class PortalTime:
    """What time it is at the portal: what `clock` shows, until the `publisher` (hexadecimal) proved another.

    A clock behind the portal's last word, `known_ms`, is wrong: it was that late already.
    """

    clock: Clock
    publisher: str
    known_ms: int = 0
    _ahead_ms: int | None = None

    def now_ms(self) -> int:
        """Return UTC milliseconds."""
        if self._ahead_ms is not None:
            return self.clock.mono_ms() + self._ahead_ms
        return max(self.clock.now_ms(), self.known_ms)

    def proved(self, told: TimeTold, question: str) -> bool:
        """Take over what was told in answer to `question`, and return whether the publisher did."""
        try:
            key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(self.publisher))
            key.verify(told.signature, told.covered(question))
        except (InvalidSignature, ValueError):
            return False
        self._ahead_ms = told.ms - self.clock.mono_ms()
        return True


def trusting(authority: str, now_ms: Callable[[], int] | None) -> ssl.SSLContext:
    """Return what believes in `authority` (PEM) alone, over TLS 1.3; in nobody if it is empty.

    The certificate shown, and one of the authority's, must be good at `now_ms`; None: at any time. Raises
    `ssl.SSLError` or `ValueError` for what isn't a certificate.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_flags |= _NO_CHECK_TIME
    if authority:
        context.load_verify_locations(cadata=authority)
    if authority and now_ms is not None:
        context.sslobject_class = _dated(x509.load_pem_x509_certificates(authority.encode()), now_ms)
    return context


def _dated(authorities: Sequence[x509.Certificate], now_ms: Callable[[], int]) -> type[ssl.SSLObject]:
    """Return TLS that ends a handshake before anything is said if a certificate isn't good now."""
    lives = [
        (one.not_valid_before_utc.timestamp(), one.not_valid_after_utc.timestamp()) for one in authorities
    ]

    class Dated(ssl.SSLObject):
        def do_handshake(self) -> None:
            super().do_handshake()
            shown, now_s = self.getpeercert() or {}, now_ms() / 1000
            begins, ends = (ssl.cert_time_to_seconds(str(shown[name])) for name in ("notBefore", "notAfter"))
            if not begins <= now_s <= ends or not any(first <= now_s <= last for first, last in lives):
                raise WrongDates("not good now")

    return Dated
