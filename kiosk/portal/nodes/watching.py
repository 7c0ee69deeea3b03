"""Nodes as officers watch them: how each says it is, since when it is silent, and whether it is withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, Row, select, update

from kiosk.domain.fingerprint import fingerprint
from kiosk.portal.database import reading, writing
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.schema import node
from kiosk.portal.web.problems import Problem
from kiosk.sync.wire import Health

QUIET_MS = 15 * 60_000
SILENT_MS = 24 * 3600_000
LONGEST_RELEASE = 100


class Hearing(StrEnum):
    """How a node is heard of."""

    HEARD = "heard"
    QUIET = "quiet"
    """Not for a quarter of an hour."""
    SILENT = "silent"
    """Not for a day."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ToldHealth:
    """What a node said of itself at `told_ms`. `fast_ms` is by how much its clock was ahead of ours."""

    release: str
    waiting: int
    oldest_ms: int
    free_mb: int
    fast_ms: int
    told_ms: int


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node as officers see it; `words` are its key's fingerprint. `health` is None until it tells.

    `recalled`: it is lent no units of slots. `owes_leases`: it hasn't told since a restore which ones it has.
    `in_doubt`: it can't tell of all, for it was restored too: an officer must decide.
    """

    node_id: str
    mission_code: str
    letter: str
    epoch: int
    acked_seq: int
    last_seen_ms: int
    words: tuple[str, ...]
    state: Hearing
    withdrawn_by: str | None
    recalled: bool
    owes_leases: bool
    in_doubt: bool
    health: ToldHealth | None


def keep_health(engine: Engine, node_id: str, told: Health, now_ms: int) -> None:
    """Commit how a node says it is, instead of what it said before."""
    values = {
        # Not all that JSON may hold is text to a database.
        "release": told.release[:LONGEST_RELEASE].encode(errors="replace").decode(),
        "waiting": told.waiting,
        "oldest_ms": told.oldest_ms,
        "free_mb": told.free_mb,
        "clock_ms": told.clock_ms,
        "health_ms": now_ms,
        "last_seen_ms": now_ms,
    }
    with writing(engine) as connection:
        connection.execute(update(node).where(node.c.node_id == node_id).values(values))


def list_nodes(connection: Connection, viewer: Officer, now_ms: int) -> tuple[NodeRow, ...]:
    """Return the enrolled nodes by mission and letter."""
    query = select(node).where(viewer.sees(node.c.mission_code)).order_by(node.c.mission_code, node.c.letter)
    return tuple(_row(row, now_ms) for row in connection.execute(query))


def withdraw(engine: Engine, decider: Officer, node_id: str, now_ms: int) -> NodeRow:
    """Commit that a node may not speak any more; what came from it stays. 404 `node-unknown`."""
    return _set_withdrawn(engine, decider, node_id, now_ms, {"withdrawn_ms": now_ms})


def take_back(engine: Engine, decider: Officer, node_id: str, now_ms: int) -> NodeRow:
    """Commit that a withdrawn node may speak again. 404 `node-unknown`."""
    return _set_withdrawn(engine, decider, node_id, now_ms, {"withdrawn_ms": None})


def _set_withdrawn(
    engine: Engine, decider: Officer, node_id: str, now_ms: int, values: dict[str, int | None]
) -> NodeRow:
    mine = (node.c.node_id == node_id) & decider.sees(node.c.mission_code)
    with writing(engine) as connection:
        connection.execute(update(node).where(mine).values(withdrawn_by=decider.name, **values))
    with reading(engine) as connection:
        row = connection.execute(select(node).where(mine)).one_or_none()
    if row is None:
        raise Problem(404, "node-unknown", "There is no such node")
    return _row(row, now_ms)


def _row(row: Row[Any], now_ms: int) -> NodeRow:
    return NodeRow(
        row.node_id,
        row.mission_code,
        row.letter,
        row.epoch,
        row.acked_seq,
        row.last_seen_ms,
        fingerprint(row.public_key),
        _hearing(row.withdrawn_ms, now_ms - row.last_seen_ms),
        row.withdrawn_by,
        row.recalled_ms is not None,
        bool(row.owes_leases) and row.withdrawn_ms is None,
        bool(row.in_doubt) and row.withdrawn_ms is None,
        _health(row),
    )


def _hearing(withdrawn_ms: int | None, silence_ms: int) -> Hearing:
    if withdrawn_ms is not None:
        return Hearing.WITHDRAWN
    if silence_ms >= SILENT_MS:
        return Hearing.SILENT
    return Hearing.QUIET if silence_ms >= QUIET_MS else Hearing.HEARD


def _health(row: Row[Any]) -> ToldHealth | None:
    if row.health_ms is None:
        return None
    fast_ms = row.clock_ms - row.health_ms
    return ToldHealth(row.release, row.waiting, row.oldest_ms, row.free_mb, fast_ms, row.health_ms)
