"""The line is cut, garbled and lied on between the real client and the real portal; then it is good again."""

from __future__ import annotations

import itertools
import random
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine

from kiosk.portal.database import bring_up, portal_engine
from kiosk.sync.trouble import Trouble
from tests.portal.served import serving
from tests.sync import habits, rewriting
from tests.sync.habits import (
    aimed,
    at_body,
    at_end,
    at_first,
    at_last,
    at_tenth,
    cut_answer,
    cut_request,
    dripping,
    in_body,
    in_head,
    turned_answer,
    turned_request,
    within,
)
from tests.sync.node import HASTY, PATIENT, Node, differences, joined_node
from tests.sync.proxy import Habit, Proxy, passing, proxied
from tests.sync.rewriting import instead, instead_of_answer, rewritten

SEED = random.SystemRandom().randrange(1_000_000)
CHANCE = random.Random(SEED)
PUSH, PAGE_OF_STATES, ANY = b"POST ", b"GET /sync/v1/nodes/me/states", b""
HTML = "Content-Type: text/html"
FINE = frozenset({""})
CUT = frozenset({Trouble.UNREACHABLE})
SOMEBODY = frozenset({Trouble.NOT_THE_PORTAL})
SLOW = frozenset({Trouble.TIMEOUT})
BUSY = frozenset({Trouble.BUSY})
UNREAD = frozenset({Trouble.NOT_ADMITTED, Trouble.REFUSED, *SOMEBODY, *CUT})
"""What the portal says, or doesn't, to a request that was changed on the way."""

SCENARIOS: dict[str, tuple[Habit, frozenset[str]]] = {
    "request cut before it": (cut_request(at_first), CUT),
    "request cut in its head": (cut_request(in_head), CUT),
    "request cut before its body": (cut_request(at_body), CUT),
    "request cut in its body": (cut_request(in_body), CUT),
    "request cut before its last byte": (cut_request(at_last), CUT),
    "request through, then cut": (cut_request(at_end), CUT),
    "request reset in its body": (cut_request(in_body, hard=True), CUT),
    "request through, then reset": (cut_request(at_end, hard=True), CUT),
    "answer cut before it": (cut_answer(at_first), CUT),
    "answer cut in its head": (cut_answer(in_head), CUT),
    "answer cut before its body": (cut_answer(at_body), CUT),
    "answer cut in its body": (cut_answer(in_body), CUT),
    "answer cut before its last byte": (cut_answer(at_last), CUT),
    "answer reset before it": (cut_answer(at_first, hard=True), CUT),
    "answer reset in its body": (cut_answer(in_body, hard=True), CUT),
    "accepted and silent": (habits.silent, SLOW),
    "request through, no answer": (habits.deaf, SLOW),
    "answer stalls": (habits.stalling, SLOW),
    "answer drips for ever": (dripping(10_000), SLOW),
    "answer drips": (dripping(10), FINE),
    "request drips": (habits.dripping_up, FINE),
    "page instead, 200": (instead("200 OK", HTML), SOMEBODY),
    "page instead, 302": (instead("302 Found", HTML, "Location: http://127.0.0.1:1/"), SOMEBODY),
    "page instead, 511": (instead("511 Network Authentication Required", HTML), SOMEBODY),
    "page instead of the answer": (instead_of_answer("200 OK", HTML), SOMEBODY),
    "page instead, that leads nowhere": (instead("302 Found", HTML, "Location: http://[x:y/"), SOMEBODY),
    "empty 200": (instead("200 OK", body=b""), SOMEBODY),
    "JSON of somebody": (instead("200 OK", "Content-Type: application/json", body=b"{}"), SOMEBODY),
    "request twice": (habits.twice, FINE),
    "request twice at once": (habits.at_once, FINE),
    "earlier requests again behind it": (habits.replaying(), FINE),
    "requests overtaken by later ones": (habits.delaying(), CUT | FINE),
    "answer to an earlier request": (habits.cached, SOMEBODY),
    "bit turned in the request's address": (turned_request(within(b"/nodes/"), CHANCE), UNREAD),
    "bit turned in the signature": (turned_request(within(b"signature: pyhms=:"), CHANCE), UNREAD),
    "bit turned in the operations": (turned_request(in_body, CHANCE), UNREAD),
    "bit turned in the answer's body": (turned_answer(in_body, CHANCE), SOMEBODY),
    "bit turned in the answer's digest": (turned_answer(within(b"digest: sha-256=:"), CHANCE), SOMEBODY),
    "bit turned in the exchange's name": (turned_answer(within(b"sync-exchange: "), CHANCE), SOMEBODY),
    "answer short, with the right length": (rewritten(rewriting.shortened), SOMEBODY),
    "answer without what the proxy doesn't know": (rewritten(rewriting.without_marks), SOMEBODY),
    "answer in chunks": (rewritten(rewriting.in_chunks), FINE),
    "answer in broken chunks": (rewritten(rewriting.in_broken_chunks), SOMEBODY),
    "answer compressed": (rewritten(rewriting.compressed), FINE),
    "answer said to be compressed": (rewritten(rewriting.badly_compressed), SOMEBODY),
    "answer without end": (habits.endless, SOMEBODY),
    "another protocol": (habits.babbling(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), SOMEBODY),
    "hints before the answer": (rewritten(rewriting.with_hints), FINE),
    "500 of the proxy": (instead("500 Internal Server Error", HTML), SOMEBODY),
    "502 of the proxy": (instead("502 Bad Gateway", HTML), BUSY),
    "503 of the proxy": (instead("503 Service Unavailable", HTML, "Retry-After: 1"), BUSY),
    "503 after the request is through": (instead_of_answer("503 Service Unavailable", HTML), BUSY),
    "line closed after each answer": (habits.closing, FINE),
}
EVERYWHERE = ("answer cut in its body", "accepted and silent", "page instead, 200", "503 of the proxy")


