"""A station with a real store and a real portal, whose store can be copied and put back."""

from __future__ import annotations

import asyncio
import random
import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, select

from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.domain.draft import Filed, Filing
from kiosk.domain.form import finish
from kiosk.portal import schema as there
from kiosk.portal.app import create_app
from kiosk.portal.database import bring_up, portal_engine
from kiosk.portal.identity import identity_of
from kiosk.portal.nodes.codes import make_enrolment_code
from kiosk.portal.officers import schema as filed_there
from kiosk.store import Store, create_store, open_store, submit_request
from kiosk.store.line import Line, join_portal, line_status
from kiosk.store.opening import open_restored
from kiosk.store.schema import op
from kiosk.sync.client import PortalClient
from kiosk.sync.joining import Joined, Joining, join, join_next_epoch
from kiosk.sync.restoring import restore
from kiosk.sync.trusting import PortalTime
from kiosk.sync.worker import Worker
from tests.portal.site import shipped
from tests.store.site import FILING, new_op

SYNC, IT, PERSON = sync_worker("k1"), it_officer("k1"), applicant("k1")
URL = "http://127.0.0.1"
DAY = date(2026, 3, 1)


def filing() -> Filing:
    """Return a request as the office makes it of what was answered."""
    return finish(shipped().services["passport_renewal"], FILING.draft, DAY, new_op(), shipped().version)


@dataclass
class Station:
    """One station and its portal, both in `folder`."""

    folder: Path
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    def __post_init__(self) -> None:
        self.engine: Engine = portal_engine(str(self.folder / "portal.db"))
        bring_up(self.engine)
        app = create_app(self.engine, Clock(), shipped())
        self.transport = httpx2.ASGITransport(app=app)
        self.state = self.folder / "state"
        self.url = f"sqlite:///{self.state}/kiosk.db"
        self.store: Store = create_store(
            self.url, self.state, Clock(), "k1", mission_code="RUH", node_letter="A"
        )

    # -- the line ------------------------------------------------------------------------------

    def code(self) -> str:
        secret = identity_of(self.engine).secret
        return make_enrolment_code(self.engine, secret, "RUH", Clock().now_ms())

    def join(self) -> None:
        joined = asyncio.run(join(URL, "", self._joining(self.code(), 1), self.key, self.transport))
        join_portal(self.store, IT, new_op(), self._line(joined))

    def drain(self, steps: int = 20) -> str:
        """Let the worker exchange what there is; return what then troubles the line."""
        return asyncio.run(self._drain(steps))

    async def _drain(self, steps: int) -> str:
        line = line_status(self.store).line
        assert line is not None
        time = PortalTime(Clock(), line.publisher)
        client = PortalClient(URL, "", self.key, line.key_id, time, transport=self.transport)
        worker = Worker(self.store, SYNC, client, "1.0", random.Random(0).random)
        for _ in range(steps):
            await worker.step(now=True)
        left = line_status(self.store).line
        assert left is not None
        return left.trouble

    # -- copies --------------------------------------------------------------------------------

    def copy(self, name: str) -> Path:
        """Keep a copy of the closed store, and of the anchor with it."""
        self.store.close()
        shutil.copytree(self.state, self.folder / name)
        self.store = self.opened()
        return self.folder / name

    def put_back(self, copy: Path, *, anchor: bool = False) -> None:
        """Put a copy in the store's place; with its `anchor`, as a disk's image would."""
        self.store.close()
        kept = self.store.anchor.path
        now = kept.read_bytes()
        shutil.rmtree(self.state)
        shutil.copytree(copy, self.state)
        if not anchor:
            kept.write_bytes(now)

    def opened(self) -> Store:
        return open_store(self.url, self.state, Clock(), "k1")

    def restore(self, code: str | None = None) -> int:
        """Go through the steps of a restore, and open the store as always."""
        self.key = Ed25519PrivateKey.generate()
        self.store = open_restored(self.url, self.state, Clock(), "k1")
        try:
            return asyncio.run(self._restore(code or self.code()))
        finally:
            self.store.close()
            self.store = self.opened()

    async def _restore(self, code: str) -> int:
        epoch = self.store.node.epoch + 1
        joined = await join_next_epoch(URL, "", self._joining(code, epoch), self.key, self.transport)
        time = PortalTime(Clock(), joined.publisher)
        portal = PortalClient(URL, "", self.key, joined.key_id, time, transport=self.transport)
        return await restore(self.store, IT, portal, shipped(), joined.epoch, self._line(joined))

    # -- people, and what is where -------------------------------------------------------------

    def file(self, count: int) -> list[Filed]:
        return [submit_request(self.store, PERSON, new_op(), filing()) for _ in range(count)]

    def here(self) -> list[tuple[int, bytes]]:
        """The store's journal: numbers and hashes."""
        with self.store.reading() as connection:
            rows = connection.execute(select(op.c.seq, op.c.hash).order_by(op.c.seq))
            return [(row.seq, row.hash) for row in rows]

    def there(self) -> list[tuple[int, bytes]]:
        """The journal that the portal acknowledges."""
        kept = there.operation.c
        with self.engine.connect() as connection:
            rows = connection.execute(
                select(kept.seq, kept.hash).where(kept.abandoned == 0).order_by(kept.seq)
            )
            return [(row.seq, row.hash) for row in rows]

    def hold(self, filed: Filed) -> None:
        """Let the portal hold a request's operation, as if it had never been applied."""
        op_of = select(filed_there.request.c.op_id).where(filed_there.request.c.id == filed.request_id)
        with self.engine.begin() as connection:
            op_id = connection.execute(op_of).scalar_one()
            row = {"op_id": op_id, "node_id": self.store.node_id, "reason": "unreadable", "held_ms": 1}
            connection.execute(there.held.insert(), row)

    def references_there(self) -> set[str]:
        with self.engine.connect() as connection:
            return set(connection.execute(select(filed_there.request.c.reference)).scalars())

    def close(self) -> None:
        self.store.close()
        self.engine.dispose()

    def _joining(self, code: str, epoch: int) -> Joining:
        node = self.store.node
        return Joining(code, node.node_id, node.letter, node.mission_code, epoch)

    def _line(self, joined: Joined) -> Line:
        return Line(URL, "", joined.key_id, joined.publisher, joined.courier, Clock().now_ms())
