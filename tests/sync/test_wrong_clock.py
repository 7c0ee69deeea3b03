"""A joined node whose clock is years off goes on over TLS, with the portal that is delivered."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.portal.database import bring_up, portal_engine
from kiosk.portal.identity import identity_of
from kiosk.portal.nodes.codes import make_enrolment_code
from kiosk.store import create_store, submit_request
from kiosk.store.line import Line, LineStatus, join_portal, line_status
from kiosk.sync.client import PortalClient
from kiosk.sync.joining import Joining, join
from kiosk.sync.trusting import PortalTime
from kiosk.sync.worker import Worker
from tests.portal.served import serving
from tests.store.site import FILING, new_op
from tests.sync.certificates import Authority


@pytest.mark.parametrize("year", [2010, 2040])
def test_a_node_with_a_wrong_clock_sends_everything_and_learns_what_time_it_is(
    tmp_path: Path, year: int
) -> None:
    authority, engine = Authority(), portal_engine(str(tmp_path / "portal.db"))
    bring_up(engine)
    authority.server(tmp_path)
    shown = tmp_path / "server.pem"
    code = make_enrolment_code(engine, identity_of(engine).secret, "RUH", Clock().now_ms())
    with serving(engine, shown, shown) as port:
        status = worked(tmp_path, f"https://127.0.0.1:{port}", authority.pem(), code, year)
    engine.dispose()
    assert (status.waiting, status.line and status.line.trouble) == (0, "")
    assert status.line is not None
    assert abs(status.line.portal_ms - Clock().now_ms()) < 600_000


def worked(folder: Path, url: str, authority: str, code: str, year: int) -> LineStatus:
    """Let a node join with a right clock, and work after its battery died; return where it then is."""
    wrong = Clock(lambda: round(datetime(year, 1, 1, tzinfo=UTC).timestamp() * 1000))
    key, place = Ed25519PrivateKey.generate(), f"sqlite:///{folder}/kiosk.db"
    store = create_store(place, folder, wrong, "k1", mission_code="RUH", node_letter="A")
    node = store.node
    try:
        joined = asyncio.run(join(url, authority, Joining(code, node.node_id, "A", "RUH", node.epoch), key))
        line = Line(url, authority, joined.key_id, joined.publisher, joined.courier, wrong.now_ms())
        join_portal(store, it_officer("k1"), new_op(), line)
        submit_request(store, applicant("k1"), new_op(), FILING)

        async def working() -> None:
            portal = PortalClient(url, authority, key, line.key_id, PortalTime(wrong, line.publisher))
            worker = Worker(store, sync_worker("k1"), portal, "1.0", random.Random(0).random)
            for _ in range(4):
                await worker.step(now=True)
            await portal.close()

        asyncio.run(working())
        return line_status(store)
    finally:
        store.close()
