"""The people who work here: what they are called, what they may, and how a PIN has to be.

What a person may is said by roles, and a role is a set of permissions. Public money and machines are apart:
whoever sets up stations opens no request and takes no money, so IT goes with no other role. (Where one person
does everything, that one has two log-ins.)
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.text import TextFault, clean_text

LONGEST_NAME = 60
LONGEST_NUMBER = 5
"""Shorter than any PIN, so that neither is typed for the other unnoticed."""
FIRST_NUMBER = 101
"""Where staff numbers begin that nobody chose."""
_NUMBER = re.compile(rf"[1-9][0-9]{{1,{LONGEST_NUMBER - 1}}}")


class Role(StrEnum):
    """What somebody is here. An applicant is no staff and has none."""

    CLERK = "clerk"
    CASHIER = "cashier"
    RECEPTION = "reception"
    SUPERVISOR = "supervisor"
    IT = "it"


_IN_THE_HALL = frozenset(
    {Permission.OPEN_CORNER, Permission.PRINT_SLIP, Permission.ASK_DEVICES, Permission.SHUT_STATION}
)
_AT_THE_RECEPTION = frozenset({Permission.SERVE, Permission.ISSUE_NUMBER, Permission.CHECK_IN})
_AT_A_REQUEST = frozenset({Permission.READ_REQUEST, Permission.WORK_REQUEST, Permission.FILE_REQUEST})
_AT_THE_DRAWER = frozenset({Permission.TAKE_PAYMENT, Permission.WITNESS_CASH, Permission.PRINT_SLIP})
PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.CLERK: _IN_THE_HALL | _AT_THE_DRAWER | _AT_A_REQUEST | {Permission.SERVE},
    Role.CASHIER: _AT_THE_DRAWER | {Permission.ASK_DEVICES, Permission.SERVE},
    Role.RECEPTION: _IN_THE_HALL | _AT_THE_RECEPTION,
    Role.SUPERVISOR: _IN_THE_HALL
    | _AT_THE_RECEPTION
    | _AT_A_REQUEST
    | {
        Permission.APPROVE_MONEY,
        Permission.WITNESS_CASH,
        Permission.STOP_NUMBERS,
        Permission.READ_FIGURES,
        Permission.SET_SERVICES,
        Permission.SET_FEES,
        Permission.SET_RATE,
        Permission.SET_HOURS,
        Permission.SET_TEXTS,
        Permission.RESET_PIN,
    },
    Role.IT: frozenset(
        {
            Permission.OPEN_CORNER,
            Permission.ASK_DEVICES,
            Permission.SHUT_STATION,
            Permission.SET_STATIONS,
            Permission.JOIN_PORTAL,
            Permission.MIGRATE_STORE,
            Permission.BACK_UP,
            Permission.MANAGE_PEOPLE,
            Permission.RESET_PIN,
        }
    ),
}


def permissions_of(roles: Iterable[Role]) -> frozenset[Permission]:
    """Return what somebody with `roles` may."""
    return frozenset().union(*(PERMISSIONS[role] for role in roles))


def roles_named(spelled: str) -> frozenset[Role]:
    """Return the roles that JSON names. One that a newer release knows is none here."""
    return frozenset(Role(name) for name in json.loads(spelled) if name in set(Role))


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who is to be added. `number` "" for the next free one."""

    name: str
    roles: frozenset[Role]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here. `id` is a UUID and the journal's `actor`; `number` is what they type."""

    id: str
    number: str
    name: str
    roles: frozenset[Role]
    active: bool

    @property
    def permissions(self) -> frozenset[Permission]:
        """What they may; nothing once they are blocked."""
        return permissions_of(self.roles) if self.active else frozenset()

    def acting(self, station: str) -> Acting:
        """Return this person at `station`."""
        return Acting(self.id, station, self.permissions)


class PersonFault(StrEnum):
    """Why somebody can't be added or changed so; a face has one sentence for each."""

    NAME = "name"
    """Empty, too long, or with signs that no screen can show."""
    NUMBER = "number"
    """Not two to five digits, or beginning with 0."""
    NUMBER_TAKEN = "number_taken"
    NO_ROLE = "no_role"
    IT_WITH_OTHERS = "it_with_others"
    UNKNOWN = "unknown"
    """There is no such person."""
    ONESELF = "oneself"
    """Nobody changes what they may themselves, blocks themselves, or resets their own PIN."""
    LAST_IT = "last_it"
    """The last one who can let others in again."""
    FIRST_OVER = "first_over"
    """The first people were made before."""
    CARD_TAKEN = "card_taken"
    """The card is enrolled for somebody else."""


def person_fault(new: NewPerson) -> PersonFault | None:
    """Return what is wrong with somebody's name, number or roles, None if nothing is."""
    cleaned = clean_text(new.name, LONGEST_NAME)
    if cleaned.fault is TextFault.TOO_LONG or not cleaned.value:
        return PersonFault.NAME
    if new.number and not _NUMBER.fullmatch(new.number):
        return PersonFault.NUMBER
    return roles_fault(new.roles)


def roles_fault(roles: frozenset[Role]) -> PersonFault | None:
    """Return what is wrong with somebody's roles, None if nothing is."""
    if not roles:
        return PersonFault.NO_ROLE
    if Role.IT in roles and len(roles) > 1:
        return PersonFault.IT_WITH_OTHERS
    return None
