"""Imports that come again, late or in another order: a mission ends at its newest time."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine, update

from kiosk.portal.database import portal_engine, reading, writing
from kiosk.portal.identity import identity_of, renew_incarnation
from kiosk.portal.nodes.branching import begin_branch
from kiosk.portal.nodes.holding import list_held
from kiosk.portal.nodes.ingest import ingest
from kiosk.portal.nodes.watching import withdraw
from kiosk.portal.schema import node
from kiosk.sync.wire import Branch
from tests.portal.appointments import DAY, NOW, Booker, timetable
from tests.portal.imports import HUDA, SHIPPED, closes, installed, kept, named, told
from tests.portal.journals import restored


def test_hours_that_were_changed_back_are_not_undone_by_an_old_import_that_comes_again(
    engine: Engine,
) -> None:
    """Closed, and opened again: what is in force says the same as the first file, and is a newer one."""
    first, shipped = installed(engine)
    other = Booker(engine, "B")
    closed = named(other.imports(timetable(DAY), over=shipped))
    opened = named(first.imports(timetable(), over=closed))
    first.push()
    assert other.held() == []
    assert (kept(engine).edition, opened != shipped) == (opened, True)
    assert not closes(told(other))


def test_a_restored_portal_tells_no_time_before_all_nodes_told_what_it_may_lack(engine: Engine) -> None:
    first, _ = installed(engine)
    second, _ = installed(engine, "B")
    lost, _ = installed(engine, "C")
    before = second.ask()
    identity_of(engine)
    renew_incarnation(engine, NOW)
    name = identity_of(engine).incarnation
    assert first.ask(held=(), incarnation=name).mission_time is None
    assert second.ask(held=(), incarnation=name).mission_time is None
    behind = second.ask(after=before.number).number
    withdraw(engine, HUDA, lost.node_id, NOW)
    assert told(first, behind) == before.mission_time
    assert told(second, behind) == before.mission_time


def test_a_store_restored_from_a_copy_goes_on_deciding(engine: Engine) -> None:
    """Its numbers begin again behind the copy's; what it imports then is newer than what the copy lacked."""
    first, shipped = installed(engine)
    for _ in range(3):
        first.write("thing.done", "thing", {})
    first.imports(timetable(DAY), over=shipped)
    first.push()
    with writing(engine) as connection:
        connection.execute(update(node).values(epoch=2))
    begin_branch(engine, first.node_id, Branch(1, first.journal.head(1)), NOW)
    first.journal = restored(first.journal, 1)
    newer = named(first.imports(timetable(counters=7), over=shipped))
    ingest(engine, first.node_id, first.journal.batch(2), NOW)
    assert kept(engine).edition == newer


@pytest.fixture
def fresh(tmp_path: Path, empty_file: bytes) -> Iterator[Engine]:
    """A portal that knows nothing any more."""
    place = tmp_path / "restored.db"
    place.write_bytes(empty_file)
    engine = portal_engine(str(place))
    yield engine
    engine.dispose()


@pytest.mark.parametrize("round_", range(40))
def test_in_whatever_order_a_portal_hears_again_it_ends_at_the_newest_and_holds_nothing(
    file_engine: Engine, fresh: Engine, round_: int
) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    chance = random.Random(seed)
    nodes, newest = lived(file_engine, chance)
    assert kept(file_engine).edition == newest

    for one in nodes:
        one.engine = fresh
        one.__post_init__()
    for one, first, last in pieces(nodes, chance):
        ingest(fresh, one.node_id, one.journal.batch(first, last), NOW)
    assert kept(fresh).edition == newest
    with reading(fresh) as connection:
        assert list_held(connection, HUDA) == ()


def lived(engine: Engine, chance: random.Random) -> tuple[Sequence[Booker], str]:
    """Return nodes of one mission that imported its files one over the other, and the newest edition."""
    nodes = [Booker(engine, letter) for letter in "ABC"[: chance.randint(1, 3)]]
    newest = ""
    for one in nodes:
        file = timetable(counters=chance.choice((4, 5)))
        shipped = named(one.imports(file, **SHIPPED))
        one.push()
        newest = newest or shipped
    for _ in range(chance.randint(1, 7)):
        one = chance.choice(nodes)
        closed = [DAY] if chance.random() < 0.5 else []
        newest = named(one.imports(timetable(*closed, counters=chance.choice((4, 5))), over=newest))
        assert one.held() == []
    return nodes, newest


def pieces(nodes: Sequence[Booker], chance: random.Random) -> Iterator[tuple[Booker, int, int]]:
    """Yield (node, first, last) of batches, each journal in its order."""
    sent = {one.letter: 0 for one in nodes}
    while waiting := [one for one in nodes if sent[one.letter] < len(one.journal.operations)]:
        one = chance.choice(waiting)
        first = sent[one.letter] + 1
        last = chance.randint(first, len(one.journal.operations))
        sent[one.letter] = last
        yield one, first, last
