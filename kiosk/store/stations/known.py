"""The stations of a node, those of the mission's other nodes, and the public keys that verify their slips."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.store.appointments.schema import mission_station
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.schema import station
from kiosk.store.store import Store

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

KEY_ID_BYTES = 8
STATION_KEYED = "station.keyed"
_KNOWN = select(station.c.op_id).where(
    station.c.name == bindparam("name"), station.c.key_id == bindparam("key_id")
)
_INSERT = insert(station)
_FOREIGN = select(mission_station.c.key_id, mission_station.c.public_key)
_KEYS = select(station.c.key_id, station.c.public_key).union(_FOREIGN)


def key_id_of(public_key: bytes) -> bytes:
    """Return the 8 bytes by which a slip names the key that signed it: the start of its SHA-256."""
    return hashlib.sha256(public_key).digest()[:KEY_ID_BYTES]


def station_keys(store: Store) -> Mapping[bytes, Ed25519PublicKey]:
    """Return every key that ever signed for this node, and those known of the mission's others, by key id."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    with store.reading() as connection:
        rows = connection.execute(_KEYS).all()
    return {key_id: Ed25519PublicKey.from_public_bytes(public) for key_id, public in rows}


def take_stations(store: Store, acting: Acting, public_keys: Sequence[bytes]) -> None:
    """Commit the keys of the mission's stations, as the portal names them, that aren't known yet."""
    acting.require(Permission.SYNC)
    with store.reading() as connection:
        known = {row.key_id for row in connection.execute(_KEYS)}
    rows = [{"key_id": key_id_of(key), "public_key": key} for key in public_keys]
    new = [row for row in rows if row["key_id"] not in known]
    if new:
        with store.writing() as writing:
            writing.connection.execute(insert(mission_station), new)


def register_station(store: Store) -> None:
    """Journal this station's name with its public key, unless they stand there already."""
    public_key = store.station_key.public_key().public_bytes_raw()
    row = {"name": store.station, "key_id": key_id_of(public_key)}
    with store.reading() as connection:
        if _known(connection, row):
            return
    op_id = store.chance.new_id()
    body = {"name": store.station, "public_key": public_key.hex()}
    acting = Acting("system", store.station, frozenset())
    with store.writing() as writing:
        one_at_a_time(writing.connection, "station")
        if _known(writing.connection, row):  # by another face of this station, meanwhile
            return
        insert_station(writing.connection, op_id, body)
        writing.append(acting, Entry(op_id, STATION_KEYED, store.station, body))


def insert_station(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write a station's row from what the journal says of it."""
    public_key = bytes.fromhex(body["public_key"])
    row = {"name": body["name"], "key_id": key_id_of(public_key), "public_key": public_key, "op_id": op_id}
    connection.execute(_INSERT, row)


def _known(connection: Connection, row: Mapping[str, object]) -> bool:
    return connection.execute(_KNOWN, row).one_or_none() is not None
