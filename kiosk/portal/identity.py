"""Which portal this is: its incarnation, the secret its workers share, and the keys that come from it."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, Engine, case, insert, select, update

from kiosk.portal.database import one_at_a_time, reading, writing
from kiosk.portal.schema import node, portal
from kiosk.sync.sealing import courier_key

SECRET_BYTES = 32
NUMBERS_LEFT_OUT = 1000
"""By how much the publications' numbers go on after a restore: the backup may not know the newest ones."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The portal's one row."""

    incarnation: str
    secret: bytes

    @property
    def publishing_key(self) -> Ed25519PrivateKey:
        """What signs publications and letters: derived (RFC 5869), so that there is one secret to keep."""
        derived = HKDF(SHA256(), SECRET_BYTES, salt=None, info=b"portal publishing key").derive(self.secret)
        return Ed25519PrivateKey.from_private_bytes(derived)

    @property
    def courier_key(self) -> X25519PrivateKey:
        """What opens letters from nodes."""
        return courier_key(self.publishing_key)


def identity_of(engine: Engine) -> Identity:
    """Return who this portal is; made at the first call."""
    with reading(engine) as connection:
        row = connection.execute(_IDENTITY).one_or_none()
    if row is not None:
        return Identity(row.incarnation, row.secret)
    with writing(engine) as connection:
        return kept_identity(connection)


def kept_identity(connection: Connection) -> Identity:
    """Return who this portal is, inside a transaction that writes."""
    row = connection.execute(_IDENTITY).one_or_none()
    if row is None:
        one_at_a_time(connection)
        row = connection.execute(_IDENTITY).one_or_none()
    if row is None:
        connection.execute(insert(portal), _new_identity())
        row = connection.execute(_IDENTITY).one()
    return Identity(row.incarnation, row.secret)


def renew_incarnation(engine: Engine, now_ms: int) -> str:
    """Name a portal anew that was restored from a backup, so that its nodes push again what it lacks.

    Publications that the backup lacks may be out in the missions: their numbers aren't given again, not after
    a second restore from the same backup either. Of leases that it forgot its nodes tell: until each one has,
    nothing is lent or sold of its mission. Only in the epoch that the backup knows can a node tell all. One
    that is withdrawn tells when an officer takes it back: it may have been in service after the backup.
    """
    incarnation = str(uuid.uuid4())
    with writing(engine) as connection:
        one_at_a_time(connection)
        known = connection.execute(select(portal.c.next_publication)).scalar_one()
        further = max(known + NUMBERS_LEFT_OUT, now_ms // 1000)
        connection.execute(update(portal).values(incarnation=incarnation, next_publication=further))
        # Restored again before a node was heard: the epoch of the first time counts.
        owed_epoch = case((node.c.owes_leases == 1, node.c.owed_epoch), else_=node.c.epoch)
        connection.execute(update(node).values(owes_leases=1, owed_epoch=owed_epoch))
    return incarnation


_IDENTITY = select(portal.c.incarnation, portal.c.secret)


def _new_identity() -> dict[str, object]:
    return {
        "id": 1,
        "incarnation": str(uuid.uuid4()),
        "secret": secrets.token_bytes(SECRET_BYTES),
        "next_publication": 1,
    }
