"""A code enrols one node of one mission, once, and a lost answer costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest
from sqlalchemy import Engine

from kiosk.domain.fingerprint import WORDS, fingerprint
from kiosk.portal.identity import identity_of
from kiosk.portal.nodes.codes import ALPHABET, LENGTH, LIFE_MS
from kiosk.portal.nodes.enrolment import Enrolled, Enrolment, enrol, key_id_of
from kiosk.portal.web.problems import Problem
from kiosk.sync.sealing import public_hex
from tests.portal.journals import Journal, filed
from tests.portal.site import FakeNode, Site, problem


@pytest.fixture
def site(file_engine: Engine) -> Site:
    return Site(file_engine)


@pytest.fixture
def client(site: Site) -> Iterator[httpx2.Client]:
    with site.client() as client:
        yield client


def test_a_code_has_no_look_alikes(site: Site) -> None:
    codes = {site.code() for _ in range(50)}
    assert len(codes) == 50
    assert all(len(code) == LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert not set(ALPHABET) & set("01ILOU")


def test_a_code_enrols_a_node(site: Site, client: httpx2.Client) -> None:
    node = FakeNode(client, Journal())
    answer = node.enrol(site.code())
    assert answer.status_code == 201
    public = node.key.public_key().public_bytes_raw()
    identity = identity_of(site.engine)
    assert answer.json() == {
        "node_id": node.journal.node_id,
        "key_id": key_id_of(public),
        "epoch": 1,
        "publisher": public_hex(identity.publishing_key),
        "courier": public_hex(identity.courier_key),
    }


def test_a_code_may_be_typed_as_people_type(site: Site, client: httpx2.Client) -> None:
    code = site.code().lower()
    assert FakeNode(client, Journal()).enrol(f"{code[:4]}-{code[4:]}").status_code == 201


def test_a_lost_answer_comes_again(site: Site, client: httpx2.Client) -> None:
    node, code = FakeNode(client, Journal()), site.code()
    first = node.enrol(code)
    site.wrist.now += 2 * LIFE_MS
    again = node.enrol(code)
    assert (again.status_code, again.json()) == (first.status_code, first.json())


def test_a_used_code_helps_no_other_key_and_no_other_node(site: Site, client: httpx2.Client) -> None:
    node, code = FakeNode(client, Journal()), site.code()
    node.enrol(code)
    assert problem(FakeNode(client, node.journal).enrol(code)) == (409, "code-used")
    assert problem(FakeNode(client, Journal(letter="B"), node.key).enrol(code)) == (409, "code-used")


def test_a_used_code_helps_no_node_that_is_enrolled_already(site: Site, client: httpx2.Client) -> None:
    code = site.code()
    FakeNode(client, Journal()).enrol(code)
    other = FakeNode(client, Journal(letter="B"))
    assert other.enrol(site.code()).status_code == 201
    assert problem(other.enrol(code)) == (409, "code-used")


def test_a_code_of_yesterday_or_of_nobody_is_refused(site: Site, client: httpx2.Client) -> None:
    code = site.code()
    site.wrist.now += LIFE_MS
    assert problem(FakeNode(client, Journal()).enrol(code)) == (403, "code-not-valid")
    assert problem(FakeNode(client, Journal()).enrol("AAAAAAAA")) == (403, "code-not-valid")


def test_a_code_of_another_mission_is_refused_and_stays_good(site: Site, client: httpx2.Client) -> None:
    code = site.code("JED")
    node = FakeNode(client, Journal())
    assert problem(node.enrol(code)) == (409, "mission-mismatch")
    assert node.enrol(code, "JED").status_code == 201


def test_a_letter_belongs_to_one_node_of_a_mission(site: Site, client: httpx2.Client) -> None:
    FakeNode(client, Journal()).enrol(site.code())
    other, code = FakeNode(client, Journal()), site.code()
    assert problem(other.enrol(code)) == (409, "letter-in-use")
    assert other.enrol(code, letter="B").status_code == 201
    assert FakeNode(client, Journal()).enrol(site.code("JED"), "JED").status_code == 201


def test_two_nodes_cannot_take_one_letter_at_once(engine: Engine) -> None:
    site = Site(engine)
    asked = [
        Enrolment(site.code(), f"node-{number}", "A", "RUH", 1, bytes([number]) * 32, b"")
        for number in range(4)
    ]

    def ask(one: Enrolment) -> Enrolled | str:
        try:
            return enrol(engine, identity_of(engine).secret, one, site.wrist.now)
        except Problem as error:
            return error.code

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(ask, asked))
    assert sum(isinstance(answer, Enrolled) for answer in answers) == 1
    assert answers.count("letter-in-use") == 3


def test_a_known_node_brings_a_new_key_only_with_a_new_epoch(site: Site, client: httpx2.Client) -> None:
    old = FakeNode(client, filed(2))
    old.enrol(site.code())
    old.pushed()
    old.journal.epoch = 2
    new, code = FakeNode(client, old.journal), site.code()
    assert problem(new.enrol(code, epoch=1)) == (409, "epoch-superseded")
    assert new.enrol(code).json()["epoch"] == 2
    assert problem(old.push()) == (401, "not-signed")


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": ""},
        {"code": 5},
        {"node_id": "../x"},
        {"letter": "a"},
        {"mission_code": "R\0H"},
        {"epoch": 0},
        {"epoch": 2**63},
        {"epoch": True},
        {"public_key": "00"},
        {"public_key": "é" * 64},
    ],
    ids=str,
)
def test_what_is_no_enrolment_is_refused(site: Site, client: httpx2.Client, wrong: dict[str, object]) -> None:
    assert problem(FakeNode(client, Journal()).enrol(**{"code": site.code(), **wrong})) == (422, "not-valid")  # type: ignore[arg-type]


def test_a_key_is_six_words_of_a_list_without_doubles() -> None:
    assert len(set(WORDS)) == 256
    assert fingerprint(b"k" * 32) == fingerprint(b"k" * 32)
    assert fingerprint(b"k" * 32) != fingerprint(b"j" * 32)
    assert len(fingerprint(b"k" * 32)) == 6
