"""Between the store's values and the wire's: what leaves, and what the portal's answers mean here."""

from __future__ import annotations

from kiosk.domain.states import RequestState
from kiosk.store import Store
from kiosk.store.line import line_status
from kiosk.store.outgoing import Heard, Outgoing, OutgoingOperation
from kiosk.store.requests.decisions import Decision
from kiosk.sync.wire import (
    MOST_OPERATIONS,
    Batch,
    Health,
    Payload,
    Standing,
    StateChange,
    WireOperation,
)

MEGABYTE = 1024 * 1024


def batch_of(leaving: Outgoing) -> Batch:
    """Return what leaves the store as it crosses the line."""
    operations = tuple(
        WireOperation(one.facts, one.payload_digest, one.hash, Payload(*one.payload) if one.payload else None)
        for one in leaving.operations
    )
    return Batch(leaving.node_id, leaving.epoch, leaving.prev_hash, operations)


def operation_of(operation: WireOperation) -> OutgoingOperation:
    """Return an operation from the line as the store keeps it."""
    payload = operation.payload
    kept = (payload.encoding, payload.salt, payload.content) if payload else None
    return OutgoingOperation(operation.facts, operation.payload_digest, operation.hash, kept)


def heard_of(standing: Standing, incarnation: str, *, asked: bool) -> Heard:
    """Return what a standing says of this node; only one that was asked for tells all that is held."""
    held = tuple((one.op_id, one.reason) for one in standing.outcomes if one.status == "held")
    return Heard(
        epoch=standing.epoch,
        acked_seq=standing.acked_seq,
        acked_hash=standing.acked_hash,
        durable_seq=standing.durable_seq,
        incarnation=incarnation,
        portal_ms=standing.server_ms,
        held=held,
        all_held=asked and len(standing.outcomes) < MOST_OPERATIONS,
    )


def decision_of(change: StateChange) -> Decision | None:
    """Return a decision; None for a state that only a newer release knows: the request stays as it is."""
    try:
        state = RequestState(change.state)
    except ValueError:
        return None
    return Decision(change.number, change.request_id, state, change.changed_ms, change.known_op)


def health_of(store: Store, release: str) -> Health:
    """Return how this node is."""
    status = line_status(store)
    return Health(
        release=release,
        waiting=status.waiting,
        oldest_ms=status.oldest_ms or 0,
        free_mb=store.room().free // MEGABYTE,
        clock_ms=max(0, store.clock.now_ms()),
    )
