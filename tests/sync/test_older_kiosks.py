"""A kiosk of an earlier release gets on with today's portal: what such ones really said is said to it again.

The files in `recorded` are days of the line, written with the kiosk and the portal of that release: each
request as it crossed the line, and which members the answer had. Only signatures are made anew: a nonce is
one portal's.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from kiosk.domain.states import RequestState
from kiosk.portal.database import bring_up, portal_engine
from kiosk.portal.officers import schema as filed_there
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.moving import move_request
from kiosk.portal.schema import held
from kiosk.sync.wire import PREFIX
from tests.portal.journals import Journal
from tests.portal.site import FakeNode, Site

RECORDED = Path(__file__).parent / "recorded"
KEY = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"a node of an older release").digest())
READ_OF_A_DECISION = {"n", "request", "state", "ms"}
"""What kiosks read before a decision said which of their moves it knew."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    engine = portal_engine(str(tmp_path / "portal.db"))
    bring_up(engine)
    yield Site(engine)
    engine.dispose()


@pytest.fixture(params=sorted(file.stem for file in RECORDED.glob("*.json")))
def recorded(request: pytest.FixtureRequest) -> dict[str, Any]:
    day: dict[str, Any] = json.loads((RECORDED / f"{request.param}.json").read_bytes())
    return day


def test_an_older_kiosk_joins_todays_portal_and_sends_it_everything(
    site: Site, recorded: dict[str, Any]
) -> None:
    with site.client() as client:
        node = joined(site, client, recorded)
        for one in recorded["requests"][1:]:
            answer = said(node, one)
            assert answer.status_code == 200, (one["target"], answer.text)
            missing = set(one["answered"]) - members(answer.json())
            assert not {each for each in missing if "/*" not in each}, one["target"]
        standing = said(node, {"method": "GET", "target": f"{PREFIX}/nodes/me"}).json()
    assert [standing["acked_seq"], standing["acked_hash"]] == recorded["head"]
    with site.engine.connect() as connection:
        references = set(connection.execute(select(filed_there.request.c.reference)).scalars())
        assert connection.execute(select(held)).all() == []
    assert references == set(recorded["references"])


def test_a_decision_reaches_an_older_kiosk_in_words_that_it_knows(
    site: Site, recorded: dict[str, Any]
) -> None:
    with site.client() as client:
        node = joined(site, client, recorded)
        for one in recorded["requests"][1:]:
            said(node, one)
        with site.engine.connect() as connection:
            request_id = connection.execute(select(filed_there.request.c.id).limit(1)).scalar_one()
        move_request(
            site.engine, Officer("huda", None), request_id, RequestState.IN_REVIEW, "", site.wrist.now
        )
        page = said(node, {"method": "GET", "target": f"{PREFIX}/nodes/me/states?after=0&limit=200"}).json()
    (change,) = [one for one in page["changes"] if one["request"] == request_id]
    assert change.keys() >= READ_OF_A_DECISION
    assert (change["state"], page["more"]) == ("in_review", False)


def joined(site: Site, client: httpx2.Client, recorded: dict[str, Any]) -> FakeNode:
    """Let the recorded node join with a code of today."""
    body = json.loads(base64.b64decode(recorded["requests"][0]["content"]))
    node = FakeNode(client, Journal(), KEY)
    answer = node.enrol(site.code(), **{name: body[name] for name in body if name != "code"})
    assert answer.status_code == 201, answer.text
    assert set(recorded["requests"][0]["answered"]) <= members(answer.json())
    return node


def said(node: FakeNode, one: dict[str, Any]) -> httpx2.Response:
    """Say what was recorded, signed anew."""
    path = one["target"].removeprefix(PREFIX)
    kind = {"content-type": one.get("type") or "application/json"}
    return node.send(one["method"], path, base64.b64decode(one.get("content", "")), kind)


def members(value: object, at: str = "") -> set[str]:
    """Return the paths of all members in JSON values; `*` is any of a list."""
    if isinstance(value, dict):
        return {each for name in value for each in ({f"{at}/{name}"} | members(value[name], f"{at}/{name}"))}
    if isinstance(value, list):
        return {each for entry in value for each in members(entry, f"{at}/*")}
    return set()
