"""The rows of a booking as the journal tells them, and its payload: the writer and the replay share them.

Who holds it is in its payload alone, with the salt of the digests by which it is known again. A booking that
took another's place may come without: its holder is then known as that one's was.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from kiosk.domain.appointment import Holder
from kiosk.domain.canonical import canonical
from kiosk.domain.chain import payload_digest
from kiosk.domain.holder import HolderDigests, holder_digests
from kiosk.domain.states import AppointmentState
from kiosk.store.appointments.schema import (
    appointment,
    appointment_holder,
)
from kiosk.store.appointments.units import insert_units
from kiosk.store.facts import BOOKED, GivenUnit
from kiosk.store.requests.filing import SALT_BYTES
from kiosk.store.schema import payload
from kiosk.store.store import Store

HOLDER_ENCODING = "json"
_PAYLOAD = select(payload.c.bytes).join(appointment, appointment.c.op_id == payload.c.op_id)


@dataclass(frozen=True, slots=True)
class BookedHolder:
    """A holder, and the salt under which their number is digested wherever the booking is known."""

    holder: Holder
    salt: bytes

    @property
    def digests(self) -> HolderDigests:
        """By what the holder is known again."""
        return holder_digests(self.holder.document_number, self.salt)


def insert_booked(connection: Connection, op_id: str, letter: str, body: Mapping[str, Any]) -> None:
    """Write a booking's row and its units from what the journal says of it."""
    row = {
        **{name: body[name] for name in BOOKED},
        "op_id": op_id,
        "state": AppointmentState.BOOKED.value,
        "origin": letter,
        "moved_ms": body["booked_ms"],
        "successor": "",
        "number": 0,
    }
    connection.execute(insert(appointment), row)
    insert_units(connection, body["id"], [GivenUnit(*unit) for unit in body["units"]])


def insert_holder(connection: Connection, appointment_id: str, digests: HolderDigests) -> None:
    """Write by what a holder is known again."""
    row = {
        "appointment_id": appointment_id,
        "salt": digests.salt,
        "number_digest": digests.number,
        "tail_digest": digests.tail,
    }
    connection.execute(insert(appointment_holder), row)


def insert_payload(
    store: Store, connection: Connection, op_id: str, content: bytes, encoding: str = HOLDER_ENCODING
) -> bytes:
    """Write an operation's payload, a booking's unless told, and return its salted digest."""
    salt = store.chance.token(SALT_BYTES)
    row = {"op_id": op_id, "encoding": encoding, "salt": salt, "bytes": content}
    connection.execute(insert(payload), row)
    return payload_digest(salt, content)


def payload_of(connection: Connection, appointment_id: str) -> bytes | None:
    """Return a booking's payload, None once it is erased, or for one that was made elsewhere."""
    found: bytes | None = connection.execute(
        _PAYLOAD.where(appointment.c.id == appointment_id)
    ).scalar_one_or_none()
    return found


def holder_bytes(booked: BookedHolder) -> bytes:
    """Return the payload of a booking, in `HOLDER_ENCODING`."""
    return canonical({"holder": asdict(booked.holder), "salt": booked.salt.hex()})


def read_holder(content: bytes) -> BookedHolder:
    """Return the holder in a payload; `ValueError` for anything else."""
    try:
        told = json.loads(content)
        return BookedHolder(Holder(**told["holder"]), bytes.fromhex(told["salt"]))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a holder") from error
