"""One node and one portal, a day of people, and everything that can go wrong between them; seeded."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, event, select

from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.domain.draft import Filed
from kiosk.domain.errors import StoreFull, StoreRestored
from kiosk.portal import schema as there
from kiosk.portal.app import create_app
from kiosk.portal.codes import make_enrolment_code
from kiosk.portal.database import bring_up, portal_engine
from kiosk.portal.identity import identity_of
from kiosk.portal.moving import move_request, next_states
from kiosk.portal.officers import Officer
from kiosk.store import Store, create_store, open_store, submit_request
from kiosk.store.line import Line, join_portal, line_status
from kiosk.sync.client import PortalClient
from kiosk.sync.joining import Joined, Joining, join
from kiosk.sync.worker import Worker
from tests.portal.site import shipped
from tests.simulation.line import Fault, KioskDied, LyingLine
from tests.store.site import FILING

SYNC, IT, PERSON = sync_worker("k1"), it_officer("k1"), applicant("k1")
OFFICER = Officer("huda", None)
URL = "http://127.0.0.1"
MOST_EXCHANGES = 40
TEN_YEARS_MS = 10 * 365 * 24 * 3600 * 1000


class PortalDied(Exception):
    """The portal's process is gone in the middle of a transaction."""


@dataclass
class World:
    """What a seed makes. `faults` is how often an exchange is disturbed, 0 to 1.

    `filed` is what people left with. Of that, `lost` is on paper only, since the one disk that had it died;
    `doubled` are places in the journal that a disk's image brought back together with its anchor. `untold`: a
    backup of the portal was put back and nobody said so; which decisions it lost then, no node can know.
    """

    folder: Path
    seed: int
    faults: float = 0.5
    chance: random.Random = field(init=False)
    now_ms: int = 1_800_000_000_000
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    next_key: Ed25519PrivateKey | None = None
    filed: list[Filed] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    doubled: set[tuple[int, int]] = field(default_factory=set)
    shut: bool = False
    untold: bool = False

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.mix = self.chance.sample(list(Fault), self.chance.randint(1, len(Fault)))
        self.clock = Clock(lambda: self.now_ms, lambda: self.now_ms, "boot")
        self.state = self.folder / "state"
        self.url = f"sqlite:///{self.state}/kiosk.db"
        self.store: Store = create_store(
            self.url, self.state, self.clock, "k1", mission_code="RUH", node_letter="A"
        )
        self.open_portal()
        asyncio.run(self.join(self.portal))

    # -- the two sides -------------------------------------------------------------------------

    def open_portal(self) -> None:
        """Start the portal on its database as it is now."""
        self.engine: Engine = portal_engine(str(self.folder / "portal.db"))
        bring_up(self.engine)
        app = create_app(self.engine, self.clock, shipped())
        self.portal = httpx2.ASGITransport(app=app, raise_app_exceptions=False)

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
        join_portal(self.store, IT, self._id(), self.line_of(joined))

    def joining(self, epoch: int) -> Joining:
        """Return what the node shows with a fresh code."""
        code = make_enrolment_code(self.engine, identity_of(self.engine).secret, "RUH", self.now_ms)
        node = self.store.node
        return Joining(code, node.node_id, node.letter, node.mission_code, epoch)

    def line_of(self, joined: Joined) -> Line:
        """Return the line to the portal just joined."""
        return Line(URL, "", joined.key_id, joined.publisher, joined.courier, self.now_ms)

    def lying(self) -> LyingLine:
        """Return a line to the portal, as bad as this seed has it."""
        return LyingLine(self.portal, self._draw_fault, self.chance, self._portal_dies)

    def _portal_dies(self) -> None:
        """In the middle of the next transaction that writes."""

        def die(_connection: object) -> None:
            event.remove(self.engine, "commit", die)
            raise PortalDied

        event.listen(self.engine, "commit", die)

    # -- what people do ------------------------------------------------------------------------

    def file_request(self) -> None:
        """An applicant leaves with a reference in hand; on a full disk with the word that nothing is kept."""
        if self.shut:
            return
        with suppress(StoreFull, StoreRestored):
            filing = replace(FILING, visit_id=self._id())
            self.filed.append(submit_request(self.store, PERSON, self._id(), filing))

    def decide(self) -> None:
        """An officer moves a request, as the portal's own page does; nothing is moved if the portal dies."""
        with suppress(PortalDied):
            self._decide()

    def _decide(self) -> None:
        with self.engine.connect() as connection:
            kept = there.request.c
            found = connection.execute(select(kept.id, kept.state).order_by(kept.id)).all()
        one = self.chance.choice(found) if found else None
        moves = next_states(one.state) if one else ()
        if one and moves:
            move_request(self.engine, OFFICER, one.id, self.chance.choice(moves), "", self.now_ms)

    # -- time ----------------------------------------------------------------------------------

    async def exchange(self, steps: int) -> None:
        """Let the worker take some steps, each when the one before said; the process may die in between."""
        line = line_status(self.store).line
        if self.shut or line is None:
            return
        lying = self.lying()
        client = PortalClient(URL, "", self.key, line.key_id, transport=lying)
        worker = Worker(self.store, SYNC, client, "1.0", self.chance.random)
        try:
            for _ in range(steps):
                with suppress(StoreFull):
                    self.now_ms += int(1000 * await worker.step())
                lying.portal = self.portal
        except KioskDied:
            self.open_kiosk()

    def live(self, moments: int, deeds: list[Callable[[], None]], mend: Callable[[], None]) -> None:
        """Disturbed life of `deeds`, then none of the faults any more.

        `mend` is what IT does after each of them, if anything is to be mended.
        """
        for _ in range(moments):
            self.chance.choice(deeds)()
            asyncio.run(self.exchange(self.chance.randint(0, 4)))
            mend()
        self.heal(mend)

    def heal(self, mend: Callable[[], None]) -> None:
        """Let all faults end, and the worker go on until nothing is left to do, or it will never be."""
        self.faults = 0.0
        self.open_kiosk()
        for _ in range(MOST_EXCHANGES):
            self.now_ms += 20_000
            asyncio.run(self.exchange(5))
            mend()
            status = line_status(self.store)
            if not (self.shut or status.waiting or (status.line and status.line.trouble)):
                self.now_ms += 20_000
                asyncio.run(self.exchange(5))
                return

    def turn_clock(self) -> None:
        """Somebody sets the clock, years off."""
        self.now_ms = max(1, self.now_ms + self.chance.randint(-TEN_YEARS_MS, TEN_YEARS_MS))

    def close(self) -> None:
        """End both sides."""
        self.store.close()
        self.engine.dispose()

    def _draw_fault(self) -> Fault:
        return self.chance.choice(self.mix) if self.chance.random() < self.faults else Fault.NONE

    def _id(self) -> str:
        return str(uuid.UUID(int=self.chance.getrandbits(128)))
