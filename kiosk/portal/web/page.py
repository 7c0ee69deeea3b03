"""One page as a browser gets it: in the reader's language, escaped, and without anything that could run."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Form, HTTPException, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.domain.local_time import local_day
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language
from kiosk.portal.officers.accounts import Officer, form_token
from kiosk.portal.officers.sessions import maybe_officer, token_of
from kiosk.portal.officers.showing import service_name
from kiosk.portal.web.context import Here, Portal
from kiosk.portal.web.texts import say, say_code
from kiosk.portal.web.times import age, clock_time, day_words, iso_time, moment, span

TEMPLATES = Path(__file__).with_name("templates")
LANGUAGE_COOKIE = "portal_language"
LOG_IN = "/log-in"
_YEAR_SECONDS = 365 * 86_400
PAGE_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What every page is drawn with."""

    here: Portal
    request: Request
    officer: Officer | None
    language: Language
    templates: Environment

    @property
    def asking(self) -> Officer:
        """The officer, on a page that only officers get."""
        if self.officer is None:
            raise HTTPException(303, "Log in first", {"Location": LOG_IN})
        return self.officer

    @property
    def form_token(self) -> str:
        """What this session's forms carry."""
        token = token_of(self.request)
        return form_token(self.here.identity.secret, token) if token else ""

    def owns(self, form_token: str) -> bool:
        """Tell whether a form came from a page of this session, not from another site."""
        return hmac.compare_digest(form_token.encode("utf-8", "replace"), self.form_token.encode())

    def draw(self, template: str, status: int = 200, **values: object) -> HTMLResponse:
        """Return the page of `template`; a language chosen by `?lang=` is kept in a cookie."""
        other = Language.ENGLISH if self.language is Language.ARABIC else Language.ARABIC
        content = self.templates.get_template(template).render(
            language=self.language.value,
            other_language=self._link_in(other),
            direction="rtl" if self.language is Language.ARABIC else "ltr",
            path=self.request.url.path,
            officer=self.officer,
            form_token=self.form_token,
            **_words(self.here, self.language),
            **values,
        )
        response = HTMLResponse(content, status, PAGE_HEADERS)
        response.set_cookie(LANGUAGE_COOKIE, self.language.value, max_age=_YEAR_SECONDS, httponly=True)
        return response

    def _link_in(self, language: Language) -> str:
        """Return where this page is in another language; an answer to a form has no address of its own."""
        if self.request.method != "GET":
            return f"/requests?lang={language.value}"
        return self.link(lang=language.value)

    def link(self, **changed: str) -> str:
        """Return where this page is with other parameters."""
        return f"?{self.request.url.include_query_params(**changed).query}"

    def message(self, key: str, status: int) -> HTMLResponse:
        """Return a page that says one thing."""
        return self.draw("message.html", status, key=key)


def open_templates() -> Environment:
    """Return the templates, where every value is escaped and a missing one is an error."""
    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)


def open_page(request: Request, here: Here, found: Annotated[Officer | None, Depends(maybe_officer)]) -> Page:
    """Return the page for whoever asks, logged in or not."""
    asked = request.query_params.get("lang") or request.cookies.get(LANGUAGE_COOKIE)
    language = Language.ENGLISH if asked == Language.ENGLISH else Language.ARABIC
    return Page(here, request, found, language, request.app.state.templates)


def officer_page(page: Annotated[Page, Depends(open_page)]) -> Page:
    """Return the page for an officer; others are sent to log in."""
    return replace(page, officer=page.asking)


FormToken = Annotated[str, Form(max_length=100)]
"""What the form of a page carries."""
AnyPage = Annotated[Page, Depends(open_page)]
OfficerPage = Annotated[Page, Depends(officer_page)]


def _words(here: Portal, language: Language) -> dict[str, Callable[..., object]]:
    """Return the functions by which templates turn codes and times into words."""
    return {
        "t": partial(say, language=language),
        "named": partial(say_code, language=language),
        "age": lambda then_ms: age(then_ms, here.clock.now_ms(), language),
        "span": lambda milliseconds: span(milliseconds, language),
        "moment": partial(moment, language=language),
        "iso": iso_time,
        "service": lambda service_id: service_name(here.catalogue, service_id, language),
        "reference": display_reference,
        "day_words": partial(day_words, language=language),
        "clock": clock_time,
        "local_day": local_day,
    }
