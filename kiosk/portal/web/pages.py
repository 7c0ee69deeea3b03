"""The portal's pages: log-in, requests, one request and its next state. No script runs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from kiosk.domain.states import RequestState
from kiosk.portal.database import reading
from kiosk.portal.officers.accounts import log_out
from kiosk.portal.officers.moving import LONGEST_NOTE, move_request, next_states
from kiosk.portal.officers.requests import find_request
from kiosk.portal.officers.sessions import COOKIE, start_session, token_of
from kiosk.portal.officers.showing import missing_papers, shown_steps
from kiosk.portal.officers.shown_work import shown_history
from kiosk.portal.web.context import Here
from kiosk.portal.web.officers_api import PLAIN, After, RequestId, matching_requests
from kiosk.portal.web.page import LOG_IN, AnyPage, FormToken, OfficerPage, Page
from kiosk.portal.web.problems import Problem

STATES = tuple(state for state in RequestState if state not in (RequestState.DRAFT, RequestState.SUBMITTED))
"""Those a request can have here."""

router = APIRouter(include_in_schema=False)


@router.get("/")
def first() -> Response:
    """Lead to the requests."""
    return RedirectResponse("/requests", 303)


@router.get(LOG_IN)
def log_in_page(page: AnyPage) -> Response:
    """Show the log-in."""
    return page.draw("log_in.html", failed=False)


@router.post(LOG_IN)
def log_in_form(
    here: Here,
    request: Request,
    page: AnyPage,
    name: Annotated[str, Form(max_length=100, pattern=PLAIN)],
    password: Annotated[str, Form(max_length=200)],
) -> Response:
    """Log in."""
    response = RedirectResponse("/requests", 303)
    if start_session(here, request, response, name, password):
        return response
    return page.draw("log_in.html", 401, failed=True)


@router.post("/log-out")
def log_out_form(here: Here, request: Request, page: OfficerPage, form_token: FormToken = "") -> Response:
    """Log out."""
    if not page.owns(form_token):
        return page.message("form_expired", 403)
    log_out(here.engine, token_of(request))
    response = RedirectResponse(LOG_IN, 303)
    response.delete_cookie(COOKIE)
    return response


@router.get("/requests")
def requests_page(
    here: Here,
    page: OfficerPage,
    state: str = "",
    reference: Annotated[str, Query(max_length=100)] = "",
    after: After = "",
) -> Response:
    """Show the newest requests, or those behind one."""
    chosen = next((known for known in STATES if known == state), None)
    found = matching_requests(here, page.asking, chosen, reference, after)
    return page.draw(
        "requests.html",
        rows=found.requests,
        newest=after and page.link(after=""),
        older=found.next and page.link(after=found.next),
        states=STATES,
        chosen=chosen or "",
        typed=reference,
    )


@router.get("/requests/{request_id}")
def request_page(page: OfficerPage, request_id: RequestId) -> Response:
    """Show one request."""
    return _draw_request(page, request_id)


@router.post("/requests/{request_id}/moves")
def move_form(
    here: Here,
    page: OfficerPage,
    request_id: RequestId,
    state: Annotated[RequestState, Form()],
    note: Annotated[str, Form(max_length=LONGEST_NOTE, pattern=PLAIN)] = "",
    form_token: FormToken = "",
) -> Response:
    """Move a request, and show it."""
    if not page.owns(form_token):
        return page.message("form_expired", 403)
    try:
        move_request(here.engine, page.asking, request_id, state, note, here.clock.now_ms())
    except Problem as error:
        return _draw_request(page, request_id, error.status, "illegal_move")
    return RedirectResponse(page.request.url.path.removesuffix("/moves"), 303)


def _draw_request(page: Page, request_id: str, status: int = 200, notice: str = "") -> Response:
    with reading(page.here.engine) as connection:
        detail = find_request(connection, page.asking, request_id)
    if detail is None:
        return page.message("unknown_request", 404)
    return page.draw(
        "request.html",
        status,
        detail=detail,
        steps=shown_steps(page.here.catalogue, detail.row.service, detail.form, page.language, detail.work),
        events=shown_history(page.here.catalogue, detail, page.language),
        held=[done for done in detail.work if done.held],
        missing=missing_papers(page.here.catalogue, detail, page.language),
        next_states=next_states(detail.row.state),
        notice=notice,
    )
