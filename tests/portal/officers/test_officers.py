"""Officers see and decide their own mission's requests, and nobody else does."""

from __future__ import annotations

import csv
import io
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest
from sqlalchemy import Engine, select

from kiosk.domain.states import RequestState
from kiosk.portal.database import reading
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.moving import move_request
from kiosk.portal.schema import enrolment_code
from kiosk.portal.web.problems import Problem
from tests.portal.journals import Journal, filed
from tests.portal.site import FakeNode, Site, logged_in, problem


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    node = FakeNode(client, filed(2))
    node.enrol(site.code())
    node.pushed()
    return node


def request_ids(node: FakeNode) -> list[str]:
    return [entry.facts["entity_id"] for entry in node.journal.operations]


PATHS = (
    "/nodes",
    "/held",
    "/held/x",
    "/publications",
    "/requests",
    "/requests.csv",
    "/requests/x",
)


@pytest.mark.parametrize("path", PATHS)
def test_nobody_sees_anything_without_logging_in(client: httpx2.Client, path: str) -> None:
    assert problem(client.get("/api/v1" + path)) == (401, "not-logged-in")
    assert problem(client.get("/api/v1" + path, headers={"cookie": 'portal_session=%C3%A9"\\000'}))[0] == 401


def test_an_officer_reads_a_request(client: httpx2.Client, node: FakeNode) -> None:
    logged_in(client)
    listed = client.get("/api/v1/requests").json()["requests"]
    assert {row["id"] for row in listed} == set(request_ids(node))
    answer = client.get(f"/api/v1/requests/{request_ids(node)[0]}")
    assert answer.headers["cache-control"] == "no-store"
    detail = answer.json()
    assert detail["form"]["answers"]["concerned.given_name"]["value"] == "سليم"
    assert detail["missing_papers"] == ["photo"]
    assert [move["state"] for move in detail["history"]] == ["received"]


def test_requests_are_found_by_state_and_reference(client: httpx2.Client, node: FakeNode) -> None:
    logged_in(client)
    first = client.get("/api/v1/requests").json()["requests"][0]
    spaced = f" {first['reference'][:4]} {first['reference'][4:]}"
    assert client.get("/api/v1/requests", params={"reference": spaced}).json()["requests"] == [first]
    assert client.get("/api/v1/requests", params={"reference": "12"}).json()["requests"] == []
    assert len(client.get("/api/v1/requests", params={"state": "received"}).json()["requests"]) == 2
    assert client.get("/api/v1/requests", params={"state": "approved"}).json()["requests"] == []
    assert problem(client.get("/api/v1/requests", params={"state": "lost"})) == (422, "not-valid")


