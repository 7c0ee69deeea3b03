"""The first start: keys and store come into being together, or not at all.

Both are built under a `.new` name. The store takes its place first, then the keys; a start that was
cut off between the two is completed by the next one, any earlier leaves nothing that counts.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, insert

from kiosk.clock import Clock
from kiosk.domain.acting import Acting
from kiosk.domain.chain import GENESIS
from kiosk.domain.errors import StoreError, StoreFull, StoreKeyMissing, StoreRestored
from kiosk.store.chance import Chance
from kiosk.store.faults import store_faults
from kiosk.store.files import locked, make_private_folder, sync_folder, write_private
from kiosk.store.journal import ACTIVE, Entry, append, one_at_a_time
from kiosk.store.keys import Keys, have_keys, make_keys
from kiosk.store.migrating import SCHEMA, has_schema, migrate
from kiosk.store.opening import open_store
from kiosk.store.place import Place, place_of
from kiosk.store.schema import node
from kiosk.store.sqlcipher import log_files, sqlcipher_engine
from kiosk.store.store import Store


def first_start(url: str, state_dir: Path) -> bool:
    """Tell whether neither store nor keys exist, so that `create_store` may make them.

    Raises `StoreAway` if that can't be found out, `SettingRefused` for a wrong URL.
    """
    place = place_of(url, state_dir)
    with store_faults(place.folder):
        return not have_keys(state_dir) and not place.has_store()


def create_store(
    url: str,
    state_dir: Path,
    clock: Clock,
    station: str,
    *,
    mission_code: str,
    node_letter: str,
    chance: Chance | None = None,
) -> Store:
    """Make keys, schema and node (epoch 1), and open the store.

    Raises `StoreKeyMissing` if a store stands there without keys, `StoreRestored` if keys or an anchor
    stand there without their store, plain `StoreError` if both do, and what `open_store` raises.
    """
    chance = chance or Chance()
    place = place_of(url, state_dir)
    with store_faults(place.folder):
        make_private_folder(state_dir)
        with locked(place.lock):
            place.settle()
            _refuse_what_exists(place)
            keys = make_keys(place.new_keys, chance, embedded=place.file is not None)
            _make(place, _Birth(clock, chance, station, mission_code, node_letter, keys))
            place.settle()
    return open_store(url, state_dir, clock, station, chance=chance)


@dataclass(frozen=True, slots=True)
class _Birth:
    clock: Clock
    chance: Chance
    station: str
    mission_code: str
    node_letter: str
    keys: Keys


def _refuse_what_exists(place: Place) -> None:
    store, keys = place.has_store(), have_keys(place.state_dir)
    if store and keys:
        raise StoreError("there is a store already")
    if store:
        raise StoreKeyMissing("a store stands there without its keys")
    if keys:
        raise StoreRestored("the keys are there, their store isn't")
    if place.anchor.read() is not None:
        raise StoreRestored("this station saw a store commit, and neither it nor its keys are there")


def _make(place: Place, birth: _Birth) -> None:
    if place.file:
        _build_file(place.new_file, place.file, birth)
    else:
        _build(place.engine(birth.keys.store), birth)


def _build_file(draft: Path, path: Path, birth: _Birth) -> None:
    draft.parent.mkdir(parents=True, exist_ok=True)
    write_private(draft, b"")
    _build(sqlcipher_engine(draft, birth.keys.store), birth)
    if any(log.exists() for log in log_files(draft)):  # closing tells no failure to empty its log
        raise StoreFull("no room to bring the log into the file")
    for log in log_files(path):  # of a store that somebody removed: never to be played into this one
        log.unlink(missing_ok=True)
    os.rename(draft, path)
    sync_folder(path.parent)


def _build(engine: Engine, birth: _Birth) -> None:
    """Migrate and write the node's row in one transaction; closing brings it all into the main file."""
    node_id = birth.chance.new_id()
    body = {"node_id": node_id, "letter": birth.node_letter, "mission_code": birth.mission_code}
    try:
        with engine.begin() as connection:
            one_at_a_time(connection, SCHEMA)
            if has_schema(connection):
                raise StoreKeyMissing("another station made this store meanwhile")
            migrate(connection)
            connection.execute(insert(node), {**_first_row(birth), **body})
            acting = Acting("system", birth.station, frozenset())
            append(connection, birth.clock, acting, Entry(birth.chance.new_id(), "node.made", node_id, body))
    finally:
        engine.dispose()


def _first_row(birth: _Birth) -> dict[str, object]:
    return {
        "id": 1,
        "epoch": 1,
        "next_seq": 1,
        "head_hash": GENESIS,
        "acked_seq": 0,
        "state": ACTIVE,
        "digest_check": birth.keys.digest_check,
    }
