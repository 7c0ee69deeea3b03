"""What officers ask of the portal beside requests: nodes, held operations, publications."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field

from kiosk.portal.database import reading
from kiosk.portal.nodes.filed import REQUEST_FILED
from kiosk.portal.nodes.holding import (
    LONGEST_BODY,
    HeldDetail,
    HeldRow,
    Mended,
    find_held,
    let_stand,
    list_held,
    mend_held,
)
from kiosk.portal.nodes.watching import NodeRow, list_nodes, take_back, withdraw
from kiosk.portal.officers.moving import LONGEST_NOTE
from kiosk.portal.officers.publishing import (
    PublicationRow,
    checked_changes,
    list_publications,
    publish,
    scope_for,
)
from kiosk.portal.officers.requests import RequestDetail
from kiosk.portal.officers.sessions import Asking
from kiosk.portal.web.context import Here
from kiosk.portal.web.officers_api import MISSION, PLAIN, known_request
from kiosk.portal.web.problems import PROBLEM_ANSWERS, Problem

LONGEST_SOURCE = 60 * 1024
OperationId = Annotated[str, Path(max_length=200, pattern=PLAIN)]
NodeId = Annotated[str, Path(max_length=200, pattern=PLAIN)]

router = APIRouter(prefix="/api/v1", tags=["officers"], responses=PROBLEM_ANSWERS)


class MendBody(BaseModel):
    """How a held operation is to be applied: as it came, or with another `body` (JSON text) in its place."""

    model_config = ConfigDict(strict=True, frozen=True)

    body: str | None = Field(default=None, max_length=LONGEST_BODY, pattern=PLAIN)
    note: str = Field(default="", max_length=LONGEST_NOTE, pattern=PLAIN)


class StandBody(BaseModel):
    """Why a decision stands."""

    model_config = ConfigDict(strict=True, frozen=True)

    note: str = Field(default="", max_length=LONGEST_NOTE, pattern=PLAIN)


class PublicationBody(BaseModel):
    """Dated changes as TOML, the [[change]] rows of a mission's file; for one mission, or for all."""

    model_config = ConfigDict(strict=True, frozen=True)

    source: str = Field(max_length=LONGEST_SOURCE)
    mission_code: str | None = Field(default=None, pattern=MISSION)


@router.get("/nodes")
def nodes(here: Here, asking: Asking) -> list[NodeRow]:
    """List the nodes, with when they were last heard of and what they said of themselves."""
    with reading(here.engine) as connection:
        return list(list_nodes(connection, asking, here.clock.now_ms()))


@router.put("/nodes/{node_id}/withdrawal")
def withdrawal(here: Here, asking: Asking, node_id: NodeId) -> NodeRow:
    """Withdraw a node: nothing more is taken from it; what came stays."""
    return withdraw(here.engine, asking, node_id, here.clock.now_ms())


@router.delete("/nodes/{node_id}/withdrawal")
def no_withdrawal(here: Here, asking: Asking, node_id: NodeId) -> NodeRow:
    """Take a withdrawn node back."""
    return take_back(here.engine, asking, node_id, here.clock.now_ms())


@router.get("/held")
def held_operations(here: Here, asking: Asking) -> list[HeldRow]:
    """List the operations that couldn't be applied."""
    with reading(here.engine) as connection:
        return list(list_held(connection, asking))


@router.get("/held/{op_id}")
def held_operation(here: Here, asking: Asking, op_id: OperationId) -> HeldDetail:
    """Return a held operation as its node journaled it, with what was filed."""
    with reading(here.engine) as connection:
        found = find_held(connection, asking, op_id)
    if found is None:
        raise Problem(404, "held-unknown", "There is no such held operation")
    return found


@router.post("/held/{op_id}/mend", status_code=201)
def mend(here: Here, asking: Asking, op_id: OperationId, body: MendBody) -> RequestDetail | Mended:
    """Apply a held operation, mended or as it is; return the request it became, if it is one's.

    409 `still-held` with the reason if that can't be.
    """
    mended = mend_held(here.engine, asking, op_id, body.body, body.note, here.clock.now_ms())
    return known_request(here, asking, mended.entity_id) if mended.kind == REQUEST_FILED else mended


@router.post("/held/{op_id}/let-stand", status_code=201)
def stand(here: Here, asking: Asking, op_id: OperationId, body: StandBody) -> RequestDetail:
    """Let a decision stand against what the mission said of the request; return it as it is.

    409 `not-decided` for an operation that is held for another reason.
    """
    request_id = let_stand(here.engine, asking, op_id, body.note, here.clock.now_ms())
    return known_request(here, asking, request_id)


@router.get("/publications")
def publications(here: Here, asking: Asking) -> list[PublicationRow]:
    """List what was published, newest first."""
    return list(list_publications(here.engine, asking))


@router.post("/publications", status_code=201)
def new_publication(here: Here, asking: Asking, body: PublicationBody) -> PublicationRow:
    """Publish dated changes; they take the place of what was published for the same mission, or for all."""
    scope = scope_for(asking, body.mission_code)
    changes = checked_changes(body.source, here.catalogue)
    return publish(here.engine, here.identity, scope, changes, asking.name, here.clock.now_ms())
