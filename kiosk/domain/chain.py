"""The chain that holds a journal together: each operation's hash covers it and the one before.

Kiosk and portal compute it with this code. Agreeing on the newest hash, they agree on all that came before.
"""

from __future__ import annotations

import hashlib
from typing import Protocol

from kiosk.domain.canonical import canonical

GENESIS = bytes(32)
"""What comes before the first operation."""

COVERED = (
    "epoch",
    "seq",
    "op_id",
    "kind",
    "kind_version",
    "entity_id",
    "base_version",
    "occurred_ms",
    "mono_ms",
    "boot_id",
    "clock_quality",
    "actor",
    "station",
    "receipt_no",
    "body",
)
"""What an operation's hash covers, in this order, beside the digest of its payload. `body` is JSON as it was
written, never spelled anew."""


class ByName(Protocol):
    """Gives a value by its column's name: a table, or a database's row."""

    def __getitem__(self, name: str, /) -> object: ...


def chain_hash(prev_hash: bytes, operation: ByName) -> bytes:
    """Return SHA-256 of `prev_hash` and the canonical bytes of an operation's `COVERED` values and digest.

    Raises `TypeError` or `ValueError` for values that this program can't have written.
    """
    digest = operation["payload_digest"]
    if digest is not None and not isinstance(digest, bytes):
        raise TypeError("payload_digest")
    covered = [operation[name] for name in COVERED]
    return hashlib.sha256(prev_hash + canonical([*covered, digest.hex() if digest else None])).digest()


def payload_digest(salt: bytes, content: bytes) -> bytes:
    """Return what the chain keeps of a payload: SHA-256 of its salt and its bytes."""
    return hashlib.sha256(salt + content).digest()
