"""What each role may, and how people may be."""

from __future__ import annotations

import pytest

from kiosk.domain.acting import Permission
from kiosk.domain.staff import NewPerson, Person, PersonFault, Role, permissions_of, person_fault

OF_IT = {
    Permission.SET_STATIONS,
    Permission.JOIN_PORTAL,
    Permission.MIGRATE_STORE,
    Permission.BACK_UP,
    Permission.MANAGE_PEOPLE,
}
OF_THE_SUPERVISOR = {
    Permission.SET_FEES,
    Permission.SET_HOURS,
    Permission.SET_TEXTS,
    Permission.SET_SERVICES,
}


def who_may(permission: Permission) -> set[Role]:
    return {role for role in Role if permission in permissions_of({role})}


@pytest.mark.parametrize("permission", sorted(OF_IT))
def test_it_alone_sets_up_machines_and_log_ins(permission: Permission) -> None:
    assert who_may(permission) == {Role.IT}


@pytest.mark.parametrize("permission", sorted(OF_THE_SUPERVISOR))
def test_the_supervisor_alone_sets_what_the_office_offers(permission: Permission) -> None:
    assert who_may(permission) == {Role.SUPERVISOR}


def test_it_opens_no_request_and_gets_no_applicant_s_paper() -> None:
    assert not permissions_of({Role.IT}) & {
        Permission.READ_REQUEST,
        Permission.FILE_REQUEST,
        Permission.PRINT_SLIP,
        Permission.FOLLOW,
    }


def test_nobody_may_what_only_a_command_or_an_applicant_may() -> None:
    given = permissions_of(Role)
    assert not given & {Permission.SYNC, Permission.OWN_DEVICES, Permission.IMPORT_CATALOGUE}


def test_who_is_blocked_may_nothing() -> None:
    roles = frozenset({Role.SUPERVISOR, Role.CLERK})
    assert Person("id", "101", "a", roles, active=True).acting("k1").permissions == permissions_of(roles)
    assert Person("id", "101", "a", roles, active=False).acting("k1").permissions == frozenset()


@pytest.mark.parametrize(
    ("name", "number", "roles", "fault"),
    [
        ("سلمى", "", {Role.CLERK}, None),
        ("سلمى", "12345", {Role.CLERK, Role.CASHIER}, None),
        ("  ", "", {Role.CLERK}, PersonFault.NAME),
        ("سلمى\u202e", "", {Role.CLERK}, PersonFault.NAME),
        ("س" * 61, "", {Role.CLERK}, PersonFault.NAME),
        ("سلمى", "123456", {Role.CLERK}, PersonFault.NUMBER),
        ("سلمى", "012", {Role.CLERK}, PersonFault.NUMBER),
        ("سلمى", "١٢٣", {Role.CLERK}, PersonFault.NUMBER),
        ("سلمى", "", set(), PersonFault.NO_ROLE),
        ("سلمى", "", {Role.IT, Role.CLERK}, PersonFault.IT_WITH_OTHERS),
    ],
)
def test_people_have_a_name_a_short_number_and_roles_that_go_together(
    name: str, number: str, roles: set[Role], fault: PersonFault | None
) -> None:
    assert person_fault(NewPerson(name, frozenset(roles), number)) is fault
