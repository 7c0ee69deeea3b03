"""The pages that keep the line well: nodes, and held operations with their mending."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from kiosk.domain.reference import read_reference
from kiosk.portal.booking.doubts import decisions
from kiosk.portal.booking.slot_list import lent_ahead
from kiosk.portal.database import reading
from kiosk.portal.nodes.bodies import REFERENCE_TAKEN
from kiosk.portal.nodes.codes import make_enrolment_code
from kiosk.portal.nodes.filed import REQUEST_FILED
from kiosk.portal.nodes.holding import LONGEST_BODY, HeldDetail, find_held, let_stand, list_held, mend_held
from kiosk.portal.nodes.mission_work import DECIDED_OTHERWISE, MOVED
from kiosk.portal.nodes.watching import list_nodes, take_back, withdraw
from kiosk.portal.officers.moving import LONGEST_NOTE
from kiosk.portal.officers.requests import find_request
from kiosk.portal.officers.showing import shown_steps
from kiosk.portal.web.care_api import NodeId, OperationId
from kiosk.portal.web.context import Here
from kiosk.portal.web.officers_api import MISSION, PLAIN, mission_for
from kiosk.portal.web.page import FormToken, OfficerPage, Page
from kiosk.portal.web.problems import Problem

router = APIRouter(include_in_schema=False)


@router.get("/nodes")
def nodes_page(page: OfficerPage) -> Response:
    """Show the nodes."""
    return _draw_nodes(page)


@router.post("/nodes/codes")
def code_form(
    here: Here,
    page: OfficerPage,
    mission: Annotated[str, Form(max_length=20)] = "",
    form_token: FormToken = "",
) -> Response:
    """Make an enrolment code, and show it this once."""
    named = mission.strip().upper()
    if not page.owns(form_token):
        return page.message("form_expired", 403)
    if named and not re.fullmatch(MISSION, named):
        return page.message("mission_needed", 422)
    try:
        chosen = mission_for(page.asking, named or None)
    except Problem as error:
        return page.message(error.code.replace("-", "_"), error.status)
    code = make_enrolment_code(here.engine, here.identity.secret, chosen, here.clock.now_ms())
    return _draw_nodes(page, f"{chosen} {code[:4]}-{code[4:]}")


@router.post("/nodes/{node_id}/withdrawal")
def withdrawal_form(
    here: Here,
    page: OfficerPage,
    node_id: NodeId,
    withdrawn: Annotated[bool, Form()],
    form_token: FormToken = "",
) -> Response:
    """Withdraw a node, or take it back."""
    if not page.owns(form_token):
        return page.message("form_expired", 403)
    try:
        (withdraw if withdrawn else take_back)(here.engine, page.asking, node_id, here.clock.now_ms())
    except Problem as error:
        return page.message("unknown_node", error.status)
    return RedirectResponse("/nodes", 303)


@router.get("/held")
def held_page(here: Here, page: OfficerPage) -> Response:
    """Show what couldn't be applied."""
    with reading(here.engine) as connection:
        rows = list_held(connection, page.asking)
    return page.draw("held.html", rows=rows)


@router.get("/held/{op_id}")
def held_operation_page(page: OfficerPage, op_id: OperationId) -> Response:
    """Show one held operation, and how it may be mended."""
    return _draw_held(page, op_id)


@router.post("/held/{op_id}/mend")
def mend_form(
    here: Here,
    page: OfficerPage,
    op_id: OperationId,
    body: Annotated[str | None, Form(max_length=LONGEST_BODY, pattern=PLAIN)] = None,
    note: Annotated[str, Form(max_length=LONGEST_NOTE, pattern=PLAIN)] = "",
    form_token: FormToken = "",
) -> Response:
    """Mend and apply a held operation, and show the request it became, if it is one's."""
    if not page.owns(form_token):
        return page.message("form_expired", 403)
    try:
        mended = mend_held(here.engine, page.asking, op_id, body, note, here.clock.now_ms())
    except Problem as error:
        reason = error.members.get("reason")
        return _draw_held(page, op_id, error.status, f"held.{reason}" if reason else "", body)
    if mended.kind != REQUEST_FILED:
        return RedirectResponse("/held", 303)
    return RedirectResponse(f"/requests/{quote(mended.entity_id, safe='')}", 303)


@router.post("/held/{op_id}/let-stand")
def stand_form(
    here: Here,
    page: OfficerPage,
    op_id: OperationId,
    note: Annotated[str, Form(max_length=LONGEST_NOTE, pattern=PLAIN)] = "",
    form_token: FormToken = "",
) -> Response:
    """Let a decision stand against what the mission said, and show the request."""
    if not page.owns(form_token):
        return page.message("form_expired", 403)
    try:
        request_id = let_stand(here.engine, page.asking, op_id, note, here.clock.now_ms())
    except Problem as error:
        key = "not_decided" if error.code == "not-decided" else "unknown_held"
        return page.message(key, error.status)
    return RedirectResponse(f"/requests/{quote(request_id, safe='')}", 303)


def _draw_nodes(page: Page, code: str = "") -> Response:
    with reading(page.here.engine) as connection:
        now_ms = page.here.clock.now_ms()
        rows = list_nodes(connection, page.asking, now_ms)
        lent = {row.node_id: row for row in lent_ahead(connection, page.asking, now_ms)}
        decided = decisions(connection, page.asking)
    return page.draw("nodes.html", rows=rows, lent=lent, decided=decided, code=code)


def _draw_held(
    page: Page, op_id: str, status: int = 200, notice: str = "", typed: str | None = None
) -> Response:
    with reading(page.here.engine) as connection:
        found = find_held(connection, page.asking, op_id)
        entity_id = str(found.facts["entity_id"]) if found else ""
        about = find_request(connection, page.asking, entity_id)
    if found is None:
        return page.message("unknown_held", 404)
    form: Any = found.form or {}
    return page.draw(
        "held_one.html",
        status,
        found=found,
        body=_spread(found) if typed is None else typed,
        steps=shown_steps(page.here.catalogue, str(form.get("service", "")), form, page.language),
        taken=_reference(found) if found.row.reason == REFERENCE_TAKEN else None,
        about=about.row if about else None,
        said=_said(found),
        decided=found.row.reason == DECIDED_OTHERWISE,
        notice=notice,
    )


def _spread(found: HeldDetail) -> str:
    """Return the operation's body over several lines, if it can be read at all."""
    body = str(found.facts["body"])
    try:
        return json.dumps(json.loads(body), ensure_ascii=False, indent=1)
    except (ValueError, RecursionError):
        return body


def _reference(found: HeldDetail) -> str | None:
    """Return the reference in an operation's body, if it can be read."""
    return read_reference(_member(found, "reference"))


def _said(found: HeldDetail) -> str:
    """Return the state that a mission's move brings, "" for what is no such move."""
    return _member(found, "value") if found.row.kind == MOVED else ""


def _member(found: HeldDetail, name: str) -> str:
    try:
        return str(json.loads(found.facts["body"])[name])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""
