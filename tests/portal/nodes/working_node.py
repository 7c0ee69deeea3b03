"""A node whose mission works on its requests, and how the portal tells of them."""

from __future__ import annotations

import httpx2
import pytest

from kiosk.domain.canonical import canonical
from kiosk.domain.states import RequestState
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.moving import move_request
from kiosk.sync.wire import StateChange, WireOperation
from tests.portal.journals import Journal, filed
from tests.portal.site import FakeNode, Site, logged_in

HUDA = Officer("huda", None)
FILED_MS, SAID_MS = 1_790_000_000_000, 1_790_000_500_000
S = RequestState


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    """A node with one request here; an officer is logged in."""
    return standing_node(site, client)


def standing_node(site: Site, client: httpx2.Client) -> FakeNode:
    node = FakeNode(client, filed(1))
    node.enrol(site.code())
    node.pushed()
    logged_in(client)
    return node


def id_of(journal: Journal, place: int = 0) -> str:
    return str(journal.operations[place].facts["entity_id"])


def did(
    node: FakeNode, what: str, value: str = "", subject: str = "", typed: str | None = None, **other: str
) -> WireOperation:
    """Write what the mission did with a request, as its store does; `of` is another request's id."""
    of = other.get("of", id_of(node.journal))
    body = {"id": of, "nth": 1, "subject": subject, "value": value, "at_ms": SAID_MS}
    content = None if typed is None else canonical({"text": typed})
    return node.journal.write(f"request.{what}", of, canonical(body).decode(), content, actor="clerk-7")


def decide(site: Site, node: FakeNode, *states: RequestState) -> None:
    for state in states:
        move_request(site.engine, HUDA, id_of(node.journal), state, "", site.wrist.now)


def state(client: httpx2.Client, node: FakeNode, place: int = 0) -> str:
    return str(client.get(f"/api/v1/requests/{id_of(node.journal, place)}").json()["row"]["state"])


def told(node: FakeNode) -> StateChange:
    """Return the last that the node hears."""
    return node.states().changes[-1]


def reasons(client: httpx2.Client) -> list[str]:
    return [row["reason"] for row in client.get("/api/v1/held").json()]
