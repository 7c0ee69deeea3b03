"""What couldn't be applied becomes a request after all, by an officer's hand, and stays as it came."""

from __future__ import annotations

import html
import json
import re
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest
from sqlalchemy import Engine, select, update

from kiosk.domain.canonical import canonical
from kiosk.domain.reference import new_reference
from kiosk.portal.database import reading, writing
from kiosk.portal.nodes.holding import mend_held
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.schema import request
from kiosk.portal.schema import mend, operation
from kiosk.portal.web.problems import Problem
from kiosk.portal.web.texts import TEXTS
from tests.portal.journals import Journal, filed
from tests.portal.site import PASSWORD, FakeNode, Site, logged_in, problem

OTHER_REFERENCE = new_reference("A", lambda n: n // 3)


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    """A node of which one request is here, and a second one with the same reference is held."""
    node = FakeNode(client, filed(1))
    node.enrol(site.code())
    node.journal.file(reference=json.loads(node.journal.operations[0].facts["body"])["reference"])
    node.pushed()
    return node


def mended(node: FakeNode, place: int = 1, **facts: object) -> str:
    """Return the body of an operation with other facts."""
    body = json.loads(node.journal.operations[place].facts["body"])
    return canonical({**body, **facts}).decode()


def path(node: FakeNode, place: int = 1) -> str:
    return f"/api/v1/held/{node.journal.operations[place].op_id}"


def test_an_officer_sees_what_a_held_operation_says(client: httpx2.Client, node: FakeNode) -> None:
    logged_in(client)
    detail = client.get(path(node)).json()
    assert detail["row"]["reason"] == "reference-taken"
    assert detail["facts"] == dict(node.journal.operations[1].facts)
    assert detail["form"]["answers"]["concerned.given_name"]["value"] == "سليم"


def test_another_reference_makes_it_a_request_that_its_node_hears_of(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    logged_in(client)
    body = mended(node, reference=OTHER_REFERENCE)
    answer = client.post(path(node) + "/mend", json={"body": body, "note": "رقم آخر"})
    assert answer.status_code == 201
    assert (answer.json()["row"]["reference"], answer.json()["row"]["state"]) == (OTHER_REFERENCE, "received")
    assert len(client.get("/api/v1/requests").json()["requests"]) == 2
    assert client.get("/api/v1/held").json() == []
    assert problem(client.get(path(node))) == (404, "held-unknown")
    assert [change.state for change in node.states().changes] == ["received"]
    assert node.states().changes[-1].request_id == answer.json()["row"]["id"]
    assert node.pushed().outcomes == ()
    with reading(site.engine) as connection:
        kept = connection.execute(select(mend)).one()
        facts = connection.execute(
            select(operation.c.facts).where(operation.c.op_id == node.journal.operations[1].op_id)
        ).scalar_one()
    assert (kept.officer, kept.body, kept.note, kept.at_ms) == ("huda", body, "رقم آخر", site.wrist.now)
    assert json.loads(facts) == dict(node.journal.operations[1].facts)


def test_what_was_unreadable_is_read_from_corrected_fields(client: httpx2.Client, node: FakeNode) -> None:
    node.journal.file(filed_ms="yesterday")
    node.pushed()
    logged_in(client)
    answer = client.post(path(node, 2) + "/mend", json={"body": mended(node, 2, filed_ms=5)})
    assert answer.json()["row"]["filed_ms"] == 5


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (None, "reference-taken"),
        ("no json", "unreadable"),
        ("[" * 16_000, "unreadable"),
        ("{}", "unreadable"),
        ('{"speed": "\\ud800"}', "unreadable"),
    ],
)
def test_what_still_cannot_be_applied_stays_held_with_the_reason(
    site: Site, client: httpx2.Client, node: FakeNode, body: str | None, reason: str
) -> None:
    logged_in(client)
    answer = client.post(path(node) + "/mend", json={"body": body})
    assert problem(answer) == (409, "still-held")
    assert answer.json()["reason"] == reason
    assert len(client.get("/api/v1/held").json()) == 1
    assert node.states().changes == ()
    with reading(site.engine) as connection:
        assert connection.execute(select(mend)).all() == []


def test_what_can_be_read_by_now_is_applied_as_it_came(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    """As after an upgrade: the request in the way is renamed, and the same operation fits."""
    logged_in(client)
    with writing(site.engine) as connection:
        connection.execute(update(request).values(reference=OTHER_REFERENCE))
    answer = client.post(path(node) + "/mend", json={})
    assert answer.status_code == 201
    with reading(site.engine) as connection:
        assert connection.execute(select(mend.c.body)).scalar_one() is None


def test_a_version_that_is_still_unknown_stays_held(client: httpx2.Client, node: FakeNode) -> None:
    node.journal.write("request.filed", "x", mended(node, reference=OTHER_REFERENCE), kind_version=2)
    node.pushed()
    logged_in(client)
    assert client.post(path(node, 2) + "/mend", json={}).json()["reason"] == "version-unknown"


def test_another_missions_officer_mends_nothing(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    site.officer("omar", "JED")
    logged_in(client, "omar")
    body = mended(node, reference=OTHER_REFERENCE)
    assert problem(client.get(path(node))) == (404, "held-unknown")
    assert problem(client.post(path(node) + "/mend", json={"body": body})) == (404, "held-unknown")
    assert node.states().changes == ()


def test_two_officers_at_once_mend_once(engine: Engine) -> None:
    site = Site(engine)
    with site.client() as client:
        node = FakeNode(client, Journal())
        node.enrol(site.code())
        node.journal.file(filed_ms="yesterday")
        node.pushed()
        body = mended(node, 0, filed_ms=5)

        def attempt(name: str) -> str:
            op_id = node.journal.operations[0].op_id
            try:
                mend_held(engine, Officer(name, None), op_id, body, "", 1)
            except Problem as error:
                return error.code
            return "mended"

        with ThreadPoolExecutor(4) as threads:
            answers = sorted(threads.map(attempt, ["a", "b", "c", "d"]))
        assert answers == ["held-unknown"] * 3 + ["mended"]
        assert [change.number for change in node.states().changes] == [1]


def test_the_page_mends_and_leads_to_the_request(client: httpx2.Client, node: FakeNode) -> None:
    client.post("/log-in", data={"name": "huda", "password": PASSWORD})
    op_id = node.journal.operations[1].op_id
    assert f'href="/held/{op_id}"' in client.get("/held").text
    page = client.get(f"/held/{op_id}?lang=en").text
    assert TEXTS["held.reference-taken"].en in page
    taken = re.search(r'href="(/requests\?reference=\d{12})"', page)
    assert taken is not None
    assert node.journal.operations[0].facts["entity_id"] in client.get(taken[1]).text
    assert "<bdi>سليم</bdi>" in page
    token = re.findall(r'name="form_token" value="(\w{64})"', page)[0]
    failed = client.post(f"/held/{op_id}/mend", data={"body": "<b>", "form_token": token})
    assert failed.status_code == 409
    assert TEXTS["held.unreadable"].en in html.unescape(failed.text)
    assert "&lt;b&gt;" in failed.text
    body = mended(node, reference=OTHER_REFERENCE)
    assert client.post(f"/held/{op_id}/mend", data={"body": body}).status_code == 403
    done = client.post(f"/held/{op_id}/mend", data={"body": body, "note": "n", "form_token": token})
    assert done.status_code == 303
    assert done.headers["location"] == f"/requests/{node.journal.operations[1].facts['entity_id']}"
    assert client.get(f"/held/{op_id}").status_code == 404
