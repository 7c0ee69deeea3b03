"""A node with a real store and a real client, and what a portal must hold of it in the end."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, select

from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.domain.states import LineState
from kiosk.portal import schema as there
from kiosk.portal.identity import identity_of
from kiosk.portal.nodes.codes import make_enrolment_code
from kiosk.portal.officers import schema as filed_there
from kiosk.store import Store, create_store, submit_request
from kiosk.store.line import Line, join_portal, line_status
from kiosk.store.requests.schema import request
from kiosk.store.schema import op, payload
from kiosk.sync.client import PortalClient
from kiosk.sync.exchange import Patience
from kiosk.sync.joining import Joined, Joining, join
from kiosk.sync.trusting import PortalTime
from kiosk.sync.worker import Worker
from tests.store.site import FILING, new_op

SYNC, IT, PERSON = sync_worker("k1"), it_officer("k1"), applicant("k1")
HASTY = Patience(connect=1.0, idle=0.3, total=0.6)
PATIENT = Patience(connect=5.0, idle=20.0, total=30.0)
ENOUGH_STEPS = 60


@dataclass
class Node:
    """A station's store, and the key by which the portal knows it."""

    store: Store
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    def file(self, count: int) -> None:
        """Let so many people hand in a request."""
        for _ in range(count):
            submit_request(self.store, PERSON, new_op(), FILING)

    def join(self, url: str, code: str) -> None:
        """Join the portal at `url`."""
        here = self.store.node
        joining = Joining(code, here.node_id, here.letter, here.mission_code, here.epoch)
        joined = asyncio.run(join(url, "", joining, self.key))
        join_portal(self.store, IT, new_op(), _line(url, joined, self.store.clock.now_ms()))

    def step(self, url: str, steps: int, patience: Patience = HASTY) -> list[str]:
        """Let a worker of its own take so many steps by `url`; return what the status said after each."""
        return asyncio.run(self._step(url, steps, patience))

    def drained(self, urls: list[str], patience: Patience = PATIENT) -> bool:
        """Step by `urls` in turn until nothing waits; tell whether it came to that."""
        for place in range(ENOUGH_STEPS):
            said = self.step(urls[place % len(urls)], 1, patience)
            if said == [""] and not line_status(self.store).waiting:
                return True
        return False

    async def _step(self, url: str, steps: int, patience: Patience) -> list[str]:
        time = PortalTime(Clock(), self.line().publisher)
        client = PortalClient(url, "", self.key, self.line().key_id, time, patience)
        worker = Worker(self.store, SYNC, client, "1.0", random.Random(0).random)
        said = []
        try:
            for _ in range(steps):
                await worker.step(now=True)
                said.append(self.line().trouble)
        finally:
            await client.close()
        return said

    def line(self) -> Line:
        """The line to the portal that it joined."""
        line = line_status(self.store).line
        assert line is not None
        return line


def joined_node(folder: Path, engine: Engine, url: str, mission: str = "RUH", letter: str = "A") -> Node:
    """Make a store in `folder` and join the portal that serves `engine` at `url`."""
    place = f"sqlite:///{folder}/kiosk.db"
    node = Node(create_store(place, folder, Clock(), "k1", mission_code=mission, node_letter=letter))
    node.join(url, make_enrolment_code(engine, identity_of(engine).secret, mission, Clock().now_ms()))
    return node


def differences(store: Store, engine: Engine) -> list[str]:
    """Return where the portal isn't exactly what the store journaled, or where the store still minds."""
    status = line_status(store)
    found = []
    if _journal_there(store, engine) != _journal_here(store):
        found.append("the portal's journal isn't the store's")
    if _requests_there(store, engine) != _requests_here(store):
        found.append("a request is missing, twice or made up")
    if status.waiting or status.acked_seq != status.head_seq:
        found.append(f"{status.waiting} operations wait")
    if status.held:
        found.append("something is held")
    if status.line is None or (status.line.state, status.line.trouble) != (LineState.JOINED, ""):
        found.append(f"the line is {status.line and (status.line.state, status.line.trouble)}")
    if not store.check().sound:
        found.append("the store is unsound")
    return found


def _journal_here(store: Store) -> list[tuple[object, ...]]:
    rows = select(op.c.seq, op.c.op_id, op.c.hash, payload.c.bytes)
    with store.reading() as connection:
        found = connection.execute(rows.outerjoin(payload, payload.c.op_id == op.c.op_id))
        return sorted(tuple(row) for row in found)


def _journal_there(store: Store, engine: Engine) -> list[tuple[object, ...]]:
    kept = there.operation.c
    rows = select(kept.seq, kept.op_id, kept.hash, kept.payload_bytes)
    with engine.connect() as connection:
        found = connection.execute(rows.where(kept.node_id == store.node_id))
        return sorted(tuple(row) for row in found)


def _requests_here(store: Store) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        return sorted(tuple(row) for row in connection.execute(select(request.c.id, request.c.reference)))


def _requests_there(store: Store, engine: Engine) -> list[tuple[object, ...]]:
    kept = filed_there.request.c
    with engine.connect() as connection:
        rows = select(kept.id, kept.reference).where(kept.node_id == store.node_id)
        return sorted(tuple(row) for row in connection.execute(rows))


def _line(url: str, joined: Joined, now_ms: int) -> Line:
    return Line(url, "", joined.key_id, joined.publisher, joined.courier, now_ms)
