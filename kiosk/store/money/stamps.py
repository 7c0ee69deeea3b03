"""Official stamps: each has a serial of its own, and goes on one receipt."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from kiosk.domain.receipt import SerialKind
from kiosk.store.money.drawer_rows import VOIDED
from kiosk.store.money.schema import receipt

_giving_back = receipt.alias("giving_back")
_STAMPED = (
    select(receipt.c.serial)
    .where(
        receipt.c.stamp == bindparam("of_stamp"),
        receipt.c.stamp != "",
        receipt.c.kind != SerialKind.REVERSAL.value,
        ~VOIDED,
        ~select(_giving_back.c.id).where(_giving_back.c.reverses == receipt.c.id).exists(),
    )
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class StampUsed:
    """A receipt that stands has this stamp: the one with this serial."""

    serial: str


def stamp_used(connection: Connection, stamp: str) -> StampUsed | None:
    """Return on which receipt a stamp is, None for none; what is void, or was given back, lets it go."""
    if not stamp:
        return None
    serial = connection.execute(_STAMPED, {"of_stamp": stamp}).scalar_one_or_none()
    return StampUsed(serial) if serial else None
