"""That staff shut a station to applicants, and opened it again: facts, so the journal says who did and when.

A station stays shut over every restart, until somebody opens it.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.stations.device_schema import shut_station
from kiosk.store.store import Store

STATION_SHUT, STATION_OPENED = "station.shut", "station.opened"
_SINCE = select(shut_station.c.since_ms).where(shut_station.c.station == bindparam("at"))
_OPEN = delete(shut_station).where(shut_station.c.station == bindparam("at"))


def shut_station_down(store: Store, acting: Acting, op_id: str) -> None:
    """Commit that the acting station is shut to applicants. Shutting it twice is one fact.

    `op_id` is a UUID; the same one writes nothing again. Raises `NotAllowed`, `StoreError` subclasses.
    """
    _turn(store, acting, op_id, STATION_SHUT)


def open_station_up(store: Store, acting: Acting, op_id: str) -> None:
    """Commit that the acting station is open again; see `shut_station_down`."""
    _turn(store, acting, op_id, STATION_OPENED)


def shut_since(store: Store, station: str) -> int | None:
    """Return since when a station is shut (UTC milliseconds), None if it isn't."""
    with store.reading() as connection:
        return _since(connection, station)


def write_shut(connection: Connection, op_id: str, kind: str, body: Mapping[str, Any]) -> None:
    """Write what the journal says of a station that was shut or opened."""
    connection.execute(_OPEN, {"at": body["station"]})
    if kind == STATION_SHUT:
        row = {"station": body["station"], "op_id": op_id, "since_ms": body["at_ms"]}
        connection.execute(insert(shut_station), row)


def _turn(store: Store, acting: Acting, op_id: str, kind: str) -> None:
    acting.require(Permission.SHUT_STATION)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, f"shut {acting.station}")
        if writing.done_before(op_id) is not None:
            return
        is_shut = _since(writing.connection, acting.station) is not None
        if is_shut is (kind == STATION_SHUT):
            return
        body = {"station": acting.station, "at_ms": store.clock.now_ms()}
        write_shut(writing.connection, op_id, kind, body)
        writing.append(acting, Entry(op_id, kind, acting.station, body))


def _since(connection: Connection, station: str) -> int | None:
    since: int | None = connection.execute(_SINCE, {"at": station}).scalar_one_or_none()
    return since
