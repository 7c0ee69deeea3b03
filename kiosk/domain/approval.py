"""What two people have to agree on, and how it is told that both saw the same.

Each of the two shows afresh who they are, for exactly what stands before them: what is shown goes into a
digest, and the digest into their confirmation.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.canonical import canonical

FRESH_MS = 60_000
"""So long a confirmation counts."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """That somebody confirmed just now what has this `digest`. The store knows it by `id`, takes it once."""

    id: str
    person_id: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class Approval:
    """Two confirmations of the same: by whoever does it, and by another who may do it too."""

    own: Confirmation
    other: Confirmation


def shown_digest(kind: str, shown: Mapping[str, object]) -> bytes:
    """Return the digest of what two people agree on: an operation's kind and all that its page shows."""
    return hashlib.sha256(canonical({"kind": kind, "shown": dict(shown)})).digest()
