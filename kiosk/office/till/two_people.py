"""Two people at one desk who agree on the same: each by number and PIN, typed there and then."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.acting import Permission
from kiosk.domain.approval import Approval
from kiosk.domain.staff import Person
from kiosk.office.people.log_in import confirm_by_pin
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.store import Store


@dataclass(frozen=True, slots=True)
class TypedPins:
    """What the two typed: the PIN of whoever is logged in, and number and PIN of the other."""

    own_pin: str
    other_number: str
    other_pin: str


@dataclass(frozen=True, slots=True)
class NotAgreed:
    """One of the two wasn't let in; `other` tells which."""

    refused: Refused
    other: bool


def agreed(
    store: Store,
    person: Person,
    typed: TypedPins,
    digest: bytes,
    other: Permission = Permission.WITNESS_CASH,
    own: Permission = Permission.TAKE_PAYMENT,
) -> Approval | NotAgreed:
    """Return the confirmations of both for what has `digest`. Takes a tenth of a second for each PIN.

    `own` and `other` are what each must be allowed to do. Raises `StoreError` subclasses.
    """
    if typed.other_number.strip() == person.number:
        return NotAgreed(Refused(NotLetIn.NOT_ALLOWED), other=True)
    mine = confirm_by_pin(store, person.number, typed.own_pin, own, digest)
    if isinstance(mine, Refused):
        return NotAgreed(mine, other=False)
    theirs = confirm_by_pin(store, typed.other_number, typed.other_pin, other, digest)
    if isinstance(theirs, Refused):
        return NotAgreed(theirs, other=True)
    return Approval(mine, theirs)
