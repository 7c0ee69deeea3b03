"""How the wire's values are spelled: JSON, a batch of operations compressed with zstd.

Hashes are hexadecimal, payload bytes base64. Kiosk and portal both use this module, so that the two can't
differ on a field's name. Whatever comes in is either exactly what this module writes, or a `WireError`.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping
from typing import Any

import zstandard

from kiosk.domain.canonical import canonical
from kiosk.domain.chain import COVERED
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


def encode_batch(batch: Batch) -> bytes:
    """Return a batch as it crosses the line."""
    body = {
        "node_id": batch.node_id,
        "epoch": batch.epoch,
        "prev_hash": batch.prev_hash.hex(),
        "sent_ms": batch.sent_ms,
        "ops": [operation_body(operation) for operation in batch.operations],
    }
    return zstandard.ZstdCompressor(level=3).compress(canonical(body))


def decode_batch(content: bytes) -> Batch:
    """Return the batch in `content`; `WireError` for anything that isn't one."""
    with wire_errors():
        body = json.loads(_decompressed(content))
        operations = tuple(read_operation(entry) for entry in body["ops"])
        if not 1 <= len(operations) <= MOST_OPERATIONS:
            raise WireError("number of operations")
        return Batch(
            node_id=read_text(body["node_id"]),
            epoch=read_whole(body["epoch"]),
            prev_hash=read_hash(body["prev_hash"]),
            sent_ms=read_whole(body["sent_ms"]),
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
            {"n": change.number, "request": change.request_id, "state": change.state, "ms": change.changed_ms}
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
            )
            for row in body["changes"]
        )
        return StatePage(changes, read_flag(body["more"]))


def operation_body(operation: WireOperation) -> dict[str, object]:
    """Return one operation as JSON values."""
    payload = operation.payload
    return {
        **{name: operation.facts[name] for name in COVERED},
        "payload_digest": operation.payload_digest.hex() if operation.payload_digest else None,
        "hash": operation.hash.hex(),
        "payload": payload
        and {
            "encoding": payload.encoding,
            "salt": payload.salt.hex(),
            "bytes": base64.b64encode(payload.content).decode("ascii"),
        },
    }


def read_operation(body: Mapping[str, Any]) -> WireOperation:
    """Return the operation in JSON values; raises inside `wire_errors` alone what it turns."""
    digest = body["payload_digest"]
    payload = body["payload"]
    for name in ("epoch", "seq", "kind_version", "occurred_ms", "mono_ms"):
        read_whole(body[name])
    for name in ("op_id", "kind", "entity_id", "boot_id", "clock_quality", "actor", "station", "body"):
        read_text(body[name])
    return WireOperation(
        facts={name: body[name] for name in COVERED},
        payload_digest=None if digest is None else read_hash(digest),
        hash=read_hash(body["hash"]),
        payload=None
        if payload is None
        else Payload(
            read_text(payload["encoding"]),
            bytes.fromhex(payload["salt"]),
            base64.b64decode(payload["bytes"], validate=True),
        ),
    )


def _decompressed(content: bytes) -> bytes:
    """Return what `content` holds, up to `MOST_BYTES`: a few bytes may claim to be gigabytes."""
    with zstandard.ZstdDecompressor().stream_reader(io.BytesIO(content)) as reader:
        plain: bytes = reader.read(MOST_BYTES + 1)
    if len(plain) > MOST_BYTES:
        raise WireError("larger than a batch may be")
    return plain
