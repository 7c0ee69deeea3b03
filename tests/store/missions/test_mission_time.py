"""Which time of its mission a store holds: its own file's until the portal has spoken, then the portal's."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, update

from kiosk.catalogue.editions import edition_of
from kiosk.catalogue.timetable import plain_timetable
from kiosk.domain.acting import it_officer
from kiosk.domain.canonical import canonical
from kiosk.domain.lease import LeaseAnswer, MissionTime
from kiosk.domain.timetable import CLOSED, CheckInRules, SlotPlan, Timetable
from kiosk.store import Store, import_mission, mission, timetable
from kiosk.store.appointments.leasing import lease_targets, take_leases
from kiosk.store.journal import Entry
from kiosk.store.line import Line, join_portal
from kiosk.store.missions.in_force import insert_mission
from kiosk.store.schema import node, op
from tests.store.lent import LINE
from tests.store.missions.test_missions import RIYADH
from tests.store.site import Site, new_op
from tests.sync.bench import SYNC

IT = it_officer("k1")
OPEN = Timetable({}, plans=(SlotPlan(LINE, 30, 4, 10, 30, 50, 25),))
STRICT = replace(OPEN, check_in=CheckInRules(late_minutes=25, past_days=1))


def imported(store: Store, hours: Timetable, *, first_start: bool = False) -> str:
    """Take a file in, and return the name of its edition."""
    op_id = new_op()
    import_mission(store, IT, op_id, RIYADH, (), hours, first_start=first_start)
    with store.reading() as connection:
        body = connection.execute(select(op.c.body).where(op.c.op_id == op_id)).scalar_one()
    found = edition_of(json.loads(body))
    assert found is not None
    return found.name


def acknowledged(store: Store) -> None:
    """Let the portal have the whole journal."""
    with store.engine.begin() as connection:
        connection.execute(update(node).values(acked_seq=node.c.next_seq - 1))


def word(hours: Timetable, edition: str = "other", time_zone: str = "Asia/Riyadh") -> MissionTime:
    """Return what the portal says of the time."""
    return MissionTime(canonical(plain_timetable(hours)).decode(), time_zone, edition)


def hears(store: Store, told: MissionTime | None) -> bool:
    return take_leases(store, SYNC, LeaseAnswer(store.node.epoch, (), (), 1, told))


def made_over(store: Store) -> object:
    """Return what the newest import says it was made over."""
    with store.reading() as connection:
        bodies = connection.execute(
            select(op.c.body).where(op.c.kind == "mission.imported").order_by(op.c.seq)
        )
        return json.loads(bodies.scalars().all()[-1])["over"]


def test_each_import_names_the_time_over_which_it_was_made(store: Store) -> None:
    first = imported(store, CLOSED, first_start=True)
    assert made_over(store) == ""
    second = imported(store, OPEN)
    assert made_over(store) == first
    third = imported(store, CLOSED)
    assert made_over(store) == second
    assert len({first, second, third}) == 3
    acknowledged(store)
    hears(store, word(OPEN, "portals"))
    imported(store, CLOSED)
    assert made_over(store) == "portals"


def test_two_stations_with_the_same_file_begin_with_the_same_edition(store: Store, tmp_path: Path) -> None:
    other = Site(f"sqlite:///{tmp_path}/other/kiosk.db", tmp_path / "other").create()
    assert imported(store, OPEN, first_start=True) == imported(other, OPEN, first_start=True)
    other.close()


def test_the_portals_word_holds_for_hours_plans_and_rules_until_another_import(store: Store) -> None:
    imported(store, CLOSED)
    acknowledged(store)
    assert hears(store, word(STRICT))
    assert timetable(store) == STRICT
    imported(store, OPEN)
    assert timetable(store) == OPEN
    assert hears(store, None)
    assert timetable(store) == OPEN
    acknowledged(store)
    assert hears(store, word(STRICT))
    assert hears(store, word(STRICT))
    assert timetable(store) == STRICT


def test_an_import_that_the_portal_does_not_have_yet_holds_against_its_word(store: Store) -> None:
    imported(store, CLOSED)
    acknowledged(store)
    imported(store, OPEN)
    assert not hears(store, word(STRICT))
    assert timetable(store) == OPEN


def test_an_answer_to_another_epoch_is_not_taken(store: Store) -> None:
    imported(store, OPEN)
    acknowledged(store)
    assert not take_leases(store, SYNC, LeaseAnswer(store.node.epoch + 1, (), (), 1, word(STRICT)))
    assert timetable(store) == OPEN


@pytest.mark.parametrize(
    "told",
    [
        MissionTime("no json", "Asia/Riyadh", "newer"),
        MissionTime("[]", "Asia/Riyadh", "newer"),
        MissionTime('{"hours":{"sunday":["never"]}}', "Asia/Riyadh", "newer"),
        MissionTime('{"a_key_of_a_newer_release":1}', "Asia/Riyadh", "newer"),
        MissionTime("{}", "Moon/Mare", "newer"),
        MissionTime("{}", "../../etc/passwd", "newer"),
    ],
)
def test_what_this_release_cannot_read_changes_nothing_and_is_not_asked_for_again(
    store: Store, told: MissionTime
) -> None:
    imported(store, OPEN)
    acknowledged(store)
    assert hears(store, told)
    assert timetable(store) == OPEN


def test_the_time_zone_is_the_missions_too(store: Store) -> None:
    imported(store, OPEN)
    acknowledged(store)
    hears(store, word(OPEN, time_zone="Asia/Kuwait"))
    found = mission(store)
    assert found is not None
    assert found == replace(RIYADH, time_zone="Asia/Kuwait")


def test_what_is_asked_for_follows_the_plans_in_force(store: Store) -> None:
    imported(store, OPEN)
    acknowledged(store)
    hears(store, word(CLOSED))
    assert lease_targets(store, store.clock.now_ms()) == ()


def test_another_portals_word_ends_with_its_line(store: Store) -> None:
    imported(store, OPEN)
    line = Line("http://127.0.0.1", "", "key", "aa", "", 1)
    join_portal(store, IT, new_op(), line)
    acknowledged(store)
    hears(store, word(STRICT))
    join_portal(store, IT, new_op(), replace(line, key_id="again"))
    assert timetable(store) == STRICT, "the same portal's stays"
    join_portal(store, IT, new_op(), replace(line, publisher="bb"))
    assert timetable(store) == OPEN


def test_an_import_of_an_early_release_tells_of_no_time(store: Store) -> None:
    imported(store, OPEN)
    with store.reading() as connection:
        told = json.loads(connection.execute(select(op.c.body)).scalars().all()[-1])
    op_id, body = new_op(), {"mission": told["mission"], "changes": []}
    with store.writing() as writing:
        insert_mission(writing.connection, op_id, 1, body)
        writing.append(IT, Entry(op_id, "mission.imported", RIYADH.code, body))
    assert timetable(store) == CLOSED
    imported(store, OPEN)
    assert made_over(store) == ""
