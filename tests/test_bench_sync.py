"""The benches of sync measure the real thing: real requests, a line that keeps what it carries, true sums."""

from __future__ import annotations

import random
import socket
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from kiosk.bench import runner
from kiosk.bench.filling import AT_ONCE, fill
from kiosk.bench.line import Line, Quality, opened_line
from kiosk.bench.mission import Mission, opened_mission
from kiosk.bench.people import filings
from kiosk.bench.sync_slow import compare, drain_through_kills
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.opening import CATALOGUE, open_node
from kiosk.portal.database import portal_engine
from kiosk.portal.schema import operation
from kiosk.settings import Settings
from kiosk.store.requests.schema import request

PATIENCE_S = 20


@pytest.fixture(scope="module")
def mission() -> Iterator[Mission]:
    with opened_mission(Quality()) as mission:
        yield mission


def test_people_file_different_requests() -> None:
    people = filings(load_catalogue(CATALOGUE), random.Random(1))
    filed = list(islice(people, 200))

    assert len({one.visit_id for one in filed}) == 200
    assert len({str(sorted(one.draft.answers.items())) for one in filed}) > 190
    assert len({one.draft.service_id for one in filed}) > 1


def test_a_filled_store_is_sound_and_holds_every_request(tmp_path: Path) -> None:
    catalogue = load_catalogue(CATALOGUE)
    store, _ = open_node(Settings(name="k1", state=tmp_path), Clock(), catalogue)
    with closing(store):
        fill(store, filings(catalogue, random.Random(1)), AT_ONCE + 50)
        with store.reading() as connection:
            held = connection.execute(select(func.count()).select_from(request)).scalar_one()
        assert held == AT_ONCE + 50
        assert store.check().sound


@pytest.mark.parametrize("quality", [Quality(), Quality(rate=10e6, round_trip_s=0.01, loss=0.3)])
def test_a_line_carries_all_of_it_in_order(quality: Quality) -> None:
    sent = random.Random(7).randbytes(200_000)
    with socket.create_server(("127.0.0.1", 0)) as portal:
        with opened_line(quality, portal.getsockname()[1]) as line, connected(line) as near:
            far, _ = portal.accept()
            with far:
                near.sendall(sent)
                assert received(far, len(sent)) == sent
                far.sendall(sent[::-1])
                assert received(near, len(sent)) == sent[::-1]
        assert (line.up.carried, line.down.carried, line.wasted) == (len(sent), len(sent), 0)


def test_what_was_asked_on_a_connection_that_broke_is_counted_as_wasted() -> None:
    with socket.create_server(("127.0.0.1", 0)) as portal:
        with opened_line(Quality(), portal.getsockname()[1]) as line, connected(line) as near:
            far, _ = portal.accept()
            near.sendall(b"asked and answered")
            received(far, 18)
            far.sendall(b"answer")
            received(near, 6)
            near.sendall(b"asked in vain")
            received(far, 13)
            far.close()
            assert near.recv(1) == b""
        assert line.wasted == len(b"asked in vain")


def test_a_portal_that_is_away_breaks_the_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with opened_line(Quality(), port) as line, connected(line) as near:
        assert near.recv(1) == b""


def test_a_drain_arrives_whole_although_both_sides_are_killed(mission: Mission) -> None:
    mission.fill(60)
    drain_through_kills(mission)

    compared = compare(mission)
    assert mission.waiting == 0
    assert (compared.lost, compared.doubled) == (0, 0)


def test_a_request_that_has_not_arrived_counts_as_lost(mission: Mission) -> None:
    assert mission.drain().peak_mb > 0
    assert compare(mission).lost == 0
    mission.fill(5)

    assert compare(mission).lost >= 5


def test_an_operation_that_is_another_one_there_counts_as_lost_and_doubled(mission: Mission) -> None:
    assert mission.drain().ended_s > 0
    engine = portal_engine(mission.database)
    with engine.begin() as connection:
        connection.execute(update(operation).where(operation.c.seq == 1).values(hash=bytes(32)))
    engine.dispose()

    compared = compare(mission)
    assert (compared.lost, compared.doubled) == (1, 1)


def test_every_bench_that_is_offered_is_there() -> None:
    for name in (*runner.SHORT, *runner.LONG):
        assert callable(runner.bench(name))


def connected(line: Line) -> socket.socket:
    return socket.create_connection(("127.0.0.1", line.port), timeout=PATIENCE_S)


def received(end: socket.socket, count: int) -> bytes:
    end.settimeout(PATIENCE_S)
    content = b""
    while len(content) < count:
        piece = end.recv(count - len(content))
        assert piece, "the line ended"
        content += piece
    return content
