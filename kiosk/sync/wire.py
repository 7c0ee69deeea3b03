"""What crosses the line between a node and the portal, in both directions.

Values only; `codec` spells them. A payload is opaque here: its encoding says who can read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.canonical import canonical
from kiosk.domain.chain import chain_hash, payload_digest

PREFIX = "/sync/v1"
PORTAL_HEADER = "Sync-Portal"
"""In every answer of a portal: its incarnation, which changes when it is restored from a backup. An answer
without it comes from somebody else on the line."""
NONCE_HEADER = "Sync-Nonce"
"""In every answer: what the next request's signature must carry."""
EXCHANGE_HEADER = "Sync-Exchange"
"""In every request, drawn for it, and the same in its answer: an old answer is known as one."""
DIGEST_HEADER = "Content-Digest"
"""In every answer (RFC 9530): one that was changed on the way is known as such."""
BATCH_TYPE = "application/vnd.kiosk.batch+json"
CLOSED_TYPE = "application/octet-stream"
"""Of a batch that only the portal can read: a letter (`sealing.py`)."""
MOST_OPERATIONS = 500
MOST_BYTES = 4 * 1024 * 1024
"""Of one batch, uncompressed: what a receiver takes at most."""


class WireError(ValueError):
    """What came over the line isn't what this module writes."""


@dataclass(frozen=True, slots=True)
class Payload:
    """What an applicant filed, as stored: nobody on the way needs to read it."""

    encoding: str
    salt: bytes
    content: bytes


@dataclass(frozen=True, slots=True)
class WireOperation:
    """One row of a journal: the covered columns by name, digest and hash, and its payload until erased."""

    facts: Mapping[str, Any]
    payload_digest: bytes | None
    hash: bytes
    payload: Payload | None

    @property
    def op_id(self) -> str:
        """The operation's id, made where it was made."""
        return str(self.facts["op_id"])

    @property
    def seq(self) -> int:
        """Its number in the node's journal."""
        return int(self.facts["seq"])

    def follows(self, prev_hash: bytes) -> bool:
        """Tell whether its hash is right behind `prev_hash`, and its payload the one that was digested."""
        try:
            hashed = chain_hash(prev_hash, {**self.facts, "payload_digest": self.payload_digest})
        except (TypeError, ValueError):
            return False
        whole = self.payload is None or (
            payload_digest(self.payload.salt, self.payload.content) == self.payload_digest
        )
        return hashed == self.hash and whole


@dataclass(frozen=True, slots=True)
class Batch:
    """Contiguous operations of one node and epoch. `prev_hash` belongs to the one before the first.

    Numbers and hashes go on from one epoch to the next: all of a node's epochs are one chain.
    """

    node_id: str
    epoch: int
    prev_hash: bytes
    operations: tuple[WireOperation, ...]

    @property
    def from_seq(self) -> int:
        """The first operation's number."""
        return self.operations[0].seq

    def chained(self) -> bool:
        """Tell whether the operations follow one another without a gap, each with the right hash."""
        head, seq = self.prev_hash, self.from_seq
        for operation in self.operations:
            right = operation.seq == seq and operation.facts["epoch"] == self.epoch
            if not (right and operation.follows(head)):
                return False
            head, seq = operation.hash, seq + 1
        return True


@dataclass(frozen=True, slots=True)
class Outcome:
    """An operation that the portal keeps but couldn't apply; `reason` is a code, put in words where shown."""

    op_id: str
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the portal is with a node: the answer to a batch, and to "how far are you?".

    `acked_hash` is the chain hash at `acked_seq`; up to `durable_seq` the portal's own backup holds it too.
    """

    node_id: str
    epoch: int
    acked_seq: int
    acked_hash: bytes
    durable_seq: int
    server_ms: int
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class StateChange:
    """A request's state as the portal has it.

    `number` orders all changes for a node, without gaps below any number that was ever given out.
    `known_op` is the newest move of the node's own that the portal had judged by then, "" for none: what
    the node has said since isn't answered yet. None: it is an older portal, which judges none.
    """

    number: int
    request_id: str
    state: str
    changed_ms: int
    known_op: str | None = None


@dataclass(frozen=True, slots=True)
class StatePage:
    """Some changes behind a cursor, and whether there are more."""

    changes: tuple[StateChange, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class OperationPage:
    """A node's own operations as the portal keeps them, for a node restored from a copy.

    `prev_hash` belongs to the operation before the first asked for, whether or not any follows.
    """

    prev_hash: bytes
    operations: tuple[WireOperation, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Publication:
    """Dated changes of the catalogue that headquarters published, in place of all earlier ones of that scope.

    `scope` is a mission's code, or `domain.mission.EVERY_MISSION`; `content` is what
    `catalogue.spelling.changes_text` writes. `number` grows with every publication of the portal, whatever
    its scope. `signature` is the portal's, Ed25519 over `covered`.
    """

    number: int
    scope: str
    content: str
    signature: bytes

    @property
    def covered(self) -> bytes:
        """What the signature covers."""
        return canonical([self.number, self.scope, self.content])


@dataclass(frozen=True, slots=True)
class PublicationPage:
    """The newest publication of each scope behind a cursor, by number."""

    publications: tuple[Publication, ...]


@dataclass(frozen=True, slots=True)
class Health:
    """How a node is, as it says itself. `oldest_ms` 0: nothing waits. Times by the node's own clock."""

    release: str
    waiting: int
    oldest_ms: int
    free_mb: int
    clock_ms: int


@dataclass(frozen=True, slots=True)
class TimeTold:
    """The portal's clock, with its publisher's signature (Ed25519) over `covered`."""

    ms: int
    signature: bytes

    def covered(self, question: str) -> bytes:
        """What is signed: it names `question`, which was drawn for it, and can't be read as a publication."""
        return canonical(["time", question, self.ms])


@dataclass(frozen=True, slots=True)
class Branch:
    """From which operation, known to both, a restored node's own journal goes on."""

    seq: int
    hash: bytes
