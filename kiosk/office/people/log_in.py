"""Logging in, choosing a PIN, and confirming what two people have to agree on."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.acting import Permission
from kiosk.domain.approval import Confirmation
from kiosk.domain.pin import PinFault, pin_fault
from kiosk.domain.text import western_digits
from kiosk.office.people.proof import NotLetIn, Proven, Refused, prove_by_pin
from kiosk.office.people.session import StaffSession
from kiosk.store import Store
from kiosk.store.people.approvals import confirm
from kiosk.store.people.guard import forgive
from kiosk.store.people.log_ins import LogInWay, let_in
from kiosk.store.people.pin_verifiers import is_pin
from kiosk.store.people.pins import change_pin, kept_pin

LogInAnswer = StaffSession | Refused
PinAnswer = StaffSession | PinFault | Refused


def log_in(
    store: Store, op_id: str, number: str, pin: str, permission: Permission | None = None
) -> LogInAnswer:
    """Let somebody in by number and PIN; with a `permission` only who has it, once their PIN is their own.

    `op_id` is a UUID. Raises `StoreError` subclasses.
    """
    shown = prove_by_pin(store, number, pin)
    if isinstance(shown, Refused):
        return shown
    if permission is not None and permission not in shown.person.permissions:
        return _useless(store, shown, NotLetIn.NOT_ALLOWED)
    let_in(store, op_id, shown.person, LogInWay.PIN, shown.tried)
    began = store.clock.mono_ms()
    return StaffSession(shown.person, store.station, LogInWay.PIN, began, shown.pin_for_once)


def choose_pin(store: Store, session: StaffSession, op_id: str, pin: str, before: str = "") -> PinAnswer:
    """Give whoever is logged in the PIN that they chose, and return their session with it.

    Whose PIN isn't one for once shows the one `before` again. Raises `StoreError` subclasses.
    """
    chosen = western_digits(pin)
    fault = pin_fault(chosen)
    if fault is not None:
        return fault
    if not session.must_choose_pin:
        shown = prove_by_pin(store, session.person.number, before)
        if isinstance(shown, Refused):
            return shown
        forgive(store, shown.tried)
    kept = kept_pin(store, session.person.id)
    if kept is not None and is_pin(store, session.person.id, kept.verifier, chosen):
        return PinFault.SAME
    change_pin(store, session.person.acting(session.station), op_id, chosen)
    return replace(session, must_choose_pin=False)


def confirm_by_pin(
    store: Store, number: str, pin: str, permission: Permission, digest: bytes
) -> Confirmation | Refused:
    """Let somebody with `permission` confirm by number and PIN what has `digest` (`approval.shown_digest`).

    Whoever does a thing confirms it so, and another approves it so. Raises `StoreError` subclasses.
    """
    shown = _who_may(store, number, pin, permission)
    return shown if isinstance(shown, Refused) else confirm(store, shown.person, digest, shown.tried)


def refusal(store: Store, number: str, pin: str, permission: Permission) -> Refused | None:
    """Return why somebody couldn't confirm anything that takes `permission`, None if they could.

    So that nobody else is asked in vain; nothing is confirmed yet. Raises `StoreError` subclasses.
    """
    shown = _who_may(store, number, pin, permission)
    if isinstance(shown, Refused):
        return shown
    forgive(store, shown.tried)
    return None


def _who_may(store: Store, number: str, pin: str, permission: Permission) -> Proven | Refused:
    shown = prove_by_pin(store, number, pin)
    if isinstance(shown, Refused):
        return shown
    if shown.pin_for_once:
        return _useless(store, shown, NotLetIn.CHOOSE_PIN)
    if permission not in shown.person.permissions:
        return _useless(store, shown, NotLetIn.NOT_ALLOWED)
    return shown


def _useless(store: Store, shown: Proven, because: NotLetIn) -> Refused:
    """Refuse somebody whose PIN is right: that is no failure."""
    forgive(store, shown.tried)
    return Refused(because)
