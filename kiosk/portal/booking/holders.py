"""By what a booking's holder is known again: digests that the nodes share, and one of the portal's own."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select, update

from kiosk.domain.holder import HolderDigests, holder_digests, plain_number
from kiosk.portal.booking.schema import booking, booking_move
from kiosk.portal.identity import kept_identity
from kiosk.portal.missions import next_booking
from kiosk.portal.nodes.bodies import text, unreadable
from kiosk.sync.wire import Payload

READABLE = "json"


@dataclass(frozen=True, slots=True)
class KeptHolder:
    """What a booking's row keeps of its holder; `identity` is None where the number isn't known here."""

    digests: HolderDigests
    identity: bytes | None

    def columns(self) -> dict[str, object]:
        """Return the row's values."""
        return {
            "salt": self.digests.salt,
            "number_digest": self.digests.number,
            "tail_digest": self.digests.tail,
            "identity": self.identity,
        }


NOBODY = KeptHolder(HolderDigests(b"", b"", b""), None)


def holder_of(
    connection: Connection, mission_code: str, payload: Payload | None, before: Row[Any] | None
) -> KeptHolder:
    """Return the holder that a payload names, else that of the booking `before`, whose place was taken.

    `Unfit` for a payload that isn't what a node writes.
    """
    if payload is None or payload.encoding != READABLE:
        return NOBODY if before is None else kept_holder(before)
    with unreadable():
        content = json.loads(payload.content)
        number, salt = text(content["holder"]["document_number"]), bytes.fromhex(content["salt"])
    return KeptHolder(holder_digests(number, salt), identity_of_number(connection, mission_code, number))


def hand_on(connection: Connection, mission_code: str, booking_id: str, holder: KeptHolder) -> None:
    """Bind to a booking's holder whatever took its place before it came itself; the mission is locked."""
    if not holder.digests.number:
        return
    successors = select(booking_move.c.successor).where(
        booking_move.c.booking_id == booking_id,
        booking_move.c.mission_code == mission_code,
        booking_move.c.successor != "",
    )
    unbound = (booking.c.mission_code == mission_code) & (booking.c.number_digest == b"")
    query = select(booking.c.id).where(unbound, booking.c.reference.in_(successors))
    for successor_id in connection.execute(query).scalars().all():
        changed = {**holder.columns(), "number": next_booking(connection, mission_code)}
        connection.execute(update(booking).where(booking.c.id == successor_id).values(changed))
        hand_on(connection, mission_code, successor_id, holder)


def kept_holder(row: Row[Any]) -> KeptHolder:
    """Return the holder in a booking's row."""
    return KeptHolder(HolderDigests(row.salt, row.number_digest, row.tail_digest), row.identity)


def identity_of_number(connection: Connection, mission_code: str, number: str) -> bytes:
    """Return a document's number under the portal's secret: the same for the same number in a mission."""
    said = f"holder {mission_code} {plain_number(number)}"
    return hmac.new(kept_identity(connection).secret, said.encode(), hashlib.sha256).digest()
