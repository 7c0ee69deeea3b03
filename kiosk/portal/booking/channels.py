"""Channels that book on the web for a mission, each known by a key of which only the digest is kept."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Engine, insert, select, update

from kiosk.portal.booking.schema import channel
from kiosk.portal.database import reading, writing

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Channel:
    """Who asks, and for which mission."""

    name: str
    mission_code: str


def make_channel_key(
    engine: Engine, name: str, mission_code: str, new_token: Callable[[int], str] = secrets.token_urlsafe
) -> str:
    """Commit a channel and return its key, readable here and never again; a known channel's old one ends."""
    key = new_token(KEY_BYTES)
    values = {"key_digest": _digest(key), "mission_code": mission_code}
    with writing(engine) as connection:
        changed = update(channel).where(channel.c.name == name).values(values)
        if connection.execute(changed).rowcount == 0:
            connection.execute(insert(channel), {"name": name, **values})
    return key


def channel_of(engine: Engine, key: str) -> Channel | None:
    """Return whose key that is, None if it is nobody's."""
    query = select(channel.c.name, channel.c.mission_code).where(channel.c.key_digest == _digest(key))
    with reading(engine) as connection:
        row = connection.execute(query).one_or_none()
    return None if row is None else Channel(*row)


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "replace")).digest()
