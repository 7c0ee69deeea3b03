"""Enrolment codes: eight signs that survive the telephone, good once, for a day, for one mission."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable

from sqlalchemy import Engine, insert

from kiosk.portal.database import writing
from kiosk.portal.schema import enrolment_code

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without 0, 1, I, L, O and U, which are heard or read as others."""
LENGTH = 8
LIFE_MS = 24 * 3600 * 1000


def make_enrolment_code(
    engine: Engine,
    secret: bytes,
    mission_code: str,
    now_ms: int,
    draw: Callable[[int], int] = secrets.randbelow,
) -> str:
    """Commit a new code for `mission_code` and return it: it is readable here and never again.

    `draw(n)` returns a number from 0 to n-1 that can't be guessed.
    """
    code = "".join(ALPHABET[draw(len(ALPHABET))] for _ in range(LENGTH))
    row = {
        "digest": code_digest(secret, code),
        "mission_code": mission_code,
        "expires_ms": now_ms + LIFE_MS,
        "used_by": None,
    }
    with writing(engine) as connection:
        connection.execute(insert(enrolment_code), row)
    return code


def code_digest(secret: bytes, typed: str) -> bytes:
    """Return what is kept of a code; small letters, spaces and dashes don't matter."""
    plain = typed.upper().replace(" ", "").replace("-", "")
    return hmac.new(secret, b"code " + plain.encode(), hashlib.sha256).digest()
