"""Who is asking: the session's cookie, shared by the officers' API and the pages."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request, Response

from kiosk.portal.officers.accounts import SESSION_MS, Officer, log_in, officer_of
from kiosk.portal.web.context import Here, Portal
from kiosk.portal.web.problems import Problem

COOKIE = "portal_session"


def token_of(request: Request) -> str:
    """Return the session's token, empty without one."""
    return request.cookies.get(COOKIE, "")


def maybe_officer(request: Request, here: Here) -> Officer | None:
    """Return the officer who is logged in, None if nobody is."""
    token = token_of(request)
    return officer_of(here.engine, token, here.clock.now_ms()) if token else None


def required_officer(found: Annotated[Officer | None, Depends(maybe_officer)]) -> Officer:
    """Return the officer who is logged in; 401 otherwise."""
    if found is None:
        raise Problem(401, "not-logged-in", "Log in first")
    return found


Asking = Annotated[Officer, Depends(required_officer)]


def start_session(here: Portal, request: Request, response: Response, name: str, password: str) -> bool:
    """Log in and set the cookie; False for a wrong name or password."""
    token = log_in(here.engine, here.passwords, name, password, here.clock.now_ms())
    if token is None:
        return False
    response.set_cookie(
        COOKIE,
        token,
        max_age=SESSION_MS // 1000,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return True
