"""What the worker fetches for the kiosks: units to book from, and the bookings of their mission."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from kiosk.domain.acting import applicant
from kiosk.domain.lease import LeaseAnswer
from kiosk.domain.states import AppointmentState
from kiosk.portal.app import create_app
from kiosk.portal.booking.slot_care import close_slot, recall
from kiosk.portal.booking.web_booking import reserve, web_slots
from kiosk.portal.booking.web_wishes import Reservation, Wanted
from kiosk.portal.database import bring_up, portal_engine
from kiosk.portal.identity import renew_incarnation
from kiosk.store.appointments.cancelling import cancel_appointment
from kiosk.store.appointments.leasing import held_leases
from kiosk.sync.bookings import BookingPage
from kiosk.sync.borrowing import ALL_MS, LEASES_MS
from kiosk.sync.leases import LeaseTargets
from kiosk.sync.trouble import Refusal
from kiosk.sync.worker import Worker
from tests.portal.appointments import GROUP, LATER, MORNING, NOW, slot_row
from tests.portal.booking_oracle import overbooked
from tests.portal.site import Site, Wrist, quick, shipped
from tests.store.site import new_op
from tests.sync.bench import SYNC, Bench, FakePortal
from tests.sync.stations import HUDA, Kiosk


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    engine = portal_engine(str(tmp_path / "portal.db"))
    bring_up(engine)
    yield Site(engine, Wrist(NOW))
    engine.dispose()


@pytest.fixture
def line(site: Site) -> httpx2.ASGITransport:
    """What leads to the portal."""
    return httpx2.ASGITransport(app=served(site))


def served(site: Site) -> FastAPI:
    return create_app(site.engine, site.wrist.clock(), shipped(), quick())


@pytest.fixture
def kiosks(site: Site, line: httpx2.ASGITransport, tmp_path: Path) -> Iterator[Callable[[str], Kiosk]]:
    """Opens stations of one mission."""
    made: list[Kiosk] = []

    def opening(letter: str) -> Kiosk:
        folder = tmp_path / letter
        folder.mkdir()
        made.append(Kiosk(folder, site, line, letter))
        return made[-1]

    yield opening
    for kiosk in made:
        kiosk.store.close()


def reserved(site: Site, slot_id: str, number: str) -> Reservation:
    """Book on the web."""
    key = f"web {new_op()}"
    return reserve(site.engine, "RUH", Wanted(key, slot_id, "passport_renewal", GROUP, 1, number, "ar"), NOW)


def test_a_kiosk_hears_of_slots_and_gets_units_of_them_by_itself(
    site: Site, kiosks: Callable[[str], Kiosk]
) -> None:
    kiosk = kiosks("A")
    kiosk.sync()
    assert kiosk.free()[MORNING] == 6
    assert len(held_leases(kiosk.store)) == 48
    assert slot_row(site.engine, MORNING).taken == 6


def test_three_days_without_a_line_on_two_kiosks_and_the_web_agree_when_it_returns(
    site: Site, kiosks: Callable[[str], Kiosk]
) -> None:
    first, second = kiosks("A"), kiosks("B")
    for kiosk in (first, second, first):
        kiosk.sync()
    here = [first.book(MORNING, f"A{number}") for number in range(3)]
    there = [second.book(MORNING, f"B{number}", 1) for number in range(2)]
    on_the_web = reserved(site, MORNING, "W1")
    for kiosk in (first, second, first):
        kiosk.sync()
    references = {one.reference for one in (*here, *there)} | {on_the_web.reference}
    for kiosk in (first, second):
        assert {kiosk.state(reference) for reference in references} == {AppointmentState.BOOKED}
    assert overbooked(site.engine) == []


def test_a_booking_cancelled_at_another_kiosk_frees_its_unit_where_it_was_lent(
    site: Site, kiosks: Callable[[str], Kiosk]
) -> None:
    first, second = kiosks("A"), kiosks("B")
    for kiosk in (first, second, first):
        kiosk.sync()
    booked = first.book(MORNING, "A1")
    free = first.free()[MORNING]
    first.sync()
    second.sync()
    cancel_appointment(second.store, applicant("k1"), new_op(), booked.id)
    second.sync()
    first.sync()
    assert first.state(booked.reference) is AppointmentState.CANCELLED
    assert first.free()[MORNING] >= free + 1
    again = first.book(MORNING, "A2")
    first.sync()
    second.sync()
    assert second.state(again.reference) is AppointmentState.BOOKED
    assert overbooked(site.engine) == []


def test_recalled_and_closed_units_come_back_with_the_next_exchanges(
    site: Site, kiosks: Callable[[str], Kiosk]
) -> None:
    kiosk = kiosks("A")
    kiosk.sync()
    booked = kiosk.book(MORNING, "A1")
    kiosk.sync()
    site.wrist.now += LEASES_MS
    close_slot(site.engine, HUDA, MORNING, site.wrist.now)
    kiosk.sync()
    assert kiosk.state(booked.reference) is AppointmentState.NEEDS_REBOOKING
    assert slot_row(site.engine, MORNING).taken == 1, "what is booked stays"
    recall(site.engine, HUDA, kiosk.store.node_id, site.wrist.now)
    site.wrist.now += LEASES_MS
    kiosk.sync()
    assert kiosk.free().get(LATER, 0) == 0
    assert slot_row(site.engine, LATER).taken == 0
    assert overbooked(site.engine) == []


def test_a_portal_restored_from_a_backup_lends_nothing_until_it_heard_what_is_lent(
    site: Site, kiosks: Callable[[str], Kiosk], line: httpx2.ASGITransport, tmp_path: Path
) -> None:
    first, second = kiosks("A"), kiosks("B")
    second.sync()
    backup = (tmp_path / "portal.db").read_bytes() if checkpoint(site.engine) else b""
    first.sync()
    booked = first.book(MORNING, "A1")
    put_back(site.engine, tmp_path / "portal.db", backup)
    renew_incarnation(site.engine, NOW)
    line.app = served(site)
    assert slot_row(site.engine, LATER).taken == 3, "the first one's are forgotten"
    site.wrist.now += ALL_MS
    second.sync()
    assert slot_row(site.engine, LATER).taken == 3
    assert web_slots(site.engine, "RUH", GROUP, NOW, NOW + 86_400_000 * 2, NOW) == ()
    first.sync()
    second.sync()
    for slot_id in (MORNING, LATER):
        row = slot_row(site.engine, slot_id)
        assert (row.taken, row.override) == (6, 0)
    assert first.free()[LATER] == 3, "what it held was counted, so it got no more"
    assert web_slots(site.engine, "RUH", GROUP, NOW, NOW + 86_400_000 * 2, NOW) != ()
    assert second.state(booked.reference) is AppointmentState.BOOKED
    assert overbooked(site.engine) == []


def checkpoint(engine: Engine) -> bool:
    """Bring all that is committed into the database's file."""
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        return bool(connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0] == 0)


