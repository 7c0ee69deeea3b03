"""Logging in and confirming by a staff card, and enrolling it.

A card counts because somebody of IT enrolled its certificate for one person here: no authority that issues
such cards has to be known or asked, so it works without a line, and who takes the enrolment back revokes it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kiosk.devices.cards.card import CardRefused, Reader
from kiosk.devices.cards.connection import Card, connect
from kiosk.devices.cards.pcsc import Pcsc
from kiosk.devices.cards.piv import (
    PivFault,
    PivRefusal,
    StaffCertificate,
    challenge_of,
    prove_key,
    read_certificate,
)
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.staff import Person, PersonFault
from kiosk.domain.text import western_digits
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.office.people.session import StaffSession
from kiosk.store import Store
from kiosk.store.people.log_ins import LogInWay, card_owner, let_in, set_card

Result = TypeVar("Result")


def log_in_by_card(
    store: Store, op_id: str, pcsc: Pcsc, reader: Reader, pin: str, permission: Permission | None = None
) -> StaffSession | Refused | PivRefusal:
    """Let somebody in by the card in `reader` and its PIN; with a `permission` only who has it.

    `op_id` is a UUID. The card is let go afterwards: whoever watches the reader locks when it is taken out.
    Raises `StoreError` subclasses.
    """
    shown = _shown(store, pcsc, reader, pin, permission)
    if not isinstance(shown, Person):
        return shown
    let_in(store, op_id, shown, LogInWay.CARD)
    began = store.clock.mono_ms()
    return StaffSession(shown, store.station, LogInWay.CARD, began, card=reader)


def enrol_card(
    store: Store, acting: Acting, op_id: str, person_id: str, pcsc: Pcsc, reader: Reader
) -> Person | PersonFault | PivRefusal:
    """Commit that the card in `reader` is somebody's; return them.

    Raises `NotAllowed`, `StoreError` subclasses.
    """
    acting.require(Permission.MANAGE_PEOPLE)
    shown = _with_card(pcsc, reader, lambda card: _valid(store, card))
    if isinstance(shown, PivRefusal):
        return shown
    return set_card(store, acting, op_id, person_id, shown.fingerprint)


def _shown(
    store: Store, pcsc: Pcsc, reader: Reader, pin: str, permission: Permission | None
) -> Person | Refused | PivRefusal:
    """Return whose card it is. Its PIN goes to no card that is nobody's."""

    def prove(card: Card) -> Person | Refused | PivRefusal:
        shown = _valid(store, card)
        if isinstance(shown, PivRefusal):
            return shown
        owner = card_owner(store, shown.fingerprint)
        if owner is None:
            return Refused(NotLetIn.UNKNOWN_CARD)
        asked = challenge_of(store.station, store.chance.token)
        return prove_key(card.transmit, shown, western_digits(pin), asked) or _allowed(owner, permission)

    return _with_card(pcsc, reader, prove)


def _valid(store: Store, card: Card) -> StaffCertificate | PivRefusal:
    shown = read_certificate(card.transmit)
    if isinstance(shown, PivRefusal) or shown.valid_at(store.clock.now_ms()):
        return shown
    return PivRefusal(PivFault.OUT_OF_DATE)


def _allowed(owner: Person, permission: Permission | None) -> Person | Refused:
    if not owner.active:
        return Refused(NotLetIn.BLOCKED)
    if permission is not None and permission not in owner.permissions:
        return Refused(NotLetIn.NOT_ALLOWED)
    return owner


def _with_card(pcsc: Pcsc, reader: Reader, use: Callable[[Card], Result]) -> Result | PivRefusal:
    try:
        card = connect(pcsc, reader.name)
    except CardRefused:
        return PivRefusal(PivFault.PULLED)
    with card:
        return use(card)
