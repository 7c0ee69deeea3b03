"""The worker of a station, from its settings: what it says while it carries, and whom it speaks to."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Callable
from importlib.metadata import version

from rich.console import Console

from kiosk.cli import station
from kiosk.cli.line.joining import sync_key
from kiosk.cli.line.progress import LineTeller
from kiosk.domain.acting import sync_worker
from kiosk.settings import Settings
from kiosk.store import Store
from kiosk.store.line import LineStatus, line_status
from kiosk.store.working import Lock, working
from kiosk.supervision import supervisor_of
from kiosk.sync.client import PortalClient
from kiosk.sync.running import keep_beating, run, run_once
from kiosk.sync.trouble import LineMoved
from kiosk.sync.trusting import PortalTime
from kiosk.sync.worker import Worker


def carry(settings: Settings, *, once: bool) -> bool:
    """Carry the journal of this station until stopped; `once`: until all is sent or an exchange fails.

    Returns whether all went well. Raises `NotJoined`, `WorkerBusy`, and what opening the store raises.
    """
    with (
        station.opened_store(settings) as store,
        working(store) as lock,
        LineTeller(Console(), station.zone_at(store)) as teller,
    ):
        return asyncio.run(_carry(settings, store, lock, teller, once=once))


async def _carry(settings: Settings, store: Store, lock: Lock, teller: LineTeller, *, once: bool) -> bool:
    """Work, as long as the lock is held, and say all the while that the loop runs."""

    def look() -> LineStatus:
        lock.require()
        return line_status(store)

    beating = asyncio.create_task(keep_beating(supervisor_of(os.environ)))
    try:
        return await _work(settings, store, look, teller, once=once)
    finally:
        beating.cancel()


async def _work(
    settings: Settings, store: Store, look: Callable[[], LineStatus], teller: LineTeller, *, once: bool
) -> bool:
    """Let one worker after the other go on: a node that joins anew has another address, or another key."""
    while True:
        line = look().line
        if line is None:
            raise station.NotJoined
        time = PortalTime(store.clock, line.publisher, line.portal_ms)
        portal = PortalClient(line.url, line.authority, sync_key(settings), line.key_id, time)
        acting, draw = sync_worker(settings.name), random.SystemRandom().random
        worker = Worker(store, acting, portal, version("kiosk"), draw)
        try:
            if once:
                return await run_once(worker, look, teller.tell)
            await run(worker, look, teller.tell, teller.fail)
        except LineMoved:
            continue
        finally:
            await portal.close()
