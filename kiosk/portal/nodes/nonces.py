"""Nonces that need no memory: a time and the portal's seal on it, so that any worker knows any other's.

Within its life a nonce may be used again: every signed request is one that may safely come twice.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass

LIFE_MS = 5 * 60_000
AHEAD_MS = 60_000
"""By how much another worker's clock may be ahead of ours."""
_FORM = re.compile(r"([0-9a-f]{1,15})-([0-9a-f]{64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Nonces:
    """Makes and knows the nonces of the portal that has `secret`."""

    secret: bytes

    def fresh(self, now_ms: int) -> str:
        """Return a nonce, good for five minutes by the portal's clock."""
        return f"{now_ms:x}-{self._seal(now_ms)}"

    def is_fresh(self, nonce: str, now_ms: int) -> bool:
        """Tell whether a worker of this portal made `nonce` less than five minutes ago."""
        found = _FORM.fullmatch(nonce)
        if found is None:
            return False
        made_ms = int(found[1], 16)
        return hmac.compare_digest(found[2], self._seal(made_ms)) and -AHEAD_MS <= now_ms - made_ms < LIFE_MS

    def _seal(self, made_ms: int) -> str:
        return hmac.new(self.secret, f"nonce {made_ms}".encode(), hashlib.sha256).hexdigest()
