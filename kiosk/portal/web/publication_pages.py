"""The pages that publish changes of the catalogue, after showing what they would change."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile
from fastapi.responses import RedirectResponse, Response

from kiosk.portal.officers.publishing import (
    PublicationRow,
    checked_changes,
    list_publications,
    publish,
    scope_for,
)
from kiosk.portal.officers.showing import ShownChange, shown_changes
from kiosk.portal.web.care_api import LONGEST_SOURCE
from kiosk.portal.web.context import Here
from kiosk.portal.web.officers_api import MISSION
from kiosk.portal.web.page import FormToken, OfficerPage, Page
from kiosk.portal.web.problems import Problem

MissionField = Annotated[str, Form(max_length=20)]
Source = Annotated[str, Form(max_length=LONGEST_SOURCE)]

router = APIRouter(prefix="/publications", include_in_schema=False)


@router.get("")
def publications_page(page: OfficerPage) -> Response:
    """Show what was published."""
    return _draw_list(page)


@router.post("/preview")
def preview_form(
    page: OfficerPage,
    source: Source = "",
    file: Annotated[UploadFile | None, File()] = None,
    mission: MissionField = "",
    form_token: FormToken = "",
) -> Response:
    """Show what a text or a file would change, or everything wrong in it."""
    if not page.owns(form_token):
        return page.message("form_expired", 403)
    text = source
    if file is not None and file.size:
        # What isn't UTF-8 becomes a sign that no key holds, and is told as a fault of its line.
        text = file.file.read().decode("utf-8", "replace").replace("\0", "\ufffd")
    try:
        scope = _scope(page, mission)
        changes = checked_changes(text, page.here.catalogue)
    except Problem as error:
        return _draw_problem(page, error, text, mission)
    return page.draw(
        "publish.html",
        scope=scope,
        source=text,
        shown=shown_changes(page.here.catalogue, changes, page.language),
        rows=[(row, shown) for row, shown in _rows(page) if row.counts and row.scope == scope],
    )


@router.post("")
def publish_form(
    here: Here,
    page: OfficerPage,
    source: Source = "",
    mission: MissionField = "",
    form_token: FormToken = "",
) -> Response:
    """Publish what was shown."""
    if not page.owns(form_token):
        return page.message("form_expired", 403)
    try:
        scope = _scope(page, mission)
        changes = checked_changes(source, here.catalogue)
    except Problem as error:
        return _draw_problem(page, error, source, mission)
    publish(here.engine, here.identity, scope, changes, page.asking.name, here.clock.now_ms())
    return RedirectResponse("/publications", 303)


def _scope(page: Page, typed: str) -> str:
    mission = typed.strip().upper()
    if mission and not re.fullmatch(MISSION, mission):
        raise Problem(422, "mission-needed", "Name the mission")
    return scope_for(page.asking, mission or None)


def _draw_problem(page: Page, problem: Problem, source: str, mission: str) -> Response:
    faults = problem.members.get("faults")
    if faults is None:
        return page.message(problem.code.replace("-", "_"), problem.status)
    return _draw_list(page, problem.status, source, mission, faults)


def _draw_list(
    page: Page, status: int = 200, source: str = "", mission: str = "", faults: object = ()
) -> Response:
    return page.draw(
        "publications.html", status, rows=_rows(page), source=source, mission=mission, faults=faults
    )


def _rows(page: Page) -> list[tuple[PublicationRow, tuple[ShownChange, ...]]]:
    """Return what was published, newest first, with its changes in words."""
    return [
        (row, shown_changes(page.here.catalogue, row.changes, page.language))
        for row in list_publications(page.here.engine, page.asking)
    ]
