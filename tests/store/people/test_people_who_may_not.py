"""Nobody raises themselves, and whoever was blocked or lost a role does nothing more."""

from __future__ import annotations

import pytest

from kiosk.domain.acting import Permission
from kiosk.domain.errors import NotAllowed, RightsChanged
from kiosk.domain.staff import Person, PersonFault, Role
from kiosk.store import Store, request_payload
from kiosk.store.checking import FaultKind
from kiosk.store.people.log_ins import set_card
from kiosk.store.people.pins import PinGiven, change_pin, reset_pin
from kiosk.store.people.staff import PersonChange, change_person, find_person
from kiosk.store.queue.leaving import leave_desk
from kiosk.store.queue.staffing import pause_desk, take_desk
from tests.store.site import new_op
from tests.store.staff import IT, acting_of, hired


def test_nobody_resets_their_own_pin_or_changes_what_they_may(file_store: Store) -> None:
    officer, other = (one.person for one in hired(file_store, Role.IT, Role.IT))
    mine = acting_of(officer)
    assert reset_pin(file_store, mine, new_op(), officer.id) is PersonFault.ONESELF
    for change in (PersonChange(roles=frozenset({Role.SUPERVISOR})), PersonChange(active=False)):
        assert change_person(file_store, mine, new_op(), officer.id, change) is PersonFault.ONESELF
    assert isinstance(change_person(file_store, mine, new_op(), officer.id, PersonChange("رامي ب")), Person)
    assert isinstance(change_person(file_store, mine, new_op(), other.id, PersonChange(active=False)), Person)


def test_who_was_blocked_a_moment_ago_decides_nothing_more(file_store: Store) -> None:
    officer, other, clerk = (one.person for one in hired(file_store, Role.IT, Role.IT, Role.CLERK))
    still_open = acting_of(officer)
    change_person(file_store, acting_of(other), new_op(), officer.id, PersonChange(active=False))
    with pytest.raises(NotAllowed):
        reset_pin(file_store, still_open, new_op(), clerk.id)
    with pytest.raises(NotAllowed):
        change_person(
            file_store, still_open, new_op(), clerk.id, PersonChange(roles=frozenset({Role.CASHIER}))
        )
    with pytest.raises(NotAllowed):
        change_pin(file_store, still_open, new_op(), "704183")


def test_a_supervisor_does_not_become_it_by_resetting_its_pin(file_store: Store) -> None:
    supervisor, officer = hired(file_store, Role.SUPERVISOR, Role.IT)

    with pytest.raises(NotAllowed):
        reset_pin(file_store, acting_of(supervisor.person), new_op(), officer.person.id)
    assert isinstance(reset_pin(file_store, IT, new_op(), officer.person.id), PinGiven)


def test_who_is_blocked_does_nothing_more_though_still_logged_in(store: Store) -> None:
    officer, clerk = (given.person for given in hired(store, Role.IT, Role.CLERK))
    still_open = acting_of(clerk)
    take_desk(store, still_open, new_op(), "1", ("passports",))
    change_person(store, acting_of(officer), new_op(), clerk.id, PersonChange(active=False))

    before = store.node
    with pytest.raises(NotAllowed):
        leave_desk(store, still_open, new_op(), "1")
    with pytest.raises(NotAllowed):
        pause_desk(store, still_open, new_op(), "1")
    assert store.node == before


def test_who_lost_a_role_does_nothing_more_before_logging_in_again(store: Store) -> None:
    (clerk,) = (given.person for given in hired(store, Role.CLERK))
    still_open = acting_of(clerk)
    change_person(store, IT, new_op(), clerk.id, PersonChange(roles=frozenset({Role.RECEPTION})))

    before = store.node
    with pytest.raises(RightsChanged):
        take_desk(store, still_open, new_op(), "1", ("passports",))
    assert store.node == before
    anew = find_person(store, clerk.number)
    assert anew is not None
    take_desk(store, acting_of(anew), new_op(), "1", ("passports",))


def test_it_opens_no_request(file_store: Store) -> None:
    (officer,) = hired(file_store, Role.IT)
    with pytest.raises(NotAllowed) as refused:
        request_payload(file_store, acting_of(officer.person), "any")
    assert refused.value.permission == Permission.READ_REQUEST


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE person SET roles = '[\"supervisor\"]'",
        "UPDATE person SET active = 0",
        "UPDATE person SET number = '999'",
        "DELETE FROM person_card",
    ],
)
def test_who_gives_themselves_a_role_behind_the_journal_is_found(file_store: Store, tampering: str) -> None:
    (clerk,) = hired(file_store, Role.CLERK)
    set_card(file_store, IT, new_op(), clerk.person.id, b"1" * 32)
    assert file_store.check().sound
    with file_store.writing() as writing:
        writing.connection.exec_driver_sql(tampering)
    faults = [(fault.kind, fault.place) for fault in file_store.check().faults]
    assert faults == [(FaultKind.PERSON, clerk.person.id)]
