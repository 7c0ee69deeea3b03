"""What nodes ask of the portal: to be enrolled, how far it is, to take a batch, and what was decided."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field

from kiosk.portal.database import reading
from kiosk.portal.nodes.changes import changes_after
from kiosk.portal.nodes.enrolment import Enrolment, enrol
from kiosk.portal.nodes.ingest import ingest
from kiosk.portal.nodes.known import find_node, note_seen, public_key_of, standing_of
from kiosk.portal.nodes.signers import Content, Signer
from kiosk.portal.web.context import Here
from kiosk.portal.web.problems import PROBLEM_ANSWERS, Problem
from kiosk.sync.codec import decode_batch, standing_body, state_page_body
from kiosk.sync.pages import time_body
from kiosk.sync.sealing import open_letter, public_hex
from kiosk.sync.wire import BATCH_TYPE, CLOSED_TYPE, MOST_BYTES, PREFIX, TimeTold, WireError

OPERATIONS_PATH = f"{PREFIX}/nodes/me/ops"
CLOSED_PATH = f"{PREFIX}/nodes/me/closed"
MOST_BATCH_BODY = MOST_BYTES + 64 * 1024
"""What doesn't compress grows a little."""
LARGEST = 2**63 - 1
MOST_CHANGES = 500

router = APIRouter(prefix=PREFIX, tags=["nodes"], responses=PROBLEM_ANSWERS)


class EnrolmentBody(BaseModel):
    """A node that wants to be enrolled."""

    model_config = ConfigDict(strict=True, frozen=True)

    code: str = Field(pattern="^[0-9A-Za-z -]{1,20}$")
    node_id: str = Field(pattern="^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
    letter: str = Field(pattern="^[A-Z]$")
    mission_code: str = Field(pattern="^[A-Z]{3}$")
    epoch: int = Field(ge=1, le=LARGEST)
    public_key: str = Field(pattern="^[0-9a-f]{64}$", description="Ed25519, hexadecimal")
    courier_key: str = Field(pattern="^[0-9a-f]{64}$", description="X25519, hexadecimal")


class EnrolledBody(BaseModel):
    """An enrolled node, and the portal's public keys (hexadecimal): of publications, of courier files."""

    node_id: str
    key_id: str
    epoch: int
    publisher: str
    courier: str


@router.post("/enrolments", status_code=201)
def enrolments(here: Here, body: EnrolmentBody) -> EnrolledBody:
    """Enrol a node by a one-time code."""
    asked = Enrolment(
        code=body.code,
        node_id=body.node_id,
        letter=body.letter,
        mission_code=body.mission_code,
        epoch=body.epoch,
        public_key=bytes.fromhex(body.public_key),
        courier_key=bytes.fromhex(body.courier_key),
    )
    enrolled = enrol(here.engine, here.identity.secret, asked, here.clock.now_ms())
    return EnrolledBody(
        node_id=enrolled.node_id,
        key_id=enrolled.key_id,
        epoch=enrolled.epoch,
        publisher=public_hex(here.identity.publishing_key),
        courier=public_hex(here.identity.courier_key),
    )


@router.get("/time")
def time(here: Here, question: Annotated[str, Query(pattern="^[0-9a-f]{32}$")]) -> dict[str, object]:
    """Prove what time it is to whoever drew `question`: all that a node with a wrong clock asks first."""
    now_ms = here.clock.now_ms()
    covered = TimeTold(now_ms, b"").covered(question)
    return time_body(TimeTold(now_ms, here.identity.publishing_key.sign(covered)))


@router.get("/nodes/me")
def nodes_me(here: Here, signer: Signer) -> dict[str, object]:
    """Tell how far the portal is with the asking node."""
    now_ms = here.clock.now_ms()
    note_seen(here.engine, signer, now_ms)
    with reading(here.engine) as connection:
        found = find_node(connection, signer.node_id) or signer
        return standing_body(standing_of(connection, found, now_ms))


@router.post(
    "/nodes/me/ops",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {BATCH_TYPE: {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
def nodes_me_ops(request: Request, here: Here, signer: Signer, content: Content) -> dict[str, object]:
    """Take a batch of operations, and tell how far the portal is."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != BATCH_TYPE:
        raise Problem(415, "not-a-batch", f"Send {BATCH_TYPE}")
    try:
        batch = decode_batch(content)
    except WireError as error:
        raise Problem(422, "not-a-batch", "The body can't be read as a batch", str(error)) from error
    taken = ingest(here.engine, signer.node_id, batch, here.clock.now_ms())
    return standing_body(taken)


@router.post(
    "/nodes/me/closed",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {CLOSED_TYPE: {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
def nodes_me_closed(here: Here, signer: Signer, content: Content) -> dict[str, object]:
    """Take a batch that was closed for the portal: what a gateway would mind in it, it can't read."""
    try:
        letter = open_letter(
            content, here.identity.courier_key, lambda key_id: public_key_of(here.engine, key_id)
        )
        batch = decode_batch(letter.content)
    except WireError as error:
        raise Problem(422, "not-a-batch", "The body can't be read as a closed batch", str(error)) from error
    return standing_body(ingest(here.engine, signer.node_id, batch, here.clock.now_ms()))


@router.get("/nodes/me/states")
def nodes_me_states(
    here: Here,
    signer: Signer,
    after: Annotated[int, Query(ge=0, le=LARGEST)] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST_CHANGES)] = 100,
) -> dict[str, object]:
    """Tell what was decided on the node's requests since a change's number."""
    note_seen(here.engine, signer, here.clock.now_ms())
    with reading(here.engine) as connection:
        return state_page_body(changes_after(connection, signer.node_id, after, limit))