def put_back(engine: Engine, place: Path, content: bytes) -> None:
    """Put a database's file back as it was."""
    engine.dispose()
    for ending in ("-wal", "-shm"):
        place.with_name(place.name + ending).unlink(missing_ok=True)
    place.write_bytes(content)


def test_a_node_asks_for_all_at_first_and_then_only_now_and_then(bench: Bench) -> None:
    bench.step()
    (first,) = bench.portal.targets
    assert (first.epoch, first.after, first.held, first.incarnation) == (1, 0, (), "one")
    bench.portal.lent = LeaseAnswer(1, (), (), 7)
    for _ in range(2):
        bench.now[0] += LEASES_MS - 20_000
        bench.step(now=True)
    assert [asked.after for asked in bench.portal.targets] == [0, 0]
    bench.now[0] += LEASES_MS
    bench.step(now=True)
    assert [(asked.after, asked.held) for asked in bench.portal.targets[2:]] == [(7, None)]


def test_another_incarnation_is_told_what_the_node_holds_and_asked_for_all(bench: Bench) -> None:
    bench.portal.lent = LeaseAnswer(1, (), (), 7)
    bench.step()
    bench.portal.incarnation = "two"
    bench.step(now=True)
    assert [(asked.after, asked.held, asked.incarnation) for asked in bench.portal.targets] == [
        (0, (), "one"),
        (0, (), "two"),
    ]


def test_a_portal_put_back_in_silence_is_told_what_the_node_holds(bench: Bench) -> None:
    bench.portal.lent = LeaseAnswer(1, (), (), 7)
    bench.step()
    bench.portal.lent = LeaseAnswer(1, (), (), 3)
    for _ in range(3):
        bench.now[0] += LEASES_MS
        bench.step(now=True)
    assert [(asked.after, asked.held) for asked in bench.portal.targets] == [
        (0, ()),
        (7, None),
        (0, ()),
        (3, None),
    ]


def test_an_older_portal_lends_nothing_and_that_is_no_trouble(bench: Bench) -> None:
    class OlderPortal(FakePortal):
        asked_for: int = 0

        async def leases(self, asked: LeaseTargets) -> LeaseAnswer:
            self.asked_for += 1
            raise Refusal(404, "about:blank")

        async def bookings(self, after: int, most: int) -> BookingPage:
            raise Refusal(404, "about:blank")

    older = OlderPortal(taken=bench.portal.taken)
    worker = Worker(bench.store, SYNC, older, "1.0", random.Random(1).random)
    for _ in range(3):
        bench.now[0] += 20_000
        asyncio.run(worker.step(now=True))
    assert bench.trouble() == ""
    assert older.asked_for == 1


def test_what_could_not_be_lent_is_asked_for_again_after_an_hour_only(
    site: Site, kiosks: Callable[[str], Kiosk], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = kiosks("A"), kiosks("B")
    for kiosk in (first, second, first):
        kiosk.sync()
    asked: list[int] = []
    lend = first.client.leases

    async def counting(targets: LeaseTargets) -> LeaseAnswer:
        asked.append(len(targets.targets))
        return await lend(targets)

    monkeypatch.setattr(first.client, "leases", counting)
    site.wrist.now += LEASES_MS
    first.sync()
    assert asked == [0]
    first.book(MORNING, "A1")
    first.sync()
    assert asked == [0, 1]
    site.wrist.now += ALL_MS
    first.sync(1)
    assert asked[2] > 20
