"""Logging in by a staff card in a reader: whose it is, what it proves, and that taking it out locks."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from kiosk.clock import Clock
from kiosk.devices.cards.card import CardState, Reader
from kiosk.devices.cards.piv import PivFault, PivRefusal
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_piv import PivFaults, VirtualPiv, issue
from kiosk.devices.cards.virtual_reader import CardFaults
from kiosk.domain.acting import Permission
from kiosk.domain.errors import NotAllowed
from kiosk.domain.staff import Person, Role
from kiosk.office.people.card import enrol_card, log_in_by_card
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.office.people.session import StaffSession
from kiosk.store import Store
from kiosk.store.operations import operations
from kiosk.store.people.log_ins import set_card
from kiosk.store.people.staff import PersonChange, change_person
from tests.devices.cards.desk import watched
from tests.store.site import new_op
from tests.store.staff import IT, acting_of, hired

READER = "Contact ICC reader"
PIN = "704183"
DAY_MS = 24 * 3_600_000


class Place:
    """A reader beside a counter, and the card of a clerk in it."""

    def __init__(self, store: Store, card: VirtualPiv | None = None) -> None:
        self.store, self.pcsc = store, VirtualPcsc(READER)
        self.card = card or issue(PIN, store.clock.now_ms())
        self.pcsc.put(READER, self.card)
        (clerk,) = hired(store, Role.CLERK)
        self.clerk = clerk.person
        self.here = Reader(READER, CardState.CARD)

    def enrolled(self) -> Place:
        assert enrol_card(self.store, IT, new_op(), self.clerk.id, self.pcsc, self.here) == self.clerk
        return self

    def log_in(
        self, pin: str = PIN, permission: Permission | None = None
    ) -> StaffSession | Refused | PivRefusal:
        return log_in_by_card(self.store, new_op(), self.pcsc, self.here, pin, permission)


def test_an_enrolled_card_lets_its_owner_in(store: Store) -> None:
    place = Place(store).enrolled()
    let_in = place.log_in("٧٠٤١٨٣")
    assert isinstance(let_in, StaffSession)
    assert (let_in.person, let_in.must_choose_pin) == (place.clerk, False)
    assert let_in.acting == acting_of(place.clerk)
    assert [each.kind for each in operations(store)][-2:] == ["person.card_set", "person.logged_in"]


def test_a_card_that_is_nobody_s_never_sees_the_pin(file_store: Store) -> None:
    place = Place(file_store)
    assert place.log_in("000000") == Refused(NotLetIn.UNKNOWN_CARD)
    assert place.card.tries_left == 3
    place.enrolled()
    set_card(file_store, IT, new_op(), place.clerk.id, None)
    assert place.log_in() == Refused(NotLetIn.UNKNOWN_CARD)


def test_a_copy_of_a_card_lets_nobody_in(file_store: Store) -> None:
    place = Place(file_store).enrolled()
    copy = issue(PIN, file_store.clock.now_ms())
    copy.certificate = place.card.certificate
    place.pcsc.put(READER, copy)
    assert place.log_in() == PivRefusal(PivFault.NOT_ITS_KEY)
    assert "person.logged_in" not in [each.kind for each in operations(file_store)]


def test_a_card_out_of_its_days_is_neither_taken_nor_enrolled(file_store: Store) -> None:
    place = Place(file_store).enrolled()
    later = file_store.clock.now_ms() + 400 * DAY_MS
    place.store = replace(file_store, clock=Clock(now_ms=lambda: later))
    out_of_date = PivRefusal(PivFault.OUT_OF_DATE)
    assert place.log_in() == out_of_date
    assert enrol_card(place.store, IT, new_op(), place.clerk.id, place.pcsc, place.here) == out_of_date


def test_who_is_blocked_or_may_not_isn_t_let_in_by_card_either(file_store: Store) -> None:
    place = Place(file_store).enrolled()
    assert place.log_in(permission=Permission.SET_FEES) == Refused(NotLetIn.NOT_ALLOWED)
    change_person(file_store, IT, new_op(), place.clerk.id, PersonChange(active=False))
    assert place.log_in() == Refused(NotLetIn.BLOCKED)


def test_a_card_pulled_in_the_middle_lets_nobody_in(file_store: Store) -> None:
    place = Place(file_store).enrolled()
    answers = []
    for command in range(1, 7):
        place.pcsc.put(READER, place.card)
        place.pcsc.faults = CardFaults(pull_after=command)
        answers.append(place.log_in())
    assert answers[:-1] == [PivRefusal(PivFault.PULLED)] * 5
    assert isinstance(answers[-1], StaffSession), "a log-in takes five commands"


@pytest.mark.parametrize(
    ("faults", "fault"),
    [
        (PivFaults(other_card=True), PivFault.NO_STAFF_CARD),
        (PivFaults(refuses_to_sign=True), PivFault.NOT_ITS_KEY),
    ],
)
def test_what_is_wrong_with_the_card_is_told(file_store: Store, faults: PivFaults, fault: PivFault) -> None:
    place = Place(file_store).enrolled()
    place.card.faults = faults
    assert place.log_in() == PivRefusal(fault)


def test_taking_the_card_out_locks_within_a_second_and_putting_it_back_doesn_t_open(
    file_store: Store,
) -> None:
    place = Place(file_store).enrolled()
    with watched(place.pcsc) as (watcher, heard):
        place.here = heard.wait_for_state(CardState.CARD).chosen()
        opened = place.log_in()
        assert isinstance(opened, StaffSession)
        assert not opened.card_left(watcher.readers)
        taken_at = time.monotonic()
        place.pcsc.take(READER)
        heard.wait(opened.card_left)
        assert time.monotonic() - taken_at < 1
        place.pcsc.put(READER, place.card)
        assert opened.card_left(heard.wait_for_state(CardState.CARD))


def test_cards_are_enrolled_by_it_alone(file_store: Store) -> None:
    place = Place(file_store)
    with pytest.raises(NotAllowed):
        enrol_card(file_store, acting_of(place.clerk), new_op(), place.clerk.id, place.pcsc, place.here)
    assert isinstance(enrol_card(file_store, IT, new_op(), place.clerk.id, place.pcsc, place.here), Person)
