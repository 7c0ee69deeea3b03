"""What a mission sets is checked, holds at once, says who did it, and can be taken back to the letter."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select, update

from kiosk.catalogue.configuration import plain_configuration
from kiosk.catalogue.setting import UsualHours, fee_change
from kiosk.domain.acting import applicant
from kiosk.domain.approval import Approval
from kiosk.domain.configuration import Section
from kiosk.domain.errors import NotAllowed
from kiosk.domain.hall import DatedQueueGroup, Desk
from kiosk.domain.lease import MissionTime
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.service import Fee
from kiosk.domain.staff import Person
from kiosk.domain.timetable import SpecialDays
from kiosk.office.configuration.configuring import NothingNew, NotSetUp, Unfit
from kiosk.store import Store, catalogue_in_force, hall, import_mission, timetable
from kiosk.store.missions.configuring import (
    Change,
    Overtaken,
    change_configuration,
    configuration_history,
    standing,
)
from kiosk.store.missions.mission_time import made_over, take_time, time_in_force
from kiosk.store.people.approvals import confirm
from kiosk.store.people.staff import PersonChange, change_person
from kiosk.store.schema import node, op
from tests.store.configured import (
    HANI,
    IT,
    LINE,
    OMAR,
    RIYADH,
    SALMA,
    SETTINGS,
    SHIPPED,
    TODAY,
    closed,
    commit,
    configuring,
    desk,
    fee,
    hours,
    number_of,
    set_up,
)
from tests.store.missions.in_effect import owed
from tests.store.site import new_op

RECORD = "criminal_record_certificate"


def test_everything_that_a_mission_can_set_has_a_section_and_so_a_history() -> None:
    assert set(plain_configuration(RIYADH)) <= set(Section)


def test_a_closure_holds_at_once_and_says_who_closed_when_and_what(store: Store) -> None:
    set_up(store)
    eid = closed(date(2027, 1, 10), 2)
    before = store.clock.now_ms()
    number = number_of(store, eid)
    assert [timetable(store).periods(date(2027, 1, day)) for day in (10, 11, 12)][:2] == [(), ()]
    assert timetable(store).periods(date(2027, 1, 12))
    newest, first = configuration_history(store)
    assert (newest.number, newest.actor, newest.station, newest.undoes) == (number, SALMA.id, "k1", 0)
    assert before <= newest.moment_ms <= store.clock.now_ms()
    (edit,) = newest.edits
    assert (edit.section, edit.key, edit.before) == ("special_days", ("2027-01-10", "2027-01-11"), None)
    assert (first.imported, first.edits) == (True, ())
    assert store.check().sound


def test_usual_hours_change_on_their_day_and_ramadan_goes_before_them(file_store: Store) -> None:
    set_up(file_store)
    number_of(file_store, UsualHours((6,), hours(7, 9), date(2027, 1, 10)))
    number_of(file_store, UsualHours((0,), (), date(2027, 1, 10)))
    number_of(file_store, UsualHours((1,), hours(7, 8), date(2027, 1, 12)))
    now = timetable(file_store)
    was = RIYADH.timetable
    assert now.periods(date(2027, 1, 3)) == was.periods(date(2027, 1, 3))
    assert now.periods(date(2027, 1, 10)) == hours(7, 9)
    assert now.periods(date(2027, 1, 11)) == ()
    assert now.periods(date(2027, 1, 12)) == hours(7, 8)
    assert now.periods(date(2027, 1, 17)) == hours(7, 9)
    assert now.periods(date(2027, 2, 14)) == was.periods(date(2027, 2, 14)) == hours(10, 14)
    assert now.periods(date(2027, 3, 14)) == hours(7, 9)


def test_a_fee_takes_two_people_and_the_store_tells_them_apart(store: Store) -> None:
    set_up(store)
    wish = configuring(store).setting(fee("50.00", date(2027, 1, 5)))
    for one, other in ((SALMA, SALMA), (SALMA, HANI), (HANI, SALMA), (SALMA, None)):
        with pytest.raises(NotAllowed):
            commit(store, wish, one, other)
    another = configuring(store).setting(fee("5.00", date(2027, 1, 5)))
    assert isinstance(wish, Change)
    assert isinstance(another, Change)
    of_another = Approval(*(confirm(store, each, another.digest) for each in (SALMA, OMAR)))
    with pytest.raises(NotAllowed):
        change_configuration(store, SALMA.acting("k1"), new_op(), wish, of_another)
    number = commit(store, wish, SALMA, OMAR)
    newest = configuration_history(store)[0]
    assert (newest.number, newest.actor, newest.others) == (number, SALMA.id, (OMAR.id,))
    with pytest.raises(NotAllowed):
        commit(store, configuring(store).undoing(newest.number), SALMA, SALMA)
    fees = {
        day: catalogue_in_force(store, SHIPPED, date(2027, 1, day)).catalogue.services[RECORD].fees
        for day in (4, 5)
    }
    assert [each.amount for each in owed(fees[4], date(2027, 1, 4))] == [None]
    assert [each.amount for each in owed(fees[5], date(2027, 1, 5))] == [Decimal("50.00")]
    assert store.check().sound


def test_nobody_sets_anything_without_the_permission(file_store: Store) -> None:
    """Nor whom the store has blocked meanwhile, whatever their face still says."""
    set_up(file_store)
    seen, was = standing(file_store), SALMA.acting("k1")
    blocked = PersonChange(active=False)
    for setting in SETTINGS:
        change = configuring(file_store).setting(setting)
        assert isinstance(change, Change)
        with pytest.raises(NotAllowed):
            change_configuration(file_store, applicant("k1"), new_op(), change)
    assert isinstance(change_person(file_store, IT, new_op(), SALMA.id, blocked), Person)
    change = configuring(file_store).setting(SETTINGS[0])
    assert isinstance(change, Change)
    with pytest.raises(NotAllowed):
        change_configuration(file_store, was, new_op(), change)
    assert standing(file_store) == seen


WRONG = (
    (replace(closed(TODAY, 2), last=date(2027, 1, 1)), "special_days[31].last"),
    (UsualHours((6,), (*hours(9, 11), *hours(10, 12)), TODAY), "season[1].hours.sunday"),
    (fee_change("nothing", Fee("base", LINE.title, None, None, TODAY)), "change[nothing, fee, 2027-01-03]"),
    (DatedQueueGroup(replace(LINE, letter="J"), TODAY), "queue_group[visas].letter"),
    (desk(1, "nowhere"), "desk[window_1].queue_groups"),
    (desk(1), "desk[window_1].queue_groups"),
)


def test_what_can_t_be_is_told_by_its_key_and_changes_nothing(file_store: Store) -> None:
    set_up(file_store)
    seen = standing(file_store)
    for setting, key in WRONG:
        assert isinstance(setting, SpecialDays | UsualHours | CatalogueChange | DatedQueueGroup | Desk)
        outcome = configuring(file_store).setting(setting)
        assert isinstance(outcome, Unfit), setting
        assert key in {fault.key for fault in outcome.faults}
    assert standing(file_store) == seen


def test_the_same_tap_twice_is_one_change_and_saying_it_again_none(store: Store) -> None:
    assert configuring(store).setting(SETTINGS[0]) == NotSetUp()
    set_up(store)
    change, tap = configuring(store).setting(SETTINGS[0]), new_op()
    assert isinstance(change, Change)
    once = change_configuration(store, SALMA.acting("k1"), tap, change)
    assert change_configuration(store, SALMA.acting("k1"), tap, change) == once
    assert configuring(store).setting(SETTINGS[0]) == NothingNew()
    assert len(configuration_history(store)) == 2


def test_who_was_overtaken_writes_nothing(store: Store) -> None:
    set_up(store)
    stale = configuring(store).setting(SETTINGS[0])
    number_of(store, SETTINGS[1])
    assert commit(store, stale) == Overtaken()
    assert len(configuration_history(store)) == 2


def test_a_change_of_fees_leaves_the_time_that_the_portal_told(store: Store) -> None:
    """It is no import: it neither waits for the portal's word on the time nor takes its place."""
    set_up(store)
    with store.writing() as writing:
        told = time_in_force(writing.connection)
        assert told is not None
    other = MissionTime(json.dumps({"hours": {"sunday": ["09:00-10:00"]}}), "Asia/Riyadh", "from-elsewhere")
    acknowledge(store)
    with store.writing() as writing:
        assert take_time(writing.connection, other)
    number_of(store, fee("50.00", date(2027, 1, 5)))
    with store.reading() as connection:
        assert made_over(connection) == "from-elsewhere"
        body = connection.execute(select(op.c.body).order_by(op.c.seq.desc()).limit(1)).scalar_one()
    assert "timetable" not in json.loads(body)
    with store.writing() as writing:
        assert take_time(writing.connection, replace(other, edition="newer"))
    number_of(store, closed(date(2027, 1, 10)))
    with store.reading() as connection:
        body = connection.execute(select(op.c.body).order_by(op.c.seq.desc()).limit(1)).scalar_one()
    assert json.loads(body)["over"] == "newer"
    assert timetable(store).periods(date(2027, 1, 3)) == hours(9, 10)


def acknowledge(store: Store) -> None:
    """Let the portal have heard everything."""
    with store.writing() as writing:
        writing.connection.execute(update(node).values(acked_seq=store.node.next_seq - 1))


def test_a_file_without_a_hall_leaves_desks_as_they_are(file_store: Store) -> None:
    set_up(file_store)
    number_of(file_store, desk(3, "passports"))
    import_mission(file_store, IT, new_op(), RIYADH.mission, (), RIYADH.timetable)
    assert [each.id for each in hall(file_store).desks_on(TODAY)] == ["window_3"]
