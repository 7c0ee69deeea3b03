"""A node's own operations on their way back to it, for a node that was restored from a copy."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.domain.chain import GENESIS
from kiosk.portal.nodes.known import Node
from kiosk.portal.schema import operation
from kiosk.portal.web.problems import Problem
from kiosk.sync.wire import OperationPage, Payload, WireOperation

MOST_BACK = 500
MOST_CONTENT = 512 * 1024
"""Bytes of one page before they are spelled, unless its first operation alone is larger."""


def operations_after(connection: Connection, asking: Node, after: int, limit: int) -> OperationPage:
    """Return up to `limit` operations of the acknowledged journal behind `after`, with their payloads.

    Raises `Problem` 409 `journal-gap` if the portal isn't as far as `after`.
    """
    if after > asking.acked_seq:
        members = {"acked_seq": asking.acked_seq}
        raise Problem(409, "journal-gap", "The portal isn't as far as that", members=members)
    mine = (operation.c.node_id == asking.node_id) & (operation.c.abandoned == 0)
    before = connection.execute(select(operation.c.hash).where(mine, operation.c.seq == after)).scalar()
    query = select(operation).where(mine, operation.c.seq > after).order_by(operation.c.seq).limit(limit)
    found: list[WireOperation] = []
    room = MOST_CONTENT
    # One by one: payloads may be large.
    with connection.execute(query.execution_options(yield_per=20)) as rows:
        for row in rows:
            room -= len(row.facts.encode()) + len(row.payload_bytes or b"")
            if found and room < 0:
                break
            found.append(_operation(row))
    last = found[-1].seq if found else after
    return OperationPage(before or GENESIS, tuple(found), more=last < asking.acked_seq)


def _operation(row: Row[Any]) -> WireOperation:
    payload = None
    if row.payload_bytes is not None:
        payload = Payload(row.payload_encoding, row.payload_salt, row.payload_bytes)
    return WireOperation(json.loads(row.facts), row.payload_digest, row.hash, payload)
