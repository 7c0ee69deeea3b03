"""A kiosk may be newer than its portal: what came too early counts once the portal is upgraded."""

from __future__ import annotations

import httpx2
import pytest
from sqlalchemy import delete, update

from kiosk.portal.app import create_app
from kiosk.portal.database import writing
from kiosk.portal.nodes.mission_work import DECIDED_OTHERWISE, WORK
from kiosk.portal.officers.schema import request, request_move, request_work
from kiosk.portal.schema import change, judged_kind
from tests.portal.nodes.working_node import did, id_of, reasons, standing_node, state, told
from tests.portal.site import FakeNode, Site, quick, shipped


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    return standing_node(site, client)


def test_what_came_before_the_portals_upgrade_is_judged_by_the_release_that_knows_it_in_order_and_once(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    did(node, "opened", "ticket-1")
    did(node, "moved", "in_review")
    did(node, "noted", typed="يعود غداً")
    last = did(node, "moved", "needs_documents")
    node.pushed()
    _as_a_portal_before_missions_work_left_it(site)
    assert state(client, node) == "received"
    for _ in range(2):
        create_app(site.engine, site.wrist.clock(), shipped(), quick())

    detail = client.get(f"/api/v1/requests/{id_of(node.journal)}").json()
    assert [each["state"] for each in detail["history"]] == ["received", "in_review", "needs_documents"]
    assert [each["kind"] for each in detail["work"]] == ["moved", "noted", "moved"]
    assert (told(node).state, told(node).known_op) == ("needs_documents", last.op_id)
    did(node, "moved", "in_review")
    node.pushed()
    assert state(client, node) == "in_review"


def test_an_older_move_that_was_never_judged_is_held_and_turns_no_request_back(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    first = did(node, "moved", "in_review")
    last = did(node, "moved", "needs_documents")
    node.pushed()
    with writing(site.engine) as connection:
        connection.execute(delete(request_work).where(request_work.c.op_id == first.op_id))
        connection.execute(delete(request_move).where(request_move.c.op_id == first.op_id))
        connection.execute(delete(judged_kind).where(judged_kind.c.kind.in_(WORK)))
    create_app(site.engine, site.wrist.clock(), shipped(), quick())

    assert state(client, node) == "needs_documents"
    assert (told(node).state, told(node).known_op) == ("needs_documents", last.op_id)
    assert reasons(client) == [DECIDED_OTHERWISE]
    did(node, "moved", "in_review")
    node.pushed()
    assert state(client, node) == "in_review"


def _as_a_portal_before_missions_work_left_it(site: Site) -> None:
    """It kept what it had no use for, and made nothing of it."""
    with writing(site.engine) as connection:
        connection.execute(delete(request_work))
        connection.execute(delete(request_move).where(request_move.c.op_id.is_not(None)))
        connection.execute(delete(change))
        connection.execute(update(request).values(state="received", move_op=""))
        connection.execute(delete(judged_kind).where(judged_kind.c.kind.in_(WORK)))
