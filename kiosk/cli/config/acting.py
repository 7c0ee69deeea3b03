"""Who makes a change at a terminal: what the machine's own log-in may not, staff do by number and PIN."""

from __future__ import annotations

from collections.abc import Mapping

import typer

from kiosk.cli.asking import secret
from kiosk.cli.texts import N_, _
from kiosk.domain.acting import it_officer
from kiosk.office.configuration.standing_for import (
    Proof,
    SamePerson,
    Stands,
    TooFew,
    proofs_for,
    refused_at_once,
    stand_for,
    who_can,
)
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.store import Store
from kiosk.store.missions.configuring import Change

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
_ASKED: Mapping[Proof, str] = {
    Proof.FIRST: N_("Fees are changed by two. First whoever changes it:"),
    Proof.SECOND: N_("Then somebody who approves:"),
    Proof.FURTHER: N_("Somebody who may change that:"),
}


def who_makes(store: Store, change: Change) -> Stands | Refused | SamePerson | TooFew:
    """Return who makes `change`, asking staff for number and PIN: nobody after a refusal."""
    machine = it_officer(store.station)
    if isinstance(who_can(store, change, machine), TooFew):
        return TooFew()
    proofs, typed = proofs_for(change, machine), dict[Proof, tuple[str, str]]()
    for proof in proofs:
        typed[proof] = asked_for(_(_ASKED[proof]))
        refused = refused_at_once(store, proof, typed[proof]) if proof is not proofs[-1] else None
        if refused is not None:
            return refused
    return stand_for(store, change, machine, typed)


def refused_line(refused: Refused | SamePerson | TooFew) -> str:
    """Return why nobody stands for a change."""
    if isinstance(refused, TooFew):
        return _(
            "Too few work here who may change that; fees take two of them. Nothing was changed. First: "
            "kiosk people add --role supervisor"
        )
    if isinstance(refused, SamePerson):
        return _("Somebody else has to approve. Nothing was changed.")
    return _(_REFUSED[refused.because]).format(seconds=-(-refused.left_ms // 1000))


def asked_for(whom: str) -> tuple[str, str]:
    """Ask for a staff number, and for the PIN without showing it."""
    typer.echo(whom)
    number = typer.prompt(_("Staff number"), type=str)
    return number, secret(_("PIN"))
