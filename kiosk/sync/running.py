"""The worker's day: step after step until it is stopped, or once until all is sent or the line says no."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from kiosk.domain.errors import StoreAway, StoreError, StoreFull
from kiosk.store.line import LineStatus
from kiosk.supervision import Supervisor
from kiosk.sync.worker import Worker

STORE_AGAIN_S = 5.0


async def run(
    worker: Worker,
    look: Callable[[], LineStatus],
    tell: Callable[[LineStatus], None],
    fail: Callable[[StoreError], None],
    again_s: float = STORE_AGAIN_S,
) -> None:
    """Step for ever. `look` reads how far things are, `tell` hears it after each step.

    A store that is away for a while, or full, ends nothing: `fail` hears of it, and it is tried again after
    `again_s`.
    """
    while True:
        try:
            rest = await worker.step()
            tell(look())
        except (StoreAway, StoreFull) as error:
            fail(error)
            rest = again_s
        await asyncio.sleep(rest)


async def keep_beating(supervisor: Supervisor) -> None:
    """Tell `supervisor` from the worker's own loop that it isn't stuck, until cancelled."""
    while True:
        supervisor.beat()
        await asyncio.sleep(supervisor.every_s)


async def run_once(
    worker: Worker, look: Callable[[], LineStatus], tell: Callable[[LineStatus], None]
) -> bool:
    """Step until everything is sent and fetched, or one exchange failed; return whether all went well."""
    while True:
        rest = await worker.step(now=True)
        status = look()
        tell(status)
        if status.line is None or status.line.trouble:
            return False
        if rest > 0 and not status.waiting:
            return True
