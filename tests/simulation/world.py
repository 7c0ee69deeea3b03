"""One node and one portal, a day of people, and everything that can go wrong between them; seeded."""

from __future__ import annotations

import asyncio
import random
import shutil
import uuid
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, event, select

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.portal import schema as portal_schema
from kiosk.portal.app import create_app
from kiosk.portal.codes import make_enrolment_code
from kiosk.portal.database import bring_up, portal_engine
from kiosk.portal.identity import identity_of, renew_incarnation
from kiosk.portal.moving import move_request, next_states
from kiosk.portal.officers import Officer
from kiosk.resources import ASSETS
from kiosk.store import create_store, open_store, submit_request
from kiosk.store.line import Line, join_portal, line_status
from kiosk.store.schema import op, request
from kiosk.sync.client import PortalClient
from kiosk.sync.joining import Joining, join
from kiosk.sync.worker import Worker
from tests.simulation.line import Fault, KioskDied, LyingLine
from tests.store.site import FILING

SYNC, IT, PERSON = sync_worker("k1"), it_officer("k1"), applicant("k1")
OFFICER = Officer("huda", None)
URL = "http://127.0.0.1"


class PortalDied(Exception):
    """The portal's process is gone in the middle of a transaction."""


@cache
def shipped() -> Catalogue:
    return load_catalogue(ASSETS / "catalogue")


