"""Whatever was changed can be taken back to the letter, and nothing else goes with it."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.acting import sync_worker
from kiosk.office.configuration.configuring import ChangedSince, NoSuchChange, Unfit
from kiosk.store import Store, configuration
from kiosk.store.missions.configuring import configuration_history
from kiosk.store.outgoing import outgoing
from kiosk.store.replaying import replay
from tests.store.configured import RIYADH, SETTINGS, commit, configuring, fee, number_of, set_up
from tests.store.missions.in_effect import effective
from tests.store.site import Site


@pytest.mark.parametrize("seed", range(4))
def test_taking_changes_back_one_after_the_other_restores_each_configuration(
    file_store: Store, seed: int
) -> None:
    set_up(file_store)
    made = []
    for setting in random.Random(seed).sample(SETTINGS, 9):
        held = configuration(file_store)
        number = number_of(file_store, setting)
        made += [(number, held)] if number else []
    last = effective(file_store)
    for number, held in reversed(made):
        commit(file_store, configuring(file_store).undoing(number))
        assert configuration(file_store) == held, seed
    for undoing in configuration_history(file_store)[: len(made)]:
        commit(file_store, configuring(file_store).undoing(undoing.number))
    assert effective(file_store) == last, seed
    assert file_store.check().sound


@pytest.mark.parametrize("seed", range(4))
def test_taking_back_an_earlier_change_leaves_what_the_others_made(file_store: Store, seed: int) -> None:
    chance = random.Random(seed)
    chosen = chance.sample(SETTINGS, 7)
    set_up(file_store)
    numbers = [number_of(file_store, setting) for setting in chosen]
    taken = chance.choice([place for place, number in enumerate(numbers) if number])
    change = configuring(file_store).undoing(numbers[taken] or 0)
    if isinstance(change, ChangedSince):
        assert change.later in numbers[taken + 1 :], seed
        return
    if isinstance(change, Unfit):  # others lean on it
        return
    commit(file_store, change)
    undone = effective(file_store)
    commit(file_store, configuring(file_store).replacing(RIYADH))
    for setting in (each for place, each in enumerate(chosen) if place != taken):
        number_of(file_store, setting)
    assert undone == effective(file_store), (seed, chosen, taken)


def test_what_was_changed_since_isn_t_taken_back(file_store: Store) -> None:
    set_up(file_store)
    first = number_of(file_store, fee("50.00", date(2027, 1, 5))) or 0
    second = number_of(file_store, fee("60.00", date(2027, 1, 5))) or 0
    assert configuring(file_store).undoing(first) == ChangedSince(first, second)
    commit(file_store, configuring(file_store).undoing(second))
    commit(file_store, configuring(file_store).undoing(first))
    assert configuration_history(file_store)[0].undoes == first
    imported = configuration_history(file_store)[-1].number
    assert configuring(file_store).undoing(imported) == NoSuchChange(imported)
    assert configuring(file_store).undoing(99) == NoSuchChange(99)


def test_a_restored_node_takes_its_changes_back(file_store: Store, tmp_path: Path) -> None:
    """What the journal says of a change is enough to write its rows again."""
    set_up(file_store)
    for setting in SETTINGS:
        number_of(file_store, setting)
    behind = outgoing(file_store, sync_worker("k1"), 1000, 10**9, 0)
    other = Site(f"sqlite:///{tmp_path}/other.db", tmp_path / "other").create()
    with other.writing() as writing:
        for operation in behind.operations:
            if operation.facts["kind"] not in ("node.made", "station.keyed"):
                replay(other, writing.connection, operation, b"", lambda _facts, _payload: None)
    assert configuration(other) == configuration(file_store)
    assert [each.edits for each in configuration_history(other)] == [
        each.edits for each in configuration_history(file_store)
    ]
    other.close()
