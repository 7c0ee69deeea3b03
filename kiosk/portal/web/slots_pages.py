"""The pages of appointments: a day's slots, one slot, and the bookings that staff are to look after."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Form, Query
from fastapi.responses import RedirectResponse, Response

from kiosk.portal.booking.booking_list import (
    bookings_to_move,
    find_booking_detail,
    flagged_bookings,
    note_seen_flag,
)
from kiosk.portal.booking.doubts import decide_doubt
from kiosk.portal.booking.slot_care import (
    LONGEST_REASON,
    MOST_UNITS,
    change_capacity,
    close_day,
    close_slot,
    lend_again,
    open_day,
    open_slot,
    override,
    recall,
)
from kiosk.portal.booking.slot_list import SlotRow
from kiosk.portal.database import reading, writing
from kiosk.portal.missions import Mission, first_mission
from kiosk.portal.web.care_api import NodeId
from kiosk.portal.web.context import Here
from kiosk.portal.web.officers_api import MISSION, PLAIN
from kiosk.portal.web.page import FormToken, OfficerPage, Page
from kiosk.portal.web.problems import Problem
from kiosk.portal.web.slots_api import REASON, BookingId, SlotId, closed_days, known_slot, slots_on_day

Units = Annotated[int, Form(ge=0, le=MOST_UNITS)]
Reason = Annotated[str, Form(min_length=1, max_length=LONGEST_REASON, pattern=REASON)]
Closed = Annotated[bool, Form()]
MissionText = Annotated[str, Query(max_length=20, pattern=PLAIN)]

router = APIRouter(include_in_schema=False)


@router.get("/slots")
def slots_page(
    here: Here, page: OfficerPage, mission: MissionText = "", day: Annotated[str, Query(max_length=20)] = ""
) -> Response:
    """Show a day's slots, today's at first."""
    found = _mission(page, mission.strip().upper())
    if found is None:
        return page.draw("slots.html", mission=None, day=None, groups=(), days=())
    today = found.day_of(here.clock.now_ms())
    chosen = _day(day) or today
    rows = slots_on_day(here, page.asking, found.code, chosen)
    closed = closed_days(here, page.asking, found.code)
    return page.draw(
        "slots.html",
        mission=found,
        day=chosen,
        ahead=chosen >= today,
        groups=_groups(page, rows),
        days=[chosen + timedelta(days=step) for step in (-1, 1)],
        closed=next((one for one in closed if one.day == chosen.isoformat()), None),
        closed_ahead=[date.fromisoformat(one.day) for one in closed],
    )


@router.post("/days/{day}/closure")
def day_form(
    here: Here,
    page: OfficerPage,
    day: date,
    mission: Annotated[str, Form(pattern=MISSION)],
    closed: Closed,
    form_token: FormToken = "",
) -> Response:
    """Close a whole day, or open it."""

    def change() -> None:
        if closed:
            close_day(here.engine, page.asking, mission, day.isoformat(), here.clock.now_ms())
        else:
            open_day(here.engine, page.asking, mission, day.isoformat())

    return _done(page, form_token, change, "/slots?" + urlencode({"mission": mission, "day": day}))


@router.get("/slots/{slot_id}")
def slot_page(page: OfficerPage, slot_id: SlotId) -> Response:
    """Show one slot."""
    try:
        detail = known_slot(page.here, page.asking, slot_id)
    except Problem as error:
        return page.message("unknown_slot", error.status)
    found = _mission(page, detail.slot.mission_code)
    return page.draw("slot.html", detail=detail, mission=found, day=date.fromisoformat(detail.slot.day))


@router.post("/slots/{slot_id}/capacity")
def capacity_form(
    here: Here, page: OfficerPage, slot_id: SlotId, capacity: Units, form_token: FormToken = ""
) -> Response:
    """Change how many may be booked."""
    now_ms = here.clock.now_ms()
    return _done(
        page,
        form_token,
        lambda: change_capacity(here.engine, page.asking, slot_id, capacity, now_ms),
        _slot(slot_id),
    )


@router.post("/slots/{slot_id}/closure")
def slot_form(
    here: Here, page: OfficerPage, slot_id: SlotId, closed: Closed, form_token: FormToken = ""
) -> Response:
    """Close a slot, or open it."""
    change = close_slot if closed else open_slot
    now_ms = here.clock.now_ms()
    return _done(page, form_token, lambda: change(here.engine, page.asking, slot_id, now_ms), _slot(slot_id))


@router.post("/slots/{slot_id}/overrides")
def override_form(
    here: Here,
    page: OfficerPage,
    slot_id: SlotId,
    units: Annotated[int, Form(ge=1, le=MOST_UNITS)],
    reason: Reason,
    form_token: FormToken = "",
) -> Response:
    """Let units be given away again."""
    now_ms = here.clock.now_ms()
    return _done(
        page,
        form_token,
        lambda: override(here.engine, page.asking, slot_id, units, reason.strip(), now_ms),
        _slot(slot_id),
    )


@router.post("/nodes/{node_id}/recall")
def recall_form(
    here: Here,
    page: OfficerPage,
    node_id: NodeId,
    recalled: Annotated[bool, Form()],
    form_token: FormToken = "",
) -> Response:
    """Recall what a node has free, or lend to it again."""

    def change() -> None:
        if recalled:
            recall(here.engine, page.asking, node_id, here.clock.now_ms())
        else:
            lend_again(here.engine, page.asking, node_id)

    return _done(page, form_token, change, "/nodes")


@router.post("/nodes/{node_id}/doubt-decisions")
def doubt_form(
    here: Here, page: OfficerPage, node_id: NodeId, reason: Reason, form_token: FormToken = ""
) -> Response:
    """Let units be given away again though a node in doubt may have given them away."""
    now_ms = here.clock.now_ms()
    return _done(
        page,
        form_token,
        lambda: decide_doubt(here.engine, page.asking, node_id, reason.strip(), now_ms),
        "/nodes",
    )


@router.get("/bookings")
def bookings_page(here: Here, page: OfficerPage) -> Response:
    """Show which bookings need another time, and which are to be looked at."""
    now_ms = here.clock.now_ms()
    with reading(here.engine) as connection:
        to_move = bookings_to_move(connection, page.asking, now_ms)
        flagged = flagged_bookings(connection, page.asking, now_ms)
    return page.draw("bookings.html", to_move=to_move, flagged=flagged)


@router.get("/bookings/{booking_id}")
def booking_page(here: Here, page: OfficerPage, booking_id: BookingId) -> Response:
    """Show one booking, and who is to be called."""
    try:
        with reading(here.engine) as connection:
            detail = find_booking_detail(connection, page.asking, booking_id)
    except Problem as error:
        return page.message("unknown_booking", error.status)
    return page.draw("booking.html", detail=detail)


@router.post("/bookings/{booking_id}/seen")
def seen_form(here: Here, page: OfficerPage, booking_id: BookingId, form_token: FormToken = "") -> Response:
    """Note that a flagged booking was looked at."""

    def change() -> None:
        with writing(here.engine) as connection:
            note_seen_flag(connection, page.asking, booking_id)

    return _done(page, form_token, change, "/bookings")


def _done(page: Page, form_token: str, change: Callable[[], None], then: str) -> Response:
    """Make a change that a form of this session asks for, and lead on."""
    if not page.owns(form_token):
        return page.message("form_expired", 403)
    try:
        change()
    except Problem as error:
        return page.message(f"refused.{error.code}", error.status)
    return RedirectResponse(then, 303)


def _slot(slot_id: str) -> str:
    return f"/slots/{quote(slot_id, safe='')}"


def _mission(page: Page, typed: str) -> Mission | None:
    """Return the mission named, else the officer's own, else the first one with a timetable."""
    with reading(page.here.engine) as connection:
        return first_mission(connection, page.asking, typed if re.fullmatch(MISSION, typed) else "")


def _day(typed: str) -> date | None:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2200 else None


def _groups(page: Page, rows: Iterable[SlotRow]) -> list[tuple[str, list[SlotRow]]]:
    """Return the slots under the names of their queue groups."""
    names = {group.id: group.title.in_language(page.language) for group in page.here.catalogue.queue_groups}
    return [
        (names.get(group, group), list(slots)) for group, slots in groupby(rows, lambda row: row.queue_group)
    ]
