"""What nodes ask about appointments: units of slots to book from, and all bookings of their mission."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from kiosk.portal.booking.feed import bookings_after
from kiosk.portal.booking.leasing import lend
from kiosk.portal.database import reading
from kiosk.portal.nodes.known import note_seen
from kiosk.portal.nodes.signers import Content, Signer
from kiosk.portal.web.context import Here
from kiosk.portal.web.nodes_api import LARGEST
from kiosk.portal.web.problems import PROBLEM_ANSWERS
from kiosk.portal.web.restoring_api import read_content
from kiosk.sync.bookings import MOST_BOOKINGS, booking_page_body
from kiosk.sync.leases import lease_answer_body, read_targets
from kiosk.sync.wire import PREFIX

TARGETS_PATH = f"{PREFIX}/nodes/me/lease-targets"
_PAIR = {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": ["string", "integer"]}}
_TARGETS = {
    "type": "object",
    "required": ["epoch", "targets"],
    "properties": {
        "epoch": {"type": "integer"},
        "targets": {"type": "array", "items": _PAIR, "description": "[slot, free units wanted], ..."},
        "after": {"type": "integer", "description": "The number of the last answer, 0 for none."},
        "held": {"description": "[lease, slot, granted], ... of all that the node holds, or null."},
        "incarnation": {"type": "string", "description": "Of the portal to which `held` is told."},
    },
}

router = APIRouter(prefix=f"{PREFIX}/nodes/me", tags=["nodes"], responses=PROBLEM_ANSWERS)


@router.put(
    "/lease-targets",
    openapi_extra={"requestBody": {"required": True, "content": {"application/json": {"schema": _TARGETS}}}},
)
def lease_targets(here: Here, signer: Signer, content: Content) -> dict[str, object]:
    """Lend what the node lacks of its targets, and tell what changed of slots and of its leases."""
    asked = read_content(read_targets, content)
    return lease_answer_body(lend(here.engine, signer.node_id, asked, here.clock.now_ms(), here.new_id))


@router.get("/bookings")
def bookings(
    here: Here,
    signer: Signer,
    after: Annotated[int, Query(ge=0, le=LARGEST)] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST_BOOKINGS)] = 200,
) -> dict[str, object]:
    """Tell of the mission's bookings, whoever made them, those that changed behind a number."""
    note_seen(here.engine, signer, here.clock.now_ms())
    with reading(here.engine) as connection:
        return booking_page_body(bookings_after(connection, signer.mission_code, after, limit))
