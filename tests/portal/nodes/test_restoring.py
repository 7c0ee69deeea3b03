"""A node's journal is one chain over all its epochs, and goes on after the node was restored from a copy."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2
import pytest
from sqlalchemy import Engine, func, select

from kiosk.domain.chain import GENESIS
from kiosk.portal.database import reading
from kiosk.portal.nodes.returning import MOST_CONTENT
from kiosk.portal.officers.schema import request
from kiosk.portal.schema import operation
from kiosk.sync.codec import read_standing
from kiosk.sync.pages import encode_branch, read_operation_page
from kiosk.sync.wire import Branch, OperationPage, Standing
from tests.portal.journals import Journal, filed, restored
from tests.portal.site import FakeNode, Site, problem


@pytest.fixture
def site(engine: Engine) -> Site:
    return Site(engine)


@pytest.fixture
def client(site: Site) -> Iterator[httpx2.Client]:
    with site.client() as client:
        yield client


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    node = FakeNode(client, filed(5))
    node.enrol(site.code())
    node.pushed()
    return node


def in_next_epoch(site: Site, node: FakeNode, seq: int) -> FakeNode:
    """Return the node after it was restored from a copy that ended at `seq`, and enrolled again."""
    again = FakeNode(node.client, restored(node.journal, seq))
    assert again.enrol(site.code()).status_code == 201
    return again


def branch(node: FakeNode, seq: int, hashed: bytes | None = None) -> httpx2.Response:
    asked = Branch(seq, node.journal.head(seq) if hashed is None else hashed)
    return node.send("POST", "/nodes/me/branch", encode_branch(asked))


def branched(node: FakeNode, seq: int) -> Standing:
    answer = branch(node, seq)
    assert answer.status_code == 200, answer.text
    return read_standing(answer.content)


def own(node: FakeNode, after: int = 0, limit: int = 500) -> OperationPage:
    answer = node.send("GET", f"/nodes/me/ops?after={after}&limit={limit}")
    assert answer.status_code == 200, answer.text
    return read_operation_page(answer.content)


def test_a_new_epoch_goes_on_in_the_same_chain(site: Site, node: FakeNode) -> None:
    again = in_next_epoch(site, node, 5)
    standing = read_standing(again.send("GET", "/nodes/me").content)
    assert (standing.epoch, standing.acked_seq, standing.acked_hash) == (2, 5, node.journal.head())
    again.journal.file()
    assert again.pushed(again.journal.batch(6)).acked_seq == 6


def test_the_tail_of_an_older_epoch_is_sent_first(site: Site, node: FakeNode) -> None:
    node.journal.file()
    again = in_next_epoch(site, node, 6)
    again.journal.file()
    tail, new = again.journal.batch(4, 6), again.journal.batch(7)
    assert (tail.epoch, new.epoch) == (1, 2)
    assert again.pushed(tail).acked_seq == 6
    assert again.pushed(new).acked_seq == 7
    assert again.pushed(tail).acked_seq == 7


def test_no_epoch_comes_behind_a_later_one(site: Site, node: FakeNode) -> None:
    again = in_next_epoch(site, node, 5)
    again.journal.file()
    again.pushed(again.journal.batch(6))
    again.journal.epoch = 1
    again.journal.file()
    assert problem(again.push(again.journal.batch(7))) == (422, "broken-chain")
    again.journal.operations.pop()
    again.journal.epoch = 3
    again.journal.file()
    assert problem(again.push(again.journal.batch(7))) == (409, "epoch-superseded")


def test_a_node_gets_its_own_operations_back_with_their_payloads(node: FakeNode) -> None:
    page = own(node, 2)
    assert (page.prev_hash, page.more) == (node.journal.head(2), False)
    assert page.operations == tuple(node.journal.operations[2:])
    assert own(node).prev_hash == GENESIS
    first = own(node, 0, 2)
    assert (len(first.operations), first.more) == (2, True)
    assert own(node, 5) == OperationPage(node.journal.head(), (), more=False)


def test_nobody_gets_back_what_never_came(node: FakeNode) -> None:
    assert problem(node.send("GET", "/nodes/me/ops?after=6")) == (409, "journal-gap")


def test_large_payloads_come_back_a_few_at_a_time(site: Site, client: httpx2.Client) -> None:
    node = FakeNode(client, Journal(letter="B"))
    node.enrol(site.code())
    for _ in range(3):
        node.journal.file({"large": "x" * (MOST_CONTENT // 2)})
    node.pushed()
    lengths, after = [], 0
    while after < 3:
        page = own(node, after)
        lengths.append(len(page.operations))
        assert page.more == (page.operations[-1].seq < 3)
        after = page.operations[-1].seq
    assert lengths == [1, 1, 1]


def test_a_restored_node_goes_on_from_what_both_know(site: Site, node: FakeNode) -> None:
    again = in_next_epoch(site, node, 3)
    again.journal.file()
    assert problem(again.push(again.journal.batch(4))) == (409, "journal-fork")
    standing = branched(again, 3)
    assert (standing.epoch, standing.acked_seq, standing.durable_seq) == (2, 3, 0)
    assert standing.acked_hash == node.journal.head(3)
    assert branched(again, 3) == standing
    assert again.pushed(again.journal.batch(4)).acked_seq == 4
    assert own(again).operations == tuple(again.journal.operations)
    with reading(site.engine) as connection:
        stored = connection.execute(select(func.count()).select_from(operation)).scalar_one()
        requests = connection.execute(select(func.count()).select_from(request)).scalar_one()
    assert (stored, requests) == (6, 6)


def test_a_restored_node_may_bring_a_tail_of_its_older_epoch(site: Site, node: FakeNode) -> None:
    """A clone wrote on under the old epoch, too: numbers 4 and 5 exist twice, each on its branch."""
    clone = Journal(node.journal.node_id, "A", 1, 9, node.journal.operations[:3])
    clone.file()
    clone.file()
    again = in_next_epoch(site, FakeNode(node.client, clone), 5)
    branched(again, 3)
    assert again.pushed(again.journal.batch(4, 5)).acked_seq == 5
    again.journal.file()
    assert again.pushed(again.journal.batch(6)).acked_seq == 6
    assert own(again).operations == tuple(again.journal.operations)


def test_a_node_is_restored_again_and_again(site: Site, node: FakeNode) -> None:
    for seq in (4, 2, 0):
        node = in_next_epoch(site, node, seq)
        branched(node, seq)
        node.journal.file()
        node.journal.file()
        assert node.pushed(node.journal.batch(seq + 1)).acked_seq == seq + 2
        assert own(node).operations == tuple(node.journal.operations)


def test_a_branch_comes_too_late_once_anything_of_the_epoch_is_here(site: Site, node: FakeNode) -> None:
    assert problem(branch(node, 3)) == (409, "branch-late")
    again = in_next_epoch(site, node, 5)
    again.journal.file()
    again.pushed(again.journal.batch(6))
    assert problem(branch(again, 3)) == (409, "branch-late")
    assert own(again).operations == tuple(again.journal.operations)


def test_a_branch_begins_at_an_operation_that_the_portal_has(site: Site, node: FakeNode) -> None:
    again = in_next_epoch(site, node, 5)
    assert problem(branch(again, 6, bytes(32))) == (409, "journal-gap")
    assert problem(branch(again, 3, bytes(32))) == (409, "journal-fork")
    assert problem(again.send("POST", "/nodes/me/branch", b"{}")) == (422, "not-valid")
    assert branched(again, 5).acked_seq == 5
