"""All kiosks of a mission keep the same time: the newest that was decided, with the line down or up again."""

from __future__ import annotations

import asyncio
import random
from datetime import date
from pathlib import Path

import httpx2
import pytest

from kiosk.catalogue.timetable import timetable_of
from kiosk.domain.canonical import canonical
from kiosk.domain.lease import LeaseAnswer, MissionTime
from kiosk.domain.timetable import CheckInRules, SpecialDays
from kiosk.portal.booking.web_booking import find_reservation, reserve
from kiosk.portal.booking.web_wishes import Wanted
from kiosk.portal.database import reading
from kiosk.portal.identity import renew_incarnation
from kiosk.portal.nodes.holding import list_held, mend_held
from kiosk.store import catalogue_changes, import_mission
from kiosk.store import timetable as time_of
from kiosk.store.missions.configuring import configuration_history
from kiosk.sync.borrowing import LEASES_MS
from kiosk.sync.leases import LeaseTargets
from kiosk.sync.worker import Worker
from tests.portal.appointments import DAY, GROUP, LATER, MORNING, NOW, slot_row, timetable
from tests.portal.booking_oracle import overbooked
from tests.portal.site import Site
from tests.store.configured import NAME, TODAY, commit, configuring, fee, let_work, number_of
from tests.store.missions.test_missions import RIYADH
from tests.store.site import new_op
from tests.sync.bench import SYNC, Bench, FakePortal
from tests.sync.kiosks_in_time import IT, Opening, closed, held, later, there
from tests.sync.kiosks_in_time import kiosks as kiosks
from tests.sync.lent_kiosks import checkpoint, put_back, served
from tests.sync.lent_kiosks import line as line
from tests.sync.lent_kiosks import site as site
from tests.sync.stations import HUDA


def test_a_kiosk_that_is_added_takes_over_the_missions_time_and_changes_nothing_of_it(
    site: Site, kiosks: Opening
) -> None:
    first = kiosks("A")
    first.sync()
    first.imports(timetable(DAY) | {"check_in": {"late_minutes": 25, "past_days": 3}})
    first.sync()
    assert closed(there(site))
    second = kiosks("B", timetable(counters=9))
    assert not closed(time_of(second.store)), "until it has heard anything its own file holds"
    second.sync()
    later(site, first, second)
    assert slot_row(site.engine, MORNING).open == 0
    assert time_of(first.store) == time_of(second.store) == there(site)
    assert time_of(second.store).check_in == CheckInRules(late_minutes=25, past_days=3)
    assert MORNING not in second.free()
    assert held(first) == held(second) == []


def test_a_kiosk_that_is_added_takes_no_booked_time_away(site: Site, kiosks: Opening) -> None:
    first = kiosks("A")
    first.sync()
    booked = reserve(
        site.engine, "RUH", Wanted("web 1", MORNING, "passport_renewal", GROUP, 1, "W000001", "ar"), NOW
    )
    kiosks("B", timetable(DAY)).sync()
    found = find_reservation(site.engine, "RUH", booked.reference, "W000001")
    assert found.state == "booked"


def test_what_is_imported_at_one_kiosk_holds_at_all(site: Site, kiosks: Opening) -> None:
    first, second = kiosks("A"), kiosks("B")
    for kiosk in (first, second, first):
        kiosk.sync()
    for importing, other, file in (
        (first, second, timetable(DAY)),
        (second, first, timetable(counters=6)),
        (first, second, timetable(DAY, counters=7)),
    ):
        importing.imports(file)
        importing.sync()
        later(site, other)
        assert time_of(first.store) == time_of(second.store) == there(site)
        assert closed(there(site)) == ("special_days" in file and file["special_days"] != [])
    assert held(first) == held(second) == []
    assert overbooked(site.engine) == []


def test_a_file_made_over_an_older_time_is_held_in_sight_until_an_officer_applies_it(
    site: Site, kiosks: Opening
) -> None:
    first, second = kiosks("A"), kiosks("B")
    for kiosk in (first, second, first):
        kiosk.sync()
    second.imports(timetable(counters=6))
    assert time_of(second.store).plans[0].counters == 6, "with the line down it holds here at once"
    first.imports(timetable(DAY))
    first.sync()
    site.wrist.now += LEASES_MS
    second.sync()
    assert held(second) == ["other-time"]
    assert closed(there(site))
    assert time_of(second.store) == time_of(first.store) == there(site)
    with reading(site.engine) as connection:
        (row,) = list_held(connection, HUDA)
    mend_held(site.engine, HUDA, row.op_id, None, "", NOW)
    later(site, first, second)
    assert time_of(second.store) == time_of(first.store) == there(site)
    assert not closed(there(site))
    assert held(second) == []


