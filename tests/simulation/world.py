"""One node and its portal, a day of people, and everything that can go wrong between them; seeded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.domain.draft import Filed
from kiosk.domain.errors import StoreFull, StoreRestored
from kiosk.domain.request_file import Collector, HandOver, Proof
from kiosk.domain.states import MISSION_MOVES, RequestState
from kiosk.portal.officers import schema as filed_there
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.moving import move_request as decide_request
from kiosk.portal.officers.moving import next_states
from kiosk.store import Store, open_store, submit_request
from kiosk.store.line import Line, join_portal, line_status
from kiosk.store.requests.entries import hand_over, move_request, note_request
from kiosk.store.requests.schema import request
from kiosk.sync.client import PortalClient
from kiosk.sync.joining import Joined, Joining, join
from kiosk.sync.trusting import PortalTime
from kiosk.sync.worker import Worker
from tests.simulation.capital import Capital, PortalDied
from tests.simulation.line import KioskDied
from tests.simulation.made import BEGUN_MS, new_store
from tests.store.site import CLERK, FILING

SYNC, IT, PERSON = sync_worker("k1"), it_officer("k1"), applicant("k1")
OFFICER = Officer("huda", None)
GIVEN = HandOver(Collector.HOLDER, "", Proof.PASSPORT, "7734")
URL = "http://127.0.0.1"
MOST_EXCHANGES = 40
TEN_YEARS_MS = 10 * 365 * 24 * 3600 * 1000


@dataclass
class World:
    """A node of `letter` before its `capital`, with a clock of its own, `ahead_ms` of the time that passed.

    `filed` is what people left with, `worked` what clerks did with it. Of what was filed, `lost` is on paper
    only, since the one disk that had it died; `doubled` are places in the journal that a disk's image brought
    back together with its anchor.
    """

    capital: Capital
    letter: str = "A"
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    next_key: Ed25519PrivateKey | None = None
    filed: list[Filed] = field(default_factory=list)
    worked: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    doubled: set[tuple[int, int]] = field(default_factory=set)
    shut: bool = False
    ahead_ms: int = BEGUN_MS

    def __post_init__(self) -> None:
        self.state = self.capital.folder / f"state-{self.letter}"
        self.url = f"sqlite:///{self.state}/kiosk.db"
        self.clock = Clock(
            lambda: max(1, self.capital.passed_ms + self.ahead_ms), lambda: self.capital.passed_ms, "boot"
        )
        new_store(self.state, self.letter)
        self.store: Store = open_store(self.url, self.state, self.clock, "k1")
        asyncio.run(self.join(self.capital.portal))

    # -- the two sides -------------------------------------------------------------------------

    def open_kiosk(self) -> None:
        """Start the kiosk on its store as it is now; one that must not be opened stays shut."""
        self.store.close()
        try:
            self.store = open_store(self.url, self.state, self.clock, "k1")
        except StoreRestored:
            self.shut = True
        else:
            self.shut = False

    async def join(self, line: httpx2.AsyncBaseTransport) -> None:
        """Join the portal in the epoch that the store is in."""
        joined = await join(URL, "", self.joining(self.store.node.epoch), self.key, line)
        join_portal(self.store, IT, self.capital.new_id(), self.line_of(joined))

    def joining(self, epoch: int) -> Joining:
        """Return what the node shows with a fresh code."""
        node = self.store.node
        return Joining(self.capital.code(), node.node_id, node.letter, node.mission_code, epoch)

    def line_of(self, joined: Joined) -> Line:
        """Return the line to the portal just joined."""
        return Line(URL, "", joined.key_id, joined.publisher, joined.courier, self.clock.now_ms())

    # -- what people do ------------------------------------------------------------------------

    def file_request(self) -> None:
        """An applicant leaves with a reference in hand; on a full disk with the word that nothing is kept."""
        if self.shut:
            return
        with suppress(StoreFull, StoreRestored):
            filing = replace(FILING, visit_id=self.capital.new_id())
            self.filed.append(submit_request(self.store, PERSON, self.capital.new_id(), filing))

    def decide(self) -> None:
        """An officer moves a request, as the portal's own page does; nothing is moved if the portal dies."""
        with suppress(PortalDied):
            self._decide()

    def _decide(self) -> None:
        with self.capital.engine.connect() as connection:
            kept = filed_there.request.c
            found = connection.execute(select(kept.id, kept.state).order_by(kept.id)).all()
        one = self.capital.chance.choice(found) if found else None
        moves = next_states(one.state) if one else ()
        if one and moves:
            state, now_ms = self.capital.chance.choice(moves), self.capital.now_ms
            decide_request(self.capital.engine, OFFICER, one.id, state, "", now_ms)

    def work(self) -> None:
        """A clerk does something with a request, whatever officers think of it meanwhile."""
        if not self.shut:
            with suppress(StoreFull, StoreRestored):
                self._work()

    def _work(self) -> None:
        with self.store.reading() as connection:
            kept = request.c
            found = connection.execute(select(kept.id, kept.state).order_by(kept.id)).all()
        if not found:
            return
        one, op_id = self.capital.chance.choice(found), self.capital.new_id()
        moves = sorted(MISSION_MOVES[RequestState(one.state)])
        target = self.capital.chance.choice([None, *moves])
        if target is None:
            note_request(self.store, CLERK, op_id, one.id, op_id)
        elif target is RequestState.COLLECTED:
            hand_over(self.store, CLERK, op_id, one.id, GIVEN)
        else:
            move_request(self.store, CLERK, op_id, one.id, target)
        self.worked.add(op_id)

    # -- time ----------------------------------------------------------------------------------

    def turn_clock(self) -> None:
        """Somebody sets a clock years off: the kiosk's, headquarters', or both alike."""
        by = self.capital.chance.randint(-TEN_YEARS_MS, TEN_YEARS_MS)
        whose = self.capital.chance.choice(["kiosk", "portal", "both"])
        if whose != "portal":
            self.ahead_ms += by
        if whose != "kiosk":
            self.capital.ahead_ms += by

    async def exchange(self, steps: int) -> None:
        """Let the worker take some steps, each when the one before said; the process may die in between."""
        line = line_status(self.store).line
        if self.shut or line is None:
            return
        lying = self.capital.lying()
        time = PortalTime(self.clock, line.publisher, line.portal_ms)
        client = PortalClient(URL, "", self.key, line.key_id, time, transport=lying)
        worker = Worker(self.store, SYNC, client, "1.0", self.capital.chance.random)
        try:
            for _ in range(steps):
                with suppress(StoreFull):
                    self.capital.pass_time(int(1000 * await worker.step()))
                lying.portal = self.capital.portal
        except KioskDied:
            self.open_kiosk()

    def live(self, moments: int, deeds: list[Callable[[], None]], mend: Callable[[], None]) -> None:
        """Disturbed life of `deeds`, then none of the faults any more.

        `mend` is what IT does after each of them, if anything is to be mended.
        """
        for _ in range(moments):
            self.capital.chance.choice(deeds)()
            asyncio.run(self.exchange(self.capital.chance.randint(0, 4)))
            mend()
        self.heal(mend)

    def heal(self, mend: Callable[[], None]) -> None:
        """Let all faults end, and the worker go on until nothing is left to do, or it will never be."""
        self.capital.faults = 0.0
        self.open_kiosk()
        for _ in range(MOST_EXCHANGES):
            self.capital.pass_time(20_000)
            asyncio.run(self.exchange(5))
            mend()
            status = line_status(self.store)
            if not (self.shut or status.waiting or (status.line and status.line.trouble)):
                self.capital.pass_time(20_000)
                asyncio.run(self.exchange(5))
                return

    def close(self) -> None:
        """End this side."""
        self.store.close()
