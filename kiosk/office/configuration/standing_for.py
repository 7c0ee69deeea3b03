"""Who has to show who they are before a change of the configuration, and what comes of it.

Whoever acts may do a part of it by themselves. Fees take two who may change them; for the rest that is beyond
whoever acts, somebody who may stands beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.acting import Acting
from kiosk.domain.approval import Approval, Confirmation
from kiosk.domain.staff import Person, Role, permissions_of
from kiosk.office.people.log_in import confirm_by_pin, log_in, refusal
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.store import Store
from kiosk.store.missions.configuring import TAKES_TWO, Change
from kiosk.store.people.staff import people


class Proof(StrEnum):
    """Somebody who shows their PIN."""

    OWN = "own"
    """Whoever is logged in, once more."""
    FIRST = "first"
    """Whoever changes a fee, where the one who acts may not."""
    SECOND = "second"
    """Whoever approves it."""
    FURTHER = "further"
    """Somebody who may do what whoever acts may not."""


Typed = Mapping[Proof, tuple[str, str]]
"""Number and PIN of each."""


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Whoever changes a fee would approve it too."""


@dataclass(frozen=True, slots=True)
class TooFew:
    """Too few work here who may stand for it: nobody is asked for anything."""


@dataclass(frozen=True, slots=True)
class Stands:
    """Who makes the change, with what `store.change_configuration` asks for."""

    acting: Acting
    approval: Approval | None = None
    beside: tuple[Acting, ...] = ()


def proofs_for(change: Change, acting: Acting) -> tuple[Proof, ...]:
    """Return who has to show their PIN before `acting` makes this change."""
    may, fees = acting.permissions, tuple[Proof, ...]()
    if change.takes_two:
        fees = (Proof.OWN if TAKES_TWO in may else Proof.FIRST, Proof.SECOND)
        may |= permissions_of([Role.SUPERVISOR])
    beyond = {edit.permission for edit in change.edits} - may
    return (*fees, Proof.FURTHER) if beyond else fees


def two_for_fees(everybody: Iterable[Person]) -> bool:
    """Tell whether two of these may change fees, as it takes."""
    return sum(TAKES_TWO in each.permissions for each in everybody) >= 2


def who_can(store: Store, change: Change, acting: Acting) -> Mapping[Proof, tuple[Person, ...]] | TooFew:
    """Return who of those who work here can be each of `proofs_for` it, before anybody types anything."""
    proofs, everybody = proofs_for(change, acting), people(store)
    setting_fees = tuple(each for each in everybody if TAKES_TWO in each.permissions)
    beyond = {edit.permission for edit in change.edits} - acting.permissions - {TAKES_TWO}
    able = {
        Proof.OWN: tuple(each for each in everybody if each.id == acting.actor),
        Proof.FIRST: setting_fees,
        Proof.SECOND: tuple(each for each in setting_fees if each.id != acting.actor),
        Proof.FURTHER: tuple(each for each in everybody if beyond <= each.permissions),
    }
    if change.takes_two and not two_for_fees(everybody):
        return TooFew()
    found = {proof: able[proof] for proof in proofs}
    return found if all(found.values()) else TooFew()


def refused_at_once(store: Store, proof: Proof, typed: tuple[str, str]) -> Refused | None:
    """Return why whoever typed this can't be one of two, before the other is asked; None if they can."""
    return None if proof is Proof.FURTHER else refusal(store, *typed, TAKES_TWO)


def stand_for(store: Store, change: Change, acting: Acting, typed: Typed) -> Stands | Refused | SamePerson:
    """Return who makes `change` after all `proofs_for` it were typed. Takes a tenth of a second for each."""
    stands = Stands(acting)
    if change.takes_two:
        found = _two(store, change, acting, typed)
        if not isinstance(found, Stands):
            return found
        stands = found
    if Proof.FURTHER not in typed:
        return stands
    together = stands.acting.permissions.union(*(each.permissions for each in stands.beside))
    needed = {edit.permission for edit in change.edits}
    session = log_in(store, store.chance.new_id(), *typed[Proof.FURTHER], min(needed - together))
    if isinstance(session, Refused):
        return session
    if session.must_choose_pin:
        return Refused(NotLetIn.CHOOSE_PIN)
    if needed & together:
        return Stands(stands.acting, stands.approval, (*stands.beside, session.acting))
    return Stands(session.acting, None, (acting,))


def _two(store: Store, change: Change, acting: Acting, typed: Typed) -> Stands | Refused | SamePerson:
    own = Proof.OWN if Proof.OWN in typed else Proof.FIRST
    given: list[Confirmation] = []
    for proof in (own, Proof.SECOND):
        confirmed = confirm_by_pin(store, *typed[proof], TAKES_TWO, change.digest)
        if isinstance(confirmed, Refused):
            return confirmed
        given.append(confirmed)
    if given[0].person_id == given[1].person_id:
        return SamePerson()
    approval = Approval(*given)
    if own is Proof.OWN:
        return Stands(acting, approval)
    (person,) = (each for each in people(store) if each.id == given[0].person_id)
    return Stands(person.acting(store.station), approval, (acting,))
