"""Joining a portal from the command line: the node's key, the exchange, and the line that is kept."""

from __future__ import annotations

import asyncio
import uuid
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.cli import station
from kiosk.domain.acting import it_officer
from kiosk.domain.errors import StoreKeyMissing
from kiosk.domain.fingerprint import fingerprint
from kiosk.settings import Settings
from kiosk.store.chance import Chance
from kiosk.store.keys import KEY_BYTES, keys_folder, read_key, write_key
from kiosk.store.line import Line, join_portal
from kiosk.sync.joining import Joining, join

SYNC_KEY = "sync.key"
_HERE = ("127.0.0.1", "::1", "localhost")


def sync_key(settings: Settings) -> Ed25519PrivateKey:
    """Return the key that speaks for this node; `StoreKeyMissing` if it isn't there."""
    return Ed25519PrivateKey.from_private_bytes(read_key(settings.state, SYNC_KEY))


def join_portal_of(settings: Settings, url: str, code: str, authority: Path | None) -> tuple[str, ...]:
    """Join the portal at `url`; return the words for its key, which headquarters compares.

    Raises `PlainLine` for an address elsewhere without TLS or without an authority to believe, and what the
    exchange raises; the same code may be tried again after a lost answer.
    """
    place = urlsplit(url)
    if place.hostname not in _HERE and not (place.scheme == "https" and authority):
        raise station.PlainLine(url)
    believed = authority.read_text("ascii") if authority else ""
    key = _key(settings)
    with station.opened_store(settings) as store:
        node = store.node
        joining = Joining(code, node.node_id, node.letter, node.mission_code, node.epoch)
        key_id = asyncio.run(join(url, believed, joining, key))
        line = Line(url, believed, key_id, store.clock.now_ms())
        join_portal(store, it_officer(settings.name), str(uuid.uuid4()), line)
    return fingerprint(key.public_key().public_bytes_raw())


def _key(settings: Settings) -> Ed25519PrivateKey:
    try:
        return sync_key(settings)
    except StoreKeyMissing:
        write_key(keys_folder(settings.state) / SYNC_KEY, Chance().token(KEY_BYTES))
        return sync_key(settings)
