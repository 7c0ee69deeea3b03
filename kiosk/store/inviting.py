"""Letting another station into a shared store: its one-time code opens the key that all stations share.

The store keeps the key closed under the code, never the code. So whoever reads the database has neither, and
whoever has the code alone reaches no store. A code counts once and for a day.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import SettingRefused, StoreKeyMissing
from kiosk.domain.recovery_code import CODE_BYTES
from kiosk.domain.setting_problem import SettingProblem
from kiosk.store.faults import store_faults
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.keys import digest_check, read_key
from kiosk.store.migrating import has_schema
from kiosk.store.place import place_of
from kiosk.store.schema import invitation
from kiosk.store.store import Store

STATION_INVITED = "station.invited"
COUNTS_MS = 24 * 3_600_000
"""So long a code counts, from when it was drawn."""
_NONCE_BYTES = 12
_JOINING = "kiosk joining"
_KEPT = select(invitation.c.id, invitation.c.sealed).where(invitation.c.until_ms > bindparam("now"))
_TAKE = delete(invitation).where(invitation.c.id == bindparam("of"))
_OVER = delete(invitation).where(invitation.c.until_ms <= bindparam("now"))


def invite(store: Store, acting: Acting, op_id: str) -> bytes:
    """Commit that one more station may join within a day; return its code (16 bytes), which is kept nowhere.

    `op_id` is a UUID. Raises `NotAllowed`, `SettingRefused` for a store that nobody shares, `StoreError`.
    """
    acting.require(Permission.SET_STATIONS)
    if not store.on_server:
        raise SettingRefused(SettingProblem.NOT_SHARED, "store")
    code, nonce = store.chance.token(CODE_BYTES), store.chance.token(_NONCE_BYTES)
    until = store.clock.now_ms() + COUNTS_MS
    op_id = str(uuid.UUID(op_id))
    sealed = nonce + _cipher(code).encrypt(nonce, store.keys.digest, None)
    row = {"id": op_id, "sealed": sealed, "until_ms": until}
    with store.writing() as writing:
        writing.connection.execute(_OVER, {"now": store.clock.now_ms()})
        writing.connection.execute(insert(invitation), row)
        body: dict[str, object] = {"until_ms": until}
        writing.append(acting, Entry(op_id, STATION_INVITED, op_id, body))
    return code


def accept(url: str, state_dir: Path, code: bytes, clock: Clock, keep: Callable[[bytes], None]) -> bool:
    """Hand the key that all stations of the store at `url` share to `keep`; False if the code doesn't count.

    The code counts no more once the key is kept: it is used up when `keep` has returned, never before. Raises
    `SettingRefused` for a wrong address, `StoreError`, and what `keep` raises.
    """
    place = place_of(url, state_dir)
    if place.file:
        raise SettingRefused(SettingProblem.NOT_SHARED, "store")
    engine = place.engine(b"")
    try:
        with store_faults(state_dir), engine.begin() as connection:
            key = _opened(connection, code, clock.now_ms()) if has_schema(connection) else None
            if key is not None:
                keep(key)
            return key is not None
    finally:
        engine.dispose()


def holds_key_of(url: str, state_dir: Path) -> bool:
    """Tell whether this station holds the shared key of the store at `url`: it was let in, then cut off."""
    try:
        return place_of(url, state_dir).kept_check() == digest_check(read_key(state_dir, "digest.key"))
    except StoreKeyMissing:
        return False


def _opened(connection: Connection, code: bytes, now_ms: int) -> bytes | None:
    one_at_a_time(connection, _JOINING)
    for row in connection.execute(_KEPT, {"now": now_ms}).all():
        nonce, closed = row.sealed[:_NONCE_BYTES], row.sealed[_NONCE_BYTES:]
        try:
            key = _cipher(code).decrypt(nonce, closed, None)
        except InvalidTag:
            continue
        connection.execute(_TAKE, {"of": row.id})
        return bytes(key)
    return None


def _cipher(code: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt=None, info=b"kiosk station joining").derive(code))
