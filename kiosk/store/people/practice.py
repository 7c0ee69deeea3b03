"""The people of a store for training: known to everybody, so never added to another one."""

from __future__ import annotations

from kiosk.domain.acting import it_officer
from kiosk.domain.errors import StoreError
from kiosk.domain.practice import PRACTICE, PRACTICE_PIN
from kiosk.domain.staff import NewPerson
from kiosk.domain.training import WORDS, is_training
from kiosk.store.people.pins import Addition, add_people
from kiosk.store.people.staff import people
from kiosk.store.store import Store


def add_practice_people(store: Store) -> None:
    """Let everybody of `PRACTICE` be there. Raises `StoreError`, also for any store but one for training."""
    if not is_training(store.folder):
        raise StoreError("people for practice, in a store that isn't for training")
    there = {person.number for person in people(store)}
    wanted = tuple(
        Addition(
            store.chance.new_id(), NewPerson(f"{WORDS[0]} {number}", frozenset({role}), number), PRACTICE_PIN
        )
        for number, role in PRACTICE.items()
        if number not in there
    )
    if wanted:
        add_people(store, it_officer(store.station), wanted)
