"""What is done at one station reaches the others within a second, also after PostgreSQL was started anew."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import psycopg
import pytest

from kiosk.domain.acting import applicant
from kiosk.domain.calling import called
from kiosk.domain.errors import StoreError
from kiosk.domain.serving_order import USUAL_ORDER
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store import Store, find_ticket
from kiosk.store.changes import Changes
from kiosk.store.queue.calling import move_ticket
from kiosk.store.queue.issuing import take_number
from kiosk.store.queue.tickets import at_desks, line_of
from tests.store.postgresql import cluster, programs
from tests.store.queue.at_desks import DAY, clerk, come, next_at, wanted
from tests.store.site import Site, new_op

QUICK_S, PATIENT_S = 1.0, 30.0


@contextmanager
def waiting(store: Store) -> Iterator[Changes]:
    changes = Changes(store.engine)
    assert changes.wait(PATIENT_S), "connecting counts as a change"
    yield changes
    changes.close()
    changes.wait(0)


def test_a_call_at_one_desk_is_seen_at_another_station_within_a_second(store: Store, site: Site) -> None:
    come(store, wanted(), wanted())
    other = site.open()
    with waiting(other) as changes, ThreadPoolExecutor(1) as pool:
        assert not changes.wait(0.3)
        told: Future[bool] = pool.submit(changes.wait, PATIENT_S)
        called = next_at(store)
        committed = monotonic()

        assert told.result()
        assert monotonic() - committed < QUICK_S
        assert [each.id for each in at_desks(other, DAY)] == [called.id]
        assert not changes.wait(0.3)
    other.close()


def test_a_second_tap_that_changes_nothing_is_told_to_nobody(store: Store, site: Site) -> None:
    other = site.open()
    with waiting(other) as changes:
        op_id, asked = new_op(), wanted(due_ms=1)
        taken = take_number(store, applicant("k1"), op_id, asked, DAY, USUAL_ORDER)
        assert changes.wait(PATIENT_S)

        assert take_number(store, applicant("k1"), op_id, asked, DAY, USUAL_ORDER) == taken
        assert not changes.wait(0.3)
    other.close()


def test_who_is_no_longer_wanted_waits_no_more(store: Store) -> None:
    changes = Changes(store.engine)
    changes.wait(PATIENT_S)
    with ThreadPoolExecutor(1) as pool:
        told = pool.submit(changes.wait, PATIENT_S)
        changes.close()

        assert told.result(QUICK_S * 5) is False


@dataclass(frozen=True)
class Server:
    """A PostgreSQL that stops and starts."""

    programs: Path
    folder: Path

    def stop(self) -> None:
        """Stop as a power cut would."""
        self._control("-m", "immediate", "stop")

    def start(self) -> None:
        """Start again."""
        self._control("-o", f"-k {self.folder} -c listen_addresses=''", "start")

    def _control(self, *words: str) -> None:
        data = self.folder / "data"
        owner = data.stat().st_uid
        command = [
            str(self.programs / "pg_ctl"),
            "-D",
            str(data),
            "-l",
            str(self.folder / "log"),
            "-w",
            *words,
        ]
        user = owner if owner != os.geteuid() else None
        subprocess.run(command, check=True, user=user, cwd="/", stdout=subprocess.DEVNULL, timeout=60)


@pytest.fixture
def server() -> Iterator[Server]:
    """One of this test's own."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed")
    with cluster(found) as folder:
        with psycopg.connect(f"host={folder} user=kiosk dbname=postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE hall")
        yield Server(found, folder)


def test_a_server_that_stops_in_mid_call_loses_nobody_and_all_stations_come_back(
    server: Server, tmp_path: Path
) -> None:
    """The call's transaction is open when the server dies: afterwards the same press calls, and once."""
    site = Site(f"postgresql+psycopg://kiosk@/hall?host={server.folder}", tmp_path / "state")
    desk, display = site.create(), site.open()
    kept = come(desk, wanted(), wanted(), wanted())
    first = next_at(desk)
    press = new_op()

    def call(between: Callable[[], None]) -> Ticket:
        def change(standing: Standing, _now: int) -> Standing:
            between()
            return called(standing, "2")

        answer = move_ticket(desk, clerk(2), press, kept[1].id, 0, change)
        assert isinstance(answer, Ticket)
        return answer

    with waiting(display) as changes, ThreadPoolExecutor(1) as pool:
        with pytest.raises(StoreError):
            call(server.stop)
        assert not changes.wait(0.3)
        server.start()

        assert changes.wait(PATIENT_S), "the display comes back by itself"
        told = pool.submit(changes.wait, PATIENT_S)
        second = call(lambda: None)
        assert told.result()
    assert sorted(each.id for each in at_desks(display, DAY)) == sorted((first.id, second.id))
    assert [each.id for each in line_of(display, DAY)] == [kept[2].id]
    assert call(server.stop) == second == find_ticket(display, second.id)
    assert display.check().sound
    desk.close()
    display.close()
