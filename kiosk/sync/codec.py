"""How the wire's values are spelled: JSON, a batch of operations compressed with zstd.

Hashes are hexadecimal, payload bytes base64. Kiosk and portal both use this module, so that the two can't
differ on a field's name. Whatever comes in is either exactly what this module writes, or a `WireError`.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import zstandard

from kiosk.domain.canonical import canonical
from kiosk.domain.chain import COVERED, chain_hash
from kiosk.sync.plain import read_flag, read_hash, read_text, read_whole, wire_errors
from kiosk.sync.wire import (
    MOST_BYTES,
    MOST_OPERATIONS,
    Batch,
    Outcome,
    Payload,
    Standing,
    StateChange,
    StatePage,
    WireError,
    WireOperation,
)

LEVEL = 6
"""Of zstd: 7 % shorter than its usual level 3, at 22 microseconds for an operation."""


def encode_batch(batch: Batch) -> bytes:
    """Return a batch as it crosses the line."""
    body = {
        "node_id": batch.node_id,
        "epoch": batch.epoch,
        **chain_body(batch.prev_hash, batch.operations),
    }
    return zstandard.ZstdCompressor(level=LEVEL).compress(canonical(body))


def decode_batch(content: bytes) -> Batch:
    """Return the batch in `content`; `WireError` for anything that isn't one."""
    with wire_errors():
        body = json.loads(_decompressed(content))
        prev_hash, operations = read_chain(body)
        if not 1 <= len(operations) <= MOST_OPERATIONS:
            raise WireError("number of operations")
        return Batch(
            node_id=read_text(body["node_id"]),
            epoch=read_whole(body["epoch"]),
            prev_hash=prev_hash,
            operations=operations,
        )


def standing_body(standing: Standing) -> dict[str, object]:
    """Return a standing as JSON values."""
    return {
        "node_id": standing.node_id,
        "epoch": standing.epoch,
        "acked_seq": standing.acked_seq,
        "acked_hash": standing.acked_hash.hex(),
        "durable_seq": standing.durable_seq,
        "server_ms": standing.server_ms,
        "outcomes": [
            {"op_id": outcome.op_id, "status": outcome.status, "reason": outcome.reason}
            for outcome in standing.outcomes
        ],
    }


def read_standing(content: bytes) -> Standing:
    """Return the standing in an answer's body; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        return Standing(
            node_id=read_text(body["node_id"]),
            epoch=read_whole(body["epoch"]),
            acked_seq=read_whole(body["acked_seq"]),
            acked_hash=read_hash(body["acked_hash"]),
            durable_seq=read_whole(body["durable_seq"]),
            server_ms=read_whole(body["server_ms"]),
            outcomes=tuple(
                Outcome(read_text(entry["op_id"]), read_text(entry["status"]), read_text(entry["reason"]))
                for entry in body["outcomes"]
            ),
        )


def state_page_body(page: StatePage) -> dict[str, object]:
    """Return a page of state changes as JSON values."""
    return {
        "changes": [
            {
                "n": change.number,
                "request": change.request_id,
                "state": change.state,
                "ms": change.changed_ms,
                "op": change.known_op,
            }
            for change in page.changes
        ],
        "more": page.more,
    }


def read_state_page(content: bytes) -> StatePage:
    """Return the page in an answer's body; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        changes = tuple(
            StateChange(
                read_whole(row["n"]),
                read_text(row["request"]),
                read_text(row["state"]),
                read_whole(row["ms"]),
                read_text(row["op"]) if "op" in row else None,
            )
            for row in body["changes"]
        )
        return StatePage(changes, read_flag(body["more"]))


def chain_body(prev_hash: bytes, operations: Sequence[WireOperation]) -> dict[str, object]:
    """Return operations that follow `prev_hash` as JSON values.

    Of their hashes only the last crosses the line: with what is covered, it proves all the others.
    """
    return {
        "prev_hash": prev_hash.hex(),
        "ops": [_operation_body(operation) for operation in operations],
        "hash": (operations[-1].hash if operations else prev_hash).hex(),
    }


def read_chain(body: Mapping[str, Any]) -> tuple[bytes, tuple[WireOperation, ...]]:
    """Return the hash before and the operations in JSON values; used inside `wire_errors`.

    The last operation has the hash that was claimed: whether it is right is asked by `WireOperation.follows`.
    """
    head = prev_hash = read_hash(body["prev_hash"])
    operations = []
    for entry in body["ops"]:
        operations.append(_operation(entry, head))
        head = operations[-1].hash
    if operations:
        operations[-1] = replace(operations[-1], hash=read_hash(body["hash"]))
    return prev_hash, tuple(operations)


def _operation_body(operation: WireOperation) -> dict[str, object]:
    return {
        **{name: operation.facts[name] for name in COVERED},
        "payload_digest": operation.payload_digest.hex() if operation.payload_digest else None,
        "payload": operation.payload and _payload_body(operation.payload),
    }


def _payload_body(payload: Payload) -> dict[str, object]:
    """Return a payload as JSON values: as text where its bytes are one, which is shorter."""
    try:
        content = {"text": payload.content.decode()}
    except UnicodeDecodeError:
        content = {"bytes": base64.b64encode(payload.content).decode("ascii")}
    return {"encoding": payload.encoding, "salt": payload.salt.hex(), **content}


def _operation(body: Mapping[str, Any], prev_hash: bytes) -> WireOperation:
    digest = body["payload_digest"]
    for name in ("epoch", "seq", "kind_version", "occurred_ms", "mono_ms"):
        read_whole(body[name])
    for name in ("op_id", "kind", "entity_id", "boot_id", "clock_quality", "actor", "station", "body"):
        read_text(body[name])
    facts = {name: body[name] for name in COVERED}
    payload_digest = None if digest is None else read_hash(digest)
    return WireOperation(
        facts=facts,
        payload_digest=payload_digest,
        hash=chain_hash(prev_hash, {**facts, "payload_digest": payload_digest}),
        payload=None if body["payload"] is None else _payload(body["payload"]),
    )


def _payload(body: Mapping[str, Any]) -> Payload:
    content = body["text"].encode() if "text" in body else base64.b64decode(body["bytes"], validate=True)
    return Payload(read_text(body["encoding"]), bytes.fromhex(body["salt"]), content)


def _decompressed(content: bytes) -> bytes:
    """Return what `content` holds, up to `MOST_BYTES`: a few bytes may claim to be gigabytes."""
    with zstandard.ZstdDecompressor().stream_reader(io.BytesIO(content)) as reader:
        plain: bytes = reader.read(MOST_BYTES + 1)
    if len(plain) > MOST_BYTES:
        raise WireError("larger than a batch may be")
    return plain
