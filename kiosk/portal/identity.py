"""Which portal this is: its incarnation, and the secret its workers share."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass

from sqlalchemy import Engine, insert, select, update

from kiosk.portal.database import one_at_a_time, reading, writing
from kiosk.portal.schema import portal

SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Identity:
    """The portal's one row. `durable_lag` is by how many operations its backup trails behind it."""

    incarnation: str
    secret: bytes
    durable_lag: int


def identity_of(engine: Engine) -> Identity:
    """Return who this portal is; made at the first call."""
    with reading(engine) as connection:
        row = connection.execute(_IDENTITY).one_or_none()
    if row is None:
        with writing(engine) as connection:
            one_at_a_time(connection)
            row = connection.execute(_IDENTITY).one_or_none()
            if row is None:
                connection.execute(insert(portal), _new_identity())
                row = connection.execute(_IDENTITY).one()
    return Identity(row.incarnation, row.secret, row.durable_lag)


def renew_incarnation(engine: Engine) -> str:
    """Name a portal anew that was restored from a backup, so that its nodes push again what it lacks."""
    incarnation = str(uuid.uuid4())
    with writing(engine) as connection:
        connection.execute(update(portal).values(incarnation=incarnation))
    return incarnation


_IDENTITY = select(portal.c.incarnation, portal.c.secret, portal.c.durable_lag)


def _new_identity() -> dict[str, object]:
    secret = secrets.token_bytes(SECRET_BYTES)
    return {"id": 1, "incarnation": str(uuid.uuid4()), "secret": secret, "durable_lag": 0}
