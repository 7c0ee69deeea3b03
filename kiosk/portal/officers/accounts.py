"""Officers: who they are, which mission they may see, and their sessions.

Passwords are kept as Argon2id (RFC 9106); a session is a random token of which only the hash is kept.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import ColumnElement, Engine, delete, insert, select, true, update

from kiosk.portal.database import reading, writing
from kiosk.portal.schema import officer, session

MOST_FAILURES = 5
LOCKED_MS = 60_000
SESSION_MS = 8 * 3600 * 1000
TOKEN_BYTES = 32
SHORTEST_PASSWORD = 10


@dataclass(frozen=True, slots=True)
class Officer:
    """Who decides. `mission` None means all missions."""

    name: str
    mission: str | None

    def sees(self, mission_code: ColumnElement[str]) -> ColumnElement[bool]:
        """Return the condition that keeps other missions' rows from this officer."""
        return true() if self.mission is None else mission_code == self.mission


@dataclass(frozen=True, slots=True)
class Passwords:
    """Hashes passwords, and takes as long for an unknown name as for a known one."""

    hasher: PasswordHasher
    nobody: str

    def right(self, kept: str | None, password: str) -> bool:
        """Tell whether `password` is the one kept."""
        try:
            matches = self.hasher.verify(kept or self.nobody, password)
        except (VerificationError, InvalidHashError):
            return False
        return matches and kept is not None


def passwords(hasher: PasswordHasher | None = None) -> Passwords:
    """Return the portal's way with passwords; tests hand in a quicker hasher."""
    chosen = hasher or PasswordHasher()
    return Passwords(chosen, chosen.hash(secrets.token_urlsafe(TOKEN_BYTES)))


def add_officer(engine: Engine, hashing: Passwords, name: str, password: str, mission: str | None) -> None:
    """Commit an officer, or a known one's new password and mission; their sessions end.

    Raises `ValueError` for a password under ten characters.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise ValueError("password too short")
    values = {
        "password_hash": hashing.hasher.hash(password),
        "mission_code": mission,
        "failures": 0,
        "locked_until_ms": 0,
    }
    with writing(engine) as connection:
        connection.execute(delete(session).where(session.c.officer == name))
        if connection.execute(update(officer).where(officer.c.name == name).values(values)).rowcount == 0:
            connection.execute(insert(officer), {"name": name, **values})


def log_in(
    engine: Engine,
    hashing: Passwords,
    name: str,
    password: str,
    now_ms: int,
    new_token: Callable[[int], str] = secrets.token_urlsafe,
) -> str | None:
    """Return a new session's token, None for a wrong name or password.

    The fifth failure in a row locks the name for a minute, and each further one again; what is tried
    meanwhile is wrong, whatever it is.
    """
    kept = _attempt(engine, name, now_ms)
    if not hashing.right(kept, password):
        return None
    token = new_token(TOKEN_BYTES)
    row = {"digest": _digest(token), "officer": name, "expires_ms": now_ms + SESSION_MS}
    with writing(engine) as connection:
        connection.execute(delete(session).where(session.c.expires_ms <= now_ms))
        connection.execute(
            update(officer).where(officer.c.name == name).values(failures=0, locked_until_ms=0)
        )
        connection.execute(insert(session), row)
    return token


def _attempt(engine: Engine, name: str, now_ms: int) -> str | None:
    """Return the hash to compare with. The attempt counts as a failure until it has succeeded."""
    mine = officer.c.name == name
    with writing(engine) as connection:
        row = connection.execute(select(officer).where(mine).with_for_update()).one_or_none()
        if row is None or row.locked_until_ms > now_ms:
            return None
        failures = row.failures + 1
        locked = now_ms + LOCKED_MS if failures >= MOST_FAILURES else 0
        connection.execute(update(officer).where(mine).values(failures=failures, locked_until_ms=locked))
        return str(row.password_hash)


def officer_of(engine: Engine, token: str, now_ms: int) -> Officer | None:
    """Return whose session `token` is, None if it is nobody's or over."""
    query = (
        select(officer.c.name, officer.c.mission_code)
        .join(session, session.c.officer == officer.c.name)
        .where(session.c.digest == _digest(token), session.c.expires_ms > now_ms)
    )
    with reading(engine) as connection:
        row = connection.execute(query).one_or_none()
    return None if row is None else Officer(row.name, row.mission_code)


def log_out(engine: Engine, token: str) -> None:
    """End a session."""
    with writing(engine) as connection:
        connection.execute(delete(session).where(session.c.digest == _digest(token)))


def form_token(secret: bytes, token: str) -> str:
    """Return what the forms of a session carry, so that no other site can send one."""
    return hmac.new(secret, f"form {token}".encode(), hashlib.sha256).hexdigest()


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
