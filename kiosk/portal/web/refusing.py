"""How a refusal is told: to a program as a problem, to somebody at a browser as a page in words.

An officer whose note was too long, or whose portal is busy, would else read a line of JSON in English.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kiosk.portal.web.context import portal_of
from kiosk.portal.web.page import open_page
from kiosk.portal.web.problems import PROBLEM_TYPE, Problem
from kiosk.sync.wire import PREFIX

_PROGRAMS = (f"{PREFIX}/", "/api/")
"""Where programs ask, whatever they say that they read."""
_WORDS: Mapping[int, str] = {
    403: "other_mission",
    404: "no_page",
    405: "no_page",
    413: "too_large",
    500: "portal_failed",
    503: "portal_busy",
}
_NOT_TAKEN = "not_taken"


def refusal(request: Request, problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """Return the answer that tells whoever asked of `problem`. Asks no database: it may be away."""
    if problem.status >= 400 and _reads_pages(request):
        page = open_page(request, portal_of(request), None)
        answer: Response = page.message(_WORDS.get(problem.status, _NOT_TAKEN), problem.status)
        answer.headers.update(headers or {})
        return answer
    return JSONResponse(problem.body(), problem.status, dict(headers or {}), PROBLEM_TYPE)


def _reads_pages(request: Request) -> bool:
    wanted = request.headers.get("accept", "")
    return "text/html" in wanted and not request.url.path.startswith(_PROGRAMS)
