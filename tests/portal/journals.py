"""Journals as nodes write them, made here so that each test can bend one."""

from __future__ import annotations

import json
import random
import uuid
from dataclasses import dataclass, field
from typing import Any

from kiosk.domain.canonical import canonical
from kiosk.domain.chain import GENESIS, chain_hash, payload_digest
from kiosk.domain.reference import new_reference
from kiosk.sync.wire import Batch, Payload, WireOperation

FORM = {
    "service": "passport_renewal_urgent",
    "answers": {"concerned.given_name": {"value": "سليم", "by_clerk": False}},
}


@dataclass
class Journal:
    """One node's operations, in the order they were written."""

    node_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    letter: str = "A"
    epoch: int = 1
    seed: int = 1
    operations: list[WireOperation] = field(default_factory=list)

    def file(self, form: object = None, **facts: object) -> WireOperation:
        """Write a filed request; `facts` replace what its body says."""
        chance = random.Random(f"{self.seed}-{self.node_id}-{len(self.operations)}")
        request_id = str(uuid.UUID(int=chance.getrandbits(128)))
        body = {
            "id": request_id,
            "reference": new_reference(self.letter, chance.randrange),
            "service": "passport_renewal_urgent",
            "speed": "urgent",
            "relation": "self",
            "visit_id": "visit-1",
            "filed_ms": 1_790_000_000_000,
            "language": "ar",
            "catalogue_version": "0123456789ab",
            "gaps": [],
            "missing_papers": ["photo"],
            "fee_ids": [],
            **facts,
        }
        content = canonical(FORM).decode() if form is None else json.dumps(form)
        return self.write("request.filed", request_id, canonical(body).decode(), content.encode())

    def write(
        self, kind: str, entity: str = "thing", body: str = "{}", content: bytes | None = None, **facts: Any
    ) -> WireOperation:
        """Write any operation; `facts` replace covered columns."""
        salt = b"salt" * 4
        covered: dict[str, Any] = {
            "epoch": self.epoch,
            "seq": len(self.operations) + 1,
            "op_id": str(uuid.uuid4()),
            "kind": kind,
            "kind_version": 1,
            "entity_id": entity,
            "base_version": None,
            "occurred_ms": 1_790_000_000_000,
            "mono_ms": 5,
            "boot_id": "boot",
            "clock_quality": "unknown",
            "actor": "applicant",
            "station": "hall-1",
            "receipt_no": None,
            "body": body,
            **facts,
        }
        digest = None if content is None else payload_digest(salt, content)
        hashed = chain_hash(self.head(), {**covered, "payload_digest": digest})
        payload = None if content is None else Payload("json", salt, content)
        self.operations.append(WireOperation(covered, digest, hashed, payload))
        return self.operations[-1]

    def head(self, seq: int | None = None) -> bytes:
        """Return the hash at `seq`, by default the newest."""
        last = len(self.operations) if seq is None else seq
        return self.operations[last - 1].hash if last else GENESIS

    def batch(self, first: int = 1, last: int | None = None) -> Batch:
        """Return operations `first` to `last`, by default all, in the epoch of the first."""
        chosen = tuple(self.operations[first - 1 : last])
        epoch = chosen[0].facts["epoch"] if chosen else self.epoch
        return Batch(self.node_id, epoch, self.head(first - 1), chosen)


def restored(journal: Journal, seq: int) -> Journal:
    """Return the journal of a node that was restored from a copy which ended at `seq`, in its next epoch."""
    return Journal(
        journal.node_id, journal.letter, journal.epoch + 1, journal.seed + 1, journal.operations[:seq]
    )


def filed(count: int, **journal: Any) -> Journal:
    """Return a journal with `count` filed requests."""
    made = Journal(**journal)
    for _ in range(count):
        made.file()
    return made
