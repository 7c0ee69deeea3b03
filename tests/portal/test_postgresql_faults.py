"""A PostgreSQL that fails under the portal, and portal processes that die: nothing is lost or doubled.

Three nodes with real stores and workers hand in and send all the time, to three processes behind one port.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection, Engine, event, func, select
from sqlalchemy.exc import OperationalError

from kiosk.portal.database import bring_up, portal_engine, reading
from kiosk.portal.schema import operation
from kiosk.sync.trouble import Trouble
from tests.portal.journals import filed
from tests.portal.nodes.pushing import counts, enrolled, push
from tests.portal.served import several_workers, wait_for, workers_of
from tests.store.postgresql import cluster, programs
from tests.sync.node import PATIENT, Node, differences, joined_node

WORKERS = 3
BACKENDS_KILLED = 8
WORKERS_KILLED = 2
PROGRESS = 6
"""So many operations come in between two faults: each fault meets a portal at work."""
DATABASE_AWAY = {"", Trouble.BUSY}
PROCESS_DIED = {"", Trouble.UNREACHABLE}
_BACKENDS = (
    "SELECT pid FROM pg_stat_activity WHERE datname = 'portal' AND application_name = 'kiosk-portal'"
    " AND pid <> pg_backend_pid() AND xact_start IS NOT NULL"
)


@dataclass
class Capital:
    """A cluster in `folder`, the portal on it with its supervisor's process, and nodes that joined."""

    programs: Path
    folder: Path
    port: int
    supervisor: int
    nodes: list[Node] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.engine = portal_engine(_url(self.folder))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def received(self) -> int:
        with self.engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(operation)).scalar_one()

    def progress(self) -> None:
        """Wait until some more operations came in."""
        before = self.received()
        wait_for(self.received, lambda now: now >= before + PROGRESS)

    def stop_at_once(self) -> None:
        """Stop the cluster as a crash does; it recovers when it is started."""
        self.engine.dispose()
        self._control("-m", "immediate", "stop")

    def start(self) -> None:
        self._control("-o", f"-k {self.folder} -c listen_addresses=''", "start")

    def _control(self, *words: str) -> None:
        data, log = self.folder / "data", self.folder / "log"
        owner = data.stat().st_uid
        command = [str(self.programs / "pg_ctl"), "-D", str(data), "-l", str(log), "-w", *words]
        user = owner if owner != os.geteuid() else None
        subprocess.run(command, check=True, user=user, cwd="/", stdout=subprocess.DEVNULL, timeout=60)


@pytest.fixture(scope="module")
def capital(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Capital]:
    """A portal with three processes on a PostgreSQL of its own, and three nodes."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed")
    with cluster(found) as folder:
        with psycopg.connect(f"host={folder} user=kiosk dbname=postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE portal")
        engine = portal_engine(_url(folder))
        bring_up(engine)
        engine.dispose()
        with several_workers(_url(folder), WORKERS) as (port, supervisor):
            made = Capital(found, folder, port, supervisor)
            for letter in "ABC":
                place = tmp_path_factory.mktemp(letter)
                made.nodes.append(joined_node(place, made.engine, made.url, letter=letter))
            yield made
            for node in made.nodes:
                node.store.close()
            made.engine.dispose()


@contextmanager
def busy(capital: Capital) -> Iterator[list[set[str]]]:
    """Let all nodes hand in and send for the block; give what each one's status says meanwhile."""
    over = threading.Event()
    said: list[set[str]] = [set() for _ in capital.nodes]

    def work(place: int) -> None:
        while not over.is_set():
            capital.nodes[place].file(1)
            said[place].update(capital.nodes[place].step(capital.url, 1, PATIENT))

    with ThreadPoolExecutor(len(said)) as threads:
        working = [threads.submit(work, place) for place in range(len(said))]
        try:
            yield said
        finally:
            over.set()
        for each in working:
            each.result()


@pytest.fixture
def chance() -> random.Random:
    seed = random.SystemRandom().randrange(10**9)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    return random.Random(seed)


def all_is_there(capital: Capital) -> bool:
    """Let every node send the rest; tell whether the portal then holds exactly what the stores hold."""
    assert all(node.drained([capital.url]) for node in capital.nodes)
    found = [differences(node.store, capital.engine) for node in capital.nodes]
    assert found == [[]] * len(capital.nodes)
    return True


def test_a_push_whose_commit_is_cut_off_is_not_acknowledged(
    postgresql_url: str, opened: Callable[[str], Engine]
) -> None:
    engine, beside = opened(postgresql_url), opened(postgresql_url)
    journal = enrolled(engine, filed(3))

    def cut_off(connection: Connection) -> None:
        backend = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        with reading(beside) as administrator:
            administrator.exec_driver_sql("SELECT pg_terminate_backend(%s, 10000)", (backend,))

    event.listen(engine, "commit", cut_off, once=True)
    with pytest.raises(OperationalError):
        push(engine, journal.batch())
    assert counts(engine) == (0, 0, 0)

    assert push(engine, journal.batch()).acked_seq == 3
    assert counts(engine) == (3, 3, 0)


def test_backends_that_are_terminated_in_mid_transaction_lose_and_double_nothing(
    capital: Capital, chance: random.Random
) -> None:
    server = f"host={capital.folder} user=kiosk dbname=postgres"
    terminated = 0
    with busy(capital) as said, psycopg.connect(server, autocommit=True) as connection:

        def at_work() -> list[int]:
            return [pid for (pid,) in connection.execute(_BACKENDS)]

        while terminated < BACKENDS_KILLED:
            capital.progress()
            victim = chance.choice(wait_for(at_work, bool))
            ended = connection.execute("SELECT pg_terminate_backend(%s)", [victim]).fetchone()
            terminated += ended == (True,)

    assert set[str]().union(*said) == DATABASE_AWAY, said
    assert all_is_there(capital)


def test_portal_processes_that_are_killed_lose_and_double_nothing(
    capital: Capital, chance: random.Random
) -> None:
    with busy(capital) as said:
        for _ in range(WORKERS_KILLED):
            capital.progress()
            before = wait_for(lambda: workers_of(capital.supervisor), _all_serve)
            os.kill(chance.choice(sorted(before)), signal.SIGKILL)
            wait_for(lambda: workers_of(capital.supervisor), _others_serve(before))
        capital.progress()

    assert set[str]().union(*said) <= PROCESS_DIED
    assert all_is_there(capital)


def test_a_cluster_that_stops_at_once_and_starts_again_loses_and_doubles_nothing(capital: Capital) -> None:
    with busy(capital) as said:
        capital.progress()
        capital.stop_at_once()
        try:
            told = wait_for(lambda: [Trouble.BUSY in each for each in said], all)
        finally:
            capital.start()
        capital.progress()

    assert all(told)
    assert set[str]().union(*said) <= DATABASE_AWAY
    assert all_is_there(capital)


def _url(folder: Path) -> str:
    return f"postgresql+psycopg://kiosk@/portal?host={folder}"


def _all_serve(found: frozenset[int]) -> bool:
    return len(found) == WORKERS


def _others_serve(before: frozenset[int]) -> Callable[[frozenset[int]], bool]:
    return lambda now: len(now) == WORKERS and now != before