@dataclass
class Portal:
    """A portal that is served, and a proxy before it."""

    engine: Engine
    port: int
    proxy: Proxy


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    engine = portal_engine(str(tmp_path_factory.mktemp("portal") / "portal.db"))
    bring_up(engine)
    with serving(engine) as port, proxied(port) as proxy:
        yield Portal(engine, port, proxy)
    engine.dispose()


MISSIONS = map("".join, itertools.product("KLMNPQRSTUVW", repeat=3))


@pytest.fixture
def node(portal: Portal, tmp_path: Path) -> Iterator[Node]:
    """A node with five requests to send, through the proxy."""
    portal.proxy.habit = passing
    made = joined_node(tmp_path, portal.engine, portal.proxy.url, mission=next(MISSIONS))
    made.file(5)
    yield made
    made.store.close()


def through(node: Node, portal: Portal, habit: Habit, told: frozenset[str]) -> tuple[set[str], list[str]]:
    """Send while the proxy has `habit`, then without; return what was said meanwhile, and what differs in the
    end."""
    portal.proxy.habit = habit
    said = node.step(portal.proxy.url, 3, HASTY if told == SLOW else PATIENT)
    portal.proxy.habit = passing
    node.file(1)
    drained = node.drained([portal.proxy.url])
    return set(said), [*differences(node.store, portal.engine), *([] if drained else ["not drained"])]


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_bad_line_loses_nothing_doubles_nothing_and_is_called_by_its_name(
    node: Node, portal: Portal, name: str
) -> None:
    habit, told = SCENARIOS[name]
    said, left = through(node, portal, aimed(habit, PUSH), told)
    assert said <= told, SEED
    assert left == [], SEED


@pytest.mark.parametrize("at", [PAGE_OF_STATES, ANY])
@pytest.mark.parametrize("name", EVERYWHERE)
def test_the_same_where_decisions_are_fetched_and_everywhere(
    node: Node, portal: Portal, name: str, at: bytes
) -> None:
    habit, told = SCENARIOS[name]
    said, left = through(node, portal, aimed(habit, at), told)
    assert said <= told, SEED
    assert left == [], SEED


def test_nobody_at_the_portals_address_is_unreachable_and_then_it_is_back(node: Node, portal: Portal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = taken.getsockname()[1]
    assert node.step(f"http://127.0.0.1:{nobody}", 3, PATIENT) == [Trouble.UNREACHABLE] * 3
    assert node.drained([portal.proxy.url])
    assert differences(node.store, portal.engine) == []


def test_a_line_cut_at_every_tenth_byte_of_an_answer_goes_on_where_it_was(node: Node, portal: Portal) -> None:
    for tenth in range(10):
        node.file(1)
        said, left = through(node, portal, aimed(cut_answer(at_tenth(tenth)), PUSH), CUT)
        assert said <= CUT, (SEED, tenth)
        assert left == [], (SEED, tenth)


def test_any_mix_of_bad_habits_ends_with_everything_there(node: Node, portal: Portal) -> None:
    quick = [habit for habit, told in SCENARIOS.values() if told != SLOW]
    for _ in range(20):
        node.file(1)
        portal.proxy.habit = aimed(CHANCE.choice(quick), PUSH)
        node.step(portal.proxy.url, 1, PATIENT)
    portal.proxy.habit = passing
    assert node.drained([portal.proxy.url]), SEED
    assert differences(node.store, portal.engine) == [], SEED
