"""A kiosk's store, a line and a portal for the benches of sync: real processes, joined, in one folder."""

from __future__ import annotations

import os
import random
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk.bench.filling import fill
from kiosk.bench.line import Line, Quality, opened_line
from kiosk.bench.people import filings
from kiosk.bench.postgresql import portal_database
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.demo.beside import free_port, join, serve, stop, sync
from kiosk.domain.acting import applicant
from kiosk.domain.draft import Filing
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import Settings
from kiosk.store import Store, submit_request

NAME = "bench"
LOOK_S = 0.05


@dataclass(frozen=True, slots=True)
class Drain:
    """One run of the worker: how long it took, and the most memory, in MB.

    `sent_s` until the portal had acknowledged all, `ended_s` until its decisions were fetched too.
    """

    sent_s: float
    ended_s: float
    peak_mb: float


@dataclass
class Mission:
    """A joined store, its people, and the portal behind `line`; `kept_by` names the portal's database."""

    folder: Path
    store: Store
    people: Iterator[Filing]
    database: str
    kept_by: str
    line: Line
    portal: subprocess.Popen[bytes]

    @property
    def station(self) -> tuple[str, str]:
        """The options that name this station to a command."""
        return "--state", str(self.folder)

    @property
    def waiting(self) -> int:
        """How many operations the portal hasn't acknowledged."""
        node = self.store.node
        return node.next_seq - 1 - node.acked_seq

    def fill(self, count: int) -> None:
        """File `count` requests, as fast as it goes."""
        fill(self.store, self.people, count)

    def confirm(self, count: int) -> list[float]:
        """File `count` requests one by one; return the milliseconds until each was durable."""
        return [self._confirmed_ms(filing) for filing in islice(self.people, count)]

    def _confirmed_ms(self, filing: Filing) -> float:
        op_id, acting = str(uuid.uuid4()), applicant(NAME)
        start = time.perf_counter_ns()
        submit_request(self.store, acting, op_id, filing)
        return (time.perf_counter_ns() - start) / 1e6

    def drain(self) -> Drain:
        """Let a worker send all there is."""
        start = time.perf_counter()
        worker = sync(self.station, "--once")
        while self.waiting and worker.poll() is None:
            time.sleep(LOOK_S)
        sent_s = time.perf_counter() - start
        _, status, used = os.wait4(worker.pid, 0)
        worker.returncode = os.waitstatus_to_exitcode(status)
        if worker.returncode or self.waiting:
            raise RuntimeError(f"the worker ended with {worker.returncode}, {self.waiting} operations wait")
        return Drain(sent_s, time.perf_counter() - start, used.ru_maxrss * 1024 / 1e6)

    def kill_portal(self) -> None:
        """End the portal as a power cut would, and start it again."""
        self.portal.kill()
        self.portal.wait()
        self.portal = serve(self.database, self.line.portal_port)


@contextmanager
def opened_mission(quality: Quality) -> Iterator[Mission]:
    """Make a store and a portal with a line of `quality` between them, joined, for the block."""
    catalogue, port = load_catalogue(CATALOGUE), free_port()
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name,
        portal_database(Path(name)) as (database, kept_by),
        opened_line(quality, port) as line,
    ):
        folder = Path(name) / "station"
        store, mission = open_node(Settings(name=NAME, state=folder), Clock(), catalogue)
        with closing(store):
            portal = serve(database, port)
            people = filings(catalogue, random.Random(1))
            place = Mission(folder, store, people, database, kept_by, line, portal)
            try:
                join(place.station, f"http://127.0.0.1:{line.port}", database, mission.code)
                yield place
            finally:
                stop(place.portal)
