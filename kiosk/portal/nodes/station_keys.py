"""The keys that sign a mission's slips: what one node printed, the mission's other nodes can read."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from kiosk.portal.booking.schema import station_key
from kiosk.portal.nodes.bodies import Told, read_body, unreadable
from kiosk.portal.nodes.known import Node

KEY_BYTES = 32


def take_station(connection: Connection, locked: Node, told: Told, _now_ms: int) -> None:
    """Keep the key of a station of a locked node; the mission is locked, too."""
    body = read_body(told)
    with unreadable():
        public_key = bytes.fromhex(body["public_key"])
        if len(public_key) != KEY_BYTES:
            raise ValueError("not an Ed25519 key")
    if public_key not in station_keys_of(connection, locked.mission_code):
        row = {"public_key": public_key, "mission_code": locked.mission_code}
        connection.execute(insert(station_key), row)


def station_keys_of(connection: Connection, mission_code: str) -> tuple[bytes, ...]:
    """Return the public keys (Ed25519) of all stations that a mission ever had."""
    query = (
        select(station_key.c.public_key)
        .where(station_key.c.mission_code == mission_code)
        .order_by(station_key.c.public_key)
    )
    return tuple(connection.execute(query).scalars())
