"""Made-up people who work at the node of a test."""

from __future__ import annotations

from dataclasses import replace

from kiosk.clock import Clock
from kiosk.domain.acting import Acting, it_officer
from kiosk.domain.staff import NewPerson, Person, Role
from kiosk.store import Store
from kiosk.store.people.pins import Addition, PinGiven, add_people
from kiosk.store.people.staff import add_person
from tests.store.site import new_op

IT = it_officer("k1")
NAMES = {
    Role.IT: "رامي",
    Role.SUPERVISOR: "هدى",
    Role.CLERK: "سلمى",
    Role.CASHIER: "نور",
    Role.RECEPTION: "ليلى",
}


def at(store: Store, ms: int) -> Store:
    """Return the same store at another time."""
    return replace(store, clock=Clock(now_ms=lambda: ms))


def hired(store: Store, *roles: Role, acting: Acting = IT) -> list[PinGiven]:
    """Add somebody of each role."""
    new = tuple(Addition(new_op(), NewPerson(NAMES[role], frozenset({role}))) for role in roles)
    given = add_people(store, acting, new)
    assert isinstance(given, tuple)
    return list(given)


def known(store: Store, *roles: Role) -> list[Person]:
    """Add somebody of each role who has no PIN yet: quick, for who needs none."""
    new = [
        Person(store.chance.new_id(), str(101 + at), NAMES[role], frozenset({role}), True)
        for at, role in enumerate(roles)
    ]
    for each in new:
        with store.writing() as writing:
            writing.append(IT, add_person(store, writing.connection, new_op(), each))
    return new


def acting_of(person: Person) -> Acting:
    """Return somebody as they act at a station, logged in."""
    return person.acting("k1")
