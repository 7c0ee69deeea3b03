"""Whatever anybody sends to any described path, the fault is theirs, and it is told as a problem.

schemathesis makes the requests from the API's own description: such as it asks for, and bent ones.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from sqlalchemy import Engine

from kiosk.portal.booking.channels import make_channel_key
from kiosk.sync.signing import sign
from kiosk.sync.wire import NONCE_HEADER, PORTAL_HEADER, PREFIX
from tests.portal.journals import filed
from tests.portal.site import FakeNode, Site, logged_in

EXAMPLES, PARTS = 4, 3
"""Of each operation in each mode; and in how many tests the operations are asked: each ends in its time."""
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(("place", "known"), [("file_url", False), ("postgresql_url", True)])
def test_every_described_path_withstands_anything(
    place: str, known: bool, part: int, request: pytest.FixtureRequest, opened: Callable[[str], Engine]
) -> None:
    site = Site(opened(request.getfixturevalue(place)))
    site.officer()
    with site.client() as client:
        node = FakeNode(client, filed(2))
        node.enrol(site.code())
        node.journal.write("request.filed", "x", "no json")
        node.pushed()
        if known:
            logged_in(client)
        shown = f"Bearer {make_channel_key(site.engine, 'web', 'RUH')}"
        described = schemathesis.openapi.from_dict(client.get("/openapi.json").json())
        operations = [found.ok() for found in described.get_all_operations() if isinstance(found, Ok)]
        answers: set[int] = set()
        # Logging out comes last.
        ordered = sorted(operations, key=lambda one: (one.method == "delete", one.path))
        for operation in ordered[part::PARTS]:
            if known and operation.path.startswith("/web/"):
                client.headers["authorization"] = shown
            answered = {status for mode in GenerationMode for status in ask_all(operation, mode, node, known)}
            assert answered, operation.label
            if not operation.path.endswith("/time"):  # which anybody may ask for
                answers |= answered
        assert (200 in answers) == known


@pytest.mark.parametrize("path", ["/requests/{}", "/requests/{}/moves", "/held/{}", "/held/{}/mend"])
def test_what_is_really_there_withstands_anything(site: Site, client: httpx2.Client, path: str) -> None:
    node = FakeNode(client, filed(2))
    node.enrol(site.code())
    node.journal.write("request.filed", "x", "no json")
    node.pushed()
    logged_in(client)
    described = schemathesis.openapi.from_dict(client.get("/openapi.json").json())
    name, place = ("op_id", 2) if "held" in path else ("request_id", 0)
    operation = described["/api/v1" + path.format(f"{{{name}}}")]["POST" if path.count("/") > 2 else "GET"]
    there = node.journal.operations[place]
    chosen = {name: there.op_id if name == "op_id" else str(there.facts["entity_id"])}
    assert ask_all(operation, GenerationMode.POSITIVE, node, True, path_parameters=chosen)


def ask_all(operation: Any, mode: GenerationMode, node: FakeNode, known: bool, **fixed: Any) -> list[int]:
    """Ask an operation in many ways, and return the answers' statuses; none where nothing can be bent."""
    asked: list[int] = []
    if mode is GenerationMode.NEGATIVE and not (any(operation.iter_parameters()) or list(operation.body)):
        return asked

    @settings(max_examples=EXAMPLES, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode, **fixed))
    def each(case: Case[Any]) -> None:
        asked.append(ask(case, node, known))

    try:
        each()
    except Unsatisfiable:
        assert mode is GenerationMode.NEGATIVE
    return asked


def ask(case: Case[Any], node: FakeNode, known: bool) -> int:
    """Send `case`, see that a program can act on the answer and it is as described; return its status."""
    request = request_of(case, node.client)
    if known and case.path.startswith(PREFIX):
        signature = sign(node.key, node.key_id, node.nonce, case.method, str(request.url), request.read())
        request.headers.update(signature)
    answer = node.client.send(request)
    told = f"{case.method} {request.url} {request.read()[:300]!r} -> {answer.status_code} {answer.text[:300]}"
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json", told
        assert answer.json()["status"] == answer.status_code, told
    if case.path.startswith(PREFIX):
        assert {PORTAL_HEADER.lower(), NONCE_HEADER.lower()} <= set(answer.headers.keys()), told
        node.nonce = answer.headers[NONCE_HEADER]
    case.validate_response(answer, checks=CHECKS)
    return answer.status_code


def request_of(case: Case[Any], client: httpx2.Client) -> httpx2.Request:
    """Return `case` as our client sends it."""
    sent = case.as_transport_kwargs(base_url=str(client.base_url))
    content = json.dumps(sent["json"]).encode() if "json" in sent else sent.get("data")
    # Header values are bytes to HTTP; of a key that was made up, the one that is known takes the place.
    made_up = {name: value.encode("latin-1", "replace") for name, value in (sent["headers"] or {}).items()}
    if "authorization" in client.headers:
        made_up.pop("Authorization", None)
    return client.build_request(
        sent["method"], sent["url"], params=sent["params"], headers=made_up, content=content
    )
