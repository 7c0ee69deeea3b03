"""Who makes a change at a terminal: what the machine's own log-in may not, staff do by number and PIN."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass

import typer

from kiosk.cli.texts import N_, _
from kiosk.domain.acting import Acting, it_officer
from kiosk.domain.approval import Approval, Confirmation
from kiosk.office.people.log_in import confirm_by_pin, log_in
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.store import Store
from kiosk.store.configuring import TAKES_TWO, Change
from kiosk.store.people import people

_REFUSED: Mapping[NotLetIn, str] = {
    NotLetIn.WRONG: N_("Number and PIN don't go together. Nothing was changed."),
    NotLetIn.WAIT: N_("Too many wrong PINs. Wait {seconds} seconds, then try again."),
    NotLetIn.STATION_WAITS: N_(
        "Too many wrong PINs at this station. Wait {seconds} seconds, then try again."
    ),
    NotLetIn.BLOCKED: N_("This person was blocked. Nothing was changed."),
    NotLetIn.CHOOSE_PIN: N_("This PIN is for once. Log in at a face and choose one of your own first."),
    NotLetIn.NOT_ALLOWED: N_("This person may not change that. Nothing was changed."),
    NotLetIn.NOBODY_YET: N_("Nobody works here yet who may change that: a supervisor has to be added first."),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Who makes a change: for a fee with another's approval, and the machine's own log-in beside them."""

    acting: Acting
    approval: Approval | None
    beside: tuple[Acting, ...]


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Whoever changes a fee would approve it too."""


def stand_for(store: Store, change: Change) -> Standing | Refused | SamePerson:
    """Return who makes `change`, asking for number and PIN where staff has to."""
    machine = it_officer(store.station)
    missing = sorted({edit.permission for edit in change.edits} - machine.permissions)
    if not missing:
        return Standing(machine, None, ())
    if change.takes_two:
        return _two(store, change, machine)
    number, pin = _asked()
    session = log_in(store, store.chance.new_id(), number, pin, missing[0])
    if isinstance(session, Refused):
        return session
    if session.must_choose_pin:
        return Refused(NotLetIn.CHOOSE_PIN)
    return Standing(session.acting, None, (machine,))


def refused_line(refused: Refused | SamePerson) -> str:
    """Return why nobody stands for a change."""
    if isinstance(refused, SamePerson):
        return _("Somebody else has to approve. Nothing was changed.")
    return _(_REFUSED[refused.because]).format(seconds=-(-refused.left_ms // 1000))


def _two(store: Store, change: Change, machine: Acting) -> Standing | Refused | SamePerson:
    typer.echo(_("Fees are changed by two: first whoever changes it, then somebody who approves."))
    given: list[Confirmation] = []
    while len(given) < 2:
        number, pin = _asked()
        confirmed = confirm_by_pin(store, number, pin, TAKES_TWO, change.digest)
        if isinstance(confirmed, Refused):
            return confirmed
        given.append(confirmed)
    own, other = given
    if own.person_id == other.person_id:
        return SamePerson()
    (person,) = (each for each in people(store) if each.id == own.person_id)
    return Standing(person.acting(store.station), Approval(own, other), (machine,))


def _asked() -> tuple[str, str]:
    """Ask for a staff number, and for the PIN without showing it."""
    number = typer.prompt(_("Staff number"), type=str)
    return number, typer.prompt(_("PIN"), type=str, hide_input=sys.stdin.isatty())
