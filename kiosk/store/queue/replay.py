"""What operations of the hall (tickets, desks, stops, help) once did to the tables; see `replaying`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from kiosk.store.facts import TICKET_ISSUED, TICKET_MOVED
from kiosk.store.queue.helping import HELP_CALLED, write_help
from kiosk.store.queue.issuing import insert_ticket
from kiosk.store.queue.rush import RUSH_SET, write_rush
from kiosk.store.queue.staffing import DESK_STAFFED, write_staffing
from kiosk.store.queue.stopping import LINE_STOPPED, write_stop
from kiosk.store.queue.ticket_moves import write_ticket_move
from kiosk.store.stations.shutting import STATION_OPENED, STATION_SHUT, write_shut

HALL_KINDS = frozenset(
    {
        TICKET_ISSUED,
        TICKET_MOVED,
        DESK_STAFFED,
        RUSH_SET,
        HELP_CALLED,
        LINE_STOPPED,
        STATION_SHUT,
        STATION_OPENED,
    }
)


def replay_hall(connection: Connection, facts: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """Write the rows that an operation of `HALL_KINDS` wrote."""
    op_id, actor = facts["op_id"], facts["actor"]
    match facts["kind"]:
        case kind if kind == TICKET_ISSUED:
            insert_ticket(connection, op_id, actor, body)
        case kind if kind == TICKET_MOVED:
            write_ticket_move(connection, op_id, actor, body)
        case kind if kind == DESK_STAFFED:
            write_staffing(connection, op_id, actor, body)
        case kind if kind == RUSH_SET:
            write_rush(connection, op_id, body)
        case kind if kind == HELP_CALLED:
            write_help(connection, op_id, body)
        case kind if kind == LINE_STOPPED:
            write_stop(connection, op_id, body)
        case kind if kind in (STATION_SHUT, STATION_OPENED):
            write_shut(connection, op_id, kind, body)
