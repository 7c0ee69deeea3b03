"""Operations that came before the portal knew their kind: judged once, as the release that does so starts.

A kiosk may be newer than its portal. What the portal has no use for is kept as it came and acknowledged, so
the kiosk never sends it again: whatever can read it must look for it here.
"""

from __future__ import annotations

import json
from itertools import groupby

from sqlalchemy import Connection, Engine, Row, bindparam, exists, insert, select

from kiosk.portal.database import one_at_a_time, writing
from kiosk.portal.nodes.applying import KINDS, apply_told
from kiosk.portal.nodes.bodies import Told
from kiosk.portal.nodes.known import lock_node
from kiosk.portal.officers.schema import request_work
from kiosk.portal.schema import held, judged_kind, mend, operation
from kiosk.sync.wire import Payload

_KNOWN = select(judged_kind.c.kind)
_KEPT = (
    select(operation)
    .where(
        operation.c.kind.in_(bindparam("kinds", expanding=True)),
        *(~exists().where(trace.c.op_id == operation.c.op_id) for trace in (request_work, held, mend)),
    )
    .order_by(operation.c.node_id, operation.c.branch, operation.c.seq)
)
"""In the order in which they came: also of a branch that was abandoned since, its requests go on."""


def catch_up(engine: Engine, now_ms: int) -> int:
    """Apply what was only kept of kinds that are new in this release, or hold it; return how many there were.

    Several workers may call it at once; all is one transaction.
    """
    with writing(engine) as connection:
        one_at_a_time(connection)
        known = set(connection.execute(_KNOWN).scalars())
        new = [kind for kind in KINDS if kind not in known]
        if not new:
            return 0
        kept = connection.execute(_KEPT, {"kinds": new}).all()
        for node_id, theirs in groupby(kept, lambda row: str(row.node_id)):
            _judge(connection, node_id, [_told(row) for row in theirs], now_ms)
        connection.execute(insert(judged_kind), [{"kind": kind} for kind in new])
    return len(kept)


def _judge(connection: Connection, node_id: str, told: list[Told], now_ms: int) -> None:
    locked = lock_node(connection, node_id)
    assert locked is not None
    apply_told(connection, locked, told, now_ms)


def _told(row: Row[tuple[object, ...]]) -> Told:
    facts = json.loads(row.facts)
    kept = (row.payload_encoding, row.payload_salt, row.payload_bytes)
    return Told(
        op_id=row.op_id,
        kind=row.kind,
        kind_version=facts["kind_version"],
        epoch=facts["epoch"],
        entity_id=facts["entity_id"],
        body=facts["body"],
        payload=None if row.payload_bytes is None else Payload(*kept),
        actor=facts["actor"],
        station=facts["station"],
    )
