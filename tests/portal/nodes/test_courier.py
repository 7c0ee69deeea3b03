"""A letter counts as if its batches had been pushed, and its answer is for its node alone."""

from __future__ import annotations

import httpx2
import pytest

from kiosk.portal.identity import identity_of
from kiosk.portal.nodes.courier import answer_letter
from kiosk.sync.letters import PORTAL_WRITER, Dispatch, Reply, encode_dispatch, read_reply
from kiosk.sync.sealing import close_letter, courier_key, open_letter, public_hex
from kiosk.sync.wire import Batch, WireError
from tests.portal.journals import filed
from tests.portal.site import FakeNode, Site, logged_in


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    node = FakeNode(client, filed(4))
    node.enrol(site.code())
    return node


def letter(site: Site, node: FakeNode, *batches: Batch) -> bytes:
    content = encode_dispatch(Dispatch(batches, 0, 0))
    return close_letter(content, node.key_id, node.key, public_hex(identity_of(site.engine).courier_key))


def answered(site: Site, node: FakeNode, sent: bytes) -> tuple[Reply, str]:
    identity = identity_of(site.engine)
    answer = answer_letter(site.engine, identity, sent, site.wrist.now)
    publisher = identity.publishing_key.public_key()
    opened = open_letter(
        answer.letter, courier_key(node.key), lambda writer: publisher if writer == PORTAL_WRITER else None
    )
    reply = read_reply(opened.content)
    assert answer.acked_seq == reply.standing.acked_seq
    return reply, answer.refused


def test_a_letters_batches_arrive_and_the_answer_says_so(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    sent = letter(site, node, node.journal.batch(1, 2), node.journal.batch(3))
    reply, refused = answered(site, node, sent)
    assert (reply.standing.acked_seq, reply.standing.acked_hash) == (4, node.journal.head())
    assert (reply.incarnation, refused) == (identity_of(site.engine).incarnation, "")
    logged_in(client)
    (row,) = client.get("/api/v1/nodes").json()
    assert row["acked_seq"] == 4


def test_what_comes_both_ways_counts_once(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    sent = letter(site, node, node.journal.batch())
    node.pushed(node.journal.batch(1, 3))
    assert answered(site, node, sent)[0].standing.acked_seq == 4
    assert answered(site, node, sent)[0].standing.acked_seq == 4
    assert node.pushed().acked_seq == 4
    logged_in(client)
    assert len(client.get("/api/v1/requests").json()["requests"]) == 4


def test_a_letter_that_skips_something_is_answered_with_how_far_we_are(site: Site, node: FakeNode) -> None:
    reply, refused = answered(site, node, letter(site, node, node.journal.batch(1, 1), node.journal.batch(3)))
    assert (reply.standing.acked_seq, refused) == (1, "journal-gap")


def test_a_withdrawn_nodes_letter_brings_nothing(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    logged_in(client)
    client.put(f"/api/v1/nodes/{node.journal.node_id}/withdrawal")
    reply, refused = answered(site, node, letter(site, node, node.journal.batch()))
    assert (reply.standing.acked_seq, refused) == (0, "node-withdrawn")


def test_a_letter_of_nobody_known_is_refused(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    stranger = FakeNode(client, filed(1), key_id=node.key_id)
    unknown = FakeNode(client, filed(1), key_id="0" * 32)
    mine = letter(site, node, node.journal.batch())
    for sent in (
        letter(site, stranger, stranger.journal.batch()),
        letter(site, unknown, unknown.journal.batch()),
        mine[:-1],
        mine[: len(mine) // 2],
        b"",
    ):
        with pytest.raises(WireError):
            answer_letter(site.engine, identity_of(site.engine), sent, site.wrist.now)
    assert answered(site, node, mine)[0].standing.acked_seq == 4


def test_a_letter_brings_no_other_nodes_batches(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    other = FakeNode(client, filed(1, letter="B"))
    other.enrol(site.code())
    reply, refused = answered(site, node, letter(site, node, other.journal.batch()))
    assert (reply.standing.acked_seq, refused) == (0, "other-node")
