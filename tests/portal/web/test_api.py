"""What a node may rely on when it speaks to the portal."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from random import Random

import httpx2
import pytest
from sqlalchemy import Engine

from kiosk.domain.states import RequestState
from kiosk.portal.nodes.nonces import LIFE_MS, Nonces
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.moving import move_request
from kiosk.sync.codec import encode_batch, read_standing
from kiosk.sync.wire import NONCE_HEADER, PORTAL_HEADER, PREFIX
from tests.portal.journals import Journal, filed
from tests.portal.site import FakeNode, Site, problem


@pytest.fixture
def site(file_engine: Engine) -> Site:
    return Site(file_engine)


@pytest.fixture
def client(site: Site) -> Iterator[httpx2.Client]:
    with site.client() as client:
        yield client


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    node = FakeNode(client, filed(3))
    assert node.enrol(site.code()).status_code == 201
    return node


def test_a_node_pushes_and_asks_how_far_the_portal_is(node: FakeNode) -> None:
    pushed = node.pushed()
    asked = read_standing(node.send("GET", "/nodes/me").content)
    assert pushed == asked
    assert (asked.acked_seq, asked.acked_hash) == (3, node.journal.head())


def test_states_come_in_pages_behind_a_cursor(site: Site, node: FakeNode) -> None:
    node.pushed()
    for filed_one in node.journal.operations:
        request_id = str(filed_one.facts["entity_id"])
        move_request(site.engine, Officer("huda", None), request_id, RequestState.IN_REVIEW, "", 1)
    first = node.states(0, 2)
    assert ([change.number for change in first.changes], first.more) == ([1, 2], True)
    rest = node.states(2, 2)
    assert ([change.number for change in rest.changes], rest.more) == ([3], False)
    assert node.states(3).changes == ()


def test_every_answer_names_the_portal_and_brings_a_nonce(client: httpx2.Client) -> None:
    answers = [
        client.get(f"{PREFIX}/nodes/me"),
        client.get(f"{PREFIX}/nowhere"),
        client.put(f"{PREFIX}/enrolments"),
        client.post(f"{PREFIX}/enrolments", content=b"x" * 100_000),
        client.post(f"{PREFIX}/enrolments", content=b"no json"),
    ]
    assert [answer.status_code for answer in answers] == [401, 404, 405, 413, 422]
    assert len({answer.headers[PORTAL_HEADER] for answer in answers}) == 1
    for answer in answers:
        assert problem(answer)[0] == answer.status_code
        assert answer.headers[NONCE_HEADER]


def test_an_old_nonce_is_refused_with_a_fresh_one(site: Site, node: FakeNode) -> None:
    site.wrist.now += LIFE_MS
    assert problem(node.send("GET", "/nodes/me")) == (401, "nonce-stale")
    assert node.send("GET", "/nodes/me").status_code == 200


@pytest.mark.parametrize("nonce", ["", "x", "0-" + "0" * 64, "zz-" + "0" * 64, "f" * 16 + "-" + "0" * 64])
def test_a_nonce_of_another_portal_is_refused(node: FakeNode, nonce: str) -> None:
    node.nonce = nonce
    assert problem(node.send("GET", "/nodes/me"))[0] == 401


def test_a_nonce_that_another_sealed_is_refused(site: Site, node: FakeNode) -> None:
    node.nonce = Nonces(b"another portal's secret").fresh(site.wrist.now)
    assert problem(node.send("GET", "/nodes/me")) == (401, "nonce-stale")


def test_several_workers_know_each_others_nonces(url: str, opened: Callable[[str], Engine]) -> None:
    first, second = Site(opened(url)), Site(opened(url))
    with first.client() as one, second.client() as other:
        node = FakeNode(one, filed(4))
        node.enrol(first.code())
        node.client = other
        assert node.pushed(node.journal.batch(1, 2)).acked_seq == 2
        node.client = one
        assert node.pushed(node.journal.batch(3)).acked_seq == 4


def test_a_refused_batch_is_a_problem_with_where_to_go_on(node: FakeNode) -> None:
    answer = node.push(node.journal.batch(2))
    assert problem(answer) == (409, "journal-gap")
    assert answer.json()["acked_seq"] == 0


def test_a_node_cannot_speak_for_another(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    other = FakeNode(client, filed(1, letter="B"))
    other.enrol(site.code())
    assert problem(other.push(node.journal.batch())) == (403, "other-node")
    node.key_id = other.key_id
    assert problem(node.push()) == (401, "not-signed")


def test_what_is_no_batch_is_refused(node: FakeNode) -> None:
    assert problem(node.send("POST", "/nodes/me/ops", b"no batch")) == (422, "not-a-batch")
    wrong_type = node.send(
        "POST", "/nodes/me/ops", encode_batch(node.journal.batch()), {"content-type": "text/html"}
    )
    assert problem(wrong_type) == (415, "not-a-batch")
    assert problem(node.send("POST", "/nodes/me/ops", bytes(5 * 1024 * 1024))) == (413, "too-large")


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", f"after={2**63}", "limit=0", "limit=501", "after=%00"]
)
def test_a_cursor_that_is_none_is_refused(node: FakeNode, query: str) -> None:
    assert problem(node.send("GET", f"/nodes/me/states?{query}")) == (422, "not-valid")


def test_bent_batches_are_never_the_portals_fault(node: FakeNode) -> None:
    seed = secrets.randbits(32)
    chance = Random(seed)
    whole = encode_batch(node.journal.batch())
    for _ in range(60):
        bent = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            bent[chance.randrange(len(bent))] = chance.randrange(256)
        answer = node.send("POST", "/nodes/me/ops", bytes(bent[: chance.randint(0, len(bent))]))
        assert answer.status_code in (200, 403, 409, 422), f"seed {seed}"


def test_bent_signatures_are_never_the_portals_fault(node: FakeNode) -> None:
    seed = secrets.randbits(32)
    chance = Random(seed)
    names = ("signature-input", "signature", "content-digest")
    for _ in range(60):
        headers = {name: _bent(chance) for name in names if chance.random() < 0.7}
        answer = node.send("GET", "/nodes/me", headers=headers)
        assert answer.status_code in (200, 401), f"seed {seed}"


PIECES = (
    *("pyhms", "=", "(", ")", ";", ",", " ", "@", "1", "?1", ":AAAA:", "nonce", "keyid", "tag", "created=1"),
    *('"@method"', '"@path"', '"x"', '"kiosk-sync"', "sha-256", "sha-512"),
)


def _bent(chance: Random) -> str:
    return "".join(chance.choice(PIECES) for _ in range(chance.randint(0, 12)))


def test_a_journal_of_nothing_yet_stands_at_nothing(site: Site, client: httpx2.Client) -> None:
    node = FakeNode(client, Journal())
    node.enrol(site.code())
    asked = read_standing(node.send("GET", "/nodes/me").content)
    assert (asked.acked_seq, asked.acked_hash, asked.durable_seq) == (0, bytes(32), 0)
