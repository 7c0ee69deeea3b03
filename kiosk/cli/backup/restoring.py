"""After an old copy of the store was put back: what the portal has comes back, and a new epoch begins."""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli import station
from kiosk.cli.line.joining import (
    SYNC_KEY,
    authority_for,
    drawn_key,
    joining_of,
    line_of,
    refuse_plain,
    words_of,
)
from kiosk.clock import Clock
from kiosk.domain.acting import it_officer
from kiosk.domain.errors import StoreRestored
from kiosk.opening import CATALOGUE
from kiosk.settings import Settings
from kiosk.store import Store, open_store
from kiosk.store.files import sync_folder
from kiosk.store.keys import keys_folder
from kiosk.store.line import line_status
from kiosk.store.money.lost_numbers import LostNumbers, lost_last
from kiosk.store.opening import open_restored
from kiosk.store.restoring import Lost, begin_epoch, lost_operations, next_epoch
from kiosk.sync.client import PortalClient
from kiosk.sync.joining import join_next_epoch
from kiosk.sync.restoring import restore
from kiosk.sync.trusting import PortalTime

NEXT_KEY = "sync.key."
"""With a code's digest behind it: the new epoch's key until the epoch has begun. The same code can so be
tried again, and a copy of this station with another code gets another key."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of it: how many operations came back, what is lost, and the words for the new key."""

    back: int
    lost: Lost | None
    numbers: tuple[LostNumbers, ...]
    """The receipts that are on paper only."""
    words: tuple[str, ...]


def restore_store(settings: Settings, code: str | None, url: str | None, authority: Path | None) -> Restored:
    """Give this station's restored store a new epoch; with `code` as the node that it was at its portal.

    A whole store whose line is in trouble gets one too: the portal may have let a twin in. `url` and
    `authority` say where the portal is now, if that changed. Raises `NotRestored`, `CodeNeeded`, and what
    opening a store and an exchange raise; everything may be tried again with the same code.
    """
    key_file = _key_file(settings, code or "")
    if _in_order(settings):
        if not key_file.exists():
            raise station.NotRestored
        return Restored(0, None, (), _settled(key_file))  # cut off right behind the commit
    with _opened(settings) as store:
        acting, lost = it_officer(settings.name), lost_operations(store)
        kept = line_status(store).line
        if kept is None and url is None:
            begin_epoch(store, acting, next_epoch(store), 0, None, lost)
            return Restored(0, lost, lost_last(store), ())
        if code is None:
            raise station.CodeNeeded
        place = url or (kept.url if kept else "")
        believed = kept.authority if kept and not authority else authority_for(place, authority)
        refuse_plain(place, believed)
        back = asyncio.run(_restore(store, place, believed, code, drawn_key(key_file), settings.name))
        return Restored(back, _left(lost, back), lost_last(store), _settled(key_file))


async def _restore(
    store: Store, url: str, authority: str, code: str, key: Ed25519PrivateKey, station_name: str
) -> int:
    node = store.node
    joined = await join_next_epoch(url, authority, joining_of(node, code, next_epoch(store)), key)
    if joined.epoch == node.epoch:
        return 0  # the answer of an earlier try: begun then, and cut off before its key took its place
    line = line_of(store, url, authority, joined)
    time = PortalTime(store.clock, joined.publisher)
    portal = PortalClient(url, authority, key, joined.key_id, time)
    try:
        catalogue = load_catalogue(CATALOGUE)
        return await restore(store, it_officer(station_name), portal, catalogue, joined.epoch, line)
    finally:
        await portal.close()


def _left(lost: Lost | None, back: int) -> Lost | None:
    """Return what of `lost` didn't come back."""
    if lost is None or lost.first + back > lost.last:
        return None
    return Lost(lost.epoch, lost.first + back, lost.last)


def _in_order(settings: Settings) -> bool:
    """Tell whether the store is whole and nothing is wrong with its line."""
    try:
        store = open_store(settings.store_url, settings.state, Clock(), settings.name)
    except StoreRestored:
        return False
    try:
        line = line_status(store).line
        return line is None or not line.trouble
    finally:
        store.close()


def _key_file(settings: Settings, code: str) -> Path:
    digest = hashlib.sha256(code.upper().encode()).hexdigest()[:8]
    return keys_folder(settings.state) / (NEXT_KEY + digest)


def _settled(key_file: Path) -> tuple[str, ...]:
    """Let the new epoch's key take its place, and return its words."""
    words = words_of(drawn_key(key_file))
    os.replace(key_file, key_file.with_name(SYNC_KEY))
    sync_folder(key_file.parent)
    return words


@contextmanager
def _opened(settings: Settings) -> Iterator[Store]:
    store = open_restored(settings.store_url, settings.state, Clock(), settings.name)
    try:
        yield store
    finally:
        store.close()
