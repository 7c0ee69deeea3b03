"""Who works here, on both databases: added once, changed by whom it is allowed, never without IT."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import select

from kiosk.domain.acting import applicant
from kiosk.domain.errors import NotAllowed
from kiosk.domain.staff import NewPerson, Person, PersonFault, Role
from kiosk.store import Store
from kiosk.store.operations import operations
from kiosk.store.people.log_ins import card_owner, set_card
from kiosk.store.people.pin_verifiers import is_pin
from kiosk.store.people.pins import Addition, PinGiven, add_people, change_pin, kept_pin, reset_pin
from kiosk.store.people.schema import person_pin
from kiosk.store.people.staff import PersonChange, change_person, find_person, people
from kiosk.store.schema import op
from tests.store.site import new_op
from tests.store.staff import IT, NAMES, acting_of, hired

FIRST = (
    Addition("1b671a64-40d5-491e-99b0-da01ff1f3341", NewPerson("رامي", frozenset({Role.IT}))),
    Addition("2b671a64-40d5-491e-99b0-da01ff1f3341", NewPerson("هدى", frozenset({Role.SUPERVISOR}))),
)


def test_the_first_people_are_made_once_and_a_second_tap_says_the_same(store: Store) -> None:
    made = add_people(store, IT, FIRST, first=True)
    assert isinstance(made, tuple)
    assert [(one.person.number, one.person.name) for one in made] == [("101", "رامي"), ("102", "هدى")]
    assert add_people(store, IT, FIRST, first=True) == made
    other = (Addition(new_op(), NewPerson("أحد", frozenset({Role.IT}))),)
    assert add_people(store, IT, other, first=True) is PersonFault.FIRST_OVER
    assert people(store) == tuple(one.person for one in made)
    assert store.check().sound


def test_two_stations_that_make_the_first_people_at_once_make_them_once(store: Store) -> None:
    def make(_: int) -> object:
        new = (Addition(new_op(), NewPerson("رامي", frozenset({Role.IT}))),)
        return add_people(store, IT, new, first=True)

    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(make, range(2)))
    assert made.count(PersonFault.FIRST_OVER) == 1
    assert len(people(store)) == 1


def test_all_are_added_or_none_and_a_number_is_nobody_else_s(file_store: Store) -> None:
    hired(file_store, Role.IT)
    twice = tuple(Addition(new_op(), NewPerson("س", frozenset({Role.CLERK}), "77")) for _ in range(2))
    assert add_people(file_store, IT, twice) is PersonFault.NUMBER_TAKEN
    assert [one.number for one in people(file_store)] == ["101"]
    assert isinstance(add_people(file_store, IT, twice[:1]), tuple)
    assert [one.person.number for one in hired(file_store, Role.CLERK)] == ["102"]


def test_neither_name_nor_pin_stands_in_the_journal(store: Store) -> None:
    (clerk,) = hired(store, Role.CLERK)
    change_person(store, IT, new_op(), clerk.person.id, PersonChange(name="سلمى الأحمد"))
    change_pin(store, acting_of(clerk.person), new_op(), "704183")
    with store.reading() as connection:
        told = "".join(connection.execute(select(op.c.body)).scalars())
        verifier = connection.execute(select(person_pin.c.verifier)).scalar_one()
    assert not any(secret in told for secret in ("سلمى", clerk.pin, "704183", verifier))
    assert clerk.pin not in repr(clerk)
    assert verifier.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert [each.kind for each in operations(store)][-3:] == [
        "person.added",
        "person.changed",
        "person.pin_set",
    ]


def test_a_copied_pin_is_of_no_use_for_another_person_or_without_the_key(file_store: Store) -> None:
    one, other = hired(file_store, Role.CLERK, Role.CASHIER)
    kept = kept_pin(file_store, one.person.id)
    assert kept is not None
    assert is_pin(file_store, one.person.id, kept.verifier, one.pin)
    assert not is_pin(file_store, other.person.id, kept.verifier, one.pin)
    without = replace(file_store, keys=replace(file_store.keys, digest=bytes(32)))
    assert not is_pin(without, one.person.id, kept.verifier, one.pin)


def test_a_reset_gives_a_pin_for_once_and_one_s_own_ends_that(store: Store) -> None:
    supervisor, clerk = hired(store, Role.SUPERVISOR, Role.CLERK)
    op_id = new_op()
    given = reset_pin(store, acting_of(supervisor.person), op_id, clerk.person.id)
    assert given == reset_pin(store, acting_of(supervisor.person), op_id, clerk.person.id)
    assert isinstance(given, PinGiven)
    kept = kept_pin(store, clerk.person.id)
    assert kept is not None
    assert kept.one_time
    assert is_pin(store, clerk.person.id, kept.verifier, given.pin)
    assert not is_pin(store, clerk.person.id, kept.verifier, clerk.pin)
    change_pin(store, acting_of(clerk.person), new_op(), "704183")
    kept = kept_pin(store, clerk.person.id)
    assert kept is not None
    assert not kept.one_time
    actors = [each.actor for each in operations(store) if each.kind == "person.pin_set"]
    assert actors == [supervisor.person.id, clerk.person.id]


def test_the_last_of_it_stays(file_store: Store) -> None:
    first, second = (one.person for one in hired(file_store, Role.IT, Role.IT))
    blocked = PersonChange(active=False)
    assert isinstance(change_person(file_store, IT, new_op(), first.id, blocked), Person)
    assert change_person(file_store, IT, new_op(), second.id, blocked) is PersonFault.LAST_IT
    other_role = PersonChange(roles=frozenset({Role.CLERK}))
    assert change_person(file_store, IT, new_op(), second.id, other_role) is PersonFault.LAST_IT
    assert change_person(file_store, IT, new_op(), "nobody", blocked) is PersonFault.UNKNOWN


def test_people_are_changed_by_it_and_pins_reset_by_a_supervisor_too(file_store: Store) -> None:
    given = {role: hired(file_store, role)[0].person for role in Role}
    subject = hired(file_store, Role.CLERK)[0].person
    for role, person in given.items():
        acting = acting_of(person)
        may_change, may_reset = role is Role.IT, role in (Role.IT, Role.SUPERVISOR)
        if may_change:
            assert isinstance(hired(file_store, Role.CLERK, acting=acting)[0], PinGiven)
        else:
            with pytest.raises(NotAllowed):
                hired(file_store, Role.CLERK, acting=acting)
            with pytest.raises(NotAllowed):
                set_card(file_store, acting, new_op(), subject.id, b"1" * 32)
        if not may_reset:
            with pytest.raises(NotAllowed):
                reset_pin(file_store, acting, new_op(), subject.id)
    with pytest.raises(NotAllowed):
        reset_pin(file_store, applicant("k1"), new_op(), subject.id)


def test_a_card_is_one_person_s_and_takes_the_place_of_the_one_before(store: Store) -> None:
    clerk, other = (one.person for one in hired(store, Role.CLERK, Role.CASHIER))
    old, new = b"1" * 32, b"2" * 32
    set_card(store, IT, new_op(), clerk.id, old)
    assert set_card(store, IT, new_op(), other.id, old) is PersonFault.CARD_TAKEN
    set_card(store, IT, new_op(), clerk.id, new)
    assert (card_owner(store, old), card_owner(store, new)) == (None, clerk)
    set_card(store, IT, new_op(), clerk.id, None)
    assert card_owner(store, new) is None
    assert store.check().sound


def test_what_changes_nothing_is_no_fact(file_store: Store) -> None:
    (clerk,) = hired(file_store, Role.CLERK)
    before = file_store.node
    same = PersonChange(NAMES[Role.CLERK], frozenset({Role.CLERK}), active=True)
    assert change_person(file_store, IT, new_op(), clerk.person.id, same) == clerk.person
    assert file_store.node == before
    assert find_person(file_store, "101") == clerk.person


def test_the_journal_says_what_somebody_may(file_store: Store) -> None:
    (clerk,) = hired(file_store, Role.CLERK)
    both = frozenset({Role.CLERK, Role.CASHIER})
    change_person(file_store, IT, new_op(), clerk.person.id, PersonChange(roles=both))
    with file_store.reading() as connection:
        bodies = list(connection.execute(select(op.c.body).order_by(op.c.seq)).scalars())
    assert [json.loads(body) for body in bodies[-2:]] == [
        {"number": "101", "roles": ["clerk"]},
        {"active": True, "roles": ["cashier", "clerk"]},
    ]
