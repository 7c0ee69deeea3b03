"""Where mission and officer decided otherwise it is held in sight, until an officer has chosen."""

from __future__ import annotations

import html
import re

import httpx2
import pytest

from kiosk.domain.states import RequestState
from kiosk.portal.web.texts import TEXTS
from tests.portal.nodes.working_node import S, decide, did, id_of, reasons, state, told
from tests.portal.nodes.working_node import node as node
from tests.portal.site import PASSWORD, FakeNode, Site, problem


@pytest.mark.parametrize(
    ("decided", "said", "holds"),
    [
        ([S.IN_REVIEW, S.APPROVED], "ready_for_pickup", "ready_for_pickup"),
        ([S.IN_REVIEW, S.APPROVED], "cancelled", "cancelled"),
        ([S.IN_REVIEW], "in_review", "in_review"),
        ([S.IN_REVIEW, S.APPROVED], "needs_documents", "approved"),
        ([S.IN_REVIEW, S.REJECTED], "ready_for_pickup", "rejected"),
        ([S.CANCELLED], "in_review", "cancelled"),
    ],
)
def test_of_two_who_did_not_hear_of_each_other_the_officer_holds_unless_the_mission_goes_on_from_there(
    site: Site, client: httpx2.Client, node: FakeNode, decided: list[RequestState], said: str, holds: str
) -> None:
    did(node, "moved", said)
    decide(site, node, *decided)
    assert told(node).known_op == ""
    node.pushed()

    assert state(client, node) == holds
    assert (told(node).state, told(node).known_op) == (holds, node.journal.operations[-1].op_id)
    assert reasons(client) == ([] if said == holds else ["decided-otherwise"])


def test_what_was_handed_over_is_handed_over_whatever_was_decided(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    did(node, "moved", "ready_for_pickup")
    node.pushed()
    did(node, "handed_over", "holder", "passport", "7734")
    decide(site, node, S.CANCELLED)
    node.pushed()
    assert (state(client, node), told(node).state, reasons(client)) == ("collected", "collected", [])


def test_a_held_move_is_in_sight_and_an_officer_lets_the_decision_stand(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    did(node, "moved", "in_review")
    decide(site, node, S.IN_REVIEW, S.REJECTED)
    node.pushed()
    op_id = node.journal.operations[-1].op_id
    client.post("/log-in", data={"name": "huda", "password": PASSWORD})
    page = client.get(f"/requests/{id_of(node.journal)}?lang=en").text
    assert f'href="/held/{op_id}"' in page
    held_page = client.get(f"/held/{op_id}").text
    assert TEXTS["state.rejected"].en in held_page
    assert TEXTS["state.in_review"].en in held_page
    token = re.findall(r'name="form_token" value="(\w{64})"', held_page)[0]
    path = f"/held/{op_id}/let-stand"
    assert client.post(path, data={"note": "n"}).status_code == 403
    stands = client.post(path, data={"note": "n", "form_token": token})
    assert (stands.status_code, stands.headers["location"]) == (303, f"/requests/{id_of(node.journal)}")

    assert (state(client, node), reasons(client)) == ("rejected", [])
    assert node.pushed().outcomes == ()
    after = client.get(f"/requests/{id_of(node.journal)}").text
    assert TEXTS["not_in_force"].en in html.unescape(after)
    assert problem(client.post(f"/api/v1{path}", json={})) == (404, "held-unknown")


def test_an_officer_takes_the_missions_word_instead(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    did(node, "moved", "in_review")
    decide(site, node, S.IN_REVIEW, S.REJECTED)
    node.pushed()
    op_id = node.journal.operations[-1].op_id
    assert client.post(f"/api/v1/held/{op_id}/mend", json={}).status_code == 201
    assert (state(client, node), reasons(client)) == ("in_review", [])
    assert (told(node).state, told(node).known_op) == ("in_review", op_id)
    work = client.get(f"/api/v1/requests/{id_of(node.journal)}").json()["work"]
    assert [done["in_force"] for done in work] == [True]


def test_only_what_was_decided_otherwise_can_be_let_stand(client: httpx2.Client, node: FakeNode) -> None:
    lost = did(node, "moved", "in_review", of="nobody's")
    node.pushed()
    assert reasons(client) == ["request-unknown"]
    answer = client.post(f"/api/v1/held/{lost.op_id}/let-stand", json={})
    assert problem(answer) == (409, "not-decided")
    assert reasons(client) == ["request-unknown"]
