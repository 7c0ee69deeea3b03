"""A node asks the portal for all units and bookings at first, then seldom, and for all of another portal."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

import pytest

from kiosk.domain.lease import LeaseAnswer
from kiosk.sync.bookings import BookingPage
from kiosk.sync.borrowing import ALL_MS, LEASES_MS
from kiosk.sync.leases import LeaseTargets
from kiosk.sync.trouble import Refusal
from kiosk.sync.worker import Worker
from tests.portal.appointments import MORNING
from tests.portal.site import Site
from tests.sync.bench import SYNC, Bench, FakePortal
from tests.sync.lent_kiosks import kiosks as kiosks
from tests.sync.lent_kiosks import line as line
from tests.sync.lent_kiosks import site as site
from tests.sync.stations import Kiosk


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