@dataclass
class World:
    """What a seed makes. `faults` is how often an exchange is disturbed, 0 to 1."""

    folder: Path
    seed: int
    faults: float = 0.5
    chance: random.Random = field(init=False)
    now_ms: int = 1_800_000_000_000
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    handed_out: dict[str, str] = field(default_factory=dict)
    backups: int = 0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.mix = self.chance.sample(list(Fault), self.chance.randint(1, len(Fault)))
        self.clock = Clock(lambda: self.now_ms, lambda: self.now_ms, "boot")
        self.folder.mkdir(parents=True, exist_ok=True)
        url = f"sqlite:///{self.folder}/kiosk.db"
        self.store = create_store(url, self.folder, self.clock, "k1", mission_code="RUH", node_letter="A")
        self._open_portal()
        asyncio.run(self._join())

    # -- the two sides -------------------------------------------------------------------------

    def _open_portal(self) -> None:
        self.engine: Engine = portal_engine(str(self.folder / "portal.db"))
        bring_up(self.engine)
        app = create_app(self.engine, self.clock, shipped())
        self.portal = httpx2.ASGITransport(app=app, raise_app_exceptions=False)

    async def _join(self) -> None:
        secret = identity_of(self.engine).secret
        code = make_enrolment_code(self.engine, secret, "RUH", self.now_ms)
        node = self.store.node
        joining = Joining(code, node.node_id, node.letter, node.mission_code, node.epoch)
        key_id = await join(URL, "", joining, self.key, self.portal)
        join_portal(self.store, IT, str(uuid.uuid4()), Line(URL, "", key_id, self.now_ms))

    def _restart_kiosk(self) -> None:
        self.store.close()
        self.store = open_store(f"sqlite:///{self.folder}/kiosk.db", self.folder, self.clock, "k1")

    def _portal_dies(self) -> None:
        """In the middle of the next transaction that writes."""

        def die(_connection: object) -> None:
            event.remove(self.engine, "commit", die)
            raise PortalDied

        event.listen(self.engine, "commit", die)

    def back_up_portal(self) -> None:
        """Keep a copy, as a ministry's night job does."""
        (self.folder / "backup.db").unlink(missing_ok=True)
        with closing(self.engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(self.folder / "backup.db"),))
        self.backups += 1

    def restore_portal(self) -> None:
        """Put the copy back: what came since is gone there."""
        if not self.backups:
            return
        self.engine.dispose()
        for name in ("portal.db", "portal.db-wal", "portal.db-shm"):
            (self.folder / name).unlink(missing_ok=True)
        shutil.copy(self.folder / "backup.db", self.folder / "portal.db")
        self._open_portal()
        renew_incarnation(self.engine)
        self._open_portal()

    # -- what people do ------------------------------------------------------------------------

    def file_request(self) -> None:
        """An applicant leaves with a reference in hand."""
        filing = replace(FILING, visit_id=str(uuid.UUID(int=self.chance.getrandbits(128))))
        filed = submit_request(self.store, PERSON, str(uuid.UUID(int=self.chance.getrandbits(128))), filing)
        self.handed_out[filed.reference] = filed.request_id

    def decide(self) -> None:
        """An officer moves a request, as the portal's own page does; nothing is moved if the portal dies."""
        with suppress(PortalDied):
            self._decide()

    def _decide(self) -> None:
        with self.engine.connect() as connection:
            kept = portal_schema.request.c
            found = connection.execute(select(kept.id, kept.state).order_by(kept.id)).all()
        one = self.chance.choice(found) if found else None
        moves = next_states(one.state) if one else ()
        if one and moves:
            move_request(self.engine, OFFICER, one.id, self.chance.choice(moves), "", self.now_ms)

    # -- time ----------------------------------------------------------------------------------

    def _draw_fault(self) -> Fault:
        return self.chance.choice(self.mix) if self.chance.random() < self.faults else Fault.NONE

    async def exchange(self, steps: int) -> None:
        """Let the worker take some steps, each when the one before said; the process may die in between."""
        line = line_status(self.store).line
        assert line is not None
        lying = LyingLine(self.portal, self._draw_fault, self.chance, self._portal_dies)
        client = PortalClient(URL, "", self.key, line.key_id, transport=lying)
        worker = Worker(self.store, SYNC, client, self.chance.random)
        try:
            for _ in range(steps):
                self.now_ms += int(1000 * await worker.step())
                lying.portal = self.portal
        except KioskDied:
            self._restart_kiosk()

    def live(self, moments: int) -> None:
        """Disturbed life, then none of the faults any more until everything has arrived."""
        deeds = [self.file_request] * 5 + [self.decide] * 2 + [self.back_up_portal, self.restore_portal]
        deeds += [self._restart_kiosk, self._turn_clock]
        for _ in range(moments):
            self.chance.choice(deeds)()
            asyncio.run(self.exchange(self.chance.randint(0, 4)))
        self.faults = 0.0
        for _ in range(40):
            self.now_ms += 20_000
            asyncio.run(self.exchange(5))

    def _turn_clock(self) -> None:
        ten_years = 10 * 365 * 24 * 3600 * 1000
        self.now_ms = max(1, self.now_ms + self.chance.randint(-ten_years, ten_years))

    def close(self) -> None:
        self.store.close()
        self.engine.dispose()

    # -- the oracles ---------------------------------------------------------------------------

    def wrong(self) -> list[str]:
        """Return what doesn't hold: nothing missing, nothing twice, converged, drained."""
        status = line_status(self.store)
        with self.store.reading() as connection:
            here = connection.execute(select(op).order_by(op.c.seq)).mappings().all()
            states = {row.id: row.state for row in connection.execute(select(request.c.id, request.c.state))}
        there_rows = portal_schema.operation
        with self.engine.connect() as connection:
            there = connection.execute(select(there_rows.c.seq, there_rows.c.hash)).all()
            kept = portal_schema.request.c
            requests = {row.id: row.state for row in connection.execute(select(kept.id, kept.state))}
        faults = []
        if [(row["seq"], row["hash"]) for row in here] != sorted((row.seq, row.hash) for row in there):
            faults.append(f"the journals differ: {len(here)} here, {len(there)} there")
        if status.waiting or status.acked_seq != status.head_seq:
            faults.append(f"not drained: {status.waiting} wait, {status.line and status.line.trouble}")
        if set(requests) != set(self.handed_out.values()):
            faults.append("requests missing or made up")
        if len(set(self.handed_out)) != len(self.handed_out.values()):
            faults.append("a reference twice")
        different = {one for one, state in requests.items() if state != states.get(one)}
        if different:
            faults.append(f"{len(different)} decisions differ")
        if not self.store.check().sound:
            faults.append("the store is unsound")
        return faults
