"""Joining a portal from the command line: the node's key, the exchange, and the line that is kept."""

from __future__ import annotations

import asyncio
import ssl
import uuid
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.cli import station
from kiosk.domain.acting import Acting
from kiosk.domain.errors import StoreKeyMissing
from kiosk.domain.fingerprint import fingerprint
from kiosk.settings import Settings
from kiosk.store import Node, Store
from kiosk.store.chance import Chance
from kiosk.store.keys import KEY_BYTES, key_at, keys_folder, read_key, write_key
from kiosk.store.line import Line, join_portal
from kiosk.sync.joining import Joined, Joining, join
from kiosk.sync.trusting import trusting

SYNC_KEY = "sync.key"
_HERE = ("127.0.0.1", "::1", "localhost")


def sync_key(settings: Settings) -> Ed25519PrivateKey:
    """Return the key that speaks for this node; `StoreKeyMissing` if it isn't there."""
    return Ed25519PrivateKey.from_private_bytes(read_key(settings.state, SYNC_KEY))


def drawn_key(path: Path) -> Ed25519PrivateKey:
    """Return the key in the file `path`, drawn now if there is none."""
    if not path.exists():
        write_key(path, Chance().token(KEY_BYTES))
    return Ed25519PrivateKey.from_private_bytes(key_at(path))


def words_of(key: Ed25519PrivateKey) -> tuple[str, ...]:
    """Return the words by which headquarters knows the key."""
    return fingerprint(key.public_key().public_bytes_raw())


def authority_for(url: str, authority: Path | None) -> str:
    """Return whom to believe (PEM) at `url`, "" for a portal on this machine.

    Raises `PlainLine` for an address elsewhere without TLS or without an authority, and `NotACertificate`.
    """
    try:
        believed = authority.read_text("ascii") if authority else ""
        trusting(believed, None)
    except (ssl.SSLError, ValueError, OSError):
        raise station.NotACertificate(str(authority)) from None
    refuse_plain(url, believed)
    return believed


def refuse_plain(url: str, believed: str) -> None:
    """Raise `PlainLine` for a portal elsewhere without TLS or without an authority to believe.

    Raises `NoPortalAddress` for what is none.
    """
    try:
        place = urlsplit(url)
        host, port = place.hostname, place.port
    except ValueError:  # half an IPv6 address, or a port that no machine has
        raise station.NoPortalAddress(url) from None
    if not host or place.scheme not in ("http", "https") or port == 0:
        raise station.NoPortalAddress(url)
    if host not in _HERE and not (place.scheme == "https" and believed):
        raise station.PlainLine(url)


def joining_of(node: Node, code: str, epoch: int) -> Joining:
    """Return what a node shows to the portal beside its key."""
    return Joining(code, node.node_id, node.letter, node.mission_code, epoch)


def line_of(store: Store, url: str, authority: str, joined: Joined) -> Line:
    """Return the line to a portal that was joined now."""
    return Line(url, authority, joined.key_id, joined.publisher, joined.courier, store.clock.now_ms())


def join_portal_of(
    settings: Settings, url: str, code: str, authority: Path | None, acting: Acting
) -> tuple[str, ...]:
    """Join the portal at `url`; return the words for its key, which headquarters compares.

    Raises `PlainLine` for an address elsewhere without TLS or without an authority to believe, and what the
    exchange raises; the same code may be tried again after a lost answer.
    """
    believed = authority_for(url, authority)
    key = _key(settings)
    with station.opened_store(settings) as store:
        node = store.node
        joined = asyncio.run(join(url, believed, joining_of(node, code, node.epoch), key))
        line = line_of(store, url, believed, joined)
        join_portal(store, acting, str(uuid.uuid4()), line)
    return words_of(key)


def _key(settings: Settings) -> Ed25519PrivateKey:
    try:
        return sync_key(settings)
    except StoreKeyMissing:
        return drawn_key(keys_folder(settings.state) / SYNC_KEY)
