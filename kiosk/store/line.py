"""How the node stands with the portal: whom it joined, how far it got, what is held there.

How far the portal is is one number, `node.acked_seq`; no operation is ever kept as "being sent".
"""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import NotForTraining
from kiosk.domain.states import LINE_MOVES, LineState, move
from kiosk.domain.training import is_training
from kiosk.store.journal import Entry
from kiosk.store.missions.mission_time import import_holds
from kiosk.store.missions.schema import publication
from kiosk.store.requests.decisions import begin_anew, change_line
from kiosk.store.schema import held_operation, node, op, portal_line
from kiosk.store.store import Store, node_of

_LINE = select(*(column for column in portal_line.columns if column.name != "id"))
_OCCURRED = select(op.c.occurred_ms).where(op.c.seq == bindparam("at_seq"))
_HELD = select(held_operation.c.op_id, held_operation.c.reason, op.c.seq, op.c.kind).outerjoin(
    op, op.c.op_id == held_operation.c.op_id
)  # outer, or SQLite begins with the whole journal instead of the few that are held


@dataclass(frozen=True, slots=True)
class Line:
    """The line to the one portal that this node joined. Times are UTC milliseconds, 0 for never.

    `authority` is the only certificate authority that is believed (PEM; "" for a portal on this machine).
    `publisher` (Ed25519) signs what the portal publishes, `courier` (X25519) is whom files to it are closed
    for; both are public keys in hexadecimal digits. `portal_ms` is the portal's own clock at its last word.
    `release` is this program's when decisions were fetched last. `trouble` is a code, "" after an answer.
    """

    url: str
    authority: str
    key_id: str
    publisher: str
    courier: str
    joined_ms: int
    state: LineState = LineState.JOINED
    release: str = ""
    incarnation: str = ""
    durable_seq: int = 0
    states_cursor: int = 0
    bookings_cursor: int = 0
    heard_ms: int = 0
    portal_ms: int = 0
    tried_ms: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """An operation that the portal keeps and couldn't apply."""

    op_id: str
    seq: int
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class LineStatus:
    """Whose line it is, what waits and since when (`oldest_ms` None: nothing does), and what is held."""

    mission_code: str
    letter: str
    waiting: int
    oldest_ms: int | None
    acked_seq: int
    head_seq: int
    held: tuple[Held, ...]
    line: Line | None


def join_portal(store: Store, acting: Acting, op_id: str, line: Line) -> Line:
    """Commit that this node joined a portal; the same `op_id` joins once.

    Joining anew (another portal, or after quarantine) starts from what that portal says it holds. A store for
    training never joins: `NotForTraining`.
    """
    acting.require(Permission.JOIN_PORTAL)
    if is_training(store.folder):
        raise NotForTraining(store.folder)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        if writing.done_before(op_id) is not None:
            return _line(writing.connection) or line
        insert_line(writing.connection, line)
        writing.connection.execute(update(node).values(acked_seq=0))
        body = {"url": line.url, "key_id": line.key_id}
        writing.append(acting, Entry(op_id, "portal.joined", store.node_id, body))
    return line


def line_status(store: Store) -> LineStatus:
    """Return how far the portal is, from one moment."""
    with store.reading() as connection:
        here = node_of(connection)
        oldest = connection.execute(_OCCURRED, {"at_seq": here.acked_seq + 1}).scalar_one_or_none()
        held = tuple(
            Held(row.op_id, row.seq, row.kind, row.reason)
            for row in connection.execute(_HELD.order_by(op.c.seq))
        )
        head = here.next_seq - 1
        return LineStatus(
            mission_code=here.mission_code,
            letter=here.letter,
            waiting=head - here.acked_seq,
            oldest_ms=oldest,
            acked_seq=here.acked_seq,
            head_seq=head,
            held=held,
            line=_line(connection),
        )


def note_trouble(store: Store, acting: Acting, trouble: str) -> None:
    """Keep that an attempt failed, and how."""
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        change_line(writing.connection, {"tried_ms": store.clock.now_ms(), "trouble": trouble})


def move_line(store: Store, acting: Acting, target: LineState, trouble: str) -> None:
    """Keep how the node stands with the portal now; quarantined, it takes no new facts either."""
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        line = _line(writing.connection)
        if line is None or line.state is target:
            return
        state = move("line", LINE_MOVES, line.state, target)
        values = {"state": state.value, "tried_ms": store.clock.now_ms(), "trouble": trouble}
        change_line(writing.connection, values)
        if state is LineState.QUARANTINED:
            writing.connection.execute(update(node).values(state=state.value))


def insert_line(connection: Connection, line: Line) -> None:
    """Write `line` in place of any other. All that was decided is asked for anew.

    What another portal published holds no more, nor what it said of the mission's time.
    """
    publisher = connection.execute(select(portal_line.c.publisher)).scalar_one_or_none()
    if publisher != line.publisher:
        connection.execute(delete(publication))
        import_holds(connection)
    connection.execute(delete(portal_line))
    connection.execute(insert(portal_line), {"id": 1, **_plain(line)})
    begin_anew(connection)


def _line(connection: Connection) -> Line | None:
    row = connection.execute(_LINE).mappings().one_or_none()
    if row is None:
        return None
    kept: dict[str, Any] = dict(row)
    return replace(Line("", "", "", "", "", 0), **{**kept, "state": LineState(kept["state"])})


def _plain(line: Line) -> dict[str, object]:
    return {**asdict(line), "state": line.state.value}
