"""How a PIN is kept: as argon2id (RFC 9106) over its HMAC under a key that isn't in the store.

A copied database can't be searched for the few million PINs that there are.
"""

from __future__ import annotations

import hashlib
import hmac
from functools import cache
from typing import TYPE_CHECKING

from kiosk.store.store import Store

if TYPE_CHECKING:
    from argon2 import PasswordHasher

_PEPPER = "kiosk pin/1"
_PASSES, _MEMORY_KIB, _LANES = 3, 64 * 1024, 1


def verifier_of(store: Store, person_id: str, pin: str) -> str:
    """Return what is kept of a PIN; takes a tenth of a second and 64 MiB, as a check does."""
    return _hasher().hash(_peppered(store, person_id, pin))


def is_pin(store: Store, person_id: str, verifier: str, pin: str) -> bool:
    """Tell whether `pin` is the one that `verifier` was made of."""
    from argon2.exceptions import VerifyMismatchError

    try:
        return _hasher().verify(verifier, _peppered(store, person_id, pin))
    except VerifyMismatchError:
        return False


def _peppered(store: Store, person_id: str, pin: str) -> bytes:
    pepper = store.keys.derived(_PEPPER)
    return hmac.new(pepper, f"{person_id} {pin}".encode(), hashlib.sha256).digest()


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher  # late: only who logs in needs it

    return PasswordHasher(_PASSES, _MEMORY_KIB, _LANES)
