"""Officers see how each node is and since when it is silent, and withdraw one that mustn't speak any more."""

from __future__ import annotations

import re

import httpx2
import pytest

from kiosk.portal.nodes.watching import QUIET_MS, SILENT_MS
from kiosk.portal.web.texts import TEXTS
from kiosk.sync.codec import read_standing
from kiosk.sync.pages import encode_health
from kiosk.sync.wire import Health
from tests.portal.journals import Journal, filed
from tests.portal.site import PASSWORD, START, FakeNode, Site, logged_in, problem

HEALTH = Health("0.2.0", 7, START - 3_600_000 + 90_000, 12_345, START + 90_000)


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    node = FakeNode(client, filed(1))
    node.enrol(site.code())
    node.pushed()
    logged_in(client)
    return node


def listed(client: httpx2.Client) -> dict[str, object]:
    (row,) = client.get("/api/v1/nodes").json()
    return dict(row)


def test_a_node_says_how_it_is_and_hears_how_far_the_portal_is(client: httpx2.Client, node: FakeNode) -> None:
    assert listed(client)["health"] is None
    answer = node.send("POST", "/nodes/me/health", encode_health(HEALTH))
    assert read_standing(answer.content).acked_seq == 1
    assert listed(client)["health"] == {
        "release": "0.2.0",
        "waiting": 7,
        "oldest_ms": HEALTH.oldest_ms,
        "free_mb": 12_345,
        "fast_ms": 90_000,
        "told_ms": START,
    }


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'{"release":5}', encode_health(HEALTH).replace(b"7", b"-7")]
)
def test_what_is_no_health_is_refused(node: FakeNode, content: bytes) -> None:
    assert problem(node.send("POST", "/nodes/me/health", content)) == (422, "not-valid")


def test_no_release_is_the_portals_fault(client: httpx2.Client, node: FakeNode) -> None:
    odd = encode_health(HEALTH).replace(b"0.2.0", b"\\ud800" + b"x" * 300)
    assert node.send("POST", "/nodes/me/health", odd).status_code == 200
    assert client.get("/nodes").status_code == 200


def test_a_silent_node_that_speaks_again_is_in_touch_by_itself(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    site.wrist.now = START + SILENT_MS
    logged_in(client)
    assert listed(client)["state"] == "silent"
    node.journal.file()
    assert problem(node.push()) == (401, "nonce-stale")  # so long nobody spoke
    node.pushed()
    assert listed(client)["state"] == "heard"


def test_a_silent_node_is_marked_as_such(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    states = []
    for silence in (0, QUIET_MS - 1, QUIET_MS, SILENT_MS - 1, SILENT_MS):
        site.wrist.now = START + silence
        logged_in(client)
        states.append(listed(client)["state"])
    assert states == ["heard", "heard", "quiet", "quiet", "silent"]
    assert TEXTS["hearing.silent"].ar in client.get("/nodes").text


def test_a_withdrawn_node_is_refused_until_it_is_taken_back(client: httpx2.Client, node: FakeNode) -> None:
    path = f"/api/v1/nodes/{node.journal.node_id}/withdrawal"
    told = client.put(path).json()
    assert (told["state"], told["withdrawn_by"]) == ("withdrawn", "huda")
    node.journal.file()
    for answer in (node.push(), node.send("GET", "/nodes/me"), node.send("GET", "/nodes/me/states")):
        assert problem(answer) == (403, "node-withdrawn")
    assert len(client.get("/api/v1/requests").json()["requests"]) == 1
    assert client.delete(path).json()["state"] == "heard"
    assert node.pushed().acked_seq == 2


def test_a_withdrawn_node_does_not_come_back_by_enrolling(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    client.put(f"/api/v1/nodes/{node.journal.node_id}/withdrawal")
    assert problem(FakeNode(client, node.journal).enrol(site.code(), epoch=2)) == (403, "node-withdrawn")


def test_another_missions_officer_withdraws_nobody(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    site.officer("omar", "JED")
    logged_in(client, "omar")
    path = f"/api/v1/nodes/{node.journal.node_id}/withdrawal"
    assert problem(client.put(path)) == (404, "node-unknown")
    assert problem(client.put("/api/v1/nodes/nobody/withdrawal")) == (404, "node-unknown")
    assert node.send("GET", "/nodes/me").status_code == 200


def test_the_page_says_what_waits_there_and_withdraws(client: httpx2.Client, node: FakeNode) -> None:
    node.send("POST", "/nodes/me/health", encode_health(HEALTH))
    client.post("/log-in", data={"name": "huda", "password": PASSWORD})
    page = client.get("/nodes?lang=en").text
    assert "0.2.0" in page
    assert "12,345" in page
    assert re.search(r"7</bdi> · The oldest: <time [^>]+>\d+ (minutes|hour)s? ago<", page)
    assert f"{TEXTS['clock_fast'].en} 2 minutes" in page
    path = f"/nodes/{node.journal.node_id}/withdrawal"
    token = re.findall(r'name="form_token" value="(\w{64})"', page)[0]
    assert client.post(path, data={"withdrawn": "true"}).status_code == 403
    assert client.post(path, data={"withdrawn": "true", "form_token": token}).status_code == 303
    assert TEXTS["hearing.withdrawn"].en in client.get("/nodes").text
    assert problem(node.send("GET", "/nodes/me")) == (403, "node-withdrawn")
    client.post(path, data={"withdrawn": "false", "form_token": token})
    assert node.send("GET", "/nodes/me").status_code == 200


def test_a_journal_without_health_is_shown_too(site: Site, client: httpx2.Client) -> None:
    FakeNode(client, Journal()).enrol(site.code())
    client.post("/log-in", data={"name": "huda", "password": PASSWORD})
    assert TEXTS["hearing.heard"].ar in client.get("/nodes").text
