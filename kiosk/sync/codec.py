"""How the wire's values are spelled: JSON, a batch of operations compressed with zstd.

Hashes are hexadecimal, payload bytes base64. Kiosk and portal both use this module, so that the two can't
differ on a field's name. Whatever comes in is either exactly what this module writes, or a `WireError`.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import zstandard

from kiosk.domain.canonical import canonical
from kiosk.domain.chain import COVERED
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
        "ops": [_operation_body(operation) for operation in batch.operations],
    }
    return zstandard.ZstdCompressor(level=3).compress(canonical(body))


def decode_batch(content: bytes) -> Batch:
    """Return the batch in `content`; `WireError` for anything that isn't one."""
    with _wire_errors():
        body = json.loads(_decompressed(content))
        operations = tuple(_operation(entry) for entry in body["ops"])
        if not 1 <= len(operations) <= MOST_OPERATIONS:
            raise WireError("number of operations")
        return Batch(
            node_id=_text(body["node_id"]),
            epoch=_whole(body["epoch"]),
            prev_hash=_hash(body["prev_hash"]),
            sent_ms=_whole(body["sent_ms"]),
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
    with _wire_errors():
        body = json.loads(content)
        return Standing(
            node_id=_text(body["node_id"]),
            epoch=_whole(body["epoch"]),
            acked_seq=_whole(body["acked_seq"]),
            acked_hash=_hash(body["acked_hash"]),
            durable_seq=_whole(body["durable_seq"]),
            server_ms=_whole(body["server_ms"]),
            outcomes=tuple(
                Outcome(_text(entry["op_id"]), _text(entry["status"]), _text(entry["reason"]))
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
    with _wire_errors():
        body = json.loads(content)
        changes = tuple(
            StateChange(_whole(row["n"]), _text(row["request"]), _text(row["state"]), _whole(row["ms"]))
            for row in body["changes"]
        )
        if not isinstance(body["more"], bool):
            raise WireError("more")
        return StatePage(changes, body["more"])


def _operation_body(operation: WireOperation) -> dict[str, object]:
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


def _operation(body: Mapping[str, Any]) -> WireOperation:
    digest = body["payload_digest"]
    payload = body["payload"]
    for name in ("epoch", "seq", "kind_version", "occurred_ms", "mono_ms"):
        _whole(body[name])
    for name in ("op_id", "kind", "entity_id", "boot_id", "clock_quality", "actor", "station", "body"):
        _text(body[name])
    return WireOperation(
        facts={name: body[name] for name in COVERED},
        payload_digest=None if digest is None else _hash(digest),
        hash=_hash(body["hash"]),
        payload=None
        if payload is None
        else Payload(
            _text(payload["encoding"]),
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


@contextmanager
def _wire_errors() -> Iterator[None]:
    """Turn what reading says of foreign bytes into a `WireError`."""
    try:
        yield
    except WireError:
        raise
    except (zstandard.ZstdError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise WireError(type(error).__name__) from error


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise WireError("not a text")
    return value


def _whole(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise WireError("not a whole number")
    return value


def _hash(value: object) -> bytes:
    found = bytes.fromhex(_text(value))
    if len(found) != 32:
        raise WireError("not a hash")
    return found
