"""Official stamps: each has a serial of its own, and goes on one receipt, or on the one that corrects it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, select

from kiosk.domain.receipt import SerialKind
from kiosk.domain.states import WishState
from kiosk.domain.text import number_key
from kiosk.store.money.cash_schema import receipt_stamp
from kiosk.store.money.schema import money_wish, receipt
from kiosk.store.money.wishes import VOID

_giving_back = receipt.alias("giving_back")
_voiding = money_wish.alias("voiding")
_GIVEN_UP = (
    select(_voiding.c.id)
    .where(
        _voiding.c.receipt_id == receipt.c.id,
        and_(_voiding.c.kind == VOID, _voiding.c.decision != WishState.REFUSED.value),
    )
    .exists()
)
_STAMPED = (
    select(receipt.c.serial)
    .join(receipt_stamp, receipt_stamp.c.receipt_id == receipt.c.id)
    .where(
        receipt_stamp.c.stamp_key == bindparam("of_stamp"),
        receipt.c.kind != SerialKind.REVERSAL.value,
        ~_GIVEN_UP,
        ~select(_giving_back.c.id).where(_giving_back.c.reverses == receipt.c.id).exists(),
    )
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class StampUsed:
    """A receipt that stands has this stamp: the one with this serial."""

    serial: str


def stamp_used(connection: Connection, stamp: str) -> StampUsed | None:
    """Return on which receipt a stamp is, None for none, however its number is typed.

    What is void, or was given back, lets it go; so does what somebody asks to be void: the stamp is on that
    paper already, and the corrected receipt needs it before anybody decides.
    """
    if not stamp:
        return None
    serial = connection.execute(_STAMPED, {"of_stamp": number_key(stamp)}).scalar_one_or_none()
    return StampUsed(serial) if serial else None
