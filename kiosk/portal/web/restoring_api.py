"""What nodes ask more rarely: to be known as well, what was published, and their own journal back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Query

from kiosk.portal.database import reading
from kiosk.portal.nodes.branching import begin_branch
from kiosk.portal.nodes.known import find_node, note_seen, standing_of
from kiosk.portal.nodes.returning import MOST_BACK, operations_after
from kiosk.portal.nodes.signers import Content, Signer
from kiosk.portal.nodes.watching import keep_health
from kiosk.portal.officers.publishing import publications_after
from kiosk.portal.web.context import Here
from kiosk.portal.web.nodes_api import LARGEST
from kiosk.portal.web.problems import PROBLEM_ANSWERS, Problem
from kiosk.sync.codec import standing_body
from kiosk.sync.pages import operation_page_body, publication_page_body, read_branch, read_health
from kiosk.sync.wire import PREFIX, WireError

Value = TypeVar("Value")

router = APIRouter(prefix=f"{PREFIX}/nodes/me", tags=["nodes"], responses=PROBLEM_ANSWERS)


def _described(*whole: str, **other: str) -> dict[str, Any]:
    """Return how a body is described that the wire's own reader reads."""
    kinds = {**dict.fromkeys(whole, "integer"), **other}
    schema = {
        "type": "object",
        "required": list(kinds),
        "properties": {name: {"type": kind} for name, kind in kinds.items()},
    }
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


@router.post(
    "/health", openapi_extra=_described("waiting", "oldest_ms", "free_mb", "clock_ms", release="string")
)
def health(here: Here, signer: Signer, content: Content) -> dict[str, object]:
    """Keep how the node says it is, and tell how far the portal is."""
    now_ms = here.clock.now_ms()
    keep_health(here.engine, signer.node_id, read_content(read_health, content), now_ms)
    with reading(here.engine) as connection:
        found = find_node(connection, signer.node_id) or signer
        return standing_body(standing_of(connection, found, now_ms))


@router.get("/catalogue")
def catalogue(
    here: Here, signer: Signer, after: Annotated[int, Query(ge=0, le=LARGEST)] = 0
) -> dict[str, object]:
    """Tell what was published for the node's mission, and for all, behind a publication's number."""
    with reading(here.engine) as connection:
        return publication_page_body(publications_after(connection, signer.mission_code, after))


@router.get("/ops")
def operations(
    here: Here,
    signer: Signer,
    after: Annotated[int, Query(ge=0, le=LARGEST)] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST_BACK)] = 100,
) -> dict[str, object]:
    """Give the node's own operations back, those behind a number."""
    note_seen(here.engine, signer, here.clock.now_ms())
    with reading(here.engine) as connection:
        found = find_node(connection, signer.node_id) or signer
        return operation_page_body(operations_after(connection, found, after, limit))


@router.post("/branch", openapi_extra=_described("seq", hash="string"))
def branch(here: Here, signer: Signer, content: Content) -> dict[str, object]:
    """Let a restored node go on from an operation that both know."""
    asked = read_content(read_branch, content)
    return standing_body(begin_branch(here.engine, signer.node_id, asked, here.clock.now_ms()))


def read_content(reader: Callable[[bytes], Value], content: bytes) -> Value:
    """Return what a wire's reader makes of a body; `Problem` 422 `not-valid` if it is nothing of it."""
    try:
        return reader(content)
    except WireError as error:
        raise Problem(422, "not-valid", "The request isn't as described", str(error)) from error
