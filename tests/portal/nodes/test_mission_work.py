"""What a mission did with a request is here: once, in its order, beside what officers decide."""

from __future__ import annotations

import csv
import html
import io
import json

import httpx2
import pytest
from sqlalchemy import Engine, select

from kiosk.domain.canonical import canonical
from kiosk.domain.reference import new_reference
from kiosk.domain.request_file import MISSING, SEEN
from kiosk.portal.database import reading
from kiosk.portal.officers.schema import request_move, request_work
from kiosk.portal.web.texts import TEXTS
from tests.portal.journals import filed
from tests.portal.nodes.working_node import S, decide, did, id_of, reasons, standing_node, state, told
from tests.portal.nodes.working_node import node as node
from tests.portal.site import FakeNode, Site


def test_a_missions_moves_and_hand_over_are_the_requests_states_in_its_order_and_once(engine: Engine) -> None:
    site = Site(engine)
    site.officer()
    with site.client() as client:
        node = standing_node(site, client)
        _hand_over_once(site, client, node)


def _hand_over_once(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    did(node, "opened", "ticket-1")
    did(node, "moved", "needs_documents")
    did(node, "moved", "ready_for_pickup")
    last = did(node, "handed_over", "authorised", "passport", "خالد كناري 7734")
    node.pushed()
    node.pushed()

    detail = client.get(f"/api/v1/requests/{id_of(node.journal)}").json()
    assert detail["row"]["state"] == "collected"
    moves = [(move["state"], move["officer"]) for move in detail["history"]]
    expected = ["received", "needs_documents", "ready_for_pickup", "collected"]
    assert moves == [(each, "") for each in expected]
    assert [(done["kind"], done["text"]) for done in detail["work"]] == [
        ("moved", ""),
        ("moved", ""),
        ("handed_over", "خالد كناري 7734"),
    ]
    assert (told(node).state, told(node).known_op) == ("collected", last.op_id)
    with reading(site.engine) as connection:
        assert len(connection.execute(select(request_work)).all()) == 3
        assert len(connection.execute(select(request_move)).all()) == 4


def test_a_correction_stands_beside_the_old_value_on_the_page_and_in_the_table(
    client: httpx2.Client, node: FakeNode
) -> None:
    did(node, "corrected", subject="concerned.given_name", typed="سليمان")
    did(node, "corrected", subject="concerned.given_name", typed="=سلمان")
    did(node, "noted", typed="<b>يعود غداً</b>")
    did(node, "paper", SEEN, "photo")
    node.pushed()

    page = client.get(f"/requests/{id_of(node.journal)}?lang=en").text
    form = page[page.index("<h3>") : page.index(TEXTS["history"].en)]
    filed_as = f'<span class="before">{TEXTS["filed_as"].en} <bdi>سليم</bdi></span>'
    assert f"<dd><bdi>=سلمان</bdi> {filed_as}</dd>" in form
    history = page[page.index(TEXTS["history"].en) :]
    assert history.index("<bdi>سليمان</bdi>") < history.index("<bdi>=سلمان</bdi>")
    assert f"{TEXTS['before_that'].en}: <bdi>سليم</bdi>" in history
    assert f"{TEXTS['before_that'].en}: <bdi>سليمان</bdi>" in history
    assert "&lt;b&gt;يعود غداً&lt;/b&gt;" in history
    assert TEXTS["paper_seen"].en in history
    assert html.unescape(history).count(TEXTS["by_mission"].en) == 4

    rows = list(csv.DictReader(io.StringIO(client.get("/api/v1/work.csv").text.removeprefix("\ufeff"))))
    corrections = [(row["text"], row["before"], row["in_force"]) for row in rows if row["did"] == "corrected"]
    assert corrections == [("سليمان", "سليم", "yes"), ("'=سلمان", "سليمان", "yes")]
    assert {row["staff"] for row in rows} == {"clerk-7"}
    assert {row["said"] for row in rows} == {"2026-09-21T14:21:40Z"}


def test_the_table_of_requests_says_since_when_and_by_whom(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    def rows() -> list[dict[str, str]]:
        table = client.get("/api/v1/requests.csv").text.removeprefix("\ufeff")
        return list(csv.DictReader(io.StringIO(table)))

    assert rows()[0]["state_by"] == "portal"
    decide(site, node, S.IN_REVIEW)
    assert (rows()[0]["state_by"], rows()[0]["handed_over"]) == ("officer", "")
    site.wrist.now += 60_000
    did(node, "moved", "ready_for_pickup")
    did(node, "handed_over", "holder", "passport", "7734")
    node.pushed()
    row = rows()[0]
    assert (row["state_by"], row["handed_over"]) == ("mission", "2026-09-21T14:21:40Z")
    assert row["state_since"] == "2027-01-15T08:01:00Z"


def test_what_was_done_with_a_held_request_waits_and_follows_in_order_once_it_is_mended(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    node.journal.file(reference=json.loads(node.journal.operations[0].facts["body"])["reference"])
    second = id_of(node.journal, 1)
    did(node, "corrected", subject="concerned.given_name", typed="سلمى", of=second)
    did(node, "moved", "ready_for_pickup", of=second)
    did(node, "handed_over", "holder", "passport", "7734", of=second)
    node.journal.file()
    node.pushed()
    assert reasons(client) == ["reference-taken", *["request-unknown"] * 3]
    assert state(client, node, 5) == "received"

    body = json.loads(node.journal.operations[1].facts["body"])
    mended = canonical({**body, "reference": new_reference("A", lambda n: n // 3)}).decode()
    op_id = node.journal.operations[1].op_id
    assert client.post(f"/api/v1/held/{op_id}/mend", json={"body": mended}).status_code == 201
    assert (state(client, node, 1), reasons(client)) == ("collected", [])
    heard = [change for change in node.states().changes if change.request_id == second]
    assert [change.state for change in heard] == ["received", "ready_for_pickup", "collected"]
    assert [change.known_op for change in heard] == ["", *(one.op_id for one in node.journal.operations[3:5])]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("moved", {"value": "sent_to_the_moon"}),
        ("moved", {"value": "approved"}),
        ("moved", {"value": "draft"}),
        ("moved", {"at_ms": -1}),
        ("corrected", {"subject": 7}),
        ("handed_over", {"id": "\ud800"}),
    ],
)
def test_what_no_mission_says_is_held_and_the_rest_goes_on(
    client: httpx2.Client, node: FakeNode, kind: str, body: dict[str, object]
) -> None:
    whole = {"id": id_of(node.journal), "nth": 1, "subject": "", "value": "in_review", "at_ms": 1, **body}
    node.journal.write(f"request.{kind}", id_of(node.journal), json.dumps(whole))
    did(node, "paper", MISSING, "photo")
    node.journal.file()
    node.pushed()
    assert reasons(client) == ["unreadable"]
    assert state(client, node, -1) == state(client, node) == "received"


def test_a_mission_says_nothing_of_another_nodes_request(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    other = FakeNode(client, filed(1, letter="B", seed=2))
    other.enrol(site.code())
    did(other, "moved", "cancelled", of=id_of(node.journal))
    other.pushed()
    assert (state(client, node), reasons(client)) == ("received", ["request-unknown"])
