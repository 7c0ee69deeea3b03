"""A worker at a bench: a real store, and a portal that takes everything or fails as told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.acting import sync_worker
from kiosk.domain.appointment import BookingNews
from kiosk.domain.chain import GENESIS
from kiosk.domain.errors import LineError
from kiosk.domain.lease import LeaseAnswer
from kiosk.domain.states import LineState
from kiosk.store import Store
from kiosk.store.line import line_status
from kiosk.sync.bookings import BookingPage
from kiosk.sync.leases import LeaseTargets
from kiosk.sync.trouble import Refusal
from kiosk.sync.wire import (
    Batch,
    Health,
    Publication,
    PublicationPage,
    Standing,
    StatePage,
)
from kiosk.sync.worker import Worker

SYNC = sync_worker("k1")
PUBLISHER = Ed25519PrivateKey.generate()


@dataclass
class FakePortal:
    """Takes everything and says so; `troubles` come first, `page` once."""

    taken: dict[int, bytes] = field(default_factory=dict)
    troubles: list[LineError] = field(default_factory=list)
    page: StatePage = field(default_factory=lambda: StatePage((), more=False))
    pushes: list[int] = field(default_factory=list)
    asked: int = 0
    answer: Callable[[Standing], Standing] = lambda standing: standing
    incarnation: str = "one"
    published: tuple[Publication, ...] = ()
    healths: list[Health] = field(default_factory=list)
    targets: list[LeaseTargets] = field(default_factory=list)
    lent: LeaseAnswer = field(default_factory=lambda: LeaseAnswer(1, (), ()))
    booked: tuple[BookingNews, ...] = ()

    async def standing(self) -> tuple[Standing, str]:
        self.asked += 1
        self._fail()
        return self.answer(self._standing()), self.incarnation

    async def push(self, batch: Batch) -> tuple[Standing, str]:
        self.pushes.append(len(batch.operations))
        self._fail()
        assert batch.chained()
        if batch.from_seq > len(self.taken) + 1:
            raise Refusal(409, "journal-gap")
        self.taken |= {one.seq: one.hash for one in batch.operations}
        return self.answer(self._standing()), self.incarnation

    async def push_closed(self, batch: Batch, courier: str) -> tuple[Standing, str]:
        return await self.push(batch)

    async def greet(self, health: Health) -> tuple[Standing, str]:
        self.healths.append(health)
        return await self.standing()

    async def publications(self, after: int) -> PublicationPage:
        return PublicationPage(tuple(one for one in self.published if one.number > after))

    async def leases(self, asked: LeaseTargets) -> LeaseAnswer:
        self.targets.append(asked)
        return self.lent

    async def bookings(self, after: int, most: int) -> BookingPage:
        items = tuple(one for one in self.booked if one.number > after)[:most]
        return BookingPage(items, items[-1].number if items else after, more=False)

    async def states(self, after: int, most: int) -> StatePage:
        page, self.page = self.page, StatePage((), more=False)
        return page

    def _fail(self) -> None:
        if self.troubles:
            raise self.troubles.pop(0)

    def _standing(self) -> Standing:
        last = max(self.taken, default=0)
        return Standing("node", 1, last, self.taken.get(last, GENESIS), last, 0)


@dataclass
class Bench:
    """A store with some requests, its worker, and the portal it speaks to."""

    store: Store
    portal: FakePortal
    worker: Worker
    now: list[int]

    def step(self, *, now: bool = False) -> float:
        return asyncio.run(self.worker.step(now=now))

    def trouble(self) -> str:
        line = line_status(self.store).line
        assert line is not None
        return line.trouble

    def state(self) -> LineState:
        line = line_status(self.store).line
        assert line is not None
        return line.state
