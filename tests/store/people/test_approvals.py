"""What two people have to agree on, on both databases: each afresh, both of the same, and never one alone."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import FRESH_MS, Approval, Confirmation, shown_digest
from kiosk.domain.errors import NotAllowed, OneOfTwo
from kiosk.domain.staff import Person, Role
from kiosk.store import Store
from kiosk.store.journal import Entry
from kiosk.store.operations import operations
from kiosk.store.people.approvals import approved, confirm, write_approval
from kiosk.store.people.pin_resets import KNOWN_MS
from kiosk.store.people.pins import change_pin, reset_pin
from kiosk.store.people.staff import PersonChange, change_person
from tests.store.site import new_op
from tests.store.staff import IT, acting_of, at, hired

NOON = 1_800_000_000_000
SHOWN = {"service": "passport_renewal", "fee": "base", "amount_minor": 30_000}
DIGEST = shown_digest("fee.changed", SHOWN)


def change_fee(store: Store, acting: Acting, approval: Approval, ms: int, digest: bytes = DIGEST) -> None:
    """Commit a made-up fact for which two people are needed."""
    op_id = new_op()
    with at(store, ms).writing() as writing:
        agreed = approved(writing, acting, op_id, Permission.SET_FEES, digest, approval)
        writing.append(acting, Entry(op_id, "fee.changed", "passport_renewal", {}), agreed)


def test_two_supervisors_agree_and_the_journal_names_both(store: Store) -> None:
    one, other = (each.person for each in hired(store, Role.SUPERVISOR, Role.SUPERVISOR))
    agreed = Approval(confirm(at(store, NOON), one, DIGEST), confirm(at(store, NOON + 40_000), other, DIGEST))
    change_fee(store, acting_of(one), agreed, NOON + FRESH_MS - 1)
    assert [each.kind for each in operations(store)][-2:] == ["fee.changed", "operation.approved"]
    with pytest.raises(NotAllowed):
        change_fee(store, acting_of(one), agreed, NOON + FRESH_MS - 1)
    assert store.check().sound


def test_nobody_agrees_with_themselves(store: Store) -> None:
    one, _ = (each.person for each in hired(store, Role.SUPERVISOR, Role.SUPERVISOR))
    alone = Approval(confirm(at(store, NOON), one, DIGEST), confirm(at(store, NOON), one, DIGEST))
    before = store.node
    with pytest.raises(NotAllowed):
        change_fee(store, acting_of(one), alone, NOON)
    assert store.node == before


def test_the_database_itself_keeps_the_two_apart(store: Store) -> None:
    (one,) = (each.person for each in hired(store, Role.SUPERVISOR))
    body = {"by": one.id, "approved_by": one.id, "digest": DIGEST.hex()}
    with pytest.raises(IntegrityError), store.writing() as writing:
        write_approval(writing.connection, new_op(), body)


@pytest.mark.parametrize("why", ["stale", "late", "from the future", "other thing", "made up", "not both"])
def test_a_confirmation_counts_in_time_and_for_what_it_was_given(file_store: Store, why: str) -> None:
    one, other = (each.person for each in hired(file_store, Role.SUPERVISOR, Role.SUPERVISOR))
    ms = {"stale": NOON - FRESH_MS, "from the future": NOON + 1}.get(why, NOON)
    shown = shown_digest("fee.changed", {**SHOWN, "amount_minor": 1}) if why == "other thing" else DIGEST
    theirs = confirm(at(file_store, ms), other, shown)
    if why == "made up":
        theirs = Confirmation(new_op(), other.id, DIGEST)
    mine = confirm(at(file_store, NOON), one, DIGEST)
    agreed = Approval(mine, mine if why == "not both" else theirs)
    with pytest.raises(NotAllowed):
        change_fee(file_store, acting_of(one), agreed, NOON + FRESH_MS if why == "late" else NOON)


def test_both_may_do_it_when_it_is_done_and_one_of_them_does_it(file_store: Store) -> None:
    one, other, clerk = (
        each.person for each in hired(file_store, Role.SUPERVISOR, Role.SUPERVISOR, Role.CLERK)
    )
    here = at(file_store, NOON)

    def agreed() -> Approval:
        return Approval(confirm(here, one, DIGEST), confirm(here, other, DIGEST))

    with pytest.raises(NotAllowed):
        change_fee(file_store, acting_of(one), Approval(agreed().own, confirm(here, clerk, DIGEST)), NOON)
    with pytest.raises(NotAllowed):
        change_fee(file_store, acting_of(clerk), agreed(), NOON)
    with pytest.raises(NotAllowed):
        change_fee(file_store, acting_of(other), agreed(), NOON)
    change_person(file_store, IT, new_op(), other.id, PersonChange(active=False))
    for acting in (one, other):
        with pytest.raises(NotAllowed):
            change_fee(file_store, acting_of(acting), agreed(), NOON)


@pytest.mark.parametrize("doer", ["who reset it", "whose it is"])
def test_whoever_reset_a_pin_is_no_second_person_for_a_day(store: Store, doer: str) -> None:
    one, other = (each.person for each in hired(store, Role.SUPERVISOR, Role.SUPERVISOR))
    by, second = (one, other) if doer == "who reset it" else (other, one)

    def agree(ms: int) -> None:
        here = at(store, ms)
        change_fee(
            store, acting_of(by), Approval(confirm(here, by, DIGEST), confirm(here, second, DIGEST)), ms
        )

    agree(NOON)
    reset_pin(at(store, NOON), acting_of(one), new_op(), other.id)
    for later in (NOON - 1, NOON, NOON + KNOWN_MS):
        with pytest.raises(OneOfTwo):
            agree(later)  # the PIN for once still stands
    change_pin(at(store, NOON), acting_of(other), new_op(), "704183")
    with pytest.raises(OneOfTwo):
        agree(NOON + KNOWN_MS - 1)
    agree(NOON + KNOWN_MS)


def test_nobody_agrees_with_themselves_through_the_pins_of_others(file_store: Store) -> None:
    one, two, three = (each.person for each in hired(file_store, *[Role.SUPERVISOR] * 3))
    here = at(file_store, NOON)

    def agree(by: Person, other: Person) -> None:
        change_fee(
            file_store,
            acting_of(by),
            Approval(confirm(here, by, DIGEST), confirm(here, other, DIGEST)),
            NOON,
        )

    for by, whose in ((one, two), (two, three)):
        reset_pin(here, acting_of(by), new_op(), whose.id)
        change_pin(here, acting_of(whose), new_op(), "704183")
    for pair in ((one, three), (two, three), (one, two)):
        with pytest.raises(OneOfTwo):
            agree(*pair)
    for whose in (two, three):
        reset_pin(here, IT, new_op(), whose.id)
        change_pin(here, acting_of(whose), new_op(), "704183")
    agree(two, three)