def test_after_looking_at_the_time_in_force_the_same_file_is_imported_once_more(
    site: Site, kiosks: Opening
) -> None:
    first, second = kiosks("A"), kiosks("B")
    for kiosk in (first, second, first):
        kiosk.sync()
    file = timetable(DAY, counters=6)
    second.imports(file)
    first.imports(timetable(DAY))
    first.sync()
    site.wrist.now += LEASES_MS
    second.sync()
    second.imports(file)
    second.sync()
    later(site, first, second)
    assert time_of(first.store) == time_of(second.store) == there(site)
    assert there(site).plans[0].counters == 6
    assert held(second) == []


def test_the_portals_word_waits_while_an_import_is_on_its_way_and_is_asked_for_again(bench: Bench) -> None:
    spelled = canonical(timetable(DAY)).decode()

    class Meanwhile(FakePortal):
        """IT takes a file in while the portal answers with what it has."""

        async def leases(self, asked: LeaseTargets) -> LeaseAnswer:
            first = not self.targets
            self.targets.append(asked)
            if first:
                import_mission(bench.store, IT, new_op(), RIYADH, (), timetable_of(timetable()))
            word = MissionTime(spelled, "Asia/Riyadh", "newer" if first else "newest")
            return LeaseAnswer(1, (), (), len(self.targets), word)

    portal = Meanwhile(taken=bench.portal.taken)
    worker = Worker(bench.store, SYNC, portal, "1.0", random.Random(1).random)
    asyncio.run(worker.step(now=True))
    assert not closed(time_of(bench.store)), "what IT took in isn't taken back by older news"
    for _ in range(2):
        bench.now[0] += LEASES_MS
        asyncio.run(worker.step(now=True))
    assert closed(time_of(bench.store))
    assert [asked.after for asked in portal.targets] == [0, 0, 2]


def test_an_older_portal_tells_no_time_and_the_kiosks_own_holds(bench: Bench) -> None:
    import_mission(bench.store, IT, new_op(), RIYADH, (), timetable_of(timetable(DAY)))
    for _ in range(3):
        bench.now[0] += LEASES_MS
        bench.step(now=True)
    assert len(bench.portal.targets) > 1
    assert closed(time_of(bench.store))


@pytest.mark.parametrize("order", ["AB", "BA"])
def test_a_portal_that_was_restored_brings_no_older_time_back(
    site: Site, kiosks: Opening, line: httpx2.ASGITransport, tmp_path: Path, order: str
) -> None:
    made = {"A": kiosks("A"), "B": kiosks("B")}
    for letter in "ABA":
        made[letter].sync()
    backup = (tmp_path / "portal.db").read_bytes() if checkpoint(site.engine) else b""
    made["A"].imports(timetable(counters=6))
    made["A"].sync()
    later(site, made["B"])
    made["B"].imports(timetable(DAY, counters=7))
    made["B"].sync()
    later(site, made["A"])
    newest = there(site)
    put_back(site.engine, tmp_path / "portal.db", backup)
    renew_incarnation(site.engine, NOW)
    line.app = served(site)
    for letter in order * 3:
        later(site, made[letter])
        assert [time_of(kiosk.store) for kiosk in made.values()] == [newest] * 2
    assert there(site) == newest
    assert [held(kiosk) for kiosk in made.values()] == [[], []]
    assert slot_row(site.engine, LATER).open == 0


def test_a_closure_set_at_one_kiosk_closes_the_day_at_all_and_a_fee_stays_where_it_was_set(
    site: Site, kiosks: Opening
) -> None:
    first, second = kiosks("A"), kiosks("B")
    for kiosk in (first, second):
        let_work(kiosk.store)
        kiosk.sync()
    later(site, first, second)
    day = date.fromisoformat(DAY)
    assert number_of(first.store, SpecialDays(NAME, day, day))
    assert number_of(second.store, fee("50.00", TODAY))
    first.sync()
    assert closed(there(site))
    later(site, second, first)
    assert closed(time_of(second.store)), "a fee set meanwhile is no word on the time"
    assert [len(catalogue_changes(kiosk.store)) for kiosk in (first, second)] == [0, 1]
    assert (held(first), held(second)) == ([], [])
    newest = configuration_history(first.store)[0].number
    commit(first.store, configuring(first.store).undoing(newest))
    later(site, first, second)
    assert not closed(time_of(second.store))
