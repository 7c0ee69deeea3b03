"""When the portal itself fails, nodes are told so in the form they know, and the log tells nobody's data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import anyio
import psycopg
import pytest
from sqlalchemy import Engine, text
from starlette.types import Message, Receive, Scope, Send

from kiosk.portal.database import writing
from kiosk.portal.identity import identity_of
from kiosk.portal.web.answering import LimitedBodies
from kiosk.sync.wire import NONCE_HEADER, PORTAL_HEADER
from tests.portal.journals import filed
from tests.portal.site import FakeNode, Site, problem


def test_an_unforeseen_failure_is_a_problem_too(
    postgresql_url: str, opened: Callable[[str], Engine], caplog: pytest.LogCaptureFixture
) -> None:
    site = Site(opened(postgresql_url))
    with site.client() as client:
        node = FakeNode(client, filed(1))
        node.enrol(site.code())
        with writing(site.engine) as connection:
            connection.execute(text("DROP TABLE change"))
        answer = node.send("GET", "/nodes/me/states?after=4711")
        assert problem(answer) == (500, "about:blank")
        assert answer.headers[PORTAL_HEADER] == identity_of(site.engine).incarnation
        assert answer.headers[NONCE_HEADER]
    assert "ProgrammingError" in caplog.text
    assert node.journal.node_id not in caplog.text
    assert "4711" not in caplog.text


def test_while_the_database_is_away_nodes_are_told_to_come_again(
    postgresql_url: str, sockets: Path, opened: Callable[[str], Engine]
) -> None:
    site = Site(opened(postgresql_url))
    with site.client() as client:
        node = FakeNode(client, filed(3))
        node.enrol(site.code())
        node.pushed(node.journal.batch(1, 1))
        name = str(site.engine.url.database)
        with psycopg.connect(f"host={sockets} user=kiosk dbname=postgres", autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,)
            )
            answer = node.push()
            assert problem(answer) == (503, "busy")
            assert int(answer.headers["retry-after"]) > 0
            connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())
        assert node.pushed().acked_seq == 3


@pytest.mark.parametrize("whole", [True, False])
def test_a_body_that_is_cut_off_is_not_acted_on(whole: bool) -> None:
    reached: list[bytes] = []
    arriving: list[Message] = [
        {"type": "http.request", "body": b"state=approved", "more_body": True},
        {"type": "http.request", "body": b"&note=no", "more_body": False}
        if whole
        else {"type": "http.disconnect"},
    ]

    async def app(_scope: Scope, receive: Receive, _send: Send) -> None:
        reached.append((await receive())["body"])

    async def receive() -> Message:
        return arriving.pop(0)

    async def send(message: Message) -> None:
        raise AssertionError(message)

    anyio.run(LimitedBodies(app, {}), {"type": "http", "path": "/"}, receive, send)
    assert reached == ([b"state=approved&note=no"] if whole else [])
