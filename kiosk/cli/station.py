"""What several commands need of the station they run on: its settings, its store, its catalogue today."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.domain.errors import StoreAway, StoreError, StoreKeyMissing, StoreRestored
from kiosk.domain.local_time import local_day
from kiosk.opening import CATALOGUE
from kiosk.settings import Settings, find_station_file, read_settings

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.domain.mission import Mission
    from kiosk.store import Store
    from kiosk.store.missions.publications import InForce


def settings_of(file: Path | None, state: Path | None) -> Settings:
    """Return the settings of `file`, or of the station's own one, with the state folder `state` if given."""
    return read_settings(file or find_station_file(), state)


class NoStoreYet(StoreAway):
    """This station has never started: neither store nor keys are there."""


class NotShared(StoreError):
    """The station's store is a file of its own, which nobody else can join."""


class JoinedAlready(StoreError):
    """This station has its keys: it works on a store already."""


class NotJoined(StoreError):
    """This node hasn't joined a portal."""


class NotRestored(StoreError):
    """The store is whole: it needs no new epoch."""


class CodeNeeded(StoreError):
    """The node had joined a portal, so headquarters has to vouch for its new epoch."""


class NotACertificate(StoreError):
    """The file of the portal's authority holds no certificate."""


class NotWritten(StoreError):
    """Nothing can be written where a file was asked for."""


class NotALetter(StoreError):
    """A file isn't the portal's letter to this node, or it was changed on the way."""


class PlainLine(StoreError):
    """The portal is elsewhere, and its address or its authority leave the line open to everybody."""


class NoPortalAddress(StoreError):
    """What was given as a portal's address is none."""


class NoDigestKey(StoreKeyMissing):
    """The key that all stations of a node share hasn't been brought here yet."""


def require_store(settings: Settings) -> None:
    """Raise `NoStoreYet` before the first start."""
    from kiosk.store import first_start

    if first_start(settings.store_url, settings.state):
        raise NoStoreYet(settings.state)


@contextmanager
def opened_store(settings: Settings) -> Iterator[Store]:
    """Open the station's store for the block; raise `NoStoreYet` before the first start."""
    from kiosk.store import open_store

    require_store(settings)
    store = open_store(settings.store_url, settings.state, Clock(), settings.name)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def looked_into(settings: Settings) -> Iterator[tuple[Store, StoreRestored | None]]:
    """Open the station's store for looking, also one that is shut: what was put back, or is quarantined.

    Gives the store and why it is shut, None if it isn't.
    """
    from kiosk.store.opening import open_restored

    try:
        with opened_store(settings) as store:
            yield store, None
            return
    except StoreRestored as error:
        refused = error
    store = open_restored(settings.store_url, settings.state, Clock(), settings.name)
    try:
        yield store, refused
    finally:
        store.close()


def join(settings: Settings) -> None:
    """Join the shared store of `settings` as a station that is new to it.

    Raises `NotShared`, `JoinedAlready`, `NoDigestKey`, and what opening a store raises.
    """
    from kiosk.store import join_store
    from kiosk.store.keys import have_keys, keys_folder, read_key

    if not settings.store_url.startswith("postgresql"):
        raise NotShared(settings.store_url)
    if have_keys(settings.state):
        raise JoinedAlready(settings.state)
    try:
        read_key(settings.state, "digest.key")
    except StoreKeyMissing:
        raise NoDigestKey(keys_folder(settings.state) / "digest.key") from None
    join_store(settings.store_url, settings.state, Clock(), settings.name).close()


def join_by_code(settings: Settings, code: bytes) -> bool:
    """Join the shared store of `settings` with the one-time code that a station of it drew.

    False, and nothing is done, for a code that counts no more; where the shared key came and the line went
    away then, the same code finishes it. Raises what `join` raises.
    """
    from kiosk.store.inviting import accept, holds_key_of
    from kiosk.store.keys import have_keys, keys_folder, write_key

    if not settings.store_url.startswith("postgresql"):
        raise NotShared(settings.store_url)
    if have_keys(settings.state):
        raise JoinedAlready(settings.state)

    def keep(key: bytes) -> None:
        shared = keys_folder(settings.state) / "digest.key"
        shared.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_key(shared, key)

    url, folder = settings.store_url, settings.state
    if not (holds_key_of(url, folder) or accept(url, folder, code, Clock(), keep)):
        return False
    join(settings)
    return True


def catalogue_today(settings: Settings) -> Catalogue:
    """Return the catalogue in force here; until a store is made, the mission's file counts."""
    from kiosk.catalogue.mission_file import read_mission_file
    from kiosk.catalogue.reader import load_catalogue
    from kiosk.store import first_start

    if first_start(settings.store_url, settings.state):
        found = read_mission_file(settings.mission)
        return load_catalogue(CATALOGUE).with_changes(found.changes, _today(found.mission))
    with opened_store(settings) as store:
        return in_force(store).catalogue


def in_force(store: Store) -> InForce:
    """Return the catalogue that holds at the mission today, and what was published and doesn't fit."""
    from kiosk.catalogue.reader import load_catalogue
    from kiosk.store import catalogue_in_force
    from kiosk.store import mission as stored_mission
    from kiosk.store.missions.publications import InForce

    mission, shipped = stored_mission(store), load_catalogue(CATALOGUE)
    return InForce(shipped, ()) if mission is None else catalogue_in_force(store, shipped, _today(mission))


def zone_at(store: Store | None) -> str:
    """Return the mission's time zone, "" while there is no store or no mission in it."""
    from kiosk.store import mission as stored_mission

    try:
        known = stored_mission(store) if store else None
    except StoreError:
        return ""
    return known.time_zone if known else ""


def today_at(store: Store) -> date:
    """Return the day at the mission; before it is known, the one in UTC."""
    from datetime import UTC, datetime

    from kiosk.store import mission as stored_mission

    mission = stored_mission(store)
    return datetime.now(UTC).date() if mission is None else _today(mission)


def _today(mission: Mission) -> date:
    return local_day(Clock().now_ms(), mission.time_zone)
