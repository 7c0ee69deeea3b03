"""What officers ask of the portal, for programs; the pages show the same."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from kiosk.domain.reference import read_reference
from kiosk.domain.states import RequestState
from kiosk.portal.database import reading
from kiosk.portal.nodes.codes import make_enrolment_code
from kiosk.portal.officers.accounts import Officer, log_out
from kiosk.portal.officers.exporting import csv_lines, work_lines
from kiosk.portal.officers.moving import LONGEST_NOTE, move_request
from kiosk.portal.officers.request_work import every_work
from kiosk.portal.officers.requests import (
    RequestDetail,
    RequestPage,
    every_request,
    find_request,
    list_requests,
)
from kiosk.portal.officers.sessions import COOKIE, Asking, start_session, token_of
from kiosk.portal.web.context import Here, Portal
from kiosk.portal.web.problems import PROBLEM_ANSWERS, Problem

router = APIRouter(prefix="/api/v1", tags=["officers"], responses=PROBLEM_ANSWERS)

PLAIN = r"^[^\x00]*$"
"""Any text that both databases can keep."""
RequestId = Annotated[str, Path(max_length=200, pattern=PLAIN)]
After = Annotated[str, Query(max_length=200, pattern=PLAIN)]
MISSION = "^[A-Z]{3}$"


class LogInBody(BaseModel):
    """Who logs in."""

    model_config = ConfigDict(strict=True, frozen=True)

    name: str = Field(min_length=1, max_length=100, pattern=PLAIN)
    password: str = Field(max_length=200)


class MoveBody(BaseModel):
    """A decision. JSON has no enums, so the state is read from its text."""

    model_config = ConfigDict(frozen=True)

    state: RequestState
    note: str = Field(default="", max_length=LONGEST_NOTE, pattern=PLAIN)


class CodeBody(BaseModel):
    """For which mission a node is to be enrolled; needed only from those who see all."""

    model_config = ConfigDict(strict=True, frozen=True)

    mission_code: str | None = Field(default=None, pattern=MISSION)


@router.post("/session", status_code=204)
def open_session(here: Here, request: Request, response: Response, body: LogInBody) -> None:
    """Log in; the answer sets the session's cookie."""
    if not start_session(here, request, response, body.name, body.password):
        raise Problem(401, "wrong-password", "Name or password is wrong")


@router.delete("/session", status_code=204)
def close_session(here: Here, request: Request, response: Response, asking: Asking) -> None:
    """Log out."""
    log_out(here.engine, token_of(request))
    response.delete_cookie(COOKIE)


@router.get("/requests")
def requests(
    here: Here,
    asking: Asking,
    state: RequestState | None = None,
    reference: Annotated[str, Query(max_length=100)] = "",
    after: After = "",
) -> RequestPage:
    """List the newest requests, of one state or one reference where given; `next` is the next `after`."""
    return matching_requests(here, asking, state, reference, after)


@router.get("/requests.csv", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
def requests_csv(here: Here, asking: Asking, state: RequestState | None = None) -> Response:
    """Export all requests as CSV."""
    with reading(here.engine) as connection:
        rows = every_request(connection, asking, state.value if state else "")
        return _csv("requests.csv", "".join(csv_lines(rows)))


@router.get("/work.csv", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
def work_csv(here: Here, asking: Asking) -> Response:
    """Export all that missions did with requests, with what stood in each corrected field before, as CSV."""
    with reading(here.engine) as connection:
        return _csv("work.csv", "".join(work_lines(every_work(connection, asking))))


@router.get("/requests/{request_id}")
def one_request(here: Here, asking: Asking, response: Response, request_id: RequestId) -> RequestDetail:
    """Return a request with what was filed, and its history."""
    response.headers["Cache-Control"] = "no-store"
    return known_request(here, asking, request_id)


@router.post("/requests/{request_id}/moves", status_code=201)
def moves(here: Here, asking: Asking, request_id: RequestId, body: MoveBody) -> RequestDetail:
    """Move a request to its next state, with a note."""
    move_request(here.engine, asking, request_id, body.state, body.note, here.clock.now_ms())
    return known_request(here, asking, request_id)


@router.post("/enrolment-codes", status_code=201)
def enrolment_codes(here: Here, asking: Asking, body: CodeBody) -> dict[str, str]:
    """Make a code that enrols one node of a mission within a day."""
    mission = mission_for(asking, body.mission_code)
    code = make_enrolment_code(here.engine, here.identity.secret, mission, here.clock.now_ms())
    return {"code": code, "mission_code": mission}


def _csv(name: str, table: str) -> Response:
    kept = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(table, media_type="text/csv; charset=utf-8", headers=kept)


def matching_requests(
    here: Portal, asking: Officer, state: RequestState | None, typed: str, after: str
) -> RequestPage:
    """Return the requests of a list; a typed number that is no reference finds nothing."""
    reference = read_reference(typed) if typed.strip() else ""
    if reference is None:
        return RequestPage((), None)
    with reading(here.engine) as connection:
        return list_requests(connection, asking, state.value if state else "", reference, after)


def known_request(here: Portal, asking: Officer, request_id: str) -> RequestDetail:
    """Return a request; `Problem` 404 if there is none that this officer may see."""
    with reading(here.engine) as connection:
        found = find_request(connection, asking, request_id)
    if found is None:
        raise Problem(404, "request-unknown", "There is no such request")
    return found


def mission_for(asking: Officer, named: str | None) -> str:
    """Return the mission a code is made for; `Problem` where the officer may not, or must say which."""
    mission = named or asking.mission
    if mission is None:
        raise Problem(422, "mission-needed", "Name the mission")
    if asking.mission not in (None, mission):
        raise Problem(403, "other-mission", "Your account is for another mission")
    return mission
