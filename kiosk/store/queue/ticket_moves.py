"""A move of a ticket, as it is written whoever makes it: a desk, the gate, the end of the day, a replay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, update

from kiosk.domain.acting import Acting
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store.facts import TICKET_MOVED
from kiosk.store.journal import Entry
from kiosk.store.queue.schema import ticket_move, ticket_service, ticket_standing
from kiosk.store.store import Writing

_MOVE = update(ticket_standing).where(ticket_standing.c.ticket_id == bindparam("of_ticket"))
_BETWEEN = "\n"
"""Between the ids of desks: one alone is written as itself."""
_INSERT_MOVE, _INSERT_SERVICE = insert(ticket_move), insert(ticket_service)


def standing_told(standing: Standing) -> dict[str, Any]:
    """Return where a ticket stands as rows and the journal keep it; `read_standing` reads it."""
    return {**asdict(standing), "back_to": _BETWEEN.join(standing.back_to)}


def read_standing(row: RowMapping | Mapping[str, Any]) -> Standing:
    """Return where a row, or what the journal says of a move, has its ticket."""
    return Standing(
        state=TicketState(row["state"]),
        line=row["line"],
        coming=Coming(row["coming"]),
        priority=Priority(row["priority"]),
        since_ms=row["since_ms"],
        rank_ms=row["rank_ms"],
        desk=row["desk"],
        calls=row["calls"],
        back_to=tuple(row["back_to"].splitlines()),
    )


def commit_move(
    writing: Writing, acting: Acting, op_id: str, kept: Ticket, standing: Standing, outcome: str = ""
) -> Ticket:
    """Write and journal that a ticket stands so from now on, and return it."""
    body: dict[str, object] = {
        "id": kept.id,
        "nth": kept.moves + 1,
        "at_ms": writing.clock.now_ms(),
        "standing": standing_told(standing),
        "outcome": outcome,
    }
    write_ticket_move(writing.connection, op_id, acting.actor, body)
    writing.append(acting, Entry(op_id, TICKET_MOVED, kept.id, body))
    return replace(kept, standing=standing, moves=kept.moves + 1)


def write_ticket_move(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a move from what the journal says of it."""
    standing, nth = body["standing"], body["nth"]
    connection.execute(_MOVE, {**standing, "moves": nth, "of_ticket": body["id"]})
    moved = {
        **standing,
        "ticket_id": body["id"],
        "nth": nth,
        "op_id": op_id,
        "at_ms": body["at_ms"],
        "actor": actor,
        "outcome": body["outcome"],
    }
    connection.execute(_INSERT_MOVE, moved)
    if body.get("service"):
        persons = body.get("persons", 1)  # earlier releases didn't ask
        named = {"ticket_id": body["id"], "service": body["service"], "persons": persons, "op_id": op_id}
        connection.execute(_INSERT_SERVICE, named)
