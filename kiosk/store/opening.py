"""Opening a store that exists: everything that would make it unsafe to go on is refused here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, Engine

from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import (
    StoreAway,
    StoreDamaged,
    StoreError,
    StoreKeyMissing,
    StoreNewer,
    StoreRestored,
)
from kiosk.store.anchor import Mark
from kiosk.store.chance import Chance
from kiosk.store.checking import ChainCheck, StoreFault, anchor_faults, page_faults
from kiosk.store.faults import store_faults
from kiosk.store.files import locked
from kiosk.store.journal import ACTIVE, Recorded, one_at_a_time, serials_behind
from kiosk.store.keys import (
    Keys,
    have_keys,
    load_keys,
)
from kiosk.store.migrating import (
    MIGRATIONS,
    SCHEMA,
    has_schema,
    migrate,
    refuse_other_revision,
    revision_of,
)
from kiosk.store.place import Place, place_of
from kiosk.store.schema import REVISIONS
from kiosk.store.sqlcipher import refuse_plain_file
from kiosk.store.stations.known import register_station
from kiosk.store.store import Node, Store, digest_check_of, node_of, reading_engine

SMALL_FILE = 32 * 1024 * 1024
"""Up to this size every page is verified at opening (under 0.1 s); beyond it `Store.check` does."""


def open_store(
    url: str,
    state_dir: Path,
    clock: Clock,
    station: str,
    *,
    chance: Chance | None = None,
    only_looks: bool = False,
) -> Store:
    """Open the store at `url` for `station`, whose keys and anchor are in `state_dir`.

    Who `only_looks` at the day signs nothing and searches nothing: its key isn't journaled, and the code that
    would work it out stays unloaded; few pages are kept. So it holds a good ten megabytes less.

    Raises the `StoreError` that says what to do: `StoreKeyMissing`, `StoreNotEncrypted`,
    `StoreDamaged`, `StoreRestored`, `StoreNewer`, `StoreOlder`, `StoreAway`, `StoreFull`; and
    `SettingRefused` for a wrong URL.
    """
    chance = chance or Chance()
    store = _opened(url, state_dir, clock, station, chance, restored=False, small=only_looks)
    try:
        if not only_looks:
            register_station(store)
    except BaseException:
        store.close()
        raise
    return store


def open_restored(
    url: str, state_dir: Path, clock: Clock, station: str, *, chance: Chance | None = None
) -> Store:
    """Open a store that `open_store` refuses as restored, to give it a new epoch and for nothing else.

    Raises what `open_store` raises but `StoreRestored`.
    """
    return _opened(url, state_dir, clock, station, chance or Chance(), restored=True)


def _opened(
    url: str,
    state_dir: Path,
    clock: Clock,
    station: str,
    chance: Chance,
    *,
    restored: bool,
    small: bool = False,
) -> Store:
    place = place_of(url, state_dir)
    with store_faults(place.folder):
        keys = _keys_of_store(place)
        engine = place.engine(keys.store, small=small)
        try:
            node = _verified(place, keys, engine, restored=restored)
        except BaseException:
            engine.dispose()
            raise
        parts = (engine, place.folder, place.anchor, keys, clock, chance, station)
        store = Store(*parts, node.node_id, node.letter, restored)
        if not restored:
            store.anchor.raise_to(store.mark(_head(store, node)))
        return store


def _head(store: Store, node: Node) -> Recorded:
    """Return where the journal ends, with the numbers that this station's anchor hasn't seen yet."""
    mark = store.anchor.read()
    if mark is None:
        return Recorded(node.epoch, node.next_seq - 1, node.head_hash)
    with store.reading() as connection:
        serials = serials_behind(connection, mark.seq)
    return Recorded(node.epoch, node.next_seq - 1, node.head_hash, serials)


def upgrade_store(url: str, state_dir: Path, acting: Acting, scripts: Path = MIGRATIONS) -> tuple[str, str]:
    """Bring the schema up to this release in one transaction; return the revisions before and after.

    Raises `NotAllowed`, `StoreNewer` for a store that a newer release wrote, and what reading raises.
    """
    acting.require(Permission.MIGRATE_STORE)
    place = place_of(url, state_dir)
    with store_faults(place.folder):
        engine = place.engine(_keys_of_store(place).store)
        try:
            with locked(place.lock), engine.begin() as connection:
                one_at_a_time(connection, SCHEMA)
                before = revision_of(connection)
                if before not in REVISIONS:
                    raise StoreNewer(before)
                migrate(connection, scripts)
                return before, revision_of(connection)
        finally:
            engine.dispose()


def _keys_of_store(place: Place) -> Keys:
    """Return the station's keys after looking at what stands where the store belongs."""
    if place.unsettled:
        with locked(place.lock):
            place.settle()
    if place.file and not place.file.exists():
        raise _no_store(place)
    if place.file:
        refuse_plain_file(place.file)
    return load_keys(place.state_dir, embedded=place.file is not None)


def _no_store(place: Place) -> StoreError:
    if have_keys(place.state_dir):
        return StoreRestored("the keys are there, their store isn't")
    return StoreAway("there is no store yet")


def _verified(place: Place, keys: Keys, engine: Engine, *, restored: bool) -> Node:
    _refuse_wrong_key(place, keys, engine)
    mark = None if restored else place.anchor.read()
    with reading_engine(engine).begin() as connection:
        if not has_schema(connection):
            raise _no_store(place)
        refuse_other_revision(revision_of(connection))
        node = _verified_node(connection, keys, restored=restored)
        _refuse_damage(place, connection, mark)
    return node


def _refuse_wrong_key(place: Place, keys: Keys, engine: Engine) -> None:
    """A first page that can't be read means a wrong key, or damage if the anchor knows the key."""
    try:
        with store_faults(place.folder), engine.connect():
            return
    except StoreDamaged:
        mark = place.anchor.read()
        if mark is not None and mark.key_check == keys.store_check:
            raise
        raise StoreKeyMissing("store.key isn't the key of this store") from None


def _verified_node(connection: Connection, keys: Keys, *, restored: bool) -> Node:
    node = node_of(connection)
    if node.state != ACTIVE and not restored:
        raise StoreRestored(node.state)
    if digest_check_of(connection) != keys.digest_check:
        raise StoreKeyMissing("digest.key isn't the key of this node")
    return node


def _refuse_damage(place: Place, connection: Connection, mark: Mark | None) -> None:
    if place.file and place.file.stat().st_size <= SMALL_FILE:
        _refuse(page_faults(connection), StoreDamaged)
    _refuse(anchor_faults(connection, mark), StoreRestored)
    _refuse(ChainCheck(connection).tail(), StoreDamaged)


def _refuse(faults: Iterable[StoreFault], error: type[StoreError]) -> None:
    found = tuple(faults)
    if found:
        raise error(f"{found[0].kind} {found[0].place}")
