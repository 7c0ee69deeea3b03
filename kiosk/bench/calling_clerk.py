"""The clerks of the bench of calling: people who wait, and processes that call them."""

from __future__ import annotations

import multiprocessing
import random
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.calling import finished, started
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store import Store, open_store
from kiosk.store.queue.calling import call_next, make_ready, move_ticket
from kiosk.store.queue.issuing import Wanted, take_number
from kiosk.store.queue.staffing import take_desk

DAY, LINE = date(2026, 11, 29), "passports"
_SERVER = multiprocessing.get_context("forkserver")


@dataclass(frozen=True, slots=True)
class ClerkPlan:
    """Where the store is, how long to call once a second, and how often all call in the same moment."""

    url: str
    state: Path
    seconds: int
    at_once: int


@dataclass(frozen=True, slots=True)
class Clerk:
    """One clerk at a desk of their own."""

    store: Store
    number: int

    def sit_down(self) -> None:
        """Take the desk, as each clerk does before they call anybody."""
        take_desk(self.store, self._acting, str(uuid.uuid4()), str(self.number), (LINE,))
        make_ready(self.store, str(self.number), (LINE,), DAY)

    def serve(self, wait: Callable[[], None] = lambda: None) -> float:
        """Call somebody, let them come and be done with them after `wait`; return the ms of the call."""
        begun = time.perf_counter_ns()
        called = call_next(self.store, self._acting, str(uuid.uuid4()), str(self.number), (LINE,), DAY)
        took = (time.perf_counter_ns() - begun) / 1e6
        wait()
        self._moved(self._moved(called, lambda standing, _now: started(standing)), finished)
        return took

    @property
    def _acting(self) -> Acting:
        return Acting(f"clerk-{self.number}", f"counter-{self.number}", frozenset({Permission.SERVE}))

    def _moved(self, kept: object, change: Callable[[Standing, int], Standing]) -> object:
        assert isinstance(kept, Ticket)
        return move_ticket(self.store, self._acting, str(uuid.uuid4()), kept.id, kept.moves, change)


def come(store: Store, people: int) -> None:
    """Give so many people a number."""
    due = store.clock.now_ms() - 3_600_000
    for each in range(people):
        wanted = Wanted(
            "renewal", LINE, "J", 1, Coming.WALK_IN, Priority.NONE, due + each, Language.ARABIC, "visit"
        )
        take_number(store, applicant("bench"), str(uuid.uuid4()), wanted, DAY, USUAL_ORDER)


def work_together(plan: ClerkPlan, clerks: int) -> tuple[list[float], list[float]]:
    """Return the ms of each call at moments of the clerks' own, and of each in the same moment."""
    _SERVER.set_forkserver_preload(["kiosk.bench.calling_clerk"])
    together = _SERVER.Barrier(clerks)
    heard: list[Connection] = []
    for number in range(clerks):
        to_us, said = _SERVER.Pipe(duplex=False)
        _SERVER.Process(target=_work, args=(said, plan, number, together), daemon=True).start()
        said.close()
        heard.append(to_us)
    told: list[tuple[list[float], list[float]]] = [each.recv() for each in heard]
    return [ms for own, _ in told for ms in own], [ms for _, same in told for ms in same]


def _work(to_bench: Connection, plan: ClerkPlan, number: int, together: Barrier) -> None:
    chance = random.Random(number)
    with closing(open_store(plan.url, plan.state, Clock(), f"counter-{number}")) as store:
        clerk = Clerk(store, number)
        clerk.sit_down()
        together.wait()
        begun = time.monotonic() + chance.random()
        own = [_serve_at(clerk, begun + second) for second in range(plan.seconds)]
        together.wait()
        begun = time.monotonic() + 0.5
        same = [_serve_at(clerk, begun + second) for second in range(plan.at_once)]
    to_bench.send((own, same))


def _serve_at(clerk: Clerk, moment: float) -> float:
    """Call at `moment` of the monotonic clock, and be done a half second later."""
    _wait_until(moment)
    return clerk.serve(lambda: _wait_until(moment + 0.5))


def _wait_until(moment: float) -> None:
    time.sleep(max(0.0, moment - time.monotonic()))