def test_a_decision_reaches_the_node_in_order(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    logged_in(client)
    one = request_ids(node)[0]
    path = f"/api/v1/requests/{one}/moves"
    assert client.post(path, json={"state": "in_review"}).status_code == 201
    site.wrist.now += 5000
    detail = client.post(path, json={"state": "approved", "note": "تمت الموافقة"}).json()
    assert detail["row"]["state"] == "approved"
    assert [(move["state"], move["note"], move["officer"]) for move in detail["history"]] == [
        ("received", "", ""),
        ("in_review", "", "huda"),
        ("approved", "تمت الموافقة", "huda"),
    ]
    changes = [(change.number, change.request_id, change.state) for change in node.states().changes]
    assert changes == [
        (1, one, "in_review"),
        (2, one, "approved"),
    ]


def test_a_move_that_no_table_has_is_refused(client: httpx2.Client, node: FakeNode) -> None:
    logged_in(client)
    answer = client.post(f"/api/v1/requests/{request_ids(node)[0]}/moves", json={"state": "collected"})
    assert problem(answer) == (409, "illegal-move")
    assert answer.json()["allowed"] == ["in_review", "cancelled"]
    assert node.states().changes == ()


@pytest.mark.parametrize("body", [{}, {"state": "x"}, {"state": "approved", "note": "\0"}, [], {"state": 1}])
def test_what_is_no_decision_is_refused(client: httpx2.Client, node: FakeNode, body: object) -> None:
    logged_in(client)
    answer = client.post(f"/api/v1/requests/{request_ids(node)[0]}/moves", json=body)
    assert problem(answer) == (422, "not-valid")


def test_two_officers_at_once_decide_once(engine: Engine) -> None:
    site = Site(engine)
    with site.client() as client:
        node = FakeNode(client, filed(1))
        node.enrol(site.code())
        node.pushed()

        def decide(name: str) -> str:
            try:
                move_request(engine, Officer(name, None), request_ids(node)[0], RequestState.IN_REVIEW, "", 1)
            except Problem as error:
                return error.code
            return "moved"

        with ThreadPoolExecutor(4) as threads:
            answers = sorted(threads.map(decide, ["a", "b", "c", "d"]))
        assert answers == ["illegal-move"] * 3 + ["moved"]
        assert [change.number for change in node.states().changes] == [1]


def test_another_mission_sees_and_moves_nothing(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    node.journal.write("request.filed", "x", "no json")
    node.pushed()
    site.officer("omar", "JED")
    logged_in(client, "omar")
    listed = client.get("/api/v1/requests").json()["requests"]
    assert (listed, client.get("/api/v1/nodes").json(), client.get("/api/v1/held").json()) == ([], [], [])
    assert len(client.get("/api/v1/requests.csv").text.splitlines()) == 1
    path = f"/api/v1/requests/{request_ids(node)[0]}"
    assert problem(client.get(path)) == (404, "request-unknown")
    assert problem(client.post(f"{path}/moves", json={"state": "in_review"})) == (404, "request-unknown")
    asked = {"mission_code": "RUH"}
    assert problem(client.post("/api/v1/enrolment-codes", json=asked)) == (403, "other-mission")


def test_an_officer_of_all_missions_sees_all(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    other = FakeNode(client, filed(1))
    other.enrol(site.code("JED"), "JED")
    other.pushed()
    site.officer("inspector", None)
    logged_in(client, "inspector")
    missions = [row["mission_code"] for row in client.get("/api/v1/requests").json()["requests"]]
    assert sorted(missions) == ["JED", "RUH", "RUH"]
    assert problem(client.post("/api/v1/enrolment-codes", json={})) == (422, "mission-needed")


def test_an_officer_makes_a_code_and_sees_the_node_with_its_words(site: Site, client: httpx2.Client) -> None:
    logged_in(client)
    code = client.post("/api/v1/enrolment-codes", json={}).json()
    assert code["mission_code"] == "RUH"
    with reading(site.engine) as connection:
        assert code["code"].encode() not in connection.execute(select(enrolment_code.c.digest)).scalar_one()
    node = FakeNode(client, Journal())
    assert node.enrol(code["code"]).status_code == 201
    (row,) = client.get("/api/v1/nodes").json()
    assert (row["node_id"], len(row["words"])) == (node.journal.node_id, 6)
    site.wrist.now += 60_000
    node.send("GET", "/nodes/me")
    (row,) = client.get("/api/v1/nodes").json()
    assert row["last_seen_ms"] == site.wrist.now


def test_what_is_held_is_listed(client: httpx2.Client, node: FakeNode) -> None:
    node.journal.write("request.filed", "x", "no json")
    node.pushed()
    logged_in(client)
    (row,) = client.get("/api/v1/held").json()
    assert (row["seq"], row["kind"], row["reason"]) == (3, "request.filed", "unreadable")


def test_no_cell_of_the_export_is_a_formula(client: httpx2.Client, node: FakeNode) -> None:
    for text in ("=1+1", "+1", "-1", "@A1", '=HYPERLINK("http://x","y")'):
        node.journal.file(service=text, filed_ms=2**62)
    node.pushed()
    logged_in(client)
    answer = client.get("/api/v1/requests.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    table = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert len(table) == 8
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert "'=1+1" in {row[1] for row in table}


def test_the_api_is_described_on_a_page_that_needs_no_other_host(client: httpx2.Client) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "<script" not in page.text
    assert "://" not in page.text
    described = client.get("/openapi.json").json()
    assert {"/sync/v1/nodes/me/ops", "/api/v1/requests/{request_id}/moves"} <= described["paths"].keys()
    assert all(path in page.text for path in described["paths"])
    assert all(f'id="{name}"' in page.text for name in described["components"]["schemas"])


def test_the_list_goes_on_page_by_page_without_a_gap(client: httpx2.Client, node: FakeNode) -> None:
    for _ in range(120):
        node.journal.file()
    node.pushed()
    logged_in(client)
    seen: list[str] = []
    after: str | None = ""
    lengths = []
    while after is not None:
        page = client.get("/api/v1/requests", params={"after": after, "state": "received"}).json()
        seen += [row["id"] for row in page["requests"]]
        lengths.append(len(page["requests"]))
        after = page["next"]
    assert lengths == [50, 50, 22]
    assert sorted(seen) == sorted(request_ids(node))


def test_no_page_begins_behind_another_missions_request(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    site.wrist.now += 1
    other = FakeNode(client, filed(1))
    other.enrol(site.code("JED"), "JED")
    other.pushed()
    logged_in(client)
    asked = {"after": request_ids(other)[0]}
    assert client.get("/api/v1/requests", params=asked).json() == {"requests": [], "next": None}
